import { entriesOf, type Snapshot } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { shift } from '#src/kernel/period.ts';
import type { Look } from '../against/latest-looks.ts';
import { seesUse } from '../against/usage.ts';
import type { Observer } from '../observation.ts';

/** That an observer has looked, and when last (an instant). */
export interface Looked {
  readonly observer: Observer;
  readonly at: string;
}

/** A school or another place of use, and who has looked there for what is in use. */
export interface LookedPlace {
  readonly unit: string;
  readonly name: string;
  readonly isSchool: boolean;
  readonly here: readonly Looked[];
  /** Those of the observers of use that have not looked here. */
  readonly notHere: readonly Observer[];
  /** Systems that are registered as used here, by name. */
  readonly registered: readonly string[];
}

/** Has nobody looked there at all? */
export const isUnlooked = ({ here }: LookedPlace): boolean => here.length === 0;

const observersOfUse = [...seesUse];

/** The last look of each observer, the newest first. */
function lastOfEach(looks: readonly Look[]): readonly Looked[] {
  const byObserver = Map.groupBy(
    looks.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    ({ observer }) => observer,
  );
  return [...byObserver.values()].flatMap(([last]) =>
    last === undefined ? [] : [{ observer: last.observer, at: last.at }],
  );
}

/**
 * Who has looked where, in the last days. A look at the owner as a whole (a list of all its services) tells that it has a service, and never
 * which of its schools use it: it is no look at a school. Pure.
 * @param days so many days back a look counts
 * @returns each school and other place of use, and those who have looked at the owner as a whole
 */
export function whoLooked(
  snapshot: Snapshot,
  looks: readonly Look[],
  days: number,
): { readonly places: readonly LookedPlace[]; readonly whole: readonly Looked[] } {
  const border = shift(snapshot.asOf, `P${days}D`, -1);
  const lately = looks.filter(({ observer, at }) => seesUse.has(observer) && osloDate(new Date(at)) > border);
  const byUnit = Map.groupBy(lately, ({ unit }) => unit ?? '');
  const systems = entriesOf(snapshot, 'systems');
  const uses = Map.groupBy(
    [...entriesOf(snapshot, 'uses').values()].map(({ body }) => body),
    ({ unit }) => unit,
  );
  const places = [...entriesOf(snapshot, 'units').values()]
    .filter(({ key, body }) => body.kind === 'school' || uses.has(key))
    .map(({ key, body }): LookedPlace => {
      const here = lastOfEach(byUnit.get(key) ?? []);
      const names = (uses.get(key) ?? []).map(({ system }) => systems.get(system)?.body.name ?? system);
      return {
        unit: key,
        name: body.name,
        isSchool: body.kind === 'school',
        here,
        notHere: observersOfUse.filter((observer) => here.every((one) => one.observer !== observer)),
        registered: [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'nb')),
      };
    });
  return {
    places: places.toSorted((a, b) => a.name.localeCompare(b.name, 'nb')),
    whole: lastOfEach(byUnit.get('') ?? []),
  };
}
