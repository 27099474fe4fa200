import type { Selectable } from 'kysely';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { rawPiece } from '#src/platform/mail/raw.ts';
import type { MailFile } from '#src/platform/mail/read-files.ts';
import type { MailBoxTable, MailOutTable, MailState } from '#src/platform/mail/tables.ts';
import type { FoundMatter } from '../find-matter.ts';
import { fileAt } from './files.ts';
import { addressesOf, type MailIn } from './mail-message.ts';
import { performInbox } from './perform-inbox.ts';
import { type Proposal, proposalsOf } from './proposals.ts';
import { type ShownPart, type StoredText, shownParts } from './quotes.ts';
import { type ReadMail, readKept } from './read-kept.ts';
import { findThread, type Thread } from './thread.ts';

/** Which letters are listed. */
export const shelves = ['waiting', 'placed', 'noted', 'set-aside'] as const;
export type Shelf = (typeof shelves)[number];
const statesOn: Readonly<Record<Shelf, readonly MailState[]>> = {
  waiting: ['new', 'waiting', 'too-large'],
  placed: ['placed'],
  noted: ['noted', 'duplicate'],
  'set-aside': ['set-aside'],
};

export type OutRow = Pick<
  Selectable<MailOutTable>,
  | 'id'
  | 'purpose'
  | 'state'
  | 'attempts'
  | 'made_at'
  | 'next_at'
  | 'failure'
  | 'bounced_at'
  | 'bounce_status'
  | 'matter'
> & { readonly number: string | null };

export interface Inbox {
  readonly letters: readonly MailIn[];
  readonly counts: ReadonlyMap<Shelf, number>;
  readonly pages: number;
  readonly boxes: readonly Selectable<MailBoxTable>[];
  /** What did not go out: waiting after an attempt or for long, given up, or come back. */
  readonly stuck: readonly OutRow[];
}

const pageSize = 50;

async function countsOf(trx: Trx): Promise<ReadonlyMap<Shelf, number>> {
  const rows = await trx
    .selectFrom('mail_in')
    .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const of = new Map(rows.map(({ state, count }) => [state, Number(count)]));
  return new Map(
    shelves.map((shelf) => [shelf, statesOn[shelf].reduce((sum, state) => sum + (of.get(state) ?? 0), 0)]),
  );
}

async function stuckIn(trx: Trx, now: Date): Promise<readonly OutRow[]> {
  const rows = await trx
    .selectFrom('mail_out')
    .leftJoin('matter', (join) =>
      join.onRef('matter.tenant', '=', 'mail_out.tenant').onRef('matter.id', '=', 'mail_out.matter'),
    )
    .select(['mail_out.id', 'purpose', 'mail_out.state', 'attempts', 'made_at', 'next_at', 'failure', 'bounced_at'])
    .select(['bounce_status', 'mail_out.matter', 'matter.year', 'matter.sequence'])
    .where(({ or, and, eb }) =>
      or([
        eb('mail_out.state', '=', 'given-up'),
        and([eb('bounced_at', 'is not', null), eb('bounced_at', '>', new Date(now.getTime() - 30 * 86_400_000))]),
        and([
          eb('mail_out.state', '=', 'waiting'),
          or([eb('failure', 'is not', null), eb('made_at', '<', new Date(now.getTime() - 15 * 60_000))]),
        ]),
      ]),
    )
    .orderBy('mail_out.id', 'desc')
    .limit(100)
    .execute();
  return rows.map(({ year, sequence, ...row }) => ({ ...row, number: year === null ? null : `${year}/${sequence}` }));
}

/** The letters of one shelf, the oldest first where they wait, and how the mailboxes and the outbox fare. @param page from 1 */
export function viewInbox(deps: Deps, actor: Actor, shelf: Shelf, page: number): Promise<Inbox> {
  return performInbox(deps, actor, undefined, async (trx) => {
    const counts = await countsOf(trx);
    const letters = await trx
      .selectFrom('mail_in')
      .selectAll()
      .where('state', 'in', [...statesOn[shelf]])
      .orderBy('received_at', shelf === 'waiting' ? 'asc' : 'desc')
      .orderBy('id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
    const boxes = await trx.selectFrom('mail_box').selectAll().orderBy('in_use', 'desc').orderBy('key').execute();
    const pages = Math.max(1, Math.ceil((counts.get(shelf) ?? 0) / pageSize));
    return { letters, counts, pages, boxes, stuck: await stuckIn(trx, deps.clock.now()) };
  });
}

export interface LetterAtHand {
  readonly row: MailIn;
  readonly read: ReadMail;
  readonly parts: readonly ShownPart[];
  readonly proposals: readonly Proposal[];
  readonly thread: Thread | undefined;
  /** The cases that it is in. */
  readonly matters: readonly Pick<FoundMatter, 'id' | 'number'>[];
  /** The first copy of it. */
  readonly first: string | undefined;
}

/** What a quotation may be a copy of: what was said in the case, and what went to and came from the same address. */
async function storedFor(trx: Trx, { read, thread, row }: Pick<LetterAtHand, 'read' | 'thread' | 'row'>) {
  const address = (read.mail.replyTo ?? read.mail.from)?.address ?? '';
  const sent = await trx
    .selectFrom('mail_out')
    .select(['id', 'body'])
    .where(({ or, eb }) =>
      or([eb('to_address', '=', address), ...(thread === undefined ? [] : [eb('matter', '=', thread.matter.id)])]),
    )
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  const said =
    thread === undefined
      ? []
      : await trx
          .selectFrom('matter_message')
          .select(['id', 'body', 'mail_in'])
          .where('matter', '=', thread.matter.id)
          .orderBy('id', 'desc')
          .limit(500)
          .execute();
  const others = said.filter((one) => one.mail_in !== row.id);
  return [...others, ...sent].map(({ id, body }): StoredText => ({ id, text: body }));
}

async function rowAt(trx: Trx, id: string): Promise<MailIn> {
  const row = isUuid(id)
    ? await trx.selectFrom('mail_in').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (row !== undefined) return row;
  const none = { nb: 'Brevet finnes ikke', nn: 'Brevet finst ikkje', en: 'There is no such letter' };
  throw new Problem(none, { code: 'not-found' });
}

async function mattersOf(trx: Trx, row: MailIn) {
  const rows = await trx
    .selectFrom('matter_message')
    .innerJoin('matter', (join) =>
      join.onRef('matter.tenant', '=', 'matter_message.tenant').onRef('matter.id', '=', 'matter_message.matter'),
    )
    .select(['matter.id', 'matter.year', 'matter.sequence'])
    .where('matter_message.mail_in', '=', row.id)
    .distinct()
    .orderBy('matter.id')
    .execute();
  return rows.map(({ id, year, sequence }) => ({ id, number: `${year}/${sequence}` }));
}

/** One letter, with what it is proposed to become. */
export function viewLetter(deps: Deps, actor: Actor, id: string): Promise<LetterAtHand> {
  return performInbox(deps, actor, id, async (trx) => {
    const row = await rowAt(trx, id);
    const read = await readKept(trx, row);
    const thread = await findThread(trx, read.mail, read.letter, addressesOf(row, read.mail));
    const stored = await storedFor(trx, { row, read, thread });
    const parts = shownParts(read.mail.text, stored, read.mail.marked);
    const matters = await mattersOf(trx, row);
    const first = row.duplicate_of ?? undefined;
    return { row, read, parts, proposals: proposalsOf(read.letter), thread, matters, first };
  });
}

/** The largest attachment that is given by itself; a larger one lies in the mail, which is given whole. */
const mostAlone = 100 * 1024 * 1024;

/** One attachment of a letter. @throws Problem (not-found) when there is none */
export function openFile(deps: Deps, actor: Actor, id: string, index: number): Promise<MailFile> {
  return performInbox(deps, actor, id, async (trx) => {
    await rowAt(trx, id);
    const file = await fileAt(trx, id, index, mostAlone);
    if (file !== undefined) return file;
    const none = { nb: 'Vedlegget finnes ikke', nn: 'Vedlegget finst ikkje', en: 'There is no such attachment' };
    throw new Problem(none, { code: 'not-found' });
  });
}

async function* pieces({ db }: Deps, tenant: string, id: string): AsyncGenerator<Uint8Array> {
  for (let n = 0; ; n += 1) {
    const piece = await inTenant(db, tenant, (trx) => rawPiece(trx, id, n));
    if (piece === undefined) return;
    yield piece;
  }
}

/** The bytes of a letter as it came. The look is logged before the first byte; a large mail is never in memory as a whole. */
export async function openRaw(deps: Deps, actor: Actor, id: string): Promise<ReadableStream<Uint8Array>> {
  await performInbox(deps, actor, id, (trx) => rowAt(trx, id));
  const source = pieces(deps, actor.tenant, id);
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await source.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
}
