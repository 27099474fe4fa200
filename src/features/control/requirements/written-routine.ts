import type { Entry } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Reader } from '../reader.ts';
import { anyOf, type Check, check, type Requirement, requirement } from '../requirement.ts';
import { hasWrittenRoutine, isReviewedWithin, knownAtAllUnits, type RoutineKind } from './routines.ts';

interface Says {
  readonly holds: Text;
  readonly fails: Text;
  readonly unknown: Text;
}

/** What differs from one such requirement to the next. */
interface WrittenRoutine
  extends Pick<Requirement, 'id' | 'theme' | 'title' | 'question' | 'law' | 'note' | 'severity'> {
  readonly kind: RoutineKind;
  readonly wants: Text;
  readonly written: Says;
  /** Where no law asks for it in writing, a routine that is not written is worth a remark only. */
  readonly unwritten?: 'advice';
  /** Every unit that uses a system must know it. */
  readonly known?: Says;
  /** It is gone through again within a year: good practice, so never more than a remark. */
  readonly reviewed?: Says;
  readonly step: Text;
}

function reviewedInAYear(read: Reader, routines: readonly Entry<'routines'>[]): boolean | undefined {
  return anyOf(routines.map((routine) => isReviewedWithin(read, routine, 'P1Y')));
}

function checksOf(read: Reader, asked: WrittenRoutine): readonly Check[] {
  const routines = read.find('routinesByKind', asked.kind);
  const isWritten = check(hasWrittenRoutine(read, asked.kind), asked.written, asked.unwritten ?? 'fails');
  // Of a routine that nobody has told of there is no more to ask.
  if (routines.length === 0) return [isWritten];
  const { known, reviewed } = asked;
  return [
    isWritten,
    ...(known === undefined ? [] : [check(knownAtAllUnits(read, routines), known)]),
    ...(reviewed === undefined ? [] : [check(reviewedInAYear(read, routines), reviewed, 'advice')]),
  ];
}

/**
 * A requirement that the owner has a routine in writing, whichever systems it covers: asked of the owner as a whole.
 * Where it must cover every system, see `coveringRoutine`.
 * @param asked which kind of routine, the law that asks for it, and what is said of it
 */
export function writtenRoutine(asked: WrittenRoutine): Requirement<'owner'> {
  const { id, theme, title, question, law, note, severity, kind } = asked;
  return requirement({
    id,
    theme,
    scope: 'owner',
    title,
    question,
    law,
    ...(note === undefined ? {} : { note }),
    severity,
    evidence: { wants: asked.wants, of: ['routines'] },
    judge: (read) => ({ checks: checksOf(read, asked) }),
    remedy: () => [{ say: asked.step, form: { kind: 'routines', fill: { kind } } }],
  });
}
