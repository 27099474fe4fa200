import { fitLines } from '#src/features/register/index.ts';
import type { Leaving } from '../against/what-if.ts';
import { isWorse } from '../against/what-if.ts';
import type { TransferState } from './grounds.ts';

export const transferStates = ['ground', 'unknown', 'none'] as const;
export type StateCounts = Readonly<Record<TransferState['state'], number>>;

/** One school before and after. */
export interface SchoolRow {
  /** Undefined for the owner as a whole. */
  readonly unit: string | undefined;
  readonly leaving: readonly Leaving[];
  readonly before: StateCounts;
  readonly after: StateCounts;
}

const count = (states: readonly TransferState[]): StateCounts => ({
  ground: states.filter(({ state }) => state === 'ground').length,
  unknown: states.filter(({ state }) => state === 'unknown').length,
  none: states.filter(({ state }) => state === 'none').length,
});

/** What leaves the EEA by the schools that it concerns, those who lose most first; what concerns none is the owner's as a whole. Pure. */
export function bySchool(leaving: readonly Leaving[]): readonly SchoolRow[] {
  const worse = (row: readonly Leaving[]) => row.filter(isWorse).length;
  const pairs = leaving.flatMap((one) => {
    const units: readonly (string | undefined)[] = one.units.length === 0 ? [undefined] : one.units;
    return units.map((unit) => ({ unit, one }));
  });
  return [...Map.groupBy(pairs, ({ unit }) => unit)]
    .map(([unit, those]) => {
      // What changes comes first, at the same place before and after.
      const sorted = those
        .map(({ one }) => one)
        .sort((a, b) => Number(isWorse(b)) - Number(isWorse(a)) || a.organisation.localeCompare(b.organisation, 'nb'));
      return {
        unit,
        leaving: sorted,
        before: count(sorted.map((one) => one.before)),
        after: count(sorted.map((one) => one.after)),
      };
    })
    .sort((a, b) => worse(b.leaving) - worse(a.leaving) || (a.unit ?? '').localeCompare(b.unit ?? '', 'nb'));
}

/** Sizes in the drawing's own units; one is a pixel on a wide screen. */
export const drawnIf = {
  width: 960,
  left: 230,
  middle: 600,
  square: 22,
  step: 27,
  line: 16,
  head: 30,
  perLine: 12,
} as const;

export interface DrawnRow extends SchoolRow {
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** Places the schools under each other. @param nameOf what a unit is called */
export function drawWhatIf(
  rows: readonly SchoolRow[],
  nameOf: (unit: string | undefined) => string,
): { readonly rows: readonly DrawnRow[]; readonly height: number } {
  let y: number = drawnIf.head;
  const placed = rows.map((row): DrawnRow => {
    const lines = fitLines(nameOf(row.unit), 12.5, drawnIf.left - 24, 3);
    const squares = Math.ceil(row.leaving.length / drawnIf.perLine) * drawnIf.step + 22;
    const height = Math.max(squares, lines.length * drawnIf.line + 8) + 12;
    const at = { ...row, y, height, lines };
    y += height;
    return at;
  });
  return { rows: placed, height: y + 4 };
}
