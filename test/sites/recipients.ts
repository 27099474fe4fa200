import { randomBytes } from 'node:crypto';
import { type Asked, image, page, type Reply, script, sendOn } from './reply.ts';
import { fingerprinter, keyLogger, recorder } from './scripts.ts';

const anyone = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' } as const;

/** What scripts of others do, each by its path. */
const scripts: Readonly<Record<string, (asked: Asked) => string>> = {
  '/fingerprint.js': ({ url }) => fingerprinter(url.searchParams.get('to') ?? ''),
  '/recorder.js': ({ url }) => recorder(url.searchParams.get('to') ?? ''),
  '/keys.js': ({ url }) => keyLogger(url.searchParams.get('to') ?? ''),
  // As a measuring script does: an own cookie with a visitor's number, and a call home with it and the page.
  '/measure.js': ({ url }) => `
    const old = document.cookie.match(/_ga=([^;]+)/);
    const id = old ? old[1] : 'GA1.1.' + Math.floor(1e8 + Math.random() * 9e8) + '.' + Math.floor(Date.now() / 1000);
    document.cookie = '_ga=' + id + '; max-age=63072000; path=/';
    localStorage.setItem('maaler_besok', String(Date.now()));
    new Image().src = '${url.searchParams.get('to') ?? ''}?v=2&cid=' + id.slice(6) + '&dl=' + encodeURIComponent(location.href) + '&dr=' + encodeURIComponent(document.referrer);`,
  '/pixel.js': ({ url }) =>
    `new Image().src = '${url.searchParams.get('to') ?? ''}?id=1234567890&ev=PageView&dl=' + encodeURIComponent(location.href);`,
  '/frame.js': ({ url }) => `
    const frame = document.createElement('iframe');
    frame.src = '${url.searchParams.get('to') ?? ''}';
    frame.width = frame.height = '10';
    document.body.append(frame);`,
  '/socket.js': ({ url }) => `
    const socket = new WebSocket('${url.searchParams.get('to') ?? ''}');
    socket.onopen = () => socket.send(JSON.stringify({ page: location.href }));`,
};

function framed({ url }: Asked): Reply {
  const inner = url.searchParams.getAll('inner').map((to) => `<iframe src="${to}" width="50" height="50"></iframe>`);
  const images = url.searchParams.getAll('image').map((to) => `<img src="${to}" alt="">`);
  return page('ramme', `<p>Innebygd</p>${images.join('')}${inner.join('')}`);
}

/** Next step of a chain that hands a visitor's number from one to the next. */
function next({ url }: Asked): Reply {
  const [first, ...rest] = url.searchParams.getAll('to');
  const cookie = { 'set-cookie': 'uid=7f3a9c51e2b84d06a1c5; Max-Age=31536000; Path=/; Secure; SameSite=None' };
  if (first === undefined) return image(cookie);
  const query = rest.map((to) => `&to=${encodeURIComponent(to)}`).join('');
  return sendOn(`${first}?partner_uid=7f3a9c51e2b84d06a1c5${query}`, cookie);
}

function stylesheet({ url }: Asked): Reply {
  const font = url.searchParams.get('font');
  const face =
    font === null ? '' : `@font-face{font-family:Utlandet;src:url("${font}")}body{font-family:Utlandet,serif}`;
  return { headers: { 'content-type': 'text/css', ...anyone }, body: `${face} p{color:#123}` };
}

/** A number of the visitor's own in place of the file's: whoever comes again is known by it, without a cookie. */
function tagged({ headers }: Asked): Reply {
  const back = headers['if-none-match'];
  const known = { etag: back ?? `"${randomBytes(16).toString('hex')}"`, 'cache-control': 'private, no-cache' };
  return back === undefined ? image(known) : { status: 304, headers: known };
}

/** As careful servers do: the mark is made of what the file holds, and the same to all. */
function hashed({ headers }: Asked): Reply {
  const tag = '"b1946ac92492d2347c6235b4d2611184"';
  const known = { etag: tag, 'last-modified': 'Mon, 01 Jan 2024 08:00:00 GMT', 'cache-control': 'no-cache' };
  return headers['if-none-match'] === tag ? { status: 304, headers: known } : image(known);
}

/** As many who host for others do: their answers ask the browser to report how connections to them fare. */
function errorLogging({ url }: Asked): Reply {
  const endpoints = [{ url: url.searchParams.get('to') ?? '' }];
  return image({
    'report-to': JSON.stringify({ group: 'cf', max_age: 86_400, endpoints }),
    nel: JSON.stringify({ report_to: 'cf', max_age: 86_400, success_fraction: 0 }),
  });
}

const paths: Readonly<Record<string, (asked: Asked) => Reply>> = {
  '/frame.html': framed,
  '/next': next,
  '/style.css': stylesheet,
  '/etag.gif': tagged,
  '/hashed.gif': hashed,
  '/nel.gif': errorLogging,
  '/cookie.gif': () =>
    image({ 'set-cookie': 'besok=9d2f61c07ab34e58b2d1; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=None' }),
  '/events': () => ({
    headers: { 'content-type': 'text/event-stream', ...anyone },
    body: 'retry: 600000\ndata: hei\n\n',
  }),
  '/stort.js': () => ({ headers: { 'content-type': 'text/javascript' }, stream: { bytes: 200 * 1_048_576 } }),
  '/hang.gif': () => ({ hang: true }),
};

/** What any host that is no site of its own answers: scripts, pixels, frames and chains by their path, an empty answer else. */
export function answerOfRecipient(asked: Asked): Reply {
  const { pathname } = asked.url;
  const code = scripts[pathname];
  if (code !== undefined) return script(code(asked));
  const reply = paths[pathname];
  if (reply !== undefined) return reply(asked);
  if (pathname.endsWith('.gif') || pathname.endsWith('.ico') || asked.headers['sec-fetch-dest'] === 'image')
    return image();
  if (pathname.endsWith('.js')) return script('');
  return {
    status: asked.method === 'OPTIONS' ? 204 : 200,
    headers: { 'content-type': 'text/plain', ...anyone },
    body: '',
  };
}
