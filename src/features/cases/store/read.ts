import type { Selectable } from 'kysely';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inOrder, type Timed, type TimedEvent } from '../clocks/of-matter.ts';
import type { MatterStanding } from '../model/relations.ts';
import type {
  EventData,
  MatterDocumentTable,
  MatterFileTable,
  MatterMessageTable,
  MatterPartyTable,
  MatterTable,
  MatterTaskTable,
} from '../table.ts';

export type MatterRow = Selectable<MatterTable>;
export type PartyRow = Selectable<MatterPartyTable>;
export type MessageRow = Selectable<MatterMessageTable>;
export type DocumentRow = Selectable<MatterDocumentTable>;
export type TaskRow = Selectable<MatterTaskTable>;
/** A file without its bytes. */
export type FileRow = Omit<Selectable<MatterFileTable>, 'bytes'>;

/** An event as it is kept. */
export interface MatterEvent extends TimedEvent {
  readonly matter: string;
  readonly section: string | null;
  readonly data: EventData;
}

/** "2026/17": what people call a case. */
export function numberOf({ year, sequence }: Pick<MatterRow, 'year' | 'sequence'>): string {
  return `${year}/${sequence}`;
}

/** Reads "2026/17" (or 2026-17) as it may be written; undefined for anything else. */
export function readNumber(text: string): { readonly year: number; readonly sequence: number } | undefined {
  const found = /^(2\d{3})[/-](\d{1,7})$/.exec(text.trim());
  return found === null ? undefined : { year: Number(found[1]), sequence: Number(found[2]) };
}

/** What clocks need of a case. */
export function timedOf(row: Pick<MatterRow, 'kind' | 'received_at' | 'received_day_only'>): Timed {
  return { kind: row.kind, receivedAt: row.received_at, receivedDayOnly: row.received_day_only };
}

/** @returns undefined when the owner has no such case */
export async function matterRow(trx: Trx, id: string, lock = false): Promise<MatterRow | undefined> {
  if (!isUuid(id)) return undefined;
  const query = trx.selectFrom('matter').selectAll().where('id', '=', id);
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** What happened to some cases, each in the order of time. */
export async function eventsOfMatters(
  trx: Trx,
  matters: readonly string[],
): Promise<ReadonlyMap<string, readonly MatterEvent[]>> {
  if (matters.length === 0) return new Map();
  const rows = await trx.selectFrom('matter_event').selectAll().where('matter', 'in', matters).execute();
  const events = rows.map(({ day_only, tenant: _, job_key: __, ...row }) => ({ ...row, dayOnly: day_only }));
  return Map.groupBy(inOrder(events), ({ matter }) => matter);
}

/** What happened to a case, in the order of time. */
export async function eventsOf(trx: Trx, matter: string): Promise<readonly MatterEvent[]> {
  return (await eventsOfMatters(trx, [matter])).get(matter) ?? [];
}

export function partiesOf(trx: Trx, matter: string): Promise<PartyRow[]> {
  return trx.selectFrom('matter_party').selectAll().where('matter', '=', matter).orderBy('id').execute();
}

export function messagesOf(trx: Trx, matter: string): Promise<MessageRow[]> {
  return trx
    .selectFrom('matter_message')
    .selectAll()
    .where('matter', '=', matter)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

export function documentsOf(trx: Trx, matter: string): Promise<DocumentRow[]> {
  return trx.selectFrom('matter_document').selectAll().where('matter', '=', matter).orderBy('id').execute();
}

export function tasksOf(trx: Trx, matter: string): Promise<TaskRow[]> {
  return trx.selectFrom('matter_task').selectAll().where('matter', '=', matter).orderBy('id').execute();
}

export function filesOf(trx: Trx, matter: string): Promise<FileRow[]> {
  return trx
    .selectFrom('matter_file')
    .select(['tenant', 'id', 'matter', 'message', 'name', 'media_type', 'sha256', 'size', 'added_at', 'author'])
    .where('matter', '=', matter)
    .orderBy('id')
    .execute();
}

/** What `decideMatter` decides by. */
export async function standingOf(trx: Trx, row: MatterRow): Promise<MatterStanding> {
  const [parties, tasks] = await Promise.all([
    trx.selectFrom('matter_party').select(['person', 'account', 'part']).where('matter', '=', row.id).execute(),
    trx
      .selectFrom('matter_task')
      .select(['holder', 'unit'])
      .where('matter', '=', row.id)
      .where('state', '=', 'open')
      .execute(),
  ]);
  return {
    kind: row.kind,
    state: row.state,
    confidential: row.confidential,
    unit: row.unit,
    handler: row.handler,
    offeredAccount: row.offered_account,
    offeredUnit: row.offered_unit,
    openedBy: row.opened_by,
    tasks,
    parties,
  };
}
