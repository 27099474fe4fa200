import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Landscape, parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import { type Item, inventoryFile, missing } from './inventory.ts';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));

function read(file: string) {
  return inventoryFile.parse(JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')));
}

function snapshotIn(file: string) {
  const source = readFileSync(join(import.meta.dirname, '../../landscapes', file), 'utf8');
  const landscape = parseLandscape(source, file);
  return snapshotOf(landscape, landscape.origin.date);
}

test('there are inventories, each of a landscape of its own', () => {
  expect(files.length).toBeGreaterThan(0);
  const landscapes = files.map((file) => read(file).landscape);
  expect(new Set(landscapes).size).toBe(files.length);
});

describe.each(files)('%s', (file) => {
  const { landscape, items } = read(file);

  test(`everything in it stands in ${landscape}`, () => {
    const snapshot = snapshotIn(landscape);
    expect(items.flatMap((item) => missing(snapshot, item).map((lack) => `${item.id} ${item.what}: ${lack}`))).toEqual(
      [],
    );
  });

  test('every item asks for more than that an entry is there', () => {
    const empty = items.filter(({ facts, dataUses }) => Object.keys({ ...facts, ...dataUses }).length === 0);
    expect(empty.map(({ id, what }) => `${id} ${what}`)).toEqual([]);
  });
});

describe('what is missing is told', () => {
  const landscape: Landscape = {
    origin: { kind: 'invented', title: 't', date: '2024-01-01' },
    owner: [{ id: 'o', name: 'Solvik kommune' }],
    entries: {
      systems: { a: [{ name: 'Alfa', description: 'Et fagsystem', log: { perUser: '–', readers: ['drift', 'IKT'] } }] },
      activities: { x: [{ name: 'Skole', systems: ['a'], access: [{ role: 'rektor', number: 2 }] }] },
      dataTypes: { navn: [{ name: 'Navn' }] },
      dataUses: { u: [{ activity: 'x', data: 'navn', subjects: 'pupils' }] },
    },
  };
  const snapshot = snapshotOf(landscape, '2024-01-01');
  const lacks = (item: Omit<Item, 'id' | 'what'>) => missing(snapshot, { id: 'A1', what: 'a', ...item });

  test.each<[string, Omit<Item, 'id' | 'what'>]>([
    ['a value', { entry: 'systems/a', facts: { name: 'Alfa', 'log.perUser': '–' } }],
    ['the owner', { entry: 'owner', facts: { id: 'o' } }],
    ['a list', { entry: 'systems/a', facts: { 'log.readers': ['drift', 'IKT'] } }],
    ['a part of a text', { entry: 'systems/a', facts: { description: { contains: 'fagsystem' } } }],
    ['an item of a list', { entry: 'systems/a', facts: { 'log.readers': { contains: 'IKT' } } }],
    ['several items', { entry: 'systems/a', facts: { 'log.readers': { contains: ['IKT', 'drift'] } } }],
    ['an item by some of its fields', { entry: 'activities/x', facts: { access: { contains: { role: 'rektor' } } } }],
    ['a data use', { entry: 'activities/x', dataUses: { pupils: ['navn'] } }],
  ])('not %s that is there', (_what, item) => {
    expect(lacks(item)).toEqual([]);
  });

  test.each<[string, Omit<Item, 'id' | 'what'>, string]>([
    ['an entry', { entry: 'systems/b' }, 'there is no systems/b'],
    ['another value', { entry: 'systems/a', facts: { name: 'Beta' } }, 'systems/a name is "Alfa", not "Beta"'],
    ['a value not stated', { entry: 'systems/a', facts: { 'log.perUser': true } }, 'log.perUser is "–", not true'],
    ['a path', { entry: 'systems/a', facts: { 'login.accounts': '–' } }, 'login.accounts is absent, not "–"'],
    ['a shorter list', { entry: 'systems/a', facts: { 'log.readers': ['drift'] } }, 'log.readers is ["drift","IKT"]'],
    [
      'a part of a text',
      { entry: 'systems/a', facts: { description: { contains: 'arkiv' } } },
      'not {"contains":"arkiv"}',
    ],
    [
      'one of several items',
      { entry: 'systems/a', facts: { 'log.readers': { contains: ['IKT', 'x'] } } },
      'log.readers is',
    ],
    ['a part of an item', { entry: 'systems/a', facts: { 'log.readers': { contains: 'IK' } } }, 'log.readers is'],
    ['an item', { entry: 'activities/x', facts: { access: { contains: { role: 'lærer' } } } }, 'access is'],
    ['a list where nothing is asked for', { entry: 'systems/a', facts: { 'log.readers': { contains: [] } } }, 'is'],
    ['a data use of others', { entry: 'activities/x', dataUses: { guardians: ['navn'] } }, 'has no navn of guardians'],
  ])('%s', (_what, item, lack) => {
    expect(lacks(item)).toEqual([expect.stringContaining(lack)]);
  });
});
