import { isDate, osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { advance } from '../advance.ts';
import { isMatterKind } from '../model/kinds.ts';
import { performMatter } from '../perform-matter.ts';
import { badField, needText } from '../problems.ts';
import { nextId } from '../store/ids.ts';
import { type HoldWhy, holdWhys } from '../table.ts';

const problems = {
  fate: say('Velg hva som skal skje', 'Vel kva som skal skje', 'Choose what is to happen'),
  on: say('Velg en dag som har vært', 'Vel ein dag som har vore', 'Choose a day that has been'),
  why: say('Velg hvorfor', 'Vel kvifor', 'Choose why'),
  none: say('Det finnes ikke', 'Det finst ikkje', 'There is no such thing'),
} as const;

const fault = (text: ReturnType<typeof say>, place: string) => new Problem(text, { code: 'bad-input', place });

/** What the owner decides of a kind of case. */
export interface KeepingWish {
  readonly kind: string;
  readonly fate: string;
  readonly ground: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
}

/** Writes down what becomes of cases of a kind when their time is over; what was decided before stays readable. @throws Problem (bad-input) */
export function decideKeeping(deps: Deps, actor: Actor, wish: KeepingWish): Promise<void> {
  const deed = {
    act: 'matter.decide-keeping',
    subject: `matter-kind:${isMatterKind(wish.kind) ? wish.kind : 'unknown'}`,
  } as const;
  return perform(deps, actor, { ...deed, scope: { units: [] } }, async (trx) => {
    const { kind, fate } = wish;
    if (!isMatterKind(kind)) throw badField('kind', 'kind');
    if (fate !== 'erase' && fate !== 'deposit') throw fault(problems.fate, 'fate');
    const ground = needText(wish.ground, 'ground');
    const decided_by = needText(wish.decidedBy, 'decidedBy');
    if (!isDate(wish.decidedOn) || wish.decidedOn > osloDate(deps.clock.now())) throw fault(problems.on, 'decidedOn');
    const id = nextId(deps.clock);
    await trx
      .insertInto('matter_keeping')
      .values({
        ...{ tenant: ownTenant, id, kind, fate, ground, decided_by, decided_on: wish.decidedOn },
        ...{ at: deps.clock.now(), account: actor.id },
      })
      .execute();
  });
}

const isHoldWhy = (value: string): value is HoldWhy => (holdWhys as readonly string[]).includes(value);

/** Keeps one case from being erased, with a reason that stands in it. @throws Problem (bad-input) */
export function holdMatter(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly why: string; readonly reason: string },
): Promise<void> {
  return performMatter(deps, actor, { step: 'hold', matter: wish.matter }, async (trx, { matter }) => {
    const { why } = wish;
    if (!isHoldWhy(why)) throw fault(problems.why, 'why');
    const reason = needText(wish.reason, 'reason');
    const id = nextId(deps.clock);
    const more = { set_at: deps.clock.now(), set_by: actor.id, ended_at: null, ended_by: null };
    await trx
      .insertInto('matter_hold')
      .values({ tenant: ownTenant, id, matter: matter.id, why, reason, ...more })
      .execute();
    const data = { hold: id, why };
    await advance(trx, deps.clock, matter, { step: 'hold', name: 'hold-set', author: actor.id, reason, data });
  });
}

/** Lets a case be erased when its time is over. @throws Problem (bad-input, not-found) */
export function endHold(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly hold: string; readonly reason: string },
): Promise<void> {
  return performMatter(deps, actor, { step: 'end-hold', matter: wish.matter }, async (trx, { matter }) => {
    const reason = needText(wish.reason, 'endReason');
    const ended = isUuid(wish.hold)
      ? await trx
          .updateTable('matter_hold')
          .set({ ended_at: deps.clock.now(), ended_by: actor.id })
          .where('id', '=', wish.hold)
          .where('matter', '=', matter.id)
          .where('ended_at', 'is', null)
          .executeTakeFirst()
      : undefined;
    if ((ended?.numUpdatedRows ?? 0n) === 0n) throw fault(problems.none, 'hold');
    const data = { hold: wish.hold };
    await advance(trx, deps.clock, matter, { step: 'end-hold', name: 'hold-ended', author: actor.id, reason, data });
  });
}
