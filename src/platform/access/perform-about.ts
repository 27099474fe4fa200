import { osloDate } from '#src/kernel/date.ts';
import { say, type Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant, reachSchools } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { refusals } from './about-because.ts';
import type { AboutDeps } from './about-deps.ts';
import type { Actor } from './decide.ts';
import { type AboutDecision, decideAbout } from './decide-about.ts';
import type { Deps } from './perform.ts';
import type { PersonAct } from './policy.ts';
import { reachOf, relationsOf } from './relations-of.ts';
import { StepUpNeeded } from './step-up.ts';

/** What is done with which data about whom, and what for. */
export interface AboutDeed {
  readonly act: PersonAct;
  /** The verb for the log, for example `people.see-person`. */
  readonly verb: string;
  /** Key of the data type in the register. */
  readonly category: string;
  /** Key of the purpose in the register. */
  readonly purpose: string;
  /** Ids of persons, or how to find them among those of the actor's schools (a class, say). */
  readonly persons: readonly string[] | ((trx: Trx) => Promise<readonly string[]>);
  /**
   * `all` (unless told): one refusal refuses everything, as where a page is about one person. `allowed`: the work goes on
   * with those that are allowed, as where a list shows what one may see of it.
   */
  readonly unless?: 'all' | 'allowed';
  /** What it was done to, when that is more than the persons: a key or an id, never a name. */
  readonly subject?: string;
}

/** What the work gets: the persons that the decision allows, and why. */
export interface Allowed {
  readonly persons: readonly string[];
  /** The schools that the transaction reaches: where a relation that gives it holds. */
  readonly schools: readonly string[];
  readonly decisions: ReadonlyMap<string, AboutDecision>;
}

const law = 'GDPR art. 5(1)(f), 25(2), 32; forvaltningsloven § 13';
const remedy: Text = say(
  'Trenger du dette i arbeidet, be lederen din se på tilgangen. Er det noe du selv eller barnet ditt har rett til, be skolen om innsyn.',
  'Treng du dette i arbeidet, be leiaren din sjå på tilgangen. Er det noko du sjølv eller barnet ditt har rett til, be skulen om innsyn.',
  'If your work needs this, ask your leader to look at your access. If you or your child have a right to it, ask the school for access.',
);

interface Verdicts {
  readonly decisions: ReadonlyMap<string, AboutDecision>;
  readonly allowed: readonly string[];
  readonly refused: readonly string[];
  readonly schools: readonly string[];
}

async function judge(trx: Trx, about: AboutDeps, actor: Actor, deed: AboutDeed, at: Date): Promise<Verdicts> {
  const today = osloDate(at);
  const policy = await about.policyOf(trx, actor.tenant, today);
  const reach = await reachOf(trx, about, actor, at);
  await reachSchools(trx, reach.schools);
  const asked = new Set(typeof deed.persons === 'function' ? await deed.persons(trx) : deed.persons);
  const persons = [...asked].filter((person) => isUuid(person));
  const standing = await about.standing(trx, persons);
  const relations = await relationsOf(trx, about, actor, reach, standing, at);
  const restrictions = await about.restrictions(trx, actor.id, persons, at);
  const { act, category, purpose } = deed;
  const decisions = new Map(
    persons.map((person) => {
      const known = standing.get(person);
      const protection = known === undefined ? {} : { protection: known.protection };
      const held = relations.get(person) ?? [];
      const restricted = { restrictions: restrictions.get(person) ?? [] };
      const request = { actor, act, category, purpose, relations: held, ...protection, ...restricted, at };
      return [person, decideAbout(policy, request)];
    }),
  );
  const allowed = persons.filter((person) => decisions.get(person)?.allowed === true);
  const schools = [...new Set(allowed.flatMap((person) => decisions.get(person)?.schools ?? []))];
  // What is no id at all was asked about too, and is refused as anybody unknown is.
  const refused = [...asked].filter((person) => !allowed.includes(person));
  return { decisions, allowed, refused, schools };
}

function reasons(decisions: ReadonlyMap<string, AboutDecision>, persons: readonly string[]): string {
  const said = [...new Set(persons.map((person) => decisions.get(person)?.because.en ?? refusals.relation.en))];
  return said.length === 0 ? 'nobody was found' : said.join('; ');
}

/** Refused in a transaction of its own, so that the line stays when the work does not. */
class Refused extends Error {
  readonly verdicts: Verdicts;
  constructor(verdicts: Verdicts) {
    super('refused');
    this.verdicts = verdicts;
  }
}

/**
 * The frame of every act with data about persons: finds how the actor stands to each of them, decides by the register,
 * writes the log line with whom it was about, which kind of data and what for, and does the work in the same transaction,
 * which reaches only schools where a relation that gives it holds. Refusals are logged too.
 * @throws Problem (refused) with the law; StepUpNeeded when two factors are all that lacks; whatever `work` throws
 */
export async function performAbout<T>(
  deps: Deps & { readonly about: AboutDeps },
  actor: Actor,
  deed: AboutDeed,
  work: (trx: Trx, allowed: Allowed) => Promise<T>,
): Promise<T> {
  const at = deps.clock.now();
  const { verb: act, category, purpose } = deed;
  const from = actor.from === undefined ? {} : { origin: actor.from };
  const line = { actor: actor.id, act, subject: deed.subject ?? `data:${category}`, category, purpose, ...from };
  const log = (trx: Trx, allowed: boolean, verdicts: Pick<Verdicts, 'decisions'>, persons: readonly string[]) => {
    const about = persons.filter((person) => isUuid(person));
    const because = reasons(verdicts.decisions, persons);
    return appendLog(trx, deps.clock, { ...line, allowed, because, persons: about });
  };
  try {
    return await inTenant(deps.db, actor.tenant, async (trx) => {
      const verdicts = await judge(trx, deps.about, actor, deed, at);
      const { allowed, refused, schools, decisions } = verdicts;
      const stepUp = refused.some((person) => decisions.get(person)?.stepUp === true);
      const goesOn = deed.unless === 'allowed' ? allowed.length > 0 || refused.length === 0 : refused.length === 0;
      if (stepUp || !goesOn) throw new Refused(verdicts);
      if (refused.length > 0) await log(trx, false, verdicts, refused);
      await log(trx, true, verdicts, allowed);
      await reachSchools(trx, schools);
      return work(trx, { persons: allowed, schools, decisions });
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { refused, decisions } = error.verdicts;
    await inTenant(deps.db, actor.tenant, (trx) => log(trx, false, error.verdicts, refused));
    const first = refused.map((person) => decisions.get(person));
    if (first.some((decision) => decision?.stepUp === true)) throw new StepUpNeeded('two factors are needed');
    throw new Problem(first[0]?.because ?? refusals.relation, { code: 'refused', remedy, law });
  }
}
