import type { FC } from 'hono/jsx';
import { countryName } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { GroundState } from '../ground.ts';
import { groundStates } from '../ground.ts';
import { drawn, type SiteBand, type SiteBox, type SiteDrawing } from '../site-drawing.ts';
import { siteTexts } from './texts.ts';

/** The marks that tell grounds apart without colour: whole, half, open, crossed once, crossed twice. */
const marks: Readonly<Record<GroundState, FC>> = {
  covered: () => <rect class="sv-site-mark-whole" width="8" height="8" />,
  otherwise: () => <rect class="sv-site-mark-whole" width="8" height="4" />,
  unknown: () => <path class="sv-site-mark" d="M0 4h4" />,
  expired: () => <path class="sv-site-mark" d="M-2 2 2 -2M0 8 8 0M6 10 10 6" />,
  none: () => <path class="sv-site-mark" d="M0 0 8 8M8 0 0 8" />,
};

/** The fill of a ground, where its patterns are drawn. */
export const fill = (state: GroundState) => `url(#grunn-${state})`;

/** Apart where a page has several drawings. */
const titleId = (at: string) => `nettsted-tegning${at.replaceAll(/[^a-z0-9-]+/g, '-')}`;

/** The patterns of all grounds, once in a drawing. */
export const Patterns: FC = () => (
  <defs>
    {groundStates.map((state) => {
      const Mark = marks[state];
      return (
        <pattern id={`grunn-${state}`} width="8" height="8" patternUnits="userSpaceOnUse" data-ground={state}>
          <rect class="sv-site-mark-ground" width="8" height="8" />
          <Mark />
        </pattern>
      );
    })}
  </defs>
);

/** The row of a host in the table. */
export const rowId = (host: string, at = '') =>
  `vert-${`${at}${at === '' ? '' : '--'}${host}`.replaceAll(/[^a-z0-9-]+/g, '-')}`;

/** The page of a recipient. */
export const recipientHref = (site: string, host: string) => `/nettsteder/${site}/mottaker/${encodeURIComponent(host)}`;

/** A country as people say it. */
export function countryWords(code: string, lang: Lang): string {
  return /^[A-Z]{2}$/.test(code) ? countryName(code, lang) : siteTexts[lang].site.unknown;
}

const Box: FC<{ box: SiteBox; lang: Lang; when: string; at: string }> = ({ box, lang, when, at }) => {
  const texts = siteTexts[lang];
  const { x, y, width, height, lines, hosts, ground } = box;
  const left = x + drawn.edge + drawn.padding;
  const under = y + drawn.padding + drawn.name + (lines.length - 1) * drawn.line + 16;
  const place = `${countryWords(box.country, lang)}, ${texts.site.hosts(hosts.length)}`;
  return (
    <a class="sv-site-box" data-ground={ground} href={`#${rowId(hosts[0] ?? '', at)}`}>
      <title>{`${box.who}, ${place}. ${when}. ${texts.grounds[ground]}`}</title>
      <rect class="sv-map-frame" x={x} y={y} width={width} height={height} rx="6" />
      <rect
        class="sv-site-edge"
        x={x + 3}
        y={y + 3}
        width={drawn.edge - 3}
        height={height - 6}
        rx="3"
        fill={fill(ground)}
      />
      <text class="sv-map-name">
        {lines.map((line, index) => (
          <tspan x={left} y={y + drawn.padding + drawn.name + index * drawn.line}>
            {line}
          </tspan>
        ))}
      </text>
      <text class="sv-map-small">
        <tspan x={left} y={under}>
          {place}
        </tspan>
        <tspan x={left} y={under + 15} class="sv-site-ground">
          {texts.grounds[ground]}
        </tspan>
      </text>
    </a>
  );
};

const Band: FC<{ band: SiteBand; drawing: SiteDrawing; lang: Lang; at: string }> = ({ band, drawing, lang, at }) => {
  const texts = siteTexts[lang];
  const { site, width } = drawing;
  const [fromX, fromY] = [site.x + site.width, site.y + site.height / 2];
  const toY = band.y + band.height / 2;
  const half = Math.round((fromX + drawn.band) / 2);
  const isEmpty = band.boxes.length === 0;
  return (
    <g class="sv-site-band" data-when={band.when} data-empty={isEmpty ? 'true' : undefined}>
      {!isEmpty && (
        <g>
          <path
            class="sv-site-line"
            d={`M${fromX} ${fromY}C${half} ${fromY} ${half} ${toY} ${drawn.band - 9} ${toY}`}
          />
          {band.when !== 'could' && <path class="sv-site-head" d={`M${drawn.band} ${toY}l-9 -5v10z`} />}
        </g>
      )}
      <rect
        class="sv-site-ground-band"
        x={drawn.band}
        y={band.y}
        width={width - drawn.band - 1}
        height={band.height}
        rx="10"
      />
      <text class="sv-map-side" x={drawn.band + drawn.inner} y={band.y + 23}>
        {texts.whens[band.when]}
      </text>
      {band.when === 'could' && !isEmpty && (
        <text class="sv-map-small" x={drawn.band + drawn.inner} y={band.y + 41}>
          {texts.site.couldHelp}
        </text>
      )}
      {isEmpty && (
        <text class="sv-map-small" x={drawn.band + drawn.inner} y={band.y + 44}>
          {texts.site.bandEmpty}
        </text>
      )}
      {band.boxes.map((box) => (
        <Box box={box} lang={lang} when={texts.whens[band.when]} at={at} />
      ))}
    </g>
  );
};

/**
 * A site and its recipients as a drawing that needs no script: each box leads to its row in the table.
 * @param at the site, where a page has several
 */
export const SiteDrawingView: FC<{ drawing: SiteDrawing; lang: Lang; at?: string }> = ({ drawing, lang, at = '' }) => {
  const { width, height, bands, site } = drawing;
  const texts = siteTexts[lang].site;
  const used = new Set(bands.flatMap(({ boxes }) => boxes.map(({ ground }) => ground)));
  return (
    <figure class="sv-map-figure">
      <section class="sv-map" aria-label={at === '' ? texts.scroll : `${at}: ${texts.scroll}`} tabindex={0}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is no fieldset */}
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="group"
          aria-labelledby={titleId(at)}
        >
          <title id={titleId(at)}>{texts.picture}</title>
          <Patterns />
          <rect class="sv-site-own" x={site.x} y={site.y} width={site.width} height={site.height} rx="8" />
          <text class="sv-map-name">
            {site.lines.map((line, index) => (
              <tspan x={site.x + drawn.padding * 2} y={site.y + 2 * drawn.padding + drawn.name + index * drawn.line}>
                {line}
              </tspan>
            ))}
          </text>
          {bands.map((band) => (
            <Band band={band} drawing={drawing} lang={lang} at={at} />
          ))}
        </svg>
      </section>
      {used.size > 0 && (
        <figcaption class="sv-map-legend">
          <p>{texts.legend}</p>
          <ul>
            {groundStates
              .filter((state) => used.has(state))
              .map((state) => (
                <li>
                  <svg width="20" height="20" aria-hidden="true" focusable="false">
                    <rect class="sv-site-edge" x="1" y="1" width="18" height="18" rx="3" fill={fill(state)} />
                  </svg>
                  {siteTexts[lang].grounds[state]}
                </li>
              ))}
          </ul>
        </figcaption>
      )}
    </figure>
  );
};

/** A ground as word and pattern. */
export const GroundTag: FC<{ state: GroundState; lang: Lang }> = ({ state, lang }) => (
  <span class="ds-tag sv-site-tag" data-ground={state}>
    {siteTexts[lang].grounds[state]}
  </span>
);
