import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { advance } from './advance.ts';
import { performMatter } from './perform-matter.ts';
import { badField } from './problems.ts';
import type { MatterRow } from './store/read.ts';

/** Roles of those who can have a case. */
export const handlerRoles = ['coordinator', 'leader', 'staff'] as const;

/** Somebody who can have a case. */
export interface PossibleHandler {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly units: readonly string[];
}

/** Those who work for the owner, have an account that has not ended, and are no party to the case. */
export async function possibleHandlers(trx: Trx, matter?: string): Promise<readonly PossibleHandler[]> {
  return trx
    .selectFrom('account')
    .select(['id', 'name', 'role', 'units'])
    .where('role', 'in', [...handlerRoles])
    .where('ended_at', 'is', null)
    .$if(matter !== undefined, (all) =>
      all.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('matter_party')
              .select('matter_party.id')
              .where('matter_party.matter', '=', matter ?? '')
              .where((where) =>
                where.or([
                  where('matter_party.account', '=', where.ref('account.id')),
                  where('matter_party.person', '=', where.ref('account.person')),
                ]),
              ),
          ),
        ),
      ),
    )
    .orderBy('name')
    .execute();
}

/** Takes a case that nobody has, or takes it over from whoever has it: then with a reason. */
export function takeMatter(
  deps: Deps,
  actor: Actor,
  wish: { matter: string; reason?: string | undefined },
): Promise<void> {
  return performMatter(deps, actor, { step: 'take', matter: wish.matter }, async (trx, { matter }) => {
    const { handler } = matter;
    const isThere = handler !== null && (await possibleHandlers(trx)).some(({ id }) => id === handler);
    if (isThere && handler !== actor.id && (wish.reason ?? '').trim() === '') throw badField('needsReason', 'reason');
    await advance(trx, deps.clock, matter, {
      step: 'take',
      name: 'assigned',
      author: actor.id,
      reason: wish.reason,
      data: { to: actor.id, ...(handler !== null && { from: handler }) },
      set: { handler: actor.id, offered_account: null, offered_unit: null },
    });
  });
}

/** To whom a case is offered: a person, or a unit whose leader answers. */
export type Whom = { readonly account: string } | { readonly unit: string };

/**
 * Offers a case to somebody. It stays where it is until they accept.
 * @param units keys of the units that there are today
 */
export function offerMatter(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly to: Whom; readonly reason?: string | undefined },
  units: readonly string[],
): Promise<void> {
  return performMatter(deps, actor, { step: 'offer', matter: wish.matter }, async (trx, { matter }) => {
    const { to } = wish;
    if ('unit' in to && !units.includes(to.unit)) throw badField('unit', 'to');
    if ('account' in to && !(await possibleHandlers(trx, matter.id)).some(({ id }) => id === to.account))
      throw badField('handler', 'to');
    await advance(trx, deps.clock, matter, {
      step: 'offer',
      name: 'offered',
      author: actor.id,
      reason: wish.reason,
      data: { ...to },
      set:
        'unit' in to
          ? { offered_unit: to.unit, offered_account: null }
          : { offered_account: to.account, offered_unit: null },
    });
  });
}

const nobodyIsOffered = { offered_account: null, offered_unit: null } as const;

/** Takes an offer back. */
export function recallOffer(deps: Deps, actor: Actor, wish: { readonly matter: string }): Promise<void> {
  return performMatter(deps, actor, { step: 'recall', matter: wish.matter }, (trx, { matter }) =>
    advance(trx, deps.clock, matter, {
      step: 'recall',
      name: 'offer-recalled',
      author: actor.id,
      set: nobodyIsOffered,
    }),
  );
}

/** Accepts a case: now it is the actor's, and no longer of whoever had it. One that was offered to a unit is of the unit too. */
export function acceptMatter(deps: Deps, actor: Actor, wish: { readonly matter: string }): Promise<void> {
  return performMatter(deps, actor, { step: 'accept', matter: wish.matter }, (trx, { matter }) =>
    advance(trx, deps.clock, matter, {
      step: 'accept',
      name: 'accepted',
      author: actor.id,
      data: { to: actor.id, ...fromOf(matter) },
      set: {
        handler: actor.id,
        ...(matter.offered_unit === null ? {} : { unit: matter.offered_unit }),
        ...nobodyIsOffered,
      },
    }),
  );
}

const fromOf = ({ handler }: MatterRow) => (handler === null ? {} : { from: handler });

/** Says no to an offer, with a reason: the case stays with whoever has it. */
export function declineMatter(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly reason?: string | undefined },
): Promise<void> {
  return performMatter(deps, actor, { step: 'decline', matter: wish.matter }, (trx, { matter }) =>
    advance(trx, deps.clock, matter, {
      step: 'decline',
      name: 'declined',
      author: actor.id,
      reason: wish.reason,
      set: nobodyIsOffered,
    }),
  );
}
