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

/** The scans of a site as bars, the oldest first; the table beside it says the same in numbers. */
export const OverTime: FC<{ runs: readonly RunLine[]; lang: Lang }> = ({ runs, lang }) => {
  const shown = runs
    .filter(({ state }) => state === 'done')
    .slice(0, 12)
    .toReversed();
  if (shown.length < 2) return null;
  const texts = siteTexts[lang];
  const most = Math.max(1, ...shown.map(({ totals }) => totals.recipients ?? 0));
  const width = shown.length * (bar.width + bar.gap) + bar.gap;
  const height = bar.top + bar.height + bar.foot;
  const size = (count: number) => Math.round((count / most) * bar.height);
  return (
    <figure class="sv-map-figure">
      <section class="sv-map" aria-label={texts.site.time} tabindex={0}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-labelledby="over-tid-navn"
        >
          <title id="over-tid-navn">{texts.site.timeHelp}</title>
          {shown.map((run, index) => {
            const x = bar.gap + index * (bar.width + bar.gap);
            const total = run.totals.recipients ?? 0;
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
                  {String(total)}
                </text>
                <text class="sv-map-small" text-anchor="middle" x={x + bar.width / 2} y={bar.top + bar.height + 18}>
                  {shortDay(lookedAt(run))}
                </text>
              </g>
            );
          })}
        </svg>
      </section>
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
