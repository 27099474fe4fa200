import { type AtHand, numberOf, performMatter } from '#src/features/cases/index.ts';
import type { Person } from '#src/features/people/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { StepUpNeeded } from '#src/platform/access/step-up.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { type DutyDeps, subjectsOf } from '../duty/deps.ts';
import { allDisclosures, type DisclosureRow, type RegisterLine } from './store.ts';

export interface DisclosuresView {
  readonly at: AtHand;
  readonly number: string;
  readonly subjects: readonly Person[];
  readonly disclosures: readonly DisclosureRow[];
  readonly categories: readonly { readonly key: string; readonly name: string; readonly confidential: boolean }[];
}

/** The disclosures of a case, and the kinds of data there are to choose among. */
export function viewDisclosures(deps: DutyDeps, actor: Actor, id: string): Promise<DisclosuresView> {
  return performMatter(deps, actor, { step: 'see', matter: id }, async (trx, at) => {
    const policy = await deps.about.policyOf(trx, actor.tenant, osloDate(deps.clock.now()));
    return {
      at,
      number: numberOf(at.matter),
      disclosures: await trx
        .selectFrom('disclosure')
        .selectAll()
        .where('matter', '=', at.matter.id)
        .orderBy('id')
        .execute(),
      categories: [...policy.data].map(([key, { name, twoFactors }]) => ({ key, name, confidential: twoFactors })),
      subjects: await subjectsOf(trx, deps, actor, at),
    };
  });
}

/** Whether somebody reads the registers of duties. */
export const readsRegisters = (actor: Actor) => decide(actor, 'report.read', { units: [] }).allowed;

/** The frame of reading a register that the law asks the owner to keep: with two factors, and with a line in the log. */
export function readRegisterOf<T>(
  deps: Deps,
  actor: Actor,
  subject: string,
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  if (readsRegisters(actor) && actor.secondFactor !== true) throw new StepUpNeeded('two factors are needed');
  return perform(deps, actor, { act: 'report.read', subject, scope: { units: [] } }, work);
}

/** The register of disclosures. @throws Problem (refused); StepUpNeeded */
export const viewDisclosureRegister = (deps: Deps, actor: Actor): Promise<readonly RegisterLine[]> =>
  readRegisterOf(deps, actor, 'disclosures', allDisclosures);
