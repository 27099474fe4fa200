import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#src/kernel/uuid.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { randomLandscape } from '#test/random-landscape.ts';
import { founded, landscapeOf, parts, smallRegister } from '#test/small-register.ts';
import { commandLineActor, findTenant } from './found-owner.ts';
import { importLandscape } from './import-landscape.ts';
import { parseLandscape } from './landscape/parse.ts';
import { printLandscape } from './landscape/print.ts';
import { decideProposal } from './proposals.ts';
import { exportLandscape } from './view-register.ts';

let base: TestDatabase;
const clock = { now: () => new Date('2024-02-01T10:00:00+01:00') };
const deps = () => ({ db: base.db, clock });

beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());

describe('a register', () => {
  it('gives back what was brought in, byte for byte, whatever it holds', async () => {
    const samples = fc.sample(randomLandscape(), { numRuns: 6, seed: 2013 });
    for (const sample of samples) {
      const id = `eier-${newId()}`;
      const file = { ...sample, owner: sample.owner.map((version) => ({ ...version, id })) };
      const tenant = await founded(deps(), file);
      const first = await exportLandscape(deps(), commandLineActor(tenant));
      expect(first).toBe(printLandscape(file));
      const again = await importLandscape(deps(), commandLineActor(tenant), parseLandscape(first, 'export'), {
        why: 'igjen',
      });
      expect([again.plan.added, again.plan.changed, again.change, again.proposal]).toEqual([
        [],
        [],
        undefined,
        undefined,
      ]);
      expect(await exportLandscape(deps(), commandLineActor(tenant))).toBe(first);
    }
  });

  it('has entries called `constructor` like any other', async () => {
    const { bring, read } = await smallRegister(deps());
    await bring({ evidence: { constructor: { title: 'E', kind: 'document' } } });
    const outcome = await bring({ evidence: { constructor: { title: 'F', kind: 'document' } } });
    expect(outcome.plan.changed).toEqual(['evidence/constructor']);
    expect((await read()).landscape.entries.evidence?.['constructor']?.[0]?.title).toBe('F');
  });

  it('is left alone by a dry run, which tells what would wait', async () => {
    const { bring, read, waiting, log } = await smallRegister(deps());
    const before = await read();
    const outcome = await bring(
      { uses: { ...parts['uses'], 'beta-a': { system: 'beta', unit: 'a' } } },
      { dryRun: true },
    );
    expect(outcome.waiting).toEqual(['uses/beta-a']);
    expect(outcome.opens.map((text) => text.en)).toEqual(['a starts to use beta']);
    expect([await read(), await waiting()]).toEqual([before, []]);
    expect(await log('system:command-line')).toContainEqual({
      act: 'register.import',
      subject: 'register',
      allowed: true,
      purpose: 'dry run',
    });
  });

  it('has no owner before something is brought in', async () => {
    expect(await findTenant(base.db, landscapeOf('ingen'))).toBeUndefined();
  });
});

describe('a changed file', () => {
  it('becomes new versions; what is missing ends only when that is said', async () => {
    const { bring, read } = await smallRegister(deps());
    const { plakat: _gone, ...notices } = parts['notices'] as Record<string, unknown>;
    const changed = { notices, systems: { ...parts['systems'], beta: { name: 'Beta 2' } } };
    expect((await bring(changed)).plan).toMatchObject({
      added: [],
      changed: ['systems/beta'],
      missing: ['notices/plakat'],
    });
    expect((await read()).landscape.entries.notices?.['plakat']?.[0]?.to).toBeUndefined();
    await bring(changed, { closeFrom: '2024-03-01' });
    expect((await read()).landscape.entries.notices?.['plakat']?.[0]?.to).toBe('2024-03-01');
    expect((await bring(changed, { closeFrom: '2024-03-01' })).change).toBeUndefined();
  });

  it('is refused when closing would leave a reference to nothing', async () => {
    const { bring, read } = await smallRegister(deps());
    // `alfa-b` holds from 2015 only, `alfa` always: ended in 2000, the use never was and the rest stays whole.
    const { uses: _uses, notices: _notices, ...rest } = parts;
    await bring({
      systems: { ...parts['systems'], gamma: { name: 'G', from: '2020-01-01' } },
      notices: { ...parts['notices'], ny: { name: 'N', form: 'oral', mentions: { gamma: true } } },
    });
    const before = await read();
    const closing = bring({ ...rest, uses: {}, notices: {} }, { closeFrom: '2010-01-01' });
    await expect(closing).rejects.toThrow(/there is no "gamma" in systems/);
    expect(await read()).toEqual(before);
  });

  it('waits only as far as it opens access, with what would else refer to nothing', async () => {
    const { bring, read, second } = await smallRegister(deps());
    const outcome = await bring({
      systems: {
        ...parts['systems'],
        gamma: { name: 'Gamma', login: { reachableFrom: 'anywhere' } },
        delta: { name: 'Delta' },
      },
      notices: { plakat: { name: 'Plakat 2', form: 'brochure', mentions: { alfa: true, gamma: true } } },
      parties: { leverandor: { name: 'Leverandør AS' } },
    });
    expect([...outcome.waiting].sort()).toEqual(['notices/plakat', 'systems/gamma']);
    const now = await read();
    expect(now.landscape.entries.systems).not.toHaveProperty('gamma');
    expect(now.landscape.entries.systems).toHaveProperty('delta');
    expect(now.landscape.entries.notices?.['plakat']?.[0]?.name).toBe('Plakat');
    expect(now.landscape.entries.parties?.['leverandor']?.[0]?.name).toBe('Leverandør AS');
    await decideProposal(deps(), second, outcome.proposal ?? '', { accepted: true, why: 'greit' });
    expect((await read()).landscape.entries.notices?.['plakat']?.[0]?.mentions).toEqual({ alfa: true, gamma: true });
  });

  it('proposes once, however often it is brought in', async () => {
    const { bring, waiting } = await smallRegister(deps());
    const changed = { uses: { ...parts['uses'], 'beta-a': { system: 'beta', unit: 'a' } } };
    const [first, again] = [await bring(changed), await bring(changed)];
    expect(first.proposal).toBeDefined();
    expect(again.proposal).toBe(first.proposal);
    expect(await waiting()).toHaveLength(1);
  });

  it('cannot open access by a version that is not the last, nor by making an ended one go on', async () => {
    const { bring } = await smallRegister(deps());
    const wide = { name: 'Alfa', login: { accounts: 'none', factors: 0, reachableFrom: 'anywhere' } };
    const narrow = (parts['systems'] as Record<string, object>)['alfa'];
    const twice = await bring({
      systems: {
        ...parts['systems'],
        alfa: [
          { ...wide, to: '2099-01-01' },
          { ...narrow, from: '2099-01-01' },
        ],
      },
    });
    expect(twice.waiting).toEqual(['systems/alfa']);
    await bring({
      uses: { ...parts['uses'], 'alfa-b': { system: 'alfa', unit: 'b', from: '2015-01-01', to: '2020-01-01' } },
    });
    const reopened = await bring({});
    expect(reopened.waiting).toEqual(['uses/alfa-b']);
  });
});
