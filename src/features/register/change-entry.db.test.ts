import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/access/decide.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { smallRegister } from '#test/small-register.ts';
import { changeEntry } from './change-entry.ts';
import { decideProposal } from './proposals.ts';

let base: TestDatabase;
const clock = { now: () => new Date('2024-02-01T10:00:00+01:00') };
const deps = () => ({ db: base.db, clock });

beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());

const edit = (
  kind: 'uses' | 'systems' | 'units' | 'owner',
  key: string,
  body: Record<string, unknown> | null,
  from: string | null = null,
  to: string | null = null,
) => ({ kind, key, from, to, body }) as const;

describe('an edit that opens access', () => {
  it.each([
    ['from before the entry was', '1990-01-01'],
    ['from always', null],
    ['from today', '2024-02-01'],
  ])('waits, %s', async (_what, from) => {
    const { coordinator } = await smallRegister(deps());
    const wide = { name: 'Alfa', login: { accounts: 'none', factors: 2, reachableFrom: 'anywhere' } };
    expect(await changeEntry(deps(), coordinator, edit('systems', 'alfa', wide, from), 'enklere', 1)).toMatchObject({
      state: 'waiting',
    });
  });

  it('waits when it makes what has ended go on', async () => {
    const { coordinator } = await smallRegister(deps());
    const use = { system: 'alfa', unit: 'b' };
    expect(
      await changeEntry(deps(), coordinator, edit('uses', 'alfa-b', null, '2020-01-01'), 'slutt', 1),
    ).toMatchObject({ state: 'recorded' });
    expect(
      await changeEntry(deps(), coordinator, edit('uses', 'alfa-b', use, '2019-01-01'), 'på nytt', 2),
    ).toMatchObject({ state: 'waiting' });
  });

  it('is refused to the one who proposed it, and the refusal is logged while nothing is decided', async () => {
    const { coordinator, second, waiting, log, read } = await smallRegister(deps());
    const outcome = await changeEntry(
      deps(),
      coordinator,
      edit('uses', 'beta-a', { system: 'beta', unit: 'a' }),
      'trengs',
      1,
    );
    const proposal = outcome.state === 'waiting' ? outcome.proposal : '';
    const yes = { accepted: true, why: 'greit' };
    await expect(decideProposal(deps(), coordinator, proposal, yes)).rejects.toMatchObject({ code: 'refused' });
    expect(await waiting()).toHaveLength(1);
    const refusals = (await log(coordinator.id)).filter((line) => !line.allowed);
    expect(refusals).toEqual([
      { act: 'register.approve', subject: `proposal/${proposal}`, allowed: false, purpose: null },
    ]);
    expect(await decideProposal(deps(), second, proposal, yes)).toBe(2);
    await expect(decideProposal(deps(), second, proposal, yes)).rejects.toMatchObject({ code: 'not-found' });
    expect((await read()).change).toBe(2);
  });

  it('is not carried out over an edit that came between, and stays to be looked at', async () => {
    const { coordinator, second, waiting } = await smallRegister(deps());
    const wide = { name: 'Beta', login: { reachableFrom: 'anywhere' } };
    const outcome = await changeEntry(deps(), coordinator, edit('systems', 'beta', wide), 'enklere', 1);
    const proposal = outcome.state === 'waiting' ? outcome.proposal : '';
    const results = await Promise.allSettled([
      changeEntry(deps(), coordinator, edit('systems', 'beta', { name: 'Beta to' }), 'nytt navn', 1),
      decideProposal(deps(), second, proposal, { accepted: true, why: 'greit' }),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
    expect(await waiting()).toHaveLength(results[1].status === 'fulfilled' ? 0 : 1);
  });

  it('made twice at once is recorded once', async () => {
    const { coordinator, second, read } = await smallRegister(deps());
    const rename = (actor: Actor, name: string) =>
      changeEntry(deps(), actor, edit('systems', 'beta', { name }), 'navn', 1);
    const results = await Promise.allSettled([rename(coordinator, 'B1'), rename(second, 'B2')]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await read()).change).toBe(2);
  });
});

describe('the leader of a school', () => {
  const mine = { system: 'alfa', unit: 'a' };

  it.each([
    ['take over another school’s use', edit('uses', 'alfa-b', mine)],
    ['take it over from before it was', edit('uses', 'alfa-b', mine, '1990-01-01')],
    ['take it over from some day on', edit('uses', 'alfa-b', mine, '2030-01-01')],
    ['give their own use to another school', edit('uses', 'alfa-a', { system: 'alfa', unit: 'b' })],
    ['make a use for another school', edit('uses', 'beta-b', { system: 'beta', unit: 'b' })],
    ['end another school’s use', edit('uses', 'alfa-b', null, '2024-02-01')],
    ['change a system', edit('systems', 'alfa', { name: 'Min' })],
    ['end a system', edit('systems', 'beta', null, '2024-02-01')],
    ['change another school', edit('units', 'b', { name: 'Min', kind: 'school' })],
    ['make a school', edit('units', 'c', { name: 'Min', kind: 'school' })],
    ['end their own school', edit('units', 'a', null, '2024-02-01')],
    ['become the administration', edit('units', 'a', { name: 'Min', kind: 'administration' })],
    ['change the owner', edit('owner', 'owner', { id: 'x', name: 'Min' })],
  ])('may not %s; the refusal is logged and nothing else is', async (_what, wish) => {
    const { leaderOfA, read, log, waiting } = await smallRegister(deps());
    const before = await read();
    await expect(changeEntry(deps(), leaderOfA, wish, 'fordi', 1)).rejects.toMatchObject({ code: 'refused' });
    expect([await read(), await waiting()]).toEqual([before, []]);
    const refusal = { act: 'register.change', subject: `${wish.kind}/${wish.key}`, allowed: false, purpose: null };
    expect(await log(leaderOfA.id)).toEqual([refusal]);
  });

  it('may change, end and propose what their own school uses', async () => {
    const { leaderOfA } = await smallRegister(deps());
    const change = (wish: Parameters<typeof changeEntry>[2], seen: number) =>
      changeEntry(deps(), leaderOfA, wish, 'fordi', seen);
    expect(await change(edit('uses', 'alfa-a', { ...mine, since: '2013-08-01' }), 1)).toMatchObject({
      state: 'recorded',
    });
    expect(await change(edit('uses', 'alfa-a', null, '2024-06-01'), 2)).toMatchObject({ state: 'recorded' });
    expect(await change(edit('uses', 'beta-a', { system: 'beta', unit: 'a' }), 3)).toMatchObject({ state: 'waiting' });
    const decides = { name: 'Skole', kind: 'school', delegation: { mayPutSystemsIntoUse: true } };
    expect(await change(edit('units', 'a', decides), 3)).toMatchObject({ state: 'waiting' });
  });
});

describe('an edit that would break the register', () => {
  it.each([
    ['a key that no file could hold', edit('systems', 'Ny nøkkel', { name: 'N' }), 'cannot be a key'],
    ['a key that no program keeps', edit('systems', '__proto__', { name: 'N' }), 'cannot be a key'],
    ['a day that is none', edit('systems', 'alfa', { name: 'N' }, '2013-02-29'), '"from" is not a day'],
    [
      'days among the facts',
      edit('systems', 'alfa', { name: 'N', from: '2013-01-01' }),
      '"from" stands among the facts',
    ],
    [
      'an end before the beginning',
      edit('systems', 'alfa', { name: 'N' }, '2013-01-02', '2013-01-02'),
      '"to" is not after "from"',
    ],
    ['no owner', edit('owner', 'owner', null, '2024-01-01'), 'the owner cannot end'],
    ['another owner', edit('owner', 'owner', { id: 'annen', name: 'Annen' }), 'the id stays'],
    ['an owner beside the owner', edit('owner', 'annen', { id: 'annen', name: 'Annen' }), 'cannot be a key'],
    ['the end of what others refer to', edit('systems', 'alfa', null), 'there is no "alfa" in systems'],
    [
      'text that the database does not take',
      edit('systems', 'alfa', { name: 'a\0b' }),
      'take away the broken characters',
    ],
  ])('is refused: %s', async (_what, wish, message) => {
    const { coordinator, read } = await smallRegister(deps());
    await expect(changeEntry(deps(), coordinator, wish, 'fordi', 1)).rejects.toThrow(message);
    expect((await read()).change).toBe(1);
  });

  it('is refused without a reason, or without telling what was seen', async () => {
    const { coordinator } = await smallRegister(deps());
    const wish = edit('systems', 'beta', { name: 'N' });
    expect(() => changeEntry(deps(), coordinator, wish, ' \n', 1)).toThrow('A change needs a reason');
    expect(() => changeEntry(deps(), coordinator, wish, 'fordi', Number.NaN)).toThrow('Somebody else has changed');
  });
});
