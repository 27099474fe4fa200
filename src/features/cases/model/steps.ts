import type { MatterKind } from './kinds.ts';
import { correctingSteps } from './steps/correcting.ts';
import { courseSteps } from './steps/course.ts';
import { everydaySteps } from './steps/everyday.ts';
import { handingOutSteps } from './steps/handing-out.ts';
import { keepingSteps } from './steps/keeping.ts';
import { ownDataSteps } from './steps/own-data.ts';
import { publishingSteps } from './steps/publishing.ts';
import type { Step } from './steps/step.ts';

/**
 * Everything that may be done with a case, by whom and when: data, so that it can be read as a page and tested cell by cell.
 * To see is here too. Clock events (an interim answer, a longer term) are one step: which of them there are, the kind's clocks say.
 */
export const steps = {
  ...everydaySteps,
  ...courseSteps,
  ...ownDataSteps,
  ...keepingSteps,
  ...correctingSteps,
  ...handingOutSteps,
  ...publishingSteps,
} as const satisfies Readonly<Record<string, Step>>;

export type StepName = keyof typeof steps;
export const stepNames = Object.keys(steps) as readonly StepName[];

/** The rule of a step, with the types that all of them have in common. */
export const stepOf = (name: StepName): Step => steps[name];

/** Whether a step belongs to a kind of case. */
export function isStepOf(name: StepName, kind: MatterKind): boolean {
  const { kinds } = stepOf(name);
  return kinds === undefined || kinds.includes(kind);
}
