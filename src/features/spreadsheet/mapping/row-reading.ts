import { type CollectionKind, notStated } from '#src/features/register/index.ts';
import type { CellReason } from './cell-issue.ts';
import type { Facts, Working } from './draft/working.ts';
import type { Cell, SheetReading } from './sheet-reading.ts';
import type { Target } from './targets.ts';
import { saysNothing, yesNoIn } from './values.ts';
import { isText, oneLine } from './words.ts';

/** One row while it is read: its cells by what they are, and the ways in which a cell's words reach the draft. */
export class RowReading {
  readonly sheet: SheetReading;
  /** The entry that keeps what is not understood. */
  about: Working | undefined;
  /** The cells that hold something. */
  readonly #byTarget: ReadonlyMap<Target, readonly Cell[]>;
  /** The cell that named an entry: other entries are known to be about it from there. */
  readonly #namedBy = new Map<Working, Cell>();

  constructor(sheet: SheetReading, cells: readonly Cell[]) {
    this.sheet = sheet;
    this.#byTarget = Map.groupBy(
      cells.filter(({ text }) => text.trim() !== ''),
      ({ target }) => target,
    );
  }

  /** The cells of some columns, in the order of the sheet. */
  cells(...targets: readonly Target[]): readonly Cell[] {
    const found = targets.flatMap((target) => this.#byTarget.get(target) ?? []);
    return targets.length === 1 ? found : found.sort((x, y) => x.column - y.column);
  }

  /** Those that say something, beyond that nothing is known. */
  told(...targets: readonly Target[]): readonly Cell[] {
    return this.cells(...targets).filter(({ text }) => !saysNothing(text));
  }

  /** Tells that a cell is not understood; its words are kept as a note where the row is about something. */
  issue(cell: Cell, reason: CellReason): void {
    const words = oneLine(cell.text);
    const kept = this.about !== undefined && isText(words);
    if (this.about !== undefined && kept) this.#note(this.about, cell, words);
    this.sheet.tell(cell, reason, kept);
  }

  /** Keeps a cell's words on an entry: no fact has room for them. */
  keep(working: Working, cell: Cell): void {
    this.#note(working, cell, cell.text.trim());
  }

  #note(working: Working, cell: Cell, words: string): void {
    this.sheet.draft.note(working, `${this.sheet.heading(cell.column)}: ${words}`);
  }

  /** Says a fact; tells of the cell when another has said otherwise. */
  say(working: Working, path: string, value: unknown, cell: Cell): void {
    if (!this.sheet.draft.say(working, path, value, cell.source)) this.issue(cell, 'otherwise');
  }

  /** Says a fact that is yes or no, or not stated. */
  sayYesNo(working: Working, path: string, target: Target): void {
    for (const cell of this.cells(target)) {
      const value = saysNothing(cell.text) ? notStated : yesNoIn(cell.text);
      if (value === undefined) this.issue(cell, 'yes-no');
      else this.say(working, path, value, cell);
    }
  }

  /** Says a fact in the words of the cell. */
  sayText(working: Working, path: string, target: Target): void {
    for (const cell of this.told(target)) this.say(working, path, cell.text.trim(), cell);
  }

  /** The entry that a cell names. */
  named(
    kind: CollectionKind,
    name: string,
    cell: Cell,
    more: Facts = {},
    sources: Readonly<Record<string, string>> = {},
  ): Working {
    const named = this.sheet.draft.entry(kind, name, { name, ...more }, cell.source, sources);
    if (!this.#namedBy.has(named)) this.#namedBy.set(named, cell);
    return named;
  }

  /** The entry of an identity that a cell tells of; `sources` as in the draft. */
  entry(kind: CollectionKind, name: string, facts: Facts, cell: Cell, sources: Readonly<Record<string, string>>) {
    return this.sheet.draft.entry(kind, name, facts, cell.source, sources);
  }

  /** Where this row says which entry is meant: the cell that named it, else the cell at hand. */
  from(working: Working | undefined, cell: Cell): string {
    return (working === undefined ? undefined : this.#namedBy.get(working)?.source) ?? cell.source;
  }
}
