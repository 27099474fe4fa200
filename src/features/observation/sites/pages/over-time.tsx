import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { lookedAt, type RunLine } from '../read-sites.ts';
import { whens } from '../when-contacted.ts';
import { siteTexts } from './texts.ts';

const bar = { width: 44, gap: 18, height: 120, top: 18, foot: 34 } as const;

const shortDay = (at: Date) => {
  const [, month, day] = osloDate(at).split('-').map(Number);
  return `${day}.${month}.`;
};

/** The same lying: a row for each scan. */
const lying = { width: 330, left: 58, right: 42, bar: 26, row: 40 } as const;

interface Drawn {
  readonly lang: Lang;
  /** The oldest first. */
  readonly shown: readonly RunLine[];
}

const mostOf = (shown: readonly RunLine[]) => Math.max(1, ...shown.map(({ totals }) => totals.recipients ?? 0));

/** The bars stand beside each other, as time goes. */
const Wide: FC<Drawn> = ({ lang, shown }) => {
  const most = mostOf(shown);
  const width = shown.length * (bar.width + bar.gap) + bar.gap;
  const height = bar.top + bar.height + bar.foot;
  const size = (count: number) => Math.round((count / most) * bar.height);
  return (
    <div class="sv-map" data-shape="wide">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-labelledby="over-tid-navn-bred"
      >
        <title id="over-tid-navn-bred">{siteTexts[lang].site.timeHelp}</title>
        {shown.map((run, index) => {
          const x = bar.gap + index * (bar.width + bar.gap);
          let y = bar.top + bar.height;
          return (
            <g>
              {whens.map((when) => {
                const h = size(run.totals[when] ?? 0);
                y -= h;
                return h === 0 ? null : (
                  <rect class="sv-site-bar" data-when={when} x={x} y={y} width={bar.width} height={h} />
                );
              })}
              <text class="sv-map-name" text-anchor="middle" x={x + bar.width / 2} y={y - 5}>
                {String(run.totals.recipients ?? 0)}
              </text>
              <text class="sv-map-small" text-anchor="middle" x={x + bar.width / 2} y={bar.top + bar.height + 18}>
                {shortDay(lookedAt(run))}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
};

/** The bars lie below one another, the newest first. */
const Upright: FC<Drawn> = ({ lang, shown }) => {
  const { width, left, right, bar: thick, row } = lying;
  const most = mostOf(shown);
  const height = shown.length * row + 8;
  const size = (count: number) => Math.round((count / most) * (width - left - right));
  return (
    <div class="sv-map" data-shape="upright">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-labelledby="over-tid-navn-smal"
      >
        <title id="over-tid-navn-smal">{siteTexts[lang].site.timeHelp}</title>
        {shown.toReversed().map((run, index) => {
          const y = 8 + index * row;
          let x = left;
          return (
            <g>
              <text class="sv-map-small" x="8" y={y + 19}>
                {shortDay(lookedAt(run))}
              </text>
              {whens.map((when) => {
                const w = size(run.totals[when] ?? 0);
                const from = x;
                x += w;
                return w === 0 ? null : (
                  <rect class="sv-site-bar" data-when={when} x={from} y={y} width={w} height={thick} />
                );
              })}
              <text class="sv-map-name" x={x + 7} y={y + 19}>
                {String(run.totals.recipients ?? 0)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
};

/** The scans of a site as bars; the table beside it says the same in numbers. Drawn for wide screens and for narrow ones, as the site is. */
export const OverTime: FC<{ runs: readonly RunLine[]; lang: Lang }> = ({ runs, lang }) => {
  const shown = runs
    .filter(({ state }) => state === 'done')
    .slice(0, 12)
    .toReversed();
  if (shown.length < 2) return null;
  const texts = siteTexts[lang];
  return (
    <figure class="sv-map-figure sv-site-figure">
      <Wide lang={lang} shown={shown} />
      <Upright lang={lang} shown={shown} />
      <figcaption class="sv-map-legend">
        <p>{texts.site.timeHelp}</p>
        <ul>
          {whens.map((when) => (
            <li>
              <svg width="20" height="20" aria-hidden="true" focusable="false">
                <rect class="sv-site-bar" data-when={when} x="1" y="1" width="18" height="18" />
              </svg>
              {texts.whens[when]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
};
