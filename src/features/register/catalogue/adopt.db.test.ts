import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { smallRegister } from '#test/small-register.ts';
import { changeEntries, changeEntry } from '../change-entry.ts';
import { decideProposal } from '../proposals.ts';
import { entriesOf, entryAt, snapshotOf } from '../snapshot.ts';
import { adopt } from './adopt.ts';
import type { Adoption } from './adopt-plan.ts';
import { outdated } from './outdated.ts';

let base: TestDatabase;
const clock = { now: () => new Date('2026-02-01T10:00:00+01:00') };
const deps = () => ({ db: base.db, clock });
const today = '2026-02-01';

beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());

const choice = (entries: readonly string[], more: Partial<Adoption> = {}): Adoption => ({
  entries,
  from: today,
  units: {},
  systems: {},
  ...more,
});

describe('taking from the catalogue', () => {
  it('brings what belongs to it, records what opens nothing, and lets the rest wait for a second person', async () => {
    const { coordinator, second, read, waiting } = await smallRegister(deps());
    const outcome = await adopt(
      deps(),
      coordinator,
      choice(['systems/ist-everyday', 'activities/skolemiljo'], {
        units: { 'systems/ist-everyday': ['a'] },
        systems: { 'activities/skolemiljo': ['systems/ist-everyday', 'alfa'] },
      }),
      'hentet',
    );
    expect(outcome.plan.added).toEqual(
      expect.arrayContaining(['parties/ist', 'systems/ist-everyday', 'purposes/skolemiljo', 'retention/skolemiljo']),
    );
    // A purpose opens nothing; a system that its vendor runs, and a unit that begins to use it, do.
    const before = snapshotOf((await read()).landscape, today);
    expect(entryAt(before, 'purposes/skolemiljo')).toBeUndefined();
    expect(entryAt(before, 'parties/ist')?.body).toMatchObject({ kind: 'vendor' });
    expect(outcome.waiting).toEqual(expect.arrayContaining(['systems/ist-everyday', 'uses/ist-everyday-a']));
    const [proposal] = await waiting();
    expect(proposal?.id).toBe(outcome.proposal);
    await decideProposal(deps(), second, outcome.proposal ?? '', { accepted: true, why: 'ja' });
    const after = (await read()).landscape;
    expect(after.entries.systems?.['ist-everyday']?.[0]).toMatchObject({
      name: 'IST-Everyday Skole',
      from: today,
      catalogue: { entry: 'systems/ist-everyday', edition: '2020-12-31' },
    });
    // What the catalogue says is not written, only referred to; whoever reads facts reads them all.
    expect(after.entries.systems?.['ist-everyday']?.[0]).not.toHaveProperty('storage');
    const done = snapshotOf(after, today);
    expect(entryAt(done, 'systems/ist-everyday')?.body).toMatchObject({ vendor: 'ist', storage: { within: 'nordic' } });
    expect(entryAt(done, 'uses/ist-everyday-a')?.body).toMatchObject({ system: 'ist-everyday', unit: 'a' });
    expect(entryAt(done, 'activities/skolemiljo')?.body).toMatchObject({ systems: ['ist-everyday', 'alfa'] });
    expect([...entriesOf(done, 'dataUses').values()].map(({ body }) => body.activity)).toContain('skolemiljo');
    const bases = entriesOf(done, 'purposes').get('skolemiljo')?.body.bases;
    expect(JSON.stringify(bases)).toContain('opplaeringslova-2023');
    expect(JSON.stringify(bases)).not.toContain('opplaeringslova-1998');
  });

  it('uses what the register has already, and takes nothing twice', async () => {
    const { coordinator, read, waiting } = await smallRegister(deps());
    await changeEntry(
      deps(),
      coordinator,
      { kind: 'parties', key: 'egen', from: null, to: null, body: { name: 'ist as' } },
      'fra før',
      1,
    );
    const { plan } = await adopt(deps(), coordinator, choice(['systems/ist-everyday', 'routines/innsyn']), 'hentet');
    expect(plan.there).toContain('parties/ist');
    const [proposal] = await waiting();
    expect(proposal?.wishes.find(({ kind }) => kind === 'systems')?.body).toMatchObject({ vendor: 'egen' });
    expect((await read()).landscape.entries.routines?.['innsyn']?.[0]?.name).toBe('Innsyn i egne opplysninger');
    const again = (entry: string) => adopt(deps(), coordinator, choice([entry]), 'igjen');
    await expect(again('routines/innsyn')).rejects.toMatchObject({ code: 'bad-input' });
    // What waits already is not proposed once more.
    await expect(again('systems/ist-everyday')).rejects.toMatchObject({ code: 'conflict' });
    expect(await waiting()).toHaveLength(1);
  });

  it('takes the edition of the day from which it holds', async () => {
    const { coordinator, read } = await smallRegister(deps());
    await adopt(deps(), coordinator, choice(['purposes/skolemiljo'], { from: '2022-01-01' }), 'hentet');
    expect((await read()).landscape.entries.purposes?.['skolemiljo']?.[0]?.catalogue?.edition).toBe('2021-08-01');
  });

  it('gives a new entry another key where its own is taken by something else', async () => {
    const { coordinator, read } = await smallRegister(deps());
    const taken = { kind: 'systems', key: 'feide', from: null, to: null, body: { name: 'Noe annet' } } as const;
    await changeEntry(deps(), coordinator, taken, 'fra før', 1);
    await adopt(deps(), coordinator, choice(['systems/feide']), 'hentet');
    expect((await read()).landscape.entries.systems?.['feide-2']?.[0]?.name).toBe('Feide');
  });

  it('is refused to a leader, and to nobody else’s harm: nothing is written, and the log says so', async () => {
    const { leaderOfA, read, log, waiting } = await smallRegister(deps());
    const before = await read();
    await expect(adopt(deps(), leaderOfA, choice(['systems/feide']), 'vil ha')).rejects.toMatchObject({
      code: 'refused',
    });
    expect([await read(), await waiting()]).toEqual([before, []]);
    expect(await log(leaderOfA.id)).toEqual([
      { act: 'register.change', subject: 'catalogue', allowed: false, purpose: null },
    ]);
  });

  it('leaves nothing half-written: an unknown unit stops all of it', async () => {
    const { coordinator, read, waiting } = await smallRegister(deps());
    const before = await read();
    const wish = choice(['systems/feide', 'systems/zokrates'], { units: { 'systems/zokrates': ['finnes-ikke'] } });
    await expect(adopt(deps(), coordinator, wish, 'hentet')).rejects.toThrow('there is no "finnes-ikke" in units');
    expect(() => adopt(deps(), coordinator, choice(['systems/nei']), 'hentet')).toThrow('has no such entry');
    expect(() => adopt(deps(), coordinator, choice(['systems/feide']), ' ')).toThrow('needs a reason');
    expect([await read(), await waiting()]).toEqual([before, []]);
  });
});

describe('a newer edition', () => {
  async function withOldEdition() {
    const register = await smallRegister(deps());
    await adopt(deps(), register.coordinator, choice(['purposes/skolemiljo'], { from: '2022-01-01' }), 'hentet');
    return register;
  }

  it('is told to those whose entry refers to the one before, from its own day on', async () => {
    const { read } = await withOldEdition();
    const { landscape } = await read();
    expect(outdated(landscape, '2024-07-31')).toEqual([]);
    const [one, ...more] = outdated(landscape, today).filter(({ kind }) => kind === 'purposes');
    expect(more).toEqual([]);
    expect(one).toMatchObject({ key: 'skolemiljo', pinned: '2021-08-01', wish: { from: '2024-08-01', to: null } });
    expect(JSON.stringify(one?.before)).toContain('opplaeringslova-1998');
    expect(JSON.stringify(one?.after)).not.toContain('opplaeringslova-1998');
  });

  it('is taken from its day, and what held before stays as it was', async () => {
    const { coordinator, read } = await withOldEdition();
    const { landscape, change } = await read();
    const [one] = outdated(landscape, today).filter(({ kind }) => kind === 'purposes');
    if (one === undefined) throw new Error('nothing is outdated');
    const wish = { kind: one.kind, key: one.key, ...one.wish };
    expect(await changeEntries(deps(), coordinator, [wish], 'ny lov', change)).toMatchObject({ state: 'recorded' });
    const after = (await read()).landscape;
    expect(outdated(after, today).filter(({ kind }) => kind === 'purposes')).toEqual([]);
    const basesOn = (day: string) => JSON.stringify(entryAt(snapshotOf(after, day), 'purposes/skolemiljo')?.body);
    expect(basesOn('2024-07-31')).toContain('opplaeringslova-1998');
    expect(basesOn('2024-08-01')).toContain('opplaeringslova-2023');
  });

  it('that opens access waits for a second person, though nothing that is written says so', async () => {
    const { coordinator, read } = await smallRegister(deps());
    const own = { name: 'Office365', storage: { within: 'eea' } };
    await changeEntry(deps(), coordinator, { kind: 'systems', key: 'o', from: null, to: null, body: own }, 'først', 1);
    const { change } = await read();
    const pinned = { name: 'Office365', catalogue: { entry: 'systems/office365', edition: '2020-12-31' } };
    const microsoft = { name: 'Microsoft', catalogue: { entry: 'parties/microsoft', edition: '2020-12-31' } };
    await changeEntry(
      deps(),
      coordinator,
      { kind: 'parties', key: 'm', from: null, to: null, body: microsoft },
      'part',
      change,
    );
    const outcome = await changeEntry(
      deps(),
      coordinator,
      { kind: 'systems', key: 'o', from: null, to: null, body: pinned },
      'katalogen',
      (await read()).change,
    );
    expect(outcome).toMatchObject({ state: 'waiting' });
  });
});
