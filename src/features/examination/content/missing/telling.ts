import type { Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';
import type { Passage } from '../../finding.ts';
import type { ContentCheck } from '../check.ts';
import { phrase } from '../read/phrase.ts';
import type { Reading } from '../read/reading.ts';
import { says } from '../read/search.ts';

export interface Telling {
  readonly check: string;
  readonly law: readonly LawReference[];
  /** What the statement does not say, as the end of "The statement does not say …". */
  readonly what: Text;
  /** What to write instead: whole sentences. */
  readonly write: Text;
  /** Null for what stands nowhere, a passage for what is begun and not finished; none when it is told or not asked for. */
  readonly lacks: (reading: Reading) => readonly (Passage | null)[];
}

/** The text is about what somebody does with personal data: only then is anything missing in it. */
const aboutData = phrase(
  'personvern~',
  'person~opplysning~',
  'personopplysning~',
  'persondata',
  'opplysning~',
  'privacy',
  'personal (?:data|information)',
  'data',
  '\\p{L}{0,10}overvak~',
  'overvåk~',
  'kameraovervåk~',
  'kameraovervak~',
  'opptak~',
);

/** What GDPR art. 13 or 14 asks a statement to tell. */
export function telling({ check, law, what, write, lacks }: Telling): ContentCheck {
  const nowhere: Text = {
    nb: `Erklæringen sier ikke ${what.nb}. ${write.nb}`,
    nn: `Erklæringa seier ikkje ${what.nn}. ${write.nn}`,
    en: `The statement does not say ${what.en}. ${write.en}`,
  };
  // Elsewhere it may be said, for something else.
  const here: Text = {
    nb: `Her står det ikke ${what.nb}. ${write.nb}`,
    nn: `Her står det ikkje ${what.nn}. ${write.nn}`,
    en: `This does not say ${what.en}. ${write.en}`,
  };
  return {
    kind: 'missing-information',
    check,
    law,
    find: (reading) =>
      says(reading, aboutData) ? lacks(reading).map((at) => ({ at, message: at === null ? nowhere : here })) : [],
  };
}

/** Art. 13 and art. 14 in one: the same is asked for, whoever the data come from. */
export function article(number13: string, number14: string | undefined): readonly LawReference[] {
  const thirteen: LawReference = { act: 'gdpr', section: `art. 13 ${number13}` };
  return number14 === undefined ? [thirteen] : [thirteen, { act: 'gdpr', section: `art. 14 ${number14}` }];
}
