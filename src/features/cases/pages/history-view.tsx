import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { shortDate } from '#src/ui/dates.ts';
import { Section } from '#src/ui/section.tsx';
import { momentOf } from '../clocks/of-matter.ts';
import { eventText } from '../model/events.ts';
import { deadlineJob } from '../remind.ts';
import type { MatterEvent } from '../store/read.ts';
import { caseTexts } from '../texts.ts';
import type { UnitName } from './list-view.tsx';
import { momentWords } from './words.tsx';

interface Props {
  readonly events: readonly MatterEvent[];
  readonly names: ReadonlyMap<string, string>;
  readonly units: readonly UnitName[];
  readonly lang: Lang;
}

/** Whom an event says that it was to, or nobody. */
function toWhom({ data }: MatterEvent, { names, units, lang }: Omit<Props, 'events'>): string | undefined {
  const { account, to, unit } = data;
  if (typeof unit === 'string' && account === undefined && to === undefined)
    return units.find(({ key }) => key === unit)?.name ?? unit;
  const ids = [account, to].flat().filter((one): one is string => typeof one === 'string');
  const said = ids.map((id) => names.get(id) ?? caseTexts[lang].somebody);
  return said.length === 0 ? undefined : said.join(', ');
}

/** What happened to a case, in the order of time. */
export const HistoryView: FC<Props> = ({ events, ...props }) => {
  const { names, lang } = props;
  const texts = caseTexts[lang].matter;
  const authorOf = ({ author }: MatterEvent) =>
    names.get(author) ??
    (author === deadlineJob || author === 'form' || author === 'mail'
      ? caseTexts[lang].theProgram
      : caseTexts[lang].somebody);
  return (
    <Section title={texts.history} id="historikk">
      <ol class="sv-timeline">
        {events.map((event) => {
          const to = ['offered', 'task-given', 'reminded', 'escalated', 'task-reminded'].includes(event.name)
            ? toWhom(event, props)
            : undefined;
          return (
            <li key={event.id}>
              <p class="sv-timeline-date">
                <time datetime={event.at.toISOString()}>{momentWords(momentOf(event.at, event.dayOnly), lang)}</time>
              </p>
              <p class="sv-timeline-title">{eventText(event.name)[lang]}</p>
              <div class="sv-note">
                {texts.by(authorOf(event))}
                {to !== undefined && ` ${texts.toWhom(to)}`}
                {typeof event.data.due === 'string' && `. ${texts.due}: ${shortDate(event.data.due, lang)}`}
                {event.section !== null && `. ${event.section}`}
                {event.reason !== null && <p class="sv-said">{event.reason}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
};
