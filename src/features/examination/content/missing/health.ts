import { phrase } from '../read/phrase.ts';
import type { Reading, Sentence } from '../read/reading.ts';
import { saying } from '../read/search.ts';

const health = phrase(
  'allergi~',
  'helseopplysning~',
  'opplysning~ … (?:helse|sykdom~|sjukdom~|diagnos~|medisin~)',
  '(?:helse|sykdom~|sjukdom~|diagnos~) … opplysning~',
  'sykdommer?',
  'sjukdom(?:ar)?',
  'diagnose~',
  'health (?:data|information)',
  'allerg(?:y|ies)',
);

/** That it is held: not that it must not be sent, nor that somebody else holds it. */
const held = phrase(
  'behandl~',
  'registrer~',
  'lagr~',
  'samle~',
  'innhent~',
  'hent~',
  'har … opplysning~',
  'noter~',
  'trenger',
  'treng',
  'få(?:r)? (?:\\S{1,30} ){0,3}(?:opplysning~|vite)',
  'process',
  'record',
  'store',
  'collect',
  'keep',
);

const not = phrase(
  '(?:ikke|ikkje|aldri|never|not) (?:\\S{1,40} ){0,3}(?:send~|behandl~|registrer~|lagr~|del~|skriv~|legg~|opplys~|oppgi|oppgje|store|process|record)',
  'skal ikke',
  'skal ikkje',
  'skolehelsetjenest~',
  'skulehelseten~',
  'livstruende',
  'livstruande',
  'dersom det foreligger',
  'meldeplikt',
);

/** The sentences that tell of data about health that the school holds (GDPR art. 9(1)), in the order of the text. */
export function healthData(reading: Reading): readonly Sentence[] {
  return saying(reading, health, not).filter(({ text }) => held.test(text));
}
