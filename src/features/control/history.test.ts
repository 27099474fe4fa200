import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Landscape, parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import { turnsByChange, turnsByDay } from './history.ts';
import { gdpr } from './packs/gdpr.ts';
import { pol2000 } from './packs/pol-2000.ts';
import { control } from './run.ts';
import { scopes } from './subjects.ts';

const file = join(import.meta.dirname, '..', '..', '..', 'landscapes', 'perfect-owner.yaml');
const landscape = parseLandscape(readFileSync(file, 'utf8'), 'perfect-owner.yaml');
const days = ['2024-08-01', '2025-08-01', '2026-02-28', '2026-03-01', '2026-11-15'] as const;
const refs = Object.entries(landscape.entries).flatMap(([kind, entries]) =>
  Object.keys(entries).map((key) => ({ kind, key })),
);

/** The landscape with some entries living only from one day to another. */
function lived(lives: readonly (readonly [number, number, number])[]): Landscape {
  const entries = structuredClone(landscape.entries) as Record<string, Record<string, object[]>>;
  for (const [at, from, to] of lives) {
    const { kind, key } = refs[at % refs.length] as (typeof refs)[number];
    const [body] = entries[kind]?.[key] ?? [];
    const stretch = from < to ? { from: days[from], to: days[to] } : { from: days[from] };
    if (entries[kind] !== undefined && body !== undefined) entries[kind][key] = [{ ...body, ...stretch }];
  }
  return { ...landscape, entries: entries as Landscape['entries'] };
}

const asked = [...pol2000, ...gdpr];

it('tells the same turns as a whole run on every day', () => {
  const life = fc.tuple(fc.nat(), fc.nat({ max: 4 }), fc.nat({ max: 4 }));
  fc.assert(
    fc.property(fc.array(life, { minLength: 1, maxLength: 30 }), fc.nat(), (lives, pick) => {
      const one = lived(lives);
      const requirement = asked[pick % asked.length] as (typeof asked)[number];
      const kind = scopes[requirement.scope];
      const [first = ''] = Object.keys(kind === 'owner' ? {} : (one.entries[kind] ?? {}));
      const subject = kind === 'owner' ? 'owner' : kind === 'systems' ? 'systems/miljoboka' : `${kind}/${first}`;
      for (const { at, verdict } of turnsByDay(requirement, subject, one)) {
        const whole = control([requirement], snapshotOf(one, at)).find((finding) => finding.subject === subject);
        expect(verdict).toBe(whole?.verdict);
      }
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

it('tells a turn on the very day on which a fact begins to hold, and on the first day on which it no longer does', () => {
  const [use] = landscape.entries.uses?.['miljoboka-solbakken'] ?? Object.values(landscape.entries.uses ?? {})[0] ?? [];
  const system = use?.system ?? '';
  const entries = {
    ...landscape.entries,
    uses: { one: [{ ...use, from: '2025-01-01', to: '2025-06-01' }] },
  } as Landscape['entries'];
  const requirement = pol2000.find((one) => one.id === 'usage-log') as (typeof pol2000)[number];
  const turns = turnsByDay(requirement, `systems/${system}`, { ...landscape, entries });
  expect(turns.map(({ at, verdict }) => [at, verdict !== undefined])).toEqual([
    ['2025-01-01', true],
    ['2025-06-01', false],
  ]);
});

it('tells nothing of a landscape without days, and one point of a register without turns', () => {
  const requirement = pol2000[0] as (typeof pol2000)[number];
  const bare = { ...landscape, owner: landscape.owner.map(({ from: _from, to: _to, ...owner }) => owner), entries: {} };
  expect(turnsByDay(requirement, 'owner', bare as Landscape)).toEqual([]);
  const states = [1, 2, 3].map((change) => ({ change, landscape }));
  expect(turnsByChange(requirement, 'systems/miljoboka', states, '2026-11-15').map(({ at }) => at)).toEqual([1]);
});
