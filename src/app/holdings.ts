import { accessReviewHolds } from '#src/features/access/index.ts';
import { caseHolds } from '#src/features/cases/index.ts';
import { classListHolds } from '#src/features/class-lists/index.ts';
import { controlHolds } from '#src/features/control/index.ts';
import { examinationHolds } from '#src/features/examination/index.ts';
import { lookedHolds } from '#src/features/looked/index.ts';
import { noticeHolds } from '#src/features/notices/index.ts';
import { observationHolds } from '#src/features/observation/index.ts';
import { opennessHolds } from '#src/features/openness/index.ts';
import { peopleHolds } from '#src/features/people/index.ts';
import { registerHolds } from '#src/features/register/index.ts';
import { rightsHolds } from '#src/features/rights/index.ts';
import { spreadsheetHolds } from '#src/features/spreadsheet/index.ts';
import { accessHolds } from '#src/platform/access/holds.ts';
import { backupHolds } from '#src/platform/backup/holds.ts';
import { dbHolds } from '#src/platform/db/holds.ts';
import { diagnosticsHolds } from '#src/platform/diagnostics/holds.ts';
import type { Holding } from '#src/platform/holdings/holdings.ts';
import { identityHolds } from '#src/platform/identity/holds.ts';
import { logHolds } from '#src/platform/log/holds.ts';
import { mailHolds } from '#src/platform/mail/holds.ts';

/** Every feature there is. A new one is put here with what it holds on persons, or a test fails. */
export const featureNames = [
  'access',
  'cases',
  'class-lists',
  'control',
  'examination',
  'looked',
  'notices',
  'observation',
  'openness',
  'people',
  'register',
  'rights',
  'spreadsheet',
] as const;
export type FeatureName = (typeof featureNames)[number];

/** What each feature holds on persons, or that it holds nothing and why. One without its line does not type-check. */
export const featureHoldings: Readonly<Record<FeatureName, Holding>> = {
  people: peopleHolds,
  'class-lists': classListHolds,
  cases: caseHolds,
  rights: rightsHolds,
  observation: observationHolds,
  openness: opennessHolds,
  looked: lookedHolds,
  access: accessReviewHolds,
  register: registerHolds,
  spreadsheet: spreadsheetHolds,
  notices: noticeHolds,
  control: controlHolds,
  examination: examinationHolds,
};

/** The parts of the platform that keep something. Those that keep nothing at all are listed in `keepsNothing`. */
export const platformHoldings = {
  identity: identityHolds,
  log: logHolds,
  mail: mailHolds,
  access: accessHolds,
  db: dbHolds,
  backup: backupHolds,
  diagnostics: diagnosticsHolds,
} as const satisfies Readonly<Record<string, Holding>>;

/** Parts of the platform without tables or files of their own, and what they are. */
export const keepsNothing = {
  clock: 'what time it is',
  config: 'settings of the installation, read at the start',
  holdings: 'the contract that this is',
  http: 'asks other systems what they hold of systems, and keeps nothing of it',
  pdf: 'typesets what it is given, and keeps none of it',
  threads: 'does work beside the thread of the server, and keeps none of it',
  web: 'what a request carries while it is answered',
} as const;

/** Every room of Skolevern by its name: features by theirs, parts of the platform with `platform/` before it. */
export const rooms: ReadonlyMap<string, Holding> = new Map<string, Holding>([
  ...Object.entries(featureHoldings),
  ...Object.entries(platformHoldings).map(([name, holding]): [string, Holding] => [`platform/${name}`, holding]),
]);
