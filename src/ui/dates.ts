import type { IsoDate } from '#src/kernel/date.ts';
import { atNoon, dateInWords, locales, shortDate } from '#src/kernel/date-words.ts';
import type { Lang } from '#src/kernel/language.ts';

export { dateInWords, shortDate };

const nearDays: Readonly<Record<Lang, readonly string[]>> = {
  nb: ['i forgårs', 'i går', 'i dag', 'i morgen', 'i overmorgen'],
  nn: ['i førgår', 'i går', 'i dag', 'i morgon', 'i overmorgon'],
  en: ['the day before yesterday', 'yesterday', 'today', 'tomorrow', 'the day after tomorrow'],
};

const relative: Readonly<Record<Lang, Intl.RelativeTimeFormat>> = {
  nb: new Intl.RelativeTimeFormat(locales.nb),
  nn: new Intl.RelativeTimeFormat(locales.nn),
  en: new Intl.RelativeTimeFormat(locales.en),
};

// CLDR says «døgn» in Norwegian; a calendar day is «dag», as everywhere else on the pages.
const dayWords: Readonly<Record<Lang, string>> = { nb: 'dager', nn: 'dagar', en: 'days' };

/** How far a day is from another, in words: "i overmorgen", "om 12 dager", "for 3 måneder siden". Months and years are rounded down. */
export function relativeDay(date: IsoDate, today: IsoDate, lang: Lang): string {
  const days = Math.round((atNoon(date).getTime() - atNoon(today).getTime()) / 86_400_000);
  const near = nearDays[lang][days + 2];
  if (near !== undefined) return near;
  const size = Math.abs(days);
  if (size < 60) return relative[lang].format(days, 'day').replace('døgn', dayWords[lang]);
  if (size < 730) return relative[lang].format(Math.trunc(days / 30.44), 'month');
  return relative[lang].format(Math.trunc(days / 365.25), 'year');
}
