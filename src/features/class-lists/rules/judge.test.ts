import { describe, expect, it } from 'vitest';
import { fields, type Recipient, recipients, type SchoolKind } from '../field.ts';
import { circumstances, everything } from './example.ts';
import type { GroundId } from './grounds.ts';
import {
  type AboutGuardian,
  type AboutPupil,
  judgeCell,
  judgeField,
  judgeGuardian,
  judgeList,
  judgePupil,
} from './judge.ts';
import { reviewed, reviewedGuardians } from './reviewed.ts';

const rowsOf = (table: string) => {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
};

const letters: Readonly<Partial<Record<GroundId, string>>> = {
  'beyond-recipient': 'x',
  'outside-class-list': 'o',
  'identity-number': 'n',
  'identity-number-public': 'N',
  'photo-public': 'p',
  'protected-contact': 'c',
  'secret-contact': 's',
  'revealing-address': 'r',
  'shared-address': 'a',
};

const plainPupil: AboutPupil = {
  protection: 'none',
  contactSecret: false,
  addressReveals: false,
  addressShared: false,
  told: true,
  objected: [],
};

/** The columns of the reviewed table: what is special about the pupil, and what the owner has decided. */
const kinds: Readonly<Record<string, { about: Partial<AboutPupil>; confidential?: 'name' | 'contact' }>> = {
  open: { about: {} },
  secret: { about: { contactSecret: true } },
  revealing: { about: { addressReveals: true } },
  shared: { about: { addressShared: true } },
  'confidential/name': { about: { protection: 'confidential' }, confidential: 'name' },
  'confidential/contact': { about: { protection: 'confidential' }, confidential: 'contact' },
  strictly: { about: { protection: 'strictly-confidential' } },
};

function told(recipient: Recipient, school: SchoolKind, kind: string): string {
  const { about = {}, confidential = 'name' } = kinds[kind] ?? {};
  const how = circumstances(recipient, { school, rules: { ...everything, confidential } });
  const person = { ...plainPupil, ...about };
  const whole = judgeList(how) ?? judgePupil(person, how);
  if (whole !== undefined) return whole;
  return fields
    .map((field) => judgeField(field, how) ?? judgeCell(field, person, how))
    .map((ground) => (ground === undefined ? '+' : (letters[ground] ?? '?')))
    .join('');
}

const cases = rowsOf(reviewed).flatMap((row) =>
  Object.keys(kinds).map((kind) => ({
    recipient: row['recipient'] as Recipient,
    school: row['school'] as SchoolKind,
    kind,
    expected: row[kind] ?? '',
  })),
);

describe('what a list shows, by recipient, kind of school, protection and field', () => {
  it.each(cases)('$recipient, $school school, $kind: $expected', ({ recipient, school, kind, expected }) => {
    expect(told(recipient, school, kind)).toBe(expected);
  });

  it('has a reviewed line for every recipient at both kinds of school', () => {
    const lines = new Set(cases.map(({ recipient, school }) => `${recipient} ${school}`));
    expect(
      [...recipients].flatMap((one) => [`${one} public`, `${one} private`]).filter((one) => !lines.has(one)),
    ).toEqual([]);
    expect(cases.filter(({ expected }) => expected === '')).toEqual([]);
  });

  const guardians: Readonly<Record<string, Partial<AboutGuardian>>> = {
    open: {},
    secret: { contactSecret: true },
    confidential: { protection: 'confidential' },
    strictly: { protection: 'strictly-confidential' },
    'information-only': { informationOnly: true },
  };
  const guardianLetters: Partial<Record<GroundId, string>> = {
    'protected-contact': 'c',
    'secret-contact': 's',
    'strictly-protected': 'S',
    'information-only': 'i',
  };
  const guardianCases = rowsOf(reviewedGuardians).flatMap((row) =>
    Object.keys(guardians).map((kind) => ({
      recipient: row['recipient'] as Recipient,
      kind,
      expected: row[kind] ?? '',
    })),
  );

  it.each(guardianCases)('a guardian ($kind) on a list to $recipient: $expected', ({ recipient, kind, expected }) => {
    const about = {
      protection: 'none',
      contactSecret: false,
      informationOnly: false,
      objected: [],
      ...guardians[kind],
    } as const;
    const said = (['guardian-name', 'guardian-contact'] as const)
      .map((field) => judgeGuardian(field, about, circumstances(recipient)))
      .map((ground) => (ground === undefined ? '+' : (guardianLetters[ground] ?? '?')));
    expect(said.join('')).toBe(expected);
  });
});

describe('a whole list is refused', () => {
  it('when the recipient does not go with the purpose', () => {
    expect(judgeList(circumstances('guardians', { purpose: 'school-work' }))).toBe('wrong-recipient');
  });

  it.each([
    ['Spesialundervisning 9. trinn', null],
    ['9B ITO', null],
    ['Gruppe 4', 'Særskilt språkopplæring'],
    ['ART: sosial trening', null],
    ['Innføringsklasse', null],
    ['Tegnspråkgruppa', null],
  ])('when membership tells something personal: %s', (title, subject) => {
    for (const recipient of ['staff', 'guardians', 'public'] as const) {
      const group = { kind: 'teaching', title, subject } as const;
      expect(judgeList(circumstances(recipient, { group }))).toBe('special-group');
    }
  });

  it.each(['9B', '1STA', 'Sitontunet 2', 'Klasse 10C'])('not for an ordinary class: %s', (title) => {
    expect(judgeList(circumstances('guardians', { group: { kind: 'basis', title, subject: null } }))).toBeUndefined();
  });

  it('when the owner has said that the word shows something', () => {
    const rules = { ...everything, specialGroups: ['Blåfjell'] };
    const group = { kind: 'teaching', title: 'Blåfjellgruppa', subject: null } as const;
    expect(judgeList(circumstances('staff', { rules, group }))).toBe('special-group');
  });

  it('when nobody has said what the group is', () => {
    expect(judgeList(circumstances('staff', { group: { kind: 'other', title: 'Mandag', subject: null } }))).toBe(
      'special-group',
    );
  });

  it('when it is of a subject, but for staff', () => {
    const group = { kind: 'teaching', title: '9B matematikk', subject: 'Matematikk' } as const;
    expect(judgeList(circumstances('staff', { group }))).toBeUndefined();
    expect(judgeList(circumstances('public', { group }))).toBe('not-a-class');
    expect(judgeList(circumstances('guardians', { group }))).toBe('not-a-class');
  });

  it('when guardians are not told, or still have time to object', () => {
    const telling = { fields, isOver: false };
    for (const recipient of ['guardians', 'pupils', 'photographer'] as const) {
      expect(judgeList(circumstances(recipient, { telling: undefined }))).toBe('not-told');
      expect(judgeList(circumstances(recipient, { telling }))).toBe('time-to-object');
    }
    for (const recipient of ['staff', 'health-service', 'public'] as const) {
      expect(judgeList(circumstances(recipient, { telling: undefined }))).toBeUndefined();
    }
  });
});

describe('a line or a field', () => {
  it('is left out when those who answer for the pupil were not told, or objected', () => {
    const how = circumstances('guardians');
    expect(judgePupil({ ...plainPupil, told: false }, how)).toBe('not-told');
    expect(judgePupil({ ...plainPupil, objected: 'all' }, how)).toBe('objected');
    expect(judgeCell('phone', { ...plainPupil, objected: ['phone'] }, how)).toBe('objected');
    expect(judgeCell('email', { ...plainPupil, objected: ['phone'] }, how)).toBeUndefined();
  });

  it('of a list that the law gives the public is no matter of objection', () => {
    const how = circumstances('public');
    expect(judgePupil({ ...plainPupil, told: false, objected: 'all' }, how)).toBeUndefined();
    expect(judgeCell('phone', { ...plainPupil, objected: ['phone'] }, how)).toBeUndefined();
  });

  it('is left out where the owner, the notice, the register or the maker’s role does not have it', () => {
    const rules = {
      ...everything,
      fields: { ...everything.fields, 'class-contact': ['name' as const, 'class' as const] },
    };
    expect(judgeField('phone', circumstances('guardians', { rules }))).toBe('not-needed');
    expect(judgeField('phone', circumstances('guardians', { telling: { fields: ['name'], isOver: true } }))).toBe(
      'not-told',
    );
    expect(judgeField('phone', circumstances('guardians', { unregistered: ['phone'] }))).toBe('not-in-register');
    expect(judgeField('phone', circumstances('guardians', { forbidden: ['phone'] }))).toBe('not-yours');
    expect(judgeField('identity-number', circumstances('staff', { unregistered: ['identity-number'] }))).toBe(
      'identity-number',
    );
  });
});
