import type { Pass, SentKind, Technique } from '#src/features/observation/index.ts';
import type { Text } from '#src/kernel/language.ts';

/** Who gets something when: the worst first. Each recipient stands under the first that fits. */
export const whenGroups: readonly { readonly pass: Pass; readonly words: Text }[] = [
  {
    pass: 'no-choice',
    words: { nb: 'UTEN at noe er valgt', nn: 'UTAN at noko er valt', en: 'BEFORE anything is chosen' },
  },
  {
    pass: 'reject',
    words: { nb: 'SELV OM alt er avslått', nn: 'SJØLV OM alt er avslått', en: 'ALTHOUGH everything is refused' },
  },
  {
    pass: 'accept',
    words: { nb: 'Først når alt er godtatt', nn: 'Først når alt er godteke', en: 'Only when everything is accepted' },
  },
];

/** What a destination gets to know. */
export const sentWords: Readonly<Record<SentKind, Text>> = {
  address: { nb: 'nettadressen (IP)', nn: 'nettadressa (IP)', en: 'the address on the net (IP)' },
  page: { nb: 'hvilken side', nn: 'kva side', en: 'which page' },
  referrer: { nb: 'hvor en kom fra', nn: 'kvar ein kom frå', en: 'where one came from' },
  search: { nb: 'søkeordet', nn: 'søkjeordet', en: 'the search word' },
  identifier: { nb: 'en kjennemerking', nn: 'eit kjennemerke', en: 'an identifier' },
  cookie: { nb: 'en informasjonskapsel', nn: 'ein informasjonskapsel', en: 'a cookie' },
  typed: { nb: 'det som skrives', nn: 'det som blir skrive', en: 'what is typed' },
  fingerprint: {
    nb: 'et fingeravtrykk av nettleseren',
    nn: 'eit fingeravtrykk av nettlesaren',
    en: 'a fingerprint of the browser',
  },
  recording: { nb: 'et opptak av besøket', nn: 'eit opptak av besøket', en: 'a recording of the visit' },
};

/** What could not be seen. `#` is where the detail stands. */
export const limitWords: Readonly<Record<string, Text>> = {
  robots: {
    nb: 'sider som robots.txt ber om at får være i fred: #',
    nn: 'sider som robots.txt ber om at får vere i fred: #',
    en: 'pages that robots.txt asks to leave alone: #',
  },
  'robots-unread': { nb: 'robots.txt svarte ikke', nn: 'robots.txt svarte ikkje', en: 'robots.txt did not answer' },
  'pages-left-out': {
    nb: 'kjente sider som ikke ble besøkt: #',
    nn: 'kjende sider som ikkje vart besøkte: #',
    en: 'known pages that were not visited: #',
  },
  'no-page': { nb: 'ingen side ble besøkt', nn: 'inga side vart besøkt', en: 'no page was visited' },
  'page-failed': {
    nb: 'siden kunne ikke vises: #',
    nn: 'sida kunne ikkje visast: #',
    en: 'the page could not be shown: #',
  },
  'page-partly': {
    nb: 'siden ble bare sett delvis: #',
    nn: 'sida vart berre sett delvis: #',
    en: 'the page was only seen in part: #',
  },
  'choice-not-made': {
    nb: 'valget i banneret kunne ikke tas (#)',
    nn: 'valet i banneret kunne ikkje takast (#)',
    en: 'the choice in the banner could not be made (#)',
  },
  'private-address': {
    nb: '# ligger i et internt nett og ble ikke oppsøkt',
    nn: '# ligg i eit internt nett og vart ikkje oppsøkt',
    en: '# lies in a private network and was not contacted',
  },
  unreachable: { nb: '# svarte ikke', nn: '# svarte ikkje', en: '# did not answer' },
  untrusted: {
    nb: 'sertifikatet til # er ikke til å stole på',
    nn: 'sertifikatet til # er ikkje til å lite på',
    en: 'the certificate of # is not to be trusted',
  },
  'visit-broken-off': {
    nb: 'besøket ble avbrutt: #',
    nn: 'besøket vart avbrote: #',
    en: 'the visit was broken off: #',
  },
  stopped: { nb: 'undersøkelsen ble stanset', nn: 'undersøkinga vart stansa', en: 'the scan was stopped' },
  'other-engine': {
    nb: 'undersøkt med # fordi den andre nettleseren mangler',
    nn: 'undersøkt med # fordi den andre nettlesaren manglar',
    en: 'scanned with # because the other browser is missing',
  },
};

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
  'csp-report': { nb: 'sikkerhetsrapport', nn: 'tryggleiksrapport', en: 'security report' },
  webrtc: { nb: 'direktelinje (WebRTC)', nn: 'direktelinje (WebRTC)', en: 'direct line (WebRTC)' },
  cname: {
    nb: 'skjult bak eget navn (CNAME)',
    nn: 'gøymt bak eige namn (CNAME)',
    en: 'hidden behind a name of the site (CNAME)',
  },
  connection: { nb: 'forbindelse', nn: 'samband', en: 'connection' },
  other: { nb: 'annet', nn: 'anna', en: 'other' },
};

/** The sentences of the report for people. */
export const scanWords = {
  nb: {
    seen: (pages: number, visits: number) => `${pages} ${pages === 1 ? 'side' : 'sider'}, ${visits} besøk`,
    none: 'Ingen mottakere utenfor ble sett.',
    recipients: (count: number) => (count === 1 ? '1 mottaker utenfor' : `${count} mottakere utenfor`),
    unknown: 'ukjent hvem',
    gets: 'får',
    how: 'ved',
    unseen: 'Dette ble ikke sett:',
    stored: (count: number) => `${count} ting lagret i nettleseren`,
    faults: 'Feil på nettstedet:',
    honest:
      'Undersøkelsen viser hva denne nettleseren fikk herfra nå. At noe ikke er sett, betyr ikke at det ikke skjer.',
  },
  nn: {
    seen: (pages: number, visits: number) => `${pages} ${pages === 1 ? 'side' : 'sider'}, ${visits} besøk`,
    none: 'Ingen mottakarar utanfor vart sett.',
    recipients: (count: number) => (count === 1 ? '1 mottakar utanfor' : `${count} mottakarar utanfor`),
    unknown: 'ukjent kven',
    gets: 'får',
    how: 'ved',
    unseen: 'Dette vart ikkje sett:',
    stored: (count: number) => `${count} ting lagra i nettlesaren`,
    faults: 'Feil på nettstaden:',
    honest:
      'Undersøkinga viser kva denne nettlesaren fekk herfrå no. At noko ikkje er sett, tyder ikkje at det ikkje skjer.',
  },
  en: {
    seen: (pages: number, visits: number) => `${pages} ${pages === 1 ? 'page' : 'pages'}, ${visits} visits`,
    none: 'No outside recipients were seen.',
    recipients: (count: number) => (count === 1 ? '1 outside recipient' : `${count} outside recipients`),
    unknown: 'nobody knows who',
    gets: 'gets',
    how: 'by',
    unseen: 'This was not seen:',
    stored: (count: number) => `${count} things stored in the browser`,
    faults: 'Faults of the site:',
    honest: 'A scan shows what this browser got from here now. What was not seen may happen all the same.',
  },
} as const;

/** Faults of the site itself. */
export const faultWords: Readonly<Record<string, Text>> = {
  'form-without-encryption': {
    nb: 'skjema sendes uten kryptering',
    nn: 'skjema blir sendt utan kryptering',
    en: 'a form is sent without encryption',
  },
  'mixed-content': {
    nb: 'innhold hentes uten kryptering',
    nn: 'innhald blir henta utan kryptering',
    en: 'content is fetched without encryption',
  },
  'no-https': {
    nb: 'siden vises uten kryptering',
    nn: 'sida blir vist utan kryptering',
    en: 'the page is shown without encryption',
  },
};
