import type { FC } from 'hono/jsx';
import { type Region, regions } from './place.ts';

/** The marks that tell regions apart without colour: none, dots, close lines across each other, and open where nobody has said. */
const marks: Readonly<Record<Exclude<Region, 'own'>, FC>> = {
  norway: () => <></>,
  eea: () => <circle class="sv-map-mark-dot" cx="3" cy="3" r="1.5" />,
  outside: () => <path class="sv-map-mark" d="M-1 1 1 -1M0 6 6 0M5 7 7 5" />,
  unknown: () => <path class="sv-map-mark" d="M0 3h3" />,
};

type Marked = keyof typeof marks;
const marked = regions.filter((region): region is Marked => region !== 'own');

/** The fill of a region. */
export function patternFill(region: Marked): string {
  return `url(#kart-${region})`;
}

/** The fills that boxes and the legend refer to. */
export const MapPatterns: FC = () => (
  <defs>
    {marked.map((region) => {
      const Mark = marks[region];
      return (
        <pattern id={`kart-${region}`} width="6" height="6" patternUnits="userSpaceOnUse" data-region={region}>
          <rect class="sv-map-mark-ground" width="6" height="6" />
          <Mark />
        </pattern>
      );
    })}
  </defs>
);
