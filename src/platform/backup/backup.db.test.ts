import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate } from '#src/platform/db/migrate.ts';
import { migrationsFolder } from '#src/platform/db/migration-files.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import { backup } from './backup.ts';
import { verifyBackup } from './format.ts';
import { restore } from './restore.ts';

const clock = { now: () => new Date('2026-11-21T09:30:00Z') };

/** Kinds of columns, references and values that a backup may stumble over. */
const oddities = `
  create table odd (
    tenant uuid not null references tenant (id),
    id uuid not null,
    above uuid,
    "Navn ""på"" ting" text not null,
    gone text,
    amount numeric, ratio float8, day date, at timestamptz, long interval, raw bytea, doc jsonb, plain json,
    list text[], grid integer[][], span daterange, words tsvector, flag boolean, code char(3),
    doubled integer generated always as (length("Navn ""på"" ting") * 2) stored,
    primary key (tenant, id),
    foreign key (tenant, above) references odd (tenant, id)
  );
  alter table odd drop column gone;
  alter table odd enable row level security;
  alter table odd force row level security;
  create policy own_tenant on odd using (tenant = current_setting('app.tenant')::uuid);
  create table ring_a (id integer primary key, b integer);
  create table ring_b (id integer primary key, a integer not null references ring_a (id));
  alter table ring_a add foreign key (b) references ring_b (id);`;

const rows = `
  insert into odd (tenant, id, above, "Navn ""på"" ting", amount, ratio, day, at, long, raw, doc, plain, list, grid, span, words, flag, code)
  select t.id, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid,
    case when n < 700 then ('00000000-0000-7000-8000-' || lpad((n + 1)::text, 12, '0'))::uuid end,
    'Blåbær' || chr(10) || chr(13) || '"\\,{}' || chr(9) || n || chr(128512),
    123456789012345678901234567890.10, 0.1 + n, '0044-03-15 BC', '2026-03-29 01:59:59.123456+01', '1 mon -2 days',
    '\\x00ff22'::bytea, '{"b": 1.10, "a": null}', '{"z":1,  "a":1e400}', array['', null, 'a,b', '"'], '{{1,2},{3,4}}',
    '[2013-12-03,)', to_tsvector('norwegian', 'elevene leser'), n % 2 = 0, 'ab'
  from tenant t, generate_series(1, 700) n;
  insert into odd (tenant, id, "Navn ""på"" ting", ratio, at, doc, list)
  select id, gen_random_uuid(), '', 'NaN', 'infinity', 'null', '{}' from tenant;
  insert into ring_a values (1, null); insert into ring_b values (1, 1); update ring_a set b = 1;`;

let base: TestDatabase;
let other: TestDatabase;
let folder: string;
let dir: string;
/** A backup of `base`. */
let whole: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'skolevern-backup-'));
  dir = join(folder, 'migrations');
  mkdirSync(dir);
  const first = '0001_platform.sql';
  copyFileSync(join(migrationsFolder(), first), join(dir, first));
  writeFileSync(join(dir, '0002_odd.sql'), oddities);
  base = await testDatabase('empty');
  await migrate(base.adminUrl, dir);
  await fill(base);
  whole = join(folder, 'whole.backup');
  await backup(base.adminUrl, whole, clock);
});
afterAll(async () => {
  await base.drop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  other = await testDatabase('empty');
});
afterEach(() => other.drop());

async function fill({ admin }: TestDatabase): Promise<void> {
  for (const slug of ['nordby', 'sorby']) {
    const tenant = await addTenant(admin, slug);
    // Written by hand: the program's own line has columns of later migrations.
    await sql`insert into log_line (tenant, id, at, actor, act, subject, allowed, because)
      values (${tenant}, ${crypto.randomUUID()}, now(), 'clerk', 'read', 'entry:1', true, 'may')`.execute(admin);
  }
  await sql.raw(rows).execute(admin);
}

/** Every row of every table as the database itself writes it, by a way that the backup does not use. */
async function dump<T>(db: Kysely<T>): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(db);
  const found: Record<string, string[]> = {};
  for (const { name } of tables.rows) {
    const all = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t order by 1`.execute(db);
    found[name] = all.rows.map(({ row }) => row);
  }
  return found;
}

const schema = sql<{ line: string }>`
  select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
  where connamespace = 'public'::regnamespace
  union all select relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity || coalesce(relacl::text, '') from pg_class
  where relnamespace = 'public'::regnamespace
  order by 1`;

/** The URL of the same database for a role of its own, which owns the tables and is no superuser. */
async function asOwner({ admin, adminUrl }: TestDatabase, role: string): Promise<string> {
  await sql.raw(`create role ${role} login`).execute(admin);
  await sql.raw(`grant skolevern_app to ${role} with admin option`).execute(admin);
  await sql.raw(`grant all on schema public to ${role}`).execute(admin);
  return adminUrl.replace(/\/\/[^@]*@/, `//${role}@`);
}

const newRole = () => `owner_${crypto.randomUUID().slice(0, 8)}`;

test('a restored copy is the same, row by row, with its keys, policies and rights', async () => {
  const file = join(folder, 'same.backup');
  const summary = await backup(base.adminUrl, file, clock);
  expect(summary.rows).toMatchObject({ tenant: 2, log_line: 2, odd: 1402, ring_a: 1, ring_b: 1, schema_migration: 2 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const back = await restore(other.adminUrl, file, dir);
  expect(back).toEqual({ createdAt: '2026-11-21T09:30:00.000Z', rows: summary.rows, migrated: [] });
  const [before, after] = [await dump(base.admin), await dump(other.admin)];
  expect(after).toEqual(before);
  expect(before.odd).toHaveLength(1402);
  expect((await schema.execute(other.admin)).rows).toEqual((await schema.execute(base.admin)).rows);
});

test('two backups of the same data hold the same, and so does one of the copy', async () => {
  const [again, copy] = [join(folder, 'again.backup'), join(folder, 'copy.backup')];
  await backup(base.adminUrl, again, clock);
  await restore(other.adminUrl, whole, dir);
  await backup(other.adminUrl, copy, clock);
  const content = (file: string) => gunzipSync(readFileSync(file)).toString();
  expect(content(again)).toBe(content(whole));
  expect(content(copy)).toBe(content(whole));
});

test('an owner of the tables who is no superuser misses no row, though row-level security is forced', async () => {
  const role = newRole();
  const ownerUrl = await asOwner(other, role);
  const copy = await testDatabase('empty');
  try {
    await migrate(ownerUrl, dir);
    await fill(other);
    const file = join(folder, 'owner.backup');
    const { rows: counted } = await backup(ownerUrl, file, clock);
    expect(counted.odd).toBe(1402);
    await sql.raw(`grant all on schema public to ${role}`).execute(copy.admin);
    await restore(copy.adminUrl.replace(/\/\/[^@]*@/, `//${role}@`), file, dir);
    expect(await dump(copy.admin)).toEqual(await dump(other.admin));
    expect((await schema.execute(copy.admin)).rows).toEqual((await schema.execute(other.admin)).rows);
  } finally {
    await sql.raw(`drop owned by ${role} cascade`).execute(copy.admin);
    await copy.drop();
    await sql.raw(`drop owned by ${role} cascade`).execute(other.admin);
    await sql.raw(`drop role ${role}`).execute(other.admin);
  }
});

/** As `migrations/0007_people.sql` has it: the policy of tables about persons asks for the school as well. */
const aboutPersons = `
  create table school (tenant uuid not null references tenant (id), id uuid not null, primary key (tenant, id));
  create table person (
    tenant uuid not null, school uuid not null, id uuid not null, primary key (tenant, school, id),
    foreign key (tenant, school) references school (tenant, id)
  );
  alter table school enable row level security;
  alter table school force row level security;
  alter table person enable row level security;
  alter table person force row level security;
  create policy own_tenant on school using (tenant = current_setting('app.tenant')::uuid);
  create policy own_tenant on person using
    (tenant = current_setting('app.tenant')::uuid and school = any (current_setting('app.schools')::uuid[]));`;

test('persons of every school of every owner are in a backup, and come back, without a superuser', async () => {
  const role = newRole();
  const ownerUrl = await asOwner(other, role);
  const copy = await testDatabase('empty');
  const folderOfPeople = join(folder, 'people');
  mkdirSync(folderOfPeople);
  copyFileSync(join(dir, '0001_platform.sql'), join(folderOfPeople, '0001_platform.sql'));
  writeFileSync(join(folderOfPeople, '0002_people.sql'), aboutPersons);
  try {
    await migrate(ownerUrl, folderOfPeople);
    for (const slug of ['nordby', 'sorby', 'without-schools']) await addTenant(other.admin, slug);
    await sql`insert into school select t.id, gen_random_uuid() from tenant t, generate_series(1, 3)
      where t.slug <> 'without-schools'`.execute(other.admin);
    await sql`insert into person select tenant, id, gen_random_uuid() from school, generate_series(1, 5)`.execute(
      other.admin,
    );
    const file = join(folder, 'people.backup');
    expect((await backup(ownerUrl, file, clock)).rows).toMatchObject({ tenant: 3, school: 6, person: 30 });
    await sql.raw(`grant all on schema public to ${role}`).execute(copy.admin);
    await restore(copy.adminUrl.replace(/\/\/[^@]*@/, `//${role}@`), file, folderOfPeople);
    expect(await dump(copy.admin)).toEqual(await dump(other.admin));
  } finally {
    await sql.raw(`drop owned by ${role} cascade`).execute(copy.admin);
    await copy.drop();
    await sql.raw(`drop owned by ${role} cascade`).execute(other.admin);
    await sql.raw(`drop role ${role}`).execute(other.admin);
  }
});

test('who cannot be sure to see every row gets no backup', async () => {
  const role = newRole();
  const ownerUrl = await asOwner(other, role);
  try {
    await migrate(ownerUrl, dir);
    await sql`alter table odd drop constraint odd_tenant_fkey`.execute(other.admin);
    const file = join(folder, 'hidden.backup');
    await expect(backup(ownerUrl, file, clock)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('odd'),
      remedy: expect.stringContaining('BYPASSRLS'),
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('hidden'))).toEqual([]);
  } finally {
    await sql.raw(`drop owned by ${role} cascade`).execute(other.admin);
    await sql.raw(`drop role ${role}`).execute(other.admin);
  }
});

test('what is written while a backup runs is in it wholly or not at all', async () => {
  const live = await testDatabase('empty');
  await migrate(live.adminUrl, dir);
  await fill(live);
  let writing = true;
  const writer = (async () => {
    for (let n = 10; writing; n += 1) {
      await live.admin.transaction().execute(async (trx) => {
        await sql`insert into ring_a values (${n}, null)`.execute(trx);
        await sql`insert into ring_b values (${n}, ${n})`.execute(trx);
        await sql`update ring_a set b = ${n} where id = ${n}`.execute(trx);
      });
    }
  })();
  const file = join(folder, 'live.backup');
  const { rows: counted } = await backup(live.adminUrl, file, clock);
  writing = false;
  await writer;
  expect(counted.ring_a).toBe(counted.ring_b);
  await restore(other.adminUrl, file, dir);
  const halves = await sql`select from ring_a where b is null`.execute(other.admin);
  expect(halves.rows).toEqual([]);
  await live.drop();
});

test('an older backup is restored and then upgraded', async () => {
  const newer = join(folder, 'newer');
  mkdirSync(newer);
  for (const name of readdirSync(dir)) copyFileSync(join(dir, name), join(newer, name));
  writeFileSync(join(newer, '0003_more.sql'), "alter table odd add column more text not null default 'yes';");
  expect((await restore(other.adminUrl, whole, newer)).migrated).toEqual(['0003_more.sql']);
  const found = await sql<{ n: number }>`select count(*) as n from odd where more = 'yes'`.execute(other.admin);
  expect(found.rows).toEqual([{ n: 1402 }]);
});

test('a backup of a newer program is refused', async () => {
  await expect(restore(other.adminUrl, whole)).rejects.toMatchObject({
    code: 'conflict',
    place: whole,
    remedy: expect.stringContaining('newer'),
  });
  expect(await dump(other.admin)).toEqual({});
});

test('a database with data in it is left alone', async () => {
  const before = await dump(base.admin);
  await expect(restore(base.adminUrl, whole, dir)).rejects.toMatchObject({
    code: 'conflict',
    remedy: expect.stringContaining('new database'),
  });
  expect(await dump(base.admin)).toEqual(before);
  await sql`create table somebody_elses (id integer)`.execute(other.admin);
  await expect(restore(other.adminUrl, whole, dir)).rejects.toMatchObject({ code: 'conflict' });
});

test('a database that is migrated and without a row will do', async () => {
  await migrate(other.adminUrl, dir);
  await restore(other.adminUrl, whole, dir);
  expect(await dump(other.admin)).toEqual(await dump(base.admin));
});

test('a file that exists is not written over', async () => {
  const file = join(folder, 'mine.txt');
  writeFileSync(file, 'mine');
  await expect(backup(base.adminUrl, file, clock)).rejects.toMatchObject({ code: 'conflict', place: file });
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

/** The lines of a whole backup, changed by `change`, as a file. */
function changed(name: string, change: (lines: string[]) => string[]): string {
  const file = join(folder, name);
  const lines = gunzipSync(readFileSync(whole)).toString().split('\n');
  writeFileSync(file, gzipSync(change(lines).join('\n')));
  return file;
}

test.each<[string, (lines: string[]) => string[]]>([
  ['one character of a row is changed', (lines) => lines.map((line) => line.replace('nordby', 'nordbø'))],
  ['a row is taken out', (lines) => lines.toSpliced(10, 1)],
  ['a row comes twice', (lines) => lines.toSpliced(10, 0, lines[10] ?? '')],
  ['two rows have changed places', (lines) => lines.toSpliced(10, 2, lines[11] ?? '', lines[10] ?? '')],
  ['the end is missing', (lines) => lines.slice(0, 100)],
  ['only the seal is missing', (lines) => lines.toSpliced(-2, 1)],
  ['something comes after the seal', (lines) => [...lines.slice(0, -1), '["more"]', '']],
  ['the header is another', (lines) => lines.map((line, n) => (n === 0 ? line.replace('2026', '2025') : line))],
  ['it is something else', () => ['{"hello": "world"}', '']],
  ['it is empty', () => ['']],
])('a backup is refused, and the database left empty, when %s', async (what, change) => {
  const file = changed(`${what.replaceAll(' ', '-')}.backup`, change);
  await expect(restore(other.adminUrl, file, dir)).rejects.toMatchObject({
    name: 'Problem',
    code: 'bad-input',
    place: file,
    remedy: expect.stringContaining('nothing was changed'),
  });
  expect(await dump(other.admin)).toEqual({});
});

test('a file whose bytes are cut short or flipped anywhere is refused', async () => {
  const bytes = readFileSync(whole);
  const file = join(folder, 'bytes.bad');
  for (const share of [0, 0.3, 0.6, 0.9, 0.999]) {
    const place = Math.floor(bytes.length * share);
    writeFileSync(file, bytes.subarray(0, place));
    await expect(verifyBackup(file), `cut at ${place}`).rejects.toMatchObject({ code: 'bad-input' });
    const flipped = Buffer.from(bytes);
    flipped[place] = (flipped[place] ?? 0) ^ 0x10;
    writeFileSync(file, flipped);
    await expect(verifyBackup(file), `flipped at ${place}`).rejects.toMatchObject({ code: 'bad-input' });
  }
  await expect(restore(other.adminUrl, join(folder, 'nothing'), dir)).rejects.toThrow('there is no such file');
});

test('a file that cannot be written is told as what it is', async () => {
  const missing = join(folder, 'no-such-folder', 'x.backup');
  await expect(backup(base.adminUrl, missing, clock)).rejects.toMatchObject({ code: 'bad-input', place: missing });
});
