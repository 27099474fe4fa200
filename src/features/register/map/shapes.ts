import type { Level, Side } from './graph.ts';

/** A box to be placed. */
export interface Sized {
  readonly id: string;
  readonly level: Level;
  readonly height: number;
}

export interface Ends {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a line runs: through these points, level across each column that it passes. */
export interface Route {
  readonly points: readonly (readonly [x: number, y: number])[];
  /** It begins and ends on the right side of boxes in one column, and bends out between. */
  readonly bends: boolean;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Placed>;
  readonly lines: ReadonlyMap<string, Route>;
  readonly bands: readonly (Placed & { readonly level: Level })[];
  readonly columns: readonly { readonly side: Side; readonly x: number; readonly width: number }[];
}
