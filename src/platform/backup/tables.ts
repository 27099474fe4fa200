import type pg from 'pg';

/** One table as the catalogue describes it. */
export interface TableShape {
  readonly name: string;
  /** Stored columns in order; computed ones are left to the database. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Columns of the primary key: rows are written in its order, so that equal databases give equal files. */
  readonly key: readonly string[];
  readonly rowSecurity: boolean;
  readonly forced: boolean;
}

/** One foreign key, with what is needed to take it off and put it back. */
export interface Reference {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
  readonly to: string;
  /** True when no column of it may be null and it carries the tenant, so that every row has its counterpart. */
  readonly bindsTenant: boolean;
}

/** A name as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

const shapes = `
  select c.relname as name, c.relrowsecurity as "rowSecurity", c.relforcerowsecurity as forced,
    coalesce((select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), '[]') as columns,
    coalesce((select json_agg(a.attname order by k.place)
      from pg_index i cross join unnest(i.indkey::int[]) with ordinality k (attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      where i.indrelid = c.oid and i.indisprimary), '[]') as key
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`;

const foreignKeys = `
  select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition, other.relname as to,
    not exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = any (k.conkey) and not a.attnotnull)
      and exists (select from unnest(k.conkey, k.confkey) pair (own, theirs)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.own and a.attname = 'tenant'
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.theirs
        where b.attname = case other.relname when 'tenant' then 'id' else 'tenant' end) as "bindsTenant"
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  join pg_class other on other.oid = k.confrelid
  where k.contype = 'f' and k.conparentid = 0 and c.relnamespace = 'public'::regnamespace
  order by c.relname, k.conname`;

/** Every foreign key of the schema, by table and name. */
export async function readReferences(client: pg.ClientBase): Promise<readonly Reference[]> {
  return (await client.query<Reference>(foreignKeys)).rows;
}

/** Every table of the schema, those that others point at before those that point; by name where nothing decides. */
export async function readTables(client: pg.ClientBase): Promise<readonly TableShape[]> {
  const found = (await client.query<TableShape>(shapes)).rows;
  const references = await readReferences(client);
  return inOrder(found, references);
}

/** Sorts tables so that references point backwards; those in a circle come where their names put them. */
export function inOrder(
  tables: readonly TableShape[],
  references: readonly Pick<Reference, 'table' | 'to'>[],
): readonly TableShape[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const sorted = new Map<string, TableShape>();
  const open = new Set<string>();
  const place = (name: string) => {
    const table = byName.get(name);
    if (table === undefined || sorted.has(name) || open.has(name)) return;
    open.add(name);
    const targets = references.filter((reference) => reference.table === name).map(({ to }) => to);
    for (const target of targets.sort()) place(target);
    sorted.set(name, table);
  };
  for (const name of [...byName.keys()].sort()) place(name);
  return [...sorted.values()];
}

/**
 * The tables under row-level security of which the list of owners does not guarantee to reach every row: those without
 * a foreign key, direct or over other tables, that ties each row to an owner in the list.
 */
export function unreachable(tables: readonly TableShape[], references: readonly Reference[]): readonly string[] {
  const reached = new Set(['tenant']);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const { table, to, bindsTenant } of references) if (bindsTenant && reached.has(to)) reached.add(table);
  }
  return tables.filter(({ name, rowSecurity }) => rowSecurity && !reached.has(name)).map(({ name }) => name);
}
