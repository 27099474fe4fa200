import { generateKeyPairSync, hash } from 'node:crypto';
import { loadavg } from 'node:os';
import { sql } from 'kysely';
import { uuidv7 } from '#src/kernel/uuid.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog, type LogLine } from '#src/platform/log/append.ts';
import { entryBytes } from '#src/platform/log/entry.ts';
import { inclusionProof } from '#src/platform/log/prove.ts';
import { sequenceAll } from '#src/platform/log/sequence.ts';
import { parseSigner, type Signer } from '#src/platform/log/signing.ts';
import { readPlaces } from '#src/platform/log/verify/read.ts';
import { verifyLog } from '#src/platform/log/verify/verify.ts';
import { fillLog } from '#test/log-fill.ts';
import { median, seconds } from './measure.ts';
import { onOwnDatabase, unlimited } from './own-database.ts';

interface Bench {
  readonly db: Db;
  readonly admin: Db;
  readonly tenant: string;
  readonly signer: Signer;
}

const line: LogLine = {
  actor: '0192f0a0-0000-7000-8000-000000000000',
  act: 'register.read',
  subject: 'entry:0192f0a0-0000-7000-8000-000000000001',
  allowed: true,
  because: 'coordinators read everything of their owner',
  category: 'contact',
  origin: '192.0.2.7',
};

const perSecond = (count: number, spent: number) => Math.round(count / spent).toLocaleString('en-GB');

/** The same columns into a table without keys to other tables, without policies and without a program that makes ids and times of day. */
async function bareTable(admin: Db): Promise<void> {
  await sql`create table bare_line (like log_line)`.execute(admin);
  await sql`alter table bare_line add primary key (tenant, id)`.execute(admin);
  await sql`create index bare_line_subject on bare_line (tenant, subject, id)`.execute(admin);
  await sql`grant insert on bare_line to skolevern_app`.execute(admin);
}

function bareInsert(trx: Db | Trx, tenant: string, at: Date): Promise<unknown> {
  const id = uuidv7(at.getTime(), crypto.getRandomValues(new Uint8Array(10)));
  const values = sql`${tenant}, ${id}, ${at}, ${line.actor}, ${line.act}, ${line.subject}, true, ${line.because}, null, '{}', ${line.category}, ${line.origin}`;
  return sql`insert into bare_line values (${values})`.execute(trx);
}

/** Appends against bare inserts in turns, so that what else the machine does falls on both. */
async function appending({ db, tenant }: Bench): Promise<void> {
  const [rounds, each] = [9, 400];
  const inOne = { append: [] as number[], bare: [] as number[] };
  const alone = { append: [] as number[], bare: [] as number[] };
  const times = async (work: () => Promise<unknown>) => {
    for (let n = 0; n < each; n += 1) await work();
  };
  for (let round = 0; round <= rounds; round += 1) {
    const took = {
      append: await seconds(() => inTenant(db, tenant, (trx) => times(() => appendLog(trx, systemClock, line)))),
      bare: await seconds(() => inTenant(db, tenant, (trx) => times(() => bareInsert(trx, tenant, new Date())))),
    };
    const one = {
      append: await seconds(() => times(() => inTenant(db, tenant, (trx) => appendLog(trx, systemClock, line)))),
      bare: await seconds(() => times(() => inTenant(db, tenant, (trx) => bareInsert(trx, tenant, new Date())))),
    };
    if (round === 0) continue; // warm-up
    for (const which of ['append', 'bare'] as const) {
      inOne[which].push(took[which]);
      alone[which].push(one[which]);
    }
  }
  for (const [name, { append, bare }] of [
    ['many lines in one transaction', inOne],
    ['a transaction for each line ', alone],
  ] as const) {
    const ratio = median(append.map((spent, n) => (bare[n] ?? Number.NaN) / spent));
    console.log(
      `  append, ${name}: ${perSecond(each, median(append))} per second; append / bare insert = ${ratio.toFixed(3)} of its rate`,
    );
  }
}

/** When the filled log begins; its heads are signed at the time of its last line, so that growing on is not back-dating. */
const start = Date.now() - 5 * 86_400_000;

/** One way of hashing, the quickest there is here, over the bytes that verification hashes; so many of them as fit in memory. */
async function plainSha256({ db, tenant }: Bench, size: number): Promise<() => { wall: number; cpu: number }> {
  const sample = Math.min(size, 40_960);
  const places = await inTenant(db, tenant, (trx) => readPlaces(trx, 0, sample));
  const bytes = places.flatMap(({ entry }) => (entry === undefined ? [] : [entryBytes(entry)]));
  return () => {
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    for (const one of bytes) hash('sha256', one, 'hex');
    const { user, system } = process.cpuUsage(cpu);
    const each = size / bytes.length;
    return { wall: ((performance.now() - began) / 1e3) * each, cpu: ((user + system) / 1e6) * each };
  };
}

const fixed = (value: number, digits: number) => value.toFixed(digits);

async function measureSize(bench: Bench, from: number, size: number): Promise<void> {
  const { db, admin, tenant, signer } = bench;
  const filling = await seconds(() => fillLog({ db: admin, tenant, line, start }, from, size));
  for (const table of ['log_line', 'log_leaf', 'log_person'])
    await sql`vacuum analyze ${sql.table(table)}`.execute(admin); // else autovacuum does it in time
  const clock = { now: () => new Date(start + size) };
  const sequencing = await seconds(() => sequenceAll(db, clock, tenant, signer));
  const idle = await seconds(() => sequenceAll(db, clock, tenant, signer, { since: start + size }));
  const whole = await seconds(() => sequenceAll(db, clock, tenant, signer));
  const plain = await plainSha256(bench, size);
  const floors = Array.from({ length: 5 }, plain);
  const before = process.cpuUsage();
  let most = 0;
  const verifying = await seconds(async () => {
    const progress = (entries: number) => {
      if (entries % 131_072 !== 0 && entries !== size) return;
      gc?.(); // what is held, rather than what has not been thrown away yet
      most = Math.max(most, process.memoryUsage().heapUsed);
    };
    const { wrong, unsequenced, size: seen } = await verifyLog(db, tenant, { trusted: [signer], progress });
    if (unsequenced !== 0 || wrong !== null || seen !== size) throw new Error(`not verified: ${wrong?.message}`);
  });
  const { user, system } = process.cpuUsage(before);
  floors.push(...Array.from({ length: 5 }, plain));
  const floor = { wall: median(floors.map(({ wall }) => wall)), cpu: median(floors.map(({ cpu }) => cpu)) };
  const proofs: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const [{ line: id = '' } = {}] = await inTenant(db, tenant, (trx) =>
      trx
        .selectFrom('log_leaf')
        .select('line')
        .where('index', '=', Math.floor((size / 20) * n))
        .execute(),
    );
    proofs.push(await seconds(() => inTenant(db, tenant, (trx) => inclusionProof(trx, id, { size }))));
  }
  console.log(
    `  ${size.toExponential(0)} entries: filled in ${fixed(filling, 0)} s; sequence ${perSecond(size - from, sequencing)} per second, ` +
      `nothing new ${fixed(idle * 1e3, 1)} ms, nothing new in all ${fixed(whole * 1e3, 0)} ms; ` +
      `verify ${perSecond(size, verifying)} per second, plain SHA-256 / verify = ${fixed(floor.wall / verifying, 4)} of its rate ` +
      `(of its own cpu ${fixed(floor.cpu / ((user + system) / 1e6), 4)}), at most ${fixed(most / 1e6, 0)} MB held; ` +
      `a proof ${fixed(median(proofs) * 1e3, 1)} ms; load ${fixed(loadavg()[0] ?? 0, 1)}`,
  );
}

/**
 * Measures the log on an embedded PostgreSQL of its own, which syncs as in earnest.
 * @param largest up to how many entries, by tens from 10 000
 */
export async function benchLog(largest = 100_000): Promise<void> {
  await onOwnDatabase(unlimited, async (db, admin) => {
    const [appended, filled] = [crypto.randomUUID(), crypto.randomUUID()];
    for (const [id, slug] of [
      [appended, 'appended'],
      [filled, 'filled'],
    ] as const) {
      await db.insertInto('tenant').values({ id, slug, name: slug, origin: null }).execute();
    }
    await bareTable(admin);
    const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
    const signer = parseSigner(String(pem), 'bench');
    console.log(`the log (largest ${largest} entries; PostgreSQL 18 over a unix socket, one connection)`);
    await appending({ db, admin, tenant: appended, signer });
    // What is filled in is right by itself, so that only the filling goes without looking up each reference.
    await sql`set session_replication_role = replica`.execute(admin);
    let from = 0;
    for (let size = 10_000; size <= largest; size *= 10) {
      await measureSize({ db, admin, tenant: filled, signer }, from, size);
      from = size;
    }
  });
}
