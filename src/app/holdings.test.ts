import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { isHolding } from '#src/platform/holdings/holdings.ts';
import { featureHoldings, featureNames, keepsNothing, platformHoldings, rooms } from './holdings.ts';

const foldersIn = (path: string) =>
  readdirSync(join(projectRoot(), path), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
    .sort();

describe('what is held on persons', () => {
  test('every feature on disk says what it holds', () => {
    expect([...featureNames].sort()).toEqual(foldersIn('src/features'));
    expect(Object.keys(featureHoldings).sort()).toEqual(foldersIn('src/features'));
  });

  test('every part of the platform says what it holds, or that it keeps nothing at all', () => {
    const said = [...Object.keys(platformHoldings), ...Object.keys(keepsNothing)];
    expect(said.sort()).toEqual(foldersIn('src/platform'));
  });

  test('a part that keeps nothing declares no table to the database', () => {
    for (const name of Object.keys(keepsNothing)) {
      const files = readdirSync(join(projectRoot(), 'src/platform', name)).filter((file) => /^tables?\.ts$/.test(file));
      expect(files, name).toEqual([]);
    }
  });

  test('each table is of one room, and what is found is also told or left with a reason', () => {
    const owners = [...rooms].flatMap(([room, { tables }]) => Object.keys(tables).map((table) => [table, room]));
    const twice = owners.filter(([table], n) => owners.findIndex(([one]) => one === table) !== n);
    expect(twice).toEqual([]);
    for (const [, { tables }] of rooms)
      for (const [table, word] of Object.entries(tables)) {
        const reasons = 'nobody' in word ? [word.nobody] : Object.values(word.leaves ?? {});
        for (const reason of reasons) expect(reason.length, table).toBeGreaterThan(4);
      }
  });

  test('a room that holds something says what, why, from where, to whom and how long, in three languages', () => {
    for (const [name, holding] of rooms) {
      const said = isHolding(holding)
        ? [holding.categories, holding.purpose, holding.source, holding.recipients, holding.kept]
        : [holding.nothing];
      for (const text of [holding.name, ...said])
        for (const lang of languages) expect(text[lang].trim().length, `${name} ${lang}`).toBeGreaterThan(1);
      if (!isHolding(holding)) {
        const tells = Object.values(holding.tables).flatMap((word) => ('nobody' in word ? [] : word.tells));
        expect(tells, name).toEqual([]);
      }
    }
  });
});
