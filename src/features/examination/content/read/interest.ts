import { phrase } from './phrase.ts';
import { articleSixLetter } from './words.ts';

const interest = phrase(
  'berettige\\p{L}{0,3} interesse~',
  'rettkomen interesse~',
  'rettkomne interesse~',
  'legitime? interesse~',
  'interesseavvei~',
  'interesseavveg~',
  'legitimate interests?',
);

const not = phrase(
  '(?:ikke|ikkje|aldri|ingen|not|never|cannot) (?:\\S{1,40} ){0,6}(?:interesse~|interests?|bokstav f|6\\(1\\)\\(f\\))',
  'protester~',
  'innsigelse~',
  'motsette?',
  'object',
);

/** Claims GDPR art. 6(1)(f), in words or by its letter, as its own ground: not of a right to object to it. */
export const claimsInterest = {
  test(text: string): boolean {
    const letter = articleSixLetter.exec(text)?.[1]?.toLowerCase();
    return (letter === 'f' || interest.test(text)) && !not.test(text);
  },
};
