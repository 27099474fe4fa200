import { sql } from 'kysely';
import { osloDate } from '#src/kernel/date.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import './table.ts';
import { allKinds, type Body, isKind, type Kind } from './schema/kinds.ts';
import type { Landscape, Origin } from './snapshot.ts';
import type { RegisterChangeTable } from './table.ts';
import { type Assertion, paint, versionOf } from './timeline.ts';

/** A change as it was recorded: who, when, why. */
export interface RecordedChange {
  readonly number: number;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly kind: RegisterChangeTable['kind'];
  readonly why: string;
  readonly proposal: string | null;
}

/** Every assertion up to a change, of one kind of entry or of all, in the order they were recorded. */
export async function assertionsUpTo(
  trx: Trx,
  change: number,
  only?: Kind,
): Promise<(Assertion & { change: number })[]> {
  const rows = await trx
    .selectFrom('register_assertion')
    .select(['kind', 'key', 'valid_from', 'valid_to', 'body', 'change'])
    .where('change', '<=', change)
    .$if(only !== undefined, (all) => all.where('kind', '=', only ?? ''))
    .orderBy('change')
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ kind, key, valid_from, valid_to, body, change: number }) =>
    isKind(kind) ? [{ kind, key, from: valid_from, to: valid_to, body, change: number }] : [],
  );
}

/** Paints assertions into a landscape: every version of every entry that something holds of. */
export function landscapeFrom(assertions: readonly Assertion[], origin: Origin): Landscape {
  const byKind = new Map<Kind, Map<string, Assertion[]>>(allKinds.map((kind) => [kind, new Map()]));
  for (const assertion of assertions) {
    const byKey = byKind.get(assertion.kind);
    const list = byKey?.get(assertion.key);
    if (list === undefined) byKey?.set(assertion.key, [assertion]);
    else list.push(assertion);
  }
  const entries: Record<string, Record<string, Body<Kind>[]>> = {};
  for (const [kind, byKey] of byKind) {
    const painted = [...byKey].map(([key, list]) => [key, paint(list).map((one) => versionOf(one))] as const);
    const kept = painted.filter(([, versions]) => versions.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
    if (kept.length > 0) entries[kind] = Object.fromEntries(kept);
  }
  const { owner, ...collections } = entries;
  return { origin, owner: (owner?.['owner'] ?? []) as Body<'owner'>[], entries: collections as Landscape['entries'] };
}

/** The number of the last change, 0 when nothing has been recorded. */
export async function lastChange(trx: Trx): Promise<number> {
  const row = await trx
    .selectFrom('register_change')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst();
  return row?.number ?? 0;
}

/**
 * Waits its turn to change the register of the owner, so that numbers follow the order of time.
 * @returns the number of the last change
 */
export async function lockRegister(trx: Trx, tenant: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`register:${tenant}`}, 0))`.execute(trx);
  return lastChange(trx);
}

/** Records a change and its assertions; the caller holds the register's lock. */
export async function insertChange(
  trx: Trx,
  tenant: string,
  change: Omit<RecordedChange, 'proposal'> & { readonly proposal?: string },
  assertions: readonly Assertion[],
): Promise<void> {
  await trx
    .insertInto('register_change')
    .values({
      tenant,
      number: change.number,
      recorded_at: change.recordedAt,
      recorded_by: change.recordedBy,
      kind: change.kind,
      why: change.why,
      proposal: change.proposal ?? null,
    })
    .execute();
  const rows = assertions.map((assertion, seq) => ({
    tenant,
    change: change.number,
    seq,
    kind: assertion.kind,
    key: assertion.key,
    valid_from: assertion.from,
    valid_to: assertion.to,
    body: assertion.body === null ? null : JSON.stringify(assertion.body),
  }));
  // PostgreSQL takes 65,535 parameters a statement; eight a row.
  for (let start = 0; start < rows.length; start += 5_000) {
    await trx
      .insertInto('register_assertion')
      .values(rows.slice(start, start + 5_000))
      .execute();
  }
}

/** The changes of the register, newest first. */
export async function listChanges(trx: Trx): Promise<RecordedChange[]> {
  const rows = await trx.selectFrom('register_change').selectAll().orderBy('number', 'desc').execute();
  return rows.map((row) => ({
    number: row.number,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    kind: row.kind,
    why: row.why,
    proposal: row.proposal,
  }));
}

/** Where the register comes from; an owner's own, begun the day that the owner came in, unless it was made from a public text or invented. */
export async function originOf(trx: Trx, tenant: string): Promise<Origin> {
  const row = await trx
    .selectFrom('tenant')
    .select(['name', 'origin', 'created_at'])
    .where('id', '=', tenant)
    .executeTakeFirstOrThrow();
  const own: Origin = { kind: 'own-records', title: row.name, date: osloDate(row.created_at) };
  return (row.origin as Origin | null) ?? own;
}
