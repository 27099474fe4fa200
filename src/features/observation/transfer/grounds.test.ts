import { describe, expect, it } from 'vitest';
import { adequacyDecisions, adequacyOf, decisionOn } from '#src/law/adequacy.ts';
import { certifiedFrom, frameworks } from './certified.ts';
import { transferState } from './grounds.ts';
import { readCertified } from './read-certified.ts';

const ask = (country: string, day: string) => transferState({ organisation: 'Eksempel', country, day, transfers: [] });

const listOf = (status: string, on: string, name = 'Data Privacy Framework') =>
  certifiedFrom(
    [
      ['Organization', 'Status'],
      ['Eksempel Inc.', status],
    ],
    { name, on, source: 'list.csv' },
  );

describe('transferState', () => {
  it.each([
    ['NO', '2026-11-16', 'ground', undefined],
    ['IE', '2019-05-08', 'ground', undefined],
    ['CH', '2026-11-16', 'ground', undefined],
    ['KR', '2021-12-16', 'none', 'nothing'],
    ['KR', '2021-12-17', 'ground', undefined],
    ['CN', '2026-11-16', 'none', 'nothing'],
    ['CA', '2026-11-16', 'unknown', 'kind'],
    ['BR', '2026-11-16', 'unknown', 'eea-pending'],
    ['BR', '2026-01-25', 'none', 'nothing'],
    ['US', '2019-05-08', 'unknown', 'not-looked-up'],
    ['US', '2020-07-15', 'unknown', 'not-looked-up'],
    ['US', '2020-07-16', 'none', 'nothing'],
    ['US', '2023-07-09', 'none', 'nothing'],
    ['US', '2023-07-10', 'unknown', 'not-looked-up'],
    ['unknown', '2026-11-16', 'unknown', 'country-unknown'],
  ])('of %s on %s is %s', (country, day, state, lack) => {
    expect(ask(country, day)).toMatchObject({ state, ...(lack === undefined ? {} : { lack }) });
  });

  it('takes no list of another framework or another day for a look-up', () => {
    const shield = listOf('Active', '2019-05-01', 'Privacy Shield');
    const state = (day: string) =>
      transferState({ organisation: 'Eksempel', country: 'US', day, transfers: [], certified: [shield] }).state;
    expect(['2019-04-30', '2019-05-01', '2020-07-16', '2026-11-16'].map(state)).toEqual([
      'unknown',
      'ground',
      'none',
      'unknown',
    ]);
  });
});

describe('a version of a list', () => {
  const state = (day: string, certified: Parameters<typeof transferState>[0]['certified'] = []) => {
    const { state: is, lack } = transferState({
      organisation: 'Eksempel',
      country: 'US',
      day,
      transfers: [],
      certified,
    });
    return lack ?? is;
  };

  it('judges the days from when it was fetched, and no longer than it can be trusted', () => {
    const lists = [listOf('Active', '2026-03-01'), listOf('Inactive', '2026-04-01')];
    expect(
      ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map((day) =>
        state(day, lists),
      ),
    ).toEqual(['not-looked-up', 'ground', 'ground', 'not-certified', 'not-certified', 'list-old']);
    expect(state('2026-09-01', lists.slice(0, 1))).toBe('list-old');
  });

  it('brought in again on the same day stands for the one before, which comes after it', () => {
    expect(state('2026-03-01', [listOf('Active', '2026-03-01'), listOf('Inactive', '2026-03-01')])).toBe('ground');
    expect(state('2026-03-01', [listOf('Inactive', '2026-03-01'), listOf('Active', '2026-03-01')])).toBe(
      'not-certified',
    );
  });

  it('may be of each framework that a decision asks for, the newest first', () => {
    expect(frameworks).toEqual(['Data Privacy Framework', 'Privacy Shield']);
  });
});

describe('the decisions', () => {
  it('are one for a country on any day, and each has a source', () => {
    const days = ['2016-07-12', '2019-05-08', '2020-07-16', '2023-07-10', '2026-11-16'];
    for (const day of days) {
      for (const { country } of adequacyDecisions) {
        const inForce = adequacyDecisions.filter((one) => one.country === country && decisionOn(country, day) === one);
        expect(inForce.length, `${country} ${day}`).toBeLessThanOrEqual(1);
      }
    }
    expect(adequacyDecisions.filter(({ source }) => source === '')).toEqual([]);
    expect(adequacyOf('BR', '2026-11-16')).toBeUndefined();
  });
});

describe('a list of the certified', () => {
  const given = { name: 'X', on: '2026-01-01', source: 'a.csv' };
  const read = (text: string) => readCertified(Buffer.from(text), given);

  it('is read with its columns in any order, quoted or not, below a title', async () => {
    const list = await read(
      '\uFEFFFetched 1 January\r\n"Status","Organization Name"\r\nActive,"Snap, Inc."\r\nINACTIVE-LAPSE,Old Corp\r\n\r\nactive,Google LLC\r\n',
    );
    expect([...list.active]).toEqual(['snap', 'google']);
    expect(list.lines).toBe(3);
  });

  it.each([
    ['Name;Country\nA;B', /no column/],
    ['Organization;Status\nA;Active\n;Active', /Row 3: the organisation is missing/],
    ['Organization;Status\nA;Active\nB;hemmelig', /Row 3: the status says neither/],
    ['Organization;Status', /no organisations/],
  ])('is refused with row and remedy, and nothing of what the row holds: %j', async (text, words) => {
    const error: unknown = await read(text).catch((thrown: unknown) => thrown);
    expect(String(error)).toMatch(words);
    expect(String(error)).not.toContain('hemmelig');
    expect(error).toMatchObject({ place: 'a.csv', remedy: expect.stringContaining('Fetch the list again') });
  });
});
