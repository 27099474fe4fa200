import {
  type AtHand,
  decideMatter,
  decideOutcome,
  numberOf,
  type PossibleHandler,
  partiesOf,
  performMatter,
  possibleHandlers,
  type Requirement,
  requirementsOf,
} from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { CollectDeps } from '../collect/collect.ts';
import { askingIn } from '../collect/whom.ts';
import { outsideOf } from '../package/read.ts';
import { type ErasurePartRow, type ErasureRow, erasingOf } from './erase.ts';
import { letterOf, type OutsideDone, outcomeOf, type PartDone, type PlannedPart, partsOf, planOf } from './plan.ts';

/** An erasure that was decided, with what each part is called. */
export interface ShownErasure {
  readonly row: ErasureRow;
  readonly parts: readonly (PartDone & { readonly row: ErasurePartRow })[];
}

export interface ErasureView {
  readonly at: AtHand;
  readonly number: string;
  /** Whom it is about, by the name in the case; undefined while the case points at nobody. */
  readonly about: string | undefined;
  readonly isKnown: boolean;
  readonly isThere: boolean;
  /** What the rooms say today; undefined while one is under way, or nobody is found. */
  readonly plan: readonly PlannedPart[] | undefined;
  /** The latest first. */
  readonly done: readonly ShownErasure[];
  readonly requirements: readonly Requirement[];
  readonly handlers: readonly PossibleHandler[];
  readonly mayWork: boolean;
  readonly mayDecide: boolean;
  readonly outcome: ReturnType<typeof outcomeOf>;
  readonly letter: string;
}

async function erasuresOf(trx: Trx, deps: CollectDeps, matter: string): Promise<readonly ShownErasure[]> {
  const rows = await trx.selectFrom('erasure').selectAll().where('matter', '=', matter).orderBy('id', 'desc').execute();
  const known = partsOf(deps.rooms);
  const shown: ShownErasure[] = [];
  for (const row of rows) {
    const parts = await trx.selectFrom('erasure_part').selectAll().where('erasure', '=', row.id).execute();
    shown.push({
      row,
      parts: known.flatMap(({ room, name, part }) => {
        const found = parts.find((one) => one.room === room && one.part === part.id);
        if (found === undefined) return [];
        const { decision, ground, erasable, erased, kept } = found;
        return [{ row: found, name, title: part.title, does: part.does, decision, ground, erasable, erased, kept }];
      }),
    });
  }
  return shown;
}

/** Every part of the erasures of a case as the letter tells them: what was erased in any of them is erased. */
function told(erasures: readonly ShownErasure[]): readonly PartDone[] {
  const all = erasures.filter(({ row }) => row.state === 'done').flatMap(({ parts }) => parts);
  return [...Map.groupBy(all, ({ row }) => `${row.room}|${row.part}`).values()].flatMap(([latest, ...former]) => {
    if (latest === undefined) return [];
    const erased = [latest, ...former].reduce((sum, one) => sum + (one.erased ?? 0), 0);
    return [
      { ...latest, decision: erased > 0 ? ('erase' as const) : latest.decision, erased: erased || latest.erased },
    ];
  });
}

async function letterFor(trx: Trx, matter: string, erasures: readonly ShownErasure[], lang: Lang) {
  const { outside } = await outsideOf(trx, matter);
  const systems: readonly OutsideDone[] = outside.map(({ system, state, answer }) => ({ name: system, state, answer }));
  const restricted = await trx
    .selectFrom('person_restriction')
    .select('id')
    .where('matter', '=', matter)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  const parts = told(erasures);
  return {
    outcome: outcomeOf(parts, systems),
    letter: letterOf(parts, systems, { lang, restricted: restricted !== undefined }),
  };
}

/** How an erasure stands: what can be erased and what cannot, what was decided and done, and the letter that tells it. */
export function viewErasure(deps: CollectDeps, actor: Actor, id: string): Promise<ErasureView> {
  return performMatter(deps, actor, { step: 'see', matter: id }, async (trx, at) => {
    const { matter, standing } = at;
    const parties = await partiesOf(trx, matter.id);
    const asking = askingIn(parties);
    const isKnown = asking !== undefined && (asking.subject.person !== null || asking.subject.account !== null);
    const mayWork = decideMatter(actor, 'erase-data', standing).allowed;
    const done = await erasuresOf(trx, deps, matter.id);
    const isUnderWay = done.some(({ row }) => row.state !== 'done');
    const handlers = mayWork ? await possibleHandlers(trx, matter.id) : [];
    const lang = asking?.requester.lang ?? 'nb';
    const words = await letterFor(trx, matter.id, done, lang);
    const { whom } = isKnown ? await erasingOf(trx, deps, actor, matter) : { whom: undefined };
    return {
      at,
      number: numberOf(matter),
      about: asking?.subject.name ?? undefined,
      isKnown,
      isThere: whom?.isThere ?? false,
      plan: whom === undefined || isUnderWay ? undefined : await planOf(trx, deps.rooms, whom),
      done,
      requirements: await requirementsOf(trx, matter.id),
      handlers,
      mayWork,
      mayDecide: decideMatter(actor, 'decide', standing).allowed,
      ...words,
    };
  });
}

/** Decides the case as its erasures turned out, with the letter as its grounds. @throws Problem (conflict) before any is done */
export async function decideByErasure(deps: CollectDeps, actor: Actor, matter: string, text: string): Promise<void> {
  const view = await viewErasure(deps, actor, matter);
  if (!view.done.some(({ row }) => row.state === 'done'))
    throw new Problem('nothing has been erased or kept yet', { code: 'conflict' });
  await decideOutcome(deps, actor, { matter, outcome: view.outcome, reason: text.trim() || view.letter });
}
