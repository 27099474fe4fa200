import { describe, expect, it } from 'vitest';
import { snapshotOf } from '#src/features/register/index.ts';
import { schemaOf } from '#src/features/register/schema/kinds.ts';
import { factRows, groundingRows } from './mutations.ts';
import { factRowsOfFiles, groundingRowsOfFiles } from './of-files.ts';
import {
  asOf,
  factsIn,
  groundingsIn,
  groupsIn,
  perfectOwner,
  requirements,
  turned,
  verdictsOf,
} from './perfect-owner.ts';
import { absent, changed, matcher, type Place, type Row } from './row.ts';

const nameOf = ({ entry, path }: Place) => `${entry.ref}#${path}`;

const snapshot = snapshotOf(perfectOwner(), asOf);
const before = verdictsOf(snapshot);
const facts = factsIn(snapshot);
const groundings = groundingsIn(snapshot);

// What only a requirement of today reads is told in its own fixtures; by the law of 2000 nothing turns then.
const ofFiles = factRowsOfFiles(withoutRow(factRows, facts));
const groundingsOfFiles = groundingRowsOfFiles(withoutRow(groundingRows, groundings));

function placesOf(row: Row, places: readonly Place[]): readonly Place[] {
  const pattern = matcher(row.at);
  return places.filter((place) => pattern.test(nameOf(place)));
}

function expected(row: Row, place: Place): Record<string, string> {
  return Object.fromEntries(
    row.turns.flatMap(({ verdict, requirements: ids, whose }) =>
      ids.flatMap((id) => whose(place).map((subject) => [`${id} ${subject}`, verdict])),
    ),
  );
}

function happens(row: Row, place: Place): Record<string, string> {
  const after = changed(place, row.becomes);
  // A row is about something that a file can say; a value that the schema refuses proves nothing.
  expect(schemaOf(place.entry.kind).safeParse(after.body).error, nameOf(place)).toBeUndefined();
  expect(after.body, `${nameOf(place)} is not changed`).not.toEqual(place.entry.body);
  return turned(before, verdictsOf(after.snapshot));
}

function titleOf({ at, becomes, turns }: Row): string {
  const value = becomes === absent ? 'absent' : typeof becomes === 'function' ? becomes.name : JSON.stringify(becomes);
  const what = turns.map((turn) => `${turn.requirements.join(', ')}: ${turn.verdict}`).join('; ');
  return `${at} becomes ${value}: ${what === '' ? 'nothing turns' : what}`;
}

function proves(rows: readonly Row[], places: readonly Place[]) {
  it.each(rows.map((row) => [titleOf(row), row] as const))('%s', (_, row) => {
    const found = placesOf(row, places);
    expect(found, 'the row matches no place').not.toEqual([]);
    const want = Object.fromEntries(found.map((place) => [nameOf(place), expected(row, place)]));
    const is = Object.fromEntries(found.map((place) => [nameOf(place), happens(row, place)]));
    expect(is).toEqual(want);
  });
}

function withoutRow(rows: readonly Row[], places: readonly Place[]): readonly string[] {
  const patterns = rows.map((row) => matcher(row.at));
  return places.map(nameOf).filter((name) => !patterns.some((pattern) => pattern.test(name)));
}

describe('a fact of the perfect owner is changed', () => {
  it('has a row for every fact', () => {
    expect(
      withoutRow([...factRows, ...ofFiles], facts),
      'a row for each, in the fixtures of the requirement of today that reads it, or in test/perfect-owner/rows-*.ts',
    ).toEqual([]);
  });

  it('says of every row that turns nothing why the fact is there', () => {
    expect([...factRows, ...groundingRows].filter((row) => row.turns.length === 0 && row.why === undefined)).toEqual(
      [],
    );
  });

  proves(factRows, [...facts, ...groupsIn(snapshot)]);
  proves(ofFiles, facts);
});

describe('how something is known of the perfect owner is changed to somebody’s word', () => {
  it('has a row for every grounding', () => {
    expect(
      withoutRow([...groundingRows, ...groundingsOfFiles], groundings),
      'a row for each, in test/perfect-owner/rows-evidence.ts',
    ).toEqual([]);
  });

  proves(groundingRows, groundings);
  proves(groundingsOfFiles, groundings);
});

it.each(['deviation', 'unknown', 'claimed'])('turns every requirement of the pack to %s somewhere', (verdict) => {
  const turns = [...factRows, ...groundingRows].flatMap((row) => row.turns).filter((turn) => turn.verdict === verdict);
  const reached = new Set(turns.flatMap((turn) => turn.requirements));
  expect(requirements.map((one) => one.id).filter((id) => !reached.has(id))).toEqual([]);
});
