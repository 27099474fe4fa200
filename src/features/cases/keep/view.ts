import { osloDate } from '#src/kernel/date.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { decide } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { decideMatter } from '../model/decide-matter.ts';
import { type MatterKind, matterKinds } from '../model/kinds.ts';
import { performMatter } from '../perform-matter.ts';
import { type MatterRow, numberOf } from '../store/read.ts';
import type { FateDecision } from './fate.ts';
import { dueMatters, fateOfMatter, type HoldRow, holdsOf, type KeepingRow, keepings } from './store.ts';

/** A case whose time is over and that is not erased. */
export interface WaitingCase extends FateDecision {
  readonly id: string;
  readonly number: string;
  readonly kind: MatterKind;
  readonly retainUntil: string;
  readonly mayOpen: boolean;
}

export interface KeepingView {
  readonly kinds: readonly { readonly kind: MatterKind; readonly decided: KeepingRow | undefined }[];
  /** What the archive must have, what is held back, and what is erased at the next round. */
  readonly waiting: readonly WaitingCase[];
  readonly emptied: readonly { readonly number: string; readonly kind: MatterKind; readonly at: Date }[];
  readonly mayDecide: boolean;
}

/** What becomes of cases when their time is over, and which wait for deposit. Numbers and kinds, never what they are about. */
export function viewKeeping(deps: Deps, actor: Actor): Promise<KeepingView> {
  const deed = { act: 'matter.see-keeping', subject: 'matter:keeping', scope: { units: [] } } as const;
  return perform(deps, actor, deed, async (trx) => {
    const today = osloDate(deps.clock.now());
    const decided = await keepings(trx);
    const waiting: WaitingCase[] = [];
    const mayOpen = actor.role !== 'archivist';
    for (const row of await dueMatters(trx, today)) {
      const fate = await fateOfMatter(trx, row, today, decided);
      const more = { id: row.id, number: numberOf(row), kind: row.kind, retainUntil: row.retain_until ?? '' };
      waiting.push({ ...fate, ...more, mayOpen });
    }
    const emptied = await trx
      .selectFrom('matter')
      .select(['year', 'sequence', 'kind', 'erased_at'])
      .where('erased_at', 'is not', null)
      .orderBy('erased_at', 'desc')
      .orderBy('id')
      .limit(50)
      .execute();
    return {
      kinds: matterKinds.map((kind) => ({ kind, decided: decided.get(kind) })),
      waiting,
      emptied: emptied.flatMap((row) =>
        row.erased_at === null ? [] : [{ number: numberOf(row), kind: row.kind, at: row.erased_at }],
      ),
      mayDecide: decide(actor, 'matter.decide-keeping', { units: [] }).allowed,
    };
  });
}

export interface MatterKeepingView extends FateDecision {
  readonly row: MatterRow;
  readonly number: string;
  readonly holds: readonly HoldRow[];
  readonly may: ReadonlySet<'hold' | 'end-hold'>;
}

/** How long one case is kept, what happens then, and what keeps it. */
export function viewMatterKeeping(deps: Deps, actor: Actor, id: string): Promise<MatterKeepingView> {
  return performMatter(deps, actor, { step: 'see-keeping', matter: id }, async (trx, { matter, standing }) => {
    const fate = await fateOfMatter(trx, matter, osloDate(deps.clock.now()), await keepings(trx));
    const steps = ['hold', 'end-hold'] as const;
    const may = matter.erased_at === null ? steps.filter((step) => decideMatter(actor, step, standing).allowed) : [];
    return { ...fate, row: matter, number: numberOf(matter), holds: await holdsOf(trx, matter.id), may: new Set(may) };
  });
}
