import type { FC } from 'hono/jsx';

/** Figures drawn here on a 40 × 40 grid; every one stands beside its words. */
const shapes = {
  person: (
    <>
      <circle class="sv-child-body" cx="20" cy="12" r="7.5" />
      <path class="sv-child-body" d="M6 37c0-9.5 6-15 14-15s14 5.5 14 15Z" />
    </>
  ),
  note: (
    <>
      <path class="sv-child-paper" d="M9 4h17l6 6v26H9Z" />
      <path class="sv-child-line" d="M14 14h9M14 20h13M14 26h13M14 32h8" />
    </>
  ),
  house: (
    <>
      <path class="sv-child-body" d="M4 18 20 5l16 13v18H4Z" />
      <path class="sv-child-paper" d="M16 36V25h8v11ZM9 20h6v6H9ZM25 20h6v6h-6Z" />
    </>
  ),
  lock: (
    <>
      <path class="sv-child-line" d="M12 19v-6a8 8 0 0 1 16 0v6" />
      <rect class="sv-child-body" x="7" y="18" width="26" height="18" rx="3" />
      <path class="sv-child-line" d="M20 25v5" />
    </>
  ),
  clock: (
    <>
      <circle class="sv-child-paper" cx="20" cy="20" r="16" />
      <path class="sv-child-line" d="M20 9v11l7 5" />
      <path class="sv-child-line" d="M20 4v2M36 20h-2M20 36v-2M4 20h2" />
    </>
  ),
  delete: (
    <>
      <path class="sv-child-body" d="M9 12h22l-2 25H11Z" />
      <path class="sv-child-line" d="M6 12h28M15 12V7h10v5M16 18l1 13M24 18l-1 13" />
    </>
  ),
  archive: (
    <>
      <path class="sv-child-body" d="M7 16h26v20H7Z" />
      <path class="sv-child-paper" d="M4 8h32v8H4Z" />
      <path class="sv-child-line" d="M15 22h10" />
    </>
  ),
  anonymise: (
    <>
      <circle class="sv-child-blank" cx="20" cy="12" r="7.5" />
      <path class="sv-child-blank" d="M6 37c0-9.5 6-15 14-15s14 5.5 14 15Z" />
    </>
  ),
  keep: (
    <>
      <path class="sv-child-line" d="M3 22h34M3 37h34M5 5v32M35 5v32" />
      <path class="sv-child-paper" d="M10 10h5v12h-5ZM17 8h5v14h-5ZM24 12h6v10h-6Z" />
    </>
  ),
  open: (
    <>
      <circle class="sv-child-blank" cx="20" cy="20" r="17" />
      <path class="sv-child-line" d="M14 16a6 6 0 1 1 9 5.3c-2 1.2-3 2.2-3 4.7" />
      <circle class="sv-child-dot" cx="20" cy="31" r="1.8" />
    </>
  ),
  see: (
    <>
      <path class="sv-child-paper" d="M3 20c5-8 11-11 17-11s12 3 17 11c-5 8-11 11-17 11S8 28 3 20Z" />
      <circle class="sv-child-body" cx="20" cy="20" r="6" />
    </>
  ),
  mend: <path class="sv-child-paper" d="m6 34 2-9L27 6l7 7-19 19Zm18-25 7 7M8 25l7 7" />,
  refuse: (
    <>
      <circle class="sv-child-paper" cx="20" cy="20" r="16" />
      <path class="sv-child-line" d="m9 31 22-22" />
    </>
  ),
  tell: (
    <>
      <path class="sv-child-body" d="M6 16h8l16-9v26l-16-9H6Z" />
      <path class="sv-child-line" d="M11 24v10h5v-8M34 16v8" />
    </>
  ),
} as const;

export type FigureName = keyof typeof shapes;

/** A figure inside a drawing. @param size in the units of the drawing */
export const Figure: FC<{ name: FigureName; x: number; y: number; size: number }> = ({ name, x, y, size }) => (
  <g transform={`translate(${x} ${y}) scale(${Math.round((size / 40) * 100) / 100})`}>{shapes[name]}</g>
);

/** A figure on its own, beside words that say the same. */
export const SmallFigure: FC<{ name: FigureName }> = ({ name }) => (
  <svg class="sv-child-small" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
    {shapes[name]}
  </svg>
);
