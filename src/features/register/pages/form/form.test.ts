import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { factsOf, groundingOf, valueAt } from '../../entry.ts';
import { parseLandscape } from '../../landscape/parse.ts';
import { allKinds, type Kind, schemaOf } from '../../schema/kinds.ts';
import type { Landscape } from '../../snapshot.ts';
import { type Field, fieldsOf } from './fields.ts';
import { changedFacts, groundingsAfter, removedFacts } from './groundings.ts';
import { readForm } from './read.ts';
import { all, type FormValues, none, periodFrom } from './words.ts';
import { formOf } from './write.ts';

// The two that tests name come first; every other landscape that comes with Skolevern must be told whole too.
const named = ['bergen-mohlenpris-2013', 'perfect-owner'];
const others = readdirSync('landscapes')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))
  .filter((name) => !named.includes(name));
const files = [...named, ...others];
const landscapes = files.map((name) => parseLandscape(readFileSync(`landscapes/${name}.yaml`, 'utf8'), name));

type One = readonly [ref: string, kind: Kind, body: Record<string, unknown>];

function bodiesOf(landscape: Landscape): One[] {
  const entries = Object.entries(landscape.entries).flatMap(([kind, byKey]) =>
    Object.entries(byKey).flatMap(([key, versions]) =>
      (versions as readonly unknown[]).map(
        (body): One => [`${kind}/${key}`, kind as Kind, body as Record<string, unknown>],
      ),
    ),
  );
  return [...landscape.owner.map((body): One => ['owner', 'owner', body]), ...entries];
}

const bodies = landscapes.flatMap(bodiesOf);
const factsOnly = ({ from: _from, to: _to, known: _known, note: _note, ...facts }: Record<string, unknown>) => facts;

function leafFields(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) =>
    field.is === 'group' || field.is === 'rows' ? [field, ...leafFields(field.fields)] : [field],
  );
}

describe('fields', () => {
  test('every sort of field comes from some schema', () => {
    const sorts = new Set(allKinds.flatMap((kind) => leafFields(fieldsOf(kind)).map(({ is }) => is)));
    expect([...sorts].sort()).toEqual(
      [
        'choice',
        'choices',
        'date',
        'group',
        'lines',
        'number',
        'per-entry',
        'period',
        'reference',
        'references',
        'rows',
        'text',
        'yes-no',
      ].sort(),
    );
  });

  test.each<[Kind, string, Partial<Record<string, unknown>>]>([
    ['systems', 'name', { is: 'text', required: true, mayBeUnstated: false }],
    ['systems', 'vendor', { is: 'reference', kinds: ['parties'], required: false, mayBeUnstated: true }],
    ['flows', 'source', { is: 'reference', kinds: ['systems', 'parties', 'units'], prefixed: true }],
    ['routines', 'covers', { is: 'references', orAll: true, kinds: ['systems'] }],
    ['agreements', 'clauses', { is: 'rows', named: true }],
    ['purposes', 'bases', { is: 'rows', named: false, mayBeUnstated: true }],
    ['notices', 'mentions', { is: 'per-entry', kind: 'systems' }],
  ])('%s %s', (kind, path, expected) => {
    expect(leafFields(fieldsOf(kind)).find((field) => field.path === path)).toMatchObject(expected);
  });
});

describe('a form', () => {
  test('there are entries to try it with', () => expect(bodies.length).toBeGreaterThan(150));

  test.each(languages)('gives back every entry of the landscapes unchanged, in %s', (lang) => {
    for (const [ref, kind, body] of bodies) {
      const read = readForm(kind, formOf(kind, body, lang));
      expect({ ref, body: read.body, faults: [...read.faults] }).toEqual({ ref, body: factsOnly(body), faults: [] });
    }
  });

  const scalars = fc.constantFrom('–', undefined);
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
  const word = fc
    .stringMatching(/^[a-zæøå][a-zæøå ,.:]{0,20}[a-zæøå]$/)
    .filter((text) => !['ingen', 'none'].includes(text));
  const system = fc.record(
    {
      name: word,
      description: fc.oneof(scalars, word),
      personalData: fc.oneof(scalars, fc.boolean()),
      vendor: fc.constantFrom('–', 'a', 'b-2', undefined),
      login: fc.record({
        factors: fc.oneof(scalars, fc.nat(9)),
        accounts: fc.constantFrom('personal', 'none', '–', undefined),
      }),
      log: fc.record({
        keptFor: fc.constantFrom('–', 'P1Y', 'P1Y6M', 'P30D', 'P2W', 'P0D', undefined),
        records: fc.oneof(
          scalars,
          fc.constant([]),
          fc.uniqueArray(fc.constantFrom('logins', 'reads', 'changes'), { minLength: 1 }),
        ),
        readers: fc.oneof(scalars, fc.constant([]), fc.array(word, { minLength: 1, maxLength: 4 })),
      }),
      changedOn: fc.oneof(scalars, day),
    },
    { requiredKeys: ['name'] },
  );

  test('gives back any system', () => {
    fc.assert(
      fc.property(system, fc.constantFrom(...languages), (raw, lang) => {
        const body = JSON.parse(JSON.stringify(raw)) as Record<string, unknown>;
        const read = readForm('systems', formOf('systems', body, lang));
        expect(read.faults.size).toBe(0);
        expect(factsOf(read.body)).toEqual(expect.arrayContaining(factsOf(body)));
        expect(factsOf(read.body).length).toBe(factsOf(body).length);
      }),
    );
  });

  const form = (values: Record<string, string | string[]>): FormValues =>
    new Map(Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value : [value]]));

  test.each<[string, Kind, Record<string, string | string[]>, string, string]>([
    [
      'a day and its absence',
      'systems',
      { changedOn: '2013-01-02', 'changedOn:ikke-sagt': '1' },
      'changedOn',
      'day-and-unsaid',
    ],
    ['a day that is not in the calendar', 'systems', { changedOn: '2013-02-30' }, 'changedOn', 'not-a-day'],
    ['a number in letters', 'systems', { 'login.factors': 'to' }, 'login.factors', 'not-a-number'],
    ['a period in other words', 'systems', { 'log.keptFor': 'lenge' }, 'log.keptFor', 'not-a-period'],
    ['none and some', 'systems', { 'log.records': [none, 'logins'] }, 'log.records', 'none-and-some'],
    ['all and some', 'routines', { covers: [all, 'swis'] }, 'covers', 'none-and-some'],
  ])('says where it holds %s', (_what, kind, values, field, fault) => {
    expect([...readForm(kind, form(values)).faults]).toEqual([[field, fault]]);
  });

  test('drops a row that is emptied and says where the others went', () => {
    const read = readForm(
      'activities',
      form({ name: 'x', 'access.0.role': '', 'access.1.role': 'Rektor', 'access.2.role': '' }),
    );
    expect(read.body.access).toEqual([{ role: 'Rektor' }]);
    expect([...read.rows]).toEqual([['access.1', 'access.0']]);
  });

  test('gives a new clause a key of its own', () => {
    const read = readForm(
      'agreements',
      form({
        'clauses.breach-report.kind': 'breach-report',
        'clauses.+.kind': 'breach-report',
        'clauses.+.obligation': 'y',
      }),
    );
    expect(Object.keys(read.body.clauses as object)).toEqual(['breach-report', 'breach-report-2']);
  });

  test.each([
    ['1 år og 6 måneder', 'P1Y6M'],
    ['30 dagar', 'P30D'],
    ['2 weeks', 'P2W'],
    ['p1y', 'P1Y'],
    ['1 uke, 2 dager', 'P1W2D'],
    ['en stund', undefined],
    ['1 lysår', undefined],
    ['ca. 1 år', undefined],
    ['P', undefined],
    ['1 år 2 år', undefined],
  ])('reads the period "%s" as %s', (text, iso) => expect(periodFrom(text)).toBe(iso));
});

describe('groundings', () => {
  const how = { how: 'stated', source: 'rektor' } as const;

  test('a changed fact loses its old grounding and gets the new one; the rest keep theirs', () => {
    const before = { name: 'S', login: { accounts: 'personal', factors: 1 } };
    const after = { name: 'S', login: { accounts: 'personal', factors: 2 } };
    const known = [{ how: 'evidenced', evidence: 'r', source: 's. 1', facts: ['login', 'name'] } as const];
    const changed = changedFacts(before, after);
    expect(changed).toEqual(['login.factors']);
    const result = groundingsAfter(
      [...known].map((one) => ({ ...one, facts: [...one.facts] })),
      after,
      new Map(),
      { grounding: how, facts: changed },
    );
    expect(groundingOf(result, 'login.factors')).toMatchObject(how);
    expect(groundingOf(result, 'login.accounts').how).toBe('evidenced');
    expect(groundingOf(result, 'name').how).toBe('evidenced');
  });

  test('a fact taken out of a group leaves no fact grounded twice', () => {
    const after = { name: 'S', log: { perUser: false, keptFor: '–', readers: ['rektor'] } };
    const known = [
      { ...how, source: 's. 13', facts: ['log'] },
      { ...how, source: 'ikke nevnt', facts: ['log.keptFor', 'log.readers'] },
    ];
    const result = groundingsAfter(known, after, new Map(), { grounding: how, facts: ['log.readers'] });
    expect(result.map(({ facts }) => facts)).toEqual([['log'], ['log.keptFor'], ['log.readers']]);
  });

  test('no grounding names a fact that is gone', () => {
    const known = [{ ...how, facts: ['login', 'description'] }];
    const result = groundingsAfter(known, { name: 'S', description: 'x' }, new Map(), undefined);
    expect(result).toEqual([{ ...how, facts: ['description'] }]);
    expect(removedFacts({ name: 'S', login: { factors: 1 } }, { name: 'S' })).toEqual(['login.factors']);
  });

  test('a row that moves keeps its grounding and is not counted as changed', () => {
    const before = { access: [{ role: 'A' }, { role: 'B' }] };
    const rows = new Map([['access.1', 'access.0']]);
    expect(changedFacts(before, { access: [{ role: 'B' }] }, rows)).toEqual([]);
    expect(removedFacts(before, { access: [{ role: 'B' }] }, rows)).toEqual(['access.0.role']);
    const known = [
      { how: 'observed', source: 'A', facts: ['access.0.role'] } as const,
      { ...how, facts: ['access.1.role'] },
    ];
    const result = groundingsAfter(
      known.map((one) => ({ ...one, facts: [...one.facts] })),
      { access: [{ role: 'B' }] },
      rows,
      undefined,
    );
    expect(groundingOf(result, 'access.0.role').source).toBe('rektor');
  });

  test('after any change of one fact, how every other fact is known stays the same', () => {
    for (const [, kind, body] of bodies.filter(([, , each]) => Array.isArray(each.known))) {
      const facts = factsOf(body);
      const target = facts.at(-1);
      if (target === undefined) continue;
      const after = structuredClone(factsOnly(body));
      const steps = target.path.split('.');
      const holder =
        steps.length === 1 ? after : (valueAt(after, steps.slice(0, -1).join('.')) as Record<string, unknown>);
      holder[steps.at(-1) ?? ''] = '–';
      if (!schemaOf(kind).safeParse(after).success) continue;
      const changed = changedFacts(body, after);
      const known = groundingsAfter(body.known as never, after, new Map(), { grounding: how, facts: changed });
      for (const { path } of factsOf(after).filter((fact) => !changed.includes(fact.path))) {
        expect(groundingOf(known, path)).toMatchObject({ source: groundingOf(body.known as never, path).source });
      }
    }
  });
});
