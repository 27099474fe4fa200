import { type Entry, entriesOf, type Snapshot } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { shift } from '#src/kernel/period.ts';
import type { Observation, Observer } from '../observation.ts';
import { fold, wordsIn } from '../recipients/names.ts';
import type { Comparison } from './comparison.ts';
import { type Difference, keyOf, law, restsOn } from './difference.ts';
import { all, known, withParents } from './facts.ts';
import { dataOf, isRegistered } from './fields.ts';
import { type Matched, matcherOf } from './match.ts';
import { seenAs } from './recipients.ts';

/** Those who see that systems are used; a web scan and a list of purchases do not see use. */
export const seesUse: ReadonlySet<Observer> = new Set([
  'feide',
  'entra',
  'network-log',
  'extension-log',
  'sign-in-log',
  'school-form',
]);

/** Days without being seen after which it is told: a year, since what is used once in a school year is not silent. */
export const usualDays = 365;

type Named = Observation & { readonly seen: { readonly name: string; readonly id?: string; readonly host?: string } };

function namedIn(observations: readonly Observation[]): readonly Named[] {
  return [...seenAs(observations, 'system'), ...seenAs(observations, 'receives'), ...seenAs(observations, 'sign-in')];
}

type Systems = Matched<Entry<'systems'>>;

/** Finds the system of the register that an observer's name, id or host is. */
export function systemFinder(snapshot: Snapshot): (one: Named) => Systems {
  const matcher = matcherOf(snapshot);
  return ({ seen: { name, id, host } }) =>
    matcher.system({ names: [name, ...(id === undefined ? [] : [id])], hosts: host === undefined ? [] : [host] });
}

const dayOf = ({ at }: Observation) => osloDate(new Date(at));

const inUnit = (unit: string | undefined) => (unit === undefined ? {} : { unit });

/** Is a system registered as used at a unit, or at one that it is a part of? What was seen at no unit in particular asks for any use. */
function usedAt(snapshot: Snapshot): (system: string, unit: string | undefined) => boolean {
  const uses = Map.groupBy(all(snapshot, 'uses'), ({ body }) => body.system);
  return (system, unit) => {
    const units = uses.get(system)?.map(({ body }) => body.unit) ?? [];
    if (unit === undefined) return units.length > 0;
    return withParents(snapshot, unit).some((one) => units.includes(one));
  };
}

function byName(observations: readonly Named[]): Map<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const one of observations) {
    const key = keyOf(one.unit, fold(one.seen.name));
    const held = groups.get(key);
    if (held === undefined) groups.set(key, [one]);
    else held.push(one);
  }
  return groups;
}

/** The words of one of several ways to write a name: the first in the alphabet, whatever order they came in. */
const writtenAs = (seen: readonly Named[]) => seen.map((one) => one.seen.name).sort()[0] ?? '';

/** Systems that are in use, and that the register does not have, or not at the unit where they are used. */
export function notRegistered({ snapshot, observations }: Comparison): Difference[] {
  const systemSeen = systemFinder(snapshot);
  const isUsedAt = usedAt(snapshot);
  return [...byName(namedIn(observations))].flatMap(([key, seen]): Difference[] => {
    const matched = seen.map((one) => systemSeen(one));
    const sure = matched.flatMap((one) => one.sure);
    const unit = seen[0]?.unit;
    if (sure.some((system) => isUsedAt(system.key, unit))) return [];
    const perhaps = [...new Set(matched.flatMap((one) => one.perhaps.map(({ body }) => body.name)))].sort();
    const [system] = sure;
    return [
      {
        key: keyOf('observed-not-registered', key),
        kind: 'observed-not-registered',
        severity: system === undefined ? 'high' : 'medium',
        ...inUnit(unit),
        subject: system?.body.name ?? writtenAs(seen),
        entries: sure.map(({ ref }) => ref),
        observations: restsOn(seen),
        law: law.record,
        detail: {
          otherUnit: system !== undefined,
          ...(perhaps.length > 0 && system === undefined ? { perhaps } : {}),
          ...(system === undefined ? {} : { system: system.key }),
        },
      },
    ];
  });
}

/**
 * The observations of each system, newest first. A name that may be it counts too: only what surely was not seen is told as such.
 */
function sightings({ snapshot, observations }: Comparison): ReadonlyMap<string, readonly Observation[]> {
  const systemSeen = systemFinder(snapshot);
  const bySystem = new Map<string, Observation[]>();
  for (const one of namedIn(observations)) {
    const { sure, perhaps } = systemSeen(one);
    for (const { key } of [...sure, ...perhaps]) {
      const held = bySystem.get(key);
      if (held === undefined) bySystem.set(key, [one]);
      else held.push(one);
    }
  }
  for (const seen of bySystem.values()) seen.sort((a, b) => (a.at < b.at ? 1 : -1));
  return bySystem;
}

interface Looks {
  /** At each unit, by those who see use, and lately; those of no unit in particular under the empty name. */
  readonly lately: ReadonlyMap<string, readonly Observation[]>;
  readonly seen: ReadonlyMap<string, readonly Observation[]>;
}

function notSeen(comparison: Comparison, use: Entry<'uses'>, looks: Looks): Difference[] {
  const { snapshot, days = usualDays } = comparison;
  const { system: key, unit } = use.body;
  const system = entriesOf(snapshot, 'systems').get(key);
  const border = shift(snapshot.asOf, `P${days}D`, -1);
  const since = known(use.body.since);
  const lately = [...(looks.lately.get('') ?? []), ...(looks.lately.get(unit) ?? [])];
  if (system === undefined || known(system.body.medium) === 'paper' || lately.length === 0) return [];
  if (since !== undefined && since > border) return [];
  const last = looks.seen.get(key)?.find((one) => one.unit === undefined || one.unit === unit);
  if (last !== undefined && dayOf(last) > border) return [];
  return [
    {
      key: keyOf('registered-not-observed', unit, key),
      kind: 'registered-not-observed',
      severity: 'low',
      unit,
      subject: system.body.name,
      entries: [system.ref, use.ref],
      observations: restsOn(last === undefined ? lately : [last, ...lately]),
      law: law.record,
      detail: { days, system: key, ...(last === undefined ? {} : { lastSeen: dayOf(last) }) },
    },
  ];
}

/** Systems registered as in use that none of those who have looked lately has seen. Where nobody looked nothing is said. */
export function notObserved(comparison: Comparison): Difference[] {
  const { snapshot, observations, days = usualDays } = comparison;
  const border = shift(snapshot.asOf, `P${days}D`, -1);
  const looked = observations.filter((one) => seesUse.has(one.observer) && dayOf(one) > border);
  if (looked.length === 0) return [];
  const looks = { lately: Map.groupBy(looked, ({ unit }) => unit ?? ''), seen: sightings(comparison) };
  return all(snapshot, 'uses').flatMap((use) => notSeen(comparison, use, looks));
}

/** Services that receive data that the register does not have for them. */
export function receivesMore({ snapshot, observations }: Comparison): Difference[] {
  const systemSeen = systemFinder(snapshot);
  const bySystem = new Map<
    string,
    { system: Entry<'systems'>; seen: ReturnType<typeof seenAs<'receives'>>[number][] }
  >();
  for (const one of seenAs(observations, 'receives')) {
    for (const system of systemSeen(one).sure) {
      const key = keyOf('receives-more', one.unit, system.key);
      const held = bySystem.get(key) ?? { system, seen: [] };
      bySystem.set(key, { system, seen: [...held.seen, one] });
    }
  }
  return [...bySystem].flatMap(([key, { system, seen }]): Difference[] => {
    const data = dataOf(snapshot, system.key);
    const more = seen.filter((one) => !isRegistered(one.seen.field, data));
    if (more.length === 0) return [];
    return [
      {
        key,
        kind: 'receives-more',
        severity: more.some((one) => /nin$/i.test(fold(one.seen.field))) ? 'high' : 'medium',
        ...inUnit(more[0]?.unit),
        subject: system.body.name,
        entries: [system.ref, ...data.map(({ ref }) => ref)],
        observations: restsOn(more),
        law: law.minimum,
        detail: { names: [...new Set(more.map((one) => one.seen.field))].sort(), system: system.key },
      },
    ];
  });
}

interface Declared {
  readonly factors?: number;
  readonly issuedBy?: string;
  readonly accounts?: string;
}

function declaredOf({ body: { login } }: Entry<'systems'>): Declared {
  const [factors, issuedBy, accounts] = [known(login?.factors), known(login?.issuedBy), known(login?.accounts)];
  return {
    ...(factors === undefined ? {} : { factors }),
    ...(issuedBy === undefined ? {} : { issuedBy }),
    ...(accounts === undefined ? {} : { accounts }),
  };
}

type SignIn = ReturnType<typeof seenAs<'sign-in'>>[number];

/** Is a way to sign in other than what is declared: fewer factors, another issuer, or at all where nobody is said to sign in? */
function isOtherwise({ factors, issuedBy, accounts }: Declared, { seen }: SignIn): boolean {
  if (accounts === 'none') return true;
  if (factors !== undefined && seen.factors !== undefined && seen.factors < factors) return true;
  if (issuedBy === undefined) return false;
  const said = new Set(wordsIn(issuedBy));
  return !wordsIn(seen.method).some((word) => said.has(word));
}

/** People sign in to a system in another way than the register says, or with fewer factors. What nobody has declared differs from nothing. */
export function signInOtherwise({ snapshot, observations }: Comparison): Difference[] {
  const systemSeen = systemFinder(snapshot);
  const groups = new Map<string, { system: Entry<'systems'>; seen: SignIn[] }>();
  for (const one of seenAs(observations, 'sign-in')) {
    for (const system of systemSeen(one).sure) {
      if (!isOtherwise(declaredOf(system), one)) continue;
      const key = keyOf('sign-in-otherwise', one.unit, system.key);
      groups.set(key, { system, seen: [...(groups.get(key)?.seen ?? []), one] });
    }
  }
  return [...groups].map(([key, { system, seen }]) => {
    const declared = declaredOf(system);
    const fewer = seen.some((one) => (one.seen.factors ?? 9) < (declared.factors ?? 0));
    return {
      key,
      kind: 'sign-in-otherwise',
      severity: fewer ? 'high' : 'medium',
      ...inUnit(seen[0]?.unit),
      subject: system.body.name,
      entries: [system.ref],
      observations: restsOn(seen),
      law: law.security,
      detail: {
        system: system.key,
        declared: [declared.issuedBy ?? [], declared.factors ?? []].flat().join(', '),
        seen: [
          ...new Set(
            seen.map(({ seen: { method, factors } }) => `${method}${factors === undefined ? '' : `, ${factors}`}`),
          ),
        ]
          .sort()
          .join('; '),
      },
    };
  });
}
