import type { Working } from '../draft/working.ts';
import type { RowReading } from '../row-reading.ts';
import type { Cell } from '../sheet-reading.ts';
import { listIn, subjectsIn, yesNoIn } from '../values.ts';
import { isText } from '../words.ts';

interface People {
  /** Every group that the row names, once. */
  readonly found: readonly string[];
  /** The cells that name some group. */
  readonly cells: readonly Cell[];
  /** The cell from which it is known whom the data is about. */
  readonly first: Cell | undefined;
}

/** Whom a row is about; what names nobody that is known is told of. */
function peopleIn(row: RowReading): People {
  const told = row.told('subjects');
  const groups = told.map((cell) => ({ cell, ...subjectsIn(cell.text) }));
  for (const { cell, found, left } of groups)
    if (left.length > 0) row.issue(cell, found.length === 0 ? 'subjects' : 'some-subjects');
  const naming = groups.filter(({ found }) => found.length > 0);
  const found = [...new Set(groups.flatMap((group) => group.found))];
  return { found, cells: naming.map(({ cell }) => cell), first: told[0] };
}

function sayTypes(row: RowReading, activity: Working, cell: Cell, people: People): void {
  const more = cell.target === 'special-data' ? { sensitivity: 'special-category' } : {};
  for (const name of listIn(cell.text).filter(isText)) {
    const type = row.named('dataTypes', name, cell, more);
    for (const subjects of people.found) {
      const facts = { activity: activity.key, data: type.key, subjects };
      const sources = { activity: row.from(activity, cell), subjects: people.first?.source ?? cell.source };
      row.entry('dataUses', `${activity.key}-${type.key}-${subjects}`, facts, cell, sources);
    }
  }
}

/** Says which data an activity uses, and of whom. One without the other is no fact: it is told of, not guessed. */
export function sayData(row: RowReading, activity: Working): void {
  const data = row.told('data', 'special-data');
  const people = peopleIn(row);
  for (const cell of data) {
    // Whether there are special categories does not say which.
    if (cell.target === 'special-data' && yesNoIn(cell.text) !== undefined) row.keep(activity, cell);
    else if (people.found.length === 0) row.issue(cell, 'needs-subjects');
    else sayTypes(row, activity, cell, people);
  }
  if (data.length === 0) for (const cell of people.cells) row.issue(cell, 'needs-data');
}
