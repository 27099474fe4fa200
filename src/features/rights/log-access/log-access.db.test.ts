import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDutyHouse } from '#test/duty-house.ts';
import { plain } from '#test/house.ts';
import { logAskers, logWhats } from '../duty/table.ts';
import { askerTexts, type LogWish, logGap, whatTexts } from './rules.ts';

let duty: Awaited<ReturnType<typeof openDutyHouse>>;
beforeAll(async () => {
  duty = await openDutyHouse();
});
afterAll(() => duty?.house.drop());

const text = async (path: string, by: Parameters<typeof duty.page>[1]) => plain(await duty.page(path, by));
const wish = (): Record<string, string> => ({
  ...{
    askedBy: 'school',
    what: 'mailbox',
    system: 'Kontorpost',
    whose: 'elev 9b-17',
    from: '2026-11-10',
    to: '2026-11-12',
  },
  ...{ suspicion: 'Melding 12. november om trusler', proportionality: 'Bare tre dager, bare sendte meldinger' },
  ...{ told: 'before', toldOn: '2026-11-20', until: '2026-11-30', seenBy: duty.house.actor('leader').id },
});

/** Sends the form with a file, as a browser does. */
async function withOrder(matter: string, fields: Record<string, string>): Promise<Response> {
  const form = new FormData();
  form.set('skjema', 'apne');
  for (const [name, value] of Object.entries(fields)) form.set(`apne.${name}`, value);
  form.set('apne.order', new File(['kjennelse'], 'kjennelse.pdf', { type: 'application/pdf' }));
  const headers = {
    cookie: `skolevern=${duty.house.session('coordinator')}`,
    origin: 'http://127.0.0.1:3000',
    'accept-language': 'nb',
  };
  return duty.house.app.request(`/saker/${matter}/logger`, { method: 'POST', headers, body: form });
}

describe('access to logs', () => {
  test('opens what the case says to one named person, with tasks to give it and take it away, and ends with what was found', async () => {
    const matter = await duty.openCase('log-access', 'Trusler på e-post');
    await duty.done(matter, 'logger', 'apne', wish());
    const page = await text(`/saker/${matter}/logger`, 'coordinator');
    for (const said of [
      'En postkasse: Kontorpost, elev 9b-17',
      'Kim leader',
      'Åpent til 30. november 2026',
      'Varslet 20. november 2026',
    ])
      expect(page).toContain(said);
    expect(await duty.tasksOf(matter)).toContainEqual(expect.stringMatching(/^Kontorpost: gi Kim leader innsyn/));
    const { id } = await duty.house.admin
      .selectFrom('log_access')
      .select('id')
      .where('matter', '=', matter)
      .executeTakeFirstOrThrow();
    expect(await duty.fault(matter, 'logger', 'slutt', { access: id, found: '' })).toContain(
      'også om det var ingenting',
    );
    await duty.done(matter, 'logger', 'slutt', { access: id, found: 'To meldinger, gitt til rektor' });
    expect(await text(`/saker/${matter}/logger`, 'coordinator')).toContain('Avsluttet 23. november 2026');
    expect(await duty.fault(matter, 'logger', 'slutt', { access: id, found: 'Igjen' })).toContain('ikke er avsluttet');
  });

  test('gives the police nothing before the order of the court is uploaded; then it is kept with the case', async () => {
    const matter = await duty.openCase('log-access', 'Begjæring fra politiet');
    const police = { ...wish(), askedBy: 'police' };
    expect(await duty.fault(matter, 'logger', 'apne', police)).toContain('Last opp kjennelsen fra retten');
    expect(await duty.house.admin.selectFrom('log_access').select('id').where('matter', '=', matter).execute()).toEqual(
      [],
    );
    expect((await withOrder(matter, police)).status).toBe(303);
    const file = await duty.house.admin
      .selectFrom('matter_file')
      .select(['name', 'sha256'])
      .where('matter', '=', matter)
      .executeTakeFirstOrThrow();
    expect(file.name).toBe('kjennelse.pdf');
    expect(await text(`/saker/${matter}/logger`, 'coordinator')).toContain('Kjennelse lagt ved');
  });

  test('tells afterwards only with a reason and by a day, which is a task until it is done', async () => {
    const matter = await duty.openCase('log-access', 'Alarm om skadevare');
    const after = { ...wish(), askedBy: 'alarm', told: 'after', toldOn: '' };
    expect(await duty.fault(matter, 'logger', 'apne', { ...after, toldWhy: '' })).toContain(
      'hvorfor det ikke kan varsles før',
    );
    await duty.done(matter, 'logger', 'apne', { ...after, toldWhy: 'Alarmen gikk om natten', toldDue: '2026-11-25' });
    expect(await duty.tasksOf(matter)).toContain('Varsle den det gjelder senest 2026-11-25');
    const { id } = await duty.house.admin
      .selectFrom('log_access')
      .select('id')
      .where('matter', '=', matter)
      .executeTakeFirstOrThrow();
    await duty.done(matter, 'logger', 'varsle', { access: id, on: '2026-11-22' });
    expect(await text(`/saker/${matter}/logger`, 'coordinator')).toContain('Varslet 22. november 2026');
  });

  test('opens our own log by choosing the case, which tells who read what and how much, and cannot be closed before', async () => {
    const matter = await duty.openCase('log-access', 'Trusler skrevet i en besvarelse');
    expect(await text(`/saker/${matter}/logger`, 'coordinator')).toContain('Loggen er ikke åpnet for saken');
    const reading = {
      ...{ hvorfor: 'suspicion', begrunnelse: 'Melding 12. november om trusler', sak: '', hva: 'persons' },
      ...{ personer: 'Xanthe Qvirrevitt', ansatt: '', fra: '2026-11-01', til: '2026-11-23', stenges: '2026-12-01' },
      ...{ varsel: 'after', varselgrunn: 'Bevis kan bli borte', varselfrist: '2026-11-30' },
    };
    const { sequence } = await duty.house.admin
      .selectFrom('matter')
      .select('sequence')
      .where('id', '=', matter)
      .executeTakeFirstOrThrow();
    const refused = async (change: Record<string, string>) => {
      const answer = await duty.house.post('/logg/ny', 'coordinator', { ...reading, ...change });
      expect(answer.status).toBe(422);
      return plain(await answer.text());
    };
    expect(await text(`/logg/ny?sak=${matter}`, 'coordinator')).toContain(`2026/${sequence}`);
    expect(await refused({})).toContain('Velg hvilken sak det er for');
    expect(await refused({ innsynssak: 'ingen', sak: `2026/${sequence}` })).toContain('Velg den i listen');
    // Whoever does not have the case does not open the log for it, whatever they send.
    const leaders = { ...reading, innsynssak: matter };
    expect(plain(await (await duty.house.post('/logg/ny', 'leader', leaders)).text())).toContain(
      'Bare den som har saken',
    );
    const answer = await duty.house.post('/logg/ny', 'coordinator', { ...reading, innsynssak: matter });
    expect(answer.status, plain(await answer.clone().text())).toBe(303);
    const path = answer.headers.get('location') ?? '';
    expect(await text(path, 'coordinator')).toContain(`2026/${sequence}`);
    const lines = (await duty.page(`${path}/utdrag.csv`, 'coordinator')).trim().split('\n').length - 1;
    expect(lines).toBeGreaterThan(0);
    const page = await text(`/saker/${matter}/logger`, 'coordinator');
    expect(page).toContain('23. november 2026, Kim coordinator');
    expect(page).toContain('1. november 2026 – 23. november 2026');
    expect(page).toContain(`Kim coordinator: ${lines} linjer`);
    await duty.done(matter, 'logger', 'apne', { ...wish(), what: 'log' });
    const { id } = await duty.house.admin
      .selectFrom('log_access')
      .select('id')
      .where('matter', '=', matter)
      .executeTakeFirstOrThrow();
    const end = { access: id, found: 'Ingenting' };
    expect(await duty.fault(matter, 'logger', 'slutt', end)).toContain('Avslutt det først');
    const ways = async () => {
      const sent = await duty.house.post(`/saker/${matter}`, 'coordinator', { skjema: 'close' });
      return plain(await sent.text());
    };
    const asks = 'Hvert innsyn i loggen i Skolevern som er åpnet for saken, er avsluttet';
    const decided = duty.house.admin.updateTable('matter').set({ state: 'answered', outcome: 'granted' });
    await decided.where('id', '=', matter).execute();
    expect(await ways()).toContain(asks);
    expect((await duty.house.post(`${path}/avslutt`, 'coordinator', {})).status).toBe(303);
    expect(await ways()).not.toContain(asks);
    await duty.done(matter, 'logger', 'slutt', end);
    expect(await text(`/saker/${matter}/logger`, 'coordinator')).toMatch(/Avsluttet 23\. november 2026 .*Se innsynet/);
  });

  test('is no stranger’s, and is said in every language', async () => {
    const matter = await duty.openCase('log-access', 'Trusler');
    for (const by of ['teacher', 'leader', 'guardian'] as const)
      expect((await duty.house.get(`/saker/${matter}/logger`, by)).status).toBe(404);
    expect((await duty.send(matter, 'logger', 'apne', wish(), 'teacher')).status).toBe(404);
    expect(plain(await duty.page(`/saker/${matter}/logger`, 'coordinator', 'nn'))).toContain('Kven ber om det?');
    expect(plain(await duty.page(`/saker/${matter}/logger`, 'coordinator', 'en'))).toContain('Who asks?');
  });
});

describe('the rules of access to logs', () => {
  const today = '2026-11-23';
  const whole: LogWish = {
    ...{
      askedBy: 'school',
      what: 'log',
      system: 's',
      whose: 'x',
      from: '2026-11-01',
      to: '2026-11-10',
      suspicion: 'm',
    },
    ...{
      proportionality: 'p',
      told: 'before',
      toldOn: '2026-11-20',
      toldDue: '',
      toldWhy: '',
      until: '2026-12-01',
      hasOrder: false,
    },
  };
  test.each<[Partial<LogWish>, string | undefined]>([
    [{}, undefined],
    [{ suspicion: '' }, 'suspicion'],
    [{ proportionality: '' }, 'proportionality'],
    [{ whose: '' }, 'whose'],
    [{ from: '2026-09-01' }, 'to'],
    [{ to: '2026-12-24' }, 'to'],
    [{ until: '2027-01-01' }, 'until'],
    [{ until: '2026-11-22' }, 'until'],
    [{ askedBy: 'nabo' }, 'askedBy'],
    [{ what: 'alt' }, 'what'],
    [{ told: '' }, 'told'],
    [{ told: 'before', toldOn: '2026-12-01' }, 'toldOn'],
    [{ askedBy: 'alarm' }, 'told'],
    [{ askedBy: 'police' }, 'order'],
    [{ askedBy: 'police', hasOrder: true }, undefined],
    [{ told: 'after', toldWhy: 'w', toldDue: '2027-03-01' }, 'toldDue'],
    [{ told: 'after', toldWhy: 'w', toldDue: '2026-11-30' }, undefined],
  ])('%o lacks %s', (change, place) => {
    expect(logGap({ ...whole, ...change }, today)?.place).toBe(place);
  });

  test('never open anything to the police without an order, or to anybody without a suspicion, whatever else is said', () => {
    const any = fc.record({
      askedBy: fc.constantFrom(...logAskers),
      told: fc.constantFrom('before', 'after', ''),
      hasOrder: fc.boolean(),
      suspicion: fc.constantFrom('', 'm'),
      toldWhy: fc.constantFrom('', 'w'),
      toldDue: fc.constantFrom('', '2026-11-30'),
    });
    fc.assert(
      fc.property(any, (change) => {
        if (logGap({ ...whole, ...change }, today) !== undefined) return;
        expect(change.suspicion).not.toBe('');
        expect(change.askedBy === 'police' && !change.hasOrder).toBe(false);
        expect(change.told === 'after' && change.toldWhy === '').toBe(false);
      }),
    );
  });

  test('have their words in three languages', () => {
    for (const one of logAskers)
      for (const said of Object.values(askerTexts[one].needs)) expect(said.length).toBeGreaterThan(15);
    for (const one of logWhats) expect(Object.keys(whatTexts[one])).toEqual(['nb', 'nn', 'en']);
  });
});
