import type { Entry } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Reader } from '../../reader.ts';
import { allOf, anyOf } from '../../requirement.ts';
import { covering } from './covering.ts';

type Assessment = Entry<'assessments'>;

/** Was it done by the day? One that is dated after the day was not. */
function doneBy(read: Reader, assessment: Assessment): boolean | undefined {
  const done = read.fact(assessment, 'done');
  if (done !== true) return done;
  const on = read.fact(assessment, 'on');
  return on === undefined || on <= read.asOf;
}

/** Has an assessment of a kind been done that covers the system? Undefined when there is none: nobody has said. */
export function isAssessed(read: Reader, kind: Assessment['body']['kind'], system: string): boolean | undefined {
  return anyOf(covering(read, read.find('assessmentsByKind', kind), system).map((one) => doneBy(read, one)));
}

/** Where an activity uses no system, only an assessment of everything covers it. */
const noSystem = [''];

/** Have all of the systems been assessed? */
export function areAssessed(
  read: Reader,
  kind: Assessment['body']['kind'],
  systems: readonly string[],
): boolean | undefined {
  return allOf((systems.length === 0 ? noSystem : systems).map((system) => isAssessed(read, kind, system)));
}

export interface Latest {
  readonly assessment: Assessment;
  /** Undefined when it is done but nobody has said when. */
  readonly on: IsoDate | undefined;
  /** Another may be later: nobody has said whether it is done, or when. */
  readonly unsure: boolean;
}

/** The latest assessment of a kind that was done on a system by the day, or undefined when none is known to be done. */
export function latestDone(read: Reader, kind: Assessment['body']['kind'], system: string): Latest | undefined {
  const all = covering(read, read.find('assessmentsByKind', kind), system);
  const done = all
    .filter((one) => doneBy(read, one) === true)
    .map((assessment) => ({ assessment, on: read.fact(assessment, 'on') }))
    .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
  const last = done.at(-1);
  if (last === undefined) return undefined;
  const others = all.filter((one) => one !== last.assessment);
  const unsure = others.some((one) => {
    const was = doneBy(read, one);
    return was === undefined || (was && read.fact(one, 'on') === undefined);
  });
  return { ...last, unsure };
}
