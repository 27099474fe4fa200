import type { Weaker } from './desired.ts';
import { type Difference, differenceOf } from './difference.ts';
import type { Fault } from './faults.ts';
import { endMissing, endOtherClasses, endWithoutRole, endWithPerson } from './plan-endings.ts';
import { planGroups, planGuardianships, planMembers, planPersons, planRoles } from './plan-rows.ts';
import { indexed, Planner, type PlanOptions } from './planner.ts';
import type { Roster } from './roster.ts';
import { type RosterKind, rosterKinds } from './roster-kind.ts';
import type { Rows } from './rows.ts';

/** What an import would write, and what that means. */
export interface Plan {
  /** New rows and changed ones, whole; nothing is ever deleted. */
  readonly write: Rows;
  readonly difference: Difference;
  /** Those of the roster and those found by comparing. */
  readonly faults: readonly Fault[];
  readonly weaker: readonly Weaker[];
  /** Kinds of which nothing ends for being missing, because rows of the kind could not be read. */
  readonly nothingEnds: readonly RosterKind[];
  /** Of how many persons something new is not written because the field is restricted (GDPR art. 18(2)). */
  readonly heldBack: number;
}

const same = (a: object, b: object) => {
  const other = b as Record<string, unknown>;
  return Object.entries(a).every(([key, value]) => other[key] === value);
};

function changed<R extends object>(after: ReadonlyMap<string, R>, before: ReadonlyMap<string, R>): R[] {
  return [...after].flatMap(([key, row]) => {
    const had = before.get(key);
    return had !== undefined && same(row, had) ? [] : [row];
  });
}

/**
 * Compares what a source says with what there is. Pure but for the new ids.
 * @param existing all rows of all the owner's schools: a person may be known at another school already
 */
export function plan(existing: Rows, roster: Roster, options: PlanOptions): Plan {
  const planner = new Planner(existing, roster, options);
  planPersons(planner);
  planGroups(planner);
  planMembers(planner);
  planRoles(planner);
  planGuardianships(planner);
  const { before, after, faults, weaker } = planner;
  const nothingEnds = rosterKinds.filter(
    (kind) => roster.covers[kind] === 'full' && faults.some((fault) => fault.kind === kind || fault.kind === 'schools'),
  );
  endMissing(planner, nothingEnds);
  endOtherClasses(planner);
  endWithoutRole(planner);
  endWithPerson(planner);
  const hadSchools = indexed(existing.schools, ({ id }) => id);
  const schools = [...options.schools.values()].filter((row) => !same(row, hadSchools.get(row.id) ?? {}));
  const write: Rows = {
    schools: [...new Map(schools.map((row) => [row.id, row])).values()],
    persons: changed(after.persons, before.persons),
    groups: changed(after.groups, before.groups),
    members: changed(after.members, before.members),
    roles: changed(after.roles, before.roles),
    guardianships: changed(after.guardianships, before.guardianships),
  };
  const difference = differenceOf(existing, write, [...options.schools.values()], planner.yesterday);
  return { write, difference, faults, weaker, nothingEnds, heldBack: planner.heldBack.size };
}
