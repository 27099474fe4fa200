import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRequirements, target, written } from '../../../../scripts/requirements-found.ts';
import { found } from './found.generated.ts';
import { inOrder, packIdOf } from './found.ts';
import { packs } from './packs.ts';
import { readingOrder } from './reading-order.ts';

const one = (id: string, theme: string) => ({ id, theme });
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('the reading order', () => {
  it('is kept, and what it does not name comes after the last of its theme, by id', () => {
    const asked = [one('z', 'x'), one('b', 'x'), one('a', 'x'), one('c', 'y'), one('d', 'x'), one('new', 'w')];
    expect(idsOf(inOrder(asked, ['c', 'b', 'd']))).toEqual(['c', 'b', 'd', 'a', 'z', 'new']);
    expect(idsOf(inOrder(asked, ['d', 'c', 'b']))).toEqual(['d', 'c', 'b', 'a', 'z', 'new']);
  });

  it('names each once, and only what there is', () => {
    const named: readonly string[] = Object.values(readingOrder).flat();
    const there = Object.values(packs).flatMap(({ requirements }) => idsOf(requirements));
    expect(named.filter((id, index) => named.indexOf(id) !== index || !there.includes(id))).toEqual([]);
  });
});

describe('the pack of a requirement', () => {
  it.each([
    ['pol-2000', ['pol-2000']],
    ['pol-2000', ['opplaeringslova-1998', 'pof-2000']],
    ['gdpr', ['gdpr', 'popplyl-2018']],
    ['gdpr', ['opplaeringslova-1998', 'opplaeringslova-2023']],
  ] as const)('is %s when it cites %j', (pack, acts) => {
    expect(packIdOf({ law: acts.map((act) => ({ act, section: '§ 1' })) })).toBe(pack);
  });
});

describe('the requirements that are found', () => {
  it('are those that there are; after a change run: node scripts/requirements.ts', () => {
    expect(readFileSync(target, 'utf8') === written(findRequirements())).toBe(true);
  });

  it('are all in a pack', () => {
    const asked = Object.values(packs).flatMap(({ requirements }) => idsOf(requirements));
    expect(asked.toSorted()).toEqual(idsOf(found).toSorted());
  });

  const good = "export const oneDuty = requirement({\n  id: 'one-duty',\n});\n";
  it.each([
    ['no fixtures', { 'a/one-duty.ts': good }, 'a/one-duty.ts: has no fixtures; write a/one-duty.fixtures.yaml'],
    ['no requirement', { 'a/one-duty.fixtures.yaml': '' }, 'a/one-duty.fixtures.yaml: has no requirement beside it'],
    [
      'another name',
      { 'a/one-duty.ts': good.replace('oneDuty', 'duty'), 'a/one-duty.fixtures.yaml': '' },
      'must export the requirement as `oneDuty`',
    ],
    [
      'another id',
      { 'a/one-duty.ts': good.replace('one-duty', 'a-duty'), 'a/one-duty.fixtures.yaml': '' },
      "must have the id of its file: id: 'one-duty'",
    ],
    [
      'something more',
      { 'a/one-duty.ts': `${good}export const says = {};\n`, 'a/one-duty.fixtures.yaml': '' },
      'move `const says = {};` to a file of its own',
    ],
    [
      'an id that is taken',
      { 'a/one-duty.ts': good, 'a/one-duty.fixtures.yaml': '', 'b/one-duty.ts': good, 'b/one-duty.fixtures.yaml': '' },
      'b/one-duty.ts: another requirement has this id',
    ],
  ])('are refused with %s, in words that say what to do', (_, files, says) => {
    const folder = mkdtempSync(join(tmpdir(), 'skolevern-requirements-'));
    try {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      expect(() => findRequirements(folder)).toThrow(says);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
