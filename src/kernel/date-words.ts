import type { IsoDate } from './date.ts';
import type { Lang } from './language.ts';

/** Names of languages as the formats of the platform know them. */
export const locales: Readonly<Record<Lang, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** A calendar day has no time of day: it is read and written as UTC, so that no time zone can move it. */
export const atNoon = (date: IsoDate): Date => new Date(`${date}T12:00:00Z`);
const formats = (options: Intl.DateTimeFormatOptions): Readonly<Record<Lang, Intl.DateTimeFormat>> => ({
  nb: new Intl.DateTimeFormat(locales.nb, { ...options, timeZone: 'UTC' }),
  nn: new Intl.DateTimeFormat(locales.nn, { ...options, timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locales.en, { ...options, timeZone: 'UTC' }),
});

const long = formats({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const short = formats({ day: 'numeric', month: 'long', year: 'numeric' });

/** A day in words with its weekday: "tirsdag 3. desember 2013". */
export function dateInWords(date: IsoDate, lang: Lang): string {
  return long[lang].format(atNoon(date)).replace(',', '');
}

/** A day in words without its weekday: "3. desember 2013". */
export function shortDate(date: IsoDate, lang: Lang): string {
  return short[lang].format(atNoon(date));
}
