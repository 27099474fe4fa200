import type { IsoDate } from '#src/kernel/date.ts';
import { dateInWords, locales } from '#src/kernel/date-words.ts';
import { type Lang, say, type Text } from '#src/kernel/language.ts';
import { type Moment, osloClock } from '#src/kernel/oslo-time.ts';
import { shift } from '#src/kernel/period.ts';
import { remembered } from '#src/kernel/remember.ts';
import { holidayOn, isWeekend } from '#src/kernel/working-days.ts';

/** Formats are costly to make, and made once. */
function inEach<T>(make: (locale: string) => T): Readonly<Record<Lang, T>> {
  return { nb: make(locales.nb), nn: make(locales.nn), en: make(locales.en) };
}

const inLang = (make: (lang: Lang) => string): Text => say(make('nb'), make('nn'), make('en'));

const shortFormats = inEach(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
);
const lists = inEach((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

const dayInWords = remembered((day) => inLang((lang) => dateInWords(day, lang)));

/** A moment in words: "tirsdag 7. mai 2019 kl. 14.55". */
export function momentInWords({ day, instant }: Moment): Text {
  const words = dayInWords(day);
  if (instant === undefined) return words;
  const time = osloClock(instant);
  return inLang((lang) =>
    lang === 'en' ? `${words[lang]} at ${time}` : `${words[lang]} kl. ${time.replace(':', '.')}`,
  );
}

/** A text with {start}, {due} and the like filled in. */
export function filled(text: Text, values: Readonly<Record<string, Text>>): Text {
  return inLang((lang) => text[lang].replace(/\{(\w+)\}/g, (whole, name: string) => values[name]?.[lang] ?? whole));
}

/** Texts one after another, as sentences of one paragraph. */
export function together(...texts: readonly (Text | undefined)[]): Text {
  return inLang((lang) => texts.flatMap((text) => text?.[lang] ?? []).join(' '));
}

/** The public holidays on weekdays from the day after `from` to `to`, each with its name; undefined when there are none. */
export function holidaysBetween(from: IsoDate, to: IsoDate): Text | undefined {
  const found: { readonly day: IsoDate; readonly name: Text }[] = [];
  for (let day = shift(from, 'P1D'); day <= to; day = shift(day, 'P1D')) {
    const name = isWeekend(day) ? undefined : holidayOn(day);
    if (name !== undefined) found.push({ day, name });
  }
  if (found.length === 0) return undefined;
  return inLang((lang) => {
    const one = ({ day, name }: { readonly day: IsoDate; readonly name: Text }) => {
      const words = shortFormats[lang].format(new Date(`${day}T12:00:00Z`));
      return name[lang].includes(words) ? words : `${words} (${name[lang]})`;
    };
    return lists[lang].format(found.map(one));
  });
}
