import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { type DecisionWish, keepDecision } from '../decided/decide.ts';
import type { GapRow } from './gap.ts';
import { viewGaps } from './view-gaps.ts';

const none = say(
  'Dette er ikke lenger annerledes enn registeret sier.',
  'Dette er ikkje lenger annleis enn registeret seier.',
  'This is no longer other than the register says.',
);

const scopeOf = ({ unit }: GapRow) => ({ units: unit === undefined ? [] : [unit] });

/** Whether somebody may decide of a difference: who may bring in what is observed there. */
export const mayDecideGap = (actor: Actor, row: GapRow): boolean =>
  row.key !== undefined && decide(actor, 'observation.bring-in', scopeOf(row)).allowed;

/** A difference by its key, with the unit's name, as far as the actor may see it. @throws Problem (not-found; refused) */
export async function viewGap(
  deps: Deps,
  actor: Actor,
  { key, days }: { readonly key: string; readonly days: number },
): Promise<{ readonly row: GapRow; readonly unitName: string | undefined }> {
  const { rows, units } = await viewGaps(deps, actor, { days });
  const row = rows.find((one) => one.key === key);
  if (row === undefined) throw new Problem(none, { code: 'not-found' });
  return { row, unitName: units.find((unit) => unit.key === row.unit)?.name };
}

/**
 * Keeps what somebody says of a difference between what was observed and the register; what was said before stays.
 * @throws Problem (bad-input with the field; not-found; refused)
 */
export async function decideGap(
  deps: Deps,
  actor: Actor,
  wish: DecisionWish & { readonly key: string; readonly days: number },
): Promise<GapRow> {
  const { row } = await viewGap(deps, actor, wish);
  const { decision, reason, until, key } = wish;
  const deed = { act: 'observation.bring-in', subject: `difference:${row.kind}`, scope: scopeOf(row) } as const;
  await perform(deps, actor, deed, (trx) =>
    keepDecision(trx, deps.clock, actor, { decision, reason, until, difference: key, unit: row.unit ?? null }),
  );
  return row;
}
