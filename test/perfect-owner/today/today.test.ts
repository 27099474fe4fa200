import { describe, expect, it } from 'vitest';
import { control } from '#src/features/control/run.ts';
import { snapshotOf } from '#src/features/register/index.ts';
import { schemaOf } from '#src/features/register/schema/kinds.ts';
import { asOf, factsIn, groupsIn, perfectOwner, turned, verdictsBy } from '../perfect-owner.ts';
import { absent, changed, matcher, type Place, type Row } from '../row.ts';
import { neverAsked, type Table, tables, withoutTable } from './table.ts';

const snapshot = snapshotOf(perfectOwner(), asOf);
const places = [...factsIn(snapshot), ...groupsIn(snapshot)];
const nameOf = ({ entry, path }: Place) => `${entry.ref}#${path}`;

function titleOf({ at, becomes, turns }: Row): string {
  const value = becomes === absent ? 'absent' : typeof becomes === 'function' ? becomes.name : JSON.stringify(becomes);
  const what = turns.map((turn) => `${turn.requirements.join(', ')}: ${turn.verdict}`).join('; ');
  return `${at} becomes ${value}: ${what === '' ? 'nothing turns' : what}`;
}

function expected(row: Row, place: Place): Record<string, string> {
  return Object.fromEntries(
    row.turns.flatMap(({ verdict, requirements, whose }) =>
      requirements.flatMap((id) => whose(place).map((subject) => [`${id} ${subject}`, verdict])),
    ),
  );
}

/** Every fact of the perfect owner known from somebody's word only, of the kinds that a requirement wants evidence of. */
function onWord(kinds: readonly string[]) {
  const entries = new Map(
    [...snapshot.entries].map(([kind, ofKind]) => [
      kind,
      kinds.includes(kind)
        ? new Map(
            [...ofKind].map(([key, entry]) => [
              key,
              { ...entry, body: { ...entry.body, known: [{ how: 'stated' as const, source: 'noen sa det' }] } },
            ]),
          )
        : ofKind,
    ]),
  );
  return { ...snapshot, entries: entries as typeof snapshot.entries };
}

describe.each(tables)('pack gdpr, $part', (table: Table) => {
  const { requirements, rows, where } = table;
  const before = verdictsBy(requirements, snapshot);
  const findings = control(requirements, snapshot);

  it('says nothing but met of the perfect owner, apart from what does not apply', () => {
    const others = [...before].filter(([, verdict]) => verdict !== 'met');
    expect(Object.fromEntries(others), `${where}: what else than met is said of the perfect owner`).toEqual(
      Object.fromEntries(Object.keys(table.notApplicable).map((finding) => [finding, 'not-applicable'])),
    );
  });

  it('says met of the perfect owner somewhere, of every requirement', () => {
    const met = new Set(
      [...before].filter(([, verdict]) => verdict === 'met').map(([finding]) => finding.split(' ')[0]),
    );
    expect(
      requirements.map(({ id }) => id).filter((id) => !met.has(id)),
      `${where}: met nowhere; landscapes/perfect-owner.yaml lacks what these ask for`,
    ).toEqual([]);
  });

  it('says why, with the facts that it read, of every finding', () => {
    for (const finding of findings) {
      expect(finding.reasons.length, `${finding.requirement} ${finding.subject}`).toBeGreaterThan(0);
      if (finding.verdict === 'met') {
        expect(finding.facts.length, `${finding.requirement} ${finding.subject}`).toBeGreaterThan(0);
      }
    }
  });

  it('has a row for every fact that it reads', () => {
    const there = new Set(places.map(nameOf));
    const read = findings.flatMap(({ facts }) => facts.map(({ entry, path }) => `${entry}#${path}`));
    const patterns = rows.map((row) => matcher(row.at));
    const without = [...new Set(read)].filter((name) => there.has(name) && !patterns.some((one) => one.test(name)));
    expect(without, `${where}: a row for each of these facts, telling what turns when it is changed`).toEqual([]);
  });

  it('says of every row that turns nothing why the fact is read', () => {
    expect(rows.filter((row) => row.turns.length === 0 && row.why === undefined)).toEqual([]);
  });

  it.each(rows.map((row) => [titleOf(row), row] as const))('%s', (_, row) => {
    const pattern = matcher(row.at);
    const found = places.filter((place) => pattern.test(nameOf(place)));
    expect(found, 'the row matches no place').not.toEqual([]);
    const is = found.map((place) => {
      const after = changed(place, row.becomes);
      expect(schemaOf(place.entry.kind).safeParse(after.body).error, nameOf(place)).toBeUndefined();
      expect(after.body, `${nameOf(place)} is not changed`).not.toEqual(place.entry.body);
      return [nameOf(place), turned(before, verdictsBy(requirements, after.snapshot))];
    });
    const want = found.map((place) => [nameOf(place), expected(row, place)]);
    expect(Object.fromEntries(is)).toEqual(Object.fromEntries(want));
  });

  it('turns every requirement to unknown and to something that must be mended somewhere', () => {
    const reached = (verdicts: readonly string[]) =>
      new Set(
        rows.flatMap((row) => row.turns).flatMap((turn) => (verdicts.includes(turn.verdict) ? turn.requirements : [])),
      );
    const mended = reached(['deviation', 'remark', 'conditional']);
    const unknown = reached(['unknown']);
    const lacking = (ids: ReadonlySet<string>) => requirements.map(({ id }) => id).filter((id) => !ids.has(id));
    expect(lacking(mended), `${where}: a row that turns these to deviation, remark or conditional`).toEqual([]);
    expect(lacking(unknown), `${where}: a row that turns these to unknown`).toEqual([]);
  });

  it('claims no more than somebody’s word when nothing else stands behind it', () => {
    const met = requirements.filter(({ evidence, id }) =>
      control([...requirements.filter((one) => one.id === id)], onWord(evidence.of)).some(
        ({ verdict }) => verdict === 'met',
      ),
    );
    expect(met.map(({ id }) => id)).toEqual([]);
  });
});

it.each(neverAsked)('says of every subject that $id does not apply, as its fixtures say', (one) => {
  const verdicts = control([one], snapshot).map(({ verdict }) => verdict);
  expect(new Set(verdicts)).toEqual(new Set(['not-applicable']));
});

it('tells of every requirement what turns it', () => {
  expect(
    withoutTable,
    'nothing tells what turns these: write `perfectOwner` in their fixtures (docs/add-a-requirement.md)',
  ).toEqual([]);
});

it('asks no fewer than sixty things, each in one place', () => {
  const all = tables.flatMap(({ requirements }) => requirements);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(60);
});
