import { say, type Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Journey } from '../web/journey/journey.ts';
import { readJourneys } from '../web/journey/read-journeys.ts';

const most = 20_000;
const tooLong = say('Skriv kortere', 'Skriv kortare', 'Write less');

/** What is wrong with a line, told at the field with the line's number. */
function atField(problem: Problem): Problem {
  const line = problem.place?.split(':').at(-1) ?? '';
  const [nb, nn, en] = (['nb', 'nn', 'en'] as const).map((lang) => {
    const { message, remedy } = problem.say(lang);
    return `${lang === 'en' ? 'Line' : 'Linje'} ${line}: ${message}${remedy === undefined ? '' : `. ${remedy[0]?.toUpperCase()}${remedy.slice(1)}`}`;
  });
  const told: Text = { nb: nb ?? '', nn: nn ?? '', en: en ?? '' };
  return new Problem(told, { code: 'bad-input', place: 'journeys' });
}

/**
 * The ways through a site that its owner has written down.
 * @param text `NAME:` and its steps, line by line, as a form sends them or as we keep them
 * @param site as `siteUrl` gave it
 * @throws Problem (bad-input, `journeys`) that names the line
 */
export function siteJourneys(text: string, site: string): readonly Journey[] {
  if (text.length > most) throw new Problem(tooLong, { code: 'bad-input', place: 'journeys' });
  try {
    return readJourneys(text, 'journeys', [site]);
  } catch (error) {
    throw error instanceof Problem ? atField(error) : error;
  }
}
