import { type RawBuilder, sql } from 'kysely';
import type { IsoDate } from '#src/kernel/date.ts';
import type { AccessHolder, AccessRelation } from '#src/platform/access/policy.ts';
import type { Trx } from '#src/platform/db/connect.ts';

/** Those who hold a role, by relation and who they are. */
export interface Reaching {
  readonly relation: AccessRelation;
  readonly holders: readonly AccessHolder[];
}

/** How many would be let in, and shut out; a pair is one who sees and one who is seen. */
export interface Difference {
  readonly before: Reached;
  readonly after: Reached;
  /** Persons about whom somebody new, or somebody more, could see. */
  readonly gained: number;
  readonly lost: number;
}

export interface Reached {
  readonly holders: number;
  readonly persons: number;
  /** The most that one of them sees. */
  readonly most: number;
}

const open = (alias: string, today: IsoDate) =>
  sql.raw(
    `(${alias}.valid_from is null or ${alias}.valid_from <= '${today}') and (${alias}.valid_to is null or ${alias}.valid_to >= '${today}')`,
  );

const groupRole: Readonly<Partial<Record<AccessHolder, readonly string[]>>> = {
  teacher: ['teacher', 'contact-teacher'],
  assistant: ['assistant'],
};

function inGroups(roles: readonly string[], today: IsoDate): RawBuilder<unknown> {
  return sql`select distinct a.person as holder, b.person from group_member a
    join group_member b on b.tenant = a.tenant and b.school = a.school and b.group_id = a.group_id and b.role = 'pupil'
    where a.role = any(${[...roles]}::text[]) and ${open('a', today)} and ${open('b', today)}`;
}

const pupils = (today: IsoDate) =>
  sql`select distinct m.school, m.person from group_member m where m.role = 'pupil' and ${open('m', today)}`;

function atSchool(roles: readonly string[], today: IsoDate): RawBuilder<unknown> {
  return sql`select distinct r.person as holder, p.person from school_role r
    join (${pupils(today)}) p on p.school = r.school
    where r.role = any(${[...roles]}::text[]) and ${open('r', today)}`;
}

/** Pairs of who sees and which pupil is seen, by a relation of the register, in the schools that the transaction reaches. */
function pairs({ relation, holders }: Reaching, today: IsoDate): RawBuilder<unknown> {
  switch (relation) {
    case 'self':
      return sql`select distinct p.person as holder, p.person from (${pupils(today)}) p`;
    case 'guardian':
      return sql`select distinct g.guardian as holder, g.child as person from guardianship g where ${open('g', today)}`;
    case 'own-class':
      return inGroups(['contact-teacher'], today);
    case 'own-groups': {
      const named = holders.length === 0 ? (['teacher'] as const) : holders;
      return inGroups(
        named.flatMap((holder) => groupRole[holder] ?? []),
        today,
      );
    }
    case 'own-school':
      return atSchool(holders, today);
    case 'leads-school':
      return atSchool(['leader'], today);
    case 'owner':
      return sql`select distinct a.id as holder, p.person from account a cross join (${pupils(today)}) p
        where a.role = any(${[...holders]}::text[]) and a.ended_at is null`;
    case 'support-case':
      return nobody;
  }
}

const nobody = sql`select null::uuid as holder, null::uuid as person where false`;
const of = (reaching: Reaching | undefined, today: IsoDate) =>
  reaching === undefined ? nobody : pairs(reaching, today);

async function reached(trx: Trx, query: RawBuilder<unknown>): Promise<Reached> {
  const { rows } =
    await sql<Reached>`with pair as (${query}), each as (select holder, count(*) n from pair group by holder)
    select (select count(*) from each) as holders, (select count(distinct person) from pair) as persons,
      (select coalesce(max(n), 0) from each) as most`.execute(trx);
  return rows[0] ?? { holders: 0, persons: 0, most: 0 };
}

async function only(trx: Trx, one: RawBuilder<unknown>, other: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(distinct person) as n from
    (select * from (${one}) a except select * from (${other}) b) d`.execute(trx);
  return rows[0]?.n ?? 0;
}

/**
 * Counts what a role reaches now and would reach, among the schools that the transaction reaches: numbers only.
 * @param before undefined when the role gives nothing now
 */
export async function difference(
  trx: Trx,
  before: Reaching | undefined,
  after: Reaching | undefined,
  today: IsoDate,
): Promise<Difference> {
  const [was, is] = [of(before, today), of(after, today)];
  return {
    before: await reached(trx, was),
    after: await reached(trx, is),
    gained: await only(trx, is, was),
    lost: await only(trx, was, is),
  };
}
