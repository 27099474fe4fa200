import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDutyHouse } from '#test/duty-house.ts';
import { type Fields, plain } from '#test/house.ts';

let duty: Awaited<ReturnType<typeof openDutyHouse>>;
beforeAll(async () => {
  duty = await openDutyHouse();
});
afterAll(() => duty?.house.drop());

const text = async (path: string, by: Parameters<typeof duty.page>[1]) => plain(await duty.page(path, by));
const whole: Fields = {
  whatHappened: 'En mappe lå på bussen',
  affects: ['confidentiality'],
  categories: ['navn', 'helse'],
  least: '3',
  most: '12',
  children: 'ja',
  protectedAddresses: 'nei',
  effects: 'Andre kan ha lest om behov for tilrettelegging',
  likelihood: '2',
  severity: '2',
  remedied: 'Mappen er hentet',
  notifyAuthority: 'ja',
  authorityWhy: 'Risiko for barna',
  notifyPersons: 'vet-ikke',
  personsWhy: '',
};

describe('a breach', () => {
  test('stands in the register from when it came, as not assessed, and with its assessment when there is one', async () => {
    const matter = await duty.openCase('breach', 'Mappe funnet');
    expect(await text('/brudd', 'coordinator')).toMatch(/Ikke vurdert ennå/);
    // What told of it stands where it is assessed, with its files.
    const body = new FormData();
    for (const [name, value] of Object.entries({ skjema: 'message-in', channel: 'scan', body: 'Se bildet av mappen.' }))
      body.set(name === 'skjema' ? name : `message-in.${name}`, value);
    body.set('message-in.file', new File(['x'], 'mappe.png', { type: 'image/png' }));
    const headers = { cookie: `skolevern=${duty.house.session('coordinator')}`, origin: 'http://127.0.0.1:3000' };
    expect((await duty.house.app.request(`/saker/${matter}`, { method: 'POST', headers, body })).status).toBe(303);
    await duty.house.post(`/saker/${matter}`, 'coordinator', { skjema: 'note', 'note.body': 'Et internt notat.' });
    const before = await duty.page(`/saker/${matter}/brudd`, 'coordinator');
    for (const said of ['Dette er hele brevet.', 'Se bildet av mappen.', 'mappe.png']) expect(before).toContain(said);
    expect(before.indexOf('Dette er hele brevet.')).toBeLessThan(before.indexOf('name="vurder.whatHappened"'));
    expect(before).not.toContain('Et internt notat.');
    await duty.done(matter, 'brudd', 'vurder', whole);
    const page = await text(`/saker/${matter}/brudd`, 'coordinator');
    expect(page).toContain('Det er en risiko for noen. Da meldes det til Datatilsynet (art. 33 nr. 1).');
    expect(page).toContain('72 timer');
    expect(page).toContain('Selve meldeskjemaet til Datatilsynet er ikke her ennå');
    const register = await text('/brudd', 'reader');
    for (const said of ['En mappe lå på bussen', '3–12 personer', 'Mappen er hentet', 'Risiko for barna'])
      expect(register).toContain(said);
    expect(await duty.page('/brudd.csv', 'coordinator')).toContain('En mappe lå på bussen');
    const pdf = await duty.house.get('/brudd.pdf', 'coordinator');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('found to be a high risk begins the clock of telling those concerned, once', async () => {
    const matter = await duty.openCase('breach', 'Adresser på nett');
    const high = { ...whole, protectedAddresses: 'ja', notifyPersons: 'ja', personsWhy: 'De må kunne verne seg' };
    await duty.done(matter, 'brudd', 'vurder', high);
    await duty.done(matter, 'brudd', 'vurder', { ...high, remedied: 'Siden er tatt ned' });
    const events = await duty.house.admin
      .selectFrom('matter_event')
      .select('name')
      .where('matter', '=', matter)
      .where('name', 'in', ['high-risk', 'breach-assessed'])
      .orderBy('id')
      .execute();
    expect(events.map(({ name }) => name)).toEqual(['breach-assessed', 'high-risk', 'breach-assessed']);
    expect(await text(`/saker/${matter}/brudd`, 'coordinator')).toContain('Underretning til de berørte');
    // Every assessment stays; the last one holds.
    expect(
      await duty.house.admin.selectFrom('breach_assessment').select('id').where('matter', '=', matter).execute(),
    ).toHaveLength(2);
    expect(await text('/brudd', 'coordinator')).toContain('Siden er tatt ned');
  });

  test('decided otherwise than proposed says so, and is not closed before it is assessed', async () => {
    const matter = await duty.openCase('breach', 'Feil mottaker');
    expect(await text(`/saker/${matter}`, 'coordinator')).toContain('Vurder bruddet');
    await duty.house.post(`/saker/${matter}`, 'coordinator', {
      skjema: 'decide',
      'decide.outcome': 'no-risk',
      'decide.grounds': 'Åpnet av en kollega med taushetsplikt',
    });
    await duty.house.post(`/saker/${matter}`, 'coordinator', { skjema: 'send' });
    const early = await duty.house.post(`/saker/${matter}`, 'coordinator', { skjema: 'close' });
    expect([early.status, plain(await early.text())]).toEqual([422, expect.stringContaining('er vurdert')]);
    const other = await duty.openCase('breach', 'Feil mottaker igjen');
    await duty.done(other, 'brudd', 'vurder', {
      ...whole,
      notifyAuthority: 'nei',
      authorityWhy: 'Kollegaen slettet den',
    });
    expect(await text(`/saker/${other}/brudd`, 'coordinator')).toContain('Avgjørelsen er en annen enn forslaget');
    expect(await text('/brudd', 'coordinator')).toContain('Kollegaen slettet den');
  });

  test.each([
    [{ whatHappened: '' }, 'Skriv hva som har skjedd'],
    [{ effects: '' }, 'Skriv hva det kan føre til'],
    [{ remedied: '' }, 'Skriv hva som er gjort'],
    [{ least: 'mange' }, 'Skriv et tall fra 0'],
    [{ least: '9', most: '3' }, 'det høyeste sist'],
    [{ likelihood: '5' }, 'Velg fra 1 til 4'],
    [{ categories: ['finnes-ikke'] }, 'Velg hvilke opplysninger'],
    [{ notifyAuthority: 'nei', authorityWhy: '' }, 'Skriv hvorfor'],
  ] as const)('with %o is sent back with what is wrong, and what was typed', async (change, says) => {
    const matter = await duty.openCase('breach', 'Noe skjedde');
    const answer = await duty.send(matter, 'brudd', 'vurder', { ...whole, ...change } as Fields);
    const html = await answer.text();
    expect([answer.status, plain(html)]).toEqual([422, expect.stringContaining(says)]);
    // What was typed is there again, but for the kind of data that there is not.
    expect(/value="helse"[^>]*checked/.test(html)).toBe(!('categories' in change));
    expect(
      await duty.house.admin.selectFrom('breach_assessment').select('id').where('matter', '=', matter).execute(),
    ).toEqual([]);
  });

  test('and its register are read by those who keep it, with two factors', async () => {
    for (const path of ['/brudd', '/brudd.csv', '/brudd.pdf'])
      for (const by of ['teacher', 'leader', 'guardian', 'pupil'] as const)
        expect((await duty.house.get(path, by)).status, `${path} ${by}`).toBe(403);
    const matter = await duty.openCase('breach', 'Noe skjedde');
    expect((await duty.house.get(`/saker/${matter}/brudd`, 'teacher')).status).toBe(404);
    expect(plain(await duty.page(`/saker/${matter}/brudd`, 'coordinator', 'en'))).toContain('What happened?');
    expect(plain(await duty.page('/brudd', 'reader', 'nn'))).toContain('Registeret over brot');
  });
});
