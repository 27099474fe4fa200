import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Observation, type Seen, saveRun } from '#src/features/observation/index.ts';
import { changeEntry, readRegister } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor, Role } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { founded, landscapeOf } from '#test/small-register.ts';
import { viewSince } from './overview/view-since.ts';
import { viewTurns } from './pages/view-turns.ts';
import { viewFindings } from './view-findings.ts';

let base: TestDatabase;
const day = new Date('2024-01-02T10:00:00Z');
const deps = () => ({ db: base.db, clock: { now: () => day } });
const [law, lawDate] = ['gdpr', '2026-11-16'];
const source = 'c'.repeat(64);

beforeAll(async () => {
  base = await testDatabase();
}, 120_000);
afterAll(() => base?.drop());

async function owner() {
  const tenant = await founded(deps(), landscapeOf(`eier-${newId()}`));
  const person = (role: Role, units: string[] = []): Actor => ({ id: newId(), name: role, role, tenant, units });
  return { tenant, coordinator: person('coordinator'), leaderOf: (unit: string) => person('leader', [unit]) };
}

async function scanned(tenant: string, unit: string, seen: readonly Seen[], day = '2024-01-01') {
  const at = new Date(`${day}T02:00:00Z`);
  const observations = seen.map(
    (one): Observation => ({ observer: 'web-scan', unit, at: at.toISOString(), source, seen: one }),
  );
  await inTenant(base.db, tenant, (trx) =>
    saveRun(trx, { id: newId(), observer: 'web-scan', unit, at, source, observations }),
  );
}

const facebook = (site: string): Seen => ({
  kind: 'recipient',
  site,
  host: 'connect.facebook.com',
  organisation: 'Meta',
  country: 'US',
  service: 'social',
  techniques: ['script'],
  passes: ['no-choice'],
  sent: ['address', 'referrer'],
});

async function finding(actor: Actor, id = 'recipients-covered') {
  const view = await viewFindings(deps(), actor, { law, lawDate });
  return { view, found: view.findings.find(({ requirement }) => requirement === id) };
}

describe('what was seen', () => {
  test('is unknown where nobody has looked, and never met', async () => {
    const { coordinator } = await owner();
    const { view } = await finding(coordinator);
    const asked = ['recipients-covered', 'nothing-before-choice', 'systems-in-use-registered', 'sign-in-as-declared'];
    const verdicts = view.findings
      .filter(({ requirement }) => asked.includes(requirement))
      .map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });

  test('is met after a whole look that found nobody, and a deviation when somebody is told without an agreement', async () => {
    const { tenant, coordinator } = await owner();
    await scanned(tenant, 'b', []);
    expect((await finding(coordinator)).found?.verdict).toBe('met');
    await scanned(tenant, 'b', [facebook('https://b.example')]);
    const { found } = await finding(coordinator);
    expect(found).toMatchObject({ verdict: 'deviation', subject: 'owner' });
    expect(found?.seen).toEqual([
      { observer: 'web-scan', on: '2024-01-01', hash: source, of: '', unit: 'b' },
      { observer: 'web-scan', on: '2024-01-01', hash: source, of: 'b.example → Meta', unit: 'b' },
    ]);
    expect(found?.remedy.some(({ page }) => page?.act === 'observation.read')).toBe(true);
  });

  test('turns with the register, without a new look', async () => {
    const { tenant, coordinator } = await owner();
    await scanned(tenant, 'b', [facebook('https://b.example')]);
    const say = async (kind: 'parties' | 'systems' | 'agreements', key: string, body: Record<string, unknown>) => {
      const { change } = await inTenant(base.db, tenant, (trx) => readRegister(trx, tenant));
      await changeEntry(deps(), coordinator, { kind, key, from: null, to: null, body }, 'ført inn', change);
    };
    await say('parties', 'meta', { name: 'Meta' });
    await say('systems', 'nettside', { name: 'Nettsiden', aliases: ['b.example'] });
    const agreement = { name: 'Avtale', kind: 'processor', written: true, party: 'meta', systems: ['nettside'] };
    await say('agreements', 'a', { ...agreement, subjects: ['visitors'], validTo: '2023-12-31' });
    const expired = await finding(coordinator);
    expect(expired.found?.reasons[0]?.says.nb).toMatch(/^Avtalen med Meta .* er gått ut\.$/);
    expect(expired.found?.facts).toContainEqual(expect.objectContaining({ entry: 'agreements/a', path: 'validTo' }));
    await say('agreements', 'a', { ...agreement, subjects: ['visitors'], validTo: '2024-12-31' });
    const { view, found } = await finding(coordinator);
    expect(found?.verdict).toBe('met');
    const requirement = view.requirements.find(({ id }) => id === 'recipients-covered');
    if (requirement === undefined || found === undefined) throw new Error('it is not asked');
    const { byChange } = await viewTurns(deps(), coordinator, view, requirement, found);
    expect(byChange.map(({ verdict }) => verdict)).toEqual(['deviation', 'met']);
    const since = await viewSince(deps(), coordinator, view, '2024-01-02');
    expect(since.turned).toEqual([]);
  });

  test('by the end of a day is what that day is judged by, whoever has looked since', async () => {
    const { tenant, coordinator } = await owner();
    await scanned(tenant, 'b', []);
    await scanned(tenant, 'b', [facebook('https://b.example')], '2024-01-09');
    const on = async (asOf: string) => {
      const view = await viewFindings(deps(), coordinator, { law, lawDate, asOf });
      return view.findings.find(({ requirement }) => requirement === 'recipients-covered')?.verdict;
    };
    expect([await on('2023-12-31'), await on('2024-01-08'), await on('2024-01-09')]).toEqual([
      'unknown',
      'met',
      'deviation',
    ]);
  });

  test('counts as long as it lasts; the day is told in words, and the facts are what was seen', async () => {
    const { tenant, coordinator } = await owner();
    await scanned(tenant, 'b', [facebook('https://b.example')], '2022-01-01');
    const { found } = await finding(coordinator);
    const says = found?.reasons.map(({ says: one }) => one) ?? [];
    expect(says.map(({ nb }) => nb).join(' ')).toContain('var 1. januar 2022.');
    expect(says.map(({ en }) => en).join(' ')).toContain('was 1 January 2022.');
    expect(JSON.stringify(says)).not.toMatch(/\d{4}-\d\d-\d\d/);
    const { kind: _, site: __, host: ___, ...value } = facebook('https://b.example') as Seen & { kind: 'recipient' };
    expect(found?.observed).toContainEqual({
      entry: 'sites/b.example',
      path: 'recipients.connect.facebook.com',
      value: { ...value, at: '2022-01-01T02:00:00.000Z' },
      source,
      unit: 'b',
    });
  });

  test('is told a leader of another school only as a number of others', async () => {
    const { tenant, leaderOf, coordinator } = await owner();
    await scanned(tenant, 'b', [facebook('https://b.example')]);
    const of = async (actor: Actor) => (await finding(actor)).found;
    expect(JSON.stringify(await of(coordinator))).toContain('b.example');
    expect(JSON.stringify(await of(leaderOf('b')))).toContain('b.example');
    const other = await of(leaderOf('a'));
    expect(JSON.stringify(other ?? '')).not.toContain('b.example');
    if (other !== undefined) {
      expect(JSON.stringify(other.observed)).not.toContain('facebook');
      expect(other.reasons.map(({ says }) => says.nb)).toEqual(['Resten gjelder enheter som du ikke kan se.']);
      expect(other.seen).toEqual([]);
    }
  });
});
