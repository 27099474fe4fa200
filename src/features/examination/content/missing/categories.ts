import { phrase } from '../read/phrase.ts';
import type { Reading } from '../read/reading.ts';
import { says } from '../read/search.ts';
import { email, telephone } from '../read/words.ts';
import { telling } from './telling.ts';

const kinds = [
  phrase('navn~', 'namn~', 'names?'),
  phrase('\\p{L}{0,15}adresse~', 'address(?:es)?'),
  phrase('fødselsnummer~', 'personnummer~', 'fødselsdato~', 'alder', 'identity numbers?', 'date of birth'),
  phrase('karakter~', 'vurdering~', 'grades?', 'elevarbeid~', 'oppgaver', 'oppgåver'),
  phrase('fravær~', 'absence~', 'oppmøte'),
  phrase('telefon~', 'phone~', 'mobil~'),
  phrase('kontaktinformasjon~', 'kontaktopplysning~', 'kontaktdetalj~'),
  phrase('klasse~', 'klassetrinn~', 'bilde~', 'bilete~', 'helse~', 'allergi~'),
  phrase('kjønn', 'statsborgerskap~', 'statsborgarskap~', 'morsmål', 'gender', 'nationality'),
  phrase('brukernavn~', 'brukarnamn~', 'user ?names?'),
  phrase('trivsel~', 'mobbing~', 'inntekt~', 'foreldreansvar~'),
];

/** Where the school itself is reached tells of nobody else. */
const contact = new RegExp(`${email.source}|${telephone.source}`, 'iu');

const fromOthers = phrase(
  '(?:hent~|innhent~|får(?! (?:tilsendt|oversendt|tilsend|oversend|utlevert|kopi))|mottar|mottek|collect~|receive~) (?:\\S{1,40} ){0,6}?(?:fra|frå|from)',
  'folkeregister~',
);

/** GDPR art. 14(1)(d): what kinds of data, when they come from others. */
export const categories = telling({
  check: 'categories',
  law: [{ act: 'gdpr', section: 'art. 14 nr. 1 bokstav d' }],
  what: {
    nb: 'hva slags opplysninger det er',
    nn: 'kva slags opplysningar det er',
    en: 'what kinds of data they are',
  },
  write: {
    nb: 'Skriv hvilke opplysninger som behandles, for eksempel navn, adresse og fravær.',
    nn: 'Skriv kva opplysningar som blir behandla, til dømes namn, adresse og fråvær.',
    en: 'Write which data are processed, for example name, address and absence.',
  },
  lacks: (reading: Reading) =>
    says(reading, fromOthers) && kinds.filter((kind) => says(reading, kind, contact)).length < 2 ? [null] : [],
});
