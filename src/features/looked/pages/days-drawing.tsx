import type { FC } from 'hono/jsx';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { shift } from '#src/kernel/period.ts';
import { dateInWords, shortDate } from '#src/ui/dates.ts';
import { Table } from '#src/ui/table.tsx';
import type { Day } from '../line-of-days.ts';
import { lookedTexts } from './texts.ts';

/** How many looks by others there were on each day of a period, also on those without any. Pure. */
export function countsOf(
  days: readonly Day[],
  from: IsoDate,
  to: IsoDate,
): readonly { day: IsoDate; others: number; own: number }[] {
  const byDay = new Map(days.map((day) => [day.day, day]));
  const counts: { day: IsoDate; others: number; own: number }[] = [];
  for (let day = from; day <= to; day = shift(day, 'P1D')) {
    const found = byDay.get(day);
    counts.push({ day, others: found?.others.length ?? 0, own: found?.own.length ?? 0 });
  }
  return counts;
}

const height = 120;
const base = 96;
const width = 720;

/** Looks day by day: a column of boxes for each day, the number over the highest, and the same as a table. */
export const DaysDrawing: FC<{ lang: Lang; days: readonly Day[]; from: IsoDate; to: IsoDate }> = ({
  lang,
  days,
  from,
  to,
}) => {
  const texts = lookedTexts[lang].seen;
  const counts = countsOf(days, from, to);
  const busiest = counts.reduce((most, one) => (one.others > most.others ? one : most), {
    day: from,
    others: 0,
    own: 0,
  });
  const total = counts.reduce((sum, { others }) => sum + others, 0);
  if (total === 0) return null;
  const withLooks = counts.filter(({ others }) => others > 0).length;
  const label = texts.drawingLabel(total, withLooks, dateInWords(busiest.day, lang), busiest.others);
  return (
    <figure class="sv-looks">
      <svg class="sv-looks-drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <line class="sv-looks-base" x1="0" x2={width} y1={base + 0.5} y2={base + 0.5} />
        {counts.map((one, index) => (
          <Column
            key={one.day}
            {...one}
            index={index}
            many={counts.length}
            most={busiest.others}
            isBusiest={one.day === busiest.day}
          />
        ))}
        <text class="sv-looks-text" x="0" y={height - 4}>
          {shortDate(from, lang)}
        </text>
        <text class="sv-looks-text" x={width} y={height - 4} text-anchor="end">
          {shortDate(to, lang)}
        </text>
      </svg>
      <figcaption class="sv-note">{label}</figcaption>
      <details class="sv-more">
        <summary>{texts.table}</summary>
        <Table
          caption={texts.tableCaption}
          columns={[
            { key: 'day', header: texts.day, rowHeader: true, cell: ({ day }) => dateInWords(day, lang) },
            { key: 'others', header: texts.byOthers, numeric: true, cell: ({ others }) => others },
            { key: 'own', header: texts.byYou, numeric: true, cell: ({ own }) => own },
          ]}
          rows={counts.filter(({ others, own }) => others + own > 0).reverse()}
          rowKey={({ day }) => day}
        />
      </details>
    </figure>
  );
};

interface ColumnProps {
  readonly others: number;
  readonly index: number;
  readonly many: number;
  readonly most: number;
  readonly isBusiest: boolean;
  readonly key?: string;
}

const Column: FC<ColumnProps> = ({ others, index, many, most, isBusiest }) => {
  if (others === 0) return null;
  const step = width / many;
  const box = Math.min(14, (base - 18) / most);
  const wide = Math.max(2, Math.min(18, step - 1));
  const x = index * step + (step - wide) / 2;
  const top = base - others * box;
  // A box for each look; where they would be too small to tell apart, a bar.
  const boxes =
    box < 4
      ? [{ y: top, h: others * box }]
      : Array.from({ length: others }, (_, n) => ({ y: base - (n + 1) * box + 1, h: box - 1 }));
  return (
    <g>
      {boxes.map(({ y, h }) => (
        <rect class="sv-looks-box" x={x.toFixed(1)} y={y.toFixed(1)} width={wide.toFixed(1)} height={h.toFixed(1)} />
      ))}
      {isBusiest && (
        <text
          class="sv-looks-text"
          x={Math.min(width - 8, Math.max(8, x + wide / 2)).toFixed(1)}
          y={(top - 4).toFixed(1)}
          text-anchor="middle"
        >
          {others}
        </text>
      )}
    </g>
  );
};
