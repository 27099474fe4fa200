import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishStatement } from '#src/features/notices/index.ts';
import { changeEntry, readRegister } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor, Role } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { founded, landscapeOf } from '#test/small-register.ts';
import { viewSince } from './overview/view-since.ts';
import { viewTurns } from './pages/view-turns.ts';
import { type ControlQuestion, viewFindings } from './view-findings.ts';

let base: TestDatabase;
let now = new Date('2024-01-02T10:00:00Z');
const deps = () => ({ db: base.db, clock: { now: () => now } });
const [law, lawDate] = ['gdpr', '2026-11-16'];

beforeAll(async () => {
  base = await testDatabase();
}, 120_000);
afterAll(() => base?.drop());

async function owner() {
  const tenant = await founded(deps(), landscapeOf(`eier-${newId()}`));
  const person = (role: Role, units: string[] = []): Actor => ({ id: newId(), name: role, role, tenant, units });
  const coordinator = person('coordinator');
  const change = () => inTenant(base.db, tenant, (trx) => readRegister(trx, tenant)).then((one) => one.change);
  return {
    coordinator,
    leader: person('leader', ['b']),
    change,
    publish: () => publishStatement(deps(), coordinator, { audience: 'employees', approvedBy: 'rådmannen' }),
    say: async (kind: 'systems' | 'uses', key: string, body: Record<string, unknown>) =>
      changeEntry(deps(), coordinator, { kind, key, from: null, to: null, body }, 'endret', await change()),
  };
}

type Owner = Awaited<ReturnType<typeof owner>>;

async function findings(actor: Actor, question: ControlQuestion = {}) {
  const view = await viewFindings(deps(), actor, { law, lawDate, ...question });
  const of = (id: string) => view.findings.find(({ requirement }) => requirement === id);
  return { view, holds: of('published-statement-holds'), complete: of('published-statement-complete') };
}

/** Publishes what is said of a system, and says something else of it. */
async function overtakenBy(one: Owner) {
  await one.say('systems', 'beta', { name: 'Beta', description: 'Slik var det' });
  await one.publish();
  const published = await one.change();
  await one.say('systems', 'beta', { name: 'Beta', description: 'Slik er det' });
  return published;
}

describe('a published statement', () => {
  test('is asked nothing before there is one', async () => {
    const { holds, complete } = await findings((await owner()).coordinator);
    expect([holds?.verdict, complete?.verdict]).toEqual(['not-applicable', 'not-applicable']);
  });

  test('holds as long as nothing has changed, and tells what the register does not know', async () => {
    const one = await owner();
    await one.publish();
    const { holds, complete } = await findings(one.coordinator);
    expect([holds?.verdict, complete?.verdict]).toEqual(['met', 'remark']);
    expect(complete?.reasons[0]?.says.nb).toMatch(
      /^Noe er sagt å ikke være bestemt i erklæringen for ansatte, versjon 1: «/,
    );
  });

  test('is a deviation once the register says otherwise, in the words of the sentence; and the way out is to publish', async () => {
    const one = await owner();
    await overtakenBy(one);
    const { holds } = await findings(one.coordinator);
    expect(holds).toMatchObject({ verdict: 'deviation', severity: 'high', subject: 'owner' });
    expect(holds?.reasons[0]?.says.nb).toContain('Slik var det');
    expect(holds?.facts).toMatchObject([{ entry: 'systems/beta', path: 'description', value: 'Slik er det' }]);
    expect(holds?.remedy[0]?.page).toMatchObject({ href: '/erklaeringer', act: 'notice.publish' });
    await one.publish();
    expect((await findings(one.coordinator)).holds?.verdict).toBe('met');
  });

  test('is judged as it was known after an earlier change, and on the day that is asked for', async () => {
    const one = await owner();
    const published = await overtakenBy(one);
    const at = async (question: ControlQuestion) => (await findings(one.coordinator, question)).holds?.verdict;
    expect(await at({ known: published - 1 })).toBe('not-applicable');
    expect(await at({ known: published })).toBe('met');
    expect(await at({ known: published + 1 })).toBe('deviation');
    expect(await at({ asOf: '2023-12-31' })).toBe('not-applicable');
  });

  test('shows in the history of the finding when it was published and when it was overtaken', async () => {
    const one = await owner();
    const published = await overtakenBy(one);
    const { view, holds } = await findings(one.coordinator);
    const requirement = view.requirements.find(({ id }) => id === holds?.requirement);
    if (requirement === undefined || holds === undefined) throw new Error('no finding');
    const { byChange } = await viewTurns(deps(), one.coordinator, view, requirement, holds);
    expect(byChange.slice(-3).map(({ at, verdict }) => [at, verdict])).toEqual([
      [1, 'not-applicable'],
      [published, 'met'],
      [published + 1, 'deviation'],
    ]);
    now = new Date('2024-02-15T10:00:00Z');
    const since = await viewSince(deps(), one.coordinator, view, '2024-01-01');
    now = new Date('2024-01-02T10:00:00Z');
    expect(since.turned).toEqual([]);
  });

  test('quotes to the leader of one school nothing that is about another', async () => {
    const one = await owner();
    await one.say('uses', 'alfa-a', { system: 'alfa', unit: 'a', approvedBy: 'hemmelig person' });
    await one.publish();
    await one.say('uses', 'alfa-a', { system: 'alfa', unit: 'a', approvedBy: 'en annen' });
    const { holds } = await findings(one.leader);
    expect(holds?.verdict).toBe('deviation');
    expect(JSON.stringify(holds)).not.toMatch(/hemmelig person|en annen/);
    expect(holds?.reasons[0]?.says.nb).toMatch(/Én setning .* 1 til$/);
  });
});
