import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import type { LawReference } from '#src/law/acts.ts';
import type { Observation, Observer } from '../observation.ts';
import type { Lack } from '../transfer/grounds.ts';
import type { CoverageState, Otherwise } from './coverage.ts';
import type { Harder } from './ease.ts';

/** How what was seen is other than what the register says. */
export const differenceKinds = [
  'covered-otherwise',
  'expired',
  'none',
  'unknown',
  'unknown-recipient',
  'before-choice',
  'after-reject',
  'stored-without-consent',
  'refusing-is-harder',
  'banner-not-understood',
  'not-in-statement',
  'no-transfer-ground',
  'observed-not-registered',
  'registered-not-observed',
  'receives-more',
  'sign-in-otherwise',
  'statement-faults',
  'statement-changed',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** What was seen that a difference rests on: who saw it, when, and the hash of what it was read from. */
export interface Rests {
  readonly observer: Observer;
  readonly at: string;
  readonly on: IsoDate;
  readonly source: string;
}

/** What the words of a difference are made of; each kind has some of it. */
export interface Detail {
  readonly organisation?: string;
  readonly hosts?: readonly string[];
  readonly country?: string;
  readonly service?: string;
  readonly techniques?: readonly string[];
  readonly sent?: readonly string[];
  /** The page only names them (a form leads there, a browser is asked to make ready): no visit contacted them. */
  readonly named?: true;
  readonly coverage?: CoverageState;
  readonly why?: readonly Otherwise[];
  readonly agreement?: string;
  readonly endedOn?: IsoDate;
  /** Names of entries that it may be: to be confirmed by a person. */
  readonly perhaps?: readonly string[];
  readonly lack?: Lack;
  readonly contract?: { readonly entity: string; readonly country: string };
  /** Names of what is stored, or fields that are received. */
  readonly names?: readonly string[];
  /** True where the names are known to be for measuring or following; else a person must say whether they are needed. */
  readonly follows?: boolean;
  readonly system?: string;
  readonly lastSeen?: IsoDate;
  readonly days?: number;
  /** It is registered, but not as used at the unit where it was seen. */
  readonly otherUnit?: boolean;
  readonly declared?: string;
  readonly seen?: string;
  readonly statement?: string;
  /** How many things an examination found in a statement. */
  readonly faults?: number;
  /** What makes a no harder than a yes. */
  readonly harder?: Harder;
  /** How what was not understood begins, as shown; each once. */
  readonly texts?: readonly string[];
}

/** One thing that is otherwise than the register says. */
export interface Difference {
  /** The same for the same matter in the next run, whatever became of it. */
  readonly key: string;
  readonly kind: DifferenceKind;
  readonly severity: 'high' | 'medium' | 'low';
  readonly unit?: string;
  /** What the register calls the unit. */
  readonly unitName?: string;
  readonly site?: string;
  /** What it is about: an organisation, a host or a system. */
  readonly subject: string;
  /** The entries of the register that it rests on: `agreements/…`, `systems/…`. */
  readonly entries: readonly string[];
  readonly observations: readonly Rests[];
  readonly law: readonly LawReference[];
  readonly detail: Detail;
}

/** A key of parts that may hold anything. */
export function keyOf(...parts: readonly (string | undefined)[]): string {
  return parts.map((part) => (part ?? '').replaceAll('|', '/')).join('|');
}

/** Observations as what something rests on: each once, in the same order whatever order they came in. */
export function restsOn(observations: readonly Observation[]): readonly Rests[] {
  const byId = new Map<string, Rests>();
  for (const { observer, at, source } of observations) {
    byId.set(`${at} ${observer} ${source}`, { observer, at, on: osloDate(new Date(at)), source });
  }
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rests]) => rests);
}

export const law = {
  processor: [
    { act: 'gdpr', section: 'art. 28 nr. 3' },
    { act: 'gdpr', section: 'art. 5 nr. 2' },
  ],
  recipients: [
    { act: 'gdpr', section: 'art. 13 nr. 1 bokstav e' },
    { act: 'gdpr', section: 'art. 30 nr. 1 bokstav d' },
  ],
  storage: [
    { act: 'ekomloven-2024', section: '§ 3-15' },
    { act: 'gdpr', section: 'art. 7' },
  ],
  consent: [
    { act: 'ekomloven-2024', section: '§ 3-15' },
    { act: 'gdpr', section: 'art. 4 nr. 11' },
    { act: 'gdpr', section: 'art. 7' },
  ],
  transfer: [
    { act: 'gdpr', section: 'art. 44' },
    { act: 'gdpr', section: 'art. 45 nr. 1' },
  ],
  record: [{ act: 'gdpr', section: 'art. 30 nr. 1' }],
  minimum: [{ act: 'gdpr', section: 'art. 5 nr. 1 bokstav c' }],
  told: [
    { act: 'gdpr', section: 'art. 12 nr. 1' },
    { act: 'gdpr', section: 'art. 13' },
  ],
  security: [{ act: 'gdpr', section: 'art. 32 nr. 1' }],
} as const satisfies Readonly<Record<string, readonly LawReference[]>>;
