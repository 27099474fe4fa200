import {
  type Entry,
  entriesOf,
  notStated,
  readRegister,
  type Snapshot,
  snapshotOf,
} from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { AboutDeps } from '#src/platform/access/about-deps.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { AccessRule, Policy, UnplacedRole } from '#src/platform/access/policy.ts';

/** One line of access of an activity: what the owner has written, and what it gives. */
export interface AccessLine {
  /** `KEY:N`, for addresses. */
  readonly id: string;
  readonly activity: Entry<'activities'>;
  readonly line: number;
  readonly role: string;
  readonly need: string | undefined;
  /** What it gives; null when it gives nothing. */
  readonly rule: AccessRule | null;
  /** Why it gives nothing. */
  readonly why: UnplacedRole['why'] | null;
}

/** Who can see what, as the running system goes by it today. */
export interface AccessView {
  readonly policy: Policy;
  readonly snapshot: Snapshot;
  readonly lines: readonly AccessLine[];
}

type AccessDeps = Deps & { readonly about: AboutDeps };

/** The lines of every activity, in the order of the register. Pure. */
export function linesOf(policy: Policy, snapshot: Snapshot): readonly AccessLine[] {
  return [...entriesOf(snapshot, 'activities').values()].flatMap((activity) => {
    const { access } = activity.body;
    if (access === undefined || access === notStated) return [];
    return access.map(({ role, need }, line) => {
      const same = (one: { activity: string; line: number }) => one.activity === activity.key && one.line === line;
      const rule = policy.rules.find(same) ?? null;
      const why = policy.unplaced.find(same)?.why ?? null;
      return { id: `${activity.key}:${line}`, activity, line, role, need, rule, why };
    });
  });
}

/** Reads who can see what. @throws Problem (refused) */
export function viewAccess({ about, ...deps }: AccessDeps, actor: Actor): Promise<AccessView> {
  const deed = { act: 'access.read', subject: 'access', scope: { units: [...actor.units] } } as const;
  return perform(deps, actor, deed, async (trx) => {
    const today = osloDate(deps.clock.now());
    const policy = await about.policyOf(trx, actor.tenant, today);
    const { landscape } = await readRegister(trx, actor.tenant);
    const snapshot = snapshotOf(landscape, today);
    return { policy, snapshot, lines: linesOf(policy, snapshot) };
  });
}
