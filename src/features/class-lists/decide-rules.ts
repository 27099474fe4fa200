import { schools } from '#src/features/people/index.ts';
import { entriesOf, readRegister, snapshotOf } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { idAt, isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type Field, ownersPurposes } from './field.ts';
import { problems } from './problems.ts';
import { type OwnerRules, ownerRules } from './rules/owner-rules.ts';
import { type DecidedRules, keepRules, rulesFor } from './store.ts';

/** Something that can be chosen from the register. */
interface Named {
  readonly key: string;
  readonly name: string;
  /** Of a purpose: the key of its activity. */
  readonly activity?: string;
}

/** The rules as they hold, and what the form needs. */
export interface RulesInForce {
  readonly school: { readonly id: string; readonly name: string } | undefined;
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  readonly decided: DecidedRules;
  readonly purposes: readonly Named[];
  readonly data: readonly Named[];
}

/** Which unit of the register a school is; the whole owner's rules are of none. */
async function scopeOf(deps: Deps, actor: Actor, school: string | undefined): Promise<{ units: string[] }> {
  if (school === undefined) return { units: [] };
  const all = await inTenant(deps.db, actor.tenant, schools);
  const found = all.find(({ id }) => id === school);
  if (found === undefined) throw new Problem(problems.noGroup, { code: 'not-found', place: 'skole' });
  return { units: found.unit === null ? [] : [found.unit] };
}

/** What the register's names suggest for each field, where nobody has chosen. */
const usualWords: Readonly<Partial<Record<Field, RegExp>>> = {
  name: /^navn|^namn/i,
  class: /klasse|gruppe/i,
  address: /adresse|kontakt/i,
  phone: /telefon|mobil|kontakt/i,
  email: /e-?post|kontakt/i,
  'guardian-name': /foresatt|føresett|kontakt|telefon/i,
  'guardian-contact': /kontakt|telefon/i,
  'birth-date': /fødselsdato/i,
};

function suggested(decided: DecidedRules, purposes: readonly Named[], data: readonly Named[]): DecidedRules {
  const { rules, of } = decided;
  if (of !== 'nobody' || Object.keys(rules.registerData).length > 0) return decided;
  const fitting = (pattern: RegExp) =>
    data.find(({ name }) => pattern.test(name) && !/sperre|hemmelig|røpe/i.test(name));
  const registerData = Object.fromEntries(
    Object.entries(usualWords).flatMap(([field, pattern]) => {
      const found = fitting(pattern);
      return found === undefined ? [] : [[field, found.key]];
    }),
  );
  const list =
    purposes.find(({ name, key }) => /klasseliste/i.test(`${name} ${key}`)) ??
    purposes.find(({ activity = '' }) => /klasseliste|elevregister/i.test(activity));
  const registerPurposes =
    list === undefined
      ? {}
      : Object.fromEntries([...ownersPurposes, 'public-access'].map((purpose) => [purpose, list.key]));
  return { ...decided, rules: { ...rules, registerData, registerPurposes } };
}

/** What has been decided of class lists, for the owner or for a school. @throws Problem (refused, not-found) */
export async function viewRules(deps: Deps, actor: Actor, school: string | undefined): Promise<RulesInForce> {
  const scope = await scopeOf(deps, actor, school);
  const deed = { act: 'class-list.decide', subject: `class_list_rules:${school ?? 'owner'}`, scope } as const;
  return perform(deps, actor, deed, async (trx) => {
    const today = osloDate(deps.clock.now());
    const all = await schools(trx);
    const { landscape } = await readRegister(trx, actor.tenant);
    const snapshot = snapshotOf(landscape, today);
    const purposes = [...entriesOf(snapshot, 'purposes').values()].map(
      ({ key, body: { name, activity } }): Named => ({ key, name, activity }),
    );
    const data = [...entriesOf(snapshot, 'dataTypes').values()].map(
      ({ key, body }): Named => ({ key, name: body.name }),
    );
    return {
      school: all.find(({ id }) => id === school),
      schools: all,
      decided: suggested(await rulesFor(trx, school ?? null), purposes, data),
      purposes,
      data,
    };
  });
}

/**
 * Keeps a decision, dated today. Earlier ones stay.
 * @throws Problem (refused; bad-input when something is not as it can be, or nobody is said to have decided)
 */
export async function decideRules(
  deps: Deps,
  actor: Actor,
  wish: { readonly school?: string | undefined; readonly rules: unknown; readonly decidedBy: string },
): Promise<OwnerRules> {
  const { school } = wish;
  const scope = await scopeOf(deps, actor, school);
  const deed = { act: 'class-list.decide', subject: `class_list_rules:${school ?? 'owner'}`, scope } as const;
  return perform(deps, actor, deed, async (trx) => {
    const read = ownerRules.safeParse(wish.rules);
    if (!read.success) {
      const place = String(read.error.issues[0]?.path[0] ?? 'rules');
      throw new Problem(problems.badRules, { code: 'bad-input', place, remedy: problems.correctIt });
    }
    const decidedBy = wish.decidedBy.replace(/\s+/g, ' ').trim().slice(0, 120);
    if (decidedBy === '')
      throw new Problem(problems.needsDecider, { code: 'bad-input', place: 'decidedBy', remedy: problems.correctIt });
    const at = deps.clock.now();
    const row = {
      tenant: actor.tenant,
      id: idAt(at),
      for_school: school !== undefined && isUuid(school) ? school : null,
      decided_on: osloDate(at),
      decided_by: decidedBy,
      at,
      account: actor.id,
    };
    await keepRules(trx, row, read.data);
    return read.data;
  });
}
