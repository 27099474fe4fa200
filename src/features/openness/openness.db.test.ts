import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type Fields, type House, openHouse, plain, shippedLandscape } from '#test/house.ts';

// A Monday.
const now = new Date('2026-11-23T09:00:00Z');
const clock = { now: () => now };

type Name = 'coordinator' | 'nesset' | 'reader' | 'guardian';
let house: House<Name>;
let tenant: string;

beforeAll(async () => {
  house = await openHouse<Name>({ clock, routes, navigation });
  tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
  await house.addPerson('coordinator', tenant, 'coordinator', [], true);
  await house.addPerson('nesset', tenant, 'leader', ['nesset'], true);
  await house.addPerson('reader', tenant, 'reader', [], true);
  await house.addPerson('guardian', tenant, 'guardian', [], true);
});
afterAll(() => house.drop());

const sql = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(house.db, tenant, work);
const row = (id: string) =>
  sql((trx) => trx.selectFrom('matter').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
const page = async (path: string, by: Name = 'coordinator', lang?: string) =>
  plain(await (await house.get(path, by, lang)).text());

/** Sends a multipart form with a file. */
function upload(
  path: string,
  fields: Fields,
  name: string,
  content: string,
  field: string,
  by: Name = 'coordinator',
): Promise<Response> {
  const body = new FormData();
  for (const [key, value] of Object.entries(fields)) body.set(key, String(value));
  body.set(field, new File([content], name, { type: 'application/pdf' }));
  const headers = { cookie: `skolevern=${house.session(by)}`, origin: 'http://127.0.0.1:3000' };
  return Promise.resolve(house.app.request(path, { method: 'POST', headers, body }));
}

async function did(path: string, fields: Fields, by: Name = 'coordinator'): Promise<void> {
  const answer = await house.post(path, by, fields);
  expect(answer.status, plain(await answer.clone().text()).slice(0, 2000)).toBe(303);
}

/** A request that came by mail and that the coordinator has taken. */
async function request(subject = 'Avtaler om læringsplattform', more: Fields = {}): Promise<string> {
  await did('/saker/ny', {
    kind: 'foi',
    subject,
    received: '2026-11-20',
    channel: 'mail',
    name: 'Lokalavisa',
    email: 'redaksjonen@eksempel.invalid',
    authority: 'anyone',
    shown: 'not-needed',
    body: 'Vi ber om avtalene og risikovurderingen.',
    ...more,
  });
  const { id } = await sql((trx) =>
    trx.selectFrom('matter').select('id').orderBy('sequence', 'desc').limit(1).executeTakeFirstOrThrow(),
  );
  await did(`/saker/${id}`, { skjema: 'take' });
  return id;
}

/** Adds a document, with a file when its words are given. @returns its id */
async function document(matter: string, title: string, content?: string): Promise<string> {
  const fields = { skjema: 'add-document', 'add-document.title': title };
  const answer =
    content === undefined
      ? await house.post(`/saker/${matter}`, 'coordinator', fields)
      : await upload(`/saker/${matter}`, fields, `${title}.pdf`, content, 'add-document.file');
  expect(answer.status).toBe(303);
  const { id } = await sql((trx) =>
    trx
      .selectFrom('matter_document')
      .select('id')
      .where('matter', '=', matter)
      .where('title', '=', title)
      .executeTakeFirstOrThrow(),
  );
  return id;
}

const decidePath = (matter: string, one: string) => `/saker/${matter}/dokument/${one}/avgjor`;
const refusal = { decision: 'refused', section: '§ 14 første ledd', wider: 'Vurdert. Utkastet er uferdig.' };
const mailsOf = (matter: string) =>
  sql((trx) =>
    trx
      .selectFrom('mail_out')
      .selectAll()
      .where('matter', '=', matter)
      .where('purpose', '=', 'letter')
      .orderBy('id')
      .execute(),
  );
/** All that went out by mail, in any order: the clock stands still. */
const bodiesOf = async (matter: string) => (await mailsOf(matter)).map(({ body }) => body).join('\n\n');
const eventsIn = async (matter: string) =>
  (
    await sql((trx) =>
      trx.selectFrom('matter_event').select(['name', 'data']).where('matter', '=', matter).orderBy('id').execute(),
    )
  ).map(({ name }) => name);

/** A request with one document given and one refused, answered. */
async function answered(): Promise<{ id: string; open: string; refused: string }> {
  const id = await request();
  const open = await document(id, 'Avtalen', 'Avtaletekst');
  const refused = await document(id, 'Notatet', 'Uferdig notat');
  await did(decidePath(id, open), { decision: 'open' });
  await did(decidePath(id, refused), refusal);
  await did(`/saker/${id}/svar/send`, { way: 'mail' });
  return { id, open, refused };
}

describe('an answer', () => {
  test('is not sent before each document is decided as the act demands, then goes with its files, and is kept', async () => {
    const id = await request();
    const open = await document(id, 'Avtalen', 'Avtaletekst');
    const refused = await document(id, 'Notatet');
    expect(await page(`/saker/${id}/svar`)).toContain('2 ting mangler');
    expect((await house.post(`/saker/${id}/svar/send`, 'coordinator', { way: 'mail' })).status).toBe(422);
    expect(await row(id)).toMatchObject({ state: 'active', outcome: null });
    const half = await house.post(decidePath(id, refused), 'coordinator', {
      decision: 'refused',
      section: '§ 14 første ledd',
    });
    expect(half.status).toBe(422);
    expect(plain(await half.text())).toContain('Skriv hvorfor dere ikke gir innsyn likevel');
    await did(decidePath(id, refused), refusal);
    await did(decidePath(id, open), { decision: 'open' });
    await did(`/saker/${id}/svar`, {
      language: 'nn',
      opening: 'Hei!',
      more: 'Ring oss gjerne.',
      closing: 'Helsing oss',
    });
    const text = await page(`/saker/${id}/svar`);
    for (const words of [
      'kan sendes',
      'Ring oss gjerne.',
      'offentleglova § 14 første ledd',
      'Fristen er tre veker',
      'Hei!',
    ])
      expect(text).toContain(words);
    const pdf = await house.get(`/saker/${id}/svar.pdf`, 'coordinator');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    await did(`/saker/${id}/svar/send`, { way: 'mail' });
    expect(await row(id)).toMatchObject({ state: 'answered', outcome: 'partly' });
    const [mail] = await mailsOf(id);
    expect(mail).toMatchObject({ to_address: 'redaksjonen@eksempel.invalid', language: 'nn' });
    expect(mail?.body).toContain('Ring oss gjerne.');
    expect(mail?.body).toContain('seinast innan ti arbeidsdagar');
    const files = await sql((trx) =>
      trx
        .selectFrom('mail_out_file')
        .select(['name', 'bytes'])
        .where('mail', '=', mail?.id ?? '')
        .orderBy('n')
        .execute(),
    );
    expect(files.map(({ name }) => name)).toEqual(['svar.pdf', 'Avtalen.pdf']);
    expect(files[0]?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const kept = await sql((trx) =>
      trx
        .selectFrom('matter_message')
        .selectAll()
        .where('matter', '=', id)
        .where('direction', '=', 'out')
        .executeTakeFirstOrThrow(),
    );
    expect(kept).toMatchObject({ body: mail?.body, mail_out: mail?.id, message_id: mail?.message_id });
    expect(await eventsIn(id)).toEqual(expect.arrayContaining(['decided', 'refused', 'sent']));
    expect(await sql((trx) => trx.selectFrom('answer_letter').selectAll().where('matter', '=', id).execute())).toEqual(
      [],
    );
    // What was sent is sent.
    expect((await house.post(`/saker/${id}/svar/send`, 'coordinator', { way: 'mail' })).status).toBe(409);
  });

  test('is of who has the case: a reader reads, and who does not stand to it is told of none', async () => {
    const id = await request();
    const one = await document(id, 'Avtalen');
    for (const path of [
      `/saker/${id}/svar`,
      decidePath(id, one),
      `/saker/${id}/forelopig-svar`,
      `/saker/${id}/send-videre`,
    ]) {
      expect((await house.get(path, 'reader')).status, path).toBe(200);
      expect((await house.get(path, 'nesset')).status, path).toBe(404);
    }
    expect((await house.post(decidePath(id, one), 'reader', { decision: 'open' })).status).toBe(403);
    expect((await house.post(`/saker/${id}/svar`, 'reader', { opening: 'x' })).status).toBe(403);
    expect((await house.post(`/saker/${id}/svar/send`, 'nesset', { way: 'post' })).status).toBe(404);
    expect((await house.post(`/saker/${id}/svar/send`, 'reader', { way: 'post' })).status).toBe(403);
    for (const [by, status] of [
      ['reader', 403],
      ['coordinator', 422],
    ] as const)
      expect((await house.post(`/saker/${id}/dokument/${one}/fil`, by, {})).status).toBe(status);
    expect((await house.post(`/saker/${id}/send-videre`, 'reader', { gjor: 'vis', body: 'X' })).status).toBe(403);
    expect((await house.get(`/saker/${id}/klage`, 'coordinator')).status).toBe(404);
  });

  test('asking for consent stops the five days, and they go on when it is answered', async () => {
    const id = await request();
    const one = await document(id, 'Klagen', 'x');
    const secrecy = 'forvaltningsloven § 13 første ledd nr. 1';
    await did(decidePath(id, one), { decision: 'consent-asked', secrecy, untilDay: '2026-12-01' });
    expect(await page(`/saker/${id}/svar`)).toContain('Samtykket er ikke avklart');
    await did(decidePath(id, one), { decision: 'refused', section: '§ 13 første ledd', secrecy, rest: 'all' });
    expect((await eventsIn(id)).filter((name) => name.startsWith('consent'))).toEqual([
      'consent-asked',
      'consent-answered',
    ]);
  });

  test('in the meantime says a day, and that silence can be complained of', async () => {
    const id = await request();
    const path = `/saker/${id}/forelopig-svar`;
    expect(
      (await house.post(path, 'coordinator', { gjor: 'send', why: 'Mye', promised: '2026-11-23', way: 'mail' })).status,
    ).toBe(422);
    const shown = await house.post(path, 'coordinator', {
      gjor: 'vis',
      why: 'Vi må hente arkivet.',
      promised: '2026-11-27',
      way: 'mail',
    });
    expect(plain(await shown.text())).toContain('Du får svar senest fredag 27. november 2026.');
    expect(await mailsOf(id)).toEqual([]);
    await did(path, { gjor: 'send', why: 'Vi må hente arkivet.', promised: '2026-11-27', way: 'mail' });
    expect((await mailsOf(id))[0]?.body).toContain('offentleglova § 32 andre ledd');
    const { data } = await sql((trx) =>
      trx
        .selectFrom('matter_event')
        .select('data')
        .where('matter', '=', id)
        .where('name', '=', 'interim')
        .executeTakeFirstOrThrow(),
    );
    expect(data).toMatchObject({ promised: '2026-11-27' });
  });
});

describe('what the system holds', () => {
  test('is found in the register and in what was given before, and added with where it is from', async () => {
    await answered();
    const id = await request('Avtale om læringsplattform');
    const found = await page(`/saker/${id}/finn?q=avtalen`);
    expect(found).toContain('Gitt ut i sak');
    expect(found).toContain('Avtale i registeret');
    expect(found).toContain('Skolevern har opplysningene, ikke filen');
    const html = await (await house.get(`/saker/${id}/finn?q=avtalen`, 'coordinator')).text();
    const refs = [...html.matchAll(/name="ref" value="([^"]+)"/g)].map(([, ref]) => ref ?? '');
    const pick = (start: string) => refs.find((ref) => ref.startsWith(start)) ?? '';
    await did(`/saker/${id}/finn`, { ref: pick('agreements/'), q: 'avtalen' });
    await did(`/saker/${id}/finn`, { ref: pick('released/'), q: 'avtalen' });
    expect((await house.post(`/saker/${id}/finn`, 'coordinator', { ref: 'file/x', q: '' })).status).toBe(404);
    expect((await house.post(`/saker/${id}/finn`, 'nesset', { ref: pick('agreements/'), q: '' })).status).toBe(404);
    const documents = await sql((trx) =>
      trx.selectFrom('matter_document').selectAll().where('matter', '=', id).orderBy('id').execute(),
    );
    expect(documents.map(({ source }) => source)).toEqual([
      expect.stringMatching(/^Avtale i registeret \(agreements\//),
      expect.stringMatching(/^Gitt ut i sak 2026\/\d+ \(released\//),
    ]);
    const files = await sql((trx) =>
      trx.selectFrom('matter_file').selectAll().where('matter', '=', id).orderBy('id').execute(),
    );
    expect(files.map(({ bytes }) => bytes.subarray(0, 5).toString())).toEqual(['%PDF-', 'Avtal']);
    expect(await page(`/saker/${id}/finn?q=avtalen`)).toContain('Er i saken');
    // Narrowed to a sort; asked for nothing it shows nothing.
    const narrowed = await page(`/saker/${id}/finn?q=avtalen&slag=released`);
    expect([found, narrowed].map((text) => text.includes('Avtale i registeret.'))).toEqual([true, false]);
    expect(await page(`/saker/${id}/finn?q=&slag=&skole=`)).toContain('Skriv hva du leter etter');
  });

  test('the schools are asked for the rest, and what they upload is a document to decide of', async () => {
    const id = await request();
    const path = `/saker/${id}/finn/oppgaver`;
    expect((await house.post(path, 'coordinator', { wants: 'Finn', dueOn: '2026-11-25' })).status).toBe(422);
    await did(path, { wants: 'Finn avtalene', dueOn: '2026-11-25', to: 'nesset' });
    const { id: task } = await sql((trx) =>
      trx.selectFrom('matter_task').select('id').where('matter', '=', id).executeTakeFirstOrThrow(),
    );
    const key = `end-task_${task}`;
    const fields = { skjema: key, [`${key}.state`]: 'done', [`${key}.answer`]: 'Her er den.' };
    const sent = await upload(`/saker/${id}`, fields, 'Lokal avtale.pdf', 'Avtale', `${key}.file`, 'nesset');
    expect(sent.status).toBe(303);
    const documents = await sql((trx) =>
      trx.selectFrom('matter_document').selectAll().where('matter', '=', id).execute(),
    );
    expect(documents).toMatchObject([{ title: 'Lokal avtale', source: 'nesset', decision: 'undecided' }]);
    expect(documents[0]?.file).not.toBeNull();
  });
});

describe('a request that belongs to another body', () => {
  test('goes there with its words, and who asked is told, in one', async () => {
    const id = await request();
    const fields = { gjor: 'send', body: 'Nabo kommune', email: 'post@nabo.invalid', document: '', language: 'nb' };
    await did(`/saker/${id}/send-videre`, fields);
    const mails = (await mailsOf(id)).toSorted((a, b) => a.to_address.localeCompare(b.to_address));
    expect(mails.map(({ to_address }) => to_address)).toEqual(['post@nabo.invalid', 'redaksjonen@eksempel.invalid']);
    expect(mails[0]?.body).toContain('Vi ber om avtalene og risikovurderingen.');
    expect(mails[1]?.body).toContain('Nabo kommune');
    expect(mails[1]?.body).toContain('forvaltningsloven § 11 fjerde ledd');
    expect(await row(id)).toMatchObject({ state: 'answered', outcome: 'forwarded' });
  });

  test('for one document is told of at that document, and the case goes on', async () => {
    const id = await request();
    const one = await document(id, 'Eksamensoppgavene');
    const fields = { gjor: 'send', body: 'Fylkeskommunen', email: '', document: one, language: 'nb' };
    await did(`/saker/${id}/send-videre`, fields);
    await did(decidePath(id, one), { decision: 'does-not-exist', explanation: 'Vi har lett i arkivet.' });
    const text = await page(`/saker/${id}/svar`);
    expect(text).toContain('Vi har sendt kravet videre til Fylkeskommunen');
    expect(await row(id)).toMatchObject({ state: 'active' });
  });
});

describe('after the answer', () => {
  test('closer reasons are given when they are demanded, for every refusal', async () => {
    const { id, refused } = await answered();
    const path = `/saker/${id}/begrunnelse`;
    const fields = {
      gjor: 'send',
      way: 'mail',
      language: 'nb',
      [`why.${refused}`]: 'Utkastet er ikke kvalitetssikret.',
    };
    expect((await house.post(path, 'coordinator', fields)).status).toBe(422);
    await did(`/saker/${id}`, { skjema: 'clock', 'clock.event': 'reasons-demanded' });
    expect((await house.post(path, 'coordinator', { ...fields, [`why.${refused}`]: '' })).status).toBe(422);
    await did(path, fields);
    expect(await bodiesOf(id)).toContain('Utkastet er ikke kvalitetssikret.');
    expect(await eventsIn(id)).toContain('reasons-given');
  });

  test('a complaint is assessed anew document by document, and goes on as a package whose manifest is true', async () => {
    const { id, refused } = await answered();
    await did(`/saker/${id}`, { skjema: 'complain', 'complain.reason': 'Vi mener mer kan gis.' });
    expect((await house.post(`/saker/${id}`, 'coordinator', { skjema: 'send-complaint' })).status).toBe(409);
    expect((await house.get(`/saker/${id}/klage/pakke.zip`, 'coordinator')).status).toBe(400);
    const assess = (result: string, why: string) =>
      house.post(`/saker/${id}/klage`, 'coordinator', {
        document: refused,
        [`result.${refused}`]: result,
        [`why.${refused}`]: why,
      });
    expect((await assess('upheld', '')).status).toBe(422);
    expect((await assess('changed', 'Mer kan gis.')).status).toBe(303);
    expect((await house.post(`/saker/${id}/klage/send`, 'coordinator', {})).status).toBe(400);
    expect((await assess('upheld', 'Utkastet er fortsatt uferdig.')).status).toBe(303);
    expect(await page(`/saker/${id}/klage`)).toContain('Klagen kan sendes');
    expect(await page(`/saker/${id}/klage`)).toContain('Vi mener mer kan gis.');
    expect((await house.get(`/saker/${id}/klage/pakke.zip`, 'reader')).status).toBe(403);
    const zip = await house.get(`/saker/${id}/klage/pakke.zip`, 'coordinator');
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
      files: { path: string; sha256: string; unredacted: boolean }[];
    };
    expect(manifest.files.map(({ path }) => path).toSorted()).toEqual(
      Object.keys(files)
        .filter((path) => path !== 'manifest.json')
        .toSorted(),
    );
    for (const { path, sha256 } of manifest.files)
      expect(
        createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex'),
        path,
      ).toBe(sha256);
    const secret = manifest.files.filter(({ unredacted }) => unredacted).map(({ path }) => path);
    expect(secret).toHaveLength(2);
    expect(secret.every((path) => path.startsWith('2-dokumenter-uten-sladd/'))).toBe(true);
    expect(manifest.files.some(({ path }) => path === '0-oversendelse.pdf')).toBe(true);
    expect(Object.keys(files).filter((path) => path.startsWith('1-krav-og-brev/')).length).toBeGreaterThan(2);
    await did(`/saker/${id}/klage/send`, {});
    expect(await row(id)).toMatchObject({ state: 'appealed' });
    expect(await bodiesOf(id)).toContain('Utkastet er fortsatt uferdig.');
    const log = await sql((trx) =>
      trx.selectFrom('log_line').select('act').where('subject', '=', `matter:${id}`).execute(),
    );
    expect(log.map(({ act }) => act)).toContain('matter.send-complaint');
  });

  test('a complaint that is upheld in part is decided and answered anew', async () => {
    const { id, refused } = await answered();
    await did(`/saker/${id}`, { skjema: 'complain', 'complain.reason': 'Uenig' });
    await did(`/saker/${id}/klage`, {
      document: refused,
      [`result.${refused}`]: 'changed',
      [`why.${refused}`]: 'Notatet er ferdig nå.',
    });
    await did(decidePath(id, refused), { decision: 'open' });
    await did(`/saker/${id}/svar/send`, { way: 'mail' });
    expect(await row(id)).toMatchObject({ state: 'answered', outcome: 'granted' });
  });
});

describe('a party who asks for the documents of their own case', () => {
  const party = {
    kind: 'party-access',
    name: 'Nora Lindøe',
    email: 'nora@eksempel.invalid',
    authority: 'parental-responsibility',
    shown: 'known-to-staff',
    body: 'Jeg ber om alt i saken om skolebytte.',
  };
  const secret = 'Medeleven er under utredning hos PPT.';
  const note = {
    decision: 'refused',
    section: '§ 18 a første ledd',
    sort: 'internal',
    facts: 'elsewhere',
    factsReason: 'De står i vedtaket.',
    wider: 'Vurdert. Notatet er et første utkast.',
  };
  const letter = {
    decision: 'refused',
    section: '§ 19 andre ledd bokstav a',
    why: secret,
    keepWhy: 'ja',
    wider: 'Vurdert. Medeleven veier tyngst.',
    rest: 'all',
  };

  /** A case of which the guardian, who can sign in, is the party. */
  async function asked(): Promise<{ id: string; open: string; noted: string; written: string }> {
    const id = await request('Skolebytte', party);
    const account = house.actor('guardian').id;
    await sql((trx) => trx.updateTable('matter_party').set({ account }).where('matter', '=', id).execute());
    const open = await document(id, 'Vedtaket', 'Vedtak');
    return { id, open, noted: await document(id, 'Notatet', 'Utkast'), written: await document(id, 'Brevet', 'Brev') };
  }

  test('is answered document by document, by the law of a party, with a letter that is sent only when it says what § 21 demands', async () => {
    const { id, open, noted, written } = await asked();
    const at = await page(decidePath(id, noted));
    for (const words of [
      'En part har rett til å se sakens dokumenter',
      '§ 18 b andre ledd',
      '§ 19 andre ledd bokstav b',
    ])
      expect(at).toContain(words);
    expect(at).not.toContain('§ 14 første ledd');
    expect(await page(`/saker/${id}`)).not.toContain('name="decide-document.section"');
    // What the law does not let be refused is refused, with its section, at the field.
    for (const [fields, field, words] of [
      [
        { ...note, sort: 'deciding-unit' },
        'section',
        '§ 18 a første ledd kan ikke brukes for et slikt dokument (§ 18 d tredje ledd)',
      ],
      [{ ...note, facts: 'given' }, 'facts', '(§ 18 c), gir dere en del av dokumentet'],
      [{ ...note, section: '§ 14 første ledd' }, 'section', '(§ 21 første ledd)'],
      [
        { ...note, section: '§ 18 første ledd fjerde punktum', secrecy: 'forvaltningsloven § 13 første ledd nr. 1' },
        'section',
        'gjelder bare en part under 15 år',
      ],
      [{ ...letter, why: '' }, 'why', 'vilkåret i § 19 andre ledd bokstav a'],
      [{ decision: 'consent-asked' }, 'decision', 'Velg noe som kan avgjøres i en sak om partsinnsyn'],
    ] as const) {
      const answer = await house.post(decidePath(id, noted), 'coordinator', fields);
      const html = await answer.text();
      expect([answer.status, plain(html).includes(words), html.includes(`href="#felt-${field}"`)], words).toEqual([
        422,
        true,
        true,
      ]);
    }
    await did(decidePath(id, open), { decision: 'open' });
    await did(decidePath(id, noted), note);
    expect(await page(`/saker/${id}/svar`)).toContain('Én ting mangler før brevet kan sendes');
    // Undecided is not answered, by the letter or by hand, and not closed.
    expect((await house.post(`/saker/${id}/svar/send`, 'coordinator', { way: 'signed-in' })).status).toBe(422);
    const byHand = { skjema: 'send', 'send.answerBody': 'Nei.', 'send.answerWay': 'post', 'send.when': '2026-11-23' };
    await did(`/saker/${id}`, { skjema: 'decide', 'decide.outcome': 'partly', 'decide.grounds': '§ 18 a' });
    expect((await house.post(`/saker/${id}`, 'coordinator', byHand)).status).toBe(409);
    expect((await house.post(`/saker/${id}`, 'coordinator', { skjema: 'close' })).status).toBe(409);
    await did(`/saker/${id}`, { skjema: 'redraft', 'redraft.reason': 'Ett dokument mangler.' });
    await did(decidePath(id, written), letter);
    const text = await page(`/saker/${id}/svar`);
    for (const words of [
      'kan sendes',
      'forvaltningsloven § 18 c',
      'forvaltningsloven § 24 tredje ledd',
      'barn over 15 år',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain(secret);
    expect((await house.get(`/saker/${id}/begrunnelse`, 'coordinator')).status).toBe(404);
    const pdf = Buffer.from(await (await house.get(`/saker/${id}/svar.pdf`, 'coordinator')).arrayBuffer());
    expect([pdf.subarray(0, 5).toString(), pdf.includes('/StructTreeRoot'), pdf.includes('pdfuaid')]).toEqual([
      '%PDF-',
      true,
      true,
    ]);
    // What is safe stands first, and mail last.
    const html = await (await house.get(`/saker/${id}/svar`, 'coordinator')).text();
    expect([...html.matchAll(/name="way" value="([^"]+)"/g)].map(([, way]) => way)).toEqual([
      'signed-in',
      'post',
      'in-person',
      'mail',
    ]);
    await did(`/saker/${id}/svar/send`, { way: 'signed-in' });
    expect(await row(id)).toMatchObject({ state: 'answered', outcome: 'partly', public_slug: null });
    expect((await row(id)).outcome_reason).toBe(
      'forvaltningsloven § 18 a første ledd, forvaltningsloven § 19 andre ledd bokstav a',
    );
    const own = await (await house.get(`/mine-saker/${id}`, 'guardian')).text();
    expect(plain(own)).toContain('Hva du kan gjøre nå');
    for (const name of ['svar.pdf', 'Vedtaket.pdf']) expect(own).toContain(name);
    for (const name of ['Notatet.pdf', 'Brevet.pdf', secret]) expect(own).not.toContain(name);
    const mails = await sql((trx) => trx.selectFrom('mail_out').selectAll().where('matter', '=', id).execute());
    const notice = mails.find(({ purpose }) => purpose === 'notice');
    expect(notice?.body).toContain('Logg inn');
    expect(mails.map(({ body, subject }) => `${subject} ${body}`).join(' ')).not.toMatch(/Skolebytte|Vedtaket|§ 19/);
  });

  test('may complain: each refusal is assessed anew, and the body of appeal reads what the party does not', async () => {
    const { id, open, noted, written } = await asked();
    await did(decidePath(id, open), { decision: 'open' });
    await did(decidePath(id, noted), note);
    await did(decidePath(id, written), letter);
    await did(`/saker/${id}/svar/send`, { way: 'post' });
    await did(`/saker/${id}`, { skjema: 'complain', 'complain.reason': 'Jeg vil se brevet.' });
    expect((await house.post(`/saker/${id}`, 'coordinator', { skjema: 'send-complaint' })).status).toBe(409);
    for (const [one, why] of [
      [noted, 'Utkastet er fortsatt internt.'],
      [written, secret],
    ] as const)
      await did(`/saker/${id}/klage`, { document: one, [`result.${one}`]: 'upheld', [`why.${one}`]: why });
    const shown = await page(`/saker/${id}/klage`);
    for (const words of [
      secret,
      'Avslaget etter forvaltningsloven § 18 a første ledd opprettholdes',
      'forvaltningsloven § 21 andre ledd',
    ])
      expect(shown).toContain(words);
    const files = unzipSync(
      new Uint8Array(await (await house.get(`/saker/${id}/klage/pakke.zip`, 'coordinator')).arrayBuffer()),
    );
    expect(Object.keys(files)).toContain('0-oversendelse.pdf');
    expect(Object.keys(files).filter((path) => path.startsWith('2-dokumenter-uten-sladd/'))).toHaveLength(3);
    await did(`/saker/${id}/klage/send`, { how: 'KS SvarUt 23. november 2026' });
    expect(await row(id)).toMatchObject({ state: 'appealed' });
    const own = await page(`/mine-saker/${id}`, 'guardian');
    expect(own).toContain('Utkastet er fortsatt internt.');
    expect(own).not.toContain(secret);
    expect(await bodiesOf(id)).not.toContain(secret);
  });
});

test.each(['nn', 'en'])('the pages are whole in %s', async (lang) => {
  const id = await request();
  const one = await document(id, 'Avtalen', 'x');
  await did(decidePath(id, one), {
    decision: 'deferred',
    section: '§ 5 første ledd',
    wider: 'Vurdert.',
    untilEvent: 'Møtet er holdt',
  });
  const own = await request('Skolebytte', { kind: 'party-access' });
  const note = await document(own, 'Notatet');
  const why = { why: 'Slik er det.', wider: 'Vurdert.', untilEvent: 'Undersøkelsene er ferdige' };
  await did(decidePath(own, note), { decision: 'deferred', section: '§ 20 første ledd andre punktum', ...why });
  for (const path of [
    decidePath(id, one),
    `/saker/${id}/svar`,
    `/saker/${id}/forelopig-svar`,
    `/saker/${id}/send-videre`,
    `/saker/${id}/begrunnelse`,
    `/saker/${id}/finn`,
    `/saker/${id}`,
    decidePath(own, note),
    `/saker/${own}/svar`,
    `/saker/${own}/forelopig-svar`,
    `/saker/${own}/finn`,
    `/saker/${own}`,
  ]) {
    const answer = await house.get(path, 'coordinator', lang);
    expect(answer.status, path).toBe(200);
    expect(await answer.text(), path).not.toMatch(/undefined|\[object/);
  }
});
