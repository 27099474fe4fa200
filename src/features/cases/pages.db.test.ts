import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type Fields, type House, openHouse, plain, shippedLandscape } from '#test/house.ts';
import { sendAnswer } from './closing.ts';
import { addDemoCases } from './demo.ts';
import { decideDocument, VerdictFaults } from './documents.ts';
import { listMatters } from './list-matters.ts';
import { openMatter } from './open-matter.ts';
import { remindOwner } from './remind.ts';
import { eventsOf, type MatterRow, matterRow } from './store/read.ts';

// A Monday. Bakkeløkka and Nesset are schools of the landscape.
const now = new Date('2026-11-23T09:00:00Z');
const clock = { now: () => now };

type Name = 'coordinator' | 'second' | 'bakkelokka' | 'nesset' | 'reader' | 'teacher' | 'guardian' | 'weak';
let house: House<Name>;
let tenant: string;

beforeAll(async () => {
  house = await openHouse<Name>({ clock, routes, navigation });
  tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
  await house.addPerson('coordinator', tenant, 'coordinator', [], true);
  await house.addPerson('second', tenant, 'coordinator', [], true);
  await house.addPerson('bakkelokka', tenant, 'leader', ['bakkelokka'], true);
  await house.addPerson('nesset', tenant, 'leader', ['nesset'], true);
  await house.addPerson('reader', tenant, 'reader', [], true);
  await house.addPerson('teacher', tenant, 'staff', [], true);
  await house.addPerson('guardian', tenant, 'guardian', [], true);
  await house.addPerson('weak', tenant, 'coordinator');
});
afterAll(() => house.drop());

/** Writes down a letter as the form does. @returns the case's id */
async function letter(by: Name, fields: Fields = {}): Promise<string> {
  const answer = await house.post('/saker/ny', by, {
    kind: 'foi',
    subject: 'Avtaler om læringsplattform',
    received: '2026-11-20',
    channel: 'post',
    unit: 'bakkelokka',
    name: 'Kari Invented',
    authority: 'anyone',
    shown: 'not-needed',
    body: 'Jeg ber om avtalene.',
    ...fields,
  });
  expect(answer.status, plain(await answer.clone().text())).toBe(303);
  const made = await inTenant(house.db, tenant, (trx) =>
    trx.selectFrom('matter').select('id').orderBy('sequence', 'desc').limit(1).executeTakeFirstOrThrow(),
  );
  return made.id;
}

/** Sends the form of a step. */
function step(by: Name, matter: string, name: string, fields: Fields = {}, item?: string): Promise<Response> {
  const key = item === undefined ? name : `${name}_${item}`;
  const named = Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${key}.${field}`, value]));
  return house.post(`/saker/${matter}`, by, { skjema: key, ...named });
}

async function did(...args: Parameters<typeof step>): Promise<void> {
  const answer = await step(...args);
  expect(answer.status, plain(await answer.clone().text())).toBe(303);
}

const row = async (id: string): Promise<MatterRow> => {
  const found = await inTenant(house.db, tenant, (trx) => matterRow(trx, id));
  if (found === undefined) throw new Error('no such case');
  return found;
};
const page = async (path: string, by: Name, lang?: string) => plain(await (await house.get(path, by, lang)).text());
const onList = async (by: Name, id: string, at = clock) => {
  const { matters } = await listMatters({ db: house.db, clock: at }, house.actor(by), { list: 'mine' });
  return matters.some((one) => one.id === id);
};

describe('a case that is confidential', () => {
  test('is shown and worked with after two factors; one that is not, after one', async () => {
    const [open, closed] = [await letter('weak'), await letter('weak', { kind: 'access', authority: 'self' })];
    expect((await house.get(`/saker/${open}`, 'weak')).status).toBe(200);
    const sent = await house.get(`/saker/${closed}`, 'weak');
    expect([sent.status, sent.headers.get('location')]).toEqual([303, expect.stringContaining('/logg-inn/sterkere')]);
    expect((await step('weak', closed, 'take')).headers.get('location')).toContain('/logg-inn/sterkere');
    expect(await row(closed)).toMatchObject({ handler: null });
    expect((await house.get(`/saker/${closed}`, 'coordinator')).status).toBe(200);
  });
});

describe('a letter that is typed in', () => {
  test('runs from the day it came, waits with the leader and the coordinators, and says so in words', async () => {
    const id = await letter('teacher');
    expect(await row(id)).toMatchObject({ state: 'received', received_day_only: true, unit: 'bakkelokka' });
    expect(await Promise.all((['coordinator', 'bakkelokka', 'nesset'] as const).map((by) => onList(by, id)))).toEqual([
      true,
      true,
      false,
    ]);
    const text = await page(`/saker/${id}`, 'bakkelokka');
    // Came Friday the 20th: practice is three working days, silence five.
    expect(text).toContain('onsdag 25. november 2026');
    expect(text).toContain('fredag 27. november 2026');
    expect(text).toContain('offentleglova § 32 andre ledd');
    expect(text).toContain('Jeg ber om avtalene.');
    // Those of whoever asked run from silence: they are not over, they have not begun.
    expect(text).toContain('2 klokker som ikke har begynt');
    expect(text).not.toContain('klokker som er over');
  });

  test('keeps what was typed when something is missing', async () => {
    const answer = await house.post('/saker/ny', 'coordinator', {
      kind: 'foi',
      subject: '',
      body: 'En lang tekst',
      received: '2026-11-20',
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('En lang tekst');
  });

  test('is of nobody who does not work there', async () => {
    expect((await house.post('/saker/ny', 'guardian', { kind: 'foi' })).status).toBe(403);
    expect((await house.get('/saker', 'guardian')).status).toBe(403);
    expect((await house.get('/saker/ny', 'reader')).status).toBe(403);
  });
});

describe('handing over', () => {
  test('the case stays with whoever has it until another accepts, and a decline says why', async () => {
    const id = await letter('coordinator', { kind: 'erasure', subject: 'Sletting av noe' });
    await did('coordinator', id, 'take');
    await did('coordinator', id, 'offer', { to: `konto:${house.actor('teacher').id}`, reason: 'Du kjenner saken' });
    expect([await onList('coordinator', id), await onList('teacher', id)]).toEqual([true, true]);
    const offered = await page(`/saker/${id}`, 'teacher');
    expect(offered).toContain('Du er tilbudt sak');
    expect(offered).not.toContain('Jeg ber om avtalene.');
    expect(offered).not.toContain('Sletting av noe');
    expect((await step('teacher', id, 'decline')).status).toBe(422);
    await did('teacher', id, 'decline', { reason: 'Jeg er bortreist' });
    expect([await onList('coordinator', id), await onList('teacher', id)]).toEqual([true, false]);
    await did('coordinator', id, 'offer', { to: `konto:${house.actor('teacher').id}` });
    await did('teacher', id, 'accept');
    expect(await row(id)).toMatchObject({ handler: house.actor('teacher').id, offered_account: null, state: 'active' });
    expect(await onList('coordinator', id)).toBe(false);
    expect(await page(`/saker/${id}`, 'teacher')).toContain('Sletting av noe');
  });

  test('to a school it is its leader who answers, and the case is of that school then', async () => {
    const id = await letter('bakkelokka');
    await did('bakkelokka', id, 'take');
    // A leader reads of no other school than their own, and hands over to a person.
    expect((await step('bakkelokka', id, 'offer', { to: 'enhet:nesset' })).status).toBe(422);
    await did('coordinator', id, 'offer', { to: 'enhet:nesset' });
    expect((await house.get(`/saker/${id}`, 'nesset')).status).toBe(200);
    await did('nesset', id, 'accept');
    expect(await row(id)).toMatchObject({ unit: 'nesset', handler: house.actor('nesset').id });
    expect((await house.get(`/saker/${id}`, 'bakkelokka')).status).toBe(404);
  });

  test('nobody takes a case over without saying why', async () => {
    const id = await letter('bakkelokka');
    await did('bakkelokka', id, 'take');
    expect((await step('coordinator', id, 'take')).status).toBe(422);
    await did('coordinator', id, 'take', { reason: 'Lederen er syk' });
    expect(await row(id)).toMatchObject({ handler: house.actor('coordinator').id });
  });
});

describe('who does not stand to a case', () => {
  test('is not told that it is there, and the try is logged', async () => {
    const id = await letter('coordinator', { kind: 'access', subject: 'Innsyn' });
    expect((await house.get(`/saker/${id}`, 'nesset')).status).toBe(404);
    expect((await step('nesset', id, 'take')).status).toBe(404);
    const lines = await inTenant(house.db, tenant, (trx) =>
      trx
        .selectFrom('log_line')
        .select(['act', 'allowed'])
        .where('subject', '=', `matter:${id}`)
        .where('actor', '=', house.actor('nesset').id)
        .orderBy('act')
        .execute(),
    );
    expect(lines.map(({ act, allowed }) => [act, allowed])).toEqual([
      ['matter.see', false],
      ['matter.take', false],
    ]);
  });

  test('a reader reads and changes nothing', async () => {
    const id = await letter('coordinator');
    expect((await house.get(`/saker/${id}`, 'reader')).status).toBe(200);
    expect((await step('reader', id, 'take')).status).toBe(403);
    expect((await step('reader', id, 'note', { body: 'x' })).status).toBe(403);
  });
});

describe('from decision to the end', () => {
  test('a no needs its grounds, a late answer its reason, and a case with loose ends is not closed', async () => {
    const id = await letter('coordinator', { received: '2026-11-09' });
    await did('coordinator', id, 'take');
    await did('coordinator', id, 'add-document', { title: 'Avtalen' });
    const { id: document } = await inTenant(house.db, tenant, (trx) =>
      trx.selectFrom('matter_document').select('id').where('matter', '=', id).executeTakeFirstOrThrow(),
    );
    const refusal = { matter: id, document, decision: 'refused', section: '§ 13 første ledd', rest: 'all' };
    const deps = { db: house.db, clock };
    const by = house.actor('coordinator');
    await expect(decideDocument(deps, by, { ...refusal, section: '' })).rejects.toBeInstanceOf(VerdictFaults);
    await expect(decideDocument(deps, by, refusal)).rejects.toBeInstanceOf(VerdictFaults);
    await decideDocument(deps, by, { ...refusal, secrecy: 'forvaltningsloven § 13 første ledd nr. 1' });
    expect((await step('coordinator', id, 'decide', { outcome: 'refused' })).status).toBe(422);
    expect((await step('coordinator', id, 'decide', { outcome: 'notified', grounds: 'x' })).status).toBe(422);
    await did('coordinator', id, 'decide', { outcome: 'refused', grounds: 'Taushetsplikt' });
    // The answer to a request for documents goes with its letter, which another feature writes.
    expect((await step('coordinator', id, 'send')).status).toBe(409);
    await sendAnswer(deps, by, { matter: id });
    const text = await page(`/saker/${id}`, 'coordinator');
    expect(text).toContain('Klage til Statsforvalteren');
    await did('coordinator', id, 'message-in', { channel: 'phone', body: 'De spurte hvorfor.' });
    expect((await step('coordinator', id, 'close')).status).toBe(422);
    await did('coordinator', id, 'close', { whyLate: 'Saken ble glemt.' });
    expect(await row(id)).toMatchObject({
      state: 'closed',
      outcome: 'refused',
      retain_until: '2031-11-23',
      next_due: null,
    });
    expect(await onList('coordinator', id)).toBe(false);
  });

  test('a complaint takes it up again, also of a closed case, and the other body decides', async () => {
    const id = await letter('coordinator', { kind: 'rectification' });
    await did('coordinator', id, 'take');
    await did('coordinator', id, 'decide', { outcome: 'refused', grounds: 'x' });
    const answerBody = 'Nei, art. 16. Klag til Datatilsynet, eller gå til domstolene.';
    await did('coordinator', id, 'send', { answerBody, answerWay: 'in-person', when: '2026-11-23' });
    await did('coordinator', id, 'close');
    await did('coordinator', id, 'complain', { reason: 'Uenig' });
    expect(await row(id)).toMatchObject({ state: 'complaint', closed_at: null, retain_until: null });
    expect((await row(id)).next_due).not.toBeNull();
    await did('coordinator', id, 'send-complaint');
    await did('coordinator', id, 'appeal-changes', { reason: 'Opphevet' });
    expect(await row(id)).toMatchObject({ state: 'active' });
    expect((await row(id)).next_due).not.toBeNull();
  });

  test('two cases become one, and what nobody has read goes along', async () => {
    const [one, other] = [await letter('coordinator'), await letter('coordinator')];
    const { year, sequence } = await row(other);
    await inTenant(house.db, tenant, (trx) =>
      trx.updateTable('matter_message').set({ handled_at: null }).where('matter', '=', one).execute(),
    );
    expect((await step('coordinator', one, 'join', { other: '2026/999999', reason: 'x' })).status).toBe(422);
    await did('coordinator', one, 'join', { other: `${year}/${sequence}`, reason: 'Samme brev to ganger' });
    expect(await row(one)).toMatchObject({ state: 'closed', outcome: 'joined' });
    expect(await page(`/saker/${other}`, 'coordinator')).toContain('Ikke lest');
    // What came is read first, then what can be done with it, and how the time is reckoned after that: on a phone as by keyboard.
    const html = await (await house.get(`/saker/${other}`, 'coordinator')).text();
    const places = [
      '<h1',
      'href="#meldinger"',
      'id="meldinger"',
      'id="gjor"',
      'id="frister"',
      'id="parter"',
      'id="om"',
    ];
    const found = places.map((place) => html.indexOf(place));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found).not.toContain(-1);
  });

  test('to take what nobody has is the first thing that can be done, with one press', async () => {
    const id = await letter('coordinator', { kind: 'guidance' });
    const forms = async () =>
      [
        ...(await (await house.get(`/saker/${id}`, 'coordinator')).text()).matchAll(/name="skjema" value="([^"]+)"/g),
      ].map(([, name]) => name);
    expect((await forms())[0]).toBe('take');
    const html = await (await house.get(`/saker/${id}`, 'coordinator')).text();
    expect(html).not.toContain('take.reason');
    await did('coordinator', id, 'take');
    expect(await forms()).not.toContain('take');
    expect(await (await house.get(`/saker/${id}`, 'second')).text()).toContain('take.reason');
  });
});

describe('an answer to somebody who uses a right', () => {
  test('is drafted from what is decided, is not sent without what the law demands of a no, and stays in the case', async () => {
    const email = 'kari@eksempel.invalid';
    const id = await letter('coordinator', { kind: 'rectification', authority: 'self', shown: 'in-person', email });
    await did('coordinator', id, 'take');
    await did('coordinator', id, 'decide', { outcome: 'refused', grounds: 'Karakteren er riktig ført.' });
    const text = await page(`/saker/${id}`, 'coordinator');
    for (const said of ['sak 2026/', 'Svaret er: avslått.', 'Karakteren er riktig ført.', 'Datatilsynet', 'domstolene'])
      expect(text).toContain(said);
    const short = await step('coordinator', id, 'send', { answerBody: 'Nei. Du kan klage til Datatilsynet.' });
    expect([short.status, plain(await short.text()).includes('gå til domstolene (GDPR art. 12 nr. 4)')]).toEqual([
      422,
      true,
    ]);
    expect((await row(id)).state).toBe('decided');
    const onwards = 'Nei. Karakteren er riktig. Du kan klage til Datatilsynet eller gå til domstolene.';
    // A no says which provision it rests on.
    const loose = await step('coordinator', id, 'send', { answerBody: onwards, answerWay: 'mail-now' });
    expect([loose.status, plain(await loose.text()).includes('hvilken bestemmelse det bygger på')]).toEqual([
      422,
      true,
    ]);
    const answerBody = `${onwards} Avslaget bygger på personvernforordningen art. 16.`;
    expect((await step('coordinator', id, 'send', { answerBody })).status).toBe(422);
    await did('coordinator', id, 'send', { answerBody, answerWay: 'mail-now' });
    expect(await row(id)).toMatchObject({ state: 'answered', outcome: 'refused' });
    const mail = await house.admin
      .selectFrom('mail_out')
      .select(['to_address', 'body'])
      .where('matter', '=', id)
      .execute();
    expect(mail.map((one) => [one.to_address, one.body.includes(answerBody)])).toEqual([[email, true]]);
    expect(await page(`/saker/${id}`, 'coordinator')).toContain(answerBody);
  });

  test('given somewhere else is kept with how and when, in words or as the letter, and a no is not noted without what it must say', async () => {
    const id = await letter('coordinator', { kind: 'objection' });
    await did('coordinator', id, 'take');
    await did('coordinator', id, 'decide', { outcome: 'refused', grounds: 'Opplæringslova, art. 21.' });
    const text = await page(`/saker/${id}`, 'coordinator');
    for (const said of ['Datatilsynet', 'domstolene']) expect(text).toContain(said);
    const refused = async (fields: Fields) => (await step('coordinator', id, 'send', fields)).status;
    const given = { answerWay: 'post', when: '2026-11-23' };
    expect(await refused({})).toBe(422);
    expect(await refused(given)).toBe(422);
    // There is no address to send to from here.
    expect(await refused({ answerBody: 'x', answerWay: 'mail-now' })).toBe(422);
    const answerBody = 'Nei, art. 21. Klag til Datatilsynet, eller gå til domstolene.';
    expect(await refused({ answerBody, answerWay: 'post' })).toBe(422);
    expect(await refused({ answerBody: 'Nei, art. 21.', ...given })).toBe(422);
    expect((await row(id)).state).toBe('decided');
    await did('coordinator', id, 'send', { answerBody, ...given });
    expect((await row(id)).state).toBe('answered');
    expect(await page(`/saker/${id}`, 'coordinator')).toContain(answerBody);
  });

  test('that was a letter is that letter, and whoever sent it says that it has what a no must say', async () => {
    const id = await letter('coordinator', { kind: 'erasure', authority: 'self', shown: 'in-person' });
    await did('coordinator', id, 'take');
    await did('coordinator', id, 'decide', { outcome: 'refused', grounds: 'Må tas vare på, arkivlova § 9.' });
    const send = (more: Fields) => {
      const body = new FormData();
      const fields = { answerBody: '', answerWay: 'post', when: '2026-11-23', ...more };
      body.set('skjema', 'send');
      for (const [name, value] of Object.entries(fields)) body.set(`send.${name}`, value as string);
      body.set('send.file', new File(['%PDF-1.7'], 'svar.pdf', { type: 'application/pdf' }));
      const headers = { cookie: `skolevern=${house.session('coordinator')}`, origin: 'http://127.0.0.1:3000' };
      return house.app.request(`/saker/${id}`, { method: 'POST', headers, body });
    };
    const unsaid = await send({});
    expect([unsaid.status, plain(await unsaid.text()).includes('GDPR art. 12 nr. 4')]).toEqual([422, true]);
    expect((await send({ letterSays: 'ja' })).status).toBe(303);
    const said = await inTenant(house.db, tenant, (trx) =>
      trx
        .selectFrom('matter_message as m')
        .innerJoin('matter_file as f', 'f.message', 'm.id')
        .select(['m.body', 'm.channel', 'f.name'])
        .where('m.matter', '=', id)
        .where('m.direction', '=', 'out')
        .execute(),
    );
    expect(said).toEqual([{ body: 'Svaret er brevet i filen svar.pdf.', channel: 'post', name: 'svar.pdf' }]);
  });
});

describe('tasks', () => {
  test('whoever has a task sees that, answers it, and sees nothing else', async () => {
    const id = await letter('coordinator', { kind: 'access', subject: 'Hemmelig emne' });
    await did('coordinator', id, 'take');
    await did('coordinator', id, 'give-task', { to: 'enhet:nesset', wants: 'Se i papirmappen', dueOn: '2026-11-25' });
    expect(await onList('nesset', id)).toBe(true);
    const text = await page(`/saker/${id}`, 'nesset');
    expect(text).toContain('Se i papirmappen');
    expect(text).not.toContain('Hemmelig emne');
    const { id: task } = await inTenant(house.db, tenant, (trx) =>
      trx.selectFrom('matter_task').select('id').where('matter', '=', id).executeTakeFirstOrThrow(),
    );
    expect((await step('nesset', id, 'end-task', { state: 'nothing-held' }, task)).status).toBe(422);
    await did('nesset', id, 'end-task', { state: 'nothing-held', answer: 'Ingen mappe.' }, task);
    expect(await onList('nesset', id)).toBe(false);
    expect(await page(`/saker/${id}`, 'coordinator')).toContain('Ingen mappe.');
  });
});

describe('what is due', () => {
  test('is told once, to handler, leader and owner in turn, by mail to those who want it, without what it is about', async () => {
    const opened = await inTenant(house.db, tenant, (trx) =>
      openMatter(trx, clock, {
        kind: 'access',
        subject: 'Noe hemmelig',
        unit: 'nesset',
        received: { day: '2026-10-26' },
        via: 'post',
        author: 'x',
      }),
    );
    expect((await house.post('/saker/varsler/epost', 'nesset', { email: 'ikke en adresse' })).status).toBe(422);
    expect((await house.post('/saker/varsler/epost', 'nesset', { email: 'leder@eksempel.invalid' })).status).toBe(303);
    const deps = { clock, origin: 'https://skolevern.test' };
    const names = async () =>
      (await inTenant(house.db, tenant, (trx) => eventsOf(trx, opened.id)))
        .map(({ name }) => name)
        .filter((name) => name !== 'opened');
    await remindOwner(house.db, deps, tenant);
    await remindOwner(house.db, deps, tenant);
    expect(await names()).toEqual(['reminded']);
    const later = { now: () => new Date('2026-11-27T09:00:00Z') };
    await remindOwner(house.db, { ...deps, clock: later }, tenant);
    await remindOwner(house.db, { ...deps, clock: later }, tenant);
    expect((await names()).filter((name) => name === 'escalated')).toHaveLength(3);
    expect(await onList('coordinator', opened.id, later)).toBe(true);
    const mails = await inTenant(house.db, tenant, (trx) =>
      trx.selectFrom('mail_out').selectAll().where('to_address', '=', 'leder@eksempel.invalid').execute(),
    );
    expect(mails.length).toBeGreaterThan(1);
    for (const { subject, body } of mails) expect(`${subject} ${body}`).not.toContain('hemmelig');
    expect(mails.some(({ body }) => body.endsWith(`https://skolevern.test/saker/${opened.id}`))).toBe(true);
  });

  test('stands in a calendar that holds no personal data and stops when it is taken back', async () => {
    const id = await letter('bakkelokka', { subject: 'Noe om noen' });
    const made = await house.post('/saker/varsler/kalender', 'bakkelokka', {});
    const address = /https?:\/\/[^<\s]*\.ics/.exec(await made.text())?.[0] ?? '';
    const path = new URL(address).pathname;
    const file = await house.app.request(path);
    const text = await file.text();
    expect(file.headers.get('content-type')).toContain('text/calendar');
    expect(text).toContain(`UID:${id}@skolevern`);
    expect(text).toContain('DTSTART;VALUE=DATE:20261125');
    expect(text).not.toContain('Noe om noen');
    expect(text).not.toContain('Kari');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect((await house.app.request(`${path.slice(0, -8)}AAAA.ics`)).status).toBe(404);
    expect((await house.app.request('/saker/kalender/x.y.ics')).status).toBe(404);
    await house.post('/saker/varsler/kalender/slutt', 'bakkelokka', {});
    expect((await house.app.request(path)).status).toBe(404);
  });
});

describe('the pages', () => {
  test('the demo has cases in every stage, and is given them once', async () => {
    const units = ['bakkelokka', 'nesset'];
    const other = await house.addOwner(await shippedLandscape('skien'));
    expect(await addDemoCases({ db: house.db, clock }, other, units)).toBe(0);
    const account = { tenant: other, name: 'Kim', units: [] as string[] };
    await inTenant(house.db, other, (trx) =>
      trx
        .insertInto('account')
        .values([
          { ...account, id: crypto.randomUUID(), role: 'coordinator' },
          { ...account, id: crypto.randomUUID(), role: 'leader', units: ['nesset'] },
        ])
        .execute(),
    );
    const many = await addDemoCases({ db: house.db, clock }, other, units);
    expect(many).toBeGreaterThan(8);
    expect(await addDemoCases({ db: house.db, clock }, other, units)).toBe(many);
    const states = await inTenant(house.db, other, (trx) =>
      trx.selectFrom('matter').select('state').distinct().execute(),
    );
    expect(states.length).toBeGreaterThan(4);
  });

  test.each(['nb', 'nn', 'en'])('are whole in %s', async (lang) => {
    const id = await letter('coordinator');
    for (const path of [
      '/saker',
      '/saker?liste=alle&star=any&frist=uke',
      '/saker/ny',
      '/saker/regler',
      '/saker/varsler',
      `/saker/${id}`,
      '/',
    ]) {
      const answer = await house.get(path, 'coordinator', lang);
      expect(answer.status, path).toBe(200);
      expect(await answer.text(), path).not.toMatch(/undefined|\[object|\{due\}|\{start\}/);
    }
  });

  test('the overview says how many are open, and leads to the first', async () => {
    const text = await page('/', 'coordinator');
    expect(text).toMatch(/saker er åpne\./);
    expect(text).toContain('Saker med frist');
  });

  test('the overview and the lists tell the hour where hours count', async () => {
    await letter('coordinator', {
      kind: 'breach',
      subject: 'Liste på avveie',
      received: '2026-11-19',
      time: '10:00',
      authority: 'unknown',
      shown: 'not-yet',
    });
    for (const path of ['/', '/saker']) expect(await page(path, 'coordinator'), path).toContain('2026 kl. 10.00');
  });

  test('a file that came is given out as a download and nothing else', async () => {
    const id = await letter('coordinator');
    const body = new FormData();
    body.set('skjema', 'message-in');
    body.set('message-in.channel', 'scan');
    body.set('message-in.body', 'Se vedlegg');
    body.set('message-in.file', new File(['<script>alert(1)</script>'], 'brev ø.html', { type: 'text/html' }));
    const headers = { cookie: `skolevern=${house.session('coordinator')}`, origin: 'http://127.0.0.1:3000' };
    expect((await house.app.request(`/saker/${id}`, { method: 'POST', headers, body })).status).toBe(303);
    const { id: file } = await inTenant(house.db, tenant, (trx) =>
      trx.selectFrom('matter_file').select('id').where('matter', '=', id).executeTakeFirstOrThrow(),
    );
    const answer = await house.get(`/saker/${id}/fil/${file}`, 'coordinator');
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''brev%20%C3%B8.html");
    expect((await house.get(`/saker/${id}/fil/${file}`, 'nesset')).status).toBe(404);
  });
});
