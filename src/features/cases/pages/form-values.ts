import type { Context } from 'hono';
import { say } from '#src/kernel/language.ts';
import { parseMoment } from '#src/kernel/oslo-time.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { NewFile } from '../open-matter.ts';
import type { When } from '../store/write.ts';
import { caseTexts } from '../texts.ts';

const noForm = say(
  'Det som ble sendt, er ikke et skjema.',
  'Det som blei sendt, er ikkje eit skjema.',
  'What was sent is not a form.',
);
const badTime = say(
  'Skriv klokkeslettet slik: 14:55',
  'Skriv klokkeslettet slik: 14:55',
  'Write the time of day like this: 14:55',
);

/** What a form sent: its texts without zero bytes, and its files that hold anything. */
export interface Sent {
  readonly texts: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, File>;
}

/** @throws Problem (bad-input) for anything but a form */
export async function sentForm(c: Context): Promise<Sent> {
  const form = await c.req.formData().catch((error: unknown) => {
    if (error instanceof TypeError) throw new Problem(noForm, { code: 'bad-input' });
    throw error;
  });
  const texts = new Map<string, string>();
  const files = new Map<string, File>();
  for (const [name, value] of form) {
    if (typeof value === 'string') texts.set(name, value.replaceAll('\0', ''));
    else if (value.size > 0) files.set(name, value);
  }
  return { texts, files };
}

/** A file that came with a form, when there is one. @param place the field's name in the verb */
export async function fileFrom(sent: Sent, name: string, place: string): Promise<NewFile | undefined> {
  const file = sent.files.get(name);
  if (file === undefined) return undefined;
  if (file.size > 4_000_000) {
    const [nb, nn, en] = [caseTexts.nb, caseTexts.nn, caseTexts.en].map(({ form }) => form.tooLarge);
    throw new Problem(say(nb ?? '', nn ?? '', en ?? ''), { code: 'bad-input', place });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, mediaType: file.type || 'application/octet-stream', bytes };
}

/**
 * A day, and a time of that day where one was written; undefined when neither was.
 * @throws Problem (bad-input) at `time` for a time that is none
 */
export function whenFrom(day: string, time: string): When | undefined {
  const [date, clock] = [day.trim(), time.trim().replace('.', ':')];
  if (date === '') return undefined;
  if (clock === '') return { day: date };
  if (!/^\d{1,2}:\d{2}$/.test(clock)) throw new Problem(badTime, { code: 'bad-input', place: 'time' });
  try {
    const { instant } = parseMoment(`${date}T${clock.padStart(5, '0')}`, 'time');
    return instant === undefined ? { day: date } : { at: new Date(instant) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(badTime, { code: 'bad-input', place: 'time' });
  }
}
