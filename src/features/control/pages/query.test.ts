import { describe, expect, it } from 'vitest';
import { addressOf, findingHref, questionPart, readQuery, selectionPart } from './query.ts';

describe('the address of the findings', () => {
  it('reads day, law, change and selection', () => {
    const read = readQuery(
      {
        dato: '2013-12-03',
        lov: 'pol-2000',
        lovdato: '2014-01-01',
        kjent: '4',
        vurdering: 'deviation',
        tema: 'security',
        system: 'swis',
        skole: 'solbakken',
      },
      'nb',
    );
    expect(read.question).toEqual({ asOf: '2013-12-03', law: 'pol-2000', lawDate: '2014-01-01', known: 4 });
    expect(read.selection).toEqual({ verdict: 'deviation', theme: 'security', system: 'swis', unit: 'solbakken' });
    expect(read.faults).toEqual([]);
  });

  it('takes an empty field as one that is not there, as a form without script sends it', () => {
    const read = readQuery({ dato: '', vurdering: ' ', tema: '' }, 'nb');
    expect(read).toEqual({ typed: {}, question: {}, selection: {}, faults: [] });
  });

  it.each([
    ['dato', '2013-02-29'],
    ['dato', '3. desember'],
    ['lovdato', '2013'],
    ['lov', 'toString'],
    ['kjent', '0'],
    ['kjent', '1.5'],
    ['vurdering', 'lovlig'],
  ] as const)('says what is wrong with %s=%s in each language, and keeps it', (field, value) => {
    const faults = (['nb', 'nn', 'en'] as const).map((lang) => {
      const read = readQuery({ [field]: value }, lang);
      expect(read.typed).toEqual({ [field]: value });
      expect([read.question, read.selection]).toEqual([{}, {}]);
      expect(read.faults.map((fault) => fault.field)).toEqual([field]);
      return read.faults[0]?.text;
    });
    for (const text of faults) expect(text).toContain(value);
    expect(new Set(faults).size).toBe(3);
  });

  it('says two things that are wrong at once', () => {
    expect(readQuery({ dato: 'i går', kjent: 'siste' }, 'en').faults.map(({ field }) => field)).toEqual([
      'dato',
      'kjent',
    ]);
  });

  it('writes its fields in one order, escaped, and nothing that was not given', () => {
    expect(addressOf('/funn', { tema: 'security', dato: '2013-12-03' })).toBe('/funn?dato=2013-12-03&tema=security');
    expect(addressOf('/funn', { system: 'a&b' })).toBe('/funn?system=a%26b');
    expect(addressOf('/funn', {})).toBe('/funn');
  });

  it('parts what is asked from what is chosen', () => {
    const typed = { dato: '2013-12-03', kjent: '2', system: 'swis' };
    expect(questionPart(typed)).toEqual({ dato: '2013-12-03', kjent: '2' });
    expect(selectionPart(typed)).toEqual({ system: 'swis' });
  });

  it('names a finding by requirement and subject', () => {
    expect(findingHref({ requirement: 'usage-log', subject: 'systems/swis' }, { tema: 'security' })).toBe(
      '/funn/usage-log/systemer/swis?tema=security',
    );
    expect(findingHref({ requirement: 'security-management', subject: 'owner' }, {})).toBe(
      '/funn/security-management/eier',
    );
  });
});
