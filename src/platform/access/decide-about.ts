import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import { becauseOf, refusals } from './about-because.ts';
import type { Actor, Decision } from './decide.ts';
import type { AccessHolder, AccessRelation, AccessRule, DataRule, PersonAct, Policy } from './policy.ts';
import type { Protection, Relation } from './relation.ts';
import { type Restriction, restricts } from './restriction.ts';

/** Who wants to do what with which data about one person, for what, and how they stand to that person. */
export interface AboutRequest {
  readonly actor: Actor;
  readonly act: PersonAct;
  /** Key of the data type in the register. */
  readonly category: string;
  /** Key of the purpose in the register. */
  readonly purpose: string;
  readonly relations: readonly Relation[];
  /** How the person's address is protected; the strictest unless told. */
  readonly protection?: Protection;
  /** What of the person is restricted now; none unless told. */
  readonly restrictions?: readonly Restriction[];
  /** One of our own fields, where it is about one. */
  readonly field?: string;
  readonly at: Date;
}

/** What of the register and of the actor's relations decided. */
export interface Ground {
  readonly activity: string;
  readonly purpose: string;
  readonly role: string;
  readonly relation: Relation;
}

export interface AboutDecision extends Decision {
  /** The rule that allows it, or would with a stronger sign-in; null when nothing does. */
  readonly ground: Ground | null;
  /** True when a sign-in with two factors is all that lacks. */
  readonly stepUp: boolean;
  /** The schools where a relation that gives it holds. */
  readonly schools: readonly string[];
}

const kinds: Readonly<Record<AccessRelation, readonly Relation['kind'][]>> = {
  self: ['self'],
  guardian: ['guardian'],
  // A class is one of the groups of its contact teacher; those who assist only where the register says so, below.
  'own-groups': ['teaches', 'contact-teacher', 'assists'],
  'own-class': ['contact-teacher'],
  'own-school': ['works-at-school'],
  'leads-school': ['leads-school'],
  owner: ['works-for-owner'],
  'support-case': ['support-case'],
};

/** Whether a relation holds at an instant; days are counted in Oslo, both ends included. */
export function relationHolds(relation: Relation, at: Date, day: IsoDate = osloDate(at)): boolean {
  if (relation.from !== undefined && day < relation.from) return false;
  if (relation.to !== undefined && day > relation.to) return false;
  if (relation.kind !== 'support-case') return true;
  const { support } = relation;
  return support !== undefined && support.from <= at && at < support.until;
}

/** Is the actor, standing so, one of those whom the register means by the role? */
function isHolder({ relation, holders }: AccessRule, actor: Actor, held: Relation): boolean {
  const has = (holder: AccessHolder) => holders.includes(holder);
  if (held.kind === 'assists') return has('assistant');
  if (relation === 'own-groups') return holders.length === 0 || has('teacher');
  if (relation === 'own-school') return held.role !== undefined && holders.some((holder) => holder === held.role);
  if (relation === 'owner') return holders.some((holder) => holder === actor.role);
  return true;
}

/** Whether what is asked for is restricted for who stands so: it never is for the person, and seldom for who answers for them. */
function isRestricted({ kind, guardianship }: Relation, request: AboutRequest): boolean {
  const { restrictions = [], category, purpose, field } = request;
  if (kind === 'self') return false;
  const answers = kind === 'guardian' && guardianship !== undefined && guardianship !== 'information-only';
  return restrictions.some((one) => !(answers && !one.guardiansToo) && restricts(one, { category, purpose, field }));
}

/** Why a rule and a relation that fit are still not enough; undefined when they are. */
function objection(rule: AccessRule, held: Relation, request: AboutRequest, data: DataRule): Text | undefined {
  const protection = request.protection ?? 'strictly-confidential';
  if (isRestricted(held, request)) return refusals.restricted(data.name);
  if (data.privateArea && held.kind !== 'self') return refusals.privateArea(data.name);
  if (held.kind === 'guardian' && held.guardianship !== 'parental-responsibility') {
    if (held.guardianship === undefined) return refusals.relation;
    if (held.guardianship === 'information-only') {
      if (request.act !== 'see') return refusals.informationOnly;
      if (data.ofGuardians.includes(rule.activity)) return refusals.otherParent;
      if (protection !== 'none') return refusals.protectedChild;
    }
  }
  if (held.kind === 'support-case') {
    if (!held.support?.data.includes(request.category)) return refusals.role(data.name);
    if (protection === 'strictly-confidential') return refusals.strictlyProtected;
  }
  return rule.may.includes(request.act) ? undefined : refusals.act(request.act, data.name);
}

const no = (because: Text): AboutDecision => ({ allowed: false, because, ground: null, stepUp: false, schools: [] });

interface Match {
  readonly rule: AccessRule;
  readonly held: Relation;
  readonly objection: Text | undefined;
}

/**
 * May this actor do this with this kind of data about one person, for this purpose, and why? Pure, and everything comes
 * in: the register as policy, and how the actor stands to the person. What is not said gives nothing (GDPR art. 5(1)(b)
 * and (f), 25(2), 32(4); forvaltningsloven § 13; barnelova § 47).
 */
export function decideAbout(policy: Policy, request: AboutRequest): AboutDecision {
  const { actor, category, purpose, at } = request;
  if (policy.tenant !== actor.tenant) return no(refusals.anotherOwner);
  const data = policy.data.get(category);
  if (data === undefined) return no(refusals.category);
  const purposeName = policy.purposes.get(purpose);
  const rules = policy.rules.filter((rule) => rule.data.includes(category) && rule.purposes.includes(purpose));
  if (purposeName === undefined || rules.length === 0) return no(refusals.purpose(data.name));
  const today = osloDate(at);
  const held = request.relations.filter((relation) => relationHolds(relation, at, today));
  if (held.length === 0) return no(refusals.relation);
  const matches: readonly Match[] = rules.flatMap((rule) =>
    held
      .filter((one) => kinds[rule.relation].includes(one.kind) && isHolder(rule, actor, one))
      .map((one) => ({ rule, held: one, objection: objection(rule, one, request, data) })),
  );
  const giving = matches.filter((match) => match.objection === undefined);
  const [best] = giving;
  if (best === undefined) return no(matches[0]?.objection ?? refusals.role(data.name));
  const ground: Ground = { activity: best.rule.activity, purpose, role: best.rule.role, relation: best.held };
  if (data.twoFactors && actor.secondFactor !== true) {
    return { ...no(refusals.secondFactor(data.name)), ground, stepUp: true };
  }
  const schools = [...new Set(giving.map((match) => match.held.school))];
  return { allowed: true, because: becauseOf(best.held, purposeName), ground, stepUp: false, schools };
}
