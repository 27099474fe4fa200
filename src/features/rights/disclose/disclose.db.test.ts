import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDutyHouse } from '#test/duty-house.ts';
import { type Fields, plain } from '#test/house.ts';
import { type DisclosureWish, disclosureGap, disclosureGroundKeys, disclosureGrounds } from './rules.ts';

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
    expect(
      await duty.fault(matter, 'utlevering', 'utlever', { disclosure: await lastId(matter), how: 'due' }),
    ).toContain('Velg hvordan');
    await duty.done(matter, 'utlevering', 'utlever', { disclosure: await lastId(matter), how: 'file' });
    for (const [path, by] of [
      ['/hvem-har-sett', 'pupil'],
      [`/hvem-har-sett?barn=${duty.pupil.id}`, 'guardian'],
    ] as const)
      expect(await text(path, by)).toMatch(
        /Gitt til andre .*Nordvik skole , 23\. november 2026: Navn, Fravær\. Skolebytte/,
      );
    const register = await text('/utleveringer', 'coordinator');
    expect(register).toContain('Nordvik skole');
    expect(register).not.toContain('Qvirrevitt');
    const csv = await duty.page('/utleveringer.csv', 'reader');
    expect(csv).toContain('Opplæringslova § 25-1 sjuende ledd');
    expect(csv).not.toContain('Qvirrevitt');
    // What was given once is not given again by the same line.
    expect(
      await duty.fault(matter, 'utlevering', 'utlever', { disclosure: await lastId(matter), how: 'file' }),
    ).toContain('ikke er gjort');
  });

  test('to child welfare is told to nobody until somebody says so: not the disclosure, and not that there is a case', async () => {
    const matter = await duty.caseOf('disclosure');
    const looksBefore = await text(`/hvem-har-sett?barn=${duty.pupil.id}`, 'guardian');
    const quiet = { ...wish, recipient: 'Barnevernet i Solvik', ground: 'child-welfare-duty' };
    expect(await duty.fault(matter, 'utlevering', 'ny', { ...quiet, telling: '' })).toContain('sette et barn i fare');
    expect(await duty.fault(matter, 'utlevering', 'ny', { ...quiet, telling: 'no' })).toContain('Skriv hvorfor ikke');
    await duty.done(matter, 'utlevering', 'ny', { ...quiet, telling: 'no', quiet: 'Fare for barnet' });
    await duty.done(matter, 'utlevering', 'utlever', { disclosure: await lastId(matter), how: 'by-hand' });
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
