import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { StepUpNeeded } from '#src/platform/access/step-up.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type House, openHouse, plain } from '#test/house.ts';
import { addLookedOwner, clock, type LookedOwner, routes, type Who } from '#test/looked/house.ts';
import { openReading, type ReadingForm } from './open-reading.ts';
import { closeReading, readLog, recordNotice } from './read-log.ts';

let house: House;
let north: LookedOwner;
let south: LookedOwner;
let count = 0;

beforeAll(async () => {
  house = await openHouse({ clock, routes: routes() });
  south = await addLookedOwner(house, 'sor');
});
afterAll(() => house.drop());
beforeEach(async () => {
  count += 1;
  north = await addLookedOwner(house, `nord-${count}`);
});

const deps = (at?: string) => ({ db: house.db, clock: at === undefined ? clock : { now: () => new Date(at) } });
const get = (owner: LookedOwner, who: Who, path: string) =>
  house.app.request(path, { headers: { cookie: owner.cookies[who], 'accept-language': 'nb' } });
const textOf = async (answer: Response | Promise<Response>) => plain(await (await answer).text());
const form: ReadingForm = {
  why: 'suspicion',
  reason: 'Fraværet er endret etter at uken var lukket.',
  reference: '',
  about: 'persons',
  persons: 'Ask Skogen',
  account: '',
  from: '2026-11-01',
  to: '2026-11-22',
  until: '2026-12-01',
  told: 'before',
  toldGround: '',
  noticeDue: '',
  order: undefined,
};

async function opened(who: Who, changed: Partial<ReadingForm> = {}): Promise<string> {
  const outcome = await openReading(deps(), north.actors[who], { ...form, ...changed });
  if ('refusals' in outcome) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.id;
}

const log = (act: string) =>
  inTenant(house.db, north.tenant, (trx) =>
    trx
      .selectFrom('log_line')
      .select(['actor', 'allowed', 'because', 'purpose', 'subject', 'about'])
      .where('act', '=', act)
      .orderBy('id')
      .execute(),
  );

describe('reading the log', () => {
  test('waits for the notice, then shows what the reason needs and nothing else; every look is logged about the person', async () => {
    const mine = await north.line('teacher', { persons: [north.persons.pupil], category: 'fravaer' });
    await north.line('teacher', { persons: [north.persons.other], category: 'bekymring' });
    await north.line('teacher', { persons: [north.persons.pupil], category: 'bekymring' }, '2026-10-31T12:00:00Z');
    const id = await opened('coordinator');
    expect((await readLog(deps(), north.actors.coordinator, id)).looks).toEqual([]);
    await recordNotice(deps(), north.actors.coordinator, id, 'Samtale med eleven');
    const viewed = await readLog(deps(), north.actors.coordinator, id);
    const seen = viewed.looks.map(({ key }) => key);
    expect(seen).toContain(`ours:${mine}`);
    expect(viewed.looks.every((look) => viewed.aboutLines.get(look.key)?.includes(north.persons.pupil))).toBe(true);
    expect(viewed.looks.map(({ category }) => category)).not.toContain('bekymring');
    const looks = await log('log.read');
    expect(looks).toMatchObject([
      { purpose: 'suspicion', subject: `log-reading:${id}`, allowed: true },
      { allowed: true },
    ]);
    expect(looks.map(({ about }) => about.length)).toEqual([1, 1]);
    const text = await textOf(get(north, 'pupil', '/hvem-har-sett'));
    expect(text).toContain('En koordinator hos skoleeieren leste i loggen om deg.');
  });

  test('a look that is told afterwards is in the pupil’s number until then', async () => {
    const after = { told: 'after', toldGround: 'kontoen må sikres først', noticeDue: '2026-11-25' } as const;
    const id = await opened('coordinator', after);
    await readLog(deps(), north.actors.coordinator, id);
    const before = await textOf(get(north, 'pupil', '/hvem-har-sett'));
    expect(before).toContain('2 oppslag i loggen får du vite om senere');
    expect(before).not.toContain('leste i loggen');
    await recordNotice(deps(), north.actors.coordinator, id, 'Brev');
    const then = await textOf(get(north, 'pupil', '/hvem-har-sett'));
    expect(then).toContain('leste i loggen om deg');
    expect(then).not.toContain('får du vite om senere');
  });

  test('a notice that is overdue stands on the page', async () => {
    const after = { told: 'after', toldGround: 'kontoen må sikres først', noticeDue: '2026-11-22' } as const;
    await opened('coordinator', after);
    expect(await textOf(get(north, 'coordinator', '/logg'))).not.toContain('Varsel som mangler');
    await house.admin
      .updateTable('log_reading')
      .set({ notice_due: '2026-11-21' })
      .where('tenant', '=', north.tenant)
      .execute();
    const text = await textOf(get(north, 'coordinator', '/logg'));
    expect(text).toContain('1 varsel skulle ha vært gitt.');
    expect(text).toContain('skulle vært varslet 21. november 2026');
  });

  test('a school leader reads only about persons of the own school, and only own readings', async () => {
    const stranger = await openReading(deps(), north.actors.leader, { ...form, persons: 'Bjørk Skogen' });
    expect(stranger).toEqual({ refusals: [{ fault: 'noPerson', name: 'Bjørk Skogen' }] });
    const id = await opened('leader');
    expect((await readLog(deps(), north.actors.leader, id)).state).toBe('waiting');
    const coordinators = await opened('coordinator');
    await expect(readLog(deps(), north.actors.leader, coordinators)).rejects.toThrow('no such reading');
    await expect(readLog(deps(), north.actors.head, id)).rejects.toThrow('no such reading');
    expect((await readLog(deps(), north.actors.coordinator, id)).by).toBe(north.actors.leader.name);
  });

  test.each(['pupil', 'mother', 'teacher', 'reader', 'support'] as const)(
    '%s may not, and the attempt is logged',
    async (who) => {
      const id = await opened('coordinator');
      await expect(readLog(deps(), north.actors[who], id)).rejects.toThrow('does not allow');
      await expect(openReading(deps(), north.actors[who], form)).rejects.toThrow('does not allow');
      expect((await log('log.read')).filter(({ allowed }) => !allowed)).toHaveLength(2);
      for (const path of ['/logg', '/logg/ny', '/logg/oversikt', `/logg/innsyn/${id}`]) {
        expect((await get(north, who, path)).status, path).toBe(403);
      }
    },
  );

  test('another owner finds none of it', async () => {
    const id = await opened('coordinator');
    await expect(readLog(deps(), south.actors.coordinator, id)).rejects.toThrow('no such reading');
    expect((await get(south, 'coordinator', `/logg/innsyn/${id}`)).status).toBe(404);
    expect(await textOf(get(south, 'coordinator', '/logg'))).toContain('Ingen har lest i loggen ennå.');
  });

  test('two factors are asked for', async () => {
    const id = await opened('coordinator');
    const { secondFactor: _, ...weak } = north.actors.coordinator;
    await expect(readLog(deps(), weak, id)).rejects.toThrow(StepUpNeeded);
  });

  test('the police get nothing without a court order on file, and the demand is logged with its ground', async () => {
    const demand = { ...form, why: 'police', told: 'not', toldGround: 'etterforskning, § 16 b' } as const;
    const refused = await openReading(deps(), north.actors.coordinator, demand);
    expect(refused).toEqual({ refusals: [{ fault: 'order' }] });
    expect(await log('log.open-reading')).toMatchObject([
      { allowed: false, because: 'refused: order (GDPR art. 6(3), 10)', about: [] },
    ]);
    const order = { reference: '26/123-4', date: '2026-11-10', sha256: 'a'.repeat(64) };
    const id = await opened('coordinator', { ...demand, order });
    expect((await readLog(deps(), north.actors.coordinator, id)).reading.order).toEqual(order);
    const page = await textOf(get(north, 'coordinator', `/logg/innsyn/${id}`));
    expect(page).toContain('26/123-4, 10. november 2026. Fingeravtrykk aaaaaaaaaaaaaaaa');
    const file = await get(north, 'coordinator', `/logg/innsyn/${id}/utdrag.csv`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect((await log('log.extract')).map(({ allowed }) => allowed)).toEqual([true]);
    expect(await textOf(get(north, 'pupil', '/hvem-har-sett'))).toContain('vises ikke. Grunn: etterforskning, § 16 b.');
  });

  test('one employee is read about only on suspicion; the employee is one of those concerned', async () => {
    await north.line('teacher', { persons: [north.persons.pupil] });
    const about = { about: 'account', account: north.actors.teacher.name } as const;
    const surveillance = await openReading(deps(), north.actors.coordinator, { ...form, ...about, why: 'control' });
    expect(surveillance).toEqual({ refusals: [{ fault: 'surveillance' }] });
    const id = await opened('coordinator', about);
    await recordNotice(deps(), north.actors.coordinator, id, 'Møte');
    const viewed = await readLog(deps(), north.actors.coordinator, id);
    expect(viewed.persons).toEqual([north.persons.teacher]);
    expect(viewed.looks.every(({ who }) => who.account === north.actors.teacher.id)).toBe(true);
    expect([...viewed.names.values()]).toContain('Ask Skogen');
    expect(await textOf(get(north, 'teacher', '/hvem-har-sett'))).toContain('leste i loggen om deg');
  });

  test('a control shows roles and numbers, and names nobody', async () => {
    await north.line('teacher', { persons: [north.persons.pupil] });
    const id = await opened('coordinator', {
      why: 'control',
      about: 'period',
      told: 'after',
      toldGround: 'rutine',
      noticeDue: '2026-11-30',
    });
    const text = await textOf(get(north, 'coordinator', `/logg/innsyn/${id}`));
    expect(text).toContain('en ansatt');
    expect(text).toContain('1 annen person');
    expect(text).not.toContain('Kim teacher');
    expect(text).not.toContain('Ask');
  });

  test('is over on the day after its last, or when it is ended, and shows nothing then', async () => {
    const id = await opened('coordinator');
    await recordNotice(deps(), north.actors.coordinator, id, 'Brev');
    const later = await readLog(deps('2026-12-02T09:00:00Z'), north.actors.coordinator, id);
    expect([later.state, later.looks]).toEqual(['over', []]);
    await closeReading(deps(), north.actors.coordinator, id);
    expect((await readLog(deps(), north.actors.coordinator, id)).state).toBe('over');
    expect((await get(north, 'coordinator', `/logg/innsyn/${id}/utdrag.csv`)).status).toBe(403);
  });

  test('what was written cannot be rewritten, not even by the application', async () => {
    const id = await opened('coordinator');
    const rewrite = inTenant(house.db, north.tenant, (trx) =>
      trx.updateTable('log_reading').set({ reason: 'en annen grunn' }).where('id', '=', id).execute(),
    );
    await expect(rewrite).rejects.toThrow('permission denied');
  });

  test('the list of logs tells what each holds, who reads it and for how long, and where nobody has said', async () => {
    const text = await textOf(get(north, 'leader', '/logg/oversikt'));
    expect(text).toContain('For 3 logger er det ikke bestemt hvor lenge de tas vare på.');
    expect(text).toContain('1 år (registeret)');
    expect(text).toContain('Vet ikke ennå');
  });
});
