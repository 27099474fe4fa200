import { describe, expect, test } from 'vitest';
import { changeEntry } from '#src/features/register/index.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { sequenceAll } from '#src/platform/log/sequence.ts';
import { verifyLog } from '#src/platform/log/verify/verify.ts';
import { newSigner } from '#test/log-house.ts';
import { clock } from '#test/looked/house.ts';
import { decided, deps, get, house, lines, north, origin, south, textOf, useOwners } from '#test/looked/owners.ts';
import { importForeignLog } from './foreign/import-foreign-log.ts';
import { readLogFile } from './foreign/read-rows.ts';
import { retainFor } from './retention.ts';
import { looksAt, seeWhoLooked } from './see-who-looked.ts';
import { decideExemption, decideKeeping } from './settings.ts';
import { standingOf } from './standing.ts';

useOwners();

describe('what the law exempts', () => {
  const wish = {
    ...decided,
    category: '',
    purpose: 'barnevern',
    act: '',
    towards: 'everyone',
    letter: 'c',
    considerations: '',
    countShown: true,
    countGround: '',
  } as const;

  test('is counted with its precise ground, and not shown', async () => {
    await decideExemption(deps(), north.actors.coordinator, wish);
    await north.line('teacher', { persons: [north.persons.pupil], category: 'bekymring', purpose: 'barnevern' });
    const text = await textOf(get(north, 'pupil', '/hvem-har-sett'));
    expect(text).toContain('1 oppslag er unntatt fra innsyn etter personopplysningsloven § 16 første ledd bokstav c');
    expect(text).toContain('En representant for deg kan be om å få vite det');
    expect(text).not.toContain('Bekymringsmelding');
  });

  test('without the number where that would tell too much, in words that stand there for everybody', async () => {
    const quiet = { ...wish, letter: 'b', countShown: false, countGround: 'tallet ville røpe en melding' } as const;
    await decideExemption(deps(), north.actors.coordinator, quiet);
    const before = await textOf(get(north, 'pupil', '/hvem-har-sett'));
    await north.line('teacher', { persons: [north.persons.pupil], category: 'bekymring', purpose: 'barnevern' });
    const after = await textOf(get(north, 'pupil', '/hvem-har-sett'));
    expect(before).toContain('Vi sier ikke om det finnes oppslag');
    expect(after).not.toContain('Bekymringsmelding');
    expect(after).not.toMatch(/\d+ oppslag er unntatt/);
    const withheld = (text: string) => /Det vi ikke viser.*?Andre systemer/.exec(text)?.[0];
    expect(withheld(after)).toBe(withheld(before));
  });

  test.each([
    [{ purpose: '' }, ['what']],
    [{ letter: undefined }, ['letter']],
    [{ letter: 'f' as const }, ['considerations']],
    [{ countShown: false }, ['countGround']],
    [{ decidedBy: ' ' }, ['decidedBy']],
    [{ decidedOn: '2027-01-01' }, ['decidedOn']],
  ])('is not decided without what the law asks for: %j', async (changed, faults) => {
    expect(await decideExemption(deps(), north.actors.coordinator, { ...wish, ...changed })).toEqual(faults);
    expect(
      await house.admin.selectFrom('log_exemption').select('id').where('tenant', '=', north.tenant).execute(),
    ).toEqual([]);
  });

  test('every line with the person is on the line of days or in a number, for each who may read it', async () => {
    await decideExemption(deps(), north.actors.coordinator, wish);
    await decideExemption(deps(), north.actors.coordinator, {
      ...wish,
      purpose: '',
      category: 'fravaer',
      towards: 'guardians',
    });
    const { pupil, other } = north.persons;
    const by = ['teacher', 'leader', 'support', 'pupil', 'mother', 'system:nightly'] as const;
    for (let n = 0; n < 40; n += 1) {
      const persons = n % 3 === 0 ? [pupil, other] : [pupil];
      const category = ['fravaer', 'bekymring'][n % 2] ?? '';
      const purpose = ['folge', 'barnevern', 'annet'][n % 3] ?? '';
      await north.line(
        by[n % by.length] ?? 'teacher',
        { persons, category, purpose, allowed: n % 7 !== 0 },
        `2026-11-${10 + (n % 12)}T22:45:00Z`,
      );
    }
    const days = { from: '2026-11-01', to: '2026-11-22' };
    for (const who of ['pupil', 'mother'] as const) {
      const standing = await standingOf(deps(), north.actors[who]);
      const ward = [standing?.self, ...(standing?.children ?? [])].find((one) => one?.person.id === pupil);
      if (standing === undefined || ward === undefined) throw new Error('no standing');
      const all = {
        ...deps(),
        sources: [],
        asking: { fetch: () => Promise.reject(new Error('nobody')), patience: 10 },
      };
      const seen = await seeWhoLooked(all, north.actors[who], standing, { ...days, ward, page: 1 });
      const shown = seen.days.flatMap(({ others, own }) => [...others, ...own].map(({ key }) => key));
      const logged = await inTenant(house.db, north.tenant, (trx) => looksAt(trx, pupil, days));
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.length + seen.withheld.reduce((sum, one) => sum + one.count, 0)).toBe(logged.length);
      for (const key of shown) expect(logged.map((look) => look.key)).toContain(key);
    }
  });
});

describe('the log of another system', () => {
  const file = () =>
    readLogFile(
      new TextEncoder().encode(
        [
          'tidspunkt;rolle;elevid;handling;grunn',
          '2026-11-20 10:00;Faglærer;id-pupil;åpnet innlevering;vurdering',
          '2026-11-20 10:00;Faglærer;id-pupil;åpnet innlevering;vurdering',
          '2026-11-20 11:00;Faglærer;id-ukjent;åpnet innlevering;vurdering',
          'i går;Faglærer;id-pupil;åpnet innlevering;vurdering',
        ].join('\n'),
      ),
    );

  test('comes onto the line of days once, however often the file is brought in; the rest comes back with reasons', async () => {
    const first = await importForeignLog(deps(), north.actors.coordinator, file(), { system: 'alfa', dryRun: true });
    expect(first).toMatchObject({ rows: 4, added: 1, already: 1 });
    expect(await textOf(get(north, 'pupil', '/hvem-har-sett'))).not.toContain('åpnet innlevering');
    await importForeignLog(deps(), north.actors.coordinator, file(), { system: 'alfa' });
    const again = await importForeignLog(deps(), north.actors.coordinator, file(), { system: 'alfa' });
    expect(again).toMatchObject({ added: 0, already: 2 });
    expect(again.refused.map(({ number, why }) => [number, why])).toEqual([
      [3, 'unknown'],
      [4, 'no-time'],
    ]);
    const text = await textOf(get(north, 'pupil', '/hvem-har-sett'));
    expect(text.split('Faglærer: «åpnet innlevering».')).toHaveLength(2);
    expect(text).toContain('Hvorfor: vurdering.');
    expect(text).toContain('Ja. Loggen er hentet inn til og med 20. november 2026.');
    expect(text).toContain('Logger fra andre systemer hentes inn.');
  });

  test('is refused for a system that is not in the register, and for those who do not manage the log', async () => {
    await expect(importForeignLog(deps(), north.actors.coordinator, file(), { system: 'ukjent' })).rejects.toThrow(
      'not in the register',
    );
    await expect(importForeignLog(deps(), north.actors.leader, file(), { system: 'alfa' })).rejects.toThrow(
      'does not allow',
    );
  });

  test('is seen by its school and owner only', async () => {
    await importForeignLog(deps(), north.actors.coordinator, file(), { system: 'alfa' });
    const reach = (tenant: string, schools: readonly string[]) =>
      inTenant(house.db, tenant, (trx) => trx.selectFrom('foreign_log_line').select('hash').execute(), { schools });
    expect(await reach(north.tenant, [north.schools.a])).toHaveLength(1);
    expect(await reach(north.tenant, [north.schools.b])).toEqual([]);
    expect(await reach(north.tenant, [])).toEqual([]);
    expect(await reach(south.tenant, [north.schools.a])).toEqual([]);
  });

  test('a page shows how the columns are understood before anything is written', async () => {
    const form = new FormData();
    form.set('system', 'alfa');
    form.set('gjor', 'look');
    form.set('fil', new File(['tidspunkt;rolle;elevid;handling\n2026-11-20 10:00;Lærer;id-pupil;så\n'], 'logg.csv'));
    const answer = await house.app.request('/logg/hent-inn', {
      method: 'POST',
      headers: { cookie: north.cookies.coordinator, origin },
      body: form,
    });
    const text = await textOf(answer);
    expect(answer.status).toBe(200);
    expect(text).toContain('Ingenting er skrevet ennå.');
    expect(text).toContain('elevid Betyr Om hvem (id i kilden)');
    expect(
      await house.admin.selectFrom('foreign_log_line').select('hash').where('tenant', '=', north.tenant).execute(),
    ).toEqual([]);
  });
});

describe('retention', () => {
  test('nothing is erased until somebody has decided; then links and imported lines go, the lines of the log stay', async () => {
    const { pupil } = north.persons;
    await north.line('teacher', { persons: [pupil] }, '2025-01-10T09:00:00Z');
    await north.line('teacher', { persons: [pupil] }, '2026-11-10T09:00:00Z');
    const csv =
      'tidspunkt;rolle;elevid;handling\n2025-01-10 10:00;Lærer;id-pupil;så\n2026-11-10 10:00;Lærer;id-pupil;så\n';
    const file = readLogFile(new TextEncoder().encode(csv));
    await importForeignLog(deps(), north.actors.coordinator, file, { system: 'alfa' });
    await importForeignLog(deps(), north.actors.coordinator, file, { system: 'beta' });
    const counts = async () => {
      const rows = (table: 'log_person' | 'foreign_log_line') =>
        house.admin.selectFrom(table).select('person').where('tenant', '=', north.tenant).execute();
      return [(await rows('log_person')).length, (await rows('foreign_log_line')).length];
    };
    const before = await house.admin
      .selectFrom('log_line')
      .selectAll()
      .where('tenant', '=', north.tenant)
      .orderBy('id')
      .execute();
    expect(await counts()).toEqual([2, 4]);
    expect(await retainFor(house.db, clock, north.tenant, true)).toMatchObject([
      { system: null, period: undefined, erased: 0 },
      { system: 'alfa', period: 'P1Y', keptFrom: '2025-11-22', erased: 1 },
      { system: 'beta', period: undefined, erased: 0 },
    ]);
    expect(await counts()).toEqual([2, 4]);
    await decideKeeping(deps(), north.actors.coordinator, { ...decided, months: 12 });
    await retainFor(house.db, clock, north.tenant);
    expect(await counts()).toEqual([1, 3]);
    const after = await house.admin
      .selectFrom('log_line')
      .selectAll()
      .where('tenant', '=', north.tenant)
      .orderBy('id')
      .execute();
    expect(after).toEqual(expect.arrayContaining(before));
    const told = async (act: string) => (await lines(north, act)).map(({ because, subject }) => [subject, because]);
    expect(await told('log.erase-person')).toEqual([
      ['log-person:1', 'kept for P12M: what is from before 2025-11-22 is erased'],
    ]);
    expect(await told('looked.retention')).toEqual([
      ['systems/alfa:1', 'kept for P1Y: what is from before 2025-11-22 is erased'],
    ]);
    expect(await retainFor(house.db, clock, north.tenant)).toMatchObject([{ erased: 0 }, { erased: 0 }, { erased: 0 }]);
  });

  test('what the register says of our own log is what is carried out, and nothing else can be decided', async () => {
    await decideKeeping(deps(), north.actors.coordinator, { ...decided, months: 12 });
    const skolevern = (keptFor: string) => ({
      kind: 'systems' as const,
      key: 'skolevern',
      from: null,
      to: null,
      body: { name: 'Skolevern', personalData: true, log: { keptFor } },
    });
    const say = (keptFor: string) =>
      changeEntry(deps(), north.actors.coordinator, skolevern(keptFor), 'a test', Number.MAX_SAFE_INTEGER);
    const own = async () =>
      (await retainFor(house.db, clock, north.tenant, true)).find(({ system }) => system === null);
    const settings = () => textOf(get(north, 'coordinator', '/logg/innstillinger'));
    expect(await own()).toMatchObject({ period: 'P12M', keptFrom: '2025-11-22' });
    expect(await settings()).toContain('først når det står i registeret');
    await say('P1Y');
    expect(await own()).toEqual({ system: null, period: 'P1Y', keptFrom: '2025-11-22', erased: 0 });
    await say('P2Y');
    expect(await own()).toEqual({ system: null, period: 'P2Y', keptFrom: '2024-11-22', erased: 0, overruled: 'P12M' });
    expect(await settings()).toContain('Det gjelder ikke, for registeret sier noe annet.');
    expect(await decideKeeping(deps(), north.actors.coordinator, { ...decided, months: 6 })).toEqual(['register']);
    expect(await textOf(get(north, 'pupil', '/hvem-har-sett'))).toContain('Loggen forteller hvem den gjelder i 2 år.');
    const later = { ...deps(), clock: { now: () => new Date(clock.now().getTime() + 1_000) } };
    expect(await decideKeeping(later, north.actors.coordinator, { ...decided, months: 24 })).toEqual([]);
    expect(await own()).toEqual({ system: null, period: 'P2Y', keptFrom: '2024-11-22', erased: 0 });
    expect(await settings()).not.toContain('Antall måneder');
    const overview = await textOf(get(north, 'coordinator', '/logg/oversikt'));
    expect(overview.split('2 år (registeret)')).toHaveLength(2);
    await say('–');
    expect(await own()).toMatchObject({ period: 'P24M' });
  });

  test('a log from which retention has erased persons still holds', async () => {
    const signer = newSigner();
    // The lines of this test are older than the tree; only those that come after it could be back-dated.
    const verdict = () => verifyLog(house.db, north.tenant, { trusted: [signer], tolerance: Number.POSITIVE_INFINITY });
    await north.line('teacher', { persons: [north.persons.pupil] }, '2025-01-10T09:00:00Z');
    await sequenceAll(house.db, clock, north.tenant, signer);
    await decideKeeping(deps(), north.actors.coordinator, { ...decided, months: 12 });
    expect((await retainFor(house.db, clock, north.tenant))[0]).toMatchObject({ erased: 1 });
    await sequenceAll(house.db, clock, north.tenant, signer);
    expect(await verdict()).toMatchObject({ unsequenced: 0, wrong: null });
  });
});
