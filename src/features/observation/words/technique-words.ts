import type { Text } from '#src/kernel/language.ts';
import type { Technique } from '../web/scan-result.ts';

/** How a destination was contacted. */
export const techniqueWords: Readonly<Record<Technique, Text>> = {
  document: { nb: 'side', nn: 'side', en: 'page' },
  script: { nb: 'skript', nn: 'skript', en: 'script' },
  image: { nb: 'bilde', nn: 'bilete', en: 'image' },
  stylesheet: { nb: 'stilark', nn: 'stilark', en: 'style sheet' },
  font: { nb: 'skrifttype', nn: 'skrifttype', en: 'font' },
  frame: { nb: 'ramme', nn: 'ramme', en: 'frame' },
  fetch: { nb: 'spørring fra skript', nn: 'spørjing frå skript', en: 'request by script' },
  media: { nb: 'lyd eller film', nn: 'lyd eller film', en: 'audio or video' },
  beacon: { nb: 'melding når siden forlates', nn: 'melding når ein går frå sida', en: 'message on leaving' },
  ping: { nb: 'melding ved klikk', nn: 'melding ved klikk', en: 'message on a click' },
  websocket: { nb: 'åpen linje', nn: 'open line', en: 'open line (WebSocket)' },
  webtransport: {
    nb: 'åpen linje (WebTransport)',
    nn: 'open line (WebTransport)',
    en: 'open line (WebTransport)',
  },
  'event-source': { nb: 'åpen strøm', nn: 'open straum', en: 'open stream' },
  worker: { nb: 'bakgrunnsskript', nn: 'bakgrunnsskript', en: 'worker' },
  'service-worker': { nb: 'skript som blir værende', nn: 'skript som blir verande', en: 'service worker' },
  manifest: { nb: 'app-beskrivelse', nn: 'app-skildring', en: 'manifest' },
  favicon: { nb: 'ikon', nn: 'ikon', en: 'icon' },
  preconnect: { nb: 'oppkobling på forhånd', nn: 'oppkopling på førehand', en: 'connection beforehand' },
  prefetch: { nb: 'henting på forhånd', nn: 'henting på førehand', en: 'fetch beforehand' },
  'dns-prefetch': { nb: 'navneoppslag på forhånd', nn: 'namneoppslag på førehand', en: 'name looked up beforehand' },
  redirect: { nb: 'sendt videre', nn: 'sendt vidare', en: 'sent on' },
  form: { nb: 'skjema', nn: 'skjema', en: 'form' },
  'csp-report': { nb: 'rapport fra nettleseren', nn: 'rapport frå nettlesaren', en: 'report by the browser' },
  attribution: { nb: 'måling av annonser', nn: 'måling av annonsar', en: 'measuring of advertisements' },
  'sign-in': { nb: 'innlogging hos andre', nn: 'innlogging hos andre', en: 'sign-in with others' },
  payment: { nb: 'betaling', nn: 'betaling', en: 'payment' },
  webrtc: { nb: 'direktelinje (WebRTC)', nn: 'direktelinje (WebRTC)', en: 'direct line (WebRTC)' },
  cname: {
    nb: 'skjult bak eget navn (CNAME)',
    nn: 'gøymt bak eige namn (CNAME)',
    en: 'hidden behind a name of the site (CNAME)',
  },
  connection: { nb: 'forbindelse', nn: 'samband', en: 'connection' },
  other: { nb: 'annet', nn: 'anna', en: 'other' },
};
