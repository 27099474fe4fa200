import { ownRows, type PerfectOwnerRow, type RequirementFile, requirementFiles } from '../requirement-files.ts';
import { absent, itself, itsSystems, matcher, type Row, row, still, type Turn, turns, type Whose } from './row.ts';
import { somebodysWord } from './rows-evidence.ts';

/** What a row in a file may call those whose findings turn; whatever else it says is a subject, as `owner` or `systems/blaklokke`. */
const named: Readonly<Record<string, Whose>> = { itself, 'its-systems': itsSystems };

function whose(subjects: readonly string[]): Whose {
  return (place) => subjects.flatMap((subject) => named[subject]?.(place) ?? [subject]);
}

/** The rows that a file of fixtures has of the perfect owner; all of them tell of its own requirement only. */
export function rowsOf(file: RequirementFile): readonly Row[] {
  const { id } = file;
  return (ownRows(file)?.rows ?? []).map((one: PerfectOwnerRow) => {
    const becomes = one.absent === true ? absent : one.becomes;
    if (one.still !== undefined) return still(one.at, becomes, one.still);
    const turned = Object.entries(one.turns ?? {}) as [Turn['verdict'], readonly string[]][];
    return row(one.at, becomes, ...turned.map(([verdict, subjects]) => turns(verdict, id, whose(subjects))));
  });
}

const files = requirementFiles();

/**
 * By the law of 2000: what the files tell of facts that it has no row for.
 * @param without the facts, as `kind/key#fact`
 */
export function factRowsOfFiles(without: readonly string[]): readonly Row[] {
  return files.flatMap((file) =>
    rowsOf(file)
      .filter(({ at }) => without.some((name) => matcher(at).test(name)))
      .map(({ at, becomes }) => still(at, becomes, `only today’s law reads it: ${file.id}`)),
  );
}

/** By the law of 2000: the groundings of entries that the files tell of, and that it has no row for. */
export function groundingRowsOfFiles(without: readonly string[]): readonly Row[] {
  const entries = files.flatMap((file) => rowsOf(file).map(({ at }) => at.slice(0, at.indexOf('#'))));
  return without
    .filter((name) => entries.some((entry) => matcher(`${entry}#*`).test(name)))
    .map((name) => still(name, somebodysWord, 'only today’s law asks for evidence of it'));
}
