import type { DifferenceDecision } from '../table.ts';

/** What stays, or is on its way, ends some day; what is put right or never was does not. */
export const mayEnd: ReadonlySet<DifferenceDecision> = new Set([
  'looked-at',
  'accepted',
  'agreement-coming',
  'handed-over',
]);
