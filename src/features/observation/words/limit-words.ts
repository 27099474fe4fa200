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
  'robots-unread': {
    nb: 'robots.txt kunne ikke leses: #',
    nn: 'robots.txt kunne ikkje lesast: #',
    en: 'robots.txt could not be read: #',
  },
  'robots-unreachable': {
    nb: 'ingenting ble besøkt: robots.txt kunne ikke leses, og da regnes hele nettstedet som stengt: #',
    nn: 'ingenting blei besøkt: robots.txt kunne ikkje lesast, og då blir heile nettstaden rekna som stengd: #',
    en: 'nothing was visited: robots.txt could not be read, and the whole site then counts as closed: #',
  },
  'crawl-delay': {
    nb: 'robots.txt ber om lengre tid mellom sidene enn de 30 sekundene som ble holdt (sekunder: #)',
    nn: 'robots.txt ber om lengre tid mellom sidene enn dei 30 sekunda som blei haldne (sekund: #)',
    en: 'robots.txt asks for more time between pages than the 30 seconds that were kept (seconds: #)',
  },
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
  'banner-not-understood': {
    nb: 'noe ligger over siden som et samtykkebanner, og ble ikke forstått: ingen valg er tatt der (#)',
    nn: 'noko ligg over sida som eit samtykkebanner, og blei ikkje forstått: ingen val er tekne der (#)',
    en: 'something lies over the page as a consent banner, and was not understood: no choice was made there (#)',
  },
  'too-much': {
    nb: 'resten av et svar ble ikke lest, fordi det var for stort: #',
    nn: 'resten av eit svar blei ikkje lese, fordi det var for stort: #',
    en: 'the rest of an answer was not read, since it was too large: #',
  },
  'hanging-request': {
    nb: 'noe på siden svarte aldri: #',
    nn: 'noko på sida svarte aldri: #',
    en: 'something on the page never answered: #',
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

/** Where a banner stands that was not understood. */
const places: Readonly<Record<string, Text>> = {
  page: { nb: 'i siden', nn: 'i sida', en: 'in the page' },
  shadow: { nb: 'i en lukket del av siden', nn: 'i ein lukka del av sida', en: 'in a closed part of the page' },
  frame: { nb: 'i en ramme', nn: 'i ei ramme', en: 'in a frame' },
};

/** `ADDRESS: PLACE: TEXT`, as the scanner writes it of a banner that was not understood. */
function placeWords(detail: string, lang: Lang): string {
  const [, page, place = '', text = ''] = /^(\S+): (page|shadow|frame): (.*)$/s.exec(detail) ?? [];
  if (page === undefined) return detail;
  return `${page}, ${places[place]?.[lang]}${text === '' ? '' : `: «${text}»`}`;
}

/** `ADDRESS: WHY`, as the scanner writes it of a page that was not seen whole: the reason in the reader's language. */
function detailWords(detail: string, lang: Lang): string {
  const [, page, why] = /^(\S+): (.*)$/.exec(detail) ?? [];
  return page === undefined || why === undefined ? detail : `${page}: ${whyWords(why, lang)}`;
}

/** What could not be seen, as a line; what nobody has words for stands as the scanner wrote it. Pure. */
export function limitLine({ code, detail = '' }: SiteScan['limits'][number], lang: Lang): string {
  const words = limitWords[code]?.[lang] ?? `${code}: #`;
  const told = code === 'banner-not-understood' ? placeWords(detail, lang) : detailWords(detail, lang);
  return told === '' ? words.replace(/[: (]*#\)?/, '') : words.replace('#', () => told);
}
