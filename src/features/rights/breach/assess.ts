import { addMatterEvent, advance, nextId, performMatter, refreshDue } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { badField, type DutyDeps } from '../duty/deps.ts';
import { breachAffects } from '../duty/table.ts';
import { proposeBreach } from './rules.ts';

const problems = {
  what: say('Skriv hva som har skjedd', 'Skriv kva som har skjedd', 'Write what happened'),
  categories: say('Velg hvilke opplysninger det er', 'Vel kva opplysningar det er', 'Choose which data it is'),
  persons: say(
    'Skriv et tall fra 0, og det høyeste sist',
    'Skriv eit tal frå 0, og det høgaste sist',
    'Write a number from 0, the highest last',
  ),
  effects: say('Skriv hva det kan føre til', 'Skriv kva det kan føre til', 'Write what it may lead to'),
  remedied: say('Skriv hva som er gjort', 'Skriv kva som er gjort', 'Write what has been done'),
  level: say('Velg fra 1 til 4', 'Vel frå 1 til 4', 'Choose from 1 to 4'),
  why: say('Skriv hvorfor', 'Skriv kvifor', 'Write why'),
} as const;

/** An assessment as the form sends it: empty is what nobody knows yet. */
export interface NewAssessment {
  readonly matter: string;
  readonly whatHappened: string;
  readonly affects: readonly string[];
  readonly categories: readonly string[];
  readonly least: string;
  readonly most: string;
  readonly children: string;
  readonly protectedAddresses: string;
  readonly effects: string;
  readonly likelihood: string;
  readonly severity: string;
  readonly remedied: string;
  readonly notifyAuthority: string;
  readonly authorityWhy: string;
  readonly notifyPersons: string;
  readonly personsWhy: string;
}

const need = (text: string, place: string, problem: keyof typeof problems) => {
  if (text === '') throw badField(problems[problem], place);
  return text;
};
const yesNo = (text: string): boolean | null => (text === 'ja' ? true : text === 'nei' ? false : null);

function level(text: string, place: string): number | null {
  if (text === '') return null;
  if (!/^[1-4]$/.test(text)) throw badField(problems.level, place);
  return Number(text);
}

function count(text: string, place: string): number | null {
  if (text === '') return null;
  if (!/^\d{1,8}$/.test(text)) throw badField(problems.persons, place);
  return Number(text);
}

/** What is decided, with why: a decision without a reason is none. */
function decided(
  text: string,
  why: string,
  place: string,
): { readonly is: boolean | null; readonly why: string | null } {
  const is = yesNo(text);
  if (is !== null && why === '') throw badField(problems.why, place);
  return { is, why: why || null };
}

function checked(wish: NewAssessment, known: ReadonlySet<string>) {
  const affects = breachAffects.filter((one) => wish.affects.includes(one));
  if (wish.categories.some((key) => !known.has(key))) throw badField(problems.categories, 'categories');
  const [least, most] = [count(wish.least, 'least'), count(wish.most, 'most')];
  if (least !== null && most !== null && most < least) throw badField(problems.persons, 'most');
  const authority = decided(wish.notifyAuthority, wish.authorityWhy, 'authorityWhy');
  const persons = decided(wish.notifyPersons, wish.personsWhy, 'personsWhy');
  return {
    what_happened: need(wish.whatHappened, 'whatHappened', 'what'),
    affects: [...affects],
    categories: [...wish.categories],
    persons_least: least,
    persons_most: most,
    children: yesNo(wish.children),
    protected_addresses: yesNo(wish.protectedAddresses),
    effects: need(wish.effects, 'effects', 'effects'),
    likelihood: level(wish.likelihood, 'likelihood'),
    severity: level(wish.severity, 'severity'),
    remedied: need(wish.remedied, 'remedied', 'remedied'),
    notify_authority: authority.is,
    authority_why: authority.why,
    notify_persons: persons.is,
    persons_why: persons.why,
  };
}

/**
 * Keeps an assessment of a breach beside those before it. Where the risk is found high, the clock of telling those concerned begins.
 * @throws Problem (bad-input) with the field
 */
export function assessBreach(deps: DutyDeps, actor: Actor, wish: NewAssessment): Promise<void> {
  return performMatter(deps, actor, { step: 'assess-breach', matter: wish.matter }, async (trx, { matter }) => {
    const now = deps.clock.now();
    const policy = await deps.about.policyOf(trx, actor.tenant, osloDate(now));
    const row = checked(wish, new Set(policy.data.keys()));
    const id = nextId(deps.clock);
    const before = await trx
      .selectFrom('matter_event')
      .select('id')
      .where('matter', '=', matter.id)
      .where('name', '=', 'high-risk')
      .limit(1)
      .execute();
    await trx
      .insertInto('breach_assessment')
      .values({ tenant: ownTenant, id, matter: matter.id, at: now, author: actor.id, ...row })
      .execute();
    const { risk } = proposeBreach({
      affects: row.affects,
      likelihood: row.likelihood ?? undefined,
      severity: row.severity ?? undefined,
      children: row.children ?? undefined,
      protectedAddresses: row.protected_addresses ?? undefined,
    });
    const data = { assessment: id, risk };
    await advance(trx, deps.clock, matter, {
      step: 'assess-breach',
      name: 'breach-assessed',
      author: actor.id,
      section: 'GDPR art. 33 nr. 5',
      data,
    });
    if (row.notify_persons === true && before.length === 0) {
      const reason = row.persons_why ?? undefined;
      await addMatterEvent(trx, deps.clock, { matter: matter.id, name: 'high-risk', author: actor.id, reason });
      await refreshDue(trx, matter.id);
    }
  });
}
