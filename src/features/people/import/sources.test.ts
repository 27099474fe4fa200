import { describe, expect, it } from 'vitest';
import { csvOf, filesOf, oneRosterTables, zipOf } from '#test/people-files.ts';
import { syntheticNumber } from '../identity-number.ts';
import { filesInZip } from './archive.ts';
import { faultsAsCsv } from './faults.ts';
import { readFeide } from './feide.ts';
import { formatOf, readSource } from './read-source.ts';
import { readSheet } from './spreadsheet/read.ts';
import { proposeColumns } from './spreadsheet/targets.ts';
import { readSs12000 } from './ss12000.ts';

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const keepsAll = { identityNumbers: true };
const number = syntheticNumber('2012-05-17', 3);

describe('SS 12000', () => {
  const whole = {
    organisations: [
      { id: 'o', displayName: 'Kommunen', organisationType: 'Huvudman' },
      { id: 's', displayName: 'Nordby skole', organisationType: 'Skolenhet', organisationCode: '123456789' },
    ],
    persons: [
      {
        id: 'p',
        givenName: 'Alma',
        familyName: 'Fjellrev',
        civicNo: { value: number },
        securityMarking: 'Skyddad folkbokföring',
        emails: [{ value: 'alma@skole.example' }],
        enrolments: [{ enroledAt: { id: 's' }, startDate: '2026-08-17' }],
        responsibles: [
          { person: { id: 'g' }, relationType: 'Vårdnadshavare' },
          { person: { id: 'x' }, relationType: 'Annan' },
        ],
      },
      { id: 'g', givenName: 'Birk', familyName: 'Fjellrev' },
      { id: 't', givenName: 'Eira', familyName: 'Tranås' },
      { id: 'x', givenName: 'Leon', familyName: 'Haugvoll' },
    ],
    groups: [
      {
        id: 'k',
        displayName: '9B',
        groupType: 'Klass',
        organisation: { id: 's' },
        groupMemberships: [{ person: { id: 'p' }, startDate: '2026-08-17' }],
      },
    ],
    duties: [{ id: 'd', person: { id: 't' }, dutyAt: { id: 's' }, dutyRole: 'Lärare' }],
    activities: [{ activityType: 'Mentorstid', groups: [{ id: 'k' }], teachers: [{ duty: { id: 'd' } }] }],
  };

  it('gives schools, persons with their protection, guardians, groups and teachers', () => {
    const roster = readSs12000(new Map([['alt.json', json(whole)]]), keepsAll);
    expect(roster.faults).toEqual([]);
    expect(roster.schools).toMatchObject([{ id: 's', orgNumber: '123456789' }]);
    expect(roster.persons.map(({ id, protection }) => [id, protection])).toEqual([
      ['p', 'strictly-confidential'],
      ['t', undefined],
      ['g', undefined],
    ]);
    expect(roster.persons[0]).toMatchObject({ identityNumber: number, email: 'alma@skole.example', phone: undefined });
    expect(roster.guardianships).toMatchObject([{ guardian: 'g', child: 'p', kind: 'parental-responsibility' }]);
    expect(roster.members.map(({ person, role }) => [person, role])).toEqual([
      ['p', 'pupil'],
      ['t', 'main-teacher'],
    ]);
    expect(roster.roles.map(({ person, role }) => [person, role])).toEqual([
      ['p', 'pupil'],
      ['t', 'teacher'],
      ['g', 'guardian'],
    ]);
  });

  it('reads the same from a file for each list', () => {
    const files = new Map(Object.entries(whole).map(([name, data]) => [`${name}.json`, json({ data })]));
    const one = readSs12000(new Map([['alt.json', json(whole)]]), keepsAll);
    const shape = (roster: typeof one) => [roster.persons.length, roster.members.length, roster.roles.length];
    expect(shape(readSs12000(files, keepsAll))).toEqual(shape(one));
  });

  it('tells what is wrong by element and field, without what stood there', () => {
    const persons = [{ ...whole.persons[0], civicNo: { value: '12345678901' } }];
    const { faults } = readSs12000(new Map([['alt.json', json({ ...whole, persons })]]), keepsAll);
    expect(faults[0]).toEqual({
      file: 'alt.json#persons',
      line: 1,
      column: 'civicNo',
      reason: 'not-an-identity-number',
      kind: 'persons',
    });
    expect(JSON.stringify(faults)).not.toContain('12345678901');
  });

  it('is refused when there is nobody in it', () => {
    expect(() => readSs12000(new Map([['alt.json', json({})]]), keepsAll)).toThrow('neither schools nor persons');
  });
});

describe('groups of Feide', () => {
  const school = 'fc:org:nordby.example:unit:NO123456789';
  const groups = [
    {
      id: 'fc:org:nordby.example',
      type: 'fc:org',
      displayName: 'Nordby',
      orgType: ['primary_and_lower_secondary_owner'],
    },
    { id: school, type: 'fc:org', displayName: 'Nordby skole', orgType: ['primary_and_lower_secondary'] },
    {
      id: 'fc:gogroup:b:9b',
      type: 'fc:gogroup',
      go_type: 'b',
      parent: school,
      displayName: '9B',
      notBefore: '2026-08-01T00:00:00Z',
      notAfter: '2027-07-31T23:59:59Z',
      members: [
        {
          userid_sec: ['feide:alma@nordby.example'],
          name: 'Alma Fjellrev',
          membership: { basic: 'member', affiliation: 'student' },
        },
        {
          userid_sec: ['feide:eira@nordby.example'],
          name: 'Eira Tranås',
          membership: { basic: 'admin', affiliation: 'faculty' },
        },
        {
          userid_sec: ['feide:x@nordby.example'],
          name: 'X Y',
          membership: { basic: 'member', affiliation: 'visitor' },
        },
      ],
    },
  ];

  it('give schools, classes, pupils and teachers, and nothing of guardians', () => {
    const roster = readFeide(new Map([['grupper.json', json(groups)]]));
    expect(roster.schools).toMatchObject([{ id: school, orgNumber: '123456789' }]);
    expect(roster.groups).toMatchObject([{ kind: 'basis', title: '9B', from: '2026-08-01', to: '2027-07-31' }]);
    expect(roster.members.map(({ person, role }) => [person, role])).toEqual([
      ['feide:alma@nordby.example', 'pupil'],
      ['feide:eira@nordby.example', 'main-teacher'],
    ]);
    expect(roster.covers.guardianships).toBe('absent');
    expect(roster.faults).toMatchObject([{ line: 3, reason: 'unknown-role' }]);
  });
});

describe('a spreadsheet', () => {
  const heading = [
    'Skole',
    'Klasse',
    'Fornavn',
    'Etternavn',
    'Fødselsnummer',
    'Adressesperre',
    'Foresatt 1',
    'Foresatt 1 telefon',
    'Merknad',
  ];
  const rows = [
    ['Elevliste høsten 2026'],
    heading,
    ['Nordby skole', '9B', 'Alma', 'Fjellrev', number, 'kode 7', 'Fjellrev, Birk', '00 00 00 00', 'hemmelig'],
    ['Nordby skole', '9B', 'Noah', 'Tranås', '', '', '', '', ''],
    ['', '', '', '', '', '', '', '', ''],
    ['Nordby skole', '9B', 'Feil', 'Nummer', '123', '', '', '', ''],
    ['', '9B', 'Uten', 'Skole', '', '', '', '', ''],
  ];
  const mapping = proposeColumns([{ name: 'Ark1', rows }]);
  const options = { fileName: 'regneark', whole: false, identityNumbers: true };

  it('has a mapping proposed by its headings, and what nobody knows is left out', () => {
    expect(mapping).toEqual({
      sheet: 'Ark1',
      headerRow: 1,
      columns: [
        ...[
          'school',
          'class',
          'givenName',
          'familyName',
          'identityNumber',
          'protection',
          'guardian1Name',
          'guardian1Phone',
        ],
        null,
      ],
    });
  });

  it('gives a pupil a row with the guardians beside, and tells of bad rows by line and heading', () => {
    const roster = readSheet(rows, mapping ?? { sheet: '', headerRow: 0, columns: [] }, options);
    expect(roster.persons.map(({ givenName, familyName }) => `${givenName} ${familyName}`)).toEqual([
      'Alma Fjellrev',
      'Birk Fjellrev',
      'Noah Tranås',
    ]);
    expect(roster.persons[0]).toMatchObject({ protection: 'confidential', birthDate: '2012-05-17' });
    expect(roster.guardianships).toMatchObject([{ kind: 'parental-responsibility' }]);
    expect(roster.faults).toEqual([
      { file: 'regneark', line: 6, column: 'Fødselsnummer', reason: 'not-an-identity-number', kind: 'persons' },
      { file: 'regneark', line: 7, column: 'Skole', reason: 'missing', kind: 'persons' },
    ]);
    expect(JSON.stringify(roster)).not.toContain('hemmelig');
  });

  it('keeps no name or number in what persons are called', () => {
    const { persons } = readSheet(rows, mapping ?? { sheet: '', headerRow: 0, columns: [] }, options);
    expect(persons.every(({ id }) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
  });

  it('takes the school that was said when no column tells', () => {
    const list = [
      ['Navn', 'Klasse'],
      ['Alma Fjellrev', '9B'],
    ];
    const found = proposeColumns([{ name: 'Ark1', rows: list }]);
    const roster = readSheet(list, found ?? { sheet: '', headerRow: 0, columns: [] }, {
      ...options,
      school: 'Nordby skole',
    });
    expect(roster.schools).toMatchObject([{ name: 'Nordby skole' }]);
    expect(roster.faults).toEqual([]);
  });
});

describe('a file', () => {
  it('is known by what it holds', () => {
    expect(formatOf(filesOf(oneRosterTables({ pupils: 2 })))).toBe('oneroster');
    expect(formatOf(new Map([['a.json', json([{ type: 'fc:org' }])]]))).toBe('feide');
    expect(formatOf(new Map([['a.json', json({ persons: [] })]]))).toBe('ss12000');
    expect(formatOf(new Map([['elever.csv', json('')]]))).toBeUndefined();
    expect(() => readSource(new Map(), keepsAll)).toThrow('neither OneRoster');
  });

  it('may be a zip, with folders in it and files that are not read', () => {
    const files = filesOf(oneRosterTables({ pupils: 2 }));
    const inFolder = new Map([...files].map(([name, bytes]) => [`eksport/${name}`, bytes]));
    inFolder.set('eksport/les-meg.txt', json('x'));
    expect([...filesInZip(zipOf(inFolder)).keys()].sort()).toEqual([...files.keys()].sort());
    expect(() => filesInZip(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).toThrow('cannot be read');
  });
});

describe('bad rows', () => {
  it('come back as a file for a Norwegian spreadsheet, safe to open', () => {
    const fault = { file: 'users.csv', line: 3, column: '=cmd', reason: 'missing', kind: 'persons' } as const;
    expect(faultsAsCsv([fault])).toBe("\uFEFFfil;linje;kolonne;grunn\r\nusers.csv;3;'=cmd;verdien mangler\r\n");
    expect(faultsAsCsv([{ ...fault, column: 'a;"b"' }])).toContain('"a;""b"""');
    expect(csvOf([['a,b']])).toBe('"a,b"\r\n');
  });
});
