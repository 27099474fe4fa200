import { phrase } from '../read/phrase.ts';
import type { Reading } from '../read/reading.ts';
import { saying, sectionOf } from '../read/search.ts';
import { telling } from './telling.ts';

const cookie = phrase('informasjonskaps~', 'cookies?', 'cookie-~');
const none = phrase(
  '(?:ikke|ikkje|ingen|aldri|not|no) (?:\\S{1,30} ){0,3}(?:informasjonskaps~|cookies?)',
  '(?:informasjonskaps~|cookies?) (?:\\S{1,30} ){0,3}(?:ikke|ikkje)',
);
const why = phrase(
  'formål~',
  'føremål~',
  'for å',
  'for at',
  '(?:nødvendig|naudsynt|necessary) for',
  'til å',
  'statistikk~',
  'analyse~',
  'mål(?:e|er)',
  'husk(?:e|er)',
  'hugs(?:e|ar)',
  'tell(?:e|er)',
  'tel(?:je)?',
  'purpose',
  'in order to',
  'so that',
  'slik at',
  'statistics',
  'remember~',
  'improve',
  'keep(?:s)? (?:you|track)',
);
const which = phrase(
  '(?:google analytics|matomo|siteimprove|hotjar|piwik|plausible|facebook|meta|youtube|vimeo|jsessionid|phpsessid|sessionid|session|økt~|sesjon~)',
  '_\\S{1,40}',
  'leverandør~',
  'kapselen',
  '(?:leses|lesast|lese|lest|lesen|lesne) (?:\\S{1,15} )?av',
  'read (?:\\S{1,15} )?by',
  'expires?',
  'tredjepart~',
  'varighet~',
  'varigheit~',
  'utløp~',
  'levetid~',
  '(?:liste|oversikt|tabell|les mer|les meir|cookieerklæring|cookie-erklæring|list|overview|read more) … (?:informasjonskaps~|cookies?|om|over|of)',
  '(?:nødvendige|naudsynte|necessary) (?:informasjonskaps~|cookies)',
);

/** «okt», "lang": a cookie by its name. */
const named = /[«"“][\p{L}\d_.-]{2,30}[»"”]/u;
/** Where one reads of cookies in general: it does not know which ones this site has. */
const general = phrase('nettvett~', 'nkom~', 'datatilsyn~', 'forbrukerråd~', 'wikipedia', '(?:all)?aboutcookies~');

function lacks(reading: Reading) {
  const told = saying(reading, cookie, none).filter(({ heading }) => !heading);
  const first = told[0];
  if (first === undefined) return [];
  const near = [...told, ...told.flatMap((one) => sectionOf(reading, one).sentences)].map(({ text }) => text);
  const tellsWhich = (text: string) => (which.test(text) && !general.test(text)) || named.test(text);
  return near.some((text) => why.test(text)) && near.some(tellsWhich) ? [] : [first];
}

/** Ekomloven § 3-15: which cookies, what for, and who reads them. */
export const cookiesList = telling({
  check: 'cookies-list',
  law: [
    { act: 'ekomloven-2024', section: '§ 3-15' },
    { act: 'ekomloven-2003', section: '§ 2-7 b' },
    { act: 'gdpr', section: 'art. 13 nr. 1 bokstav c' },
  ],
  what: {
    nb: 'hvilke informasjonskapsler nettstedet bruker, hva de er til og hvem som leser dem',
    nn: 'kva informasjonskapslar nettstaden bruker, kva dei er til og kven som les dei',
    en: 'which cookies the web site uses, what they are for and who reads them',
  },
  write: {
    nb: 'Skriv en liste med navn, formål, hvem som får opplysningene, og hvor lenge hver av dem varer.',
    nn: 'Skriv ei liste med namn, formål, kven som får opplysningane, og kor lenge kvar av dei varer.',
    en: 'Write a list with name, purpose, who gets the data, and how long each of them lasts.',
  },
  lacks,
});
