import { catalogueEntry } from '../catalogue.ts';
import type { Working } from '../draft/working.ts';
import type { RowReading } from '../row-reading.ts';
import type { Cell } from '../sheet-reading.ts';
import { listIn } from '../values.ts';
import { isText, oneLine } from '../words.ts';

function systemNamed(row: RowReading, name: string, cell: Cell): Working {
  const isNew = row.sheet.draft.named('systems', name) === undefined;
  const system = row.named('systems', name, cell);
  const pin = isNew ? catalogueEntry('systems', name) : undefined;
  if (pin !== undefined) system.body['catalogue'] = pin;
  return system;
}

/** The systems that a row names. One row a system: its name may hold commas. One row a processing: a cell lists those that it uses. */
export function systemsIn(row: RowReading): readonly Working[] {
  const isList = row.sheet.hasColumn('activity');
  return row.told('system').flatMap((cell) => {
    const whole = oneLine(cell.text);
    const known = row.sheet.draft.named('systems', whole) !== undefined;
    const names = isList && !known ? listIn(cell.text) : [whole];
    return names.filter(isText).map((name) => systemNamed(row, name, cell));
  });
}

/** The activity that a row names; where it names none and yet says why or about whom, the use of its first system. */
export function activityIn(row: RowReading, systems: readonly Working[]): Working | undefined {
  const [named] = row.told('activity');
  const [first] = row.told('purpose', 'basis', 'data', 'special-data', 'subjects', 'recipients', 'retention');
  const [system] = systems;
  const cell = named ?? (system === undefined ? undefined : first);
  if (cell === undefined) return undefined;
  const name = named === undefined ? `Bruk av ${String(system?.body['name'])}` : oneLine(named.text);
  const facts = { systems: systems.map(({ key }) => key) };
  const activity = row.named('activities', name, cell, facts, { systems: row.from(system, cell) });
  for (const one of systems) row.sheet.draft.add(activity, 'systems', one.key, row.from(one, cell));
  return activity;
}
