import type { IsoDate } from '#src/kernel/date.ts';
import type { GuardianshipKind, Relation, SchoolRole } from '#src/platform/access/relation.ts';
import type { MemberRole } from './table.ts';

/** Days from and to, both included; null is open. */
export interface Days {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** What the tables say about an actor and some persons, of any day; which of it holds is decided here. */
export interface RelationFacts {
  /** Schools that know the person, until the person left them. */
  readonly known: readonly { readonly person: string; readonly school: string; readonly endedOn: IsoDate | null }[];
  /** A group that the actor and the person share: the actor's role, and the days of both and of the group. */
  readonly shared: readonly {
    readonly person: string;
    readonly school: string;
    readonly group: string;
    readonly role: MemberRole;
    readonly days: readonly Days[];
  }[];
  /** What the actor is at a school. */
  readonly roles: readonly { readonly school: string; readonly role: SchoolRole; readonly days: Days }[];
  /** Children of the actor. */
  readonly children: readonly {
    readonly person: string;
    readonly school: string;
    readonly kind: GuardianshipKind;
    readonly birthDate: IsoDate | null;
    readonly days: Days;
  }[];
}

/** True on the first and the last day too. */
export function holdsOn({ from, to }: Days, day: IsoDate): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** The days that all have in common; from after to when there are none. */
export function together(periods: readonly Days[]): Days {
  const from = periods.flatMap((one) => one.from ?? []).sort();
  const to = periods.flatMap((one) => one.to ?? []).sort();
  return { from: from.at(-1) ?? null, to: to[0] ?? null };
}

/** The last day before a birthday; who is born on 29 February has it on 1 March in other years. */
export function dayBeforeBirthday(birthDate: IsoDate, age: number): IsoDate {
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number);
  return new Date(Date.UTC(year + age, month - 1, day - 1)).toISOString().slice(0, 10);
}

/** The age on a day, in whole years. */
export function ageOn(birthDate: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return dayBeforeBirthday(birthDate, years) < day ? years : years - 1;
}

const inGroup = { teacher: 'teaches', 'contact-teacher': 'contact-teacher', assistant: 'assists' } as const;

const isStaff = (role: SchoolRole) => role !== 'pupil' && role !== 'guardian';

const period = ({ from, to }: Days) => ({
  ...(from === null ? {} : { from }),
  ...(to === null ? {} : { to }),
});

/** A guardianship lasts until the child is of age, whatever the source says of its end. */
export function untilOfAge(days: Days, birthDate: IsoDate | null, ageOfMajority: number): Days {
  if (birthDate === null) return days;
  return together([days, { from: null, to: dayBeforeBirthday(birthDate, ageOfMajority) }]);
}

function byGroup(facts: RelationFacts, person: string, today: IsoDate): Relation[] {
  return facts.shared.flatMap(({ person: one, school, group, role, days }) => {
    const both = together(days);
    if (one !== person || role === 'pupil' || !holdsOn(both, today)) return [];
    return [{ kind: inGroup[role], school, group, ...period(both) }];
  });
}

function bySchool(facts: RelationFacts, schools: readonly string[], today: IsoDate): Relation[] {
  return facts.roles.flatMap(({ school, role, days }): Relation[] => {
    if (!schools.includes(school) || !isStaff(role) || !holdsOn(days, today)) return [];
    const works: Relation = { kind: 'works-at-school', school, role, ...period(days) };
    return role === 'leader' ? [{ ...works, kind: 'leads-school' }, works] : [works];
  });
}

function byGuardianship(facts: RelationFacts, person: string, today: IsoDate, ageOfMajority: number): Relation[] {
  return facts.children.flatMap(({ person: child, school, kind, birthDate, days }): Relation[] => {
    const open = untilOfAge(days, birthDate, ageOfMajority);
    if (child !== person || !holdsOn(open, today)) return [];
    return [{ kind: 'guardian', school, guardianship: kind, ...period(open) }];
  });
}

/**
 * How an actor stands to each of some persons on a day. Pure.
 * A relation through a school or a group lasts while the person is there; one's own and a guardian's does not end when
 * the pupil leaves, because the data that the school keeps are still about the child.
 * @param ageOfMajority years at which a guardian's relation ends (`src/law/ages.ts`)
 * @returns every person asked about, those without a relation too
 */
export function relationsFrom(
  facts: RelationFacts,
  actor: string,
  persons: readonly string[],
  today: IsoDate,
  ageOfMajority: number,
): ReadonlyMap<string, readonly Relation[]> {
  return new Map(
    persons.map((person) => {
      const known = facts.known.filter((one) => one.person === person);
      const there = known.filter(({ endedOn }) => endedOn === null || today <= endedOn).map(({ school }) => school);
      const self: Relation[] = person === actor ? known.map(({ school }) => ({ kind: 'self' as const, school })) : [];
      const inGroups = byGroup(facts, person, today).filter(({ school }) => there.includes(school));
      const relations = [
        ...self,
        ...inGroups,
        ...bySchool(facts, there, today),
        ...byGuardianship(facts, person, today, ageOfMajority),
      ];
      return [person, relations] as const;
    }),
  );
}
