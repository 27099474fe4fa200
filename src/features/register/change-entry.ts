import { osloDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { decide } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { bodyBefore, candidate, type WishedChange } from './candidate.ts';
import { opensAccess } from './opens-access.ts';
import { problems as texts } from './problems.ts';
import { scopeOf } from './scope-of.ts';
import { assertionsUpTo, insertChange, landscapeFrom, lockRegister, originOf } from './store.ts';

/** What became of a change: recorded at once, or waiting for a second person, with the reasons. */
export type ChangeOutcome =
  | { readonly state: 'recorded'; readonly change: number }
  | { readonly state: 'waiting'; readonly proposal: string; readonly opens: readonly Text[] };

/**
 * Changes one entry of the register: a new version from a day on. A change that opens access to personal data becomes a proposal.
 * @param seen the last change that the actor had seen; when the entry has changed since, nothing is done
 * @throws RegisterProblem for fields that are not allowed; Problem (refused, conflict, bad-input)
 */
export function changeEntry(
  deps: Deps,
  actor: Actor,
  wish: WishedChange,
  why: string,
  seen: number,
): Promise<ChangeOutcome> {
  if (why.trim() === '') {
    throw new Problem(texts.needsReason, { code: 'bad-input', place: 'why', remedy: texts.sayWhy });
  }
  const scope = scopeOf(wish.kind, wish.key, wish.body ?? undefined);
  const deed = { act: 'register.change', subject: `${wish.kind}/${wish.key}`, scope } as const;
  return perform(deps, actor, deed, (trx) => record(trx, deps, actor, wish, why, seen));
}

async function record(
  trx: Trx,
  deps: Deps,
  actor: Actor,
  wish: WishedChange,
  why: string,
  seen: number,
): Promise<ChangeOutcome> {
  const last = await lockRegister(trx, actor.tenant);
  const assertions = await assertionsUpTo(trx, last);
  refuseIfChangedSince(assertions, wish, seen);
  const origin = await originOf(trx, actor.tenant);
  const before = bodyBefore(landscapeFrom(assertions, origin), wish, osloDate(deps.clock.now()));
  // Also what stands there now decides: nobody takes another school's entry by writing their own unit into it.
  const held = before === undefined ? undefined : scopeOf(wish.kind, wish.key, before);
  if (held !== undefined && !decide(actor, 'register.change', held).allowed) {
    throw new Problem(texts.otherUnit, { code: 'refused', law: 'GDPR art. 32(4)' });
  }
  candidate(assertions, [wish], origin);
  const opens = wish.body === null ? [] : opensAccess(wish.kind, before, wish.body as never);
  if (opens.length > 0) return propose(trx, deps, actor, wish, why, last, opens);
  const change = { number: last + 1, recordedAt: deps.clock.now(), recordedBy: actor.id, kind: 'edit', why } as const;
  await insertChange(trx, actor.tenant, change, [wish]);
  return { state: 'recorded', change: last + 1 };
}

/** Two people who edit the same entry at once: the second is told, and nothing is lost. */
export function refuseIfChangedSince(
  assertions: readonly { kind: string; key: string; change: number }[],
  wish: Pick<WishedChange, 'kind' | 'key'>,
  seen: number,
): void {
  const later = assertions.findLast((one) => one.kind === wish.kind && one.key === wish.key && one.change > seen);
  if (later === undefined) return;
  throw new Problem(texts.changedMeanwhile, {
    code: 'conflict',
    place: `${wish.kind}/${wish.key}`,
    remedy: texts.lookAgain,
  });
}

async function propose(
  trx: Trx,
  deps: Deps,
  actor: Actor,
  wish: WishedChange,
  why: string,
  base: number,
  opens: readonly Text[],
): Promise<ChangeOutcome> {
  const id = newId();
  await trx
    .insertInto('register_proposal')
    .values({
      tenant: actor.tenant,
      id,
      proposed_at: deps.clock.now(),
      proposed_by: actor.id,
      why,
      base,
      assertions: JSON.stringify([wish]),
      opens: JSON.stringify(opens),
    })
    .execute();
  return { state: 'waiting', proposal: id, opens };
}
