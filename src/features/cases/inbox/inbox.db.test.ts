import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inboxRoutes } from '#src/features/cases/index.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { keepBoxes } from '#src/platform/mail/boxes.ts';
import { keepMail } from '#src/platform/mail/keep.ts';
import { enqueueMail } from '#src/platform/mail/outbox.ts';
import { spool } from '#src/platform/mail/spool.ts';
import { type House, openHouse, plain } from '#test/house.ts';
import { eml, htmlPart, multipart, plainPart } from '#test/mail/build.ts';
import { landscapeOf } from '#test/small-register.ts';
import { openMatter } from '../open-matter.ts';
import { remindOwner } from '../remind.ts';
import { sortNewMails } from './arrive.ts';
import { noteGivenUp } from './given-up.ts';

let house: House<'coordinator' | 'weak' | 'leader' | 'stranger'>;
let tenant: string;
let at = Date.parse('2026-11-23T09:00:00Z');
const clock = {
  now: () => {
    at += 5;
    return new Date(at);
  },
};
const own = 'post@solvik.example';

beforeAll(async () => {
  house = await openHouse({ clock, routes: inboxRoutes });
  tenant = await house.addOwner(landscapeOf('solvik'));
  await house.addPerson('coordinator', tenant, 'coordinator', [], true);
  await house.addPerson('weak', tenant, 'coordinator');
  await house.addPerson('leader', tenant, 'leader', ['a'], true);
  const other = await house.addOwner(landscapeOf('nordby'));
  await house.addPerson('stranger', other, 'coordinator', [], true);
  await keepBoxes(house.db, [
    { key: 'post', owner: 'solvik', address: own, replyPattern: 'sak+{reference}@solvik.example' },
  ]);
}, 120_000);
afterAll(() => house?.drop());

interface Coming {
  readonly to?: readonly string[];
  readonly from?: string;
}

/** Lets a mail come in and be sorted. @returns its id */
async function come(raw: Buffer, { to = [own], from = 'kari.nes@eksempel.example' }: Coming = {}): Promise<string> {
  const spooled = await spool(Readable.from([raw]), 10_000_000);
  const arrival = {
    mailbox: 'post',
    via: 'smtp' as const,
    receivedAt: clock.now(),
    envelopeFrom: from,
    envelopeTo: to,
  };
  const { id } = await inTenant(house.db, tenant, (trx) => keepMail(trx, clock, arrival, spooled));
  await spooled.close();
  const { error } = await sortNewMails(house.db, clock, tenant);
  if (error !== undefined) throw error;
  return id;
}
let n = 0;
const id = () => {
  n += 1;
  return `brev-${n}-${crypto.randomUUID()}@eksempel.example`;
};
function letter(
  body: string,
  { headers = [], subject = 'Spørsmål', from }: { headers?: string[]; subject?: string; from?: string } = {},
) {
  const mark = id();
  return eml({ subject, from: from ?? `Kari Nes <kari-${mark}>`, headers, body: `${body}\n\n${mark}\n` });
}

const mailIn = (of: string) =>
  house.admin.selectFrom('mail_in').selectAll().where('id', '=', of).executeTakeFirstOrThrow();
const sent = () => house.admin.selectFrom('mail_out').selectAll().where('tenant', '=', tenant).orderBy('id').execute();
const lastSent = async () => (await sent()).at(-1);
const messages = (matter: string) =>
  house.admin.selectFrom('matter_message').selectAll().where('matter', '=', matter).orderBy('id').execute();
const open = (over: Partial<Parameters<typeof openMatter>[2]> = {}) =>
  inTenant(house.db, tenant, (trx) =>
    openMatter(trx, clock, {
      kind: 'foi',
      subject: 'Innsyn i en avtale',
      received: { at: clock.now() },
      via: 'mail',
      author: 'mail',
      parties: [
        {
          part: 'requester',
          name: 'Kari Nes',
          email: 'kari.nes@eksempel.example',
          authority: 'anyone',
          shown: 'not-needed',
        },
      ],
      ...over,
    }),
  );

test('a letter that asks for documents waits for a person, and its sender has a receipt at once', async () => {
  const before = (await sent()).length;
  const mail = await come(letter('Jeg ber om innsyn i avtalen om skoleplattformen.'));
  expect(await mailIn(mail)).toMatchObject({ state: 'waiting', kind: 'request', from_name: 'Kari Nes' });
  expect(await sent()).toHaveLength(before + 1);
  const receipt = await lastSent();
  const { reference } = await mailIn(mail);
  expect(receipt).toMatchObject({
    purpose: 'receipt',
    to_name: 'Kari Nes',
    reference,
    language: 'nb',
    automatic: true,
  });
  expect(receipt?.body).toContain(`Referansen er ${reference}.`);
  expect(receipt?.body).toContain('mandag 23. november 2026 kl. 10.00'.replace('10.00', '10:00'));
  expect(receipt?.body).toContain('senest tirsdag 24. november 2026');
});

test('a nynorsk letter gets a nynorsk receipt', async () => {
  await come(
    letter(
      'Hei. Eg ber om innsyn i avtalen de har inngått, og ønskjer at de sender han til meg. Kva gjer eg om det ikkje går?',
    ),
  );
  expect((await lastSent())?.language).toBe('nn');
  expect((await lastSent())?.body).toContain('Eit menneske les han');
});

test.each([
  ['an automatic reply', ['Auto-Submitted: auto-replied'], 'noted'],
  ['what a list sends', ['List-Id: <nytt.eksempel.example>'], 'waiting'],
  ['what is sent in bulk', ['Precedence: bulk'], 'waiting'],
  ['what a system sends on', ['Auto-Submitted: auto-generated'], 'waiting'],
])('%s is kept and not answered', async (_what, headers, state) => {
  const before = (await sent()).length;
  const mail = await come(letter('Jeg ber om innsyn i avtalen.', { headers }));
  expect(await mailIn(mail)).toMatchObject({ state });
  expect(await sent()).toHaveLength(before);
});

test('our own address is not answered, and neither is a robot', async () => {
  const before = (await sent()).length;
  for (const from of [own, 'noreply@eksempel.example', 'MAILER-DAEMON@eksempel.example'])
    await come(letter('Jeg ber om innsyn i alt.', { from }));
  expect(await sent()).toHaveLength(before);
});

test('whoever writes on and on gets no more receipts after the fifth in a day', async () => {
  const from = 'ivrig@eksempel.example';
  for (let times = 0; times < 8; times += 1) await come(letter(`Purring ${times}: jeg ber om innsyn.`, { from }));
  expect((await sent()).filter((mail) => mail.to_address === from)).toHaveLength(5);
});

test('what is sent to the address of a case joins the case by itself', async () => {
  const matter = await open();
  const mail = await come(letter('Jeg mener avtalen fra 2024.'), { to: [`sak+${matter.reference}@solvik.example`] });
  expect(await mailIn(mail)).toMatchObject({ state: 'placed', matter: matter.id, matched_by: 'address' });
  expect((await messages(matter.id)).at(-1)).toMatchObject({ direction: 'in', mail_in: mail, handled_at: null });
  expect((await lastSent())?.body).toContain(`lagt i sak ${matter.number}`);
});

test('what answers a mail of ours joins its case by the Message-ID', async () => {
  const matter = await open();
  await come(letter('Mer om avtalen.'), { to: [`sak+${matter.reference}@solvik.example`] });
  const receipt = await lastSent();
  const mail = await come(
    letter('Takk for svar.', { headers: [`In-Reply-To: <${receipt?.message_id}>`], subject: 'SV: noe annet' }),
  );
  expect(await mailIn(mail)).toMatchObject({ state: 'placed', matter: matter.id, matched_by: 'message-id' });
});

test('an answer without In-Reply-To is known by the number in its subject, and joins when its sender is in the case', async () => {
  const matter = await open();
  const subject = `SV: Innsyn i dokumenter: ${matter.number}`;
  const hers = await come(letter('Her er mer.', { subject, from: 'kari.nes@eksempel.example' }));
  expect(await mailIn(hers)).toMatchObject({ state: 'placed', matched_by: 'case-number' });
  const strangers = await come(letter('Her er mer.', { subject, from: 'annen@eksempel.example' }));
  expect(await mailIn(strangers)).toMatchObject({ state: 'waiting', matter: null, matched_by: 'case-number' });
});

test('a letter to a case that asks for something else too joins it, and waits for a person', async () => {
  const matter = await open();
  const text =
    'Jeg mener avtalen fra 2024.\n\nJeg vil også melde fra om et brudd: karakterene til hele klassen ligger åpent på nettet.';
  const mail = await come(letter(text), { to: [`sak+${matter.reference}@solvik.example`] });
  expect(await mailIn(mail)).toMatchObject({ state: 'waiting', matter: matter.id });
  expect(await messages(matter.id)).toHaveLength(1);
});

function bounce(of: string, action = 'failed'): Buffer {
  const status = `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.eksempel.example\n\nFinal-Recipient: rfc822; kari@eksempel.example\nAction: ${action}\nStatus: 5.1.1\n`;
  const returned = `Content-Type: text/rfc822-headers\n\nMessage-ID: <${of}>\nSubject: Kvittering\n`;
  const parts = multipart(
    'report; report-type=delivery-status',
    'grense',
    plainPart(`Den kom ikke fram. ${id()}`),
    status,
    returned,
  );
  return eml({
    from: 'Mail Delivery <mailer-daemon@eksempel.example>',
    subject: 'Undeliverable: Kvittering',
    ...parts,
  });
}

test('a bounce is noted on the mail and on its case, opens none, and is not answered', async () => {
  const matter = await open();
  await come(letter('Mer.'), { to: [`sak+${matter.reference}@solvik.example`] });
  const out = await lastSent();
  const before = (await sent()).length;
  const matters = await house.admin.selectFrom('matter').select('id').execute();
  const mail = await come(bounce(out?.message_id ?? ''), { from: '', to: [`sak+${matter.reference}@solvik.example`] });
  expect(await mailIn(mail)).toMatchObject({ state: 'noted', matter: matter.id });
  expect(await lastSent()).toMatchObject({ id: out?.id, bounce_status: '5.1.1', bounced_at: expect.any(Date) });
  expect((await messages(matter.id)).at(-1)).toMatchObject({ mail_in: mail, handled_at: null });
  expect(await sent()).toHaveLength(before);
  expect(await house.admin.selectFrom('matter').select('id').execute()).toHaveLength(matters.length);
});

test('a report without a sender in its envelope is a bounce, though its headers do not say so', async () => {
  const mail = await come(letter('Den kom ikke fram.', { subject: 'Undeliverable: Kvittering' }), { from: '' });
  expect(await mailIn(mail)).toMatchObject({ state: 'noted', kind: 'bounce' });
});

test('a bounce of what we never sent, and a mail that is only late, change nothing of our mails', async () => {
  const out = await lastSent();
  await come(bounce('ukjent@annet.example'), { from: '' });
  const late = (await sent()).find((mail) => mail.bounced_at === null);
  await come(bounce(late?.message_id ?? '', 'delayed'), { from: '' });
  expect((await sent()).find(({ id: of }) => of === late?.id)?.bounced_at).toBeNull();
  expect((await lastSent())?.id).toBe(out?.id);
});

test('a person confirms the parts of a letter: each opens its case with what belongs to it, and its sender is told', async () => {
  const text =
    'Hei.\n\nJeg ber om innsyn i databehandleravtalen med leverandøren.\n\nJeg krever innsyn i personopplysningene dere har lagret om meg.\n\nVi oppdaget i går at karakterene til klassen ligger åpent på nettet, og vil melde fra om dette bruddet.';
  const mail = await come(letter(text, { from: 'Ola Ås <ola@eksempel.example>' }));
  const page = await (await house.get(`/saker/innboks/${mail}`, 'coordinator')).text();
  const kinds = [...page.matchAll(/name="del-(\d)-slag"[\s\S]*?value="([a-z-]+)" selected/g)].map((found) => found[2]);
  expect(new Set(kinds)).toEqual(new Set(['breach', 'foi', 'access']));
  expect(kinds[0]).toBe('breach');
  const fields = Object.fromEntries(
    kinds.flatMap((kind, index) => [
      [`del-${index}-blir`, 'sak'],
      [`del-${index}-slag`, kind ?? ''],
      [`del-${index}-emne`, `Del ${index}`],
      [`del-${index}-tekst`, `bare ${kind}`],
    ]),
  );
  expect((await house.post(`/saker/innboks/${mail}`, 'coordinator', fields)).status).toBe(303);
  const opened = await house.admin
    .selectFrom('matter')
    .innerJoin('matter_message', 'matter_message.matter', 'matter.id')
    .select(['matter.id', 'matter.kind', 'matter_message.body', 'matter.year', 'matter.sequence'])
    .where('matter_message.mail_in', '=', mail)
    .execute();
  expect(opened.map(({ kind, body }) => [kind, body]).sort()).toEqual([
    ['access', 'bare access'],
    ['breach', 'bare breach'],
    ['foi', 'bare foi'],
  ]);
  const told = (await sent()).filter((out) => out.to_address === 'ola@eksempel.example').slice(1);
  for (const { year, sequence, kind } of opened) {
    const one = told.find(({ subject }) => subject.endsWith(`${year}/${sequence}`));
    expect(one?.body).toContain(kind === 'breach' ? '72 timer' : 'Du skal ha svar senest');
  }
  expect(await mailIn(mail)).toMatchObject({ state: 'placed' });
  const links = await house.admin.selectFrom('matter_link').select('kind').where('tenant', '=', tenant).execute();
  expect(links.filter(({ kind }) => kind === 'same-letter')).toHaveLength(2);
});

test('a letter is placed once, and what is missing is asked for beside its field', async () => {
  const mail = await come(letter('Hvordan søker jeg om permisjon?'));
  const part = { 'del-0-blir': 'sak', 'del-0-slag': 'guidance', 'del-0-emne': '', 'del-0-tekst': 'x' };
  const refused = await house.post(`/saker/innboks/${mail}`, 'coordinator', part);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('Skriv hva saken gjelder');
  const join = { 'del-0-blir': 'melding', 'del-0-nummer': '2026/99999' };
  expect(plain(await (await house.post(`/saker/innboks/${mail}`, 'coordinator', join)).text())).toContain(
    'Det er ingen sak 2026/99999',
  );
  const good = { ...part, 'del-0-emne': 'Permisjon' };
  expect((await house.post(`/saker/innboks/${mail}`, 'coordinator', good)).status).toBe(303);
  expect((await house.post(`/saker/innboks/${mail}`, 'coordinator', good)).status).toBe(409);
});

test('what the program did not see is a part that a person adds, with its words', async () => {
  const mail = await come(letter('Jeg ber om innsyn i avtalen.\n\nSønnen min kom hjem med sekken til en annen.'));
  const page = await (await house.get(`/saker/innboks/${mail}`, 'coordinator')).text();
  expect(page.match(/Enda en del av brevet/g)).toHaveLength(2);
  const first = { 'del-0-blir': 'sak', 'del-0-slag': 'foi', 'del-0-emne': 'Avtale', 'del-0-tekst': 'avtalen' };
  const added = { 'del-1-blir': 'sak', 'del-1-slag': 'breach', 'del-1-emne': 'Sekk' };
  const unused = { 'del-2-blir': 'ubrukt' };
  const refused = await house.post(`/saker/innboks/${mail}`, 'coordinator', { ...first, ...added, ...unused });
  expect([refused.status, (await refused.text()).includes('Skriv det som skal stå i saken')]).toEqual([422, true]);
  // What is written in it and not said to become anything is not lost in silence.
  const silent = { ...first, 'del-1-blir': 'ubrukt', 'del-1-tekst': 'sekken' };
  const asked = await house.post(`/saker/innboks/${mail}`, 'coordinator', silent);
  expect([asked.status, (await asked.text()).includes('Velg hva denne delen skal bli')]).toEqual([422, true]);
  const words = { 'del-1-tekst': 'sekken' };
  const done = await house.post(`/saker/innboks/${mail}`, 'coordinator', { ...first, ...added, ...words, ...unused });
  expect(done.status).toBe(303);
  const opened = await house.admin
    .selectFrom('matter')
    .innerJoin('matter_message', 'matter_message.matter', 'matter.id')
    .select(['matter.kind', 'matter_message.body'])
    .where('matter_message.mail_in', '=', mail)
    .execute();
  expect(opened.map(({ kind, body }) => `${kind}: ${body}`).sort()).toEqual(['breach: sekken', 'foi: avtalen']);
});

test('two parts that belong to one case are one message in it, with the words of both', async () => {
  const mail = await come(letter('Hvordan søker jeg om permisjon?'));
  const open = { 'del-0-blir': 'sak', 'del-0-slag': 'foi', 'del-0-emne': 'Avtale', 'del-0-tekst': 'x' };
  await house.post(`/saker/innboks/${mail}`, 'coordinator', open);
  const matter = (await mailIn(mail)).matter ?? '';
  const { year, sequence } = await house.admin
    .selectFrom('matter')
    .select(['year', 'sequence'])
    .where('id', '=', matter)
    .executeTakeFirstOrThrow();
  const next = await come(letter('Jeg krever nærmere begrunnelse for avslaget, og klager på avslaget.'));
  const part = (index: number, text: string) => ({
    [`del-${index}-blir`]: 'melding',
    [`del-${index}-nummer`]: `${year}/${sequence}`,
    [`del-${index}-tekst`]: text,
  });
  await house.post(`/saker/innboks/${next}`, 'coordinator', { ...part(0, 'begrunnelse'), ...part(1, 'klage') });
  const said = house.admin.selectFrom('matter_message').select(['matter', 'body']).where('mail_in', '=', next);
  expect(await said.execute()).toEqual([{ matter, body: 'begrunnelse\n\nklage' }]);
});

test('an answer to the receipt of a letter goes to the case that the letter became', async () => {
  const mail = await come(letter('Hvordan klager jeg på en karakter?', { from: 'per@eksempel.example' }));
  const { reference } = await mailIn(mail);
  const part = { 'del-0-blir': 'sak', 'del-0-slag': 'guidance', 'del-0-emne': 'Klage på karakter', 'del-0-tekst': 'x' };
  await house.post(`/saker/innboks/${mail}`, 'coordinator', part);
  const next = await come(letter('Enda noe.', { from: 'per@eksempel.example' }), {
    to: [`sak+${reference}@solvik.example`],
  });
  expect(await mailIn(next)).toMatchObject({ state: 'placed', matter: (await mailIn(mail)).matter });
});

test('a letter is set aside with a reason, and taken up again', async () => {
  const mail = await come(letter('Kjøp nye kontorstoler!'));
  expect((await house.post(`/saker/innboks/${mail}/til-side`, 'coordinator', { grunn: ' ' })).status).toBe(422);
  expect((await house.post(`/saker/innboks/${mail}/til-side`, 'coordinator', { grunn: 'Reklame' })).status).toBe(303);
  expect(await mailIn(mail)).toMatchObject({ state: 'set-aside', settled_reason: 'Reklame' });
  expect((await house.post(`/saker/innboks/${mail}/opp`, 'coordinator', {})).status).toBe(303);
  expect(await mailIn(mail)).toMatchObject({ state: 'waiting', settled_reason: null });
});

test('the mail and its attachments are given as they came, to be saved and never shown as a page of ours', async () => {
  const pdf =
    'Content-Type: application/pdf; name="Krav og svar.pdf"\nContent-Disposition: attachment; filename="Krav og svar.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERg==';
  const parts = multipart(
    'mixed',
    'skille',
    plainPart(`Se vedlegget. ${id()}`),
    pdf,
    htmlPart('<script>alert(1)</script>'),
  );
  const raw = eml({ subject: 'Med vedlegg', ...parts });
  const mail = await come(raw);
  const whole = await house.get(`/saker/innboks/${mail}/epost.eml`, 'coordinator');
  expect(Buffer.from(await whole.arrayBuffer()).equals(raw)).toBe(true);
  expect(whole.headers.get('content-disposition')).toMatch(/^attachment;/);
  const file = await house.get(`/saker/innboks/${mail}/vedlegg/0`, 'coordinator');
  expect(await file.text()).toBe('%PDF');
  expect(file.headers.get('content-disposition')).toContain('Krav%20og%20svar.pdf');
  expect((await house.get(`/saker/innboks/${mail}/vedlegg/9`, 'coordinator')).status).toBe(404);
});

test('malformed bytes are kept and shown as far as they can be read', async () => {
  const mail = await come(
    Buffer.from(
      'Subject: \x80\xff =?utf-8?B?%%%?=\r\nContent-Type: multipart/mixed; boundary=ingen\r\n\r\nDet står noe her.\r\n',
      'latin1',
    ),
  );
  expect(await mailIn(mail)).toMatchObject({ state: 'waiting' });
  const page = await (await house.get(`/saker/innboks/${mail}`, 'coordinator')).text();
  expect(page).toContain('Det står noe her.');
});

test('the inbox lists what waits, in every language, for coordinators of the owner only', async () => {
  const mail = await come(letter('Jeg ber om innsyn i referatene.', { subject: 'Et emne for seg selv' }));
  for (const lang of ['nb', 'nn', 'en']) {
    const page = await house.get('/saker/innboks', 'coordinator', lang);
    expect([lang, page.status, (await page.text()).includes('Et emne for seg selv')]).toEqual([lang, 200, true]);
  }
  for (const path of ['', `/${mail}`, `/${mail}/epost.eml`, `/${mail}/vedlegg/0`]) {
    expect((await house.get(`/saker/innboks${path}`, 'leader')).status).toBe(403);
    const weak = await house.get(`/saker/innboks${path}`, 'weak');
    expect([weak.status, weak.headers.get('location')]).toEqual([303, expect.stringContaining('/logg-inn/sterkere')]);
    const strange = await house.get(`/saker/innboks${path}`, 'stranger');
    expect(await strange.text()).not.toContain('Et emne for seg selv');
    if (path !== '') expect(strange.status).toBe(404);
  }
  expect((await house.post(`/saker/innboks/${mail}/til-side`, 'stranger', { grunn: 'x' })).status).toBe(404);
  expect(
    (await house.post(`/saker/innboks/${mail}`, 'leader', { 'del-0-blir': 'melding', 'del-0-nummer': '2026/1' }))
      .status,
  ).toBe(403);
});

test('neither the log nor a title holds words or addresses of letters', async () => {
  const lines = await house.admin.selectFrom('log_line').selectAll().where('tenant', '=', tenant).execute();
  expect(lines.some(({ act }) => act === 'mail.sort')).toBe(true);
  expect(JSON.stringify(lines)).not.toMatch(/eksempel\.example|Kari|innsyn i avtalen|Et emne/);
});

test('a part is given to a school, answered in the language of the letter, and the first receipt stands in its case', async () => {
  const body =
    'Eg ber om innsyn i avtalane de har om læringsplattforma, og vil gjerne ha svaret skriftleg. Kva har de ikkje sendt?';
  const mail = await come(letter(body));
  const form = { 'del-0-blir': 'sak', 'del-0-slag': 'foi', 'del-0-emne': 'Avtalar', 'del-0-tekst': body };
  const wrong = await house.post(`/saker/innboks/${mail}`, 'coordinator', { ...form, 'del-0-skole': 'finst-ikkje' });
  expect(wrong.status).toBe(422);
  const answer = await house.post(`/saker/innboks/${mail}`, 'coordinator', { ...form, 'del-0-skole': 'a' });
  expect(answer.status, plain(await answer.clone().text())).toBe(303);
  const { matter, reference } = await mailIn(mail);
  const row = await house.admin
    .selectFrom('matter')
    .selectAll()
    .where('id', '=', matter ?? '')
    .executeTakeFirstOrThrow();
  expect(row.unit).toBe('a');
  const party = await house.admin
    .selectFrom('matter_party')
    .select('lang')
    .where('matter', '=', row.id)
    .executeTakeFirst();
  expect(party?.lang).toBe('nn');
  const out = (await messages(row.id)).filter(({ direction }) => direction === 'out');
  expect(out).toHaveLength(2);
  expect(out[0]?.body).toContain(reference);
});

test('a mail of a case that was given up is an event and a message that waits, once for each time', async () => {
  const { id: matter } = await open();
  const given = async () => {
    const failed = { state: 'given-up' as const, failure: 'EENVELOPE', ended_at: clock.now() };
    await inTenant(house.db, tenant, (trx) =>
      trx.updateTable('mail_out').set(failed).where('matter', '=', matter).execute(),
    );
  };
  await inTenant(house.db, tenant, (trx) =>
    enqueueMail(trx, clock, {
      to: { address: 'borte@eksempel.example' },
      subject: 'Svar',
      text: 'Her er svaret.',
      language: 'nb',
      purpose: 'letter',
      matter,
    }),
  );
  expect(await noteGivenUp(house.db, clock, tenant)).toBe(0);
  await given();
  expect(await noteGivenUp(house.db, clock, tenant)).toBe(1);
  expect(await noteGivenUp(house.db, clock, tenant)).toBe(0);
  expect(await messages(matter)).toMatchObject([{ direction: 'in', channel: 'internal', handled_at: null }]);
  const events = await house.admin.selectFrom('matter_event').select('name').where('matter', '=', matter).execute();
  expect(events.map(({ name }) => name)).toContain('not-delivered');
  await given();
  expect(await noteGivenUp(house.db, clock, tenant)).toBe(1);
});

test('a letter that nobody reads is told of to the coordinators: a breach at once and at its hours, others when the promised day is past; each once', async () => {
  const coordinator = house.actor('coordinator');
  await inTenant(house.db, tenant, (trx) =>
    trx
      .insertInto('matter_notice')
      .values({ tenant, account: coordinator.id, email: 'koordinator@solvik.example', lang: 'nn' })
      .execute(),
  );
  await house.admin.updateTable('mail_in').set({ state: 'set-aside' }).where('state', '=', 'waiting').execute();
  const breach = await come(letter('Jeg vil melde fra om et brudd: elevlisten med fødselsnumre lå åpent på nettet.'));
  expect(await mailIn(breach)).toMatchObject({ kind: 'breach-notice', state: 'waiting' });
  await come(letter('Jeg ber om innsyn i avtalen om skolebuss.'));
  const round = async (at: string) => {
    const before = (await sent()).length;
    const then = { now: () => new Date(at) };
    for (let n = 0; n < 2; n += 1) await remindOwner(house.db, { clock: then, origin: 'http://x.example' }, tenant);
    return (await sent())
      .slice(before)
      .filter(({ body }) => body.includes('/saker/innboks'))
      .map(({ subject }) => subject)
      .toSorted();
  };
  const [ofBreach, unread] = ['Eit brev ser ut til å melde om brot', 'Brev ventar i innboksen'];
  expect(await round('2026-11-23T10:10+01:00')).toEqual([ofBreach]);
  expect(await round('2026-11-23T23:10+01:00')).toEqual([ofBreach]);
  expect(await round('2026-11-25T00:10+01:00')).toEqual([unread, ofBreach]);
  expect(await round('2026-11-25T09:00+01:00')).toEqual([]);
  await house.admin.updateTable('mail_in').set({ state: 'placed' }).where('state', '=', 'waiting').execute();
  expect(await round('2026-11-26T11:00+01:00')).toEqual([]);
});
