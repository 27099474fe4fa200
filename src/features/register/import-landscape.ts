import type { IsoDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { type ImportPlan, planImport } from './import-plan.ts';
import { type ImportSplit, splitImport } from './import-split.ts';
import { checkLandscape } from './landscape/check.ts';
import { problems as texts } from './problems.ts';
import { waitingProposals } from './proposals.ts';
import { propose } from './propose.ts';
import { RegisterProblem } from './register-problem.ts';
import { sameJson } from './same.ts';
import type { Landscape, Origin } from './snapshot.ts';
import { assertionsUpTo, insertChange, landscapeFrom, lockRegister, originOf } from './store.ts';
import type { Assertion } from './timeline.ts';

type Known = Assertion & { readonly change: number };

/** What an import did, or with `dryRun` would do. */
export interface ImportOutcome {
  readonly plan: ImportPlan;
  /** The change that was recorded; undefined when there was nothing to record. */
  readonly change?: number;
  /** What waits for a second person, because it opens access. */
  readonly proposal?: string;
  /** The entries of the plan that wait: those that open access, and those that belong with them. */
  readonly waiting: readonly string[];
  readonly opens: readonly Text[];
}

interface ImportOptions {
  readonly why: string;
  /** With a day: what is missing in the file stops holding on it. Only after the user has said so. */
  readonly closeFrom?: IsoDate;
  /** Only tell what would be done. */
  readonly dryRun?: boolean;
  /** The last change that the file was made from; when the register has changed since, nothing is done. */
  readonly seen?: number;
}

/**
 * Brings a landscape into the owner's register. The first import founds the register; later ones become new versions,
 * and what opens access waits for a second person.
 * @throws Problem (refused, conflict); RegisterProblem when closing what is missing would leave references to nothing
 */
export function importLandscape(
  deps: Deps,
  actor: Actor,
  file: Landscape,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const purpose = options.dryRun === true ? { purpose: 'dry run' } : {};
  const deed = { act: 'register.import', subject: 'register', scope: { units: [] }, ...purpose } as const;
  return perform(deps, actor, deed, (trx) => bringIn(trx, deps, actor, file, options));
}

async function bringIn(
  trx: Trx,
  deps: Deps,
  actor: Actor,
  file: Landscape,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const last = await lockRegister(trx, actor.tenant);
  if (options.seen !== undefined && options.seen !== last) {
    throw new Problem(texts.changedMeanwhile, { code: 'conflict', place: 'register', remedy: texts.lookAgain });
  }
  const origin = await originOf(trx, actor.tenant);
  if (!sameJson(origin, file.origin)) {
    throw new Problem(texts.otherOrigin, { code: 'conflict', place: 'origin', remedy: texts.giveOrigin });
  }
  const known = await assertionsUpTo(trx, last);
  const plan = planImport(landscapeFrom(known, origin), file, options.closeFrom);
  refuseLooseEnds(known, plan, origin);
  const all = { now: plan.assertions, later: [], waiting: [], opens: [] };
  const split: ImportSplit = last === 0 ? all : splitImport(plan, known, origin);
  const { waiting, opens } = split;
  if (options.dryRun === true || plan.assertions.length === 0) return { plan, waiting, opens };
  const recorded = await record(trx, deps, actor, { split, known, last, why: options.why });
  return { plan, waiting, opens, ...recorded };
}

/** What is closed may still be referred to by what was there before it. */
function refuseLooseEnds(known: readonly Assertion[], plan: ImportPlan, origin: Origin): void {
  const faults = checkLandscape(landscapeFrom([...known, ...plan.assertions], origin));
  if (faults.length > 0) throw new RegisterProblem('register', faults);
}

interface Recording {
  readonly split: ImportSplit;
  readonly known: readonly Known[];
  readonly last: number;
  readonly why: string;
}

async function record(trx: Trx, deps: Deps, actor: Actor, { split, known, last, why }: Recording) {
  const { now, later, opens } = split;
  const number = now.length > 0 ? last + 1 : last;
  if (now.length > 0) {
    const change = { number, recordedAt: deps.clock.now(), recordedBy: actor.id, kind: 'import', why } as const;
    await insertChange(trx, actor.tenant, change, now);
  }
  const change = now.length > 0 ? { change: number } : {};
  if (later.length === 0) return change;
  const proposal =
    (await alreadyWaiting(trx, known, later)) ??
    (await propose(trx, deps, actor, { why, base: number, assertions: later, opens }));
  return { ...change, proposal };
}

/** The same file brought in twice proposes once, as long as what it was proposed against still stands. */
async function alreadyWaiting(
  trx: Trx,
  known: readonly Known[],
  later: readonly Assertion[],
): Promise<string | undefined> {
  const changedBy = new Map(known.map(({ kind, key, change }) => [`${kind}/${key}`, change]));
  const same = (await waitingProposals(trx)).find(
    ({ wishes, base }) =>
      sameJson(wishes, later) && wishes.every(({ kind, key }) => (changedBy.get(`${kind}/${key}`) ?? 0) <= base),
  );
  return same?.id;
}
