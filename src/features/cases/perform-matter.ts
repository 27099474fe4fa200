import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { StepUpNeeded } from '#src/platform/access/step-up.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { decideMatter, type MatterDecision } from './model/decide-matter.ts';
import type { MatterStanding } from './model/relations.ts';
import type { StepName } from './model/steps.ts';
import { type MatterRow, matterRow, standingOf } from './store/read.ts';

/** The case that a step is taken with, as it stands in the transaction that takes it. */
export interface AtHand {
  readonly matter: MatterRow;
  readonly standing: MatterStanding;
}

/** A step with a case, by its id. */
export interface MatterDeed {
  readonly step: StepName;
  readonly matter: string;
}

const texts = {
  none: say('Saken finnes ikke', 'Saka finst ikkje', 'There is no such case'),
  emptied: say(
    'Tiden er ute for saken, og det som sto i den, er slettet',
    'Tida er ute for saka, og det som stod i ho, er sletta',
    'The time of the case is over, and what stood in it is erased',
  ),
  look: say(
    'Se på saken: den kan ha gått videre siden du åpnet siden.',
    'Sjå på saka: ho kan ha gått vidare sidan du opna sida.',
    'Look at the case: it may have gone on since you opened the page.',
  ),
  ask: say(
    'Be den som har saken, eller en koordinator.',
    'Be den som har saka, eller ein koordinator.',
    'Ask whoever has the case, or a coordinator.',
  ),
} as const;

/** That there is no such case, which strangers are told of those that there are. */
export const noMatter = () => new Problem(texts.none, { code: 'not-found' });

function refusal({ no, because }: MatterDecision): Problem {
  if (no === undefined || no === 'stranger') return noMatter();
  if (no === 'relation')
    return new Problem(because, {
      code: 'refused',
      remedy: texts.ask,
      law: 'GDPR art. 25(2), 32(4); forvaltningsloven § 13',
    });
  return new Problem(because, { code: 'conflict', remedy: texts.look });
}

/** Refused in a transaction of its own, so that the line stays when the work does not. */
class Refused extends Error {
  readonly decision: MatterDecision;
  readonly persons: readonly string[];
  constructor(decision: MatterDecision, standing: MatterStanding) {
    super('refused');
    this.decision = decision;
    this.persons = personsIn(standing);
  }
}

/**
 * Whom a case is about, as the log tells it to them. Of a disclosure they are told by the line of handing over, when they may be told:
 * that somebody looks at such a case could tell a home that child welfare is (personopplysningsloven § 16).
 */
function personsIn({ kind, parties }: MatterStanding): readonly string[] {
  if (kind === 'disclosure') return [];
  return parties.flatMap(({ person }) => (person !== null && isUuid(person) ? [person] : []));
}

/**
 * The frame of every step with a case: finds it, decides by how the actor stands to it, writes the log line with the persons whose
 * case it is, and does the work in the same transaction. The only way in to a case. Refusals are logged too.
 * A confidential case takes two factors, wherever one is (GDPR art. 32; forvaltningsloven § 13 c).
 * @throws StepUpNeeded; Problem: not-found for who does not stand to the case at all, refused, conflict when the case stands otherwise; whatever `work` throws
 */
export async function performMatter<T>(
  deps: Deps,
  actor: Actor,
  { step, matter: id }: MatterDeed,
  work: (trx: Trx, at: AtHand) => Promise<T>,
): Promise<T> {
  const from = actor.from === undefined ? {} : { origin: actor.from };
  const line = { actor: actor.id, act: `matter.${step}`, subject: `matter:${isUuid(id) ? id : 'unknown'}`, ...from };
  const log = (trx: Trx, allowed: boolean, because: string, persons: readonly string[]) =>
    appendLog(trx, deps.clock, { ...line, allowed, because, persons, category: 'matter' });
  try {
    return await inTenant(deps.db, actor.tenant, async (trx) => {
      const matter = await matterRow(trx, id, !step.startsWith('see'));
      if (matter === undefined) throw noMatter();
      const standing = await standingOf(trx, matter);
      const decision = decideMatter(actor, step, standing);
      if (!decision.allowed) throw new Refused(decision, standing);
      if (matter.erased_at !== null && !step.startsWith('see')) throw new Problem(texts.emptied, { code: 'conflict' });
      if (standing.confidential && actor.secondFactor !== true) throw new StepUpNeeded('two factors are needed');
      await log(trx, true, decision.because.en, personsIn(standing));
      return work(trx, { matter, standing });
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { decision, persons } = error;
    await inTenant(deps.db, actor.tenant, (trx) => log(trx, false, decision.because.en, persons));
    throw refusal(decision);
  }
}
