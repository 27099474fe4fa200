import { phrase } from '../read/phrase.ts';
import { says } from '../read/search.ts';
import { article, telling } from './telling.ts';

const told = phrase(
  'formål~',
  'føremål~',
  'hensikt~',
  'for å',
  'slik at',
  'brukes',
  'bruker',
  'brukar',
  'brukt',
  'brukte',
  'blir brukt',
  'nyttes',
  'benytt~',
  'trenger',
  'treng',
  'hvorfor',
  'kvifor',
  'why',
  'to (?:admit|teach|assess|provide|give|offer)',
  'we use',
  'purposes?',
  'used (?:for|to)',
  'in order to',
  'so that',
  'because',
  'fordi',
);

/** GDPR art. 13(1)(c): what the data are for. */
export const purpose = telling({
  check: 'purpose',
  law: article('nr. 1 bokstav c', 'nr. 1 bokstav c'),
  what: {
    nb: 'hva opplysningene brukes til',
    nn: 'kva opplysningane blir brukte til',
    en: 'what the data are used for',
  },
  write: {
    nb: 'Skriv formålet med hver behandling.',
    nn: 'Skriv formålet med kvar behandling.',
    en: 'Write the purpose of each processing.',
  },
  lacks: (reading) => (says(reading, told) ? [] : [null]),
});
