import { describe, expect, it } from 'vitest';
import { basesIn } from './bases.ts';
import { dayIn, listIn, placeIn, plainName, retentionIn, subjectsIn, yesNoIn } from './values.ts';

const today = '2026-11-22';

describe('a cell', () => {
  it.each([
    ['Ja', true],
    ['nei.', false],
    ['X', true],
    ['mangler', false],
    ['Delvis', undefined],
    ['Pågår', undefined],
    ['Ja, men gammel', undefined],
  ])('is yes, no or neither: %s', (text, value) => {
    expect(yesNoIn(text)).toBe(value);
  });

  it.each([
    ['3.10.2024', '2024-10-03'],
    ['03/10/24', '2024-10-03'],
    ['2024-10-03', '2024-10-03'],
    ['2024-10-03 08:15', '2024-10-03'],
    ['3. oktober 2024', '2024-10-03'],
    ['31.2.2024', undefined],
    ['2024', undefined],
    ['oktober 2024', undefined],
  ])('is a whole day or none: %s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });

  it.each([
    ['Norge', ['NO'], undefined, undefined],
    ['Irland, USA', ['IE', 'US'], undefined, undefined],
    ['EØS', [], 'eea', undefined],
    ['Azure (Nederland)', ['NL'], undefined, 'Azure (Nederland)'],
    ['Kommunens eget datarom', [], undefined, 'Kommunens eget datarom'],
    ['i Noreg', ['NO'], undefined, undefined],
  ])('tells where: %s', (text, countries, within, place) => {
    expect(placeIn(text)).toEqual({ countries, within, place });
  });

  it.each([
    ['Slettes 1 år etter at eleven slutter', { period: 'P1Y', event: 'pupil-leaves', then: 'delete' }],
    ['Sletta etter skuleåret', { event: 'school-year-ends', then: 'delete' }],
    ['fem år', { period: 'P5Y' }],
    ['Avleveres arkivet', { then: 'archive' }],
    ['Når det passer', undefined],
  ])('tells how long: %s', (text, facts) => {
    expect(retentionIn(text)).toEqual(facts);
  });

  it('tells about whom, and which of them nobody knows', () => {
    expect(subjectsIn('Elever og foresatte, tidligere elever; romvesen')).toEqual({
      found: ['pupils', 'guardians', 'former-pupils'],
      left: ['romvesen'],
    });
  });

  it('is a list by lines, bullets, semicolons and commas, but not within brackets', () => {
    expect(listIn('- navn\n• adresse (gate, sted), telefon; e-post.')).toEqual([
      'navn',
      'adresse (gate, sted)',
      'telefon',
      'e-post',
    ]);
  });

  it('names the same company however it is written', () => {
    expect(new Set(['Bokfink AS', 'BOKFINK', 'Bokfink (Norge)'].map(plainName))).toEqual(new Set(['bokfink']));
  });
});

describe('a legal basis', () => {
  it.each([
    [
      'Art. 6 nr. 1 bokstav e, opplæringslova § 25-1',
      [{ article: 'gdpr-6-1-e', national: { act: 'opplaeringslova-2023', section: '§ 25-1' } }],
    ],
    ['GDPR art. 6(1)(c)', [{ article: 'gdpr-6-1-c' }]],
    ['artikkel 6.1.e og 9.2.g', [{ article: 'gdpr-6-1-e' }, { article: 'gdpr-9-2-g' }]],
    ['Samtykke', [{ article: 'gdpr-6-1-a' }]],
    ['Opplæringslova § 2-2', [{ article: '–', national: { act: 'opplaeringslova-2023', section: '§ 2-2' } }]],
    ['Eldgammelloven § 3', [{ article: '–', national: { act: 'Eldgammelloven', section: '§ 3' } }]],
    ['fordi vi må', undefined],
    ['art. 6 nr. 1 bokstav j', undefined],
  ])('%s', (text, bases) => {
    expect(basesIn(text, today)).toEqual(bases);
  });
});
