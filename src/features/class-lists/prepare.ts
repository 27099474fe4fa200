import { entriesOf, readRegister, snapshotOf } from '#src/features/register/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { AboutDeps } from '#src/platform/access/about-deps.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { decideAbout } from '#src/platform/access/decide-about.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { reachOf, relationsOf } from '#src/platform/access/relations-of.ts';
import { StepUpNeeded } from '#src/platform/access/step-up.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Field, Purpose, Recipient, SchoolKind } from './field.ts';
import { problems, refusal } from './problems.ts';
import type { OwnerRules } from './rules/owner-rules.ts';
import { type DecidedRules, rulesFor } from './store.ts';

/** What the verbs about persons need. */
export type ListDeps = Deps & { readonly about: AboutDeps };

/** Which list, for what and whom. */
export interface Wish {
  readonly school: string;
  readonly group: string;
  readonly purpose: Purpose;
  readonly recipient: Recipient;
  readonly fields: readonly Field[];
}

/** What is settled before anybody's data are read. */
export interface Prepared {
  readonly decided: DecidedRules;
  readonly schoolKind: SchoolKind;
  /** Keys in the register. */
  readonly purposeKey: string;
  readonly nameKey: string;
  readonly today: IsoDate;
}

/** Whether offentleglova covers the owner's schools, as the register says. */
export async function schoolKindOf(trx: Trx, tenant: string, today: IsoDate): Promise<SchoolKind> {
  const { landscape } = await readRegister(trx, tenant);
  const kind = entriesOf(snapshotOf(landscape, today), 'owner').get('owner')?.body.kind;
  if (kind === undefined || kind === '–') return 'unknown';
  return kind === 'private-school' ? 'private' : 'public';
}

/**
 * The rules, the kind of school and what the register calls it, before persons are read.
 * @throws Problem (refused) when the purpose is never allowed, or when the register does not say what it is
 */
export function prepare(deps: Deps, actor: Actor, wish: Wish): Promise<Prepared> {
  const { school, group, purpose } = wish;
  const deed = { act: 'class-list.make', subject: `school_group:${group}`, scope: { units: [] } } as const;
  return perform(deps, actor, deed, async (trx) => {
    const today = osloDate(deps.clock.now());
    const schoolKind = await schoolKindOf(trx, actor.tenant, today);
    if (purpose === 'publication' || wish.recipient === 'internet') throw refusal('never-online', schoolKind);
    const decided = await rulesFor(trx, isUuid(school) ? school : null);
    const purposeKey = decided.rules.registerPurposes[purpose];
    const nameKey = decided.rules.registerData.name;
    if (purposeKey === undefined || nameKey === undefined) {
      throw new Problem(problems.registerSilent, {
        code: 'refused',
        place: 'register',
        remedy: problems.sayInRules,
        law: 'GDPR art. 5(1)(b), 30',
      });
    }
    return { decided, schoolKind, purposeKey, nameKey, today };
  });
}

/** The key in the register of a field; the class and the school go with the name. */
export function dataKeyOf(field: Field, { registerData }: OwnerRules): string | undefined {
  return registerData[field] ?? (field === 'class' || field === 'school' ? registerData.name : undefined);
}

/** What the register says of the wanted fields, asked person by person and field by field. */
export interface RegisterSays {
  readonly unregistered: readonly Field[];
  readonly forbidden: readonly Field[];
}

/**
 * Which fields the register does not name for the purpose, and which it does not let this actor give out about all of these persons.
 * @throws StepUpNeeded where only a stronger sign-in lacks
 */
export async function askRegister(
  trx: Trx,
  deps: ListDeps,
  actor: Actor,
  persons: readonly string[],
  fields: readonly Field[],
  { decided: { rules }, purposeKey: purpose, today }: Prepared,
): Promise<RegisterSays> {
  const at = deps.clock.now();
  const policy = await deps.about.policyOf(trx, actor.tenant, today);
  const standing = await deps.about.standing(trx, persons);
  const relations = await relationsOf(trx, deps.about, actor, await reachOf(trx, deps.about, actor, at), standing, at);
  const named = (field: Field) => {
    const key = dataKeyOf(field, rules);
    return key !== undefined && policy.rules.some((rule) => rule.data.includes(key) && rule.purposes.includes(purpose));
  };
  const isForbidden = (field: Field) => {
    const category = dataKeyOf(field, rules) ?? '';
    const decisions = persons.map((person) => {
      const protection = standing.get(person)?.protection ?? 'strictly-confidential';
      const held = relations.get(person) ?? [];
      return decideAbout(policy, { actor, act: 'export', category, purpose, relations: held, protection, at });
    });
    if (decisions.some(({ stepUp }) => stepUp)) throw new StepUpNeeded('two factors are needed');
    return decisions.some(({ allowed }) => !allowed);
  };
  const registered = fields.filter(named);
  return {
    unregistered: fields.filter((field) => !registered.includes(field)),
    forbidden: registered.filter(isForbidden),
  };
}
