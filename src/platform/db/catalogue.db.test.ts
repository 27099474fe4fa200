import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readReferences, readTables, unreachable } from '#src/platform/backup/tables.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';

// Tables with a `tenant` column that are no tables of an owner, each with its reason.
const exempt = ['session']; // looked up by the cookie's hash before the owner is known; holds no personal data

let base: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  base = await testDatabase();
  client = new pg.Client({ connectionString: base.adminUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await base.drop();
});

async function names(query: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(query);
  return rows
    .map(({ name }) => name)
    .filter((name) => !exempt.some((table) => name === table || name.startsWith(`${table}.`)));
}

/** Every table with a column called tenant, ours to judge whichever migration made it. */
const tenantTables = `
  select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, a.attnum, a.attnotnull, a.atttypid
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped
  where c.relkind in ('r', 'p')`;

test('the walk finds the tables that are known to be there', async () => {
  const found = await names(`select relname as name from (${tenantTables}) t order by 1`);
  expect(found).toEqual(expect.arrayContaining(['account', 'log_line']));
});

test('row-level security is enabled and forced on every table of an owner', async () => {
  const open = await names(
    `select relname as name from (${tenantTables}) t where not (relrowsecurity and relforcerowsecurity)`,
  );
  expect(open).toEqual([]);
});

test('every table of an owner has exactly one policy, of the form that Citus can distribute; about persons it asks for the school too', async () => {
  const own = "(tenant = (current_setting(''app.tenant''::text))::uuid)";
  const school = "(school = ANY ((current_setting(''app.schools''::text))::uuid[]))";
  const wrong = await names(`
    select t.relname as name from (${tenantTables}) t
    cross join lateral (select case
      when exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'school' and not a.attisdropped)
      then '(${own} AND ${school})' else '${own}' end as text) form
    where (select count(*) from pg_policy p where p.polrelid = t.oid) <> 1 or not exists (
      select from pg_policy p where p.polrelid = t.oid and p.polcmd = '*' and p.polpermissive and p.polroles = '{0}'
        and pg_get_expr(p.polqual, p.polrelid) = form.text
        and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), form.text) = form.text)`);
  expect(wrong).toEqual([]);
});

test('the tables about persons are known to the walk', async () => {
  const found = await names(
    `select t.relname as name from (${tenantTables}) t join pg_attribute a on a.attrelid = t.oid and a.attname = 'school'`,
  );
  expect(found).toEqual(
    expect.arrayContaining(['person', 'school_group', 'group_member', 'school_role', 'guardianship']),
  );
});

test('the tenant is a uuid and never missing', async () => {
  const loose = await names(
    `select relname as name from (${tenantTables}) t where not attnotnull or atttypid <> 'uuid'::regtype`,
  );
  expect(loose).toEqual([]);
});

test('every table of an owner has a primary key, and every key starts with the tenant', async () => {
  const keyless = await names(`
    select relname as name from (${tenantTables}) t
    where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)`);
  expect(keyless).toEqual([]);
  const others = await names(`
    select t.relname || '.' || i.indexrelid::regclass as name from (${tenantTables}) t
    join pg_index i on i.indrelid = t.oid and (i.indisunique or i.indisexclusion) where i.indkey[0] <> t.attnum`);
  expect(others).toEqual([]);
});

test('references between tables of owners carry the tenant on both sides', async () => {
  const loose = await names(`
    select t.relname || '.' || k.conname as name from (${tenantTables}) t
    join (${tenantTables}) other on true
    join pg_constraint k on k.conrelid = t.oid and k.confrelid = other.oid and k.contype = 'f'
    where k.conkey[1] <> t.attnum or k.confkey[1] <> other.attnum`);
  expect(loose).toEqual([]);
});

test('a table shared by all never points at a table of an owner', async () => {
  const shared = await names(`
    select k.conrelid::regclass || '.' || k.conname as name from pg_constraint k
    join (${tenantTables}) t on t.oid = k.confrelid
    where k.contype = 'f' and k.conrelid not in (select oid from (${tenantTables}) own)`);
  expect(shared).toEqual([]);
});

test('foreign keys tie every row of an owner to the list of owners, so that a backup is sure to be whole', async () => {
  expect(unreachable(await readTables(client), await readReferences(client))).toEqual([]);
});

test.each([
  ['enum types (they hide rows from indexes under row-level security)', "pg_type where typtype = 'e'", 'typname'],
  ['sequences (ids are made in the application)', "pg_class where relkind = 'S'", 'relname'],
  ['materialised views (they know no policies)', "pg_class where relkind = 'm'", 'relname'],
])('there are no %s', async (_what, from, name) => {
  const namespace = name === 'typname' ? 'typnamespace' : 'relnamespace';
  expect(await names(`select ${name} as name from ${from} and ${namespace} = 'public'::regnamespace`)).toEqual([]);
});

test('tables of owners have no triggers of ours', async () => {
  const found = await names(
    `select t.relname || '.' || g.tgname as name from (${tenantTables}) t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal`,
  );
  expect(found).toEqual([]);
});

test.each(['skolevern_app', 'skolevern_login'])('%s owns nothing and may not go round the policies', async (role) => {
  const owned = await client.query(
    `select classid::regclass, objid from pg_shdepend where deptype = 'o' and refobjid = $1::text::regrole`,
    [role],
  );
  expect(owned.rows).toEqual([]);
  const rights = await client.query(
    'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = $1',
    [role],
  );
  expect(rights.rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
  const create = await client.query("select has_schema_privilege($1, 'public', 'create') as may", [role]);
  expect(create.rows).toEqual([{ may: false }]);
});

test('the log can be added to and read, and no more, by the role of the application and by everyone', async () => {
  const grants = await client.query(
    `select privilege_type from information_schema.role_table_grants
     where table_name = 'log_line' and grantee in ('skolevern_app', 'skolevern_login', 'PUBLIC') order by 1`,
  );
  expect(grants.rows.map((row) => row.privilege_type)).toEqual(['INSERT', 'SELECT']);
  const columns = await client.query(
    "select 1 from pg_attribute where attrelid = 'log_line'::regclass and attacl is not null",
  );
  expect(columns.rows).toEqual([]);
});

test('the tables of the platform have the columns that their row types say', async () => {
  const { rows } = await client.query(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and table_name in ('tenant', 'account', 'session', 'log_line', 'log_person', 'schema_migration')
     order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(
    [
      ...['tenant', 'id', 'name', 'role', 'units', 'created_at', 'person', 'ended_at'].map((name) => `account.${name}`),
      ...['tenant', 'id', 'at', 'actor', 'act', 'subject', 'allowed', 'because', 'purpose'].map((c) => `log_line.${c}`),
      ...['about', 'category', 'origin'].map((name) => `log_line.${name}`),
      ...['tenant', 'line', 'person', 'nonce'].map((name) => `log_person.${name}`),
      ...['number', 'name', 'sha256', 'applied_at'].map((name) => `schema_migration.${name}`),
      ...['id_hash', 'tenant', 'account', 'created_at', 'expires_at'].map((name) => `session.${name}`),
      ...['handle', 'provider', 'origin', 'subject_hash', 'sid_hash', 'hint'].map((name) => `session.${name}`),
      ...['second_factor_at', 'sensitive_until'].map((name) => `session.${name}`),
      ...['id', 'slug', 'name', 'origin', 'created_at'].map((name) => `tenant.${name}`),
    ].sort(),
  );
});
