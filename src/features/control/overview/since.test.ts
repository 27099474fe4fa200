import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Landscape, parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { compare } from '../compare/compare.ts';
import { packs } from '../packs/packs.ts';
import { control } from '../run.ts';
import { causesOf, turnedOf } from './since.ts';

const file = join(import.meta.dirname, '..', 'pages', 'two-schools.fixture.yaml');
const source = readFileSync(file, 'utf8');
const requirements = packs['pol-2000']?.requirements ?? [];
const asOf = '2024-02-01';
const landscape = (yaml: string) => parseLandscape(yaml, 'test.yaml');
const findingsOf = (one: Landscape, day: IsoDate = asOf) => control(requirements, snapshotOf(one, day));

const first = landscape(source);
const named = landscape(source.replace('name: Alfa', 'name: Alfa, som ingen har endret'));
const withCode = landscape(source.replace('factors: 1', 'factors: 2'));
const withLogin = landscape(
  source
    .replace('factors: 1', 'factors: 2')
    .replace('login: { accounts: none }', 'login: { accounts: personal, factors: 1, reachableFrom: anywhere }'),
);
const said = (states: readonly Landscape[], cut = false) => {
  const before = states[0] as Landscape;
  const pairs = turnedOf(compare(findingsOf(before), findingsOf(states.at(-1) as Landscape)));
  const numbered = states.map((one, index) => ({ change: index + 1, landscape: one }));
  return causesOf(pairs, numbered, { requirements, asOf }, cut).map(({ pair, cause }) => [
    pair.requirement,
    pair.subject,
    cause,
  ]);
};

describe('what turned a finding', () => {
  it('is the change after which its verdict is another', () => {
    expect(said([first, named, withCode, withLogin]).slice(0, 2)).toEqual([
      ['strong-authentication', 'systems/beta', { kind: 'change', number: 4 }],
      ['usage-log', 'systems/beta', { kind: 'change', number: 4 }],
    ]);
    expect(said([first, named, withCode, withLogin])).toContainEqual([
      'strong-authentication',
      'systems/alfa',
      { kind: 'change', number: 3 },
    ]);
  });

  it('is the last of them where it turned and turned back', () => {
    expect(said([first, withCode, first, withCode])).toEqual([
      ['strong-authentication', 'systems/alfa', { kind: 'change', number: 4 }],
    ]);
  });

  it('is nothing where nothing turned', () => expect(said([first, named])).toEqual([]));

  it('is time, where the register is the same and the day another', () => {
    const dated = landscape(
      source
        .replace('factors: 1', 'factors: 2')
        .replace('date: 2024-01-10 }', 'date: 2024-01-10, expires: 2024-01-31 }'),
    );
    const pairs = turnedOf(compare(findingsOf(dated, '2024-01-31'), findingsOf(dated, asOf)));
    expect(pairs.length).toBeGreaterThan(0);
    const states = [{ change: 1, landscape: dated }];
    expect(causesOf(pairs, states, { requirements, asOf }, false).map(({ cause }) => cause.kind)).toEqual(
      pairs.map(() => 'time'),
    );
    expect(causesOf(pairs, states, { requirements, asOf }, true)[0]?.cause).toEqual({ kind: 'earlier' });
  });
});

it('tells what became worse first', () => {
  const pairs = turnedOf(compare(findingsOf(first), findingsOf(withLogin)));
  expect(pairs.map(({ subject, before, after }) => [subject, before?.verdict, after?.verdict])).toEqual([
    ['systems/beta', 'not-applicable', 'deviation'],
    ['systems/beta', 'not-applicable', 'unknown'],
    ['systems/alfa', 'deviation', 'claimed'],
  ]);
});
