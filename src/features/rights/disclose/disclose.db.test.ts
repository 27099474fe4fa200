import { hash } from 'node:crypto';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import * as mupdf from 'mupdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { say } from '#src/kernel/language.ts';
import { guards, heldFields } from '#src/platform/holdings/holdings.ts';
import { marked, openDutyHouse } from '#test/duty-house.ts';
import { type Fields, plain } from '#test/house.ts';
import { expirePackages } from '../package/expire.ts';
import { type DisclosureWish, disclosureGap, disclosureGroundKeys, disclosureGrounds } from './rules.ts';
import { saysOf } from './says.ts';

let duty: Awaited<ReturnType<typeof openDutyHouse>>;
beforeAll(async () => {
  duty = await openDutyHouse();
});
afterAll(() => duty?.house.drop());

const text = async (path: string, by: Parameters<typeof duty.page>[1]) => plain(await duty.page(path, by));
const wish: Fields = {
  recipient: 'Nordvik skole',
  ground: 'school-change',
  assessment: 'Eleven flytter, og den nye skolen har bedt om det.',
  fields: ['navn', 'fravaer'],
  whyNeeded: 'For å gi opplæring fra første dag.',
  telling: 'yes',
};
const pdfText = (bytes: Uint8Array): string => {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf');
  const pages = Array.from({ length: document.countPages() }, (_, n) => document.loadPage(n));
  return pages
    .map((page) => page.toStructuredText('preserve-whitespace').asText())
    .join(' ')
    .replaceAll(/\s+/g, ' ');
};
const lastId = async (matter: string) =>
  (
    await duty.house.admin
      .selectFrom('disclosure')
      .select('id')
      .where('matter', '=', matter)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
  ).id;

describe('a disclosure', () => {
  test('is assessed, given and noted, and stands in the register and in the overview of the person and the guardian', async () => {
    const matter = await duty.caseOf('disclosure');
    await duty.done(matter, 'utlevering', 'ny', wish);
    expect(await text('/hvem-har-sett', 'pupil')).not.toContain('Nordvik skole');
    const disclosure = await lastId(matter);
    const how = { disclosure, how: 'file', added: 'added' };
    const refused = (change: Fields) => duty.fault(matter, 'utlevering', 'utlever', { ...how, ...change });
    expect(await refused({ how: 'due' })).toContain('Velg hvordan');
    expect(await refused({ added: '' })).toContain('ble lagt til for hånd');
    expect(await refused({})).toContain('Lag filen først');
    await duty.done(matter, 'utlevering', `fil-${disclosure}`, {});
    await duty.done(matter, 'utlevering', 'utlever', how);
    for (const [path, by] of [
      ['/hvem-har-sett', 'pupil'],
      [`/hvem-har-sett?barn=${duty.pupil.id}`, 'guardian'],
    ] as const)
      expect(await text(path, by)).toMatch(
        /Gitt til andre .*Nordvik skole , 23\. november 2026: Navn, Fravær\. Skolebytte.*Fil med SHA-256 [0-9a-f]{64}/,
      );
    const register = await text('/utleveringer', 'coordinator');
    expect(register).toContain('Nordvik skole');
    expect(register).not.toContain('Qvirrevitt');
    const csv = await duty.page('/utleveringer.csv', 'reader');
    expect(csv).toContain('Opplæringslova § 25-1 sjuende ledd');
    expect(csv).not.toContain('Qvirrevitt');
    // What was given once is not given again by the same line, nor changed.
    expect(await refused({})).toContain('ikke er gjort');
    expect(await duty.fault(matter, 'utlevering', `endre-${disclosure}`, { fields: 'navn' })).toContain(
      'ikke er gjort',
    );
    const lines = await duty.house.admin
      .selectFrom('log_line')
      .select(['because', 'about'])
      .where('act', '=', 'matter.hand-over')
      .where('subject', '=', `matter:${matter}`)
      .execute();
    const told = lines.filter(({ about }) => about.length > 0);
    expect(told).toHaveLength(1);
    expect(told[0]?.because).toMatch(/^school-change; navn fravaer; [0-9a-f]{64}$/);
  });

  test('to child welfare is told to nobody until somebody says so: not the disclosure, and not that there is a case', async () => {
    const matter = await duty.caseOf('disclosure');
    const looksBefore = await text(`/hvem-har-sett?barn=${duty.pupil.id}`, 'guardian');
    const quiet = { ...wish, recipient: 'Barnevernet i Solvik', ground: 'child-welfare-duty' };
    expect(await duty.fault(matter, 'utlevering', 'ny', { ...quiet, telling: '' })).toContain('sette et barn i fare');
    expect(await duty.fault(matter, 'utlevering', 'ny', { ...quiet, telling: 'no' })).toContain('Skriv hvorfor ikke');
    await duty.done(matter, 'utlevering', 'ny', { ...quiet, telling: 'no', quiet: 'Fare for barnet' });
    const disclosure = await lastId(matter);
    await duty.done(matter, 'utlevering', `fil-${disclosure}`, {});
    await duty.done(matter, 'utlevering', 'utlever', { disclosure, how: 'by-hand', added: 'left-out' });
    for (const [path, by] of [
      ['/hvem-har-sett', 'pupil'],
      [`/hvem-har-sett?barn=${duty.pupil.id}`, 'guardian'],
    ] as const)
      expect(await text(path, by)).not.toMatch(/Barnevern/i);
    const looks = (page: string) => (page.match(/Kim coordinator/g) ?? []).length;
    expect(looks(await text(`/hvem-har-sett?barn=${duty.pupil.id}`, 'guardian'))).toBe(looks(looksBefore));
    expect(await text('/utleveringer', 'reader')).toContain('Barnevernet i Solvik');
  });

  test.each([
    [{ ground: 'fordi vi vil' }, 'er det ikke lov å utlevere'],
    [{ ground: '' }, 'er det ikke lov å utlevere'],
    [{ recipient: '' }, 'Skriv hvem som skal få det'],
    [{ assessment: '' }, 'Skriv vurderingen'],
    [{ fields: [] }, 'Velg hva som skal gis'],
    [{ fields: ['finnes-ikke'] }, 'Velg hva som skal gis'],
    [{ whyNeeded: '' }, 'trenger akkurat dette'],
    [{ ground: 'statute', lifts: '' }, 'opphever taushetsplikten'],
    [{ ground: 'statute', lifts: 'en lov' }, 'opphever taushetsplikten'],
  ] as const)('with %o is refused with what is lacking, and nothing is kept', async (change, says) => {
    const matter = await duty.caseOf('disclosure');
    expect(await duty.fault(matter, 'utlevering', 'ny', { ...wish, ...change } as Fields)).toContain(says);
    expect(await duty.house.admin.selectFrom('disclosure').select('id').where('matter', '=', matter).execute()).toEqual(
      [],
    );
  });

  test('keeps what was typed when something is lacking', async () => {
    const matter = await duty.caseOf('disclosure');
    const answer = await duty.send(matter, 'utlevering', 'ny', { ...wish, whyNeeded: '' });
    const html = await answer.text();
    expect(html).toContain('Eleven flytter, og den nye skolen har bedt om det.');
    expect(html).toMatch(/value="fravaer"[^>]*checked/);
  });

  test('stands in no register that others than those who keep it may read', async () => {
    for (const path of ['/utleveringer', '/utleveringer.csv'])
      for (const by of ['teacher', 'leader', 'guardian', 'pupil'] as const)
        expect((await duty.house.get(path, by)).status, `${path} ${by}`).toBe(403);
  });
});

describe('the file of a disclosure', () => {
  const contact = 'kontaktopplysninger';
  /** An assessed disclosure of what is chosen. */
  const assessed = async (fields: string[], other = '') => {
    const matter = await duty.caseOf('disclosure');
    await duty.done(matter, 'utlevering', 'ny', { ...wish, fields, other });
    return { matter, disclosure: await lastId(matter) };
  };
  type Assessed = Awaited<ReturnType<typeof assessed>>;
  const make = ({ matter, disclosure }: Assessed) => duty.done(matter, 'utlevering', `fil-${disclosure}`, {});
  const hand = ({ matter, disclosure }: Assessed) =>
    [...([matter, 'utlevering', 'utlever'] as const), { disclosure, how: 'file', added: 'added' }] as const;
  const rowOf = ({ disclosure }: Assessed) =>
    duty.house.admin
      .selectFrom('disclosure_file')
      .selectAll()
      .where('disclosure', '=', disclosure)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
  const pathOf = async (one: Assessed) => `/saker/${one.matter}/utlevering/${(await rowOf(one)).id}/utlevering.zip`;
  /** What the handler downloads: its hash, and each file in it as text. */
  const downloaded = async (one: Assessed) => {
    const answer = await duty.house.get(await pathOf(one), 'coordinator');
    expect(answer.status).toBe(200);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const files = Object.entries(unzipSync(bytes)).map(([name, data]) => [name, Buffer.from(data)] as const);
    return { sha256: hash('sha256', bytes, 'hex'), files: new Map(files) };
  };

  test('is exactly what was chosen, with recipient, ground, case number and what is added by hand, and is the one whose hash is kept', async () => {
    const one = await assessed(['navn', `${contact}/phone`, 'fravaer'], 'Kopi av vitnemålet');
    await make(one);
    const { sha256, files } = await downloaded(one);
    expect([...files.keys()].sort()).toEqual(['data.csv', 'data.json', 'innhold.json', 'utlevering.pdf']);
    const read = (name: string) => files.get(name)?.toString('utf8') ?? '';
    const data = JSON.parse(read('data.json'));
    expect(data).toMatchObject({ recipient: 'Nordvik skole', ground: { key: 'school-change' } });
    expect(data.caseNumber).toMatch(/^2026\/\d+$/);
    expect(data.lifts).toContain('§ 25-1');
    expect(data.given.map(({ choice }: { choice: string }) => choice)).toEqual(['navn', `${contact}/phone`]);
    const csv = read('data.csv');
    for (const said of [marked.given_name, marked.family_name, marked.phone, 'Kopi av vitnemålet', 'Fravær'])
      expect(csv).toContain(said);
    const pdf = pdfText(files.get('utlevering.pdf') ?? Buffer.of());
    for (const said of [marked.family_name, marked.phone, 'Nordvik skole', 'Legges til for hånd', 'Kopi av vitnemålet'])
      expect(pdf).toContain(said);
    for (const kept of [marked.email, marked.address, marked.birth_date, duty.pupil.number])
      for (const form of [read('data.json'), csv, read('innhold.json'), pdf]) expect(form).not.toContain(kept);
    const list = JSON.parse(read('innhold.json'));
    expect(list.byHand).toMatchObject([{ name: 'Fravær' }, { name: 'Kopi av vitnemålet', systems: [] }]);
    for (const { name, sha256: sum } of list.files)
      expect(hash('sha256', files.get(name) ?? Buffer.of(), 'hex'), name).toBe(sum);
    await duty.done(...hand(one));
    const row = await duty.house.admin
      .selectFrom('disclosure')
      .select(['file_sha256', 'handed_fields'])
      .where('id', '=', one.disclosure)
      .executeTakeFirstOrThrow();
    expect(row.file_sha256).toBe(sha256);
    expect(row.handed_fields).toContain('Fravær');
  });

  test('that was made before something was chosen or said otherwise cannot be handed over as it was', async () => {
    const one = await assessed(['navn', `${contact}/phone`]);
    await make(one);
    await duty.done(one.matter, 'utlevering', `endre-${one.disclosure}`, { fields: 'navn' });
    expect(await duty.fault(...hand(one))).toContain('Lag filen først');
    await make(one);
    const persons = duty.house.admin.updateTable('person').where('id', '=', duty.pupil.id);
    await persons.set({ given_name: 'Xenia' }).execute();
    expect(await text(`/saker/${one.matter}/utlevering`, 'coordinator')).toContain('kan ikke utleveres som den var');
    expect(await duty.fault(...hand(one))).toContain('Noe er endret');
    await persons.set({ given_name: marked.given_name }).execute();
    await duty.done(...hand(one));
  });

  test('leaves out a protected address, what is restricted, and guardians whose address is protected, and says so', async () => {
    const one = await assessed(['navn', contact, 'klasse-og-gruppe']);
    const protect = (id: string, protection: 'none' | 'confidential') =>
      duty.house.admin.updateTable('person').set({ protection }).where('id', '=', id).execute();
    await protect(duty.pupil.id, 'confidential');
    const guardian = await duty.house.admin
      .selectFrom('person')
      .select('given_name')
      .where('id', '=', duty.pupil.guardian)
      .executeTakeFirstOrThrow();
    await protect(duty.pupil.guardian, 'confidential');
    await make(one);
    const { files } = await downloaded(one);
    const data = JSON.parse(files.get('data.json')?.toString('utf8') ?? '');
    const kept = data.withheld.map(({ choice, why }: { choice: string; why: string }) => `${choice} ${why}`);
    for (const field of ['address', 'phone', 'email', 'guardians'])
      expect(kept).toContain(`${contact}/${field} protected`);
    expect(kept).toContain('klasse-og-gruppe protected');
    for (const secret of [marked.phone, marked.address, marked.email, guardian.given_name, '9B'])
      expect(JSON.stringify(data.given)).not.toContain(secret);
    await protect(duty.pupil.id, 'none');
    await protect(duty.pupil.guardian, 'none');
    const restriction = await duty.caseOf('restriction');
    await duty.done(restriction, 'begrensning', 'ny', {
      ...{ person: duty.pupil.id, category: contact, purpose: '', ground: 'contested', guardiansToo: 'nei' },
    });
    await make(one);
    const now = JSON.parse((await downloaded(one)).files.get('data.json')?.toString('utf8') ?? '');
    expect(now.withheld.map(({ why }: { why: string }) => why)).toContain('restricted');
    expect(JSON.stringify(now)).not.toContain(marked.phone);
    await duty.house.admin.deleteFrom('person_restriction').where('person', '=', duty.pupil.id).execute();
  });

  test('is the handler’s alone, and is gone when its days are over', async () => {
    const one = await assessed(['navn']);
    await make(one);
    const path = await pathOf(one);
    for (const by of ['teacher', 'leader', 'guardian', 'pupil', 'reader'] as const)
      expect([403, 404], by).toContain((await duty.house.get(path, by)).status);
    const other = await duty.openCase('disclosure');
    expect((await duty.house.get(path.replace(one.matter, other), 'coordinator')).status).toBe(404);
    await duty.house.admin.updateTable('disclosure_file').set({ expires_on: '2026-11-22' }).execute();
    expect((await duty.house.get(path, 'coordinator')).status).toBe(404);
    await expirePackages(duty.house.db, duty.clock, [duty.tenant]);
    expect(await rowOf(one)).toMatchObject({ state: 'gone', bytes: null, sha256: expect.stringMatching(/^.{64}$/) });
  });
});

describe('the table of grounds', () => {
  const whole: DisclosureWish = {
    ...{ recipient: 'NAV', ground: 'statute', assessment: 'x', fields: ['Navn'], whyNeeded: 'y', confidential: true },
    ...{ lifts: 'Barnevernsloven § 13-4', telling: 'yes', quiet: '' },
  };
  test('lets nothing out on a ground that is not in it, whatever else is said', () => {
    for (const ground of ['', 'nav', 'toString', '__proto__'])
      expect(disclosureGap({ ...whole, ground })?.place).toBe('ground');
    expect(disclosureGap(whole)).toBeUndefined();
  });
  test('has for each ground its law, what lifts confidentiality or that it must be named, and a question, in three languages', () => {
    for (const key of disclosureGroundKeys) {
      const { law, text: words, asks, lifts } = disclosureGrounds[key];
      expect(law.length).toBeGreaterThan(0);
      for (const one of [...Object.values(words), ...Object.values(asks), ...Object.values(lifts ?? {})])
        expect(one.length).toBeGreaterThan(10);
      const gap = disclosureGap({ ...whole, ground: key, lifts: '' });
      expect(gap?.place).toBe(lifts === undefined ? 'lifts' : undefined);
    }
  });
});

describe('what a file says', () => {
  const word = say('felt', 'felt', 'field');
  const values = fc.array(
    fc.record({
      field: fc.constantFrom(undefined, ...heldFields),
      guard: fc.constantFrom(undefined, ...guards),
      isFormer: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  test('is never what was not chosen, of another person, protected, restricted, internal or over; all that was chosen is accounted for', () => {
    const flags = fc.record({ isProtected: fc.boolean(), isContactSecret: fc.boolean() });
    const picked = fc.subarray([...heldFields]);
    fc.assert(
      fc.property(values, flags, picked, picked, (made, shield, fields, restricted) => {
        const items = made.map(({ field, guard, isFormer }, n) => ({
          ...{ id: `i${n}`, former: isFormer },
          values: [{ label: word, value: `verdi${n}x`, ...(field && { field }), ...(guard && { guard }) }],
        }));
        const says = saysOf({
          ...{
            lang: 'nb',
            owner: 'o',
            caseNumber: '2026/1',
            recipient: 'm',
            ground: 'consent',
            lifts: null,
            other: 'x',
          },
          ...shield,
          isRestricted: (field) => restricted.includes(field),
          chosen: [...fields, undefined].map((field) => ({
            ...{ value: field ?? 'ute', key: field ?? 'ute', name: say(`${field}`, '', ''), confidential: true, field },
          })),
          rooms: [{ room: 'rom', sections: [{ id: 'd', title: word, items }] }],
          systems: () => ['IST'],
        });
        const given = JSON.stringify(says);
        made.forEach(({ field, guard, isFormer }, n) => {
          const isFound =
            shield.isProtected && field !== undefined && ['address', 'phone', 'email', 'groups'].includes(field);
          const isContact =
            shield.isContactSecret && field !== undefined && ['address', 'phone', 'email'].includes(field);
          const isGuarded = guard !== undefined && ['other-person', 'protected-contact', 'internal'].includes(guard);
          const isChosen = field !== undefined && fields.includes(field) && !isFormer;
          const isKept = isFound || isContact || isGuarded || (field !== undefined && restricted.includes(field));
          expect(given.includes(`verdi${n}x`)).toBe(isChosen && !isKept);
        });
        const told = [...says.given.map(({ choice }) => choice), ...says.withheld.map(({ choice }) => choice)];
        expect(fields.filter((field) => !told.includes(field))).toEqual([]);
        expect(says.byHand).toEqual([
          { name: 'undefined', systems: ['IST'] },
          { name: 'x', systems: [] },
        ]);
      }),
      { numRuns: 200 },
    );
  });
});
