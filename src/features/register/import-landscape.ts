import type { IsoDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { type ImportPlan, planImport } from './import-plan.ts';
import { opensAccess } from './opens-access.ts';
import { problems as texts } from './problems.ts';
import { sameJson } from './same.ts';
import type { Body, Kind } from './schema/kinds.ts';
import type { Landscape } from './snapshot.ts';
import { assertionsUpTo, insertChange, landscapeFrom, lockRegister, originOf } from './store.ts';
import type { Assertion } from './timeline.ts';

/** What an import did. */
export interface ImportOutcome {
  readonly plan: ImportPlan;
  /** The change that was recorded; undefined when there was nothing to record. */
  readonly change?: number;
  /** What waits for a second person, because it opens access. */
  readonly proposal?: string;
  readonly opens: readonly Text[];
}

interface ImportOptions {
  readonly why: string;
  /** With a day: what is missing in the file stops holding on it. Only after the user has said so. */
  readonly closeFrom?: IsoDate;
  /** Only tell what would be done. */
  readonly dryRun?: boolean;
}

/**
 * Brings a landscape into the owner's register. The first import founds the register; later ones become new versions,
 * and what opens access waits for a second person.
 * @throws Problem (refused, conflict)
 */
export function importLandscape(
  deps: Deps,
  actor: Actor,
  file: Landscape,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const deed = { act: 'register.import', subject: 'register', scope: { units: [] } } as const;
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
  const origin = await originOf(trx, actor.tenant);
  if (!sameJson(origin, file.origin)) {
    throw new Problem(texts.otherOrigin, { code: 'conflict', place: 'origin', remedy: texts.giveOrigin });
  }
  const current = landscapeFrom(await assertionsUpTo(trx, last), origin);
  const plan = planImport(current, file, options.closeFrom);
  if (options.dryRun === true || plan.assertions.length === 0) return { plan, opens: [] };
  const { now, later, opens } = last === 0 ? { now: plan.assertions, later: [], opens: [] } : divide(plan, current, file);
  const number = last + 1;
  if (now.length > 0) {
    const change = { number, recordedAt: deps.clock.now(), recordedBy: actor.id, kind: 'import', why: options.why } as const;
    await insertChange(trx, actor.tenant, change, now);
  }
  const proposal = later.length > 0 ? await propose(trx, deps, actor, options.why, now.length > 0 ? number : last, later, opens) : undefined;
  return {
    plan,
    opens,
    ...(now.length > 0 ? { change: number } : {}),
    ...(proposal === undefined ? {} : { proposal }),
  };
}

function lastVersion(landscape: Landscape, kind: Kind, key: string): Body<Kind> | undefined {
  if (kind === 'owner') return landscape.owner.at(-1);
  return landscape.entries[kind]?.[key]?.at(-1);
}

/** What may be recorded at once, and what must wait because it opens access, entry by entry. */
function divide(plan: ImportPlan, current: Landscape, file: Landscape) {
  const opens: Text[] = [];
  const waits = new Set<string>();
  for (const ref of [...plan.added, ...plan.changed]) {
    const [kind, key] = ref.split('/') as [Kind, string];
    const after = lastVersion(file, kind, key);
    const found = after === undefined ? [] : opensAccess(kind, lastVersion(current, kind, key) as never, after as never);
    if (found.length > 0) waits.add(ref);
    opens.push(...found);
  }
  // What a waiting entry needs must not be left hanging, and what needs a waiting entry cannot come before it:
  // when anything waits, only entries that are not new go in at once.
  const waitsToo = ({ kind, key }: Assertion) =>
    waits.has(`${kind}/${key}`) || (waits.size > 0 && plan.added.includes(`${kind}/${key}`));
  return {
    now: plan.assertions.filter((one) => !waitsToo(one)),
    later: plan.assertions.filter(waitsToo),
    opens,
  };
}

async function propose(
  trx: Trx,
  deps: Deps,
  actor: Actor,
  why: string,
  base: number,
  assertions: readonly Assertion[],
  opens: readonly Text[],
): Promise<string> {
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
      assertions: JSON.stringify(assertions),
      opens: JSON.stringify(opens),
    })
    .execute();
  return id;
}
