import { loadavg } from 'node:os';
import { sql } from 'kysely';
import { rooms } from '#src/app/holdings.ts';
import { onwardsIn } from '#src/features/rights/duty/onwards.ts';
import { contentsOf } from '#src/features/rights/package/contents.ts';
import { asCsv, asJson, asPdf } from '#src/features/rights/package/forms.ts';
import { newId } from '#src/kernel/uuid.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { isHolding, type Section, type Whom } from '#src/platform/holdings/holdings.ts';
import { fillLog } from '#test/log-fill.ts';
import { median } from './measure.ts';
import { onOwnDatabase, unlimited } from './own-database.ts';

async function timed<T>(work: () => Promise<T> | T): Promise<readonly [number, T]> {
  const before = performance.now();
  const done = await work();
  return [performance.now() - before, done];
}

/** As the application reads: one instant for all rooms. */
function reading<T>(db: Db, tenant: string, schools: readonly string[], work: (trx: Trx) => Promise<T>): Promise<T> {
  return inTenant(
    db,
    tenant,
    async (trx) => {
      await sql`set transaction isolation level repeatable read, read only`.execute(trx);
      return work(trx);
    },
    { schools },
  );
}

/** Somebody with much: looked at often, mailed often, party to many cases. */
async function plant(admin: Db, tenant: string, looks: number): Promise<Whom & { readonly school: string }> {
  const [person, account, school] = [newId(), newId(), newId()];
  const address = 'mye@eksempel.invalid';
  await admin
    .insertInto('school')
    .values({
      tenant,
      id: school,
      name: 'Prøve skole',
      unit: 'prove',
      org_number: null,
      source: 'prøve',
      source_id: 'p',
    })
    .execute();
  await admin
    .insertInto('account')
    .values({ tenant, id: account, name: 'Kim Prøve', role: 'guardian', units: [], person })
    .execute();
  const names = { given_name: 'Kim', family_name: 'Prøve', email: address, source: 'prøve', source_id: 'k' };
  await admin
    .insertInto('person')
    .values({
      ...names,
      tenant,
      school,
      id: person,
      protection: 'none',
      birth_date: '2010-01-01',
      identity_number: null,
      phone: null,
      address: null,
      contact_secret: false,
      ended_on: null,
    })
    .execute();
  await sql`insert into log_line (tenant, id, at, actor, act, subject, allowed, because, category)
    select ${tenant}::uuid, gen_random_uuid(), now() - n * interval '1 minute', 'system:prøve', 'people.see-person', 'data:navn', true, 'x', 'navn'
    from generate_series(1, ${looks}::int) n`.execute(admin);
  await sql`insert into log_person (tenant, line, person, nonce)
    select tenant, id, ${person}::uuid, repeat('0', 64) from log_line where tenant = ${tenant}::uuid and actor = 'system:prøve'`.execute(
    admin,
  );
  await sql`insert into matter (tenant, id, year, sequence, kind, subject, state, received_at, received_via, confidential, outcome, closed_at, requester_reference)
    select ${tenant}::uuid, gen_random_uuid(), 2026, n, 'guidance', 'Spørsmål', 'closed', now(), 'mail', false, 'answered', now(), lpad(n::text, 16, '0')
    from generate_series(1, ${Math.ceil(looks / 100)}::int) n`.execute(admin);
  await sql`insert into matter_party (tenant, id, matter, part, person, authority, shown)
    select tenant, gen_random_uuid(), id, 'requester', ${person}::uuid, 'self', 'signed-in' from matter where tenant = ${tenant}::uuid`.execute(
    admin,
  );
  await sql`insert into matter_message (tenant, id, matter, direction, channel, at, author, body, handled_at)
    select tenant, gen_random_uuid(), id, 'in', 'mail', now(), 'mail', repeat('Et spørsmål til skolen. ', 40), now() from matter, generate_series(1, 5)
    where tenant = ${tenant}::uuid`.execute(admin);
  await sql`analyze`.execute(admin);
  return {
    ...{ tenant, person, accounts: [account], addresses: [address], towards: 'self', school },
    ...{ reader: { accounts: [account], person }, asOf: systemClock.now() },
  };
}

/**
 * What a whole package costs: each room alone, all rooms in one reading, and the ratio of the whole to the slowest room; then what
 * each form of the copy costs. In turns, so that what else the machine does meets both.
 * @param looks lines of the log about the person, among ten times as many
 */
export async function benchPackage(looks = 10_000): Promise<void> {
  await onOwnDatabase({ ...unlimited, admin: { max: 2, statementTimeout: 0 } }, async (db, admin) => {
    const tenant = crypto.randomUUID();
    await admin
      .insertInto('tenant')
      .values({ id: tenant, slug: 'prove', name: 'Prøve kommune', origin: null })
      .execute();
    const line = {
      actor: 'system:andre',
      act: 'register.read',
      subject: 'entry:x',
      allowed: true,
      because: 'x',
    } as const;
    await fillLog({ db, tenant, line, start: Date.parse('2026-01-01T00:00:00Z') }, 0, looks * 9);
    const whom = await plant(admin, tenant, looks);
    const held = [...rooms].flatMap(([room, holding]) => (isHolding(holding) ? [{ room, holding }] : []));
    const alone = new Map<string, number[]>();
    const all: number[] = [];
    let collected: { room: string; sections: readonly Section[] }[] = [];
    for (let round = 0; round < 5; round += 1) {
      for (const { room, holding } of held) {
        const [spent] = await timed(() => reading(db, tenant, [whom.school], (trx) => holding.collect(trx, whom)));
        alone.set(room, [...(alone.get(room) ?? []), spent]);
      }
      const [spent, found] = await timed(() =>
        reading(db, tenant, [whom.school], async (trx) => {
          const done: typeof collected = [];
          for (const { room, holding } of held) done.push({ room, sections: await holding.collect(trx, whom) });
          return done;
        }),
      );
      all.push(spent);
      collected = found;
    }
    const slowest = [...alone].map(([room, times]) => ({ room, ms: median(times) })).sort((a, b) => b.ms - a.ms);
    const whole = median(all);
    const items = collected.reduce(
      (sum, { sections }) => sum + sections.reduce((n, one) => n + one.items.length, 0),
      0,
    );
    console.log(
      `\nA package of ${items.toLocaleString('en-GB')} entries (load ${(loadavg()[0] ?? 0).toFixed(1)}): milliseconds`,
    );
    for (const { room, ms } of slowest.slice(0, 5)) console.log(`${room.padEnd(28)} ${ms.toFixed(1).padStart(8)}`);
    const [first] = slowest;
    console.log(
      `${'all rooms'.padEnd(28)} ${whole.toFixed(1).padStart(8)}   ${(whole / (first?.ms ?? Number.NaN)).toFixed(2)} of the slowest room alone`,
    );
    const contents = contentsOf({
      ...{
        lang: 'nb',
        owner: 'Prøve kommune',
        caseNumber: '2026/1',
        asOf: whom.asOf,
        expiresOn: '2026-12-31',
        about: [],
      },
      ...{ rooms: collected, declared: rooms, decisions: new Map(), towards: 'self', outside: [] },
      onwards: onwardsIn({ kind: 'access' }),
    });
    for (const [name, make] of [
      ['JSON', asJson],
      ['CSV', asCsv],
      ['PDF', asPdf],
    ] as const) {
      const [spent, bytes] = await timed(() => make(contents));
      console.log(`${name.padEnd(28)} ${spent.toFixed(1).padStart(8)}   ${(bytes.length / 1_000).toFixed(0)} kB`);
    }
  });
}
