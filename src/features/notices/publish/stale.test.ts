import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Entry,
  entryAt,
  factsOf,
  notStated,
  parseLandscape,
  type Snapshot,
  schemaOf,
  snapshotOf,
  valueAt,
} from '#src/features/register/index.ts';
import { type Audience, audiences } from '../audience.ts';
import type { FactRef } from '../telling.ts';
import { type Sentence, writeStatement } from '../write.ts';
import type { Publication } from './publication.ts';
import { groundsOf, staleSentences } from './stale.ts';

const files = ['perfect-owner', 'bergen-mohlenpris-2013', 'skien'];
const snapshots = new Map(
  files.map((name) => {
    const text = readFileSync(new URL(`../../../../landscapes/${name}.yaml`, import.meta.url), 'utf8');
    const landscape = parseLandscape(text, name);
    return [name, snapshotOf(landscape, landscape.origin.date)];
  }),
);

type Published = Pick<Publication, 'audience' | 'statements'>;

/** As it comes back from the database. */
function published(snapshot: Snapshot, audience: Audience): Published {
  const nb = writeStatement(snapshot, { audience }, 'nb');
  // The others stand on the same facts.
  return JSON.parse(JSON.stringify({ audience, statements: { nb, nn: nb, en: nb } }));
}

const flat = ({ statements }: Published): Sentence[] => statements.nb.paragraphs.flat();
const staleIn = (publication: Published, snapshot: Snapshot): Sentence[] =>
  staleSentences(publication, snapshot).map(
    ({ paragraph, sentence }) => publication.statements.nb.paragraphs[paragraph]?.[sentence] as Sentence,
  );

/** The register with something else at one place. */
function withFact(snapshot: Snapshot, ref: string, path: string, value: unknown): Snapshot {
  const entry = entryAt(snapshot, ref) as Entry;
  const body = structuredClone(entry.body) as Record<string, unknown>;
  const steps = path.split('.');
  let at = body;
  for (const step of steps.slice(0, -1)) {
    const inner = at[step];
    at[step] = typeof inner === 'object' && inner !== null ? inner : {};
    at = at[step] as Record<string, unknown>;
  }
  at[steps.at(-1) ?? ''] = value;
  const held = new Map(snapshot.entries.get(entry.kind)).set(entry.key, { ...entry, body: body as never });
  return { ...snapshot, entries: new Map(snapshot.entries).set(entry.kind, held) };
}

/** True for an entry that its schema accepts. */
function isAllowed(snapshot: Snapshot, ref: string): boolean {
  const entry = entryAt(snapshot, ref);
  return entry !== undefined && schemaOf(entry.kind).safeParse(entry.body).success;
}

/** The register with another value at a place that its schema accepts; undefined where there is none. */
function turned(snapshot: Snapshot, ref: string, path: string, value: unknown): Snapshot | undefined {
  const rest = Array.isArray(value) && value.length > 1 ? [value.slice(1)] : [];
  const number = typeof value === 'number' ? [value > 1 ? value - 1 : value + 1] : [];
  const opposite = typeof value === 'boolean' ? [!value] : [];
  const bases = [{ article: snapshot.asOf < '2018-07-20' ? 'pol-8-consent' : 'gdpr-6-1-e' }];
  // From nothing said to an empty list nothing is said either.
  const none = value === notStated ? [] : [[]];
  const others = [...rest, ...number, ...opposite, notStated, 'Noe annet', ['SE'], bases, ...none];
  return others
    .filter((other) => other !== value)
    .map((other) => withFact(snapshot, ref, path, other))
    .find((changed) => isAllowed(changed, ref));
}

/** Every fact of every entry. */
const placesIn = (snapshot: Snapshot) =>
  [...snapshot.entries.values()].flatMap((byKey) =>
    [...byKey.values()].flatMap((entry) =>
      factsOf(entry.body as unknown as Record<string, unknown>).map(({ path, value }) => ({
        ref: entry.ref,
        path,
        value,
      })),
    ),
  );

/** What a sentence says is not decided stands on all that would decide it. */
const gathered: Readonly<Record<string, RegExp>> = {
  storage: /^storage\.(countries|within|place)$/,
  bases: /^bases\./,
  access: /^access\./,
};

const standsOn = (sentence: Sentence, ref: string, path: string) =>
  groundsOf(sentence).some(
    (fact: FactRef) =>
      fact.entry === ref && (fact.path === path || (fact.value === null && gathered[fact.path]?.test(path) === true)),
  );

const cases = files.flatMap((name) => audiences.map((audience) => ({ name, audience })));

describe.each(cases)('the statement of $name for $audience', ({ name, audience }) => {
  const snapshot = snapshots.get(name) as Snapshot;
  const publication = published(snapshot, audience);
  const places = placesIn(snapshot);
  const grounds = flat(publication).flatMap(groundsOf);

  it('is fresh as long as nothing has changed', () => {
    expect(staleSentences(publication, snapshot)).toEqual([]);
  });

  it('is stale in exactly the sentences that stand on a fact which has changed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), (place) => {
        const changed = turned(snapshot, place.ref, place.path, place.value);
        fc.pre(changed !== undefined);
        const expected = flat(publication).filter((one) => standsOn(one, place.ref, place.path));
        expect(staleIn(publication, changed)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('is stale where a fact that is told turns, and says what it was and is', () => {
    const told = grounds.filter(({ value, path }) => value !== null && path !== 'access');
    fc.assert(
      fc.property(fc.constantFrom(...told), (fact) => {
        const changed = turned(snapshot, fact.entry, fact.path, fact.value);
        fc.pre(changed !== undefined);
        const stale = staleSentences(publication, changed);
        const value = valueAt(entryAt(changed, fact.entry)?.body, fact.path);
        expect(stale.length).toBeGreaterThan(0);
        for (const { was, now } of stale) {
          expect(was).toEqual([fact]);
          expect([[null], [value]]).toContainEqual(now);
          expect(now[0] === null).toBe(value === notStated || (Array.isArray(value) && now[0] === null));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has no other words anew where it is not stale', () => {
    const placeOf = (one: Sentence) => JSON.stringify([one.id, one.facts.map(({ entry, path }) => [entry, path])]);
    // The number of a heading is its place in the text.
    const numbered = (one: Sentence) => (one.id === 'activity' ? one.text.replace(/^\d+/, '') : one.text);
    fc.assert(
      fc.property(fc.constantFrom(...places), (place) => {
        const changed = turned(snapshot, place.ref, place.path, place.value);
        fc.pre(changed !== undefined);
        const now = new Map(
          writeStatement(changed, { audience }, 'nb')
            .paragraphs.flat()
            .map((one) => [placeOf(one), one]),
        );
        const stale = new Set(staleIn(publication, changed));
        const unnoticed = flat(publication).filter((one) => {
          const anew = now.get(placeOf(one));
          return anew !== undefined && numbered(anew) !== numbered(one) && !stale.has(one);
        });
        expect(unnoticed.map(({ text }) => text)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('is stale where an entry is gone that it tells of', () => {
    const [system] = grounds.filter(({ entry, path }) => entry.startsWith('systems/') && path === 'name');
    if (system === undefined) return;
    const entries = new Map(snapshot.entries);
    const left = new Map(entries.get('systems'));
    left.delete(system.entry.replace('systems/', ''));
    const stale = staleIn(publication, { ...snapshot, entries: entries.set('systems', left) });
    expect(stale).toEqual(
      flat(publication).filter((one) => groundsOf(one).some(({ entry }) => entry === system.entry)),
    );
    expect(valueAt(entryAt(snapshot, system.entry)?.body, 'name')).toBe(system.value);
  });
});

describe('what is said not to be decided', () => {
  const text = `
landscape: 1
origin: { kind: invented, title: T, date: 2026-11-16 }
owner: { id: eier, name: Eier }
systems: { a: { name: A } }
parties: { p: { name: P } }
activities: { x: { name: X, systems: [a] } }
purposes: {}
`;
  const snapshot = snapshotOf(parseLandscape(text, 'open'), '2026-11-16');
  const publication = published(snapshot, 'pupils');

  const added = (kind: 'purposes' | 'dataUses' | 'retention', body: object): Snapshot => {
    const entries = new Map(snapshot.entries);
    const entry = { kind, key: 'ny', ref: `${kind}/ny`, body } as unknown as Entry;
    return { ...snapshot, entries: entries.set(kind, new Map(entries.get(kind)).set('ny', entry)) };
  };

  it.each([
    ['purpose-open', added('purposes', { activity: 'x', name: 'Hvorfor' })],
    ['data-open', added('dataUses', { activity: 'x', data: 'd', subjects: 'pupils' })],
    ['kept-open', added('retention', { activity: 'x', period: 'P1Y' })],
    ['access-open', withFact(snapshot, 'activities/x', 'access', [])],
    ['access-open', withFact(snapshot, 'activities/x', 'access', [{ role: 'Lærer' }])],
    ['shared-open', withFact(snapshot, 'activities/x', 'disclosed', false)],
    ['stored-open', withFact(snapshot, 'systems/a', 'storage', { within: 'eea' })],
    ['owner-contact-open', withFact(snapshot, 'owner', 'contact', 'post@eier.example')],
  ])('%s is stale when it is decided, and nothing else is', (id, decided) => {
    expect(staleSentences(publication, decided).map((one) => one.id)).toEqual([id]);
  });

  it.each([
    ['for other people', added('dataUses', { activity: 'x', data: 'd', subjects: 'employees' })],
    ['of another activity', added('purposes', { activity: 'y', name: 'Hvorfor' })],
    ['without saying how long', added('retention', { activity: 'x', then: notStated })],
    ['as not stated', withFact(snapshot, 'systems/a', 'storage', { countries: notStated })],
    ['as none', withFact(snapshot, 'systems/a', 'storage', { countries: [] })],
  ])('stays when something is entered %s', (_, changed) => {
    expect(staleSentences(publication, changed)).toEqual([]);
  });
});
