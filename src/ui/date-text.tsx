import type { FC } from 'hono/jsx';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { dateInWords, relativeDay, shortDate } from './dates.ts';

interface DateTextProps {
  readonly date: IsoDate;
  readonly lang: Lang;
  /** When given, how far away the day is follows it. */
  readonly today?: IsoDate | undefined;
  /** Without the day of the week. */
  readonly short?: boolean;
}

/** A day in words: "torsdag 16. mai 2024, i overmorgen". */
export const DateText: FC<DateTextProps> = ({ date, lang, today, short }) => (
  <time datetime={date}>
    {short ? shortDate(date, lang) : dateInWords(date, lang)}
    {today !== undefined && `, ${relativeDay(date, today, lang)}`}
  </time>
);
