import type { RosterSchool } from './roster.ts';

/** A unit of the register that is a school. */
export interface NamedUnit {
  readonly key: string;
  readonly name: string;
}

const same = (name: string) => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nb');

/**
 * The schools of a source with the unit of the register that each is. No source tells it, so it goes by the name, and only where it is the name of
 * one unit and of one school of the source: whoever leads the unit sees the school's lists, so nothing is guessed.
 */
export function withUnits(schools: readonly RosterSchool[], units: readonly NamedUnit[]): readonly RosterSchool[] {
  const unitsOf = Map.groupBy(units, ({ name }) => same(name));
  const schoolsOf = Map.groupBy(schools, ({ name }) => same(name));
  return schools.map((school) => {
    const [unit, ...others] = unitsOf.get(same(school.name)) ?? [];
    const isAlone = unit !== undefined && others.length === 0 && schoolsOf.get(same(school.name))?.length === 1;
    return school.unit === undefined && isAlone ? { ...school, unit: unit.key } : school;
  });
}
