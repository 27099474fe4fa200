import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { type Lang, languages } from '#src/kernel/language.ts';
import { alternatives, defOf } from '../landscape/describe.ts';
import { notStated } from '../schema/facts.ts';
import { allKinds, type Kind, schemaOf } from '../schema/kinds.ts';
import { type Landscape, snapshotOf } from '../snapshot.ts';
import { entryName } from './entry-name.ts';
import { kindName } from './kind-names.ts';
import { fieldLabel, labelOf, labels, stepsOf } from './label.ts';
import { wordsOf } from './words.ts';

interface Place {
  readonly path: string;
  readonly values: readonly string[];
}

function fixedValues(schema: z.ZodType): string[] {
  return alternatives(schema).flatMap((option) => {
    const { entries, values, element } = defOf(option);
    const own = [...Object.values(entries ?? {}), ...(values ?? []).map(String)];
    return [...own, ...(element === undefined ? [] : fixedValues(element))];
  });
}

/** Every field of a schema with the fixed values that it may have; lists are stepped into at 0, collections at "x". */
function placesIn(schema: z.ZodType, path: readonly string[] = []): Place[] {
  return alternatives(schema).flatMap((option) => {
    const { shape, element, valueType } = defOf(option);
    if (shape !== undefined) {
      return Object.entries(shape).flatMap(([name, inner]) => {
        const here = [...path, name];
        const values = fixedValues(inner).filter((value) => value !== notStated);
        return [{ path: here.join('.'), values }, ...placesIn(inner, here)];
      });
    }
    if (element !== undefined) return placesIn(element, [...path, '0']);
    return valueType === undefined ? [] : placesIn(valueType, [...path, 'x']);
  });
}

const places = allKinds.flatMap((kind) => placesIn(schemaOf(kind)).map((place) => ({ kind, ...place })));

function fieldPathOf(kind: Kind, path: string): string {
  const step = stepsOf(kind, path)?.findLast((each) => each.is === 'field');
  return step?.is === 'field' ? step.fieldPath : '?';
}

describe('labels', () => {
  test('the walk over the schema finds nested fields and values', () => {
    const found = places.map(({ kind, path }) => `${kind} ${path}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'systems login.accounts',
        'agreements clauses.x.owedBy',
        'purposes bases.0.article',
        'owner known.0.how',
      ]),
    );
    expect(places.find(({ kind, path }) => kind === 'systems' && path === 'log.records')?.values).toContain(
      'last-login',
    );
    expect(places.find(({ kind, path }) => kind === 'routines' && path === 'covers')?.values).toEqual(['all']);
  });

  test('every field has a name in every language', () => {
    const missing = places.filter(({ kind, path }) => {
      const label = fieldLabel(kind, fieldPathOf(kind, path));
      return label === undefined || languages.some((lang) => label.name[lang].trim() === '');
    });
    expect(missing.map(({ kind, path }) => `${kind} ${path}`)).toEqual([]);
  });

  test('every fixed value has words in every language', () => {
    const missing = places.flatMap(({ kind, path, values }) =>
      values.flatMap((value) => {
        const words = fieldLabel(kind, fieldPathOf(kind, path))?.values?.[value];
        const complete = words !== undefined && languages.every((lang) => words[lang].trim() !== '');
        return complete ? [] : [`${kind} ${path} = ${value}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  test('no label names a field or a value that the schema does not have', () => {
    const known = new Map(places.map(({ kind, path, values }) => [`${kind} ${fieldPathOf(kind, path)}`, values]));
    const stale = allKinds.flatMap((kind) =>
      Object.entries(labels[kind]).flatMap(([path, { values }]) => {
        const allowed = known.get(`${kind} ${path}`);
        if (allowed === undefined) return [`${kind} ${path}`];
        const unknown = Object.keys(values ?? {}).filter((value) => !allowed.includes(value));
        return unknown.map((value) => `${kind} ${path} = ${value}`);
      }),
    );
    expect(stale).toEqual([]);
  });

  test.each<[Kind, string, Lang, string]>([
    ['systems', 'login.accounts', 'nb', 'innlogging: kontoer'],
    ['systems', 'login.accounts', 'en', 'login: accounts'],
    ['routines', 'knownAt.s', 'nb', 'er kjent ved «Solbakken skole»'],
    ['purposes', 'bases.1.article', 'nn', 'rettsleg grunnlag 2: føresegn'],
    ['agreements', 'clauses.revisjon.askedFor', 'nb', 'plikt «revisjon»: er etterspurt'],
    ['agreements', 'clauses.revisjon.askedFor', 'en', 'clause “revisjon”: has been asked for'],
    ['systems', 'no.such.field', 'nb', 'no.such.field'],
    ['systems', 'constructor', 'nb', 'constructor'],
  ])('%s %s in %s reads "%s"', (kind, path, lang, words) => {
    const nameOf = (ref: string) => (ref === 'units/s' ? 'Solbakken skole' : undefined);
    expect(labelOf(kind, path, lang, nameOf)).toBe(words);
  });

  test('kinds have names in every language', () => {
    expect(kindName('systems', 'nb', 'many')).toBe('systemer');
    for (const kind of allKinds) for (const lang of languages) expect(kindName(kind, lang)).not.toBe('');
  });
});

describe('words', () => {
  test.each<[Kind, string, unknown, Lang, string]>([
    ['systems', 'login.accounts', 'shared-user-name', 'nb', 'delt brukernavn'],
    ['systems', 'login.factors', 2, 'nb', '2'],
    ['systems', 'log.perUser', false, 'en', 'no'],
    ['systems', 'log.records', ['last-login', 'reads', 'changes'], 'nb', 'siste innlogging, oppslag og endringer'],
    ['systems', 'log.keptFor', 'P1Y6M', 'nn', '1 år og 6 månader'],
    ['systems', 'log.readers', ['rektor, sosiallærer', 'IKT'], 'nb', 'rektor, sosiallærer; IKT'],
    ['systems', 'storage.countries', ['NO', 'IE'], 'en', 'Norway and Ireland'],
    ['systems', 'vendor', 'v', 'nb', 'Leverandøren AS'],
    ['systems', 'vendor', 'w', 'nb', 'w'],
    ['flows', 'source', 'parties/v', 'nb', 'Leverandøren AS'],
    ['routines', 'covers', 'all', 'nn', 'alle system'],
    ['routines', 'approvedOn', '2013-01-02', 'nb', '2. januar 2013'],
    ['routines', 'practice', '2013-01-02', 'nb', '2013-01-02'],
    ['agreements', 'clauses.c.recurs', 'on-event', 'nb', 'når noe skjer'],
    ['agreements', 'clauses.c.recurs', 'P1Y', 'nb', '1 år'],
    ['agreements', 'subProcessors', [], 'nb', 'ingen'],
    ['agreements', 'subProcessors', '–', 'nb', '–'],
    ['systems', 'vendor', null, 'nb', '–'],
    ['purposes', 'bases.0.article', 'pol-8-b', 'nb', 'personopplysningsloven (2000) § 8 bokstav b: rettslig plikt'],
    ['purposes', 'bases.0.national.act', 'opplaeringslova-1998', 'en', 'the Education Act (1998)'],
    ['purposes', 'bases.0.national.act', 'opplæringslova', 'nb', 'opplæringslova'],
    ['systems', 'name', 'constructor', 'nb', 'constructor'],
    ['activities', 'access', [{ role: 'rektor' }, { role: 'lærer', number: 3 }], 'nb', 'rektor; lærer, 3'],
  ])('%s %s: %j in %s reads "%s"', (kind, path, value, lang, words) => {
    const nameOf = (ref: string) => (ref === 'parties/v' ? 'Leverandøren AS' : undefined);
    expect(wordsOf(kind, path, value, lang, nameOf)).toBe(words);
  });
});

test('entries without a name are called by what they are about', () => {
  const landscape: Landscape = {
    origin: { kind: 'invented', title: 't', date: '2024-01-01' },
    owner: [{ id: 'o', name: 'Solvik kommune' }],
    entries: {
      units: { s: [{ name: 'Solbakken skole' }] },
      systems: { a: [{ name: 'Alfa' }] },
      uses: { u: [{ system: 'a', unit: 's' }] },
      assessments: { r: [{ kind: 'risk', systems: ['a'] }], d: [{ kind: 'dpia', systems: 'all' }] },
    },
  };
  const name = (ref: string, lang: Lang = 'nb') => entryName(snapshotOf(landscape, '2024-01-01'), ref, lang);
  expect(name('owner')).toBe('Solvik kommune');
  expect(name('uses/u')).toBe('Alfa ved Solbakken skole');
  expect(name('uses/u', 'en')).toBe('Alfa at Solbakken skole');
  expect(name('assessments/r')).toBe('risikovurdering (Alfa)');
  expect(name('assessments/d')).toBe('vurdering av personvernkonsekvenser (alle systemer)');
  expect(name('systems/gone')).toBe('gone');
});
