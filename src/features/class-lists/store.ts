import { sql } from 'kysely';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Field, Objectable, ToldPurpose } from './field.ts';
import { type OwnerRules, ownerRules, usualRules } from './rules/owner-rules.ts';
import type { ClassListHandOutTable, ClassListObjectionTable } from './table.ts';

/** Rules as they hold for a school, and who decided them; `decidedOn` undefined while nobody has. */
export interface DecidedRules {
  readonly rules: OwnerRules;
  readonly of: 'school' | 'owner' | 'nobody';
  readonly decidedOn?: IsoDate;
  readonly decidedBy?: string;
}

const latestRules = (trx: Trx, school: string | null) =>
  trx
    .selectFrom('class_list_rules')
    .select(['rules', 'decided_on as decidedOn', 'decided_by as decidedBy'])
    .where('for_school', school === null ? 'is' : '=', school)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

/**
 * What has been decided for a school, else for the owner, else the usual.
 * What the register is asked under is the owner's alone: a school's decision keeps the owner's keys.
 */
export async function rulesFor(trx: Trx, school: string | null): Promise<DecidedRules> {
  const owners = await latestRules(trx, null);
  const schools = school === null ? undefined : await latestRules(trx, school);
  const found = schools ?? owners;
  if (found === undefined) return { rules: usualRules(), of: 'nobody' };
  const { registerPurposes, registerData } = owners?.rules ?? usualRules();
  // What an earlier edition kept and nobody asks for any longer is left out.
  const rules = ownerRules.strip().parse({ ...usualRules(), ...found.rules, registerPurposes, registerData });
  const { decidedOn, decidedBy } = found;
  return { rules, of: schools === undefined ? 'owner' : 'school', decidedOn, decidedBy };
}

/** Keeps a decision. */
export async function keepRules(
  trx: Trx,
  row: {
    tenant: string;
    id: string;
    for_school: string | null;
    decided_on: IsoDate;
    decided_by: string;
    at: Date;
    account: string;
  },
  rules: OwnerRules,
): Promise<void> {
  await trx
    .insertInto('class_list_rules')
    .values({ ...row, rules: JSON.stringify(rules) })
    .execute();
}

/** What a group's guardians were told last, for a purpose. */
export interface Notice {
  readonly id: string;
  readonly school: string;
  readonly group: string;
  readonly purpose: ToldPurpose;
  readonly fields: readonly Field[];
  readonly toldOn: IsoDate;
  readonly objectUntil: IsoDate;
  readonly how: string;
}

const notices = (trx: Trx) =>
  trx
    .selectFrom('class_list_notice')
    .select(['id', 'school', 'group_id as group', 'purpose', 'fields', 'how'])
    .select(['told_on as toldOn', 'object_until as objectUntil']);

/** Notices of a group for a purpose, the latest first. */
export function noticesOf(trx: Trx, school: string, group: string, purpose: ToldPurpose): Promise<Notice[]> {
  return notices(trx)
    .where('school', '=', school)
    .where('group_id', '=', group)
    .where('purpose', '=', purpose)
    .orderBy('id', 'desc')
    .execute();
}

/** Notices that a child was covered by, the latest first. */
export function noticesAbout(trx: Trx, child: string): Promise<Notice[]> {
  return notices(trx)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('class_list_notice_child as c')
          .select('c.child')
          .whereRef('c.notice', '=', 'class_list_notice.id')
          .whereRef('c.school', '=', 'class_list_notice.school')
          .where('c.child', '=', child),
      ),
    )
    .orderBy('id', 'desc')
    .execute();
}

/** Which children each of some notices covered. */
export async function toldIn(trx: Trx, ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('class_list_notice_child')
    .select(['notice', 'child'])
    .where('notice', 'in', [...ids])
    .execute();
  const byNotice = Map.groupBy(rows, ({ notice }) => notice);
  return new Map([...byNotice].map(([notice, all]) => [notice, new Set(all.map(({ child }) => child))]));
}

/** Keeps that guardians were told. */
export async function keepNotice(
  trx: Trx,
  notice: Notice & { readonly tenant: string; readonly at: Date; readonly account: string },
  children: readonly string[],
): Promise<void> {
  const { tenant, school, id, group, purpose, fields, toldOn, objectUntil, how, at, account } = notice;
  await trx
    .insertInto('class_list_notice')
    .values({
      tenant,
      school,
      id,
      group_id: group,
      purpose,
      fields: [...fields],
      told_on: toldOn,
      object_until: objectUntil,
      how,
      at,
      account,
    })
    .execute();
  if (children.length === 0) return;
  await trx
    .insertInto('class_list_notice_child')
    .values(children.map((child) => ({ tenant, school, notice: id, child })))
    .execute();
}

/** Objections that hold. */
export interface Objection {
  readonly child: string;
  readonly by: string;
  readonly purpose: ToldPurpose;
  readonly field: Objectable | 'all';
}

/** What holds for some children, at whichever reached school it was said. */
export async function objectionsTo(trx: Trx, children: readonly string[]): Promise<readonly Objection[]> {
  if (children.length === 0) return [];
  return trx
    .selectFrom('class_list_objection')
    .select(['child', 'by_person as by', 'purpose', 'field'])
    .distinct()
    .where('child', 'in', [...children])
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** Keeps an objection; said twice it stands once. */
export async function keepObjection(trx: Trx, row: Omit<ClassListObjectionTable, 'withdrawn_at'>): Promise<void> {
  await trx
    .insertInto('class_list_objection')
    .values({ ...row, withdrawn_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'school', 'child', 'by_person', 'purpose', 'field'])
        .where('withdrawn_at', 'is', null)
        .doNothing(),
    )
    .execute();
}

/** Takes one's own objections to a purpose back, but those to the fields kept. */
export async function withdrawObjections(
  trx: Trx,
  { child, by, purpose }: { readonly child: string; readonly by: string; readonly purpose: ToldPurpose },
  kept: readonly string[],
  now: Date,
): Promise<void> {
  const open = trx
    .updateTable('class_list_objection')
    .set({ withdrawn_at: now })
    .where('child', '=', child)
    .where('by_person', '=', by)
    .where('purpose', '=', purpose)
    .where('withdrawn_at', 'is', null);
  await (kept.length === 0 ? open : open.where('field', 'not in', [...kept] as Objectable[])).execute();
}

/** Keeps a hand-out. */
export async function keepHandOut(trx: Trx, row: ClassListHandOutTable): Promise<void> {
  await trx
    .insertInto('class_list_hand_out')
    .values({ ...row, fields: [...row.fields] })
    .execute();
}

/** A hand-out in the list of them. */
export interface HandOut {
  readonly id: string;
  readonly school: string;
  readonly group: string;
  readonly groupTitle: string;
  readonly purpose: ClassListHandOutTable['purpose'];
  readonly recipient: ClassListHandOutTable['recipient'];
  readonly recipientName: string | null;
  readonly fields: readonly Field[];
  readonly format: 'pdf' | 'csv';
  readonly hash: string;
  readonly mark: string;
  readonly at: Date;
  readonly logLine: string;
  /** The name of the account that gave it out; null when it is gone. */
  readonly by: string | null;
}

/** Hand-outs of the reached schools, the latest first. @param mark only the one whose copy bears this */
export async function handOuts(
  trx: Trx,
  { mark, group, limit = 200 }: { mark?: string | undefined; group?: string | undefined; limit?: number } = {},
): Promise<readonly HandOut[]> {
  return trx
    .selectFrom('class_list_hand_out as h')
    .leftJoin('account as a', (join) =>
      // The log and this table keep actors as text, since a part of the program may act by itself.
      join.onRef('a.tenant', '=', 'h.tenant').on(sql<boolean>`a.id::text = h.account`),
    )
    .select(['h.id', 'h.school', 'h.group_id as group', 'h.group_title as groupTitle', 'h.purpose', 'h.recipient'])
    .select(['h.recipient_name as recipientName', 'h.fields', 'h.format', 'h.hash', 'h.mark', 'h.at'])
    .select(['h.log_line as logLine', 'a.name as by'])
    .$if(mark !== undefined, (query) => query.where('h.mark', '=', mark ?? ''))
    .$if(group !== undefined, (query) => query.where('h.group_id', '=', group ?? ''))
    .orderBy('h.id', 'desc')
    .limit(limit)
    .execute();
}

/** Persons that the log says stood on the lists of a group that went to those who may still hold them. */
export async function stoodOn(trx: Trx, lines: readonly string[]): Promise<ReadonlySet<string>> {
  if (lines.length === 0) return new Set();
  const rows = await trx
    .selectFrom('log_person')
    .select('person')
    .distinct()
    .where('line', 'in', [...lines])
    .execute();
  return new Set(rows.map(({ person }) => person));
}
