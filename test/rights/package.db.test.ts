import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import * as mupdf from 'mupdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAboutDeps } from '#src/app/about-deps.ts';
import { rooms } from '#src/app/holdings.ts';
import { routes } from '#src/app/routes.ts';
import { closeMatter, decideOutcome, moveOn, NotYet, sendAnswer } from '#src/features/cases/closing.ts';
import { takeMatter } from '#src/features/cases/hand-over.ts';
import { setNoticeMail } from '#src/features/cases/notice-settings.ts';
import { type NewMatter, openMatter } from '#src/features/cases/open-matter.ts';
import { addDemoSchools } from '#src/features/people/index.ts';
import { addDemoAccess, collectWaiting, expirePackages } from '#src/features/rights/index.ts';
import { type PackageContents, rowsOf } from '#src/features/rights/package/contents.ts';
import { newId } from '#src/kernel/uuid.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { isHolding, type Section, type Whom } from '#src/platform/holdings/holdings.ts';
import { createSession } from '#src/platform/identity/sessions.ts';
import { type House, openHouse, plain, shippedLandscape, strongIdentity } from '#test/house.ts';

let time = Date.parse('2026-11-23T09:00:00Z');
const clock = {
  now: () => {
    time += 1;
    return new Date(time);
  },
};
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
const secret = 'Skjulveien 77';

let house: House<'koordinator'>;
let tenant: string;
let matter: string;
let child: { readonly id: string; readonly school: string };
let parents: readonly [string, string];
const sessions = new Map<string, string>();

/** An account of a person of the schools, signed in. */
async function signIn(name: string, person: string, role: 'guardian' | 'pupil', secondFactor = true): Promise<string> {
  const id = newId();
  await inTenant(house.db, tenant, (trx) =>
    trx
      .insertInto('account')
      .values({ tenant, id, name: `Kim ${name}`, role, units: [], person })
      .execute(),
  );
  return session(name, id, secondFactor);
}

async function session(name: string, id: string, secondFactor: boolean): Promise<string> {
  const identity = { ...strongIdentity(), secondFactor };
  sessions.set(name, await createSession(house.db, clock, random, { tenant, id, because: 'test', identity }));
  return id;
}

async function get(path: string, name: string) {
  const answer = await house.app.request(path, {
    headers: { 'accept-language': 'nb', cookie: `skolevern=${sessions.get(name)}` },
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { status: answer.status, bytes, text: new TextDecoder().decode(bytes), to: answer.headers.get('location') };
}

const send = (fields: Readonly<Record<string, string>>) => house.post(`/saker/${matter}/innsyn`, 'koordinator', fields);

/** A guardian asks what is held on a child. */
const caseOf = (): NewMatter => ({
  ...{ kind: 'access', subject: 'Innsyn', received: { at: clock.now() }, via: 'form', author: 'form' },
  parties: [
    {
      ...{ part: 'requester', person: parents[0], name: 'Kim foresatt', email: 'kim@eksempel.invalid' },
      ...{ authority: 'parental-responsibility', shown: 'signed-in' },
    },
    { part: 'subject', person: child.id, name: 'Barnet', authority: 'unknown', shown: 'not-needed' },
  ],
});

const packages = () =>
  house.admin.selectFrom('data_package').selectAll().where('matter', '=', matter).orderBy('id').execute();

beforeAll(async () => {
  house = await openHouse<'koordinator'>({ clock, routes });
  tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
  await house.addPerson('koordinator', tenant, 'coordinator', [], true);
  await addDemoSchools({ db: house.db, clock }, house.actor('koordinator'), newId);
  const pairs = await house.admin
    .selectFrom('guardianship')
    .select(['child', 'guardian', 'school'])
    .where('kind', '=', 'parental-responsibility')
    .where('valid_to', 'is', null)
    .orderBy('child')
    .execute();
  const [first] = [...Map.groupBy(pairs, (pair) => pair.child).values()].filter((those) => those.length >= 2);
  const [one, two] = first ?? [];
  if (one === undefined || two === undefined) throw new Error('no child with two guardians');
  child = { id: one.child, school: one.school };
  parents = [one.guardian, two.guardian];
  await house.admin
    .updateTable('person')
    .set({ protection: 'confidential', address: secret, phone: '99 88 77 66' })
    .where('id', '=', child.id)
    .execute();
  await signIn('foresatt', parents[0], 'guardian');
  await signIn('annen', parents[1], 'guardian');
  await signIn('barn', child.id, 'pupil');
  ({ id: matter } = await inTenant(house.db, tenant, (trx) => openMatter(trx, clock, caseOf())));
  await house.post(`/saker/${matter}`, 'koordinator', { skjema: 'take' });
});
afterAll(() => house.drop());

test('the demo’s owner gets one access case under work, and no more when it starts again', async () => {
  const deps = { db: house.db, clock, about: createAboutDeps(), rooms };
  for (const _ of [1, 2]) await addDemoAccess(deps, tenant);
  const made = await house.admin.selectFrom('data_package').select(['state', 'towards', 'matter']).execute();
  expect(made).toEqual([{ state: 'collected', towards: 'guardian', matter: expect.any(String) }]);
});

test('every room is read as of one instant, and each that holds something tells how much', async () => {
  expect((await send({ skjema: 'samle' })).status).toBe(303);
  await collectWaiting({ db: house.db, clock, rooms }, [tenant]);
  const [pack] = await packages();
  expect(pack).toMatchObject({ state: 'collected', person: child.id, towards: 'guardian' });
  const told = await house.admin
    .selectFrom('data_package_room')
    .selectAll()
    .where('package', '=', pack?.id ?? '')
    .execute();
  expect(told.map(({ room }) => room).sort()).toEqual([...rooms.keys()].sort());
  expect(told.filter(({ state }) => state === 'waiting')).toEqual([]);
  expect(told.find(({ room }) => room === 'people')?.items).toBeGreaterThan(3);
  const page = await house.get(`/saker/${matter}/innsyn`, 'koordinator');
  const text = plain(await page.text());
  for (const one of ['Granbar Skole', 'Blåklokke', 'eksport eller utskrift', 'Ikke spurt', 'Godta alle forslagene'])
    expect(text).toContain(one);
});

/** Another access case of the same guardian, answered with an outcome. @returns which rules are in the way of closing it */
async function gapsOf(outcome: 'granted' | 'refused', collected: boolean): Promise<readonly string[]> {
  const actor = house.actor('koordinator');
  const deps = { db: house.db, clock };
  const { id } = await inTenant(house.db, tenant, (trx) => openMatter(trx, clock, { ...caseOf(), subject: 'En til' }));
  await takeMatter(deps, actor, { matter: id });
  if (collected) expect((await house.post(`/saker/${id}/innsyn`, 'koordinator', { skjema: 'samle' })).status).toBe(303);
  await decideOutcome(deps, actor, { matter: id, outcome, reason: 'Grunn' });
  await sendAnswer(deps, actor, { matter: id });
  const fault = await closeMatter(deps, actor, { matter: id }).catch((error: Error) => error);
  return fault instanceof NotYet ? fault.gaps.map((gap) => gap.id) : [];
}

test('the case is not closed as granted while a system is silent or nothing is collected; refused as a whole it can be', async () => {
  expect(await gapsOf('granted', true)).toEqual(['outside']);
  expect(await gapsOf('granted', false)).toEqual(['collected']);
  expect(await gapsOf('refused', false)).toEqual([]);
  const unmet = await house.admin.selectFrom('matter_requirement').selectAll().where('matter', '=', matter).execute();
  expect(unmet.length).toBeGreaterThan(3);
  expect(unmet.map(({ key }) => key)).toContain('package');
  expect((await send({ skjema: 'gi', 'gi.expires': '2026-12-23' })).status).toBe(409);
});

test('a system answers by a task with what was found; another is not needed, for a reason', async () => {
  const requirements = await house.admin
    .selectFrom('matter_requirement')
    .selectAll()
    .where('key', '<>', 'package')
    .where('matter', '=', matter)
    .orderBy('name')
    .execute();
  const [asked, ...others] = requirements;
  if (asked === undefined) throw new Error('nobody to ask');

  const [holder] = await house.admin.selectFrom('account').select('id').where('role', '=', 'coordinator').execute();
  // Written in the Norwegian of those who answer for the case, and read in the language of the page.
  await setNoticeMail({ db: house.db, clock }, house.actor('koordinator'), { email: 'k@eksempel.invalid', lang: 'nn' });
  const spor = {
    skjema: 'spor',
    'spor.system': asked.id,
    'spor.to': `konto:${holder?.id}`,
    'spor.dueOn': '2026-11-30',
  };
  expect((await send(spor)).status).toBe(303);
  const task = await house.admin.selectFrom('matter_task').selectAll().executeTakeFirstOrThrow();
  expect(task.wants).toContain(`Finn det som ligg i ${asked.name}`);
  for (const [lang, said] of [
    ['nb', 'Finn det som ligger i'],
    ['nn', 'Finn det som ligg i'],
    ['en', 'Find what'],
  ] as const)
    expect(plain(await (await house.get(`/saker/${matter}`, 'koordinator', lang)).text())).toContain(
      `${said} ${asked.name}`,
    );
  expect(task.wants.toLowerCase()).toContain(asked.fields[0]?.toLowerCase());
  const body = new FormData();
  const key = `end-task_${task.id}`;
  for (const [name, value] of [
    ['skjema', key],
    [`${key}.state`, 'done'],
    [`${key}.answer`, 'Eksport lagt ved'],
  ] as const)
    body.append(name, value);
  body.append(`${key}.file`, new File(['{"fravær": 3}'], 'Eksport fra systemet.json', { type: 'application/json' }));
  const answer = await house.app.request(`/saker/${matter}`, {
    method: 'POST',
    headers: { cookie: `skolevern=${house.session('koordinator')}`, origin: 'http://127.0.0.1:3000' },
    body,
  });
  expect(answer.status).toBe(303);
  expect((await send({ skjema: 'annet', 'annet.system': others[0]?.id ?? '', 'annet.reason': ' ' })).status).toBe(422);
  for (const { id } of others)
    expect((await send({ skjema: 'annet', 'annet.system': id, 'annet.reason': 'Aldri brukt av barnet' })).status).toBe(
      303,
    );
});

const partsNow = async () =>
  house.admin
    .selectFrom('data_package_part')
    .selectAll()
    .where(
      'package',
      'in',
      (await packages()).map(({ id }) => id),
    )
    .execute();

test('what a child has for itself and a protected address are proposed to be kept back from a guardian; a person decides', async () => {
  const parts = await partsNow();
  const contact = parts.filter(({ guard }) => guard === 'protected-contact');
  expect(contact.length).toBeGreaterThanOrEqual(2);
  expect(contact.every(({ proposed, ground }) => proposed === 'withhold' && ground === 'secrecy')).toBe(true);
  expect(parts.some(({ guard }) => guard === 'next-of-kin')).toBe(true);
  const one = contact[0];
  const [room, section] = (one?.path ?? '').split('|');
  const form = `del_${room}|${section}|protected-contact|withhold`;
  const chosen = { skjema: form, [`${form}.paths`]: one?.path ?? '', [`${form}.decision`]: 'withheld' };
  expect((await send({ ...chosen, [`${form}.ground`]: 'because' })).status).toBe(422);
  expect((await send({ ...chosen, [`${form}.ground`]: 'other-parent' })).status).toBe(303);
  expect((await send({ skjema: 'godta' })).status).toBe(303);
  const after = await partsNow();
  expect(after.filter(({ decision }) => decision === 'undecided')).toEqual([]);
  expect(after.find(({ path }) => path === one?.path)).toMatchObject({ decision: 'withheld', ground: 'other-parent' });
});

test('a copy is no answer to a case that is decided as refused', async () => {
  const actor = house.actor('koordinator');
  const deps = { db: house.db, clock };
  await decideOutcome(deps, actor, { matter, outcome: 'refused', reason: 'Grunn' });
  expect((await send({ skjema: 'gi', 'gi.expires': '2026-12-23' })).status).toBe(409);
  await moveOn(deps, actor, 'redraft', { matter, reason: 'Feil' });
});

test('the copy is given to whoever asked, with a mail that says nothing, and the case is answered', async () => {
  expect((await send({ skjema: 'gi', 'gi.expires': '2026-11-23' })).status).toBe(422);
  expect((await send({ skjema: 'gi', 'gi.expires': '2026-12-23' })).status).toBe(303);
  const row = await house.admin.selectFrom('matter').selectAll().where('id', '=', matter).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: 'answered', outcome: 'partly' });
  const mail = await house.admin.selectFrom('mail_out').selectAll().executeTakeFirstOrThrow();
  expect(mail.to_address).toBe('kim@eksempel.invalid');
  expect(`${mail.subject} ${mail.body}`).not.toMatch(/Barnet|Innsyn|foresatt/);
});

const idOfPackage = async () =>
  (await packages()).find(({ state }) => state === 'available' || state === 'gone')?.id ?? '';

test('only whoever asked opens it, and with two factors', async () => {
  const id = await idOfPackage();
  expect((await get(`/mine-data/${id}`, 'foresatt')).status).toBe(200);
  expect((await get('/mine-data', 'foresatt')).text).toContain(`/mine-data/${id}`);
  for (const other of ['annen', 'barn']) {
    expect((await get(`/mine-data/${id}`, other)).status, other).toBe(404);
    expect((await get(`/mine-data/${id}/fil/kopi.json`, other)).status, other).toBe(404);
    expect((await get('/mine-data', other)).text).not.toContain(id);
  }
  expect((await house.get(`/mine-data/${id}`, 'koordinator')).status).toBe(404);
  const account = await house.admin
    .selectFrom('account')
    .select('id')
    .where('person', '=', parents[0])
    .executeTakeFirstOrThrow();
  await session('svak', account.id, false);
  const weak = await get(`/mine-data/${id}`, 'svak');
  expect([weak.status, weak.text.includes('Skjulveien')]).not.toEqual([200, true]);
  expect(weak.text).not.toContain('rom-people');
});

test('page, PDF, JSON and table say the same, and none says what is kept back', async () => {
  const id = await idOfPackage();
  const zip = unzipSync((await get(`/mine-data/${id}/fil/alt.zip`, 'foresatt')).bytes);
  expect(Object.keys(zip).sort()).toEqual(['innhold.json', 'kopi.csv', 'kopi.json', 'kopi.pdf', 'vedlegg-1.json']);
  const text = (name: string) => new TextDecoder().decode(zip[name]);
  const contents = JSON.parse(text('kopi.json')) as PackageContents;
  const rows = rowsOf(contents);
  expect(rows.length).toBeGreaterThan(100);
  const table = parse(text('kopi.csv'), { bom: true, record_delimiter: '\r\n' }) as string[][];
  expect(table.slice(1).map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@])/, '')))).toEqual(rows);

  const squeezed = (said: string) => said.replaceAll(/[\s\u00ad\u200b]+/g, '');
  const html = squeezed(unescaped(plain((await get(`/mine-data/${id}`, 'foresatt')).text)));
  const pdf = squeezed(pdfText(zip['kopi.pdf'] ?? new Uint8Array()));
  const lacking = rows.flatMap(([, , , label, said]) =>
    [label, said].filter((one) => !html.includes(squeezed(one)) || !pdf.includes(squeezed(one))),
  );
  expect([...new Set(lacking)]).toEqual([]);
  for (const name of Object.keys(zip)) expect(text(name)).not.toContain(secret);
  expect(html).not.toContain(squeezed(secret));
  expect(pdf).not.toContain(squeezed(secret));
  expect(contents.withheld.map(({ ground }) => ground)).toEqual(expect.arrayContaining(['secrecy', 'other-parent']));
  // A no in part says where to go on (GDPR art. 12(4)), in every form.
  const goOn = ['Datatilsynet (GDPR art. 77)', 'domstolene (art. 79)'];
  for (const form of [html, pdf, squeezed(text('kopi.csv')), squeezed(text('kopi.json'))])
    for (const one of goOn) expect(form).toContain(squeezed(one));
  expect(text('kopi.json')).toContain('Aldri brukt av barnet');
  // How long is told as a sentence that says from when, and not as the fields of the register.
  const kept = rows.flatMap(([, , , label, said]) => (label === 'Hvor lenge' ? [said] : []));
  expect(kept).toContainEqual(expect.stringContaining('1 år etter at'));
  expect(kept.filter((one) => /^\d+ (?:år|måned)/.test(one ?? ''))).toEqual([]);

  const manifest = JSON.parse(text('innhold.json')) as { files: { name: string; sha256: string; size: number }[] };
  for (const { name, sha256, size } of manifest.files) {
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', zip[name] as Uint8Array<ArrayBuffer>)).toString(
      'hex',
    );
    expect([name, digest, zip[name]?.length]).toEqual([name, sha256, size]);
  }
});

test('the PDF is tagged, with title and language', async () => {
  const { bytes } = await get(`/mine-data/${await idOfPackage()}/fil/kopi.pdf`, 'foresatt');
  const document = mupdf.PDFDocument.openDocument(bytes, 'application/pdf').asPDF();
  if (document === null) throw new Error('no PDF');
  const root = document.getTrailer().get('Root');
  expect(root.get('MarkInfo').get('Marked').asBoolean()).toBe(true);
  expect(root.get('StructTreeRoot').isNull()).toBe(false);
  expect(root.get('Lang').asString()).toBe('nb');
});

test('each look and download stands in what the child and the guardian can read of who has looked', async () => {
  const lines = await house.admin
    .selectFrom('log_line as l')
    .innerJoin('log_person as p', 'p.line', 'l.id')
    .select(['l.act'])
    .where('p.person', '=', child.id)
    .where('l.allowed', '=', true)
    .execute();
  const acts = lines.map(({ act }) => act);
  for (const act of ['matter.open-package', 'package.download', 'matter.collect-data']) expect(acts).toContain(act);
});

test('a case of a school is collected from its lists, and from all where no list is tied to its unit', async () => {
  const tied = house.admin.selectFrom('school').select(['id', 'unit']).where('id', '=', child.school);
  const { unit } = await tied.executeTakeFirstOrThrow();
  const { id } = await inTenant(house.db, tenant, (trx) => openMatter(trx, clock, { ...caseOf(), unit: unit ?? '' }));
  await house.post(`/saker/${id}`, 'koordinator', { skjema: 'take' });
  const collected = async () => {
    expect((await house.post(`/saker/${id}/innsyn`, 'koordinator', { skjema: 'samle' })).status).toBe(303);
    const made = house.admin.selectFrom('data_package').select('schools').where('matter', '=', id);
    return (await made.orderBy('id', 'desc').executeTakeFirstOrThrow()).schools;
  };
  expect(await collected()).toEqual([child.school]);
  await house.admin.updateTable('school').set({ unit: null }).where('id', '=', child.school).execute();
  const all = (await house.admin.selectFrom('school').select('id').where('tenant', '=', tenant).execute()).length;
  expect(all).toBeGreaterThan(1);
  expect(await collected()).toHaveLength(all);
  await house.admin.updateTable('school').set({ unit }).where('id', '=', child.school).execute();
});

test('after its last day the copy is gone, and the case says so', async () => {
  const id = await idOfPackage();
  time += 40 * 86_400_000;
  expect(await expirePackages(house.db, clock, [tenant])).toBe(1);
  expect(await expirePackages(house.db, clock, [tenant])).toBe(0);
  const account = await house.admin
    .selectFrom('account')
    .select('id')
    .where('person', '=', parents[0])
    .executeTakeFirstOrThrow();
  await session('foresatt', account.id, true);
  const page = await get(`/mine-data/${id}`, 'foresatt');
  expect([page.status, plain(page.text)]).toEqual([200, expect.stringContaining('er slettet')]);
  expect((await get(`/mine-data/${id}/fil/kopi.json`, 'foresatt')).status).toBe(404);
  expect(await house.admin.selectFrom('data_package_file').select('name').execute()).toEqual([]);
  expect(
    (await house.admin.selectFrom('data_package_room').select('sections').where('package', '=', id).execute()).every(
      ({ sections }) => sections === null,
    ),
  ).toBe(true);
  const events = await house.admin.selectFrom('matter_event').select('name').where('matter', '=', matter).execute();
  expect(events.map(({ name }) => name)).toEqual(expect.arrayContaining(['package-given', 'package-gone']));
});

test('what was collected in a case that is closed without a copy is let go', async () => {
  const left = await house.admin
    .selectFrom('data_package')
    .select(['id', 'matter'])
    .where('state', '=', 'collected')
    .executeTakeFirstOrThrow();
  const closed = { state: 'closed', outcome: 'withdrawn', closed_at: clock.now() } as const;
  await house.admin.updateTable('matter').set(closed).where('id', '=', left.matter).execute();
  expect(await expirePackages(house.db, clock, [tenant])).toBe(1);
  const kept = await house.admin
    .selectFrom('data_package_room')
    .select('sections')
    .where('package', '=', left.id)
    .execute();
  expect(kept.filter(({ sections }) => sections !== null)).toEqual([]);
});

test('a case that another body has opened about somebody is told of by nobody before they may know of it', async () => {
  const { id } = await inTenant(house.db, tenant, (trx) =>
    openMatter(trx, clock, {
      ...{
        kind: 'disclosure',
        subject: 'Barnevernet spør',
        received: { at: clock.now() },
        via: 'post',
        author: 'post',
      },
      parties: [
        { part: 'other-body', name: 'Barnevernet', authority: 'public-body', shown: 'document' },
        { part: 'subject', person: child.id, authority: 'unknown', shown: 'not-needed' },
      ],
      message: { direction: 'in', channel: 'post', body: 'Vi har fått en bekymringsmelding.' },
    }),
  );
  await takeMatter({ db: house.db, clock }, house.actor('koordinator'), { matter: id });
  const whom: Whom = {
    ...{ tenant, person: child.id, accounts: [], addresses: [], asOf: clock.now() },
    towards: 'guardian',
    reader: { person: parents[0], accounts: [] },
  };
  const told = await inTenant(
    house.db,
    tenant,
    async (trx) => {
      const sections: Section[] = [];
      for (const one of rooms.values()) if (isHolding(one)) sections.push(...(await one.collect(trx, whom)));
      return JSON.stringify(sections);
    },
    { schools: [child.school] },
  );
  expect(told).not.toMatch(/Barnevernet|bekymringsmelding/);
  expect(told).not.toContain(id);
});

const unescaped = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function pdfText(bytes: Uint8Array): string {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, n) =>
    document.loadPage(n).toStructuredText('preserve-whitespace').asText(),
  ).join('\n');
}
