/** A rectangle of a page as it is seen: left, top, right, bottom in points (1/72 inch) from its upper left corner. */
export type Box = readonly [number, number, number, number];

export const widthOf = ([left, , right]: Box): number => right - left;
export const heightOf = ([, top, , bottom]: Box): number => bottom - top;

/** What two rectangles have in common; undefined when that is nothing. */
export function common(a: Box, b: Box): Box | undefined {
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? box : undefined;
}

/** The smallest rectangle around both. */
export function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** The smallest rectangle around all. @throws RangeError for none */
export function aroundAll(boxes: readonly Box[]): Box {
  return boxes.reduce(around);
}
