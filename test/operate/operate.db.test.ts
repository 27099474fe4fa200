import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { decideProposal, parseLandscape, printLandscape } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { migrate } from '#src/platform/db/migrate.ts';
import { migrationsFolder, readMigrations } from '#src/platform/db/migration-files.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { addDemoPeople } from '#src/platform/identity/demo-people.ts';
import { createSession } from '#src/platform/identity/sessions.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { clock, composedApp, fingerprints } from '#test/isolation/house.ts';
import { run } from './commands.ts';

const landscapes = ['bergen-mohlenpris-2013', 'perfect-owner'] as const;
const pathOf = (name: (typeof landscapes)[number]) => join(projectRoot(), 'landscapes', `${name}.yaml`);
const perfect = pathOf('perfect-owner');

let folder: string;
let base: TestDatabase;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skolevern-operate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  base = await testDatabase();
});
afterEach(() => base.drop());

type Written = Record<string, Record<string, Record<string, unknown>>>;

/** A landscape file of our own. */
function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A copy of the perfect owner's file with something changed in it. */
function changed(name: string, change: (written: Written) => void): string {
  const written = parse(readFileSync(perfect, 'utf8')) as Written;
  change(written);
  return file(name, stringify(written));
}

const canonical = (path: string) => printLandscape(parseLandscape(readFileSync(path, 'utf8'), path));

async function tenantOf({ admin }: TestDatabase, slug = 'solvik'): Promise<string> {
  return (await admin.selectFrom('tenant').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id;
}

const changesOf = ({ admin }: TestDatabase) =>
  admin.selectFrom('register_change').select(['number', 'kind', 'why']).orderBy('number').execute();

describe('import and export', () => {
  test.each(landscapes)(
    'of %s: export, import, export is the same byte for byte, and records nothing new',
    async (name) => {
      const first = await run(base, 'import', pathOf(name));
      expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ added, 0 changed, 0 the same\n/) });
      const one = (await run(base, 'export')).out;
      expect(one).toBe(canonical(pathOf(name)));
      const again = await run(base, 'import', file('igjen.yaml', one));
      expect(again.out).toMatch(/^0 added, 0 changed, \d+ the same\n$/);
      expect((await run(base, 'export')).out).toBe(one);
      expect(await changesOf(base)).toHaveLength(1);
    },
  );

  test('--out writes a file that only the user may read, of the owner that is named', async () => {
    await run(base, 'import', perfect);
    await run(base, 'import', pathOf('bergen-mohlenpris-2013'));
    const path = join(folder, 'solvik.yaml');
    expect(await run(base, 'export', '--owner', 'solvik', '--out', path)).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(path, 'utf8')).toBe(canonical(perfect));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await expect(run(base, 'export')).rejects.toMatchObject({
      code: 'bad-input',
      remedy: 'use one of: bergen, solvik',
    });
    await expect(run(base, 'export', '--owner', 'oslo')).rejects.toMatchObject({ code: 'bad-input', place: '--owner' });
  });

  test('a changed file becomes new versions, with the reason that was given', async () => {
    await run(base, 'import', perfect);
    const path = changed('endret.yaml', ({ units, systems }) => {
      Object.assign(units?.['nesset'] ?? {}, { name: 'Nesset skole' });
      Object.assign(systems?.['miljoboka'] ?? {}, { note: 'Ny versjon' });
    });
    const { out, notes } = await run(base, 'import', path, '--why', 'Skolen har byttet navn');
    expect(out).toMatch(/^0 added, 2 changed, \d+ the same\n/);
    expect(notes).toBe('  units/nesset\n  systems/miljoboka\n');
    expect(await changesOf(base)).toEqual([
      { number: 1, kind: 'import', why: expect.any(String) },
      { number: 2, kind: 'import', why: 'Skolen har byttet navn' },
    ]);
    expect((await run(base, 'export')).out).toBe(canonical(path));
  });

  test('a dry run tells what would be done and does nothing', async () => {
    await run(base, 'import', perfect);
    const before = await registerOf(base);
    const path = changed('prove.yaml', ({ units, breaches }) => {
      Object.assign(units?.['nesset'] ?? {}, { name: 'Nesset skole' });
      for (const key of Object.keys(breaches ?? {})) delete breaches?.[key];
    });
    const { out } = await run(base, 'import', path, '--dry-run', '--close-missing', '2026-12-01');
    expect(out).toMatch(/^0 would be added, 1 would be changed/);
    expect(out).toMatch(/^would be closed$/m);
    expect(await registerOf(base)).toEqual(before);
  });

  test('a dry run of an owner that is not there makes none', async () => {
    expect((await run(base, 'import', perfect, '--dry-run')).code).toBe(0);
    expect(await base.admin.selectFrom('tenant').selectAll().execute()).toEqual([]);
  });

  test('what is missing in the file stays until one says from which day it is closed', async () => {
    await run(base, 'import', perfect);
    const whole = (await run(base, 'export')).out;
    const path = changed('uten.yaml', ({ breaches }) => {
      for (const key of Object.keys(breaches ?? {})) delete breaches?.[key];
    });
    const [breach = ''] = Object.keys((parse(whole) as Written)['breaches'] ?? {});
    const told = await run(base, 'import', path);
    expect(told.out).toContain(`1 in the register and not in the file: breaches/${breach}\n`);
    expect((await run(base, 'export')).out).toBe(whole);
    await run(base, 'import', path, '--close-missing', '2026-12-01');
    const after = parse((await run(base, 'export')).out) as Written;
    expect(after['breaches']?.[breach]).toMatchObject({ to: '2026-12-01' });
    expect((await run(base, 'import', path)).out).toMatch(/^0 added, 0 changed/);
  });

  test('what opens access waits for a second person, and goes in when that person says yes', async () => {
    await run(base, 'import', perfect);
    const whole = (await run(base, 'export')).out;
    const path = changed('apnere.yaml', ({ uses, units }) => {
      Object.assign(units?.['nesset'] ?? {}, { name: 'Nesset skole' });
      Object.assign(uses ?? {}, { 'tallstien-nesset': { ...uses?.['tallstien-bakkelokka'], unit: 'nesset' } });
    });
    const { out } = await run(base, 'import', path);
    expect(out).toMatch(/1 of these wait for a second person/);
    expect(out).toMatch(/nesset starts to use tallstien/);
    const between = parse((await run(base, 'export')).out) as Written;
    expect(between['units']?.['nesset']).toMatchObject({ name: 'Nesset skole' });
    expect(between['uses']).toEqual((parse(whole) as Written)['uses']);
    const tenant = await tenantOf(base);
    const { id } = await base.admin.selectFrom('register_proposal').select('id').executeTakeFirstOrThrow();
    const second = { id: newId(), name: 'Kim', role: 'coordinator', tenant, units: [] } as const;
    await decideProposal({ db: base.db, clock }, second, id, { accepted: true, why: 'Avtalt' });
    expect((await run(base, 'export')).out).toBe(canonical(path));
  });

  test('a file of another origin is refused, and so is a bad day', async () => {
    await run(base, 'import', perfect);
    const path = changed('annen.yaml', ({ origin }) => Object.assign(origin ?? {}, { title: 'Noe annet' }));
    await expect(run(base, 'import', path)).rejects.toMatchObject({ code: 'conflict', place: 'origin' });
    await expect(run(base, 'import', perfect, '--close-missing', 'i morgen')).rejects.toMatchObject({
      place: '--close-missing',
    });
  });
});

/** Everything that the owner's register holds, as fingerprints. */
async function registerOf(of: TestDatabase): Promise<Record<string, string>> {
  const all = Object.entries(await fingerprints(of.admin, await tenantOf(of)));
  return Object.fromEntries(all.filter(([table]) => table.startsWith('register_')));
}

/** What the coordinator of an owner gets from the application over a database. */
async function answersOf({ db }: TestDatabase, tenant: string, id: string): Promise<string[]> {
  const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
  const token = await createSession(db, clock, random, { tenant, id, because: 'a test' });
  const app = composedApp(db);
  const pages = ['/funn.json', '/register/eksport.yaml', '/rapport', '/endringer', '/register/skoleeier/historikk'];
  return Promise.all(
    pages.map(async (page) => {
      const answer = await app.request(page, { headers: { cookie: `skolevern=${token}` } });
      return `${page} ${answer.status}\n${await answer.text()}`;
    }),
  );
}

describe('backup and restore', () => {
  test('a restored copy answers as the original does, and takes changes', async () => {
    for (const name of landscapes) await run(base, 'import', pathOf(name));
    await run(
      base,
      'import',
      changed('senere.yaml', ({ units }) => Object.assign(units?.['nesset'] ?? {}, { name: 'Nesset skole' })),
    );
    const tenant = await tenantOf(base);
    await inTenant(base.db, tenant, (trx) => addDemoPeople(trx, { tenant, slug: 'solvik', units: ['nesset'] }, newId));
    const { id } = await base.admin
      .selectFrom('account')
      .select('id')
      .where('role', '=', 'coordinator')
      .executeTakeFirstOrThrow();
    const path = join(folder, 'alt.backup');
    const saved = JSON.parse((await run(base, 'backup', path)).out) as { rows: Record<string, number> };
    const copy = await testDatabase('empty');
    try {
      const restored = JSON.parse((await run(copy, 'restore', path)).out) as { rows: Record<string, number> };
      expect(restored.rows).toEqual(saved.rows);
      expect(await fingerprints(copy.admin, tenant)).toEqual(await fingerprints(base.admin, tenant));
      const answers = await answersOf(base, tenant, id);
      expect(answers.map((answer) => answer.split('\n')[0])).toEqual(
        expect.arrayContaining(['/funn.json 200', '/rapport 200']),
      );
      expect(await answersOf(copy, tenant, id)).toEqual(answers);
      for (const slug of ['bergen', 'solvik']) {
        expect((await run(copy, 'export', '--owner', slug)).out).toBe((await run(base, 'export', '--owner', slug)).out);
      }
      expect((await run(copy, 'import', perfect)).out).toMatch(/^0 added, 1 changed/);
      await expect(run(copy, 'restore', path)).rejects.toMatchObject({ code: 'conflict' });
    } finally {
      await copy.drop();
    }
  });

  test('a backup never writes over a file', async () => {
    const path = file('opptatt.backup', 'noe annet');
    await expect(run(base, 'backup', path)).rejects.toMatchObject({ code: 'conflict' });
    expect(readFileSync(path, 'utf8')).toBe('noe annet');
  });
});

/** Every table, constraint, policy and right, as the database describes them. */
async function schemaOf({ admin }: TestDatabase): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity || coalesce(relacl::text, '')
      from pg_class where relnamespace = 'public'::regnamespace
    union all select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || coalesce(column_default, '')
      from information_schema.columns where table_schema = 'public'
    union all select tablename || ' ' || policyname || ' ' || qual from pg_policies where schemaname = 'public'
    order by 1`.execute(admin);
  return rows.map(({ line }) => line);
}

describe('migrations', () => {
  const every = readMigrations();

  test.each(every.slice(0, -1).map(({ name }, index) => [name, index + 1] as const))(
    'a database that stopped at %s comes up to this version by the command, and works',
    async (_, count) => {
      const dir = mkdtempSync(join(folder, 'migrations-'));
      mkdirSync(dir, { recursive: true });
      for (const { name } of every.slice(0, count)) copyFileSync(join(migrationsFolder(), name), join(dir, name));
      const old = await testDatabase('empty');
      try {
        expect(await migrate(old.adminUrl, dir)).toHaveLength(count);
        const tenant = newId();
        await old.admin
          .insertInto('tenant')
          .values({ id: tenant, slug: 'fra-for', name: 'Fra før', origin: null })
          .execute();
        const { out } = await run(old, 'migrate');
        expect(out).toBe(
          every
            .slice(count)
            .map(({ name }) => `applied ${name}\n`)
            .join(''),
        );
        expect((await run(old, 'migrate')).out).toBe('nothing to do\n');
        expect(await schemaOf(old)).toEqual(await schemaOf(base));
        await run(old, 'import', perfect);
        expect((await run(old, 'export', '--owner', 'solvik')).out).toBe(canonical(perfect));
        expect(await old.admin.selectFrom('tenant').select('name').where('id', '=', tenant).execute()).toEqual([
          { name: 'Fra før' },
        ]);
      } finally {
        await old.drop();
      }
    },
  );

  test('an empty database is made whole by the first command that needs it', async () => {
    const empty = await testDatabase('empty');
    try {
      await run(empty, 'import', perfect);
      expect(await schemaOf(empty)).toEqual(await schemaOf(base));
    } finally {
      await empty.drop();
    }
  });
});
