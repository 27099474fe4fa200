import type { FC } from 'hono/jsx';
import type { Drawing } from './drawing.ts';
import { lineLook } from './map-lines.tsx';
import { patternFill } from './map-patterns.tsx';
import { regionOf } from './place.ts';
import type { MapTexts } from './texts.nb.ts';

const looks = ['encrypted', 'open', 'unsaid', 'handled'] as const;
const places = ['norway', 'eea', 'outside', 'unknown'] as const;

/** What the patterns and the lines in a drawing mean. */
export const Legend: FC<{ texts: MapTexts; drawing: Drawing }> = ({ texts, drawing: { folded } }) => {
  const seen = new Set(folded.boxes.flatMap(({ nodes }) => nodes.map(({ place }) => regionOf(place))));
  const drawn = new Set(folded.edges.map(lineLook));
  return (
    <figcaption class="sv-map-legend">
      <p>{texts.legend}</p>
      <ul>
        {places
          .filter((region) => seen.has(region))
          .map((region) => (
            <li data-region={region}>
              <svg width="20" height="20" aria-hidden="true" focusable="false">
                <rect class="sv-map-edge" x="1" y="1" width="18" height="18" rx="3" fill={patternFill(region)} />
              </svg>
              {texts.regions[region]}
            </li>
          ))}
        {looks
          .filter((look) => drawn.has(look))
          .map((look) => (
            <li>
              <svg class="sv-map-sample" width="44" height="12" aria-hidden="true" focusable="false">
                <g class="sv-map-line" data-look={look}>
                  <path class="sv-map-path" d="M1 6H38" />
                  <path class="sv-map-head" d="M43 6l-9 -4.5v9z" />
                </g>
              </svg>
              {texts.lines[look]}
            </li>
          ))}
      </ul>
    </figcaption>
  );
};
