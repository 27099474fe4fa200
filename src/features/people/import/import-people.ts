import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { entriesOf, readRegister, snapshotOf } from '#src/features/register/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { wrongValues } from '../corrections.ts';
import { restrictedFields } from '../restrictions.ts';
import type { Difference } from './difference.ts';
import { type Plan, plan } from './plan.ts';
import type { Roster } from './roster.ts';
import type { Rows, SchoolRow } from './rows.ts';
import { existingRows, matchSchools, type OnProgress, writeRows } from './store.ts';
import { type NamedUnit, withUnits } from './unit-of-school.ts';

export interface ImportOptions {
  /** all-or-nothing: a single bad row and nothing is written; good-rows: the bad ones are left out; trial: only tell. */
  readonly mode: 'trial' | 'all-or-nothing' | 'good-rows';
  /** Protection that falls away is written; else it stays as it was and is told. */
  readonly acceptWeaker?: boolean;
  /** The difference that somebody has seen and agreed to (`ImportOutcome.digest`); anything else is not written. */
  readonly agreed?: string;
  readonly newId: () => string;
  readonly onProgress?: OnProgress;
}

/** What was or would be written. */
export interface ImportOutcome extends Pick<Plan, 'difference' | 'faults' | 'weaker' | 'nothingEnds' | 'heldBack'> {
  readonly written: boolean;
  /** Why nothing was written, when it was asked for. */
  readonly stopped?: 'faults' | 'changed-since';
  readonly rows: number;
  readonly leftOut: Roster['leftOut'];
  /** Tells two differences apart. */
  readonly digest: string;
}

/** Ids of new schools are new every time; what is the same but for them is the same. */
function digestOf({ difference, faults, weaker }: Plan): string {
  const told = difference.map(({ school, ...rest }) => rest);
  const held = weaker.map(({ from, to, place }) => [from, to, place.file, place.line]);
  return createHash('sha256')
    .update(JSON.stringify([told, faults.length, held]))
    .digest('hex');
}

const crowds = ['pupils', 'staff', 'guardians'] as const;

/** Counts for the log; whom it was about is in the tables, which say where each row came from. */
function countsOf(difference: Difference, rows: number): string {
  const sum = (what: 'added' | 'returned' | 'changed' | 'ended') =>
    difference.flatMap((school) => crowds.map((crowd) => school[what][crowd])).reduce((a, b) => a + b, 0);
  const counts = (['added', 'returned', 'changed', 'ended'] as const).map((what) => `${what}=${sum(what)}`);
  return [`rows=${rows}`, ...counts].join(',');
}

const changedMeanwhile = say(
  'Skolene til virksomheten ble endret av noen andre mens importen gikk.',
  'Skulane til verksemda vart endra av nokon andre medan importen gjekk.',
  'Somebody else changed the owner’s schools while the import ran.',
);
const tryAgain = say(
  'Ingenting er skrevet. Kjør importen en gang til.',
  'Ingenting er skrive. Køyr importen ein gong til.',
  'Nothing was written. Run the import again.',
);

/** The schools whose ids the transaction was given must be those that are there, or persons of the others were not seen. */
function refuseOthersMeanwhile(schools: readonly SchoolRow[], seen: Rows): void {
  const known = new Set(schools.map(({ id }) => id));
  if (seen.schools.length === known.size && seen.schools.every(({ id }) => known.has(id))) return;
  throw new Problem(changedMeanwhile, { code: 'conflict', remedy: tryAgain });
}

/**
 * Brings a roster in, or tells what it would bring: compares, writes in one transaction, and leaves a line with counts in
 * the log. Persons are not logged one by one: the act is of the whole list, and each row says which source it is from.
 * @throws Problem (refused) for whoever may not; whatever the database refuses, with nothing written
 */
export async function importPeople(
  deps: Deps,
  actor: Actor,
  roster: Roster,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const today = osloDate(deps.clock.now());
  const { before, units } = await inTenant(deps.db, actor.tenant, async (trx) => ({
    before: await schoolRows(trx),
    units: await schoolUnits(trx, actor.tenant, today),
  }));
  const schools = matchSchools(before, { ...roster, schools: withUnits(roster.schools, units) }, options.newId);
  const reached = [...new Set([...before.map(({ id }) => id), ...[...schools.values()].map(({ id }) => id)])];
  const subject = `${options.mode === 'trial' ? 'trial' : 'import'}:${roster.source}`;
  const deed = { act: 'people.import', subject, scope: { units: [] }, schools: reached, long: true } as const;
  return perform(deps, actor, deed, async (trx) => {
    // One import of an owner at a time: two that compare with the same state would write over each other.
    const lock = `people.import:${actor.tenant}`;
    await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(trx);
    // Comparing a whole country of rows may take minutes in which the transaction says nothing.
    await sql.raw("set local idle_in_transaction_session_timeout = '30min'").execute(trx);
    await sql.raw("set local statement_timeout = '10min'").execute(trx);
    // Tables that have just grown look smaller to the database than they are; it would read all of them for each school.
    await sql.raw('set local enable_seqscan = off').execute(trx);
    options.onProgress?.({ step: 'comparing', done: 0, total: 1 });
    const existing = await existingRows(trx, reached);
    refuseOthersMeanwhile(before, existing);
    const restricted = await restrictedFields(trx);
    const wrong = await wrongValues(trx);
    const asShown = { today, newId: options.newId, schools, restricted, wrong };
    const shown = plan(existing, roster, { ...asShown, acceptWeaker: false });
    // What was agreed to is told before anybody says yes to weaker protection.
    const planned = options.acceptWeaker === true ? plan(existing, roster, { ...asShown, acceptWeaker: true }) : shown;
    options.onProgress?.({ step: 'comparing', done: 1, total: 1 });
    return writePlan(deps, actor, trx, roster, { planned, digest: digestOf(shown), reached }, options);
  });
}

async function writePlan(
  deps: Deps,
  actor: Actor,
  trx: Trx,
  roster: Roster,
  {
    planned,
    digest,
    reached,
  }: { readonly planned: Plan; readonly digest: string; readonly reached: readonly string[] },
  { mode, agreed, onProgress }: ImportOptions,
): Promise<ImportOutcome> {
  const { write, difference, faults, weaker, nothingEnds, heldBack } = planned;
  const rows = Object.values(write).reduce((sum, some) => sum + some.length, 0);
  const told = { difference, faults, weaker, nothingEnds, heldBack, rows, digest, leftOut: roster.leftOut };
  if (mode === 'trial') return { ...told, written: false };
  if (agreed !== undefined && agreed !== digest) return { ...told, written: false, stopped: 'changed-since' };
  if (mode === 'all-or-nothing' && faults.length > 0) return { ...told, written: false, stopped: 'faults' };
  await writeRows(trx, write, reached, onProgress);
  await appendLog(trx, deps.clock, {
    actor: actor.id,
    act: 'people.imported',
    subject: `${roster.source}:${countsOf(difference, rows)}`,
    allowed: true,
    because: mode,
    ...(actor.from === undefined ? {} : { origin: actor.from }),
  });
  return { ...told, written: true };
}

/** The units of the owner's register that are schools on a day, or may be: where the kind is not told, the name decides. */
async function schoolUnits(trx: Trx, tenant: string, today: IsoDate): Promise<readonly NamedUnit[]> {
  const { landscape } = await readRegister(trx, tenant);
  return [...entriesOf(snapshotOf(landscape, today), 'units')]
    .filter(([, { body }]) => body.kind !== 'administration' && body.kind !== 'department')
    .map(([key, { body }]) => ({ key, name: body.name }));
}

async function schoolRows(trx: Trx): Promise<readonly SchoolRow[]> {
  return trx
    .selectFrom('school')
    .select(['id', 'name', 'unit', 'org_number', 'source', 'source_id'])
    .orderBy('id')
    .execute();
}
