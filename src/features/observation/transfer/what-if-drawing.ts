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

/** Sizes in the drawing's own units; one is a pixel where the drawing is as wide as it is made. */
interface Shape {
  readonly width: number;
  /** Where the squares before begin, and those after. */
  readonly left: number;
  readonly middle: number;
  /** Squares beside each other. */
  readonly perLine: number;
  /** Size of the name and of the counts, and how wide each may be. */
  readonly name: number;
  readonly nameRoom: number;
  readonly small: number;
  readonly smallRoom: number;
  /** Whether the name stands above the squares, and not to their left. */
  readonly above: boolean;
}
export const square = 22;
export const step = 27;
export const line = 17;
const head = 30;
const gap = 12;

/** For wide screens, and for narrow ones. */
export const shapes = {
  wide: {
    ...{ width: 960, left: 230, middle: 600, perLine: 12, above: false },
    ...{ name: 12.5, nameRoom: 206, small: 11, smallRoom: 340 },
  },
  upright: {
    ...{ width: 360, left: 8, middle: 190, perLine: 5, above: true },
    ...{ name: 15, nameRoom: 344, small: 14, smallRoom: 150 },
  },
} as const satisfies Readonly<Record<string, Shape>>;
export type ShapeName = keyof typeof shapes;

interface Half {
  readonly states: readonly TransferState[];
  readonly x: number;
  /** How many have a ground and how many none, in words that fit. */
  readonly counts: readonly string[];
}

export interface DrawnRow {
  readonly unit: string | undefined;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** Where the squares begin, and the counts below them. */
  readonly squares: number;
  readonly below: number;
  readonly halves: readonly [before: Half, after: Half];
}

interface Words {
  readonly nameOf: (unit: string | undefined) => string;
  readonly countsOf: (counts: StateCounts) => string;
}

/** Places the schools under each other, their squares before to the left of those after. Pure. */
export function drawWhatIf(
  rows: readonly SchoolRow[],
  { nameOf, countsOf }: Words,
  name: ShapeName,
): { readonly rows: readonly DrawnRow[]; readonly height: number } {
  const shape: Shape = shapes[name];
  let y = head;
  const placed = rows.map(({ unit, leaving, before, after }): DrawnRow => {
    const lines = fitLines(nameOf(unit), shape.name, shape.nameRoom, 3);
    const counts = (of: StateCounts) => fitLines(countsOf(of), shape.small, shape.smallRoom, 3);
    const halves = [
      { states: leaving.map((one) => one.before), x: shape.left, counts: counts(before) },
      { states: leaving.map((one) => one.after), x: shape.middle, counts: counts(after) },
    ] as const;
    const named = lines.length * line + 8;
    const squares = y + 4 + (shape.above ? named : 0);
    const below = squares + Math.ceil(leaving.length / shape.perLine) * step + 13;
    const counted = below - y + Math.max(...halves.map((half) => half.counts.length)) * line;
    const height = Math.max(counted, named) + gap;
    const at = { unit, y, height, lines, squares, below, halves };
    y += height;
    return at;
  });
  return { rows: placed, height: y + 4 };
}
