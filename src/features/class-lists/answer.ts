import { ageOn, findPerson, groupsWith, ownAges, relationsTo, schools, wardsOf } from '#src/features/people/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import { ageOfMajority } from '#src/law/ages.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Relation } from '#src/platform/access/relation.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { type Field, type Objectable, type ToldPurpose, toldPurposes } from './field.ts';
import { problems } from './problems.ts';
import { keepObjection, type Notice, noticesAbout, objectionsTo, rulesFor, withdrawObjections } from './store.ts';

/** One list that a child is to stand on, as whoever answers for the child sees it. */
export interface ChildsList {
  readonly purpose: ToldPurpose;
  readonly notice: Notice | undefined;
  readonly isOver: boolean;
  /** What would be asked for when nobody has been told yet. */
  readonly fields: readonly Field[];
  /** One's own answer. */
  readonly objected: readonly (Objectable | 'all')[];
  /** Somebody else who answers for the child has said no as well; not who. */
  readonly othersObjected: readonly (Objectable | 'all')[];
}

/** A child that one answers for, or oneself. */
export interface OwnChild {
  readonly id: string;
  readonly name: string;
  readonly isSelf: boolean;
  readonly classes: readonly { readonly title: string; readonly school: string }[];
  /** The child stands on no list that is given out, whatever anybody answers. */
  readonly onNoList: boolean;
  /** Undefined when one may answer. */
  readonly mayNot: 'only-information' | 'too-young' | undefined;
  /** What is registered that could stand on a list. */
  readonly known: { readonly address: string | null; readonly phone: string | null; readonly email: string | null };
  readonly lists: readonly ChildsList[];
}

/** Whether somebody who stands so to a child may answer for it. */
export function mayAnswer(
  relations: readonly Relation[],
  age: number | undefined,
  objectionAge: number,
): { readonly allowed: true } | { readonly allowed: false; readonly why: 'nobody' | 'only-information' | 'too-young' } {
  // Whoever has the child to care for may protect it; to be told about a child is not to answer for it (barnelova § 47).
  if (relations.some(({ kind, guardianship }) => kind === 'guardian' && guardianship !== 'information-only'))
    return { allowed: true };
  if (relations.some(({ kind }) => kind === 'self'))
    return age !== undefined && age >= objectionAge ? { allowed: true } : { allowed: false, why: 'too-young' };
  if (relations.some(({ kind }) => kind === 'guardian')) return { allowed: false, why: 'only-information' };
  return { allowed: false, why: 'nobody' };
}

interface Own {
  readonly person: string;
  readonly today: IsoDate;
}

/** One transaction about one's own: what the register says is not asked, since a right to object is nobody's to grant (GDPR art. 21). */
function own<T>(deps: Deps, actor: Actor, work: (trx: Trx, own: Own) => Promise<T>, nothing: T): Promise<T> {
  const { person } = actor;
  if (person === undefined) return Promise.resolve(nothing);
  const today = osloDate(deps.clock.now());
  return inTenant(deps.db, actor.tenant, (trx) => work(trx, { person, today }), { schools: actor.schools ?? [] });
}

const line = (actor: Actor, verb: string, child: string, because: string) => ({
  actor: actor.id,
  act: verb,
  subject: `person:${child}`,
  because,
  persons: [child],
  ...(actor.from === undefined ? {} : { origin: actor.from }),
});

async function listsOf(
  trx: Trx,
  child: string,
  { person, today }: Own,
  fieldsOf: (purpose: ToldPurpose) => readonly Field[],
) {
  const notices = await noticesAbout(trx, child);
  const objections = await objectionsTo(trx, [child]);
  return toldPurposes.map((purpose): ChildsList => {
    const notice = notices.find((one) => one.purpose === purpose);
    const about = objections.filter((one) => one.purpose === purpose);
    return {
      purpose,
      notice,
      isOver: notice !== undefined && notice.objectUntil < today,
      fields: notice?.fields ?? fieldsOf(purpose),
      objected: about.filter(({ by }) => by === person).map(({ field }) => field),
      othersObjected: about.filter(({ by }) => by !== person).map(({ field }) => field),
    };
  });
}

/** From which age a pupil objects alone: the owner's own word, else what is proposed (`people/ages.ts`). */
async function objectionAge(trx: Trx, day: IsoDate): Promise<number> {
  const age = (await ownAges(trx, day)).find(({ right }) => right === 'object-to-class-list');
  return age?.from ?? ageOfMajority(day);
}

async function childOf(trx: Trx, id: string, own: Own): Promise<OwnChild | undefined> {
  const found = await findPerson(trx, id, 'decided');
  if (found === undefined) return undefined;
  const { person, today } = own;
  const here = found.schools.find(({ endedOn }) => endedOn === null)?.school ?? null;
  const { rules } = await rulesFor(trx, here);
  const relations = (await relationsTo(trx, person, [id], today)).get(id) ?? [];
  const age = found.birthDate === null ? undefined : ageOn(found.birthDate, today);
  const may = mayAnswer(relations, age, await objectionAge(trx, today));
  if (!may.allowed && may.why === 'nobody') return undefined;
  const all = await schools(trx);
  const groups = (await groupsWith(trx, id, today)).filter(({ kind, role }) => kind === 'basis' && role === 'pupil');
  // Who only has the right to be told is not told where a protected child lives.
  const hides = !may.allowed && may.why === 'only-information' && (found.protection !== 'none' || found.contactSecret);
  return {
    id,
    name: `${found.givenName} ${found.familyName}`,
    isSelf: id === person,
    classes: groups.map(({ title, school }) => ({
      title,
      school: all.find((one) => one.id === school)?.name ?? '',
    })),
    onNoList: found.protection === 'strictly-confidential',
    mayNot: may.allowed || may.why === 'nobody' ? undefined : may.why,
    known: hides
      ? { address: null, phone: null, email: null }
      : { address: found.address, phone: found.phone, email: found.email },
    lists: await listsOf(trx, id, own, (purpose) => rules.fields[purpose]),
  };
}

/** The children that one answers for, and oneself as a pupil: what would stand on which list, and what has been answered. */
export function ownChildren(deps: Deps, actor: Actor): Promise<readonly OwnChild[]> {
  const nothing: readonly OwnChild[] = [];
  return own(
    deps,
    actor,
    async (trx, own) => {
      const { person, today } = own;
      const isPupil = (await groupsWith(trx, person, today)).some(({ role }) => role === 'pupil');
      const wards = await wardsOf(trx, [person], today);
      const ids = [...new Set([...(isPupil ? [person] : []), ...wards.map(({ child }) => child)])];
      const found: OwnChild[] = [];
      for (const id of ids) {
        const child = await childOf(trx, id, own);
        if (child === undefined) continue;
        found.push(child);
        await appendLog(trx, deps.clock, {
          ...line(actor, 'class-list.see-own', id, 'own child or oneself'),
          allowed: true,
        });
      }
      return found;
    },
    nothing,
  );
}

/** What somebody answers for a child and a purpose: the fields said no to. Nothing said no to takes earlier answers back. */
export interface Answer {
  readonly child: string;
  readonly purpose: ToldPurpose;
  readonly no: readonly (Objectable | 'all')[];
}

/** Saves the answer at the child's schools. @returns why not, when it is not the actor's to give */
async function save(
  trx: Trx,
  deps: Deps,
  actor: Actor,
  { child, purpose, no }: Answer,
  own: Own,
): Promise<undefined | 'nobody' | 'only-information' | 'too-young'> {
  const found = await findPerson(trx, child, 'decided');
  const here = found?.schools.find(({ endedOn }) => endedOn === null)?.school;
  if (found === undefined || here === undefined) return 'nobody';
  const relations = (await relationsTo(trx, own.person, [child], own.today)).get(child) ?? [];
  const age = found.birthDate === null ? undefined : ageOn(found.birthDate, own.today);
  const may = mayAnswer(relations, age, await objectionAge(trx, own.today));
  if (!may.allowed) return may.why;
  const at = deps.clock.now();
  const kept = no.includes('all') ? (['all'] as const) : [...new Set(no)];
  await withdrawObjections(trx, { child, by: own.person, purpose }, kept, at);
  const school = schoolOfBoth(found, relations) ?? here;
  for (const field of kept) {
    const id = idAt(at);
    await keepObjection(trx, { tenant: actor.tenant, school, id, child, by_person: own.person, purpose, field, at });
  }
  const because = kept.length === 0 ? 'takes back' : `objects (GDPR art. 21): ${kept.join(', ')}`;
  await appendLog(trx, deps.clock, { ...line(actor, 'class-list.answer', child, because), allowed: true });
  return undefined;
}

/** A school that knows both the child and whoever answers: where the relation holds. */
function schoolOfBoth(
  child: { readonly schools: readonly { readonly school: string }[] },
  relations: readonly Relation[],
): string | undefined {
  const known = child.schools.map(({ school }) => school);
  return relations.find(({ kind, school }) => (kind === 'guardian' || kind === 'self') && known.includes(school))
    ?.school;
}

/**
 * Objects, or takes an objection back. It holds at once, for every list that is given out from then on.
 * @throws Problem (refused) for a child that one does not answer for, or a pupil who is too young; the attempt is logged
 */
export async function answer(deps: Deps, actor: Actor, given: Answer): Promise<void> {
  const refused = await own(deps, actor, (trx, mine) => save(trx, deps, actor, given, mine), 'nobody' as const);
  if (refused === undefined) return;
  await inTenant(deps.db, actor.tenant, (trx) =>
    appendLog(trx, deps.clock, { ...line(actor, 'class-list.answer', given.child, refused), allowed: false }),
  );
  const text =
    refused === 'too-young' ? problems.tooYoung : refused === 'nobody' ? problems.noChild : problems.onlyInformation;
  throw new Problem(text, { code: 'refused', law: 'GDPR art. 21; barnelova § 47' });
}
