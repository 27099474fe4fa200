import type { Technique } from '../../src/features/observation/web/scan-result.ts';
import { type Asked, page, type Reply, script } from './reply.ts';
import type { Outside, TestSite } from './site.ts';

interface Leak {
  readonly id: string;
  /** With `TO` for the recipient's host; `TO2` and `TO3` for those it brings with it. */
  readonly body?: string;
  readonly head?: string;
  readonly headers?: Reply['headers'];
  /** A host is given where it is not the leak's own recipient. */
  readonly outside: readonly (Omit<Outside, 'host'> & { readonly host?: string })[];
  readonly files?: Readonly<Record<string, string>>;
}

const on = (technique: Technique, more: Partial<Outside> = {}) => ({ technique, seen: 'server', ...more }) as const;
const search =
  '<form action="/sok" method="get" role="search"><input type="search" name="q" aria-label="Søk"><button>Søk</button></form>';

/** Each way of leaking, alone. The recipients of one are no one else's, so that the log tells which page it came from. */
const leaks: readonly Leak[] = [
  { id: 'script', body: '<script src="https://TO/empty.js"></script>', outside: [on('script')] },
  { id: 'image', body: '<img src="https://TO/p.gif" alt="">', outside: [on('image')] },
  { id: 'stylesheet', head: '<link rel="stylesheet" href="https://TO/style.css">', outside: [on('stylesheet')] },
  {
    id: 'font',
    head: '<link rel="stylesheet" href="https://TO/style.css?font=https://TO2/f.woff2">',
    body: '<p>Tekst</p>',
    outside: [on('stylesheet'), on('font')],
  },
  {
    id: 'pixel-by-script',
    body: '<script src="https://TO/pixel.js?to=https://TO2/tr.gif"></script>',
    outside: [on('script'), on('image')],
  },
  {
    id: 'frames',
    body: '<iframe src="https://TO/frame.html?inner=https%3A%2F%2FTO2%2Fframe.html%3Fimage%3Dhttps%253A%252F%252FTO3%252Fp.gif"></iframe>',
    outside: [on('frame'), on('frame'), on('image')],
  },
  {
    id: 'redirects',
    body: '<img src="https://TO/next?to=https://TO2/next&to=https://TO3/next" alt="">',
    outside: [on('image'), on('redirect'), on('redirect')],
  },
  {
    id: 'fetch',
    body: '<script>fetch("https://TO/api", { method: "POST", mode: "no-cors", body: location.href })</script>',
    outside: [on('fetch')],
  },
  {
    id: 'beacon',
    body: '<script>navigator.sendBeacon("https://TO/b", "side=" + location.href)</script>',
    outside: [on('beacon')],
  },
  {
    id: 'leaving',
    body: `<script>
      addEventListener('pagehide', () => navigator.sendBeacon('https://TO/ut', 'side=' + location.href));
      document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && fetch('https://TO2/ut', { method: 'POST', mode: 'no-cors', keepalive: true, body: 'ferdig' }));
    </script>`,
    outside: [on('beacon', { after: 'leaving' }), on('fetch', { after: 'leaving' })],
  },
  {
    id: 'websocket',
    body: '<script src="https://TO/socket.js?to=wss://TO2/ws"></script>',
    outside: [on('script'), on('websocket')],
  },
  { id: 'event-source', body: '<script>new EventSource("https://TO/events")</script>', outside: [on('event-source')] },
  {
    id: 'worker',
    body: '<script>new Worker("/worker.js")</script>',
    files: { '/worker.js': 'fetch("https://TO/fra-arbeider", { mode: "no-cors" })' },
    // The browser tells a worker's fetch as the page's.
    outside: [on('fetch')],
  },
  {
    id: 'service-worker',
    body: '<script>navigator.serviceWorker.register("/sw.js")</script>',
    files: {
      '/sw.js':
        'addEventListener("install", (event) => event.waitUntil(fetch("https://TO/push", { mode: "no-cors" })))',
    },
    outside: [on('service-worker')],
  },
  {
    id: 'favicon',
    head: '<link rel="icon" href="https://TO/ikon.gif">',
    outside: [on('favicon', { seen: 'chromium' })],
  },
  {
    id: 'preconnect',
    head: '<link rel="preconnect" href="https://TO">',
    outside: [on('preconnect', { seen: 'chromium' })],
  },
  {
    id: 'dns-prefetch',
    head: '<link rel="dns-prefetch" href="//TO">',
    outside: [on('dns-prefetch', { seen: 'page' })],
  },
  { id: 'prefetch', head: '<link rel="prefetch" href="https://TO/neste.html">', outside: [on('prefetch')] },
  {
    id: 'webrtc',
    body: `<script>
      const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:TO:3478' }] });
      call.createDataChannel('x'); call.createOffer().then((offer) => call.setLocalDescription(offer));
    </script>`,
    outside: [on('webrtc', { seen: 'page' })],
  },
  {
    id: 'csp-report',
    headers: { 'content-security-policy-report-only': "img-src 'none'; report-uri https://TO/csp" },
    body: '<img src="/eget.gif" alt="">',
    outside: [on('csp-report')],
  },
  {
    id: 'late',
    body: '<script>setTimeout(() => { new Image().src = "https://TO/sen.gif" }, 2500)</script>',
    outside: [on('image', { after: 'late' })],
  },
  {
    id: 'lazy',
    body: '<div style="height:9000px"></div><img loading="lazy" width="10" height="10" src="https://TO/lat.gif" alt=""><iframe loading="lazy" src="https://TO2/frame.html"></iframe>',
    outside: [on('image', { after: 'scroll' }), on('frame', { after: 'scroll' })],
  },
  {
    id: 'cname',
    body: '<img src="https://maaling.SELF/cookie.gif" alt="">',
    outside: [on('cname', { host: 'maaling.SELF' })],
  },
  { id: 'etag', body: '<img src="https://TO/etag.gif" alt="">', outside: [on('image')] },
  // The same mark to every visitor tells nobody apart: a destination, and no identifier.
  { id: 'etag-of-file', body: '<img src="https://TO/hashed.gif" alt="">', outside: [on('image')] },
  { id: 'cookie', body: '<img src="https://TO/cookie.gif" alt="">', outside: [on('image')] },
  {
    id: 'captcha',
    body: '<div class="g-recaptcha"></div><script src="https://TO/recaptcha/api.js"></script>',
    outside: [on('script')],
  },
  {
    id: 'map',
    body: '<iframe title="Kart" src="https://TO/frame.html?kart=1&image=https://TO2/flis.gif"></iframe>',
    outside: [on('frame'), on('image')],
  },
  {
    id: 'media',
    body: '<video src="https://TO/film.mp4" preload="auto" muted autoplay></video>',
    outside: [on('media')],
  },
  {
    id: 'ping',
    body: '<a id="lenke" href="#ned" ping="https://TO/ping">Ned</a><script>document.getElementById("lenke").click()</script>',
    outside: [on('ping')],
  },
  {
    id: 'insecure-form',
    body: '<form action="http://SELF/meld" method="post"><input name="navn"><button>Send</button></form>',
    outside: [],
  },
  {
    id: 'form',
    body: `<form action="https://TO/svar" method="post"><input name="navn"><button>Send</button><button formaction="https://TO2/utkast">Lagre</button></form>
      <form method="dialog" action="https://ingen.test/"><button>Lukk</button></form>`,
    outside: [on('form', { seen: 'page' }), on('form', { seen: 'page' })],
  },
  {
    id: 'keys',
    body: `${search}<script src="https://TO/keys.js?to=https://TO2/tast"></script>`,
    outside: [on('script'), on('fetch', { after: 'typing' })],
  },
  {
    id: 'recorder',
    body: `${search}<script src="https://TO/recorder.js?to=https://TO2/opptak"></script>`,
    outside: [on('script'), on('fetch')],
  },
  {
    id: 'fingerprint',
    body: '<script src="https://TO/fingerprint.js?to=https://TO2/avtrykk"></script>',
    outside: [on('script'), on('fetch')],
  },
  {
    id: 'measure',
    body: '<script src="https://TO/measure.js?to=https://TO2/collect.gif"></script>',
    outside: [on('script'), on('image')],
  },
  { id: 'search', body: search, outside: [on('image', { after: 'search' })] },
  { id: 'own-redirect', body: '<img src="/ut?x=1" alt="">', outside: [on('redirect')] },
  {
    id: 'manifest',
    head: '<link rel="manifest" href="https://TO/app.webmanifest" crossorigin="use-credentials">',
    outside: [on('manifest', { seen: 'page' })],
  },
  {
    // What is the same to whoever gets it, written in the many other ways there are; the last is told without encryption and mended by the browser.
    id: 'others',
    head: '<style>@import url("https://TO/style.css"); h1{background:url("https://TO2/b.gif")}</style>',
    headers: { link: '<https://TO8/forut.js>; rel=preload; as=script' },
    body: `<script type="module">import("https://TO3/m.js").catch(() => 0)</script>
      <script>const asked = new XMLHttpRequest(); asked.open("GET", "https://TO4/x"); asked.send();</script>
      <object data="https://TO5/frame.html" type="text/html" width="50" height="50"></object>
      <img srcset="https://TO6/s.gif 1x" alt=""><img src="http://TO7/p.gif" alt="">`,
    outside: [
      on('stylesheet'),
      on('image'),
      on('script'),
      on('fetch'),
      on('frame'),
      on('image'),
      on('image'),
      on('script'),
    ],
  },
];

function siteOf(leak: Leak): TestSite {
  const host = `${leak.id}.lekkasje.test`;
  const names = leak.outside.map((_, index) => `${leak.id}${index === 0 ? '' : index + 1}.mottaker.test`);
  const fill = (text: string) =>
    text
      .replaceAll('SELF', host)
      .replace(/TO(\d?)/g, (_, number: string) => names[number === '' ? 0 : Number(number) - 1] ?? 'ingen.test');
  return {
    id: leak.id,
    host,
    outside: leak.outside.map((one, index) => ({ ...one, host: fill(one.host ?? names[index] ?? '') })),
    answer({ url }: Asked) {
      const file = leak.files?.[url.pathname];
      if (file !== undefined) return script(fill(file));
      if (url.pathname === '/sok' && leak.id === 'search')
        return page(
          'Treff',
          fill('<h1>Ingen treff</h1><img src="https://TO/treff.gif" alt="" referrerpolicy="unsafe-url">'),
        );
      if (url.pathname === '/ut') return { status: 302, headers: { location: fill('https://TO/videre.gif') } };
      if (url.pathname !== '/') return undefined;
      const headers = Object.fromEntries(
        Object.entries(leak.headers ?? {}).map(([name, value]) => [name, fill(String(value))]),
      );
      return page(leak.id, `<h1>${leak.id}</h1>${fill(leak.body ?? '')}`, fill(leak.head ?? ''), headers);
    },
  };
}

export const leakSites: readonly TestSite[] = leaks.map(siteOf);
