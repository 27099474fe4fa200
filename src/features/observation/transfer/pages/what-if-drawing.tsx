import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { fill, Patterns } from '../../sites/pages/drawing.tsx';
import type { TransferState } from '../grounds.ts';
import { transferTexts } from '../texts.ts';
import {
  type DrawnRow,
  drawWhatIf,
  line,
  type SchoolRow,
  type ShapeName,
  type StateCounts,
  shapes,
  square,
  step,
  transferStates,
} from '../what-if-drawing.ts';

/** The patterns are those of the site's drawing. */
const patternOf = { ground: 'covered', unknown: 'unknown', none: 'none' } as const;

/** `2 har grunnlag, 1 uten grunnlag`. */
export function countWords(counts: StateCounts, lang: Lang): string {
  const words = transferTexts[lang].whatIf.counts;
  return transferStates
    .filter((state) => counts[state] > 0)
    .map((state) => words[state](counts[state]))
    .join(', ');
}

const at = 'hva-hvis';

const Squares: FC<{ states: readonly TransferState[]; x: number; y: number; perLine: number }> = (props) => (
  <g>
    {props.states.map(({ state }, index) => (
      <rect
        class="sv-site-edge sv-if-square"
        data-state={state}
        x={props.x + (index % props.perLine) * step}
        y={props.y + Math.floor(index / props.perLine) * step}
        width={square}
        height={square}
        rx="3"
        fill={fill(patternOf[state], at)}
      />
    ))}
  </g>
);

const Lines: FC<{ of: readonly string[]; x: number; y: number; kind: 'sv-map-name' | 'sv-map-small' }> = (props) => (
  <text class={props.kind}>
    {props.of.map((words, index) => (
      <tspan x={props.x} y={props.y + index * line}>
        {words}
      </tspan>
    ))}
  </text>
);

interface Props {
  readonly lang: Lang;
  readonly rows: readonly SchoolRow[];
  readonly nameOf: (unit: string | undefined) => string;
}

const Row: FC<{ row: DrawnRow; shape: ShapeName }> = ({ row, shape }) => {
  const { width, middle, perLine } = shapes[shape];
  return (
    <g data-unit={row.unit ?? ''}>
      <path class="sv-site-line sv-if-rule" d={`M4 ${row.y - 4}H${width - 4}`} />
      <Lines of={row.lines} x={8} y={row.y + 18} kind="sv-map-name" />
      {row.halves.map(({ states, x, counts }) => (
        <>
          <Squares states={states} x={x} y={row.squares} perLine={perLine} />
          <Lines of={counts} x={x} y={row.below} kind="sv-map-small" />
        </>
      ))}
      <path class="sv-site-head" d={`M${middle - 16} ${row.squares + 11}l-9 -5v10z`} />
    </g>
  );
};

const One: FC<Props & { shape: ShapeName }> = ({ lang, rows, nameOf, shape }) => {
  const texts = transferTexts[lang].whatIf;
  const countsOf = (counts: StateCounts) => countWords(counts, lang);
  const { rows: placed, height } = drawWhatIf(rows, { nameOf, countsOf }, shape);
  const { width, left, middle } = shapes[shape];
  const title = `hva-hvis-navn-${shape}`;
  return (
    <div class="sv-map" data-shape={shape}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-labelledby={title}>
        <title id={title}>{texts.picture}</title>
        <text class="sv-map-side" x={left} y="18">
          {texts.before}
        </text>
        <text class="sv-map-side" x={middle} y="18">
          {texts.after}
        </text>
        {placed.map((row) => (
          <Row row={row} shape={shape} />
        ))}
      </svg>
    </div>
  );
};

/**
 * Schools with a square for each recipient, before and after. The tables beside it say the same in words. Drawn twice, as a site is, and the
 * style sheet shows the one that fits.
 */
export const WhatIfDrawing: FC<Props> = (props) => {
  const texts = transferTexts[props.lang].whatIf;
  return (
    <figure class="sv-map-figure">
      <svg class="sv-site-patterns" width="0" height="0" aria-hidden="true" focusable="false">
        <Patterns at={at} />
      </svg>
      <One {...props} shape="wide" />
      <One {...props} shape="upright" />
      <figcaption class="sv-map-legend">
        <p>{texts.legend}</p>
        <ul>
          {transferStates.map((state) => (
            <li>
              <svg width="20" height="20" aria-hidden="true" focusable="false">
                <rect
                  class="sv-site-edge"
                  x="1"
                  y="1"
                  width="18"
                  height="18"
                  rx="3"
                  fill={fill(patternOf[state], at)}
                />
              </svg>
              {texts.states[state]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
};
