import type { Body, Entry } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import { within } from '#src/kernel/period.ts';
import type { Reader } from '../../reader.ts';
import { allOf, anyOf, type Check, check, type Requirement, requirement } from '../../requirement.ts';

interface Says {
  readonly holds: Text;
  readonly fails: Text;
  readonly unknown: Text;
}

/** A requirement that the owner has a routine of some kind: what differs from one to the next. */
export interface OwnerRoutine
  extends Pick<Requirement, 'id' | 'theme' | 'title' | 'question' | 'law' | 'note' | 'severity'> {
  readonly kind: Body<'routines'>['kind'];
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

/** Do all units that use some system know one of the routines? */
function knownWhereUsed(read: Reader, routines: readonly Entry<'routines'>[]): boolean | undefined {
  const units = [...new Set(read.list('uses').map((use) => use.body.unit))].sort();
  return allOf(
    units.map((unit) => anyOf(routines.map((one) => read.fact(one, `knownAt.${unit}`) as boolean | undefined))),
  );
}

function reviewedInAYear(read: Reader, routines: readonly Entry<'routines'>[]): boolean | undefined {
  return anyOf(
    routines.map((routine) => {
      const on = read.fact(routine, 'reviewedOn') ?? read.fact(routine, 'approvedOn');
      return on === undefined ? undefined : within('P1Y', on, read.asOf);
    }),
  );
}

function checksOf(read: Reader, asked: OwnerRoutine): readonly Check[] {
  const routines = read.find('routinesByKind', asked.kind);
  const isWritten = check(
    anyOf(routines.map((one) => read.fact(one, 'written'))),
    asked.written,
    asked.unwritten ?? 'fails',
  );
  // Of a routine that nobody has told of there is no more to ask.
  if (routines.length === 0) return [isWritten];
  return [
    isWritten,
    ...(asked.known === undefined ? [] : [check(knownWhereUsed(read, routines), asked.known)]),
    ...(asked.reviewed === undefined ? [] : [check(reviewedInAYear(read, routines), asked.reviewed, 'advice')]),
  ];
}

/**
 * A requirement that the owner has a routine, asked of the owner as a whole.
 * @param asked which kind of routine, the law that asks for it, and what is said of it
 */
export function ownerRoutine(asked: OwnerRoutine): Requirement<'owner'> {
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
