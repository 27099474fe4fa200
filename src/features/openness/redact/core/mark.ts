import type { Box } from './box.ts';

/** A part of a page that is taken out. */
export interface Mark {
  /** From 0. */
  readonly page: number;
  readonly area: Box;
  /** What is printed in its place: the ground in short, "§ 13". */
  readonly code: string;
}

/** Longer codes are no codes. */
export const longestCode = 24;
