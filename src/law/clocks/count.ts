import { say, type Text } from '#src/kernel/language.ts';
import { type Moment, momentAt, startOfDay } from '#src/kernel/oslo-time.ts';
import { shift } from '#src/kernel/period.ts';
import {
  addMonths,
  addWeeks,
  isWorkingDay,
  nextWorkingDay,
  workingDaysAfter,
  workingDaysBefore,
} from '#src/kernel/working-days.ts';
import type { Count } from './clock.ts';
import { filled, holidaysBetween, together } from './words.ts';

const anHour = 3_600_000;

/** When a count from a moment ends: a day, for hours an instant. Hours from a day without a time run from its beginning in Oslo. */
export function countFrom(start: Moment, { n, unit }: Count): Moment {
  if (unit === 'hours') return momentAt((start.instant ?? startOfDay(start.day)) + n * anHour);
  if (unit === 'working-days') return { day: workingDaysAfter(start.day, n) };
  if (unit === 'days') return { day: shift(start.day, `P${n}D`) };
  return { day: unit === 'weeks' ? addWeeks(start.day, n) : addMonths(start.day, n) };
}

/** Where the count would have ended if nothing moved it on to a working day. */
function unmoved(start: Moment, { n, unit }: Count): string {
  return shift(start.day, unit === 'weeks' ? `P${n}W` : `P${n}M`);
}

const workingDaySays = say(
  'Dagen fristen løper fra, telles ikke med, og lørdager, søndager og helligdager er ikke arbeidsdager.',
  'Dagen fristen går frå, blir ikkje rekna med, og laurdagar, søndagar og heilagdagar er ikkje arbeidsdagar.',
  'The day it runs from is not counted, and Saturdays, Sundays and public holidays are not working days.',
);
const skipped = say('Her er det hoppet over {days}.', 'Her er det hoppa over {days}.', 'Here {days} was passed over.');
const movedOn = say(
  'Fristen ville ha endt på en dag som ikke er arbeidsdag, og går derfor til neste arbeidsdag.',
  'Fristen ville ha enda på ein dag som ikkje er arbeidsdag, og går derfor til neste arbeidsdag.',
  'The term would have ended on a day that is not a working day, and so goes on to the next one.',
);
const hoursSay = say(
  'Timene løper også om natten, i helger og på helligdager, og en time er en time når klokken stilles.',
  'Timane går også om natta, i helger og på heilagdagar, og ein time er ein time når klokka blir stilt.',
  'The hours run at night, at weekends and on holidays too, and an hour is an hour when the clocks change.',
);
const fromMidnight = say(
  'Klokkeslettet er ikke kjent; det telles fra dagen begynte.',
  'Klokkeslettet er ikkje kjent; det blir rekna frå dagen byrja.',
  'The time of day is not known; it is counted from the beginning of the day.',
);

/** How a count was made, in words. */
export function sayCount(start: Moment, due: Moment, count: Count): Text | undefined {
  if (count.unit === 'hours') return together(hoursSay, start.instant === undefined ? fromMidnight : undefined);
  if (count.unit === 'working-days') {
    const days = holidaysBetween(start.day, due.day);
    return together(workingDaySays, days === undefined ? undefined : filled(skipped, { days }));
  }
  if (count.unit === 'days') return undefined;
  return unmoved(start, count) === due.day ? undefined : movedOn;
}

/** Offices close at about this hour; no law says that a letter in the evening came the next day. */
const evening = 16;

/** True for what came when nobody is at work: on a weekend or holiday, or in the evening. */
function outsideHours({ day, instant }: Moment): boolean {
  if (!isWorkingDay(day)) return true;
  return instant !== undefined && instant >= startOfDay(day) + evening * anHour;
}

const cameLate = say(
  'Det kom utenom arbeidstid. Loven sier ikke at det da først er mottatt neste arbeidsdag; her telles det fra dagen det kom, som er best for den som spør.',
  'Det kom utanom arbeidstid. Lova seier ikkje at det då først er motteke neste arbeidsdag; her blir det rekna frå dagen det kom, som er best for den som spør.',
  'It came outside working hours. The law does not say that it is then received on the next working day; it is counted from the day it came, which is best for the one who asks.',
);
const ifNextDay = say(
  'Om det regnes som mottatt første arbeidsdag etter at det kom.',
  'Om det blir rekna som motteke første arbeidsdag etter at det kom.',
  'If it counts as received on the first working day after it came.',
);

/** What the law does not settle about the day of receipt, and what the other reading gives; undefined within working hours. */
export function receivedLate(start: Moment, count: Count) {
  if (count.unit !== 'working-days' || !outsideHours(start)) return undefined;
  const due = countFrom({ day: nextWorkingDay(start.day) }, count);
  return { says: cameLate, otherwise: { due, because: ifNextDay } };
}

/** When to remind before a clock is due, soonest first: working days before, or hours; none before the start. */
export function remindersBefore(
  start: Moment,
  due: Moment,
  count: Count,
  before: readonly number[],
): readonly Moment[] {
  return before
    .toSorted((a, b) => b - a)
    .map((n) => {
      if (count.unit === 'hours') return momentAt((due.instant ?? startOfDay(due.day)) - n * anHour);
      return { day: workingDaysBefore(due.day, n) };
    })
    .filter(({ day, instant }) => (instant === undefined ? day > start.day : instant > (start.instant ?? 0)));
}
