import type { FC } from 'hono/jsx';
import type { Drawing } from './drawing.ts';
import type { MapEdge } from './graph.ts';
import type { Route } from './shapes.ts';

/** How far a line bends out that begins and ends in one column. */
const bend = 46;

/** The path of a line: level at every box and across every column, bending between. */
export function pathOf({ points, bends }: Route): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let [x, y] = first;
  let path = `M${x} ${y}`;
  for (const [toX, toY] of rest) {
    if (bends) path += `C${x + bend} ${y} ${toX + bend} ${toY} ${toX} ${toY}`;
    else if (y === toY) path += `H${toX}`;
    else {
      const half = Math.round((x + toX) / 2);
      path += `C${half} ${y} ${half} ${toY} ${toX} ${toY}`;
    }
    [x, y] = [toX, toY];
  }
  return path;
}

/** The head of an arrow where a line ends. */
function arrowOf({ points, bends }: Route): string {
  const [x, y] = points.at(-1) ?? [0, 0];
  const [before] = points.at(-2) ?? [0, 0];
  const back = bends || before > x ? 9 : -9;
  return `M${x} ${y}l${back} -4.5v9z`;
}

/** What a line looks like: whether it is encrypted, or that somebody handles the data for the owner. */
export function lineLook({ kinds, encrypted }: MapEdge): 'encrypted' | 'open' | 'unsaid' | 'handled' {
  if (kinds.every((kind) => kind === 'processor' || kind === 'sub-processor')) return 'handled';
  return encrypted === undefined ? 'unsaid' : encrypted ? 'encrypted' : 'open';
}

interface LinesProps {
  readonly drawing: Drawing;
  /** A line in words, and where it is told of. */
  readonly about: (edge: MapEdge) => { readonly words: string; readonly href: string | undefined };
}

/**
 * The lines of the map. They are for the eye and the mouse; the keyboard and the screen reader have the boxes, which say what they
 * get and give, and the table.
 */
export const MapLines: FC<LinesProps> = ({ drawing: { folded, layout }, about }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: its links cannot be reached by keyboard, and stand in the table for those who need them
  <g class="sv-map-lines" aria-hidden="true">
    {folded.edges.map((edge) => {
      const route = layout.lines.get(edge.id);
      if (route === undefined) return null;
      const { words, href } = about(edge);
      const line = (
        <>
          <title>{words}</title>
          <path class="sv-map-reach" d={pathOf(route)} />
          <path class="sv-map-path" d={pathOf(route)} />
          <path class="sv-map-head" d={arrowOf(route)} />
        </>
      );
      const way = folded.on === undefined ? undefined : String(folded.on.has(edge.id));
      return (
        <g class="sv-map-line" data-look={lineLook(edge)} data-way={way}>
          {href === undefined ? (
            line
          ) : (
            <a href={href} tabindex={-1}>
              {line}
            </a>
          )}
        </g>
      );
    })}
  </g>
);
