import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeEntry, readRegister, setPublished, snapshotOf } from '#src/features/register/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor, Role } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { founded, landscapeOf } from '#test/small-register.ts';
import { hashOf } from './publication.ts';
import { publishStatement } from './publish-statement.ts';
import { staleSentences } from './stale.ts';
import { publishedOn, publishedUpTo } from './store.ts';
import { publications, publicStatement } from './view-publications.ts';

let base: TestDatabase;
let now = new Date('2024-01-01T23:30:00Z');
const deps = () => ({ db: base.db, clock: { now: () => now } });

beforeAll(async () => {
  base = await testDatabase();
}, 120_000);
afterAll(() => base?.drop());

/** An owner of its own, with people. */
async function owner() {
  const slug = `eier-${newId()}`;
  const tenant = await founded(deps(), landscapeOf(slug));
  const person = (role: Role, units: string[] = []): Actor => ({ id: newId(), name: role, role, tenant, units });
  const read = () => inTenant(base.db, tenant, (trx) => readRegister(trx, tenant));
  return {
    slug,
    tenant,
    read,
    coordinator: person('coordinator'),
    leader: person('leader', ['a']),
    reader: person('reader'),
  };
}

const forPupils = { audience: 'pupils', approvedBy: 'rektor' } as const;
const codeOf = (error: unknown) => (error instanceof Problem ? [error.code, error.place] : error);

/** Something that the statement tells, said anew. */
async function sayDescription({ coordinator, read }: Awaited<ReturnType<typeof owner>>, description: string) {
  const { change } = await read();
  const wish = { kind: 'systems', key: 'beta', from: null, to: null, body: { name: 'Beta', description } } as const;
  await changeEntry(deps(), coordinator, wish, 'beskrevet', change);
}

describe('publishing', () => {
  test('keeps the statement in three languages, with its version, day, approver, facts and hash', async () => {
    const { coordinator } = await owner();
    const first = await publishStatement(deps(), coordinator, { ...forPupils, approvedBy: '  Kommune-\ndirektøren ' });
    // Half past midnight in Oslo; the register speaks of the day it was invented for.
    expect(first).toMatchObject({ version: 1, publishedOn: '2024-01-02', asOf: '2024-01-01', audience: 'pupils' });
    expect(first.approvedBy).toBe('Kommune- direktøren');
    const [kept, ...more] = await publications(deps(), coordinator);
    expect(more).toEqual([]);
    expect(kept).toEqual(JSON.parse(JSON.stringify(first)));
    expect(kept && hashOf(kept.statements)).toBe(first.hash);
    const named = kept?.statements.en.paragraphs.flat().find(({ id }) => id === 'system');
    expect(named?.facts).toEqual([{ entry: 'systems/alfa', path: 'name', value: 'Alfa' }]);
  });

  test('says so in the register in the same transaction, as seen by the system', async () => {
    const { coordinator, read, tenant } = await owner();
    const before = await read();
    const { hash } = await publishStatement(deps(), coordinator, forPupils);
    const { landscape, change } = await read();
    expect(change).toBe(before.change + 1);
    const [entry] = landscape.entries.notices?.['erklaering-elever'] ?? [];
    expect(entry).toMatchObject({ form: 'statement', hash, written: true, publishedOn: '2024-01-02' });
    expect(entry).toMatchObject({ mentions: { alfa: true, beta: true }, tells: { controller: 'partly' } });
    expect(entry?.known).toMatchObject([{ how: 'observed', on: '2024-01-02' }]);
    const log = await inTenant(base.db, tenant, (trx) =>
      trx
        .selectFrom('log_line')
        .select(['act', 'subject', 'allowed'])
        .where('actor', '=', coordinator.id)
        .orderBy('act')
        .execute(),
    );
    expect(log).toEqual([
      { act: 'notice.publish', subject: 'notices/erklaering-elever', allowed: true },
      { act: 'register.change', subject: 'notices/erklaering-elever', allowed: true },
    ]);
  });

  test('is refused when the latest version says the same, whatever the day; and not when something has changed', async () => {
    const one = await owner();
    await publishStatement(deps(), one.coordinator, forPupils);
    const before = await one.read();
    now = new Date('2024-03-01T12:00:00Z');
    const again = publishStatement(deps(), one.coordinator, forPupils);
    const problem = await again.catch((error: unknown) => error as Problem);
    expect(codeOf(problem)).toEqual(['conflict', 'unchanged']);
    expect((problem as Problem).say('nb').remedy).toMatch(/Endre opplysningene i registeret/);
    expect((await one.read()).change).toBe(before.change);

    await sayDescription(one, 'Her står noe nytt');
    const second = await publishStatement(deps(), one.coordinator, forPupils);
    expect([second.version, second.publishedOn]).toEqual([2, '2024-03-01']);
    expect((await publications(deps(), one.coordinator)).map(({ version }) => version)).toEqual([2, 1]);
    now = new Date('2024-01-01T23:30:00Z');
  });

  test('counts versions for each audience and each unit by itself', async () => {
    const { coordinator } = await owner();
    const publish = (wish: object) => publishStatement(deps(), coordinator, { ...forPupils, ...wish });
    const all = [
      await publish({}),
      await publish({ unit: 'a' }),
      await publish({ unit: 'b' }),
      await publish({ audience: 'guardians' }),
    ];
    expect(all.map(({ version, unit }) => [version, unit])).toEqual([
      [1, undefined],
      [1, 'a'],
      [1, 'b'],
      [1, undefined],
    ]);
  });

  test.each([
    ['nobody has approved', { approvedBy: ' \n ' }, ['bad-input', 'approvedBy']],
    ['too much is said of who approved', { approvedBy: 'x'.repeat(201) }, ['bad-input', 'approvedBy']],
    ['the approver has a zero byte', { approvedBy: 'a\0b' }, ['bad-input', 'approvedBy']],
    ['the unit is not there', { unit: 'c' }, ['not-found', 'unit']],
  ])('leaves nothing behind where %s', async (_, wish, problem) => {
    const { coordinator, read } = await owner();
    const before = await read();
    const error = await publishStatement(deps(), coordinator, { ...forPupils, ...wish }).catch((one: unknown) => one);
    expect(codeOf(error)).toEqual(problem);
    expect(await publications(deps(), coordinator)).toEqual([]);
    expect((await read()).change).toBe(before.change);
  });

  test('is for coordinators alone, and the log keeps the refusal', async () => {
    const { leader, reader, coordinator, tenant } = await owner();
    for (const actor of [leader, reader]) {
      const error = await publishStatement(deps(), actor, forPupils).catch((one: unknown) => one);
      expect(codeOf(error)).toEqual(['refused', undefined]);
    }
    const refused = await inTenant(base.db, tenant, (trx) =>
      trx
        .selectFrom('log_line')
        .select('actor')
        .where('act', '=', 'notice.publish')
        .where('allowed', '=', false)
        .execute(),
    );
    expect(refused.map(({ actor }) => actor).toSorted()).toEqual([leader.id, reader.id].toSorted());
    expect(await publications(deps(), coordinator)).toEqual([]);
  });

  test('at the same time by several gives each its own version, or says that it is the same', async () => {
    const one = await owner();
    const together = await Promise.allSettled(
      Array.from({ length: 4 }, () => publishStatement(deps(), one.coordinator, forPupils)),
    );
    expect(together.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const others = together.flatMap((each) => (each.status === 'rejected' ? [codeOf(each.reason)] : []));
    expect(others).toEqual(Array.from({ length: 3 }, () => ['conflict', 'unchanged']));

    const turns = Array.from({ length: 3 }, async (_, turn) => {
      await sayDescription(one, `Runde ${turn}`).catch(() => undefined);
      return publishStatement(deps(), one.coordinator, forPupils).catch(() => undefined);
    });
    await Promise.all(turns);
    const versions = (await publications(deps(), one.coordinator)).map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, index) => versions.length - index));
    expect(versions.length).toBeGreaterThan(1);
  });
});

describe('what is published', () => {
  test('can be neither changed nor deleted by the application', async () => {
    const { tenant, coordinator } = await owner();
    await publishStatement(deps(), coordinator, forPupils);
    for (const statement of ['update published_notice set version = 9', 'delete from published_notice'])
      await expect(inTenant(base.db, tenant, (trx) => sql.raw(statement).execute(trx))).rejects.toThrow(
        /permission denied/,
      );
  });

  test('is seen by those who work with the whole owner, and by nobody of another', async () => {
    const [one, other] = [await owner(), await owner()];
    await publishStatement(deps(), one.coordinator, forPupils);
    expect(await publications(deps(), one.reader)).toHaveLength(1);
    expect(codeOf(await publications(deps(), one.leader).catch((error: unknown) => error))).toEqual([
      'refused',
      undefined,
    ]);
    expect(await publications(deps(), other.coordinator)).toEqual([]);
  });

  test('is stale where the register has changed since', async () => {
    const one = await owner();
    await sayDescription(one, 'Slik var det');
    const publication = await publishStatement(deps(), one.coordinator, forPupils);
    await sayDescription(one, 'Slik er det');
    const snapshot = snapshotOf((await one.read()).landscape, publication.asOf);
    const [kept] = await publications(deps(), one.coordinator);
    expect(kept && staleSentences(kept, snapshot)).toMatchObject([
      { id: 'system-description', was: [{ entry: 'systems/beta', value: 'Slik var det' }], now: ['Slik er det'] },
    ]);
  });

  test('is known as it stood after each change of the register', async () => {
    const one = await owner();
    await publishStatement(deps(), one.coordinator, forPupils);
    const { change } = await one.read();
    await sayDescription(one, 'Noe nytt');
    await publishStatement(deps(), one.coordinator, forPupils);
    const versionsAfter = (known: number) =>
      inTenant(base.db, one.tenant, async (trx) =>
        (await publishedOn(trx, known, '2024-01-01')).map(({ version }) => version),
      );
    expect([await versionsAfter(change - 1), await versionsAfter(change), await versionsAfter(change + 2)]).toEqual([
      [],
      [1],
      [2],
    ]);
    const all = await inTenant(base.db, one.tenant, (trx) => publishedUpTo(trx, change + 2));
    expect(all.map(({ version, change: by }) => [version, by])).toEqual([
      [1, change],
      [2, change + 2],
    ]);
    expect(await inTenant(base.db, one.tenant, (trx) => publishedOn(trx, change, '2023-12-31'))).toEqual([]);
  });
});

describe('visitors', () => {
  test('read a statement only when the owner shows its page, and any version of it', async () => {
    const one = await owner();
    await publishStatement(deps(), one.coordinator, forPupils);
    const look = (unit?: string, version?: number) => publicStatement(base.db, one.slug, 'pupils', unit, version);
    expect(await look()).toBeUndefined();
    await setPublished(deps(), one.coordinator, true);
    expect((await look())?.version).toBe(1);
    await sayDescription(one, 'Noe nytt');
    await publishStatement(deps(), one.coordinator, forPupils);
    expect([(await look())?.version, (await look(undefined, 1))?.version]).toEqual([2, 1]);
    expect([await look('a'), await look(undefined, 3)]).toEqual([undefined, undefined]);
    expect(await publicStatement(base.db, one.slug, 'guardians')).toBeUndefined();
    expect(await publicStatement(base.db, 'finnes-ikke', 'pupils')).toBeUndefined();
    const [entry] = (await one.read()).landscape.entries.notices?.['erklaering-elever'] ?? [];
    expect(entry).toMatchObject({ findable: true, url: `/om/${one.slug}/erklaering/elever` });
    now = new Date(now.getTime() + 1000);
    await setPublished(deps(), one.coordinator, false);
    expect(await look()).toBeUndefined();
  });
});
