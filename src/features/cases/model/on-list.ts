import type { Actor } from '#src/platform/access/decide.ts';
import type { Telling } from '../clocks/stage.ts';
import type { MatterState } from './states.ts';

/** Why a case stands on somebody's list. */
export const listReasons = ['handler', 'offered', 'task', 'nobody', 'escalated', 'unread', 'registrar'] as const;
export type ListReason = (typeof listReasons)[number];

/** What decides on whose lists a case stands. */
export interface Listed {
  readonly state: MatterState;
  readonly unit: string | null;
  readonly handler: string | null;
  /** False when the handler's account has ended: then nobody has the case. */
  readonly handlerIsThere: boolean;
  readonly offeredAccount: string | null;
  readonly offeredUnit: string | null;
  readonly openedBy: string | null;
  /** Open tasks. */
  readonly tasks: readonly { readonly holder: string | null; readonly unit: string | null }[];
  /** Something came that nobody has read. */
  readonly unread: boolean;
  /** Who has been told by now that a clock of it is out. */
  readonly told: readonly Telling[];
}

/**
 * Why a case stands on this person's list; nothing when it does not. A case stays with its handler until it is closed, or
 * handed over and accepted: an offer puts it on one more list and takes it off none. What nobody has stands with the leader of its
 * school and with the coordinators; what is overdue comes to them too.
 */
export function onListBecause(actor: Actor, matter: Listed): readonly ListReason[] {
  const isOpen = matter.state !== 'closed';
  const isHandler = matter.handler === actor.id;
  const leads = (unit: string | null) => actor.role === 'leader' && unit !== null && actor.units.includes(unit);
  const answersFor = leads(matter.unit) || actor.role === 'coordinator';
  const nobodyHasIt = matter.handler === null || !matter.handlerIsThere;
  const isTold =
    (leads(matter.unit) && matter.told.includes('leader')) ||
    (actor.role === 'coordinator' && matter.told.includes('owner'));
  const holds: Readonly<Record<ListReason, boolean>> = {
    handler: isOpen && isHandler,
    offered: isOpen && (matter.offeredAccount === actor.id || leads(matter.offeredUnit)),
    task: isOpen && matter.tasks.some(({ holder, unit }) => holder === actor.id || (holder === null && leads(unit))),
    nobody: isOpen && nobodyHasIt && answersFor,
    escalated: isOpen && isTold,
    unread: matter.unread && (isHandler || (nobodyHasIt && answersFor)),
    registrar: isOpen && matter.handler === null && matter.openedBy === actor.id,
  };
  return listReasons.filter((reason) => holds[reason]);
}
