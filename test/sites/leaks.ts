import type { Technique } from '../../src/features/observation/web/scan-result.ts';
import { type Asked, page, type Reply, script } from './reply.ts';
import type { Outside, TestSite } from './site.ts';

interface Leak {
  readonly id: string;
  /** With `TO` for the recipient's host; `TO2` and `TO3` for those it brings with it. */
  readonly body?: string;
  readonly head?: string;
  readonly headers?: Reply['headers'];
  readonly early?: Reply['early'];
  /** Where it is not `ID.lekkasje.test`. */
  readonly site?: string;
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
    id: 'worker-lines',
    body: '<script>new Worker("/worker.js")</script>',
    files: { '/worker.js': 'new WebSocket("wss://TO/ws"); new EventSource("https://TO2/events")' },
    outside: [on('websocket'), on('event-source')],
  },
  {
    // At once, and a little later.
    id: 'shared-worker',
    body: '<script>new SharedWorker("/delt.js")</script>',
    files: {
      '/delt.js':
        'fetch("https://TO/straks", { mode: "no-cors" }); new WebSocket("wss://TO2/ws"); setTimeout(() => fetch("https://TO3/siden", { mode: "no-cors" }), 300)',
    },
    outside: [on('worker'), on('websocket'), on('worker')],
  },
  {
    id: 'service-worker-lines',
    body: '<script>navigator.serviceWorker.register("/sw.js")</script>',
    files: { '/sw.js': 'importScripts("https://TO/del.js"); new WebSocket("wss://TO2/ws")' },
    outside: [on('service-worker'), on('websocket')],
  },
  {
    // Over UDP, which no proxy carries.
    id: 'webtransport',
    body: '<script>new WebTransport("https://TO/linje").ready.catch(() => 0)</script>',
    outside: [on('webtransport', { seen: 'page' })],
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
    // Reports wait for up to a minute. Only the whole browser sends them when it leaves the page.
    id: 'report-endpoint',
    headers: {
      'reporting-endpoints': 'csp="https://TO/rapport", ubrukt="https://TO2/rapport"',
      'content-security-policy-report-only': "img-src 'none'; report-to csp",
    },
    body: '<img src="/eget.gif" alt="">',
    outside: [on('csp-report', { seen: 'chromium' }), on('csp-report', { seen: 'page' })],
  },
  {
    // The second is named by a picture's answer, and the third by a policy that nothing breaks.
    id: 'report-to',
    headers: {
      'report-to': '{"group":"nett","max_age":86400,"endpoints":[{"url":"https://TO/nel"}]}',
      nel: '{"report_to":"nett","max_age":86400,"failure_fraction":1}',
      'content-security-policy': "frame-src 'none'; report-uri https://TO3/csp",
    },
    body: '<img src="https://TO4/nel.gif?to=https://TO2/nel" alt="">',
    outside: [
      on('csp-report', { seen: 'page' }),
      on('csp-report', { seen: 'page' }),
      on('csp-report', { seen: 'page' }),
      on('image'),
    ],
  },
  {
    // A list, links that a rule speaks of and one that it does not, and rules of somebody else's.
    id: 'speculation',
    headers: { 'speculation-rules': '"https://TO3/regler.json"' },
    body: `<a href="https://TO2/neste">Neste</a> <a href="https://ingen.test/annet">Annet</a>
      <script type="speculationrules">{"prerender":[{"source":"list","urls":["https://TO/side"],"eagerness":"immediate"}],
        "prefetch":[{"where":{"and":[{"href_matches":"https://*/*"},{"not":{"href_matches":"https://ingen.test/*"}}]},"eagerness":"moderate"}]}</script>`,
    outside: [on('prefetch', { seen: 'page' }), on('prefetch', { seen: 'page' }), on('prefetch')],
  },
  {
    id: 'link-header',
    headers: {
      link: '<https://TO>; rel=preconnect, <https://TO2>; rel=dns-prefetch, <https://TO3/del.js>; rel=modulepreload, <https://TO4/ordbok>; rel=compression-dictionary',
    },
    outside: [
      on('preconnect', { seen: 'chromium' }),
      on('dns-prefetch', { seen: 'page' }),
      on('script'),
      on('prefetch'),
    ],
  },
  {
    // Browsers take them over HTTP/2 alone, and need not act on them: of some twenty-five visits one did not, and then nobody is contacted or
    // told of. Where it does, the server's log has it, and so must the report.
    id: 'early-hints',
    site: 'tidlig.lekkasje.test',
    early: ['<https://TO/forut.js>; rel=preload; as=script', '<https://TO2>; rel=preconnect'],
    outside: [on('prefetch', { seen: 'page' }), on('preconnect', { seen: 'page' })],
  },
  {
    id: 'attribution',
    body: '<a href="#ned" attributionsrc="https://TO/klikk">Ned</a>',
    outside: [on('attribution', { seen: 'page' })],
  },
  {
    id: 'payment',
    body: `<script>
      const pay = new PaymentRequest([{ supportedMethods: "https://TO/betal" }], { total: { label: "Melk", amount: { currency: "NOK", value: "1" } } });
      pay.canMakePayment().catch(() => 0);
    </script>`,
    outside: [on('payment', { seen: 'chromium' })],
  },
  {
    // The browser asks the provider's registered domain as well.
    id: 'sign-in',
    body: '<script>navigator.credentials.get({ identity: { providers: [{ configURL: "https://TO/fedcm.json", clientId: "1" }] } }).catch(() => 0)</script>',
    outside: [on('sign-in'), on('sign-in', { host: 'mottaker.test' })],
  },
  {
    id: 'later',
    body: '<script>fetchLater("https://TO/senere", { method: "POST", body: location.href }); fetchLater("https://TO2/snart", { activateAfter: 500 })</script>',
    outside: [on('fetch', { after: 'leaving' }), on('fetch')],
  },
  {
    id: 'background-fetch',
    body: '<script>navigator.serviceWorker.register("/sw.js"); navigator.serviceWorker.ready.then((one) => one.backgroundFetch.fetch("fil", ["https://TO/fil"])).catch(() => 0)</script>',
    files: { '/sw.js': 'addEventListener("install", () => 0)' },
    outside: [on('service-worker', { seen: 'chromium' })],
  },
  {
    // A picture that is marked with the visitor's own number, on a page with a service worker.
    id: 'etag-service-worker',
    body: '<script>navigator.serviceWorker.register("/sw.js")</script><img src="https://TO/etag.gif" alt="">',
    files: { '/sw.js': 'addEventListener("install", () => 0)' },
    outside: [on('image')],
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
  const host = leak.site ?? `${leak.id}.lekkasje.test`;
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
      const reply = page(leak.id, `<h1>${leak.id}</h1>${fill(leak.body ?? '')}`, fill(leak.head ?? ''), headers);
      return { ...reply, ...(leak.early !== undefined && { early: leak.early.map(fill) }) };
    },
  };
}

export const leakSites: readonly TestSite[] = leaks.map(siteOf);
