import { phrase } from './phrase.ts';
import type { Reading } from './reading.ts';

const publicBody = phrase(
  '\\p{L}{2,40}(?: \\p{L}{2,40}){0,2} (?:kommune|herad|fylkeskommune)',
  '(?:vår|vårt|kommunens|kommunen|fylkeskommunen|fylkeskommunens|kommunens) ?(?:\\p{L}{2,30})?',
  '\\p{L}{2,40}direktoratet',
  '(?:offentlig|offentleg) (?:myndighet|myndigheit|organ)',
  'direktoratet',
  'municipality',
);

const ownedPrivately = phrase(
  'privat(?:e|skole|skule)~?',
  'private',
  'friskole~',
  'friskule~',
  'montessori~',
  'steinerskole~',
  'steinerskule~',
  '\\p{L}{2,30} (?:AS|SA|stiftelse)',
  'stiftelsen',
  'stiftinga',
);

/**
 * Whether the one who speaks is a public authority, as it presents itself in the beginning: title, first headings and sentences.
 * Undefined when that cannot be told.
 */
export function isPublicBody(reading: Reading): boolean | undefined {
  const opening = reading.sentences.slice(0, 8);
  if (opening.slice(0, 4).some(({ text }) => ownedPrivately.test(text))) return false;
  if (opening.some(({ text }) => publicBody.test(text))) return true;
  return reading.sentences.some(({ text }) =>
    /(?:er en offentlig myndighet|er ein offentleg myndigheit|er et offentlig organ)/iu.test(text),
  )
    ? true
    : undefined;
}
