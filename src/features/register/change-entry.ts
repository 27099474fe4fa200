import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Actor, decide, type Scope } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { candidate, type WishedChange } from './candidate.ts';
import { expander } from './catalogue/expand.ts';
import { type Held, heldDuring, openedBy } from './held.ts';
import { problems as texts } from './problems.ts';
import { propose } from './propose.ts';
import { scopeOf } from './scope-of.ts';
import { assertionsUpTo, insertChange, lockRegister, originOf } from './store.ts';
import { paint } from './timeline.ts';

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
  return changeEntries(deps, actor, [wish], why, seen);
}

/**
 * Changes several entries as one change: all of them, or none. One that opens access makes the whole of it wait.
 * @param seen the last change that the actor had seen; when one of the entries has changed since, nothing is done
 * @throws as `changeEntry`
 */
export function changeEntries(
  deps: Deps,
  actor: Actor,
  wishes: readonly [WishedChange, ...WishedChange[]],
  why: string,
  seen: number,
): Promise<ChangeOutcome> {
  if (!Number.isSafeInteger(seen))
    throw new Problem(texts.changedMeanwhile, { code: 'conflict', place: 'seen', remedy: texts.lookAgain });
  if (why.trim() === '' || why.includes('\0')) {
    throw new Problem(texts.needsReason, { code: 'bad-input', place: 'why', remedy: texts.sayWhy });
  }
  // Of several the log says that the register was changed; which entries, the change itself says.
  const subject = wishes.length === 1 ? `${wishes[0].kind}/${wishes[0].key}` : 'register';
  const deed = { act: 'register.change', subject, scope: narrowest(actor, wishes) } as const;
  return perform(deps, actor, deed, (trx) => record(trx, deps, actor, wishes, why, seen));
}

/**
 * Changes entries as a part of another verb, in its transaction: decided and logged like any change, and recorded with it or not at all.
 * The caller holds the register's lock and has read it since.
 * @returns the number of the change
 * @throws RegisterProblem for fields that are not allowed; Problem (refused); Error for what opens access: it waits for a second person
 */
export async function changeWithin(
  trx: Trx,
  deps: Deps,
  actor: Actor,
  wish: WishedChange,
  why: string,
): Promise<number> {
  const decision = decide(actor, 'register.change', narrowest(actor, [wish]));
  if (!decision.allowed) throw new Problem(decision.because, { code: 'refused', law: 'GDPR art. 32(4)' });
  const subject = `${wish.kind}/${wish.key}`;
  const line = { actor: actor.id, act: 'register.change', subject, allowed: true, because: decision.because.en };
  await appendLog(trx, deps.clock, line);
  const outcome = await record(trx, deps, actor, [wish], why, Number.MAX_SAFE_INTEGER);
  if (outcome.state === 'recorded') return outcome.change;
  throw new Error(`${subject} opens access, and cannot be a part of another verb`);
}

/** What must be allowed for all of it to be: the first of the wishes that is not, else any. */
function narrowest(actor: Actor, wishes: readonly WishedChange[]): Scope {
  // To end an entry names no unit; whether the actor may is decided by what stands there, in `record`.
  const scopes = wishes.map(({ kind, key, body }) =>
    body === null ? { units: [...actor.units] } : scopeOf(kind, key, body),
  );
  return scopes.find((scope) => !decide(actor, 'register.change', scope).allowed) ?? scopes[0] ?? { units: [] };
}

async function record(
  trx: Trx,
  deps: Deps,
  actor: Actor,
  wishes: readonly WishedChange[],
  why: string,
  seen: number,
): Promise<ChangeOutcome> {
  const last = await lockRegister(trx, actor.tenant);
  const assertions = await assertionsUpTo(trx, last);
  for (const wish of wishes) refuseIfChangedSince(assertions, wish, seen);
  const origin = await originOf(trx, actor.tenant);
  const held = wishes.map((wish) => {
    const life = paint(assertions.filter((one) => one.kind === wish.kind && one.key === wish.key));
    return heldDuring(life, wish);
  });
  wishes.forEach((wish, index) => {
    refuseOthersEntry(actor, wish, held[index] ?? []);
  });
  const after = candidate(assertions, wishes, origin);
  const opens = wishes.flatMap((wish, index) =>
    wish.body === null
      ? []
      : openedBy(
          wish.kind,
          held[index] ?? [],
          wish.body,
          expander(() => after),
        ),
  );
  if (opens.length > 0) {
    const proposal = await propose(trx, deps, actor, { why, base: last, assertions: wishes, opens });
    return { state: 'waiting', proposal, opens };
  }
  const change = { number: last + 1, recordedAt: deps.clock.now(), recordedBy: actor.id, kind: 'edit', why } as const;
  await insertChange(trx, actor.tenant, change, wishes);
  return { state: 'recorded', change: last + 1 };
}

/**
 * What stands there decides too: nobody takes another school's entry by writing their own unit into it, from whatever day.
 * That a unit no longer is one of the owner's is for the owner to say, not for its leader.
 */
function refuseOthersEntry(actor: Actor, { kind, key, body }: WishedChange, held: readonly Held[]): void {
  const there = held.filter((each) => each !== undefined);
  if (body === null && there.length === 0) {
    throw new Problem(texts.nothingHolds, { code: 'not-found', remedy: texts.lookAgain });
  }
  const scopes = there.map((each) => (body === null && kind === 'units' ? { units: [] } : scopeOf(kind, key, each)));
  if (scopes.every((scope) => decide(actor, 'register.change', scope).allowed)) return;
  throw new Problem(texts.otherUnit, { code: 'refused', law: 'GDPR art. 32(4)' });
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
