import type { Lang } from '#src/kernel/language.ts';
import { shift } from '#src/kernel/period.ts';
import type { ListedMatter } from './list-matters.ts';
import { kindRules } from './model/kinds.ts';

/** A line of a calendar file is at most 75 octets; longer ones go on after a line break and a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
}

const escaped = (text: string) => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
const dayOf = (day: string) => day.replaceAll('-', '');
const instantOf = (at: Date) => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

/** An event for the next day of a case: its number, kind and deadline, and nothing of what it is about or of anybody. */
function eventOf({ id, number, row, next }: ListedMatter, origin: string, lang: Lang, now: Date): readonly string[] {
  if (next === undefined || next.due === null) return [];
  const { due, rule } = next;
  const times =
    due.instant === undefined
      ? [`DTSTART;VALUE=DATE:${dayOf(due.day)}`, `DTEND;VALUE=DATE:${dayOf(shift(due.day, 'P1D'))}`]
      : [`DTSTART:${instantOf(new Date(due.instant))}`, `DTEND:${instantOf(new Date(due.instant))}`];
  return [
    'BEGIN:VEVENT',
    `UID:${id}@skolevern`,
    `DTSTAMP:${instantOf(now)}`,
    ...times,
    `SUMMARY:${escaped(`${number} ${kindRules[row.kind].name[lang]}: ${rule.title[lang]}`)}`,
    `URL:${origin}/saker/${id}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * The next days of some cases as a calendar that others subscribe to (RFC 5545). Whoever hosts that calendar reads it too, so it
 * holds no personal data.
 */
export function calendarFile(
  matters: readonly ListedMatter[],
  {
    origin,
    lang,
    name,
    now,
  }: { readonly origin: string; readonly lang: Lang; readonly name: string; readonly now: Date },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Skolevern//Saker//NO',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...matters.flatMap((matter) => eventOf(matter, origin, lang, now)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
