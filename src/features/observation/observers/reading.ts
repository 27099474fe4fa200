import { createHash } from 'node:crypto';
import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Observation, Observer, Seen } from '../observation.ts';

/** What can be read from a file or an answer; each has its reader. */
export const fileObservers = [
  'feide',
  'entra',
  'network-log',
  'extension-log',
  'export-columns',
  'purchases',
  'sign-in-log',
] as const satisfies readonly Observer[];
export type FileObserver = (typeof fileObservers)[number];

/** What a reader is given. */
export interface Given {
  readonly bytes: Uint8Array;
  /** When it is read (ISO 8601, UTC): the time of what has no time of its own. */
  readonly at: string;
  /** The unit that it was seen at; the owner as a whole without it. */
  readonly unit?: string;
  /** Export columns: the system or party that gets the file. */
  readonly recipient?: string;
  /** Feide: the file is the catalogue of all services, so that it does not tell which are in use here. */
  readonly isCatalogue?: boolean;
  /** Network logs: a name visited by fewer than so many clients is left out. */
  readonly leastClients?: number;
}

/** Why something of a file was not kept. */
export const leftOutReasons = [
  'few-clients',
  'names-somebody',
  'local-name',
  'not-a-request',
  'not-understood',
  'not-in-use',
  'part-of-platform',
  'failed',
  'blank',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** What a file says, with nothing of it left that could point at somebody. */
export interface Reading {
  readonly observations: readonly Observation[];
  /** Lines or entries that were read. */
  readonly read: number;
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
}

/** Pure but for the time it takes: the same bytes always give the same reading. @throws Problem (bad-input) naming row and remedy */
export type Reader = (given: Given) => Promise<Reading>;

/** SHA-256 in hex of what was read. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Something that a reader cannot go on from. @param place a row or a field, never what stands in it */
export function unreadable(message: Text, remedy: Text, place?: string): Problem {
  return new Problem(message, { code: 'bad-input', remedy, ...(place === undefined ? {} : { place }) });
}

/** Something seen, with the time and the count of its own if it has any. */
interface Noted {
  readonly seen: Seen;
  readonly at?: string;
  readonly count?: number;
}

/** Gathers what one file says: the same thing once, with the latest time (where it is counted, once a day), and how much was left out and why. */
export class Gathering {
  readonly #observer: FileObserver;
  readonly #given: Given;
  readonly #source: string;
  readonly #found = new Map<string, Observation>();
  readonly #leftOut: Partial<Record<LeftOutReason, number>> = {};
  #read = 0;

  constructor(observer: FileObserver, given: Given) {
    this.#observer = observer;
    this.#given = given;
    this.#source = hashOf(given.bytes);
  }

  /** One more line or entry was read. */
  line(): void {
    this.#read += 1;
  }

  leave(reason: LeftOutReason, count = 1): void {
    this.#leftOut[reason] = (this.#leftOut[reason] ?? 0) + count;
  }

  note({ seen, at = this.#given.at, count }: Noted): void {
    const key = `${JSON.stringify(seen)} ${count === undefined ? '' : at.slice(0, 10)}`;
    const before = this.#found.get(key);
    const counted = count === undefined ? {} : { count: count + (before?.count ?? 0) };
    this.#found.set(key, {
      observer: this.#observer,
      ...(this.#given.unit === undefined ? {} : { unit: this.#given.unit }),
      seen,
      at: before !== undefined && before.at > at ? before.at : at,
      source: this.#source,
      ...counted,
    });
  }

  get reading(): Reading {
    return { observations: [...this.#found.values()], read: this.#read, leftOut: this.#leftOut };
  }
}

/** The longest name that is kept; longer texts are descriptions, and may tell of anybody. */
const longestName = 120;

/** A name as it is kept: on one line and not endless; undefined for none. */
export function nameIn(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const name = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return name === '' ? undefined : name.slice(0, longestName).toWellFormed();
}

/** The host of an address, in small letters; undefined for what is none. */
export function hostIn(address: unknown): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  return hostname === '' ? undefined : hostname;
}
