import type { IsoDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';
import { resolveReference } from '#src/law/resolve.ts';
import type { Examined, FindingKind, Passage, StatementFinding } from '../finding.ts';
import { type Reading, readingOf } from './read/reading.ts';

/** Something that a check found: the whole of what it says, and where; null for what stands nowhere. */
export interface Hit {
  readonly at: Passage | null;
  readonly message: Text;
}

/** One thing that a statement may lack or say wrongly, and how it is recognised. */
export interface ContentCheck {
  readonly kind: FindingKind;
  readonly check: string;
  /** What it rests on. Only what is law on the day is cited; with nothing left the check is silent. */
  readonly law: readonly LawReference[];
  readonly find: (reading: Reading) => readonly Hit[];
}

function inForce(law: readonly LawReference[], day: IsoDate): readonly LawReference[] {
  return law.filter((reference) => resolveReference(reference, day).state === 'in-force');
}

function passageOf({ start, end, text }: Passage): Passage {
  return { start, end, text };
}

/** A check as the examination asks it. */
export function asked({ kind, check, law, find }: ContentCheck) {
  return (examined: Examined): readonly StatementFinding[] => {
    const cited = inForce(law, examined.asOf);
    if (cited.length === 0) return [];
    return find(readingOf(examined)).map(({ at, message }) => ({
      kind,
      check,
      passage: at === null ? null : passageOf(at),
      message,
      law: cited,
    }));
  };
}
