import { describe, expect, it } from 'vitest';
import { adequacyDecisions, adequacyOf, decisionOn } from '#src/law/adequacy.ts';
import { readCertified } from './certified.ts';
import { transferState } from './grounds.ts';

const ask = (country: string, day: string) => transferState({ organisation: 'Eksempel', country, day, transfers: [] });

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
    const shield = readCertified('Organization,Status\nEksempel Inc.,Active', {
      name: 'Privacy Shield',
      on: '2019-05-01',
      source: 'ps.csv',
    });
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
  it('is read with its columns in any order, quoted or not', () => {
    const text =
      '\uFEFF"Status","Organization Name"\r\nActive,"Snap, Inc."\r\nINACTIVE-LAPSE,Old Corp\r\nactive,Google LLC\r\n';
    expect([...readCertified(text, { name: 'X', on: '2026-01-01', source: 'a.csv' }).active]).toEqual([
      'snap',
      'google',
    ]);
  });

  it('is refused without the columns that it needs', () => {
    expect(() => readCertified('Name;Country\nA;B', { name: 'X', on: '2026-01-01', source: 'a.csv' })).toThrow(
      /no column/,
    );
  });
});
