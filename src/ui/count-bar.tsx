import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Table } from './table.tsx';
import { uiTexts } from './texts.ts';
import { type Verdict, VerdictTag, verdicts, verdictWord } from './verdict.tsx';
import { patternId } from './verdict-patterns.tsx';

export type VerdictCounts = Partial<Readonly<Record<Verdict, number>>>;

interface CountBarProps {
  readonly counts: VerdictCounts;
  readonly lang: Lang;
  /** What is counted, for screen readers and the table's caption. */
  readonly label?: string;
  /** Where the findings with a verdict are listed. */
  readonly href?: (verdict: Verdict) => string;
  /** Offer the numbers as a table; default true. */
  readonly table?: boolean;
}

interface Part {
  readonly verdict: Verdict;
  readonly count: number;
  /** Percent of the whole, where the part begins and how wide it is. */
  readonly from: number;
  readonly width: number;
}

/** The parts of a bar in order of gravity; a verdict nobody has is left out. */
export function barParts(counts: VerdictCounts): readonly Part[] {
  const present = verdicts
    .map((verdict) => ({ verdict, count: counts[verdict] ?? 0 }))
    .filter(({ count }) => count > 0);
  const total = present.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  return present.map(({ verdict, count }) => {
    const part = { verdict, count, from, width: (100 * count) / total };
    from += part.width;
    return part;
  });
}

/** How many of each verdict: a bar drawn with a pattern for each, the numbers in words, and the same as a table. */
export const CountBar: FC<CountBarProps> = ({ counts, lang, label, href, table = true }) => {
  const texts = uiTexts[lang];
  const parts = barParts(counts);
  if (parts.length === 0) return <p>{texts.nothingCounted}</p>;
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const caption = label ?? `${total} ${texts.counted}`;
  return (
    <figure class="sv-count">
      <VerdictBar counts={counts} />
      <ul class="sv-count-legend" aria-label={caption}>
        {parts.map(({ verdict, count }) => (
          <li key={verdict}>
            <LegendItem verdict={verdict} count={count} lang={lang} href={href?.(verdict)} />
          </li>
        ))}
      </ul>
      {table && (
        <details class="sv-more">
          <summary>{texts.showAsTable}</summary>
          <Table
            caption={caption}
            columns={[
              {
                key: 'verdict',
                header: texts.verdict,
                rowHeader: true,
                cell: (part: Part) => verdictWord(part.verdict, lang),
              },
              { key: 'meaning', header: texts.meaning, cell: (part) => texts.verdictMeanings[part.verdict] },
              { key: 'count', header: texts.count, numeric: true, cell: (part) => part.count },
            ]}
            rows={parts}
            rowKey={(part) => part.verdict}
          />
        </details>
      )}
    </figure>
  );
};

const LegendItem: FC<{ verdict: Verdict; count: number; lang: Lang; href: string | undefined }> = ({
  verdict,
  count,
  lang,
  href,
}) => {
  const content = (
    <>
      <span class="sv-count-number">{count}</span> <VerdictTag verdict={verdict} lang={lang} />
    </>
  );
  return href ? (
    <a class="sv-count-link" href={href}>
      {content}
    </a>
  ) : (
    <span class="sv-count-link">{content}</span>
  );
};

/** The bar alone: what it shows must stand in words beside it, for it says nothing to a screen reader. */
export const VerdictBar: FC<{ counts: VerdictCounts; height?: number }> = ({ counts, height = 28 }) => {
  const parts = barParts(counts);
  return (
    <svg class="sv-count-bar" width="100%" height={height} aria-hidden="true" focusable="false">
      {parts.map(({ verdict, from, width }) => (
        <rect
          key={verdict}
          fill={`url(#${patternId(verdict)})`}
          x={`${from}%`}
          width={`${width}%`}
          y="0"
          height={height}
        />
      ))}
      {parts.slice(1).map(({ verdict, from }) => (
        <line key={verdict} class="sv-count-gap" x1={`${from}%`} x2={`${from}%`} y1="0" y2={height} />
      ))}
    </svg>
  );
};
