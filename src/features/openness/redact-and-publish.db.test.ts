import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { navigation, routes } from '#src/app/routes.ts';
import { addDocument, type NewParty, openMatter } from '#src/features/cases/index.ts';
import { setPublished } from '#src/features/register/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { loadMupdf } from '#src/platform/pdf/mupdf.ts';
import { hostilePdfs } from '#test/hostile-pdf.ts';
import { type Fields, type House, openHouse, plain, shippedLandscape } from '#test/house.ts';
import { createPdfThreads } from './redact/on-thread.ts';
import { addMarks, makeCopy } from './redact/redaction.ts';

// A Monday.
const now = new Date('2026-11-23T09:00:00Z');
let tick = 0;
const clock = {
  now: () => {
    tick += 1;
    return new Date(now.getTime() + tick);
  },
};
const mupdf = await loadMupdf();

type Name = 'coordinator' | 'reader' | 'teacher' | 'elsewhere';
let house: House<Name>;
let tenant: string;
let slug: string;

beforeAll(async () => {
  house = await openHouse<Name>({ clock, routes, navigation });
  tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
  const other = await house.addOwner(await shippedLandscape('skien'));
  await house.addPerson('coordinator', tenant, 'coordinator', [], true);
  await house.addPerson('reader', tenant, 'reader', [], true);
  await house.addPerson('teacher', tenant, 'staff', [], true);
  await house.addPerson('elsewhere', other, 'coordinator', [], true);
  ({ slug } = await house.admin.selectFrom('tenant').select('slug').where('id', '=', tenant).executeTakeFirstOrThrow());
  await setPublished({ db: house.db, clock }, house.actor('coordinator'), true);
});
afterAll(() => house.drop());

const letterText = 'Referat: Nora Lie (010112 12345) ringte.';

/** A page of one line, as a PDF. */
function pdf(line: string): Uint8Array {
  const buffer = new mupdf.Buffer();
  const writer = new mupdf.DocumentWriter(buffer, 'pdf', '');
  const device = writer.beginPage([0, 0, 420, 300]);
  const text = new mupdf.Text();
  text.showString(new mupdf.Font('Helvetica'), [12, 0, 0, -12, 40, 60], line);
  device.fillText(text, mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, [0], 1);
  writer.endPage();
  writer.close();
  return buffer.asUint8Array().slice();
}

const wordsIn = (bytes: Uint8Array) =>
  mupdf.Document.openDocument(bytes.slice(), 'application/pdf')
    .loadPage(0)
    .toStructuredText('preserve-whitespace')
    .asText()
    .replaceAll(/\s+/g, ' ')
    .trim();

const requester: NewParty = {
  part: 'requester',
  name: 'Terje Invented',
  email: 'terje@eksempel.invalid',
  authority: 'anyone',
  shown: 'not-needed',
};
const body = 'Hei. Jeg heter Terje Invented, tlf. 412 34 567, og ber om referatet.';

/** A request with a letter that is read and a document with a file; the coordinator has it. */
async function request({
  kind = 'foi' as 'foi' | 'party-access' | 'guidance',
  party = requester,
  file = pdf(letterText),
} = {}) {
  const deps = { db: house.db, clock };
  const opened = await inTenant(house.db, tenant, (trx) =>
    openMatter(trx, clock, {
      kind,
      subject: 'Referat fra samarbeidsutvalget',
      received: { at: new Date('2026-11-20T09:00:00Z') },
      via: 'mail',
      author: 'mail',
      parties: [party],
      message: { direction: 'in', channel: 'mail', fromText: 'Terje Invented', body, handled: true },
    }),
  );
  const { id } = opened;
  expect((await house.post(`/saker/${id}`, 'coordinator', { skjema: 'take' })).status).toBe(303);
  const document = await addDocument(deps, house.actor('coordinator'), {
    matter: id,
    title: 'Referat av 3. mars',
    file: { name: 'Nora Lie.pdf', mediaType: 'application/pdf', bytes: file },
  });
  return { ...opened, document, redaction: `/saker/${id}/dokument/${document}/sladding` };
}

const page = async (path: string, by?: Name, lang?: string) => plain(await (await house.get(path, by, lang)).text());

async function did(path: string, fields: Fields, by: Name = 'coordinator'): Promise<Response> {
  const answer = await house.post(path, by, fields);
  expect(answer.status, plain(await answer.clone().text()).slice(0, 2000)).toBeLessThan(400);
  return answer;
}

const documentRow = (id: string) =>
  inTenant(house.db, tenant, (trx) =>
    trx.selectFrom('matter_document').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );

describe('a document is redacted', () => {
  test('from what is found and chosen to a checked copy; the original stays as it came', async () => {
    const { id, document, redaction } = await request();
    const found = await did(redaction, { gjor: 'finn', ord: 'nora lie', monster: '' });
    expect(found.headers.get('cache-control')).toBe('no-store');
    expect(await found.text()).toContain('<mark>Nora Lie</mark>');
    await did(redaction, { gjor: 'funn', ord: 'nora lie', funn: ['0'], 'hjemmel-funn': '13-1' });
    await did(redaction, { gjor: 'funn', monster: 'identity-number', funn: ['0'], 'hjemmel-funn': '13-1' });
    expect(await page(redaction, 'coordinator')).toContain('2 merker på 1 av 1 side.');
    expect(await page(`${redaction}?vis=kopi`, 'coordinator')).toContain('§ 13 1. ledd');
    await did(redaction, { gjor: 'kopi', sprak: 'nb' });

    const { file, released_file: released } = await documentRow(document);
    const bytes = async (one: string | null) =>
      new Uint8Array(await (await house.get(`/saker/${id}/fil/${one}`, 'coordinator')).arrayBuffer());
    expect(wordsIn(await bytes(released))).toBe('Referat: [§ 13 1. ledd] ([§ 13 1. ledd] ) ringte.');
    const original = createHash('sha256')
      .update(await bytes(file))
      .digest('hex');
    expect(original).toBe(createHash('sha256').update(pdf(letterText)).digest('hex'));
    const kept = await inTenant(house.db, tenant, (trx) =>
      trx.selectFrom('matter_redaction').selectAll().where('document', '=', document).execute(),
    );
    expect(kept).toMatchObject([{ original: file, copy: released, made_by: house.actor('coordinator').id }]);
    expect(JSON.stringify(kept)).not.toMatch(/Nora|Lie|010112/);
    expect(await page(`/saker/${id}`, 'coordinator')).toMatch(/Et dokument ble sladdet/);
    const logged = await house.admin
      .selectFrom('log_line')
      .select(['act', 'subject'])
      .where('tenant', '=', tenant)
      .where('act', '=', 'matter.redact')
      .execute();
    expect(logged.length).toBeGreaterThan(0);

    // Another mark, and the copy is behind until it is made again.
    await did(redaction, {
      gjor: 'flate',
      venstre: '50',
      topp: '50',
      bredde: '10',
      hoyde: '5,5',
      'hjemmel-flate': '13-1',
    });
    expect(await page(redaction, 'coordinator')).toContain('Merkene er endret siden kopien ble laget');
    await did(redaction, { gjor: 'angre' });
    expect(await page(redaction, 'coordinator')).toContain('2 merker');
  });

  test('of a party too, on the grounds of a party and of no other, and the copy is what goes with the letter', async () => {
    const { id, document, redaction } = await request({ kind: 'party-access' });
    const html = await (await house.get(redaction, 'coordinator')).text();
    const grounds = [...html.matchAll(/<option value="(p[\w-]+)"/g)].map(([, ground]) => ground);
    for (const one of ['p18a', 'p18b-2', 'p18-1', 'p19-1d', 'p19-2a', 'p19-2b']) expect(grounds).toContain(one);
    expect(html).not.toMatch(/value="(?:14-1|p20-2)"/);
    const foreign = { gjor: 'funn', ord: 'nora lie', funn: ['0'], 'hjemmel-funn': '13-1' };
    expect((await house.post(redaction, 'coordinator', foreign)).status).toBe(422);
    const verdict = { why: 'Det gjelder en annen.', wider: 'Vurdert.', explanation: 'Et navn er tatt ut.' };
    const section = '§ 19 andre ledd bokstav b';
    await did(`/saker/${id}/dokument/${document}/avgjor`, { decision: 'partly', section, ...verdict });
    expect(await page(`/saker/${id}/svar`, 'coordinator')).toContain('Det er ingen fil å gi ut');
    await did(redaction, { gjor: 'funn', ord: 'nora lie', funn: ['0'], 'hjemmel-funn': 'p19-2b' });
    await did(redaction, { gjor: 'kopi', sprak: 'nb' });
    const { released_file: released } = await documentRow(document);
    const copy = await house.get(`/saker/${id}/fil/${released}`, 'coordinator');
    expect(wordsIn(new Uint8Array(await copy.arrayBuffer()))).toContain('[§ 19 2. ledd b]');
    expect(await page(`/saker/${id}/svar`, 'coordinator')).toContain('kan sendes');
  });

  test('by words and lines of the page, without script; marks are taken back one by one, the last together, and all', async () => {
    const { redaction, document } = await request();
    await did(redaction, { gjor: 'ord', valgt: ['0.1', '0.2'], 'hjemmel-ord': '13-1' });
    await did(redaction, { gjor: 'ord', linje: ['0'], 'hjemmel-ord': '14-1' });
    expect(await page(redaction, 'coordinator')).toContain('3 merker');
    await did(redaction, { gjor: 'angre' });
    const marks = async () =>
      (
        await inTenant(house.db, tenant, (trx) =>
          trx.selectFrom('matter_redaction').select('marks').where('document', '=', document).executeTakeFirstOrThrow(),
        )
      ).marks;
    expect(await marks()).toHaveLength(2);
    await did(redaction, { gjor: 'fjern', merke: (await marks())[0]?.id ?? '' });
    expect(await marks()).toHaveLength(1);
    await did(redaction, { gjor: 'tom' });
    expect(await marks()).toHaveLength(0);
  });

  test('with what is lacking said at its field, and what was chosen kept', async () => {
    const { redaction } = await request();
    for (const [fields, words] of [
      [{ gjor: 'finn', ord: ' ' }, 'Skriv et ord'],
      [{ gjor: 'ord', valgt: ['0.1'] }, 'Velg en hjemmel'],
      [{ gjor: 'ord', 'hjemmel-ord': '13-1' }, 'Velg noe som skal sladdes'],
      [{ gjor: 'flate', venstre: 'x', 'hjemmel-flate': '13-1' }, 'Velg noe som skal sladdes'],
      [{ gjor: 'funn', ord: 'Nora', funn: ['7'], 'hjemmel-funn': '13-1' }, 'Velg noe som skal sladdes'],
    ] as const) {
      const answer = await house.post(redaction, 'coordinator', fields);
      expect([200, 422]).toContain(answer.status);
      expect(plain(await answer.text())).toContain(words);
    }
  });

  test('not when it is no PDF, picture or plain text: then it says what to do', async () => {
    const { redaction } = await request({ file: Buffer.from([0x50, 0x4b, 3, 4, 0]) });
    expect(await page(redaction, 'coordinator')).toContain('Gjør den om til PDF');
    expect((await house.get(redaction, 'coordinator')).status).toBeLessThan(500);
  });

  test('not when it would hold the machine: it says what to do, others are answered meanwhile, and nothing is half written', async () => {
    const hostile = hostilePdfs.forYears();
    const { id, document, redaction } = await request({ file: hostile });
    const coordinator = house.actor('coordinator');
    const deps = { db: house.db, clock };
    const areas = [{ page: 0, area: [10, 10, 40, 40] as const }];
    await addMarks(deps, coordinator, { matter: id, document, ground: '13-1', areas });
    const before = await documentRow(document);
    const threads = createPdfThreads({ page: 3000, search: 3000, copy: 3000, megabytes: 256 });
    let given: unknown;
    const copy = makeCopy(deps, coordinator, { matter: id, document }, 'nb', threads).catch((error: unknown) => {
      given = error;
    });
    expect((await house.get(`/saker/${id}`, 'coordinator')).status).toBe(200);
    expect(given).toBeUndefined();
    await copy;
    expect(given instanceof Problem && given.say('nb').message).toContain('legg det inn som et nytt dokument');
    expect(await documentRow(document)).toEqual(before);
    expect(before.released_file).toBeNull();
    const rows = await inTenant(house.db, tenant, async (trx) => ({
      files: await trx.selectFrom('matter_file').select('bytes').where('matter', '=', id).execute(),
      redactions: await trx.selectFrom('matter_redaction').selectAll().where('document', '=', document).execute(),
    }));
    expect(rows.files.map(({ bytes }) => bytes.equals(hostile))).toEqual([true]);
    expect(rows.redactions).toMatchObject([{ copy: null, marks: [{ page: 0 }] }]);
    // By the page itself, on a file that the library falls over at once.
    const deep = await request({ file: hostilePdfs.tooDeep() });
    expect((await house.get(deep.redaction, 'coordinator')).status).toBeLessThan(500);
    expect((await house.get(redaction.replace(document, deep.document), 'coordinator')).status).toBe(404);
  });

  test('by those who work with the case; others see it or are told of none', async () => {
    const { redaction } = await request();
    expect((await house.get(redaction, 'reader')).status).toBe(200);
    const picture = await house.get(`${redaction}/side/1`, 'reader');
    expect([picture.headers.get('content-type'), picture.headers.get('cache-control')]).toEqual([
      'image/png',
      'no-store',
    ]);
    for (const fields of [{ gjor: 'finn', ord: 'Nora' }, { gjor: 'kopi' }, { gjor: 'tom' }])
      expect((await house.post(redaction, 'reader', fields)).status).toBe(403);
    for (const by of ['teacher', 'elsewhere'] as const) {
      expect((await house.get(redaction, by)).status).toBe(404);
      expect((await house.get(`${redaction}/side/1`, by)).status).toBe(404);
      expect((await house.post(redaction, by, { gjor: 'kopi' })).status).toBe(404);
    }
    const guidance = await request({ kind: 'guidance' });
    expect((await house.get(guidance.redaction, 'coordinator')).status).toBe(404);
  });
});

describe('everybody reads of a request', () => {
  /** The parts of the publishing form, by the beginning of their names. */
  async function parts(id: string): Promise<readonly string[]> {
    const html = await (await house.get(`/saker/${id}/offentlig`, 'coordinator')).text();
    return [...html.matchAll(/name="del" value="([^"]+)"/g)].map(([, value = '']) => value);
  }
  const open = async (id: string, which: RegExp, more: Fields = {}) => {
    const del = await parts(id);
    const vis = del.flatMap((one) => (which.test(one) ? [one.split(' ')[0] ?? ''] : []));
    return house.post(`/saker/${id}/offentlig`, 'coordinator', { del, vis, lest: 'ja', ...more });
  };

  test('at first number, day and clock; then what the handler has read and opened, masked; and no more when it is taken back', async () => {
    const { id, number, publicSlug, document } = await request();
    const address = `/om/${slug}/innsynskrav/${publicSlug}`;
    const first = await page(address);
    expect(first).toContain(`Innsynskrav ${number}`);
    expect(first).toContain('fredag 27. november 2026');
    expect(first).not.toMatch(/Terje|Referat|samarbeid|412|Kim/);
    expect(await page(`/om/${slug}/innsynskrav`)).toContain(number);

    const unread = await open(id, /^message/, { lest: '' });
    expect(unread.status).toBe(422);
    expect(await page(address)).not.toContain('ber om referatet');
    expect((await open(id, /^(message|subject)/, { merknad: 'Ring Kim coordinator på 22 33 44 55.' })).status).toBe(
      303,
    );
    const answer = await house.get(address);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    const shown = plain(await answer.text());
    expect(shown).toContain('Jeg heter [navn], tlf. [telefonnummer], og ber om referatet.');
    expect(shown).toContain('Ring [navn] på [telefonnummer].');
    expect(shown).toContain('Bedt om av en innsynskrever');
    expect(shown).not.toMatch(/Terje|Invented|Referat av/);
    expect(await page(`/om/${slug}/innsynskrav?sok=samarbeidsutvalget`)).toContain(number);
    expect(await page(`/om/${slug}/innsynskrav?sok=Nora`)).not.toContain(number);

    for (const path of [`${address}/strom.atom`, `/om/${slug}/innsynskrav/strom.atom`]) {
      const feed = await house.get(path);
      expect(feed.headers.get('content-type')).toContain('application/atom+xml');
      expect(feed.headers.get('cache-control')).toBe('no-cache');
      const text = await feed.text();
      expect(text).toContain('Referat fra samarbeidsutvalget');
      expect(text).not.toMatch(/Terje|412 34|@eks/);
    }

    await open(id, /nothing/);
    expect(await page(address)).not.toMatch(/ber om referatet|samarbeidsutvalget|Ring/);
    expect(await page(`/saker/${id}`, 'coordinator')).toContain('Noe i saken er ikke lenger synlig for alle');
    expect((await house.get(`${address}/fil/${document}`)).status).toBe(404);
  });

  test('the file of a document when it is decided and opened: the redacted copy, never the original', async () => {
    const { id, publicSlug, document, redaction } = await request();
    const address = `/om/${slug}/innsynskrav/${publicSlug}`;
    await did(redaction, { gjor: 'ord', valgt: ['0.1', '0.2'], 'hjemmel-ord': '13-1' });
    await did(redaction, { gjor: 'kopi', sprak: 'nn' });
    expect((await parts(id)).some((one) => one.startsWith('document'))).toBe(false);
    await inTenant(house.db, tenant, (trx) =>
      trx
        .updateTable('matter_document')
        .set({ decision: 'partly', ground_section: '§ 13 første ledd', decided_at: now })
        .where('id', '=', document)
        .execute(),
    );
    expect((await house.get(`${address}/fil/${document}`)).status).toBe(404);
    expect((await open(id, /^document/)).status).toBe(303);
    const file = await house.get(`${address}/fil/${document}`);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="sak-2026-\d+-dokument-1\.pdf"$/);
    const text = wordsIn(new Uint8Array(await file.arrayBuffer()));
    expect(text).not.toMatch(/Nora|Lie/);
    expect(text).toContain('ringte');
    // Decided anew: nobody has said that this may be shown.
    await inTenant(house.db, tenant, (trx) =>
      trx.updateTable('matter_document').set({ decision: 'refused' }).where('id', '=', document).execute(),
    );
    expect((await house.get(`${address}/fil/${document}`)).status).toBe(404);
    expect(await page(address)).not.toContain('Referat av');
  });

  test('what was changed since it was read is not shown, and the form says so', async () => {
    const { id } = await request();
    const del = await parts(id);
    const vis = ['subject_'];
    await inTenant(house.db, tenant, (trx) =>
      trx.updateTable('matter').set({ subject: 'Noe helt annet' }).where('id', '=', id).execute(),
    );
    expect((await house.post(`/saker/${id}/offentlig`, 'coordinator', { del, vis, lest: 'ja' })).status).toBe(409);
  });

  test('never of other kinds of case, never of an owner that shows none', async () => {
    const guidance = await request({ kind: 'guidance' });
    expect(guidance.publicSlug).toBeUndefined();
    expect((await house.get(`/saker/${guidance.id}/offentlig`, 'coordinator')).status).toBeGreaterThanOrEqual(400);
    const { publicSlug } = await request();
    const address = `/om/${slug}/innsynskrav/${publicSlug}`;
    for (const name of ['skien', 'finnes-ikke']) expect((await house.get(`/om/${name}/innsynskrav`)).status).toBe(404);
    expect((await house.get(`/om/${slug}/innsynskrav/aaaaaaaaaaaaaaaa`)).status).toBe(404);
    expect((await house.get('/offentlige-innsynskrav', 'reader')).status).toBe(403);
    await did('/offentlige-innsynskrav', { navn: 'ja' });
    for (const path of [
      address,
      `${address}/strom.atom`,
      `/om/${slug}/innsynskrav`,
      `/om/${slug}/innsynskrav/strom.atom`,
    ])
      expect((await house.get(path)).status).toBe(404);
    expect(await page(`/om/${slug}`)).not.toContain('Innsynskrav og svar');
    await did('/offentlige-innsynskrav', { navn: 'ja', vises: 'ja' });
    expect(await page(address)).toContain('Behandles av Kim coordinator');
    expect(await page(`/om/${slug}`)).toContain('Innsynskrav og svar');
  });

  test.each(['nb', 'nn', 'en'])('pages are whole in %s', async (lang) => {
    const { id, publicSlug, redaction } = await request();
    await did(redaction, { gjor: 'ord', valgt: ['0.1'], 'hjemmel-ord': '13-1' });
    await open(id, /^message/, { merknad: 'Se svaret.' });
    for (const path of [
      redaction,
      `${redaction}?vis=kopi`,
      `/saker/${id}/offentlig`,
      '/offentlige-innsynskrav',
      `/om/${slug}/innsynskrav`,
      `/om/${slug}/innsynskrav/${publicSlug}`,
    ]) {
      const answer = await house.get(path, 'coordinator', lang);
      expect(answer.status, path).toBe(200);
      expect(await answer.text(), path).not.toMatch(/undefined|\[object|NaN/);
    }
  });
});
