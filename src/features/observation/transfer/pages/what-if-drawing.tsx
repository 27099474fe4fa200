import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { fill, Patterns } from '../../sites/pages/drawing.tsx';
import type { TransferState } from '../grounds.ts';
import { transferTexts } from '../texts.ts';
import { drawnIf, drawWhatIf, type SchoolRow, type StateCounts, transferStates } from '../what-if-drawing.ts';

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

const Squares: FC<{ states: readonly TransferState[]; x: number; y: number }> = ({ states, x, y }) => (
  <g>
    {states.map(({ state }, index) => (
      <rect
        class="sv-site-edge sv-if-square"
        data-state={state}
        x={x + (index % drawnIf.perLine) * drawnIf.step}
        y={y + Math.floor(index / drawnIf.perLine) * drawnIf.step}
        width={drawnIf.square}
        height={drawnIf.square}
        rx="3"
        fill={fill(patternOf[state])}
      />
    ))}
  </g>
);

interface Props {
  readonly lang: Lang;
  readonly rows: readonly SchoolRow[];
  readonly nameOf: (unit: string | undefined) => string;
}

/** Schools with a square for each recipient, before and after. The tables beside it say the same in words. */
export const WhatIfDrawing: FC<Props> = ({ lang, rows, nameOf }) => {
  const texts = transferTexts[lang].whatIf;
  const { rows: placed, height } = drawWhatIf(rows, nameOf);
  const { width, left, middle, line } = drawnIf;
  return (
    <figure class="sv-map-figure">
      <section class="sv-map" aria-label={texts.scroll} tabindex={0}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-labelledby="hva-hvis-navn"
        >
          <title id="hva-hvis-navn">{texts.picture}</title>
          <Patterns />
          <text class="sv-map-side" x={left} y="18">
            {texts.before}
          </text>
          <text class="sv-map-side" x={middle} y="18">
            {texts.after}
          </text>
          {placed.map(({ unit, lines, y, leaving, before, after }) => {
            const counts = y + Math.ceil(leaving.length / drawnIf.perLine) * drawnIf.step + 17;
            return (
              <g data-unit={unit ?? ''}>
                <path class="sv-site-line sv-if-rule" d={`M4 ${y - 4}H${width - 4}`} />
                <text class="sv-map-name">
                  {lines.map((words, index) => (
                    <tspan x="8" y={y + 18 + index * line}>
                      {words}
                    </tspan>
                  ))}
                </text>
                <Squares states={leaving.map((one) => one.before)} x={left} y={y + 4} />
                <path class="sv-site-head" d={`M${middle - 16} ${y + 15}l-9 -5v10z`} />
                <Squares states={leaving.map((one) => one.after)} x={middle} y={y + 4} />
                <text class="sv-map-small" x={left} y={counts}>
                  {countWords(before, lang)}
                </text>
                <text class="sv-map-small" x={middle} y={counts}>
                  {countWords(after, lang)}
                </text>
              </g>
            );
          })}
        </svg>
      </section>
      <figcaption class="sv-map-legend">
        <p>{texts.legend}</p>
        <ul>
          {transferStates.map((state) => (
            <li>
              <svg width="20" height="20" aria-hidden="true" focusable="false">
                <rect class="sv-site-edge" x="1" y="1" width="18" height="18" rx="3" fill={fill(patternOf[state])} />
              </svg>
              {texts.states[state]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
};
