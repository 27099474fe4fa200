import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { candidate } from '../candidate.ts';
import { splitImport } from '../import-split.ts';
import { problems as texts } from '../problems.ts';
import { type Proposal, waitingProposals } from '../proposals.ts';
import { propose } from '../propose.ts';
import type { Pin } from '../schema/frame.ts';
import { assertionsUpTo, insertChange, landscapeFrom, lockRegister, originOf } from '../store.ts';
import { type Adoption, type AdoptionPlan, planAdoption } from './adopt-plan.ts';
import { type Catalogue, shippedCatalogue } from './catalogue.ts';
import { catalogueProblems } from './problems.ts';

/** What became of an adoption: what was recorded, and what waits for a second person because it opens access. */
export interface AdoptionOutcome {
  readonly plan: AdoptionPlan;
  readonly change?: number;
  readonly proposal?: string;
  /** The entries that wait: `uses/feide-solbakken`. */
  readonly waiting: readonly string[];
  readonly opens: readonly Text[];
}

/**
 * Takes entries of the catalogue into the register, with what belongs to them, in one transaction: all of it is recorded or proposed, or
 * none. What opens access waits for a second person, with what would hang without it.
 * @throws Problem (refused; bad-input without a reason or when everything is there already; not-found for an unknown entry)
 */
export function adopt(
  deps: Deps,
  actor: Actor,
  adoption: Adoption,
  why: string,
  catalogue: Catalogue = shippedCatalogue,
): Promise<AdoptionOutcome> {
  if (why.trim() === '' || why.includes('\0')) {
    throw new Problem(texts.needsReason, { code: 'bad-input', place: 'why', remedy: texts.sayWhy });
  }
  for (const ref of adoption.entries) {
    if (catalogue.entries.has(ref)) continue;
    throw new Problem(catalogueProblems.noSuchEntry, { code: 'not-found', place: ref });
  }
  const deed = { act: 'register.change', subject: 'catalogue', scope: { units: [] } } as const;
  return perform(deps, actor, deed, (trx) => bringIn(trx, deps, actor, { adoption, why, catalogue }));
}

interface Asked {
  readonly adoption: Adoption;
  readonly why: string;
  readonly catalogue: Catalogue;
}

async function bringIn(
  trx: Trx,
  deps: Deps,
  actor: Actor,
  { adoption, why, catalogue }: Asked,
): Promise<AdoptionOutcome> {
  const last = await lockRegister(trx, actor.tenant);
  const origin = await originOf(trx, actor.tenant);
  const known = await assertionsUpTo(trx, last);
  const plan = planAdoption(landscapeFrom(known, origin), catalogue, adoption);
  if (plan.wishes.length === 0) throw nothingNew();
  refuseIfWaiting(await waitingProposals(trx), plan);
  candidate(known, plan.wishes, origin);
  const { now, later, waiting, opens } = splitImport({ assertions: plan.wishes }, known, origin);
  const number = now.length > 0 ? last + 1 : last;
  if (now.length > 0) {
    const change = { number, recordedAt: deps.clock.now(), recordedBy: actor.id, kind: 'edit', why } as const;
    await insertChange(trx, actor.tenant, change, now);
  }
  const recorded = { plan, waiting, opens, ...(now.length > 0 ? { change: number } : {}) };
  if (later.length === 0) return recorded;
  return { ...recorded, proposal: await propose(trx, deps, actor, { why, base: number, assertions: later, opens }) };
}

const nothingNew = () =>
  new Problem(catalogueProblems.allThere, {
    code: 'bad-input',
    place: 'valg',
    remedy: catalogueProblems.chooseOther,
  });

/** What somebody has proposed already is decided before it is proposed again. */
function refuseIfWaiting(proposals: readonly Proposal[], { added }: AdoptionPlan): void {
  const waiting = proposals.flatMap(({ wishes }) =>
    wishes.map(({ body }) => (body?.['catalogue'] as Pin | undefined)?.entry),
  );
  const twice = added.find((ref) => waiting.includes(ref));
  if (twice === undefined) return;
  throw new Problem(catalogueProblems.waitsAlready, {
    code: 'conflict',
    place: twice,
    remedy: catalogueProblems.decideFirst,
  });
}
