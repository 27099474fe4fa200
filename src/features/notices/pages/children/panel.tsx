import type { FC } from 'hono/jsx';
import { fitLines } from '#src/features/register/index.ts';
import { Figure, type FigureName } from './shapes.tsx';

/** One thing in a panel: a figure with its words. */
export interface Row {
  readonly figure: FigureName;
  readonly words: string;
  /** The words are the owner's own. */
  readonly own: boolean;
}

export interface PanelContent {
  readonly title: string;
  /** The large figure above the rows. */
  readonly figures: readonly FigureName[];
  readonly rows: readonly Row[];
  /** Nobody has decided it: drawn as unfinished as it is. */
  readonly open: boolean;
  /** All of it in words, for those who do not see the drawing. */
  readonly words: string;
}

const width = 250;
const margin = 14;
const size = { title: 17, row: 15, line: 19, figure: 34, large: 64 } as const;

interface DrawnRow extends Row {
  readonly lines: readonly string[];
  readonly y: number;
  readonly height: number;
}

function placeRows(rows: readonly Row[], top: number): DrawnRow[] {
  const room = width - 2 * margin - size.figure - 10;
  let y = top;
  return rows.map((row) => {
    const lines = fitLines(row.words, size.row, room, 6);
    const height = Math.max(size.figure + 8, lines.length * size.line + 10);
    const placed = { ...row, lines, y, height };
    y += height;
    return placed;
  });
}

const RowView: FC<{ row: DrawnRow; lang: string | undefined }> = ({ row, lang }) => {
  const middle = row.y + row.height / 2;
  const first = middle - ((row.lines.length - 1) * size.line) / 2 + size.row * 0.36;
  return (
    <>
      <Figure name={row.figure} x={margin} y={middle - size.figure / 2} size={size.figure} />
      <text class="sv-child-words" lang={row.own ? lang : undefined}>
        {row.lines.map((line, index) => (
          <tspan x={margin + size.figure + 10} y={Math.round(first + index * size.line)}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
};

/**
 * One drawing: its name, a large figure, and rows of figures with words. A picture to a screen reader, which is told the same in words.
 * @param id unique on the page
 * @param lang of the owner's own words, where it is not the page's
 */
export const Panel: FC<{ id: string; content: PanelContent; lang: string | undefined }> = ({ id, content, lang }) => {
  const titleLines = fitLines(content.title, size.title, width - 2 * margin, 2);
  const below = margin + titleLines.length * 22 + 6;
  const rows = placeRows(content.rows, below + size.large + 12);
  const last = rows.at(-1);
  const height = (last === undefined ? below + size.large : last.y + last.height) + margin;
  const across = content.figures.length * size.large + (content.figures.length - 1) * 8;
  return (
    <svg
      class="sv-child-panel"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}-navn`}
      aria-describedby={`${id}-om`}
      data-open={content.open ? 'true' : undefined}
    >
      <title id={`${id}-navn`}>{content.title}</title>
      <desc id={`${id}-om`}>{content.words}</desc>
      <rect class="sv-child-frame" x="1.5" y="1.5" width={width - 3} height={height - 3} rx="12" />
      <text class="sv-child-title">
        {titleLines.map((line, index) => (
          <tspan x={margin} y={margin + 16 + index * 22}>
            {line}
          </tspan>
        ))}
      </text>
      {content.figures.map((name, index) => (
        <Figure name={name} x={(width - across) / 2 + index * (size.large + 8)} y={below} size={size.large} />
      ))}
      {rows.map((row) => (
        <RowView row={row} lang={lang} />
      ))}
    </svg>
  );
};
