import { setImmediate } from 'node:timers/promises';

/** Takes all steps of some work in one go. */
export function atOnce<T>(steps: Generator<undefined, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Takes the steps of some long work one by one, and lets the server answer others between them. */
export async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  let step = steps.next();
  while (step.done !== true) {
    await setImmediate();
    step = steps.next();
  }
  return step.value;
}
