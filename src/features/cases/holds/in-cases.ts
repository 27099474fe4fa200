import '../table.ts';
import { sql } from 'kysely';
import type { Trx } from '#src/platform/db/connect.ts';
import { anyOf } from '#src/platform/holdings/any-of.ts';
import { eventsOfMatters } from '../store/read.ts';
import type { Mine } from './whose.ts';

/** The cases that somebody is a party to. */
export async function mattersOf(trx: Trx, { person, accounts, addresses }: Mine): Promise<string[]> {
  const rows = await trx
    .selectFrom('matter_party')
    .innerJoin('matter', (join) =>
      join.onRef('matter.tenant', '=', 'matter_party.tenant').onRef('matter.id', '=', 'matter_party.matter'),
    )
    .select('matter_party.matter')
    .distinct()
    // What was disclosed is told in its own room, when those concerned may be told: the case could tell of child welfare.
    .where('matter.kind', '<>', 'disclosure')
    .where((where) =>
      where.or([
        where('person', '=', person),
        where('account', '=', (eb) => anyOf(eb, accounts)),
        where(sql<string>`lower(email)`, '=', (eb) => eb.fn.any(eb.val([...addresses]))),
      ]),
    )
    .orderBy('matter_party.matter')
    .execute();
  return rows.map(({ matter }) => matter);
}

/** Everything in some cases, by case: a few questions to the database for however many there are. */
export async function inCases(trx: Trx, ids: readonly string[]) {
  const mine = 'matter';
  const [rows, parties, messages, files, documents, tasks, requirements, holds, events] = [
    await trx
      .selectFrom('matter')
      .selectAll()
      .where('id', '=', (eb) => anyOf(eb, ids))
      .orderBy('id')
      .execute(),
    await trx
      .selectFrom('matter_party')
      .selectAll()
      .where(mine, '=', (eb) => anyOf(eb, ids))
      .orderBy('id')
      .execute(),
    await trx
      .selectFrom('matter_message')
      .selectAll()
      .where(mine, '=', (eb) => anyOf(eb, ids))
      .orderBy('at')
      .orderBy('id')
      .execute(),
    await trx
      .selectFrom('matter_file')
      .select(['id', 'matter', 'name', 'media_type', 'size'])
      .where(mine, '=', (eb) => anyOf(eb, ids))
      .orderBy('id')
      .execute(),
    await trx
      .selectFrom('matter_document')
      .selectAll()
      .where(mine, '=', (eb) => anyOf(eb, ids))
      .orderBy('id')
      .execute(),
    await trx
      .selectFrom('matter_task')
      .selectAll()
      .where(mine, '=', (eb) => anyOf(eb, ids))
      .orderBy('id')
      .execute(),
    await trx
      .selectFrom('matter_requirement')
      .selectAll()
      .where(mine, '=', (eb) => anyOf(eb, ids))
      .orderBy('id')
      .execute(),
    await trx
      .selectFrom('matter_hold')
      .select(['id', 'matter', 'reason', 'set_at', 'ended_at'])
      .where(mine, '=', (eb) => anyOf(eb, ids))
      .orderBy('id')
      .execute(),
    await eventsOfMatters(trx, ids),
  ];
  const by = <T extends { readonly matter: string }>(all: readonly T[]) => Map.groupBy(all, ({ matter }) => matter);
  const grouped = {
    ...{ parties: by(parties), messages: by(messages), files: by(files), documents: by(documents), tasks: by(tasks) },
    ...{ requirements: by(requirements), holds: by(holds), events },
  };
  return rows.map((row) => ({
    row,
    parties: grouped.parties.get(row.id) ?? [],
    messages: grouped.messages.get(row.id) ?? [],
    files: grouped.files.get(row.id) ?? [],
    documents: grouped.documents.get(row.id) ?? [],
    tasks: grouped.tasks.get(row.id) ?? [],
    requirements: grouped.requirements.get(row.id) ?? [],
    holds: grouped.holds.get(row.id) ?? [],
    events: grouped.events.get(row.id) ?? [],
  }));
}
/** One case and everything in it. */
export type Whole = Awaited<ReturnType<typeof inCases>>[number];
