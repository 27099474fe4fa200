import { describe, expect, test } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { landscapeOf, type Parts } from '#test/small-register.ts';
import { snapshotOf } from '../snapshot.ts';
import { basisInWords } from './bases-words.ts';
import { type Basis, isDecided, publicPage } from './public-page.ts';
import { untilInWords } from './until-words.ts';

const decided = { decidedBy: 'Rektor', decidedOn: '2023-01-01' };
const house: Parts = {
  units: { admin: { name: 'Sentralt', kind: 'administration' } },
  parties: {
    registeret: { name: 'Folkeregisteret', country: 'NO' },
    drift: { name: 'Drift AS' },
    under: { name: 'Under Inc', country: 'US' },
    annen: { name: 'Annen drift' },
    fylket: { name: 'Fylket' },
  },
  systems: {
    alfa: { name: 'Alfa', storage: { countries: ['NO'] }, login: { factors: 1 } },
    beta: { name: 'Beta' },
  },
  uses: {},
  activities: {
    elever: { name: 'Elever', systems: ['alfa'], access: [{ role: 'rektor', number: 3 }] },
    tomt: { name: 'Tomt', systems: ['beta'], access: '–' },
    stengt: { name: 'Stengt', systems: [], access: [] },
  },
  dataTypes: {
    navn: { name: 'Navn', sensitivity: 'ordinary' },
    helse: { name: 'Helse', sensitivity: 'special-category' },
    lonn: { name: 'Lønn' },
  },
  dataUses: {
    navn: { activity: 'elever', data: 'navn', subjects: 'pupils', source: 'folkeregisteret', mandatory: true },
    helse: { activity: 'elever', data: 'helse', subjects: 'pupils', mandatory: false },
    tomt: { activity: 'tomt', data: 'navn', subjects: 'pupils' },
    lonn: { activity: 'elever', data: 'lonn', subjects: 'employees' },
    stengt: { activity: 'stengt', data: 'navn', subjects: 'guardians' },
  },
  purposes: {
    elever: {
      name: 'Vite hvem elevene er',
      activity: 'elever',
      bases: [
        { article: 'gdpr-6-1-e', national: { act: 'opplaeringslova-2023', section: '§ 25-1' }, ...decided },
        { article: 'pol-8-d', ...decided },
        { article: '–' },
      ],
    },
  },
  flows: {
    inn: { source: 'parties/registeret', target: 'systems/alfa', data: ['navn'] },
    ut: { source: 'systems/alfa', target: 'parties/fylket', data: ['navn', 'lonn'], encrypted: false },
    lonn: { source: 'systems/alfa', target: 'systems/beta', data: ['lonn'] },
  },
  disclosures: { fylket: { activity: 'elever', recipient: 'fylket', data: ['helse'], purpose: 'inntak' } },
  agreements: {
    drift: { name: 'Avtale', kind: 'processor', party: 'drift', systems: ['alfa'], subProcessors: ['under'] },
    annen: { name: 'Annen', kind: 'processor', party: 'drift', systems: ['beta'], subProcessors: ['annen'] },
  },
  retention: {
    elever: { activity: 'elever', event: 'pupil-leaves', period: 'P1Y', then: 'delete', leaves: ['helse'] },
    uavklart: { activity: 'tomt', event: '–', period: '–', then: '–' },
  },
  notices: {},
};

const at = (day: string, wanted?: string) => publicPage(snapshotOf(landscapeOf('eier', house), day), wanted);
const activity = (day: string, key: string, wanted?: string) =>
  at(day, wanted).activities.find((one) => one.key === key);

describe('what the public is told', () => {
  const pupils = activity('2024-01-01', 'elever');

  test('is of the group that is asked about, pupils when nobody is', () => {
    expect(at('2024-01-01').subjects).toBe('pupils');
    expect(at('2024-01-01').groups).toEqual(['pupils', 'employees', 'guardians']);
    expect(pupils?.data).toEqual(['helse', 'navn']);
    expect(activity('2024-01-01', 'elever', 'employees')?.data).toEqual(['lonn']);
    expect(at('2024-01-01', 'tull').subjects).toBe('pupils');
  });

  test('says which data have extra protection', () => {
    expect(pupils?.guarded).toEqual(['helse']);
  });

  test('has the bases in the law of the day, and those that say something', () => {
    expect(pupils?.bases.map(({ article }) => article)).toEqual(['gdpr-6-1-e']);
    expect(activity('2014-01-01', 'elever')?.bases.map(({ article }) => article)).toEqual(['pol-8-d']);
  });

  test('says where data come from once, however often it is told', () => {
    expect(pupils?.sources).toEqual(['parties/registeret']);
  });

  test('has those who get data of this group, with what they get of it, and no others', () => {
    expect(pupils?.recipients).toEqual([
      { ref: 'parties/fylket', place: { is: 'unknown' }, data: ['helse', 'navn'], purpose: 'inntak' },
    ]);
    expect(activity('2024-01-01', 'elever', 'employees')?.recipients.map(({ ref }) => ref)).toEqual([
      'systems/beta',
      'parties/fylket',
    ]);
  });

  test('has who handles data in its systems, and not who does so in others', () => {
    expect(pupils?.helpers.map(({ ref }) => ref)).toEqual(['parties/drift', 'parties/under']);
  });

  test('tells those who see nothing from nobody having said who sees it', () => {
    expect(pupils?.sees).toEqual(['rektor']);
    expect(activity('2024-01-01', 'tomt')?.sees).toBeUndefined();
    expect(activity('2024-01-01', 'stengt', 'guardians')?.sees).toEqual([]);
  });

  test('counts what nobody has decided or said', () => {
    // Of `tomt`: purpose, basis, source, who sees, how long, country.
    expect(at('2024-01-01').open).toBe(6);
    expect(activity('2024-01-01', 'tomt')?.until).toEqual([]);
    expect(pupils?.mandatory).toBe('some');
  });
});

describe('a legal basis in plain words', () => {
  const basis = (article: Basis['article'], more: Partial<Basis> = {}): Basis => ({ article, ...decided, ...more });

  test('says what it means and where it stands', () => {
    const national = { act: 'opplaeringslova-2023', section: '§ 25-1' };
    expect(basisInWords(basis('gdpr-6-1-c', { national }), 'nb')).toBe(
      'Loven pålegger det (personvernforordningen art. 6 nr. 1 bokstav c: rettslig plikt; opplæringslova (2023) § 25-1).',
    );
    expect(basisInWords(basis('–', { national: { ...national, section: '–' } }), 'nn')).toBe(
      'Det står i lova (opplæringslova (2023)).',
    );
  });

  test('says so when somebody only says it and nobody has decided it', () => {
    const claimed = basis('gdpr-6-1-c', { decidedBy: '–', decidedOn: undefined });
    expect(isDecided(claimed)).toBe(false);
    expect(basisInWords(claimed, 'nb')).toMatch(/^Oppgitt av skoleeieren, men ikke bestemt ennå: Loven pålegger det/);
  });

  test('is there in every language', () => {
    for (const article of ['gdpr-6-1-a', 'gdpr-6-1-f', 'gdpr-9-2-g', 'gdpr-10', 'pol-9-law'] as const) {
      const said = languages.map((lang) => basisInWords(basis(article), lang));
      expect(new Set(said).size, article).toBe(languages.length);
    }
  });
});

describe('how long, in words', () => {
  const name = (key: string) => key.toUpperCase();

  test.each([
    [{ event: 'pupil-leaves', period: 'P1Y', then: 'delete' }, 'Slettes 1 år etter at eleven slutter.'],
    [{ event: 'last-login', period: 'P6M', then: 'delete' }, 'Slettes 6 måneder etter siste innlogging.'],
    [{ event: 'pupil-leaves', then: 'archive' }, 'Flyttes til arkivet når eleven slutter.'],
    [{ event: 'recorded', then: 'keep' }, 'Blir liggende ved registreringen.'],
    [{ period: 'P1Y', then: 'delete' }, 'Slettes etter 1 år.'],
    [{ period: 'P30D' }, 'Lagres i 30 dager.'],
    [{ then: 'keep' }, 'Blir liggende.'],
    [{ event: 'case-closed', period: 'P1Y' }, 'Lagres i 1 år etter at saken er avsluttet.'],
  ] as const)('%j', (until, sentence) => {
    expect(untilInWords(until, 'nb', name)).toBe(sentence);
  });

  test('says what goes and what remains', () => {
    const until = { event: 'pupil-leaves', then: 'delete', removes: ['navn'], leaves: ['kode', 'dato'] } as const;
    expect(untilInWords({ ...until, removes: ['navn'], leaves: ['kode', 'dato'] }, 'nb', name)).toBe(
      'Slettes når eleven slutter. Det gjelder: NAVN. Dette blir igjen: KODE, DATO.',
    );
    expect(untilInWords({ ...until, removes: '–', leaves: [] }, 'en', name)).toBe('Deleted when the pupil leaves.');
  });
});
