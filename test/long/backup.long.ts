import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printLandscape } from '#src/features/register/index.ts';
import { connect } from '#src/platform/db/connect.ts';
import { fingerprints } from '#test/isolation/house.ts';
import { run } from '#test/operate/commands.ts';
import { ownFolder, quietServer, removeFolder } from '#test/own-database.ts';
import { ownerLandscape } from '../../bench/country.ts';

interface Urls {
  readonly url: string;
  readonly adminUrl: string;
}

/** As large as the largest owner there is (Oslo has some 190 schools), and two of the middle. */
const sizes = [
  { schools: 190, systems: 60 },
  { schools: 12, systems: 40 },
  { schools: 8, systems: 40 },
];

let folder: string;
let server: Urls & { stop(): Promise<void> };

beforeAll(async () => {
  folder = ownFolder('large');
  server = await quietServer(join(folder, 'data'), { fsync: false });
});
afterAll(async () => {
  await server?.stop();
  removeFolder(folder);
});

/** A new database of the server. */
async function database(name: string): Promise<Urls> {
  const admin = connect(server.adminUrl, { max: 1 });
  await sql`create database ${sql.id(name)} template template0`.execute(admin);
  await admin.destroy();
  const at = (url: string) => url.replace(/@\/[^?]*/, `@/${name}`);
  return { url: at(server.url), adminUrl: at(server.adminUrl) };
}

/** Every row of every owner, as fingerprints. */
async function everything({ adminUrl }: Urls): Promise<Record<string, Record<string, string>>> {
  const admin = connect(adminUrl, { max: 1 });
  try {
    const owners = await admin.selectFrom('tenant').select(['id', 'slug']).orderBy('slug').execute();
    const prints: Record<string, Record<string, string>> = {};
    for (const { id, slug } of owners) prints[slug] = await fingerprints(admin, id);
    return prints;
  } finally {
    await admin.destroy();
  }
}

test('owners as large as they come go in, out, into a backup and back, the same byte for byte', async () => {
  const [base, copy] = [await database('original'), await database('kopi')];
  const printed = new Map<string, string>();
  for (const [index, size] of sizes.entries()) {
    const landscape = ownerLandscape(index + 1, size);
    const slug = landscape.owner[0]?.id ?? '';
    printed.set(slug, printLandscape(landscape));
    const path = join(folder, `${slug}.yaml`);
    writeFileSync(path, printed.get(slug) ?? '');
    const { out } = await run(base, 'import', path);
    expect(out).toMatch(/^\d{3,} added, 0 changed, 0 the same\n$/);
    expect((await run(base, 'import', path)).out).toMatch(/^0 added, 0 changed, \d{3,} the same\n$/);
  }
  for (const [slug, text] of printed)
    expect((await run(base, 'export', '--owner', slug)).out === text, slug).toBe(true);

  const file = join(folder, 'alt.backup');
  const saved = JSON.parse((await run(base, 'backup', file)).out) as { rows: Record<string, number> };
  expect(saved.rows.register_assertion).toBeGreaterThan(11_000);
  const restored = JSON.parse((await run(copy, 'restore', file)).out) as { rows: Record<string, number> };
  expect(restored.rows).toEqual(saved.rows);
  expect(await everything(copy)).toEqual(await everything(base));
  for (const [slug, text] of printed)
    expect((await run(copy, 'export', '--owner', slug)).out === text, slug).toBe(true);
}, 600_000);
