import { commitment } from '../append.ts';
import type { Entry } from '../entry.ts';
import { toldErased } from '../erase.ts';
import type { Opening } from './read.ts';
import { type Wrong, wrongAt } from './verdict.ts';

/** Counts of what lines keep of persons. */
export interface Traces {
  /** Commitments that nobody can open any more. */
  readonly missing: number;
  /** How many were erased, as the lines of erasures tell. */
  readonly told: number;
}

export interface TraceBook extends Traces {
  /** Counts one line. @returns what is wrong with its persons, if anything */
  take(index: number | null, entry: Entry, openings: readonly Opening[]): Wrong | undefined;
}

/** Keeps count over all lines of an owner. */
export function createTraceBook(): TraceBook {
  let [missing, told] = [0, 0];
  return {
    get missing() {
      return missing;
    },
    get told() {
      return told;
    },
    take(index, entry, openings) {
      const promised = new Set(entry.about);
      for (const { nonce, person } of openings) {
        if (promised.delete(commitment(nonce, person))) continue;
        return wrongAt('person', index, entry.id, 'it names a person whom the line was not written about');
      }
      missing += promised.size;
      told += toldErased(entry);
      return undefined;
    },
  };
}

/** What is wrong with the persons of the whole log: more are gone than erasures tell of. */
export function goneSilently({ missing, told }: Traces): Wrong | undefined {
  if (missing <= told) return undefined;
  const message = `${missing} links between a line and a person are gone, and erasures tell of ${told}: the others were removed silently`;
  return wrongAt('person', null, null, message);
}
