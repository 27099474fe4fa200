import type { Insertable } from 'kysely';
import { schools } from '#src/features/people/index.ts';
import { compilePolicy, snapshotOf } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor, Role } from '#src/platform/access/decide.ts';
import { decideAbout } from '#src/platform/access/decide-about.ts';
import { type Policy, personActs } from '#src/platform/access/policy.ts';
import type { Relation } from '#src/platform/access/relation.ts';
import type { Db } from '#src/platform/db/connect.ts';
import type { Tables } from '#src/platform/db/tables.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { createSession } from '#src/platform/identity/sessions.ts';
import { strongIdentity } from '#test/house.ts';
import { clock, type HouseOwner } from './house.ts';
import { type Mark, markSource } from './marks.ts';

/** Somebody known at one school, with the word that stands in their name and nowhere else. */
export interface Known {
  readonly id: string;
  readonly mark: Mark;
  readonly school: string;
  readonly is: 'pupil' | 'guardian' | 'teacher' | 'leader' | 'counsellor' | 'other-staff';
}

/** Somebody signed in, with how they stand to everybody by the sample itself, not by what the application reads. */
export interface Visitor {
  readonly role: Role;
  readonly what: string;
  readonly actor: Actor;
  readonly cookie: string;
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
}

/** One owner's people, drawn at random, and those of them who are signed in. */
export interface PersonSample {
  readonly owner: HouseOwner;
  readonly policy: Policy;
  readonly people: readonly Known[];
  /** Ids of the guardians of each pupil that has any. */
  readonly guardians: ReadonlyMap<string, readonly string[]>;
  readonly visitors: readonly Visitor[];
}

type Row<T extends keyof Tables> = Insertable<Tables[T]>;

const random32 = (size: number) => crypto.getRandomValues(new Uint8Array(size));
const source = 'prøve';

interface Drawn {
  readonly people: Known[];
  readonly relations: Map<string, Map<string, Relation[]>>;
  readonly rows: {
    person: Row<'person'>[];
    school_group: Row<'school_group'>[];
    group_member: Row<'group_member'>[];
    school_role: Row<'school_role'>[];
    guardianship: Row<'guardianship'>[];
  };
}

function drawSchool(
  tenant: string,
  school: string,
  next: (place: string) => Mark,
  random: () => number,
  into: Drawn,
): void {
  const { people, rows } = into;
  const pick = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const stands = (actor: Known, person: Known, relation: Relation) => {
    const of = into.relations.get(actor.id) ?? new Map<string, Relation[]>();
    of.set(person.id, [...(of.get(person.id) ?? []), relation]);
    into.relations.set(actor.id, of);
  };
  const add = (is: Known['is']): Known => {
    const one = { id: newId(), mark: next(`person/${is}`), school, is };
    people.push(one);
    const name = { given_name: `Kim ${one.mark.token}`, family_name: one.mark.token };
    const contact = { email: `${one.mark.token}@solvik.example`, address: `Veien ${one.mark.token}`, phone: null };
    rows.person.push({
      tenant,
      school,
      id: one.id,
      ...name,
      ...contact,
      birth_date: is === 'pupil' ? '2014-05-05' : '1980-05-05',
      source,
      source_id: one.id,
    });
    rows.school_role.push({ tenant, school, person: one.id, role: is, source });
    stands(one, one, { kind: 'self', school });
    return one;
  };
  const staff = [add('teacher'), add('teacher'), add('leader'), add('counsellor'), add('other-staff')];
  const guardians = [add('guardian'), add('guardian')];
  for (const title of ['A', 'B']) {
    const group = newId();
    rows.school_group.push({ tenant, school, id: group, kind: 'basis', title: `${title}`, source, source_id: group });
    const pupils = [add('pupil'), add('pupil'), add('pupil')];
    const teacher = pick(staff.filter(({ is }) => is === 'teacher'));
    const role = pick(['contact-teacher', 'teacher'] as const);
    // Some were there once: a relation outside its days gives nothing.
    const isOver = random() < 0.25;
    const until = isOver ? { valid_to: '2026-10-01' } : {};
    rows.group_member.push({ tenant, school, group_id: group, person: teacher.id, role, source, ...until });
    for (const pupil of pupils) {
      rows.group_member.push({ tenant, school, group_id: group, person: pupil.id, role: 'pupil', source });
      const kind = role === 'teacher' ? 'teaches' : 'contact-teacher';
      if (!isOver) stands(teacher, pupil, { kind, school, group: title });
      if (random() < 0.5) continue;
      for (const guardian of pick([guardians, [pick(guardians)]])) {
        const guardianship = pick(['parental-responsibility', 'information-only'] as const);
        rows.guardianship.push({ tenant, school, guardian: guardian.id, child: pupil.id, kind: guardianship, source });
        stands(guardian, pupil, { kind: 'guardian', school, guardianship });
      }
    }
  }
  for (const actor of staff) {
    for (const person of people.filter((one) => one.school === school)) {
      if (actor.is === 'pupil' || actor.is === 'guardian') continue;
      stands(actor, person, { kind: 'works-at-school', school, role: actor.is });
      if (actor.is === 'leader') stands(actor, person, { kind: 'leads-school', school, role: 'leader' });
    }
  }
}

const accountRoles: Readonly<Record<Known['is'], Role>> = {
  pupil: 'pupil',
  guardian: 'guardian',
  teacher: 'staff',
  leader: 'staff',
  counsellor: 'staff',
  'other-staff': 'staff',
};

interface Signing {
  readonly role: Role;
  readonly what: string;
  readonly person?: Known;
  readonly units?: string[];
}

async function signIn(db: Db, tenant: string, { role, person, units = [] }: Signing) {
  // A name of an account is no person's of the schools: the marks stand for those.
  const account = { tenant, id: newId(), name: `Konto ${role}`, role, units, person: person?.id ?? null };
  await inTenant(db, tenant, (trx) => trx.insertInto('account').values(account).execute());
  const token = await createSession(db, clock, random32, {
    tenant,
    id: account.id,
    because: 'a test',
    identity: strongIdentity(),
  });
  const actor: Actor = { id: account.id, name: account.name, role, tenant, units, secondFactor: true };
  return { actor, cookie: `skolevern=${token}` };
}

/** Gives an owner schools with people drawn at random, one account of each sort, and one of each other role. */
export async function addPeople(
  db: Db,
  admin: Db,
  owner: HouseOwner,
  random: () => number,
  many = 2,
): Promise<PersonSample> {
  const { tenant, landscape, name } = owner;
  const units = Object.entries(landscape.entries.units ?? {}).flatMap(([key, versions]) =>
    versions.at(-1)?.kind === 'school' ? [key] : [],
  );
  const next = markSource(`${name.toUpperCase()}M`);
  const drawn: Drawn = {
    people: [],
    relations: new Map(),
    rows: { person: [], school_group: [], group_member: [], school_role: [], guardianship: [] },
  };
  for (const unit of units.slice(0, many)) {
    const id = newId();
    await admin
      .insertInto('school')
      .values({ tenant, id, name: `Skole ${unit}`, unit, source, source_id: unit })
      .execute();
    drawSchool(tenant, id, next, random, drawn);
  }
  const { rows } = drawn;
  if (rows.person.length > 0) {
    await admin.insertInto('person').values(rows.person).execute();
    await admin.insertInto('school_group').values(rows.school_group).execute();
    await admin.insertInto('group_member').values(rows.group_member).execute();
    await admin.insertInto('school_role').values(rows.school_role).execute();
    if (rows.guardianship.length > 0) await admin.insertInto('guardianship').values(rows.guardianship).execute();
  }
  const all = await inTenant(db, tenant, schools);
  const firstOf = (is: Known['is']) =>
    drawn.people.filter((one) => one.is === is).slice(0, ['pupil', 'teacher'].includes(is) ? 2 : 1);
  const asPersons = (['pupil', 'guardian', 'teacher', 'leader', 'counsellor', 'other-staff'] as const).flatMap((is) =>
    firstOf(is).map((person): Signing => ({ role: accountRoles[is], what: is, person })),
  );
  const others: Signing[] = [
    { role: 'coordinator', what: 'coordinator' },
    { role: 'reader', what: 'reader' },
    { role: 'archivist', what: 'archivist' },
    { role: 'support', what: 'support' },
    { role: 'leader', what: 'leader by account', units: units.slice(0, 1) },
  ];
  const visitors: Visitor[] = [];
  for (const signing of [...asPersons, ...others]) {
    const { actor, cookie } = await signIn(db, tenant, signing);
    const relations = new Map<string, readonly Relation[]>(
      signing.person === undefined ? [] : drawn.relations.get(signing.person.id),
    );
    for (const person of drawn.people) {
      const unit = all.find(({ id }) => id === person.school)?.unit ?? '';
      const { school } = person;
      if (['coordinator', 'reader', 'archivist'].includes(signing.role))
        relations.set(person.id, [{ kind: 'works-for-owner', school }]);
      if (signing.role === 'leader' && actor.units.includes(unit))
        relations.set(person.id, [{ kind: 'leads-school', school }]);
    }
    visitors.push({ role: signing.role, what: signing.what, actor, cookie, relations });
  }
  const policy = compilePolicy(snapshotOf(landscape, '2026-11-21'), tenant);
  const guardians = new Map<string, string[]>();
  for (const { child, guardian } of rows.guardianship)
    guardians.set(child, [...(guardians.get(child) ?? []), guardian]);
  return { owner, policy, people: drawn.people, guardians, visitors };
}

/**
 * True when something gives the visitor something about the person, whatever it is: the register, or the rights of the
 * person and of those who answer for it, which no register can take away (GDPR art. 15, 21). To these belongs who the
 * guardians are: a pupil knows their own, and a guardian the child's others.
 */
export function mayKnowOf({ policy, guardians }: PersonSample, visitor: Visitor, person: string): boolean {
  const own = [...visitor.relations].filter(([, held]) =>
    held.some(({ kind }) => kind === 'self' || kind === 'guardian'),
  );
  if (own.some(([child]) => guardians.get(child)?.includes(person) === true)) return true;
  const relations = visitor.relations.get(person) ?? [];
  if (relations.some(({ kind }) => kind === 'self' || kind === 'guardian')) return true;
  return policy.rules.some(({ data, purposes }) =>
    data.some((category) =>
      purposes.some((purpose) =>
        personActs.some(
          (act) =>
            decideAbout(policy, {
              actor: visitor.actor,
              act,
              category,
              purpose,
              relations,
              protection: 'none',
              at: clock.now(),
            }).allowed,
        ),
      ),
    ),
  );
}

/** The marks of everybody of whom a visitor may know nothing. */
export function forbiddenTo(samples: readonly PersonSample[], visitor: Visitor): readonly Known[] {
  return samples.flatMap((sample) =>
    sample.people.filter(({ id }) => sample.owner.tenant !== visitor.actor.tenant || !mayKnowOf(sample, visitor, id)),
  );
}
