import type { Lang, Text } from '#src/kernel/language.ts';
import type { SiteScan } from '../web/scan-result.ts';
import { whyWords } from './why-words.ts';

/** What could not be seen. `#` is where the detail stands. */
const limitWords: Readonly<Record<string, Text>> = {
  robots: {
    nb: 'sider som robots.txt ber om at får være i fred: #',
    nn: 'sider som robots.txt ber om at får vere i fred: #',
    en: 'pages that robots.txt asks to leave alone: #',
  },
  'robots-unread': { nb: 'robots.txt svarte ikke', nn: 'robots.txt svarte ikkje', en: 'robots.txt did not answer' },
  'pages-left-out': {
    nb: 'kjente sider som ikke ble besøkt: #',
    nn: 'kjende sider som ikkje blei besøkte: #',
    en: 'known pages that were not visited: #',
  },
  'no-page': { nb: 'ingen side ble besøkt', nn: 'inga side blei besøkt', en: 'no page was visited' },
  'page-failed': {
    nb: 'siden kunne ikke vises: #',
    nn: 'sida kunne ikkje visast: #',
    en: 'the page could not be shown: #',
  },
  'page-partly': {
    nb: 'siden ble bare sett delvis: #',
    nn: 'sida blei berre sett delvis: #',
    en: 'the page was only seen in part: #',
  },
  'choice-not-made': {
    nb: 'valget i banneret kunne ikke tas (#)',
    nn: 'valet i banneret kunne ikkje takast (#)',
    en: 'the choice in the banner could not be made (#)',
  },
  'too-much': {
    nb: 'resten av et svar ble ikke lest, fordi det var for stort: #',
    nn: 'resten av eit svar blei ikkje lese, fordi det var for stort: #',
    en: 'the rest of an answer was not read, since it was too large: #',
  },
  'not-signed-in': {
    nb: 'sider bak innlogging ble ikke besøkt',
    nn: 'sider bak innlogging blei ikkje besøkte',
    en: 'pages behind a sign-in were not visited',
  },
  'private-address': {
    nb: '# ligger i et internt nett og ble ikke oppsøkt',
    nn: '# ligg i eit internt nett og blei ikkje oppsøkt',
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
    nn: 'besøket blei avbrote: #',
    en: 'the visit was broken off: #',
  },
  stopped: { nb: 'undersøkelsen ble stanset', nn: 'undersøkinga blei stansa', en: 'the scan was stopped' },
  'other-engine': {
    nb: 'undersøkt med # fordi den andre nettleseren mangler',
    nn: 'undersøkt med # fordi den andre nettlesaren manglar',
    en: 'scanned with # because the other browser is missing',
  },
};

/** `ADDRESS: WHY`, as the scanner writes it of a page that was not seen whole: the reason in the reader's language. */
function detailWords(detail: string, lang: Lang): string {
  const [, page, why] = /^(\S+): (.*)$/.exec(detail) ?? [];
  return page === undefined || why === undefined ? detail : `${page}: ${whyWords(why, lang)}`;
}

/** What could not be seen, as a line; what nobody has words for stands as the scanner wrote it. Pure. */
export function limitLine({ code, detail = '' }: SiteScan['limits'][number], lang: Lang): string {
  const words = limitWords[code]?.[lang] ?? `${code}: #`;
  const told = detailWords(detail, lang);
  return told === '' ? words.replace(/[: (]*#\)?/, '') : words.replace('#', () => told);
}
