import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { type Moment, startOfDay } from '#src/kernel/oslo-time.ts';
import type { Clock } from '#src/law/clocks/clock.ts';
import { endOf, isOthers, isUncertain } from '../clocks/stage.ts';
import { caseTexts } from '../texts.ts';
import { dueWords, lawWords, leftWords, momentWords } from './words.tsx';

const width = 720;
const height = 44;
const line = 22;
const margin = 8;

const startsAt = ({ day, instant }: Moment) => instant ?? startOfDay(day);

/** Where the marks of a clock stand on a line that holds its start, its end and now. Pure. */
export function marksOf(clock: Clock, now: Date) {
  const { due } = clock;
  const from = startsAt(clock.start);
  const end = due === null ? undefined : endOf(due);
  const waits = ['running', 'due-today', 'overdue', 'stopped', 'open'].includes(clock.state);
  const seen = waits ? now.getTime() : undefined;
  const to = Math.max(end ?? from, seen ?? from, from + 1);
  const at = (instant: number) => margin + ((instant - from) / (to - from)) * (width - 2 * margin);
  return {
    start: at(from),
    end: end === undefined ? undefined : at(end),
    now: seen === undefined ? undefined : at(Math.max(seen, from)),
    reminders: clock.reminders.map((reminder) => at(Math.max(startsAt(reminder), from))),
  };
}

/** One clock as a line: from its start to its end, the reminders on it, and now. */
const Drawing: FC<{ clock: Clock; lang: Lang; now: Date }> = ({ clock, lang, now }) => {
  const texts = caseTexts[lang];
  const marks = marksOf(clock, now);
  const { due } = clock;
  const words = due === null ? texts.clockStates.stopped : momentWords(due, lang);
  const title = clock.rule.title[lang];
  const label = texts.matter.drawing(title, momentWords(clock.start, lang), words, texts.clockStates[clock.state]);
  const passed = Math.min(marks.now ?? marks.end ?? marks.start, marks.end ?? width);
  return (
    <svg
      class="sv-clock-drawing"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      data-state={clock.state}
    >
      <line class="sv-clock-line" x1={marks.start} x2={marks.end ?? marks.now ?? width} y1={line} y2={line} />
      <line class="sv-clock-passed" x1={marks.start} x2={passed} y1={line} y2={line} />
      {marks.end !== undefined && marks.now !== undefined && marks.now > marks.end && (
        <line class="sv-clock-over" x1={marks.end} x2={marks.now} y1={line} y2={line} />
      )}
      <circle class="sv-clock-start" cx={marks.start} cy={line} r="5" />
      {marks.reminders.map((x) => (
        <line key={x} class="sv-clock-reminder" x1={x} x2={x} y1={line - 6} y2={line + 6} />
      ))}
      {marks.end !== undefined && (
        <rect class="sv-clock-end" x={Math.min(marks.end, width - margin) - 3} y={line - 12} width="6" height="24" />
      )}
      {marks.now !== undefined && <path class="sv-clock-now" d={`M${marks.now} ${line - 4} l-7 -14 h14 z`} />}
    </svg>
  );
};

/** A clock: its day in words, the line, the section behind it, and how it was counted. */
export const ClockView: FC<{ clock: Clock; lang: Lang; now: Date; short?: boolean }> = ({
  clock,
  lang,
  now,
  short,
}) => {
  const texts = caseTexts[lang].matter;
  const { rule, due } = clock;
  const left = leftWords(clock, lang);
  return (
    <li class="sv-clock" data-state={clock.state}>
      <h4 class="ds-heading">
        {rule.title[lang]} <span class="sv-clock-state">{caseTexts[lang].clockStates[clock.state]}</span>
      </h4>
      {due !== null && (
        <p class="sv-clock-day">
          <strong>{dueWords(due, now, lang)}</strong>
          {left !== '' && clock.state !== 'due-today' && ` (${left})`}
        </p>
      )}
      <Drawing clock={clock} lang={lang} now={now} />
      {clock.condition !== undefined && <p>{clock.condition[lang]}</p>}
      {short !== true && <p>{clock.because[lang]}</p>}
      <p class="sv-note">
        {lawWords(rule.law, lang)}. {caseTexts[lang].binding[rule.binding]}
      </p>
      {(short === true || clock.steps.length > 1 || clock.otherwise !== undefined || rule.unsettled !== undefined) && (
        <details class="sv-more">
          <summary>{texts.clockSteps}</summary>
          {short === true && <p>{clock.because[lang]}</p>}
          <ol class="sv-clock-steps">
            {clock.steps.map((step) => (
              <li key={`${step.does} ${step.at.day} ${step.at.instant ?? ''} ${step.event ?? ''}`}>
                {step.because[lang]} {step.reason !== undefined && <q>{step.reason}</q>}{' '}
                <span class="sv-note">({lawWords(step.law, lang)})</span>
              </li>
            ))}
          </ol>
          {rule.unsettled !== undefined && <p>{rule.unsettled[lang]}</p>}
          {clock.otherwise !== undefined && (
            <p>
              {texts.otherwise}: {momentWords(clock.otherwise.due, lang)}. {clock.otherwise.because[lang]}
            </p>
          )}
        </details>
      )}
    </li>
  );
};

const Part: FC<{ title: string; clocks: readonly Clock[]; lang: Lang; now: Date; folded?: boolean }> = ({
  title,
  clocks,
  lang,
  now,
  folded,
}) => {
  if (clocks.length === 0) return null;
  const list = (
    <ol class="sv-clocks">
      {clocks.map((clock, index) => (
        <ClockView key={clock.rule.name} clock={clock} lang={lang} now={now} short={index > 0} />
      ))}
    </ol>
  );
  if (folded !== true)
    return (
      <>
        <h3 class="ds-heading">{title}</h3>
        {list}
      </>
    );
  return (
    <details class="sv-more">
      <summary>{title}</summary>
      {list}
    </details>
  );
};

const over = ['met', 'met-late', 'ended'];

/** All clocks of a case: what waits for the owner first, then what others may do, what may come, what has not begun, and what is over. */
export const ClocksView: FC<{ clocks: readonly Clock[]; lang: Lang; now: Date }> = ({ clocks, lang, now }) => {
  const texts = caseTexts[lang].matter;
  const isOver = ({ state }: Clock) => over.includes(state);
  const notYet = clocks.filter(({ state }) => state === 'not-started');
  const open = clocks.filter((clock) => !isOver(clock) && !notYet.includes(clock));
  const may = open.filter((clock) => isUncertain(clock) && !isOthers(clock));
  const sure = open.filter((clock) => !isUncertain(clock) || isOthers(clock));
  const gone = clocks.filter(isOver);
  if (clocks.length === 0) return <p>{texts.noClocks}</p>;
  return (
    <>
      {sure.some((clock) => !isOthers(clock)) ? (
        <Part title={texts.due} clocks={sure.filter((clock) => !isOthers(clock))} lang={lang} now={now} />
      ) : (
        <p>{texts.leadNoClock}</p>
      )}
      <Part title={texts.requesterClocks} clocks={sure.filter(isOthers)} lang={lang} now={now} folded />
      <Part title={texts.conditionalClocks} clocks={may} lang={lang} now={now} folded />
      <Part title={texts.notYetClocks(notYet.length)} clocks={notYet} lang={lang} now={now} folded />
      <Part title={texts.overClocks(gone.length)} clocks={gone} lang={lang} now={now} folded />
    </>
  );
};
