import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Landscape } from '#src/features/register/index.ts';
import { type PlanInput, planInTurns, planOf } from './plan.ts';

const register: Landscape = { origin: { kind: 'own-records', title: 'F', date: '2026-01-01' }, owner: [], entries: {} };
const rows = [['App', 'ROS'], ...Array.from({ length: 1_000 }, (_, index) => [`App ${index % 20}`, 'ja'])];
const input: PlanInput = {
  fileName: 'x.csv',
  sheets: [{ name: 'x', rows }],
  mapping: { sheet: 'x', headerRow: 0, columns: { 0: 'system', 1: 'risk' } },
  founding: { id: 'f', name: 'Fjordvik kommune', kind: 'municipality' },
  register,
  today: '2026-11-22',
};

it('a plan of many rows lets others have their turn, and is the same as one made in one go', async () => {
  let [turns, isMade] = [0, false];
  const others = (async () => {
    while (!isMade) {
      await setImmediate();
      turns += 1;
    }
  })();
  const plan = await planInTurns(input);
  isMade = true;
  await others;
  expect(turns).toBeGreaterThanOrEqual(10);
  expect(plan).toEqual(planOf(input));
  expect(plan.rows).toBe(1_000);
});
