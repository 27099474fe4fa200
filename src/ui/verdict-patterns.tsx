import type { FC } from 'hono/jsx';
import type { Verdict } from './verdict.tsx';
import { verdicts } from './verdict.tsx';

/** The id of the fill of a verdict in drawings. */
export function patternId(verdict: Verdict): string {
  return `sv-fill-${verdict}`;
}

/** What lies upon the ground colour, so that parts differ on paper and without colour vision as well. */
const marks: Readonly<Record<Verdict, FC>> = {
  deviation: () => <></>,
  remark: () => <path class="sv-fill-mark" d="M-2 2 2-2M-2 12 12-2M8 12l4-4" />,
  unknown: () => <path class="sv-fill-mark" d="M0 5h4" />,
  claimed: () => <circle class="sv-fill-dot" cx="5" cy="5" r="2" />,
  conditional: () => <path class="sv-fill-mark" d="M0 0l10 10M10 0 0 10" />,
  met: () => <></>,
  'not-applicable': () => <path class="sv-fill-mark" d="M5 0v10" />,
};

/** The fills that drawings refer to; the page frame holds them once, because ids must be unique. */
export const VerdictPatterns: FC = () => (
  <svg class="sv-patterns" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      {verdicts.map((verdict) => {
        const Mark = marks[verdict];
        return (
          <pattern
            key={verdict}
            id={patternId(verdict)}
            width="10"
            height="10"
            patternUnits="userSpaceOnUse"
            data-verdict={verdict}
          >
            <rect class="sv-fill-ground" width="10" height="10" />
            <Mark />
          </pattern>
        );
      })}
    </defs>
  </svg>
);
