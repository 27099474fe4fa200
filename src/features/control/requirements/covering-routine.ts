import type { Entry } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';
import type { Reader } from '../reader.ts';
import { allOf, anyOf, type Check, check, type Requirement, requirement } from '../requirement.ts';
import type { Severity } from '../verdict.ts';
import { routineConfirmed } from './routine-says.ts';
import { knownAtAllUnits, type RoutineKind, writtenFor } from './routines.ts';

type Routine = Entry<'routines'>;

/** Must the owner have the routine? `needed` undefined: nobody has said what that hangs on. */
type Applies = { readonly needed: true } | { readonly needed: false | undefined; readonly says: Text };

interface CoveringRoutine {
  readonly id: string;
  readonly theme: string;
  readonly kind: RoutineKind;
  readonly title: Text;
  readonly question: Text;
  readonly law: readonly LawReference[];
  readonly note?: Text;
  readonly severity: Severity;
  /** What it is a routine for: "innsyn". */
  readonly what: Text;
  /** Asked only where no routine is entered: who has one is not asked whether it was needed. */
  applies?(read: Reader): Applies;
  /** What the routine must say. */
  readonly remedy: Text;
}

/**
 * Is every system in use with personal data covered by some written routine among these? A written one that covers all of
 * them answers even where no system is in use.
 */
function coversPersonalData(read: Reader, routines: readonly Routine[]): boolean | undefined {
  const whole = routines.filter(({ body }) => body.covers === undefined || !Array.isArray(body.covers));
  const general = whole.map((routine) =>
    allOf([read.fact(routine, 'covers') === undefined ? undefined : true, read.fact(routine, 'written')]),
  );
  const parts = routines.filter((routine) => !whole.includes(routine));
  if (parts.length === 0 || general.includes(true)) return anyOf(general);
  const systems = read
    .list('systems')
    .filter(({ key, body }) => body.personalData !== false && read.find('usesBySystem', key).length > 0);
  return anyOf([...general, allOf(systems.map(({ key }) => writtenFor(read, parts, key)))]);
}

function written({ nb, nn, en }: Text) {
  return {
    holds: {
      nb: `Det finnes en skriftlig rutine for ${nb}, og den dekker systemene.`,
      nn: `Det finst ei skriftleg rutine for ${nn}, og ho dekkjer systema.`,
      en: `There is a written routine for ${en}, and it covers the systems.`,
    },
    fails: {
      nb: `Rutinen for ${nb} er ikke skriftlig for alle systemene.`,
      nn: `Rutina for ${nn} er ikkje skriftleg for alle systema.`,
      en: `The routine for ${en} is not in writing for all of the systems.`,
    },
    unknown: {
      nb: `Ingen har sagt om det finnes en skriftlig rutine for ${nb} som dekker alle systemene.`,
      nn: `Ingen har sagt om det finst ei skriftleg rutine for ${nn} som dekkjer alle systema.`,
      en: `Nobody has said whether there is a written routine for ${en} that covers all of the systems.`,
    },
  };
}

const known = {
  holds: {
    nb: 'Rutinen er kjent i alle enhetene som bruker systemene.',
    nn: 'Rutina er kjend i alle einingane som bruker systema.',
    en: 'The routine is known in every unit that uses the systems.',
  },
  fails: {
    nb: 'Minst én enhet som bruker systemene, kjenner ikke rutinen.',
    nn: 'Minst éi eining som bruker systema, kjenner ikkje rutina.',
    en: 'At least one unit that uses the systems does not know the routine.',
  },
  unknown: {
    nb: 'Ingen har sagt om rutinen er kjent i alle enhetene som bruker systemene.',
    nn: 'Ingen har sagt om rutina er kjend i alle einingane som bruker systema.',
    en: 'Nobody has said whether the routine is known in every unit that uses the systems.',
  },
};

function checksOf(read: Reader, routines: readonly Routine[], what: Text): Check[] {
  const isWritten = check(coversPersonalData(read, routines), written(what));
  // A routine that is not written down is one fault, not two.
  if (isWritten.state === 'fails' || routines.length === 0) return [isWritten];
  const counted = routines.filter(({ body }) => body.written !== false);
  return [isWritten, check(knownAtAllUnits(read, counted), known)];
}

/**
 * A requirement that the owner has a written routine that covers its systems and is known where they are used
 * (GDPR art. 24(1) and (2): measures, with policies where proportionate, that can be shown). Where it is the routine itself that
 * matters and not what it covers, see `writtenRoutine`.
 */
export function coveringRoutine(definition: CoveringRoutine): Requirement<'owner'> {
  const { id, theme, kind, title, question, law, severity, what } = definition;
  return requirement({
    id,
    theme,
    scope: 'owner',
    title,
    question,
    law,
    ...(definition.note === undefined ? {} : { note: definition.note }),
    severity,
    evidence: routineConfirmed,
    judge(read) {
      const routines = read.find('routinesByKind', kind);
      const answer = routines.length === 0 ? definition.applies?.(read) : undefined;
      if (answer?.needed === false) return { notApplicable: answer.says };
      if (answer?.needed === undefined && answer !== undefined)
        return { checks: [{ state: 'unknown', says: answer.says }] };
      return { checks: checksOf(read, routines, what) };
    },
    remedy: () => [
      { say: definition.remedy, form: { kind: 'routines', fill: { kind } } },
      {
        say: {
          nb: 'Gjør rutinen kjent på hver skole, og ta vare på bekreftelsen.',
          nn: 'Gjer rutina kjend på kvar skule, og ta vare på stadfestinga.',
          en: 'Make the routine known at each school, and keep the confirmation.',
        },
        form: { kind: 'routines', fill: { kind } },
      },
    ],
  });
}
