import { sql } from 'kysely';
import type { Trx } from '#src/platform/db/connect.ts';
import { reachSchools } from '#src/platform/db/tenant.ts';
import '../table.ts';
import type { Roster } from './roster.ts';
import type { Rows, SchoolRow } from './rows.ts';

/** What is told while an import runs. */
export interface Progress {
  readonly step: 'reading' | 'comparing' | 'writing';
  readonly done: number;
  readonly total: number;
}
export type OnProgress = (progress: Progress) => void;

type OfSchools = Omit<Rows, 'schools'>;

const lastingColumns = ['school', 'valid_from', 'valid_to', 'source'] as const;

/** All that is known of people at the schools that the transaction reaches. */
async function peopleRows(trx: Trx): Promise<OfSchools> {
  return {
    persons: await trx
      .selectFrom('person')
      .select(['school', 'id', 'given_name', 'family_name', 'protection', 'birth_date', 'identity_number'])
      .select(['email', 'phone', 'address', 'contact_secret', 'source', 'source_id', 'ended_on'])
      .execute(),
    groups: await trx
      .selectFrom('school_group')
      .select([...lastingColumns, 'id', 'kind', 'title', 'grade', 'subject', 'source_id'])
      .execute(),
    members: await trx
      .selectFrom('group_member')
      .select([...lastingColumns, 'group_id', 'person', 'role'])
      .execute(),
    roles: await trx
      .selectFrom('school_role')
      .select([...lastingColumns, 'person', 'role'])
      .execute(),
    guardianships: await trx
      .selectFrom('guardianship')
      .select([...lastingColumns, 'guardian', 'child', 'kind'])
      .execute(),
  };
}

/**
 * Does something school by school, each time reaching that school alone. The policy of a table about persons reads the
 * whole list of schools for each row, so a long list makes every row dear.
 * @param reached what the transaction reaches afterwards, as before
 */
async function schoolBySchool(
  trx: Trx,
  schools: Iterable<string>,
  reached: readonly string[],
  work: (school: string) => Promise<void>,
): Promise<void> {
  for (const school of schools) {
    await reachSchools(trx, [school]);
    await work(school);
  }
  await reachSchools(trx, reached);
}

/** All the owner's schools, and all that is known of people at them. @param reached ids of the schools that are reached */
export async function existingRows(trx: Trx, reached: readonly string[]): Promise<Rows> {
  const schools = await trx
    .selectFrom('school')
    .select(['id', 'name', 'unit', 'org_number', 'source', 'source_id'])
    .orderBy('id')
    .execute();
  const found: OfSchools[] = [];
  const known = new Set(schools.map(({ id }) => id));
  const there = reached.filter((school) => known.has(school));
  await schoolBySchool(trx, there, reached, async () => void found.push(await peopleRows(trx)));
  return {
    schools,
    persons: found.flatMap(({ persons }) => persons),
    groups: found.flatMap(({ groups }) => groups),
    members: found.flatMap(({ members }) => members),
    roles: found.flatMap(({ roles }) => roles),
    guardianships: found.flatMap(({ guardianships }) => guardianships),
  };
}

/**
 * The rows that the schools of a roster have or get: known by the source's own id, then by organisation number, then by
 * the unit of the register. A school keeps its id and where it first came from.
 */
export function matchSchools(
  existing: readonly SchoolRow[],
  { source, schools }: Roster,
  newId: () => string,
): ReadonlyMap<string, SchoolRow> {
  const matched = new Map<string, SchoolRow>();
  // A unit is one school's: whoever has it keeps it.
  const isFree = (unit: string | undefined, had: SchoolRow | undefined): unit is string =>
    unit !== undefined && !existing.some((row) => row.unit === unit && row.id !== had?.id);
  for (const school of [...schools].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const had =
      existing.find((row) => row.source === source && row.source_id === school.id) ??
      existing.find((row) => row.org_number !== null && row.org_number === school.orgNumber) ??
      existing.find((row) => row.unit !== null && row.unit === school.unit);
    matched.set(school.id, {
      id: had?.id ?? newId(),
      name: had !== undefined && had.source !== source ? had.name : school.name,
      unit: had?.unit ?? (isFree(school.unit, had) ? school.unit : null),
      org_number: school.orgNumber ?? had?.org_number ?? null,
      source: had?.source ?? source,
      source_id: had?.source_id ?? school.id,
    });
  }
  return matched;
}

interface Target {
  readonly table: string;
  readonly key: readonly string[];
  /** Column and type, in the order written. */
  readonly columns: Readonly<Record<string, string>>;
}

const lasting = { valid_from: 'date', valid_to: 'date', source: 'text' };
const targets = {
  schools: {
    table: 'school',
    key: ['id'],
    columns: { id: 'uuid', name: 'text', unit: 'text', org_number: 'text', source: 'text', source_id: 'text' },
  },
  persons: {
    table: 'person',
    key: ['school', 'id'],
    columns: {
      ...{
        school: 'uuid',
        id: 'uuid',
        given_name: 'text',
        family_name: 'text',
        protection: 'text',
        birth_date: 'date',
      },
      ...{ identity_number: 'text', email: 'text', phone: 'text', address: 'text', contact_secret: 'boolean' },
      ...{ source: 'text', source_id: 'text', ended_on: 'date' },
    },
  },
  groups: {
    table: 'school_group',
    key: ['school', 'id'],
    columns: {
      ...{ school: 'uuid', id: 'uuid', kind: 'text', title: 'text', grade: 'text', subject: 'text' },
      ...{ ...lasting, source_id: 'text' },
    },
  },
  roles: {
    table: 'school_role',
    key: ['school', 'person', 'role'],
    columns: { school: 'uuid', person: 'uuid', role: 'text', ...lasting },
  },
  members: {
    table: 'group_member',
    key: ['school', 'group_id', 'person', 'role'],
    columns: { school: 'uuid', group_id: 'uuid', person: 'uuid', role: 'text', ...lasting },
  },
  guardianships: {
    table: 'guardianship',
    key: ['school', 'guardian', 'child'],
    columns: { school: 'uuid', guardian: 'uuid', child: 'uuid', kind: 'text', ...lasting },
  },
} satisfies Record<keyof Rows, Target>;

/** Those that others point at come first. */
const order = ['persons', 'groups', 'roles', 'members', 'guardianships'] as const;

/** Rows in one statement: few enough that a statement is short, many enough that their number does not count. */
const batch = 5_000;

/** One statement for many rows: those that are there take the new values. The names are ours, never anybody's input. */
async function upsert(trx: Trx, { table, key, columns }: Target, rows: readonly object[]): Promise<void> {
  const names = Object.keys(columns);
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  const sets = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`);
  await sql`
    insert into ${sql.table(table)} (tenant, ${sql.raw(names.join(', '))})
    select current_setting('app.tenant')::uuid, x.*
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (${sql.raw(types.join(', '))})
    on conflict (tenant, ${sql.raw(key.join(', '))}) do update set ${sql.raw(sets.join(', '))}`.execute(trx);
}

/**
 * Writes new and changed rows, many at a time.
 * @param reached ids of the schools that the transaction reaches: those of the rows, new ones too
 */
export async function writeRows(
  trx: Trx,
  { schools, ...rows }: Rows,
  reached: readonly string[],
  onProgress: OnProgress = () => undefined,
): Promise<void> {
  const total = schools.length + order.reduce((sum, name) => sum + rows[name].length, 0);
  let done = 0;
  const write = async (target: Target, all: readonly object[]) => {
    for (let at = 0; at < all.length; at += batch) {
      const some = all.slice(at, at + batch);
      await upsert(trx, target, some);
      done += some.length;
      onProgress({ step: 'writing', done, total });
    }
  };
  await write(targets.schools, schools);
  for (const name of order) {
    const of = Map.groupBy<string, { readonly school: string }>(rows[name], ({ school }) => school);
    await schoolBySchool(trx, of.keys(), reached, (school) => write(targets[name], of.get(school) ?? []));
  }
}
