import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { type Eras, erasBetween } from '../packs/eras.ts';
import { packs } from '../packs/packs.ts';
import { control } from '../run.ts';
import { eraPairs, type LawSide, onlyHere, systemRows } from './eras-model.ts';

const file = join(projectRoot(), 'landscapes', 'bergen-mohlenpris-2013.yaml');
const snapshot = snapshotOf(parseLandscape(readFileSync(file, 'utf8'), file), '2013-12-03');
const side = (pack: string): LawSide => {
  const requirements = packs[pack]?.requirements ?? [];
  return { requirements, findings: control(requirements, snapshot) };
};
const [old, now] = [side('pol-2000'), side('gdpr')];
const eras = erasBetween('pol-2000', 'gdpr') as Eras;

describe('Bergen’s facts by the law of 2000 and by today’s', () => {
  const pairs = eraPairs(eras, old, now, true);

  it('stand side by side for every requirement of 2000, none of its findings lost', () => {
    expect(pairs.flatMap(({ first }) => first.findings).length).toBe(old.findings.length);
    expect(pairs.flatMap(({ first }) => first.requirements).length).toBe(old.requirements.length);
  });

  it('are the deviations of the report on the one side, and what is asked today on the other', () => {
    const ground = pairs.find(({ row }) => row.old === 'strong-authentication');
    expect(ground?.first.findings.map(({ subject, verdict }) => [subject, verdict])).toContainEqual([
      'systems/swis',
      'deviation',
    ]);
    expect(ground?.second.findings.map(({ requirement, subject }) => [requirement, subject])).toContainEqual([
      'second-factor',
      'systems/swis',
    ]);
  });

  it('change places with their laws', () => {
    const back = eraPairs(eras, now, old, false);
    expect(back.map(({ second }) => second)).toEqual(pairs.map(({ first }) => first));
  });
});

describe('what only one law asks', () => {
  it('is what no row names, and is nothing of the law of 2000', () => {
    const named = new Set(eras.rows.flatMap((row) => row.now));
    const only = onlyHere(eras, now, false);
    expect(only.requirements.map(({ id }) => id)).toEqual(
      now.requirements.flatMap(({ id }) => (named.has(id) ? [] : [id])),
    );
    expect(only.requirements.length).toBeGreaterThan(10);
    expect(onlyHere(eras, old, true).requirements).toEqual([]);
  });

  it('is a requirement of the older law that nothing took over', () => {
    const lost: Eras = { ...eras, rows: [{ old: 'usage-log', now: [], change: { nb: '', nn: '', en: '' } }] };
    expect(onlyHere(lost, old, true).requirements.map(({ id }) => id)).toContain('usage-log');
  });
});

it('tells the gravest of each system on both sides, and of the owner as a whole last', () => {
  const rows = systemRows(old.findings, now.findings);
  expect(rows.at(-1)?.system).toBeUndefined();
  expect(rows.find(({ system }) => system === 'swis')?.first).toEqual({ gravest: 'deviation', deviations: 10 });
  expect(new Set(rows.map(({ system }) => system)).size).toBe(rows.length);
});
