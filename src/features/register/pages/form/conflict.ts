import { sameJson } from '../../same.ts';
import { asks } from './ask.ts';
import type { FormValues } from './words.ts';

/** A form after somebody else was first: what stands now, with what was typed laid on top. */
export interface Merged {
  readonly values: FormValues;
  /** The fields that both have changed, each to something else. */
  readonly both: readonly string[];
}

const asked: readonly string[] = Object.values(asks);
const filledIn = (values: FormValues, name: string) => (values.get(name) ?? []).filter((value) => value !== '');

/**
 * @param base the form as it was given out
 * @param typed the form as it was sent back
 * @param now the form as it would be given out now
 */
export function mergeForms(base: FormValues, typed: FormValues, now: FormValues): Merged {
  const values = new Map<string, readonly string[]>();
  const both: string[] = [];
  for (const name of new Set([...base.keys(), ...typed.keys(), ...now.keys()])) {
    const [was, mine, theirs] = [filledIn(base, name), filledIn(typed, name), filledIn(now, name)];
    const changed = asked.includes(name) || !sameJson(was, mine);
    values.set(name, changed ? (typed.get(name) ?? []) : (now.get(name) ?? []));
    if (!asked.includes(name) && changed && !sameJson(was, theirs) && !sameJson(mine, theirs)) both.push(name);
  }
  return { values, both };
}
