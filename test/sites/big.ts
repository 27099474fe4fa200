import type { Technique } from '../../src/features/observation/web/scan-result.ts';
import { type Asked, image, page, type Reply, script } from './reply.ts';
import type { Outside, TestSite } from './site.ts';

/**
 * All ways at once, as on the home page that seed 000 asks about, with recipients by their real names: every name leads to loopback, so none of
 * them hears of it. The schools are invented.
 */
const body = `
  <h1>Kampenlia skole</h1>
  <form action="/sok" method="get" role="search"><input type="search" name="q" aria-label="Søk"><button>Søk</button></form>
  <form action="http://SELF/kontakt" method="post"><label>Navn <input name="navn"></label><label>E-post <input type="email" name="epost"></label><textarea name="melding" aria-label="Melding"></textarea><button>Send</button></form>
  <script src="https://connect.facebook.com/pixel.js?to=https://www.facebook.com/tr.gif"></script>
  <script src="https://s7.addthis.com/frame.js?to=https://m.addthis.com/frame.html"></script>
  <script src="https://www.google-analytics.com/measure.js?to=https://region1.google-analytics.com/collect.gif"></script>
  <img src="https://maaling.SELF/cookie.gif" alt="">
  <script src="https://fpnpmcdn.net/fingerprint.js?to=https://api.fpjs.io/avtrykk"></script>
  <script src="https://static.hotjar.com/recorder.js?to=https://in.hotjar.com/opptak"></script>
  <script src="https://widget.nettprat.test/keys.js?to=https://collect.nettprat.test/tast"></script>
  <script src="https://widget.nettprat.test/socket.js?to=wss://ws.nettprat.test/ws"></script>
  <iframe title="Film" src="https://www.youtube.com/frame.html?image=https://i.ytimg.com/p.gif&inner=https%3A%2F%2Fgoogleads.g.doubleclick.net%2Fframe.html"></iframe>
  <img src="https://etag.maaler.test/etag.gif" alt="">
  <img src="https://px.ads.linkedin.com/next?to=https://ib.adnxs.com/next&to=https://match.adsrvr.org/next" alt="">
  <iframe title="Kart" src="https://www.google.com/frame.html?kart=1"></iframe>
  <script src="https://www.recaptcha.net/recaptcha/api.js"></script>
  <video src="https://media.screen9.com/film.mp4" preload="auto" muted autoplay></video>
  <img src="/eget.gif" alt="">
  <a id="ned" href="#bunn" ping="https://klikk.maaler.test/ping">Ned</a>
  <script src="/side.js"></script>
  <div style="height:7000px"></div>
  <img loading="lazy" width="10" height="10" src="https://cdn.bilder.test/lat.gif" alt="">
  <iframe title="Blad" loading="lazy" src="https://e.issuu.com/frame.html"></iframe>
  <p id="bunn">Slutt</p>`;

const code = `
  navigator.serviceWorker.register('/sw.js');
  new Worker('/worker.js');
  new EventSource('https://strom.varsel.test/events');
  document.getElementById('ned').click();
  setTimeout(() => { new Image().src = 'https://sen.piksel.test/p.gif'; }, 2500);
  addEventListener('pagehide', () => navigator.sendBeacon('https://beacon.maaler.test/ut', 'side=' + location.href));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && fetch('https://keepalive.maaler.test/ut', { method: 'POST', mode: 'no-cors', keepalive: true, body: 'ferdig' }));
  const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:stun.prat.test:3478' }] });
  call.createDataChannel('x');
  call.createOffer().then((offer) => call.setLocalDescription(offer));`;

const head = `
  <link rel="stylesheet" href="https://fonts.googleapis.com/style.css?font=https://fonts.gstatic.com/f.woff2">
  <link rel="icon" href="https://ikon.leverandor.test/ikon.gif">
  <link rel="preconnect" href="https://use.typekit.net">
  <link rel="dns-prefetch" href="//cdn.forslag.test">
  <link rel="prefetch" href="https://cdn.neste.test/neste.html">`;

type Row = readonly [host: string, technique: Technique, more?: Partial<Outside>];
const rows: readonly Row[] = [
  ['connect.facebook.com', 'script'],
  ['www.facebook.com', 'image'],
  ['s7.addthis.com', 'script'],
  ['m.addthis.com', 'frame'],
  ['www.google-analytics.com', 'script'],
  ['region1.google-analytics.com', 'image'],
  ['maaling.SELF', 'cname'],
  ['fpnpmcdn.net', 'script'],
  ['api.fpjs.io', 'fetch'],
  ['static.hotjar.com', 'script'],
  ['in.hotjar.com', 'fetch'],
  ['widget.nettprat.test', 'script'],
  ['collect.nettprat.test', 'fetch', { after: 'typing' }],
  ['ws.nettprat.test', 'websocket'],
  ['www.youtube.com', 'frame'],
  ['i.ytimg.com', 'image'],
  ['googleads.g.doubleclick.net', 'frame'],
  ['etag.maaler.test', 'image'],
  ['px.ads.linkedin.com', 'image'],
  ['ib.adnxs.com', 'redirect'],
  ['match.adsrvr.org', 'redirect'],
  ['www.google.com', 'frame'],
  ['www.recaptcha.net', 'script'],
  ['media.screen9.com', 'media'],
  ['klikk.maaler.test', 'ping'],
  ['o1.ingest.sentry.io', 'csp-report'],
  ['cdn.push-leverandor.test', 'service-worker'],
  ['arbeider.statistikk.test', 'fetch'],
  ['strom.varsel.test', 'event-source'],
  ['fonts.googleapis.com', 'stylesheet'],
  ['fonts.gstatic.com', 'font'],
  ['cdn.neste.test', 'prefetch'],
  ['cdn.bilder.test', 'image', { after: 'scroll' }],
  ['e.issuu.com', 'frame', { after: 'scroll' }],
  ['sen.piksel.test', 'image', { after: 'late' }],
  ['beacon.maaler.test', 'beacon', { after: 'leaving' }],
  ['keepalive.maaler.test', 'fetch', { after: 'leaving' }],
  ['ikon.leverandor.test', 'favicon', { seen: 'chromium' }],
  ['use.typekit.net', 'preconnect', { seen: 'chromium' }],
  ['cdn.forslag.test', 'dns-prefetch', { seen: 'page' }],
  ['stun.prat.test', 'webrtc', { seen: 'page' }],
];

const files: Readonly<Record<string, () => Reply>> = {
  '/side.js': () => script(code),
  '/sw.js': () =>
    script(
      'addEventListener("install", (event) => event.waitUntil(fetch("https://cdn.push-leverandor.test/push", { mode: "no-cors" })))',
    ),
  '/worker.js': () => script('fetch("https://arbeider.statistikk.test/tell", { mode: "no-cors" })'),
  '/eget.gif': () => image(),
  '/sok': () =>
    page(
      'Treff',
      '<h1>Ingen treff</h1><script src="https://www.google-analytics.com/measure.js?to=https://region1.google-analytics.com/collect.gif"></script>',
      '',
      { 'referrer-policy': 'unsafe-url' },
    ),
};

/** @param number several of them can be visited at the same time */
export function bigSite(number: '' | `${number}` = ''): TestSite {
  const host = `kampenlia${number}.osloskolen.test`;
  const fill = (text: string) => text.replaceAll('SELF', host);
  return {
    id: `kampenlia${number}`,
    host,
    outside: rows.map(([name, technique, more]) => ({ host: fill(name), technique, seen: 'server', ...more })),
    answer({ url }: Asked) {
      if (url.pathname !== '/') return files[url.pathname]?.();
      const headers = {
        'content-security-policy-report-only': "connect-src 'none'; report-uri https://o1.ingest.sentry.io/csp",
      };
      return page('Kampenlia skole', fill(body), head, headers);
    },
  };
}
