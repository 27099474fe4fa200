import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { type Moment, momentAt, osloClock } from '#src/kernel/oslo-time.ts';
import { acts, type LawReference } from '#src/law/acts.ts';
import type { Clock } from '#src/law/clocks/clock.ts';
import { dateInWords, relativeDay, shortDate } from '#src/ui/dates.ts';
import type { Stage } from '../clocks/stage.ts';
import { caseTexts } from '../texts.ts';

const english: readonly (readonly [RegExp, string])[] = [
  [/første/g, 'first'],
  [/andre/g, 'second'],
  [/tredje/g, 'third'],
  [/fjerde/g, 'fourth'],
  [/ledd/g, 'paragraph'],
  [/bokstav/g, 'letter'],
  [/nr\./g, 'no.'],
];

/** A provision by its act's name: "offentleglova § 29 første ledd". */
export function lawWords({ act, section }: LawReference, lang: Lang): string {
  const kept = section.replace(/(§|nr\.) (?=\d)/g, '$1\u00a0');
  const words = lang === 'en' ? english.reduce((text, [from, to]) => text.replace(from, to), kept) : kept;
  return `${acts[act].name[lang]} ${words}`;
}

/** A moment in words, with the time of day where it is known: "torsdag 26. november 2026 kl. 14.55". */
export function momentWords(moment: Moment, lang: Lang): string {
  return withTime(dateInWords(moment.day, lang), moment, lang);
}

/** A moment for lists: "26. nov. 2026 kl. 14.55". */
export function shortMoment(moment: Moment, lang: Lang): string {
  return withTime(shortDate(moment.day, lang), moment, lang);
}

function withTime(words: string, { instant }: Moment, lang: Lang): string {
  if (instant === undefined) return words;
  const time = osloClock(instant);
  return lang === 'en' ? `${words} at ${time}` : `${words} kl. ${time.replace(':', '.')}`;
}

/** An instant in words. */
export const instantWords = (at: Date, lang: Lang): string => momentWords(momentAt(at.getTime()), lang);

/** A moment with how far away it is: "torsdag 26. november 2026, om 3 dager". */
export function dueWords(due: Moment, now: Date, lang: Lang): string {
  return `${momentWords(due, lang)}, ${relativeDay(due.day, osloDate(now), lang)}`;
}

/** The first letter made large. */
export const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;

/** What is left of a clock, or how late it is; nothing where that is not known. */
export function leftWords(clock: Clock, lang: Lang): string {
  const texts = caseTexts[lang].matter;
  const { left, rule, state } = clock;
  if (left === undefined) return '';
  const isHours = rule.count.unit === 'hours' && left.hours !== undefined;
  if (state === 'overdue')
    return isHours ? texts.lateHours(Math.max(1, -(left.hours ?? 0))) : texts.late(Math.max(1, -left.workingDays));
  return isHours ? texts.hoursLeft(Math.max(0, left.hours ?? 0)) : texts.left(left.workingDays);
}

const tones: Readonly<Record<Stage, string>> = {
  overdue: 'danger',
  due: 'warning',
  soon: 'warning',
  quiet: 'neutral',
  stopped: 'info',
  none: 'neutral',
};

/** The first letter made small, for the middle of a sentence; names further on keep theirs. */
export const uncapital = (text: string): string => `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;

/** How near a day is, in a word; the colour says no more than the word. */
export const StageTag: FC<{ stage: Stage; lang: Lang }> = ({ stage, lang }) => (
  <span class="ds-tag sv-stage" data-color={tones[stage]} data-stage={stage}>
    {caseTexts[lang].stages[stage]}
  </span>
);
