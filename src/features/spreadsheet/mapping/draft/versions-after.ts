import type { Body, Grounding, Kind } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { holdsOn } from '#src/kernel/validity.ts';
import type { Facts, Working } from './working.ts';

function isCovered(fact: string, path: string): boolean {
  return fact === path || fact.startsWith(`${path}.`);
}

/** How each fact is known after the spreadsheet: by its cell where it has spoken, else as before. */
function knownAfter({ body, said }: Working): readonly Grounding[] {
  const before = (body['known'] ?? []) as readonly Grounding[];
  const left = before.flatMap((grounding): Grounding[] => {
    if (grounding.facts === undefined) return [grounding];
    const facts = grounding.facts.filter((fact) => ![...said.keys()].some((path) => isCovered(fact, path)));
    return facts.length === 0 ? [] : [{ ...grounding, facts }];
  });
  const bySource = Map.groupBy([...said], ([, source]) => source);
  const added = [...bySource].map(
    ([source, paths]): Grounding => ({ how: 'stated', source, facts: paths.map(([path]) => path) }),
  );
  return [...left, ...added];
}

/** Of an entry's versions the one that holds on a day, else the one that held last. */
export function heldOn(versions: readonly Body<Kind>[], day: IsoDate): Body<Kind> | undefined {
  return versions.find((version) => holdsOn(version, day)) ?? versions.at(-1);
}

/** True for a version that began before a day and goes on after it. */
function spans(version: Facts, day: IsoDate): boolean {
  const [from, to] = [version['from'] as IsoDate | undefined, version['to'] as IsoDate | undefined];
  return (from === undefined || from < day) && (to === undefined || to > day);
}

/**
 * All versions of an entry as they are after the spreadsheet: what was known otherwise gets a new version from today, what was
 * unknown is filled in where it stands.
 * @param before those of the register
 */
export function versionsAfter(working: Working, before: readonly Body<Kind>[], today: IsoDate): readonly Facts[] {
  const known = knownAfter(working);
  const body = { ...working.body, ...(known.length === 0 ? {} : { known }) };
  if (working.isNew) return [body];
  const held = heldOn(before, today);
  return before.flatMap((version): Facts[] => {
    if (version !== held) return [version as Facts];
    if (!working.changed || !spans(version as Facts, today)) return [body];
    return [
      { ...version, to: today },
      { ...body, from: today },
    ];
  });
}
