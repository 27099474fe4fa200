import { phrase } from '../read/phrase.ts';
import type { Reading } from '../read/reading.ts';
import { says } from '../read/search.ts';
import { articleSixLetters } from '../read/words.ts';

const consent = phrase('samtykk~', 'consent~');
const noConsent = phrase(
  '(?:uten|utan|ikke|ikkje|aldri|trenger ikke|krever ikke|krev ikkje|without|not|no) (?:\\S{1,30} ){0,4}(?:samtykk~|consent~)',
  'samtykk~ (?:er|kreves|trengs|krevst) (?:ikke|ikkje)',
  // Whoever tells of the right in general claims nothing.
  '(?:dersom|hvis|når|if|where) (?:\\S{1,30} ){0,8}(?:samtykk~|consent~|avtale~|kontrakt~)',
);
/** A contract with the person, as a ground. */
export const contract = phrase(
  '(?:kontrakt|avtale) … (?:med deg|du|deg)',
  'nødvendig for å oppfylle en avtale',
  'oppfylle (?:en|ein) avtale',
  'contract with you',
);

/** Consent is claimed as a ground of something. */
export function claimsConsent(reading: Reading): boolean {
  return claimsLetter(reading, 'a') || says(reading, consent, noConsent);
}

/** A letter of GDPR art. 6(1) is claimed as a ground. */
export function claimsLetter(reading: Reading, letter: string): boolean {
  return reading.sentences.some(({ text }) => articleSixLetters(text).includes(letter));
}

const otherGround = phrase(
  'lov~',
  '\\p{L}{2,30}lov(?:en|a)',
  'plikt~',
  'kommun~',
  'oppgave~',
  'oppgåve~',
  'interesse~',
  'law',
  'public',
  'obligation',
);

/** Art. 21 belongs to a public task and to interest; what rests on consent alone is ended by withdrawing it. */
export function onlyConsentOrContract(reading: Reading): boolean {
  return claimsConsent(reading) && !says(reading, otherGround);
}
