import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { type Field, fields, recipients } from '../field.ts';
import { csvOf } from '../file/csv.ts';
import { sheetOf } from '../file/sheet.ts';
import { ListTable } from '../pages/preview-view.tsx';
import { composeList, type RosterGuardian, type RosterPupil, vanished } from './compose.ts';
import { circumstances, everything, guardian, pupil } from './example.ts';

const all: readonly Field[] = fields;
const frame = {
  lang: 'nb',
  groupTitle: '9B',
  schoolName: 'Solvik',
  recipient: 'klassen',
  day: 'i dag',
  mark: 'AB12-CD34',
} as const;

describe('a class list', () => {
  it('stands in the order of names as Norwegian has them', () => {
    const roster = [
      pupil('1', { familyName: 'Åsen' }),
      pupil('2', { familyName: 'Ødegård' }),
      pupil('3', { familyName: 'Berg' }),
    ];
    const { list } = composeList(roster, ['name'], circumstances('staff'));
    expect(list.rows).toEqual([['Berg, Fornavn3'], ['Ødegård, Fornavn2'], ['Åsen, Fornavn1']]);
  });

  it('tells the maker what is withheld and why, of each guardian too', () => {
    const roster = [
      pupil('1', { contactSecret: true, guardians: [guardian('a'), guardian('b', { informationOnly: true })] }),
      pupil('2', { objected: 'all' }),
      pupil('3', { protection: 'confidential' }),
    ];
    const { preview, shown } = composeList(roster, ['name', 'phone', 'guardian-name'], circumstances('guardians'));
    expect(shown).toEqual(['1']);
    expect(preview.map(({ pupil: id, left, withheld }) => ({ id, left, withheld }))).toEqual([
      {
        id: '1',
        left: undefined,
        withheld: [
          { field: 'phone', ground: 'secret-contact', of: 'pupil' },
          { field: 'guardian-name', ground: 'information-only', of: 'guardian' },
        ],
      },
      { id: '2', left: 'objected', withheld: [] },
      { id: '3', left: 'protected-name', withheld: [] },
    ]);
  });

  it('says of what nobody knows neither that it is withheld nor that it is missing', () => {
    const roster = [pupil('1', { phone: null, contactSecret: true })];
    const { list, preview } = composeList(roster, ['name', 'phone'], circumstances('guardians'));
    expect(list.rows).toEqual([['Etternavn1, Fornavn1', '']]);
    expect(preview[0]?.withheld).toEqual([]);
  });

  it('says whose a number is where several guardians stand on the line, and never by a name that is withheld', () => {
    const [a, b] = [guardian('a', { phone: '1', email: null }), guardian('b', { phone: '2', email: null })];
    const contactOf = (guardians: readonly RosterGuardian[]) =>
      composeList([pupil('1', { guardians })], ['name', 'guardian-contact'], circumstances('guardians')).list
        .rows[0]?.[1];
    expect(contactOf([a, b])).toBe('Foresatt, a: 1; Foresatt, b: 2');
    expect(contactOf([a])).toBe('1');
    expect(contactOf([a, { ...b, protection: 'strictly-confidential' }])).toBe('1');
    expect(contactOf([a, { ...b, objected: ['guardian-name'] }])).toBe('1; 2');
  });

  it('hides one who is strictly protected from a maker who may not know', () => {
    const hidden = pupil('9', { protection: 'strictly-confidential', knownToMaker: false });
    const without = composeList([pupil('1')], all, circumstances('staff'));
    expect(composeList([hidden, pupil('1')], all, circumstances('staff'))).toEqual(without);
    const known = composeList([{ ...hidden, knownToMaker: true }, pupil('1')], all, circumstances('staff'));
    expect(known.list).toEqual(without.list);
    expect(known.preview.map(({ left }) => left)).toEqual([undefined, 'strictly-protected']);
  });

  it('withholds an address that somebody in hiding lives at, however it is spelt', () => {
    const roster = [
      pupil('1', { address: 'Nygata 3,  9999 Solvik' }),
      pupil('2', { guardians: [guardian('x', { protection: 'confidential', address: 'NYGATA 3, 9999 solvik' })] }),
    ];
    const { list } = composeList(roster, ['name', 'address'], circumstances('staff'));
    expect(list.rows.map(([, address]) => address)).toEqual(['', 'Elevveien 2']);
  });

  it('withholds the address of an institution, known to us or to the owner', () => {
    const rules = { ...everything, revealingAddresses: ['Fjellhagen'] };
    const roster = [pupil('1', { address: 'Solvik barnehjem' }), pupil('2', { address: 'Fjellhagen 2' }), pupil('3')];
    const { list } = composeList(roster, ['name', 'address'], circumstances('public', { rules }));
    expect(list.rows.map(([, address]) => address)).toEqual(['', '', 'Elevveien 3']);
  });

  it('warns of one who stood on an earlier list and would be missed on this one', () => {
    const roster = [pupil('1'), pupil('2', { protection: 'strictly-confidential' })];
    const composition = composeList(roster, ['name'], circumstances('guardians'));
    expect(vanished(composition, roster, new Set(['1', '2', 'moved-away']))).toEqual(['2']);
    expect(vanished(composition, roster, new Set(['1']))).toEqual([]);
  });
});

const protection = fc.constantFrom('none' as const, 'confidential' as const, 'strictly-confidential' as const);
const objected = fc.oneof(fc.constant('all' as const), fc.subarray(['address', 'phone', 'email'] as Field[]));
const someGuardian = (id: string) =>
  fc
    .record({
      protection,
      contactSecret: fc.boolean(),
      informationOnly: fc.boolean(),
      objected: fc.subarray(['guardian-name'] as Field[]),
    })
    .map((more): RosterGuardian => guardian(id, more));
// Names repeat and ids do not; addresses are each person's own, but for one that anybody may share.
const somePupil = (id: string) =>
  fc
    .record({
      familyName: fc.constantFrom('Berg', 'Dahl', 'Åsen', 'berg'),
      givenName: fc.constantFrom('Alva', 'Even'),
      protection,
      contactSecret: fc.boolean(),
      address: fc.option(fc.constantFrom(`Veien ${id}`, 'Solvik barnehjem')),
      told: fc.boolean(),
      objected,
      guardians: fc
        .array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 })
        .chain((numbers) => fc.tuple(...[...new Set(numbers)].map((number) => someGuardian(`g${id}${number}`)))),
      knownToMaker: fc.boolean(),
    })
    .map((more): RosterPupil => pupil(id, more));
const someRoster = fc
  .integer({ min: 0, max: 8 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => somePupil(String(index)))))
  .map((roster): readonly RosterPupil[] => roster);
const someCircumstances = fc
  .record({
    recipient: fc.constantFrom(...recipients.filter((one) => one !== 'internet')),
    confidential: fc.constantFrom('name' as const, 'contact' as const),
  })
  .map(({ recipient, confidential }) => circumstances(recipient, { rules: { ...everything, confidential } }));

/** Everything that a recipient can get hold of, in every form. */
function outputs(roster: readonly RosterPupil[], wanted: readonly Field[], how: ReturnType<typeof circumstances>) {
  const { list } = composeList(roster, wanted, how);
  return languages.map((lang) => {
    const sheet = sheetOf(list, { ...frame, lang });
    return {
      csv: new TextDecoder().decode(csvOf(sheet)),
      pdfInput: JSON.stringify(sheet),
      html: String(ListTable({ list, lang })),
    };
  });
}

const sharedPlace = 'Solvik barnehjem';
/** Persons who are in hiding; where they live, others may too, and that is withheld on purpose (see the test of it above). */
const livesAtShared = ({ address, guardians }: RosterPupil) =>
  address === sharedPlace || guardians.some((one) => one.address === sharedPlace);

describe('whoever is left out can not be inferred', () => {
  it('a list is the same whether those left out exist or not, in every form that a recipient gets', () => {
    fc.assert(
      fc.property(someRoster, fc.subarray([...fields]), someCircumstances, (roster, wanted, how) => {
        const { shown } = composeList(roster, wanted, how);
        const left = roster.filter(({ id }) => !shown.includes(id));
        fc.pre(!left.some((one) => one.protection !== 'none' && livesAtShared(one)));
        const without = roster.filter(({ id }) => shown.includes(id));
        expect(outputs(roster, wanted, how)).toEqual(outputs(without, wanted, how));
      }),
      { numRuns: 300 },
    );
  });

  it('one who is strictly protected changes nothing, wherever in the class they come', () => {
    fc.assert(
      fc.property(someRoster, somePupil('hidden'), fc.nat(8), someCircumstances, (roster, one, place, how) => {
        const hidden = { ...one, protection: 'strictly-confidential' as const, address: 'Et sted', guardians: [] };
        const among = [...roster.slice(0, place), hidden, ...roster.slice(place)];
        expect(outputs(among, all, how)).toEqual(outputs(roster, all, how));
      }),
      { numRuns: 300 },
    );
  });

  it('a line tells nothing of why a cell is empty', () => {
    fc.assert(
      fc.property(somePupil('1'), someCircumstances, (one, how) => {
        const open = { ...one, protection: 'none' as const, told: true, objected: [] };
        const secret = composeList([{ ...open, contactSecret: true, address: 'Skjult 1' }], all, how).list;
        const unknown = composeList([{ ...open, contactSecret: true, address: null }], all, how).list;
        fc.pre(how.recipient !== 'staff');
        expect(secret).toEqual(unknown);
      }),
    );
  });

  it('neither page, file nor title counts the lines', () => {
    const roster = Array.from({ length: 17 }, (_, index) =>
      pupil(`p${index}`, { phone: null, birthDate: null, email: null, address: null, guardians: [] }),
    );
    const told = JSON.stringify(outputs(roster, ['name', 'class'], circumstances('guardians')));
    expect(told.replaceAll(/p\d+|9B|AB12-CD34|Fornavn|Etternavn/g, '')).not.toMatch(/\b17\b/);
  });
});
