import type { ColumnType, Generated } from 'kysely';
import type { Observer, Seen } from './observation.ts';
import type { SiteScan } from './web/scan-result.ts';

/** How often a site is scanned by itself. */
export const scanTimes = ['never', 'day', 'week', 'month'] as const;
export type ScanTime = (typeof scanTimes)[number];

/** How it was shown that a site is the owner's. */
export type ConfirmedHow = 'file' | 'dns' | 'word';

export interface ObservedSiteTable {
  tenant: string;
  id: string;
  url: string;
  unit: string | null;
  own_hosts: string[];
  pages: string[];
  /** Ways through it that the owner has written down, as typed: a name and its steps. */
  journeys: Generated<string>;
  pages_limit: number;
  robots: 'obey' | 'ignore';
  sensitive: boolean;
  every: ScanTime;
  proof: string;
  confirmed_how: ConfirmedHow | null;
  confirmed_at: Date | null;
  confirmed_by: string | null;
  public: Generated<boolean>;
  invented: Generated<boolean>;
  added_at: Date;
  added_by: string;
  ended_at: Date | null;
}

export const runStates = ['queued', 'running', 'done', 'failed', 'broken-off'] as const;
export type RunState = (typeof runStates)[number];

/** What was run, beside what was seen: for the page and the manifest. */
export interface RunResult {
  readonly tool: string;
  readonly browser: string;
  /** Not in runs before 23 November 2026; nor is `commandLine`. */
  readonly versions?: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  readonly commandLine?: readonly string[];
  readonly userAgent: string;
  readonly lists: readonly { readonly name: string; readonly on: string; readonly sha256: string }[];
  readonly site: SiteScan;
}

/** How many of what a run saw. */
export type RunTotals = Readonly<Record<string, number>>;

export interface ObservationRunTable {
  tenant: string;
  id: string;
  observer: Observer;
  unit: string | null;
  site: string | null;
  author: string;
  asked_at: Date;
  begun_at: Date | null;
  worked_at: Date | null;
  ended_at: Date | null;
  state: RunState;
  visits_done: Generated<number>;
  visits_of: Generated<number>;
  failure: string | null;
  source: string | null;
  totals: ColumnType<RunTotals, string | undefined, string>;
  result: ColumnType<RunResult | null, string | null | undefined, string | null>;
}

export interface ObservationTable {
  tenant: string;
  id: string;
  run: string;
  observer: Observer;
  unit: string | null;
  kind: Seen['kind'];
  seen: ColumnType<Seen, string, never>;
  seen_count: number | null;
  at: Date;
  source: string;
}

export interface ObservedRecipientTable {
  tenant: string;
  site: string;
  host: string;
  organisation: string;
  first_seen: Date;
  last_seen: Date;
  /** The case that was opened when it was first seen. */
  matter: string | null;
  /** The breach that somebody began from it. */
  breach: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface ObservationFileTable {
  tenant: string;
  run: string;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  bytes: Uint8Array | null;
  deleted_at: Date | null;
}

/** What somebody may say of a difference. */
export const decisions = [
  'looked-at',
  'accepted',
  'agreement-coming',
  'handed-over',
  'put-right',
  'false-alarm',
] as const;
export type DifferenceDecision = (typeof decisions)[number];

export interface ObservationDecisionTable {
  tenant: string;
  id: string;
  unit: string | null;
  site: string | null;
  difference: string;
  decision: DifferenceDecision;
  reason: string | null;
  at: Date;
  said_by: string;
  /** The last day on which it stands. */
  until_day: ColumnType<string | null, string | null | undefined, never>;
  /** Null of what was said before it was kept. */
  said_role: ColumnType<string | null, string | null | undefined, never>;
}

export interface ObservationSettingTable {
  tenant: string;
  keep_days: number;
  changed_at: Date;
  changed_by: string;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    observed_site: ObservedSiteTable;
    observation_run: ObservationRunTable;
    observation: ObservationTable;
    observed_recipient: ObservedRecipientTable;
    observation_file: ObservationFileTable;
    observation_decision: ObservationDecisionTable;
    observation_setting: ObservationSettingTable;
  }
}
