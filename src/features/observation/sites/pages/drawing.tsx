import type { FC } from 'hono/jsx';
import { countryName } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { SiteScan } from '../../web/scan-result.ts';
import { emptyBands } from '../band-states.ts';
import type { GroundState } from '../ground.ts';
import { groundStates } from '../ground.ts';
import { drawn, drawSite, type SiteBand, type SiteBox, type SiteDrawing, type ToDraw } from '../site-drawing.ts';
import type { When } from '../when-contacted.ts';
import { siteTexts } from './texts.ts';

/** The marks that tell grounds apart without colour: whole, half, open, crossed once, crossed twice. */
const marks: Readonly<Record<GroundState, FC>> = {
  covered: () => <rect class="sv-site-mark-whole" width="8" height="8" />,
  otherwise: () => <rect class="sv-site-mark-whole" width="8" height="4" />,
  unknown: () => <path class="sv-site-mark" d="M0 4h4" />,
  expired: () => <path class="sv-site-mark" d="M-2 2 2 -2M0 8 8 0M6 10 10 6" />,
  none: () => <path class="sv-site-mark" d="M0 0 8 8M8 0 0 8" />,
};

/** Letters for an id, so that each site of a page has its own. */
const idOf = (at: string) => at.replaceAll(/[^a-z0-9-]+/g, '-');

/** The fill of a ground, where its patterns are drawn. @param at the site, where a page has several */
export const fill = (state: GroundState, at = '') => `url(#grunn-${state}${idOf(at)})`;

/** The patterns of all grounds, once for the drawings that use them. */
export const Patterns: FC<{ at?: string }> = ({ at = '' }) => (
  <defs>
    {groundStates.map((state) => {
      const Mark = marks[state];
      return (
        <pattern
          id={`grunn-${state}${idOf(at)}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          data-ground={state}
        >
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

interface Drawn {
  readonly drawing: SiteDrawing;
  readonly lang: Lang;
  /** The site, where a page has several. */
  readonly at: string;
}

const Box: FC<Drawn & { box: SiteBox; when: string }> = ({ box, when, drawing, lang, at }) => {
  const texts = siteTexts[lang];
  const { x, y, width, height, lines, hosts, ground } = box;
  const { edge, padding, name, line, smallLine } = drawn[drawing.shape];
  const left = x + edge + padding;
  const under = y + padding + name + (lines.length - 1) * line + smallLine + 1;
  const place = `${countryWords(box.country, lang)}, ${texts.site.hosts(hosts.length)}`;
  return (
    <a class="sv-site-box" data-ground={ground} href={`#${rowId(hosts[0] ?? '', at)}`}>
      <title>{`${box.who}, ${place}. ${when}. ${texts.grounds[ground]}`}</title>
      <rect class="sv-map-frame" x={x} y={y} width={width} height={height} rx="6" />
      <rect
        class="sv-site-edge"
        x={x + 3}
        y={y + 3}
        width={edge - 3}
        height={height - 6}
        rx="3"
        fill={fill(ground, at)}
      />
      <text class="sv-map-name">
        {lines.map((words, index) => (
          <tspan x={left} y={y + padding + name + index * line}>
            {words}
          </tspan>
        ))}
      </text>
      <text class="sv-map-small">
        <tspan x={left} y={under}>
          {place}
        </tspan>
        <tspan x={left} y={under + smallLine} class="sv-site-ground">
          {texts.grounds[ground]}
        </tspan>
      </text>
    </a>
  );
};

/** From the site to a band: across where the site stands to the left, down along the edge where it stands on top. */
function lineTo(
  { y, height }: SiteBand,
  { site, shape }: SiteDrawing,
): { readonly path: string; readonly endY: number } {
  const { band, heading } = drawn[shape];
  if (shape === 'upright') {
    const endY = y + heading + 4;
    return { path: `M12 ${site.y + site.height}V${endY}H${band - 9}`, endY };
  }
  const [fromX, fromY, endY] = [site.x + site.width, site.y + site.height / 2, y + height / 2];
  const half = Math.round((fromX + band) / 2);
  return { path: `M${fromX} ${fromY}C${half} ${fromY} ${half} ${endY} ${band - 9} ${endY}`, endY };
}

const Band: FC<Drawn & { band: SiteBand }> = ({ band, ...rest }) => {
  const { drawing, lang } = rest;
  const texts = siteTexts[lang];
  const { band: start, inner, heading, smallLine } = drawn[drawing.shape];
  const { path, endY } = lineTo(band, drawing);
  const isEmpty = band.boxes.length === 0;
  const headingY = band.y + heading + 8;
  return (
    <g class="sv-site-band" data-when={band.when} data-empty={isEmpty ? 'true' : undefined}>
      {!isEmpty && (
        <g>
          <path class="sv-site-line" d={path} />
          {band.when !== 'could' && <path class="sv-site-head" d={`M${start} ${endY}l-9 -5v10z`} />}
        </g>
      )}
      <rect
        class="sv-site-ground-band"
        x={start}
        y={band.y}
        width={drawing.width - start - 1}
        height={band.height}
        rx="10"
      />
      <text class="sv-map-side" x={start + inner} y={headingY}>
        {texts.whens[band.when]}
      </text>
      {band.help.length > 0 && (
        <text class="sv-map-small">
          {band.help.map((words, index) => (
            <tspan x={start + inner} y={headingY + 3 + (index + 1) * smallLine}>
              {words}
            </tspan>
          ))}
        </text>
      )}
      {band.boxes.map((box) => (
        <Box {...rest} box={box} when={texts.whens[band.when]} />
      ))}
    </g>
  );
};

const One: FC<Drawn> = (props) => {
  const { drawing, lang, at } = props;
  const { width, height, bands, site, shape } = drawing;
  const { padding, name, line } = drawn[shape];
  const title = `nettsted-tegning-${shape}${idOf(at)}`;
  return (
    <div class="sv-map" data-shape={shape}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is no fieldset */}
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="group" aria-labelledby={title}>
        <title id={title}>{siteTexts[lang].site.picture}</title>
        <rect class="sv-site-own" x={site.x} y={site.y} width={site.width} height={site.height} rx="8" />
        <text class="sv-map-name">
          {site.lines.map((words, index) => (
            <tspan x={site.x + padding * 2} y={site.y + 2 * padding + name + index * line}>
              {words}
            </tspan>
          ))}
        </text>
        {bands.map((band) => (
          <Band {...props} band={band} />
        ))}
      </svg>
    </div>
  );
};

/**
 * A site and its recipients as a drawing that needs no script: each box leads to its row in the table. It is drawn twice, for wide screens
 * and for narrow ones, and the style sheet shows the one that is read without moving it sideways.
 * @param at the site, where a page has several
 */
export const SiteDrawingView: FC<
  Omit<ToDraw, 'shape' | 'help'> & { visits: SiteScan['visits']; lang: Lang; at?: string }
> = ({ lang, at = '', visits, ...site }) => {
  const texts = siteTexts[lang].site;
  const empty = emptyBands(visits);
  const help = (when: When, isEmpty: boolean) => {
    if (isEmpty) return texts.bandEmpty[empty[when]];
    return when === 'could' ? texts.couldHelp : '';
  };
  const wide = drawSite({ ...site, shape: 'wide', help });
  const upright = drawSite({ ...site, shape: 'upright', help });
  const used = new Set(wide.bands.flatMap(({ boxes }) => boxes.map(({ ground }) => ground)));
  return (
    <figure class="sv-map-figure sv-site-figure">
      {/* Of a drawing that is not shown nothing can be used, so the patterns stand apart. */}
      <svg class="sv-site-patterns" width="0" height="0" aria-hidden="true" focusable="false">
        <Patterns at={at} />
      </svg>
      <One drawing={wide} lang={lang} at={at} />
      <One drawing={upright} lang={lang} at={at} />
      {used.size > 0 && (
        <figcaption class="sv-map-legend">
          <p>{texts.legend}</p>
          <ul>
            {groundStates
              .filter((state) => used.has(state))
              .map((state) => (
                <li>
                  <svg width="20" height="20" aria-hidden="true" focusable="false">
                    <rect class="sv-site-edge" x="1" y="1" width="18" height="18" rx="3" fill={fill(state, at)} />
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
