import { type AtHand, decideMatter, numberOf, performMatter } from '#src/features/cases/index.ts';
import type { Person } from '#src/features/people/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { StepUpNeeded } from '#src/platform/access/step-up.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { CollectDeps } from '../collect/collect.ts';
import { subjectsOf } from '../duty/deps.ts';
import { type Choice, choicesOf } from './chosen.ts';
import { chosenNow, type DisclosureFile, isStillTrue, readyFile, saysNow } from './make-file.ts';
import type { Says } from './says.ts';
import { allDisclosures, type DisclosureRow, disclosuresIn, type RegisterLine } from './store.ts';

/** A disclosure that is not handed over, with what a file of it would say and the file that there is. */
export interface OpenDisclosure {
  readonly row: DisclosureRow;
  readonly chosen: readonly Choice[] | undefined;
  /** Undefined where no file can be made: nobody of the schools, or something chosen that the register does not have. */
  readonly says: Says | undefined;
  readonly file: DisclosureFile | undefined;
  /** The file can be handed over as it is. */
  readonly isTrue: boolean;
}

export interface DisclosuresView {
  readonly at: AtHand;
  readonly number: string;
  readonly subjects: readonly Person[];
  readonly disclosures: readonly DisclosureRow[];
  /** Those that are not handed over, for whoever may do it; nobody else's page reads what a file would say. */
  readonly open: readonly OpenDisclosure[];
  readonly choices: readonly Choice[];
}

/** The disclosures of a case, and what there is to choose among. @param owner as files name it */
export function viewDisclosures(deps: CollectDeps, actor: Actor, id: string, owner: string): Promise<DisclosuresView> {
  return performMatter(deps, actor, { step: 'see', matter: id }, async (trx, at) => {
    const today = osloDate(deps.clock.now());
    const policy = await deps.about.policyOf(trx, actor.tenant, today);
    const disclosures = await disclosuresIn(trx, at.matter.id);
    const subjects = await subjectsOf(trx, deps, actor, at);
    const open: OpenDisclosure[] = [];
    if (decideMatter(actor, 'hand-over', at.standing).allowed)
      for (const row of disclosures.filter(({ handed_at }) => handed_at === null)) {
        const says = await saysNow(trx, deps, actor, { matter: at.matter, row, owner });
        const file = await readyFile(trx, row.id, today);
        const isTrue = file !== undefined && says !== undefined && isStillTrue(file, row, says);
        open.push({ row, chosen: await chosenNow(trx, deps, actor.tenant, row), says, file, isTrue });
      }
    return { at, number: numberOf(at.matter), disclosures, open, choices: choicesOf(policy.data), subjects };
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
