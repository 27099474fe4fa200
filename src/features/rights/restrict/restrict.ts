import { advance, nextId, performMatter } from '#src/features/cases/index.ts';
import { entriesOf, readRegister, snapshotOf } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type DataRule, personFields } from '#src/platform/access/policy.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { badField, type DutyDeps, subjectIds } from '../duty/deps.ts';
import { systemsWith } from '../duty/systems.ts';
import { allOf, taskWords } from '../duty/task-words.ts';
import { giveTasks } from '../duty/tasks.ts';
import { isRestrictionGround, isUseGround, mayObject, restrictionGrounds, useLasts } from './rules.ts';

const problems = {
  person: say(
    'Finn først hvem saken gjelder, blant personene ved skolene',
    'Finn først kven saka gjeld, blant personane ved skulane',
    'First find whom the case is about among the people of the schools',
  ),
  category: say('Velg en type opplysninger', 'Vel ein type opplysningar', 'Choose a kind of data'),
  purpose: say('Velg et formål', 'Vel eit formål', 'Choose a purpose'),
  ground: say('Velg hvorfor', 'Vel kvifor', 'Choose why'),
  reason: say('Skriv en grunn', 'Skriv ein grunn', 'Write a reason'),
  how: say(
    'Skriv hvordan personen fikk vite det',
    'Skriv korleis personen fekk vite det',
    'Write how the person was told',
  ),
  none: say('Begrensningen finnes ikke', 'Avgrensinga finst ikkje', 'There is no such restriction'),
  already: say('Dette er begrenset allerede', 'Dette er avgrensa alt', 'This is restricted already'),
  tellFirst: say(
    'Personen skal varsles før begrensningen oppheves (GDPR art. 18 nr. 3)',
    'Personen skal varslast før avgrensinga blir oppheva (GDPR art. 18 nr. 3)',
    'The person must be told before the restriction is lifted (GDPR art. 18(3))',
  ),
} as const;

/** What is to be restricted: `*` is every kind of data, and an empty purpose every purpose. */
export interface NewRestriction {
  readonly matter: string;
  readonly person: string;
  readonly category: string;
  readonly purpose: string;
  readonly ground: string;
  readonly guardiansToo: boolean;
}

/** Every field of a person in our own rooms that can be restricted; a protection of the address never is, since it protects. */
const allFields: readonly string[] = [...personFields, 'identity-number'];

/** What of our own fields a kind of data is; all of them where none is named. */
function fieldsHeld(data: DataRule | undefined): readonly string[] {
  if (data === undefined) return allFields;
  return [...data.holds, ...(data.identityNumber ? ['identity-number'] : [])];
}

const everything = '*';
const categoryOf = ({ category }: NewRestriction) => (category === everything ? null : category);

async function check(trx: Trx, deps: DutyDeps, actor: Actor, wish: NewRestriction, kind: string) {
  const today = osloDate(deps.clock.now());
  const policy = await deps.about.policyOf(trx, actor.tenant, today);
  if (!isRestrictionGround(wish.ground)) throw badField(problems.ground, 'ground');
  const data = policy.data.get(wish.category);
  if (wish.category !== everything && data === undefined) throw badField(problems.category, 'category');
  if (wish.purpose !== '' && !policy.purposes.has(wish.purpose)) throw badField(problems.purpose, 'purpose');
  const snapshot = snapshotOf((await readRegister(trx, actor.tenant)).landscape, today);
  if (kind === 'objection') {
    // An objection is to something: what the purpose rests on decides whether the right is there.
    const bases = entriesOf(snapshot, 'purposes').get(wish.purpose)?.body.bases;
    if (wish.purpose === '') throw badField(problems.purpose, 'purpose');
    const articles = Array.isArray(bases) ? bases.map(({ article }) => article) : [];
    const { may, because } = mayObject({ articles });
    if (!may) throw badField(because, 'purpose');
  }
  return { ground: wish.ground, fields: fieldsHeld(data), snapshot, dataName: data?.name };
}

/**
 * Restricts some of a person's data from now on, in our own rooms at once, and asks for the same in every system that the register says
 * holds it: a task for each, so that the case is not closed while one is silent.
 * @throws Problem (bad-input) with the field
 */
export function restrict(deps: DutyDeps, actor: Actor, wish: NewRestriction): Promise<void> {
  return performMatter(deps, actor, { step: 'restrict', matter: wish.matter }, async (trx, { matter }) => {
    if (!(await subjectIds(trx, matter)).includes(wish.person)) throw badField(problems.person, 'person');
    const { ground, fields, snapshot, dataName } = await check(trx, deps, actor, wish, matter.kind);
    const same = await trx
      .selectFrom('person_restriction')
      .select('id')
      .where('person', '=', wish.person)
      .where('category', 'is not distinct from', categoryOf(wish))
      .where('purpose', 'is not distinct from', wish.purpose || null)
      .where('lifted_at', 'is', null)
      .executeTakeFirst();
    if (same !== undefined) throw badField(problems.already, 'category');
    const now = deps.clock.now();
    const id = nextId(deps.clock);
    await trx
      .insertInto('person_restriction')
      .values({
        tenant: ownTenant,
        id,
        person: wish.person,
        matter: matter.id,
        category: categoryOf(wish),
        purpose: wish.purpose || null,
        fields: [...fields],
        ground,
        guardians_too: wish.guardiansToo,
        began_at: now,
        began_by: actor.id,
        told_at: null,
        told_how: null,
        lifted_at: null,
        lifted_by: null,
      })
      .execute();
    const systems = systemsWith(snapshot, { category: categoryOf(wish) ?? '', purpose: wish.purpose });
    await giveTasks(trx, deps, actor, matter, (lang) =>
      systems.map((system) => taskWords('restrict', { system, felt: dataName ?? allOf.data[lang] }, lang)),
    );
    await advance(trx, deps.clock, matter, {
      step: 'restrict',
      name: 'restricted',
      author: actor.id,
      section: `GDPR ${restrictionGrounds[ground].section}`,
      data: { restriction: id, category: categoryOf(wish), purpose: wish.purpose || null, ground },
    });
  });
}

async function openRestriction(trx: Trx, matter: string, id: string) {
  const row = isUuid(id)
    ? await trx
        .selectFrom('person_restriction')
        .selectAll()
        .where('id', '=', id)
        .where('matter', '=', matter)
        .where('lifted_at', 'is', null)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new Problem(problems.none, { code: 'not-found' });
  return row;
}

/** One restriction of a case, and why or how something is done with it. */
export interface OfRestriction {
  readonly matter: string;
  readonly restriction: string;
  readonly words: string;
}

/** Notes that the person has been told that a restriction ends: only after that may it be lifted (art. 18(3)). */
export function tellLift(
  deps: DutyDeps,
  actor: Actor,
  { matter: of, restriction, words }: OfRestriction,
): Promise<void> {
  return performMatter(deps, actor, { step: 'tell-lift', matter: of }, async (trx, { matter }) => {
    const row = await openRestriction(trx, matter.id, restriction);
    if (words === '') throw badField(problems.how, 'words');
    await trx
      .updateTable('person_restriction')
      .set({ told_at: deps.clock.now(), told_how: words })
      .where('id', '=', row.id)
      .execute();
    const data = { restriction: row.id };
    const section = 'GDPR art. 18 nr. 3';
    await advance(trx, deps.clock, matter, { step: 'tell-lift', name: 'lift-told', author: actor.id, section, data });
  });
}

/** Lifts a restriction of which the person has been told. @throws Problem (bad-input, `words`) when nobody has told them */
export function lift(deps: DutyDeps, actor: Actor, { matter: of, restriction, words }: OfRestriction): Promise<void> {
  return performMatter(deps, actor, { step: 'lift', matter: of }, async (trx, { matter }) => {
    const row = await openRestriction(trx, matter.id, restriction);
    if (row.told_at === null) throw badField(problems.tellFirst, 'words');
    if (words === '') throw badField(problems.reason, 'words');
    await trx
      .updateTable('person_restriction')
      .set({ lifted_at: deps.clock.now(), lifted_by: actor.id })
      .where('id', '=', row.id)
      .execute();
    const data = { restriction: row.id };
    await advance(trx, deps.clock, matter, { step: 'lift', name: 'lifted', author: actor.id, reason: words, data });
  });
}

/** Opens what is restricted to the actor alone for an hour, on a ground of art. 18(2) and with a reason that stands in the case. */
export function useRestricted(
  deps: DutyDeps,
  actor: Actor,
  { matter: of, restriction, words, ground }: OfRestriction & { readonly ground: string },
): Promise<void> {
  return performMatter(deps, actor, { step: 'use-restricted', matter: of }, async (trx, { matter }) => {
    const row = await openRestriction(trx, matter.id, restriction);
    if (!isUseGround(ground)) throw badField(problems.ground, 'ground');
    if (words === '') throw badField(problems.reason, 'words');
    const now = deps.clock.now();
    await trx
      .insertInto('person_restriction_use')
      .values({
        tenant: ownTenant,
        id: nextId(deps.clock),
        restriction: row.id,
        account: actor.id,
        ground,
        reason: words,
        began_at: now,
        ends_at: new Date(now.getTime() + useLasts),
      })
      .execute();
    await advance(trx, deps.clock, matter, {
      step: 'use-restricted',
      name: 'restricted-used',
      author: actor.id,
      reason: words,
      section: 'GDPR art. 18 nr. 2',
      data: { restriction: row.id, ground },
    });
  });
}
