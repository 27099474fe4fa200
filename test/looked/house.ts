import type { LookedOptions } from '#src/features/looked/index.ts';
import { lookedRoutes } from '#src/features/looked/index.ts';
import type { Landscape } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor, Role } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { createSession } from '#src/platform/identity/sessions.ts';
import { appendLog, type LogLine } from '#src/platform/log/append.ts';
import { type House, strongIdentity } from '#test/house.ts';
import { landscapeOf } from '#test/small-register.ts';

export const now = new Date('2026-11-22T08:00:00Z');
export const clock = { now: () => now };
export const routes = (options?: LookedOptions) => (app: Parameters<typeof lookedRoutes>[0]) =>
  lookedRoutes(app, options);
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

/** An owner whose register names two kinds of data, two purposes and three systems. */
export function lookedLandscape(owner: string): Landscape {
  return landscapeOf(owner, {
    systems: {
      alfa: { name: 'Alfa', personalData: true, log: { records: ['reads', 'changes'], keptFor: 'P1Y' } },
      beta: { name: 'Beta', personalData: true },
      gamma: { name: 'Gamma', personalData: true, log: { records: ['last-login'] } },
    },
    uses: {
      'alfa-a': { system: 'alfa', unit: 'a' },
      'beta-a': { system: 'beta', unit: 'a' },
      'gamma-a': { system: 'gamma', unit: 'a' },
    },
    notices: {},
    activities: { undervisning: { name: 'Undervisning', systems: ['alfa'] } },
    dataTypes: { fravaer: { name: 'Fravær' }, bekymring: { name: 'Bekymringsmelding' } },
    purposes: {
      folge: { name: 'Følge opp fraværet', activity: 'undervisning' },
      barnevern: { name: 'Melde fra til barnevernet', activity: 'undervisning' },
    },
  });
}

/** A synthetic number of nobody: the month is 80 more than a month. */
const numbers: Readonly<Record<string, string>> = {};

export type Who =
  | 'pupil'
  | 'other'
  | 'mother'
  | 'father'
  | 'teacher'
  | 'leader'
  | 'head'
  | 'coordinator'
  | 'reader'
  | 'support';

/** An owner with two schools, a pupil with a contact teacher and two parents, of whom one has § 47 only. */
export interface LookedOwner {
  readonly tenant: string;
  readonly schools: { readonly a: string; readonly b: string };
  readonly persons: Readonly<Record<Exclude<Who, 'coordinator' | 'reader' | 'support' | 'head'>, string>>;
  readonly actors: Readonly<Record<Who, Actor>>;
  readonly cookies: Readonly<Record<Who, string>>;
  /** Adds a line to the log. @returns its id */
  line(by: Who | `system:${string}`, line: Partial<LogLine>, at?: string): Promise<string>;
}

const roleOf: Readonly<Record<Who, Role>> = {
  pupil: 'pupil',
  other: 'pupil',
  mother: 'guardian',
  father: 'guardian',
  teacher: 'staff',
  leader: 'leader',
  head: 'leader',
  coordinator: 'coordinator',
  reader: 'reader',
  support: 'support',
};

/** Puts the owner into a house. @param numbersOf identity numbers by person, where a test needs them */
export async function addLookedOwner(
  house: Pick<House, 'db' | 'addOwner'>,
  slug: string,
  numbersOf: Readonly<Partial<Record<Who, string>>> = numbers,
): Promise<LookedOwner> {
  const tenant = await house.addOwner(lookedLandscape(slug));
  const schools = { a: newId(), b: newId() };
  const ids = { pupil: newId(), other: newId(), mother: newId(), father: newId(), teacher: newId(), leader: newId() };
  const names: Record<keyof typeof ids, string> = {
    pupil: 'Ask',
    other: 'Bjørk',
    mother: 'Gran',
    father: 'Furu',
    teacher: 'Lind',
    leader: 'Eik',
  };
  const at = (who: keyof typeof ids) => (who === 'other' ? schools.b : schools.a);
  await inTenant(
    house.db,
    tenant,
    async (trx) => {
      const source = 'test';
      await trx
        .insertInto('school')
        .values([
          { tenant, id: schools.a, name: 'Skole A', unit: 'a', org_number: null, source, source_id: 'a' },
          { tenant, id: schools.b, name: 'Skole B', unit: 'b', org_number: null, source, source_id: 'b' },
        ])
        .execute();
      await trx
        .insertInto('person')
        .values(
          (Object.keys(ids) as (keyof typeof ids)[]).map((who) => ({
            tenant,
            school: at(who),
            id: ids[who],
            given_name: names[who],
            family_name: 'Skogen',
            birth_date: who === 'pupil' || who === 'other' ? '2012-05-17' : null,
            identity_number: numbersOf[who] ?? null,
            email: null,
            phone: null,
            address: null,
            source,
            source_id: `id-${who}`,
            ended_on: null,
          })),
        )
        .execute();
      const group = newId();
      const days = { valid_from: null, valid_to: null };
      await trx
        .insertInto('school_group')
        .values({
          tenant,
          school: schools.a,
          id: group,
          kind: 'basis',
          title: '9B',
          grade: null,
          subject: null,
          ...days,
          source,
          source_id: '9b',
        })
        .execute();
      await trx
        .insertInto('group_member')
        .values([
          { tenant, school: schools.a, group_id: group, person: ids.pupil, role: 'pupil', ...days, source },
          { tenant, school: schools.a, group_id: group, person: ids.teacher, role: 'contact-teacher', ...days, source },
        ])
        .execute();
      await trx
        .insertInto('school_role')
        .values(
          (
            [
              ['pupil', 'pupil'],
              ['teacher', 'teacher'],
              ['leader', 'leader'],
              ['mother', 'guardian'],
              ['father', 'guardian'],
            ] as const
          ).map(([who, role]) => ({ tenant, school: schools.a, person: ids[who], role, ...days, source })),
        )
        .execute();
      await trx
        .insertInto('guardianship')
        .values([
          {
            tenant,
            school: schools.a,
            guardian: ids.mother,
            child: ids.pupil,
            kind: 'parental-responsibility',
            ...days,
            source,
          },
          {
            tenant,
            school: schools.a,
            guardian: ids.father,
            child: ids.pupil,
            kind: 'information-only',
            ...days,
            source,
          },
        ])
        .execute();
    },
    { schools: Object.values(schools) },
  );
  const actors = {} as Record<Who, Actor>;
  const cookies = {} as Record<Who, string>;
  for (const who of Object.keys(roleOf) as Who[]) {
    const person = Object.hasOwn(ids, who) ? ids[who as keyof typeof ids] : undefined;
    const units = who === 'leader' ? ['a'] : who === 'head' ? ['b'] : [];
    const account = { tenant, id: newId(), name: `Kim ${who} ${slug}`, role: roleOf[who], units };
    await inTenant(house.db, tenant, (trx) =>
      trx
        .insertInto('account')
        .values({ ...account, person: person ?? null })
        .execute(),
    );
    actors[who] = { ...account, secondFactor: true, ...(person === undefined ? {} : { person }) };
    const identity = strongIdentity();
    const token = await createSession(house.db, clock, random, { tenant, id: account.id, because: 'test', identity });
    cookies[who] = `skolevern=${token}`;
  }
  return {
    tenant,
    schools,
    persons: ids,
    actors,
    cookies,
    line: (by, line, time = '2026-11-20T09:15:00Z') =>
      inTenant(house.db, tenant, (trx) =>
        appendLog(
          trx,
          { now: () => new Date(time) },
          {
            actor: by.startsWith('system:') ? by : actors[by as Who].id,
            act: 'people.see-person',
            subject: 'data:fravaer',
            allowed: true,
            because: 'test',
            ...line,
          },
        ),
      ),
  };
}
