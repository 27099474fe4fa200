import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { candidate, type WishedChange } from './candidate.ts';
import { refuseIfChangedSince } from './change-entry.ts';
import { problems as texts } from './problems.ts';
import { assertionsUpTo, insertChange, lockRegister, originOf } from './store.ts';

/** A change that waits for a second person. */
export interface Proposal {
  readonly id: string;
  readonly proposedAt: Date;
  readonly proposedBy: string;
  readonly why: string;
  readonly base: number;
  readonly wishes: readonly WishedChange[];
  readonly opens: readonly Text[];
}

/** The proposals that nobody has decided, oldest first. */
export async function waitingProposals(trx: Trx): Promise<Proposal[]> {
  const rows = await trx
    .selectFrom('register_proposal as p')
    .leftJoin('register_decision as d', (join) =>
      join.onRef('d.tenant', '=', 'p.tenant').onRef('d.proposal', '=', 'p.id'),
    )
    .where('d.proposal', 'is', null)
    .selectAll('p')
    .orderBy('p.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    proposedAt: row.proposed_at,
    proposedBy: row.proposed_by,
    why: row.why,
    base: row.base,
    wishes: row.assertions as WishedChange[],
    opens: row.opens as Text[],
  }));
}

async function waiting(trx: Trx, id: string): Promise<Proposal> {
  const found = (await waitingProposals(trx)).find((proposal) => proposal.id === id);
  if (found !== undefined) return found;
  throw new Problem(texts.nothingWaits, { code: 'not-found', remedy: texts.decidedAlready });
}

/**
 * A second person says yes or no to a change that opens access.
 * @returns the number of the change when accepted, undefined when not
 * @throws Problem (refused) to the one who proposed it, and (conflict) when an entry has changed since
 */
export function decideProposal(
  deps: Deps,
  actor: Actor,
  id: string,
  answer: { readonly accepted: boolean; readonly why: string },
): Promise<number | undefined> {
  const deed = { act: 'register.approve', subject: `proposal/${id}`, scope: { units: [] } } as const;
  return perform(deps, actor, deed, async (trx) => {
    if (answer.why.trim() === '') {
      throw new Problem(texts.needsReason, { code: 'bad-input', place: 'why', remedy: texts.sayWhy });
    }
    const last = await lockRegister(trx, actor.tenant);
    const proposal = await waiting(trx, id);
    if (proposal.proposedBy === actor.id) {
      throw new Problem(texts.takesTwo, { code: 'refused', law: 'GDPR art. 25(2), 32(4)', remedy: texts.askColleague });
    }
    await trx
      .insertInto('register_decision')
      .values({
        tenant: actor.tenant,
        proposal: id,
        decided_at: deps.clock.now(),
        decided_by: actor.id,
        accepted: answer.accepted,
        why: answer.why,
      })
      .execute();
    return answer.accepted ? carryOut(trx, deps, actor, proposal, last) : undefined;
  });
}

async function carryOut(trx: Trx, deps: Deps, actor: Actor, proposal: Proposal, last: number): Promise<number> {
  const assertions = await assertionsUpTo(trx, last);
  for (const wish of proposal.wishes) refuseIfChangedSince(assertions, wish, proposal.base);
  candidate(assertions, proposal.wishes, await originOf(trx, actor.tenant));
  const change = {
    number: last + 1,
    recordedAt: deps.clock.now(),
    recordedBy: proposal.proposedBy,
    kind: 'approved',
    why: proposal.why,
    proposal: proposal.id,
  } as const;
  await insertChange(trx, actor.tenant, change, proposal.wishes);
  return last + 1;
}
