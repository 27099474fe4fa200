import { claimsInterest } from '../read/interest.ts';
import { phrase } from '../read/phrase.ts';
import { around, saying } from '../read/search.ts';
import { article, telling } from './telling.ts';

/** That it is said what the interest is; a purpose alone does not tell whose interest weighs so much. */
const said = phrase(
  'interess(?:e|a|en|er|ene|ane)(?: vår| til \\S{1,40}| deres)? (?:er|av|i|for|om|med|å)',
  '(?:vår|våre|our) (?:berettig\\p{L}{1,4}|legitime|legitimate) interesse~',
  'interests? (?:is|in|of|are)',
);

/** GDPR art. 13(1)(d): which interest, where one is claimed. */
export const legitimateInterest = telling({
  check: 'legitimate-interest',
  law: article('nr. 1 bokstav d', 'nr. 2 bokstav b'),
  what: {
    nb: 'hvilken berettiget interesse det er',
    nn: 'kva rettkomen interesse det er',
    en: 'which legitimate interest it is',
  },
  write: {
    nb: 'Skriv hva interessen består i, eller et annet grunnlag.',
    nn: 'Skriv kva interessa går ut på, eller eit anna grunnlag.',
    en: 'Write what the interest is, or another ground.',
  },
  lacks: (reading) =>
    saying(reading, claimsInterest).filter((sentence) => {
      const near = around(reading, sentence, 2).filter(
        ({ block, start }) => block === sentence.block || start > sentence.start,
      );
      return !near.some(({ text }) => said.test(text));
    }),
});
