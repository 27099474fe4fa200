import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, factsOf, groundingOf, valueAt } from '../entry.ts';
import { parseLandscape } from '../landscape/parse.ts';
import { printLandscape } from '../landscape/print.ts';
import { sameJson } from '../same.ts';
import { entryAt, type Landscape, snapshotOf } from '../snapshot.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { brokenPin } from './check-pin.ts';
import { expandLandscape } from './expand.ts';
import { merge, ownPart } from './merge.ts';
import type { PackageFile } from './package.ts';

const text = { nb: 'T', nn: 'T', en: 'T' };

/** One package whose system has two editions, a vendor, and a flow to another system. */
const packages: readonly PackageFile[] = [
  {
    package: 'prove',
    title: text,
    about: text,
    entries: {
      parties: { firma: [{ edition: '2020-01-01', source: 'kilde a', facts: { name: 'Firma', kind: 'vendor' } }] },
      systems: {
        alfa: [
          {
            edition: '2020-01-01',
            source: 'kilde b',
            sources: { 'login.factors': 'kilde c' },
            facts: {
              name: 'Alfa',
              vendor: 'firma',
              personalData: true,
              login: { accounts: 'personal', factors: 1 },
              log: { records: ['logins', 'reads'] },
            },
          },
          { edition: '2024-01-01', source: 'kilde d', facts: { name: 'Alfa', login: { factors: 2 } } },
        ],
        beta: [{ edition: '2020-01-01', source: 'kilde e', facts: { name: 'Beta' } }],
      },
      flows: {
        'alfa-beta': [
          {
            edition: '2020-01-01',
            source: 'kilde f',
            facts: { source: 'systems/alfa', target: 'systems/beta', data: ['navn'], mechanism: 'fil' },
          },
        ],
      },
      dataTypes: { navn: [{ edition: '2020-01-01', source: 'kilde g', facts: { name: 'Navn' } }] },
    },
  },
];
const catalogue: Catalogue = catalogueOf(packages);
const pin = (entry: string, edition = '2020-01-01') => ({ entry, edition });

function landscapeWith(entries: object): Landscape {
  const origin = { kind: 'invented', title: 'Prøve', date: '2024-06-01' } as const;
  return { origin, owner: [{ id: 'eier', name: 'Eier' }], entries: entries as Landscape['entries'] };
}

const held = (entries: object, ref: string, day = '2024-06-01') =>
  entryAt(snapshotOf(landscapeWith(entries), day, catalogue), ref) as Entry<'systems'>;

describe('an entry that refers to the catalogue', () => {
  const parties = { leverandor: [{ name: 'Firma', catalogue: pin('parties/firma') }] };

  it('has what the catalogue says where nobody has said anything, from the edition that it is pinned to', () => {
    const { body } = held({ parties, systems: { a: [{ name: 'Vår', catalogue: pin('systems/alfa') }] } }, 'systems/a');
    expect(body).toMatchObject({ name: 'Vår', personalData: true, login: { accounts: 'personal', factors: 1 } });
    const { body: newer } = held(
      { systems: { a: [{ name: 'Vår', catalogue: pin('systems/alfa', '2024-01-01') }] } },
      'systems/a',
    );
    expect(newer.login).toEqual({ factors: 2 });
  });

  it('leads to the owner’s own entries, and says nothing of those that the owner does not have', () => {
    const alfa = { a: [{ name: 'Vår', catalogue: pin('systems/alfa') }] };
    expect(held({ parties, systems: alfa }, 'systems/a').body.vendor).toBe('leverandor');
    expect(held({ systems: alfa }, 'systems/a').body.vendor).toBeUndefined();
    const flow = { source: 'systems/a', target: 'systems/a', catalogue: pin('flows/alfa-beta') };
    expect(held({ systems: alfa, flows: { f: [flow] } }, 'flows/f').body).toMatchObject({ mechanism: 'fil' });
    expect(held({ systems: alfa, flows: { f: [flow] } }, 'flows/f').body).not.toHaveProperty('data');
  });

  it('keeps own facts, “–” among them, and takes no part of a list that is its own', () => {
    const own = { name: 'Vår', personalData: '–', login: { factors: 3 }, log: { records: ['logins'] } };
    const { body } = held({ systems: { a: [{ ...own, catalogue: pin('systems/alfa') }] } }, 'systems/a');
    expect(body).toMatchObject({ ...own, login: { accounts: 'personal', factors: 3 } });
  });

  it('knows what it has from there as somebody’s word, whatever the owner has proved of the rest', () => {
    const known = [{ how: 'evidenced', evidence: 'e', source: 's. 1' }];
    const evidence = { e: [{ title: 'E', kind: 'document' }] };
    const { body } = held(
      { evidence, systems: { a: [{ name: 'Vår', known, catalogue: pin('systems/alfa') }] } },
      'systems/a',
    );
    expect(groundingOf(body.known, 'name')).toMatchObject({ how: 'evidenced' });
    expect(groundingOf(body.known, 'personalData')).toMatchObject({
      how: 'stated',
      source: 'Katalogen (prove, 2020-01-01): kilde b',
      on: '2020-01-01',
    });
    expect(groundingOf(body.known, 'login.factors').source).toContain('kilde c');
    for (const { path } of factsOf(body)) {
      if (path !== 'name') expect([path, groundingOf(body.known, path).how]).toEqual([path, 'stated']);
    }
  });

  it('is what it was when it is expanded once more, and when nothing refers to the catalogue', () => {
    const landscape = landscapeWith({ parties, systems: { a: [{ name: 'Vår', catalogue: pin('systems/alfa') }] } });
    const once = expandLandscape(landscape, catalogue);
    expect(sameJson(expandLandscape(once, catalogue), once)).toBe(true);
    const plain = landscapeWith({ systems: { a: [{ name: 'Vår' }] } });
    expect(expandLandscape(plain, catalogue)).toBe(plain);
  });

  it('is told where it refers to nothing', () => {
    const faults = (entry: string, edition: string) => [
      ...brokenPin('systems', ['systems', 'a', 0], { name: 'A', catalogue: { entry, edition } }, catalogue),
    ];
    expect(faults('systems/alfa', '2020-01-01')).toEqual([]);
    expect(faults('systems/gamma', '2020-01-01')).toMatchObject([
      { path: ['systems', 'a', 0, 'catalogue', 'entry'], message: 'the catalogue has no "systems/gamma"' },
    ]);
    expect(faults('parties/firma', '2020-01-01')).toMatchObject([
      { message: '"parties/firma" is not of the kind systems' },
    ]);
    expect(faults('systems/alfa', '2021-01-01')).toMatchObject([
      { path: ['systems', 'a', 0, 'catalogue', 'edition'], remedy: 'use one of: 2020-01-01, 2024-01-01' },
    ]);
    expect(faults('systems/constructor', '2020-01-01')).toHaveLength(1);
  });

  it('is written and read without what it has from there', () => {
    const file = `landscape: 1
origin: { kind: invented, title: T, date: 2024-06-01 }
owner: { id: eier, name: Eier }
systems:
  feide: { name: Feide, catalogue: { entry: systems/feide, edition: 2018-09-03 } }
`;
    const landscape = parseLandscape(file, 'fil.yaml');
    expect(entryAt(snapshotOf(landscape, '2024-06-01'), 'systems/feide')?.body).toHaveProperty('personalData', true);
    const printed = printLandscape(landscape);
    expect(printed).not.toContain('personalData');
    expect(sameJson(parseLandscape(printed, 'fil.yaml'), landscape)).toBe(true);
  });

  it('stops a file that refers to nothing, with line and remedy', () => {
    const file = (to: string) => `landscape: 1
origin: { kind: invented, title: T, date: 2024-06-01 }
owner: { id: eier, name: Eier }
systems:
  feide: { name: Feide, catalogue: ${to} }
`;
    const read = (to: string) => () => parseLandscape(file(to), 'fil.yaml');
    expect(read('{ entry: systems/fiede, edition: 2018-09-03 }')).toThrow(
      /fil\.yaml:5:\d+: systems\.feide\.catalogue\.entry: the catalogue has no "systems\/fiede"/,
    );
    expect(read('{ entry: systems/feide, edition: 2018-09-04 }')).toThrow(/use one of: 2018-09-03/);
    expect(read('{ entry: parties/nav, edition: 2020-12-31 }')).toThrow(/is not of the kind systems/);
    expect(read('{ entry: systems/feide }')).toThrow(/"edition" is missing/);
  });
});

const leaf = fc.oneof(
  fc.boolean(),
  fc.constantFrom('–', 'a', 'b'),
  fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
);
const facts = fc.letrec<{ tree: Record<string, unknown> }>((tie) => ({
  tree: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.oneof({ maxDepth: 2 }, leaf, tie('tree')), {
    noNullPrototype: true,
  }) as fc.Arbitrary<Record<string, unknown>>,
})).tree;

describe('merging', () => {
  it('lets own facts win, takes the rest as the catalogue has it, and invents nothing', () => {
    fc.assert(
      fc.property(facts, facts, (own, told) => {
        const { facts: merged, inherited } = merge(own, told);
        for (const { path, value } of factsOf(own)) expect([path, valueAt(merged, path)]).toEqual([path, value]);
        for (const path of inherited) {
          expect([path, valueAt(merged, path)]).toEqual([path, valueAt(told, path)]);
          expect([path, valueAt(own, path)]).toEqual([path, undefined]);
        }
        const known = new Set([...factsOf(own).map(({ path }) => path), ...inherited]);
        expect(factsOf(merged).filter(({ path }) => !known.has(path))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('of nothing is nothing new, and merged again adds nothing', () => {
    fc.assert(
      fc.property(facts, facts, (own, told) => {
        expect(merge(own, {})).toEqual({ facts: own, inherited: [] });
        expect(merge(merge(own, told).facts, told).inherited).toEqual([]);
      }),
    );
  });
});

describe('an edited entry', () => {
  const whole = held({ systems: { a: [{ name: 'Vår', catalogue: pin('systems/alfa') }] } }, 'systems/a')
    .body as unknown as Record<string, unknown>;
  const edited = (changes: object) => {
    const { catalogue: _pin, ...rest } = whole;
    return { ...rest, ...changes };
  };

  it('writes only what is the owner’s own', () => {
    expect(ownPart(whole, edited({}))).toEqual({ name: 'Vår', catalogue: pin('systems/alfa') });
    expect(ownPart(whole, edited({ personalData: false }))).toEqual({
      name: 'Vår',
      personalData: false,
      known: [expect.objectContaining({ facts: ['personalData'] })],
      catalogue: pin('systems/alfa'),
    });
    expect(ownPart(whole, edited({ login: { accounts: 'personal', factors: 2 }, known: [] }))).toEqual({
      name: 'Vår',
      login: { factors: 2 },
      catalogue: pin('systems/alfa'),
    });
  });

  it('that has nothing from the catalogue is written as it is', () => {
    expect(ownPart({ name: 'A' }, { name: 'B' })).toEqual({ name: 'B' });
    expect(ownPart(undefined, { name: 'B' })).toEqual({ name: 'B' });
  });
});
