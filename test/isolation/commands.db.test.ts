import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { commands } from '#src/app/commands/table.ts';
import { decideKeeping } from '#src/features/looked/settings.ts';
import { commandLineActor } from '#src/features/register/index.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { setFeideName } from '#src/platform/identity/accounts.ts';
import { ensureSigner } from '#src/platform/log/key-file.ts';
import { sequenceAll } from '#src/platform/log/sequence.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { tamper } from '#test/log-house.ts';
import { type Ground, ofTheWhole, runCommand, type Side, samples, type Told, takingOwner } from './command-samples.ts';
import { addOwner, clock, fingerprints, type HouseOwner, idsOf, markedLandscape, type OwnerName } from './house.ts';
import { addPeople } from './person-sample.ts';
import { randomFrom } from './sample.ts';
import { byToken } from './visit.ts';

// Some thirty commands, twice, in fresh databases, on a machine that others share.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** An owner with all that is secret about it: words that stand nowhere else, and ids of its rows. */
interface Kept {
  readonly tenant: string;
  readonly side: Side;
  readonly marks: ReadonlyMap<string, string>;
  readonly ids: ReadonlySet<string>;
}

let folder: string;
/** Both owners with people, accounts and a signed log. Closed: each run has a database made like it. */
let like: TestDatabase;
let owners: Readonly<Record<OwnerName, Kept>>;
/** Tables with what is of one owner, and the column that says whose. */
let tables: readonly { readonly name: string; readonly column: string }[];

const env = (base: TestDatabase) => ({
  DATABASE_URL: base.url,
  DATABASE_ADMIN_URL: base.adminUrl,
  SKOLEVERN_DATA: folder,
});
const outFolder = () => join(folder, 'ut');
const written = () => readdirSync(outFolder()).map((name) => join(outFolder(), name));

function ground(own: OwnerName, word: string): Ground {
  return {
    own: owners[own].side,
    other: owners[own === 'north' ? 'south' : 'north'].side,
    word,
    file(name, content) {
      const path = join(folder, 'inn', name);
      writeFileSync(path, content);
      return path;
    },
    out: (name) => join(outFolder(), name),
  };
}

/** Gives an owner people, names at Feide, a time for which its log is kept, and a signed log. */
async function fill(owner: HouseOwner): Promise<Kept> {
  const { tenant, name, landscape } = owner;
  const { people } = await addPeople(like.db, like.admin, owner, randomFrom(1));
  const names = owner.people.map(({ actor }) =>
    `${/zqx\w+/i.exec(actor.name)?.[0] ?? ''}@${name}.example`.toLowerCase(),
  );
  await inTenant(like.db, tenant, async (trx) => {
    for (const [at, { actor }] of owner.people.entries()) await setFeideName(trx, tenant, actor.id, names[at] ?? '');
  });
  const decided = { months: 1, decidedBy: 'Kommunedirektøren', decidedOn: '2026-11-01' };
  expect(await decideKeeping({ db: like.db, clock }, commandLineActor(tenant), decided)).toEqual([]);
  await sequenceAll(like.db, clock, tenant, ensureSigner(join(folder, 'keys', 'log-signing.pem')));
  const { slug } = await like.admin
    .selectFrom('tenant')
    .select('slug')
    .where('id', '=', tenant)
    .executeTakeFirstOrThrow();
  const lines = await like.admin
    .selectFrom('log_line')
    .select('id')
    .where('tenant', '=', tenant)
    .orderBy('id')
    .execute();
  const checkpoint = join(folder, 'inn', `${name}.hode`);
  const { out } = await runCommand('log checkpoint', ['--owner', slug], env(like), () => []);
  writeFileSync(checkpoint, out);
  const marks = [...owner.marks, ...people.map(({ mark }) => mark)];
  return {
    tenant,
    side: { slug, landscape, people, names, lines: lines.map(({ id }) => id), checkpoint },
    marks: new Map([...byToken(marks)].map(([token, { place }]) => [token, place])),
    ids: new Set([tenant, ...(await idsOf(like.admin, tenant, 100_000))]),
  };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'skolevern-walk-'));
  for (const name of ['inn', 'ut', 'keys']) mkdirSync(join(folder, name));
  like = await testDatabase();
  const add = async (name: OwnerName) => fill(await addOwner(like.db, name, await markedLandscape(name)));
  owners = { south: await add('south'), north: await add('north') };
  const { rows } = await sql<{ name: string; column: string }>`
    select table_name as name, column_name as column from information_schema.columns
    where table_schema = 'public' and column_name = 'tenant' order by 1`.execute(like.admin);
  tables = rows;
  await like.close();
});
afterAll(async () => {
  await like.drop();
  rmSync(folder, { recursive: true });
});

/** Every command as it is run for an owner: its name and its arguments. */
function runsFor(own: OwnerName, word: string): readonly (readonly [string, readonly string[]])[] {
  const { slug } = owners[own].side;
  return Object.entries(samples).flatMap(([name, runs]) =>
    runs(ground(own, word)).map((args) => [name, [...args, '--owner', slug]] as const),
  );
}

async function runOne(base: TestDatabase, name: string, args: readonly string[]): Promise<Told> {
  for (const path of written()) rmSync(path);
  return runCommand(name, args, env(base), written);
}

/** All that a command was given: what it says again it has not told. */
const givenTo = (args: readonly string[]) =>
  args
    .map((arg) => (arg.startsWith(folder) && !arg.startsWith(outFolder()) ? readFileSync(arg, 'latin1') : arg))
    .join('\n');

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/** What is told of an owner: its words, and ids of its rows, that were not in the question. */
function tells(told: Told, { marks, ids }: Kept, given: string): string[] {
  const said = [told.out, told.notes, ...Object.values(told.files)].join('\n');
  const asked = given.toLowerCase();
  const words = [...said.matchAll(/zqx[a-z]+\d{5}q/gi)].map(([token]) => token.toLowerCase());
  const places = words.filter((word) => !asked.includes(word)).flatMap((word) => marks.get(word) ?? []);
  const named = [...said.matchAll(uuid)].map(([id]) => id).filter((id) => ids.has(id) && !asked.includes(id));
  return [...new Set([...places, ...named])];
}

/** The same but for ids that were made on the way. */
function withoutNew(told: Told, given: string): string {
  const all = [owners.north.ids, owners.south.ids];
  return JSON.stringify(told).replaceAll(uuid, (id) =>
    all.some((ids) => ids.has(id)) || given.includes(id) ? id : 'ny-id',
  );
}

/** What a log is made of; what goes into it is no other act. */
const ofLog = /^(log_|session$)/;

/** Tells after each run what it changed of an owner and what it left in the log. */
async function watch({ admin }: TestDatabase, tenant: string) {
  const known = new Set<string>();
  const newLines = async () => {
    const rows = await admin.selectFrom('log_line').selectAll().where('tenant', '=', tenant).orderBy('id').execute();
    const fresh = rows.filter(({ id }) => !known.has(id));
    for (const { id } of fresh) known.add(id);
    return fresh;
  };
  await newLines();
  let prints = await fingerprints(admin, tenant);
  return async () => {
    const before = prints;
    prints = await fingerprints(admin, tenant);
    const changed = Object.keys(prints).filter((table) => prints[table] !== before[table] && !ofLog.test(table));
    return { changed, lines: await newLines() };
  };
}

type Seen = Awaited<ReturnType<Awaited<ReturnType<typeof watch>>>>;

/** What is wrong with the log after a run: whatever is read or changed has a line, and no line has words of a register. */
function logFaults({ changed, lines }: Seen, shown: readonly string[]): string[] {
  const faults: string[] = [];
  const did = changed.length > 0 ? `changes ${changed}` : `tells of ${shown[0]}`;
  if (changed.length + shown.length > 0 && !lines.some(({ allowed }) => allowed))
    faults.push(`${did}, and no line says so`);
  for (const { actor, act, because, ...line } of lines) {
    if (!/command-line$|^system:retention$/.test(actor) || because === '') faults.push(`${act} by ${actor}`);
    if (/zqx/i.test(JSON.stringify({ act, because, ...line })))
      faults.push(`the line of ${act} has words of the register`);
  }
  return faults;
}

/** Runs everything for an owner, one after the other. @param closely whether what each run changes and logs is looked at */
async function walk(base: TestDatabase, own: OwnerName, runs: ReturnType<typeof runsFor>, closely: boolean) {
  const [mine, stranger] = [owners[own], owners[own === 'north' ? 'south' : 'north']];
  const before = await fingerprints(base.admin, stranger.tenant);
  const look = closely ? await watch(base, mine.tenant) : undefined;
  const answers: string[] = [];
  const faults: string[] = [];
  const told: Told[] = [];
  const done = new Set<string>();
  let given = '';
  for (const [name, args] of runs) {
    // What it was given before stands in its own register now.
    given += givenTo(args);
    const what = `${name} ${args.join(' ')}`;
    const said = await runOne(base, name, args);
    told.push(said);
    if (said.code < 2) done.add(name);
    answers.push(`${what}\n${withoutNew(said, given)}`);
    faults.push(...tells(said, stranger, given).map((place) => `${what} tells of ${place}`));
    const shown = tells(said, mine, given).filter((place) => !isUuid(place));
    if (look !== undefined) faults.push(...logFaults(await look(), shown).map((fault) => `${what}: ${fault}`));
  }
  expect(await fingerprints(base.admin, stranger.tenant)).toEqual(before);
  // A command that only refuses tells nothing whatever is wrong with it.
  expect(
    Object.keys(samples).filter((name) => !done.has(name)),
    told[0]?.notes,
  ).toEqual([]);
  return { answers, faults, told };
}

test('every command that takes an owner is walked, whoever has added it', async () => {
  const all = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => ({ name, command: await load() })),
  );
  const told = all.flatMap(({ command }) => takingOwner(command));
  expect(told.toSorted()).toEqual(Object.keys(samples).toSorted());
  for (const { name, command } of all) {
    const takes = Object.hasOwn(command.options, 'owner');
    expect(takingOwner(command).length > 0, `${name}: its usage says of --owner what its options do`).toBe(takes);
  }
});

/** What a command answers when it is asked for a part that it has not names those that it has: each stands in its usage. */
async function everyPartIsTold(base: TestDatabase): Promise<void> {
  const names = new Set(Object.keys(samples).filter((name) => name.includes(' ')));
  for (const name of new Set([...names].map((one) => one.split(' ')[0] ?? ''))) {
    const { notes, code } = await runCommand(`${name} finnes-ikke-her`, [], env(base), () => []);
    expect(code, name).toBe(2);
    const usage = (await commands[name]?.())?.usage ?? '';
    const parts = / one of:? ([a-z, -]+)/.exec(notes)?.[1]?.split(', ') ?? [];
    const told = usage.split('\n').flatMap((line) => line.trim().split(' ').slice(0, 3)[2]?.split('|') ?? []);
    expect(told, name).toEqual(expect.arrayContaining(parts.map((part) => part.trim())));
  }
}

test('a command that takes no owner opens no database, or is of the whole of it', async () => {
  const root = join(projectRoot(), 'src/app/commands');
  const opens = (path: string): boolean => {
    const text = readFileSync(path, 'utf8');
    if (/with-database\.ts|platform\/db\//.test(text)) return true;
    return [...text.matchAll(/from '(\.\/[^']+)'/g)].some(([, next = '']) => opens(join(dirname(path), next)));
  };
  const table = readFileSync(join(root, 'table.ts'), 'utf8');
  const files = [...table.matchAll(/^ {2}'?([a-z-]+)'?: async \(\) => \(await import\('\.\/([a-z-]+\.ts)'\)/gm)];
  expect(files.map(([, name]) => name)).toEqual(Object.keys(commands));
  const found: string[] = [];
  for (const [, name = '', file = ''] of files) {
    const command = await commands[name]?.();
    if (!Object.hasOwn(command?.options ?? {}, 'owner') && opens(join(root, file))) found.push(name);
  }
  expect(found.toSorted()).toEqual(Object.keys(ofTheWhole).toSorted());
});

test('the walk itself: each command does something, and shows whose it is what is theirs', async () => {
  const base = await testDatabase(like);
  try {
    await everyPartIsTold(base);
    const { told } = await walk(base, 'north', runsFor('north', 'prøve'), false);
    const seen = new Set(told.flatMap((one) => tells(one, owners.north, '')));
    expect(seen.size).toBeGreaterThan(100);
  } finally {
    await base.drop();
  }
});

test('another owner is neither told of nor changed nor noticed by any command, whatever it has', async () => {
  const fewest = { minLength: 0, maxLength: 6 };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<OwnerName>('north', 'south'),
      fc.stringMatching(/^[a-zæøå]{4,12}$/),
      fc.infiniteStream(fc.nat()),
      fc.oneof(fc.constant(tables), fc.subarray([...tables])),
      fc.array(fc.nat(), fewest),
      async (own, word, order, emptied, added) => {
        const stranger = own === 'north' ? 'south' : 'north';
        const runs = runsFor(own, word)
          .map((run) => ({ run, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ run }) => run);
        const [whole, other] = [await testDatabase(like), await testDatabase(like)];
        try {
          // In the other database the stranger has done more, or has less: it is the same to everybody else.
          const theirs = runsFor(stranger, `${word}x`);
          for (const at of added) await runOne(other, ...(theirs[at % theirs.length] ?? ['export', []]));
          const { tenant } = owners[stranger];
          const empty = emptied.map(({ name, column }) => `delete from "${name}" where "${column}" = '${tenant}'`);
          await tamper(other.admin, ...empty);
          const one = await walk(whole, own, runs, true);
          const two = await walk(other, own, runs, false);
          expect([...one.faults, ...two.faults]).toEqual([]);
          expect(two.answers).toEqual(one.answers);
        } finally {
          await Promise.all([whole.drop(), other.drop()]);
        }
      },
    ),
    { numRuns: process.env.SKOLEVERN_MATRIX === 'whole' ? 12 : 2, endOnFailure: true },
  );
});
