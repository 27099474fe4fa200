import type { Child, FC } from 'hono/jsx';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { DateText } from './date-text.tsx';

/** The way out, step by step. */
export const Steps: FC<{ items: readonly Child[] }> = ({ items }) => (
  <ol class="sv-steps">
    {items.map((item) => (
      <li>
        <div>{item}</div>
      </li>
    ))}
  </ol>
);

export interface TimelineItem {
  readonly date: IsoDate;
  readonly title: Child;
  readonly text?: Child;
}

/** What happened when, in the order given. */
export const Timeline: FC<{ items: readonly TimelineItem[]; lang: Lang }> = ({ items, lang }) => (
  <ol class="sv-timeline">
    {items.map((item) => (
      <li>
        <p class="sv-timeline-date">
          <DateText date={item.date} lang={lang} />
        </p>
        <p class="sv-timeline-title">{item.title}</p>
        {item.text && <div class="sv-note">{item.text}</div>}
      </li>
    ))}
  </ol>
);
