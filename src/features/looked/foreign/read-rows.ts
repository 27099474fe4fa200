import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Mapping, Meaning } from './mapping.ts';

/** A file as rows of text by heading. */
export interface LogFile {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

const mostRows = 500_000;

function bad(): Problem {
  return new Problem(
    say(
      'Filen er ikke til å lese som CSV eller JSON.',
      'Fila er ikkje til å lese som CSV eller JSON.',
      'The file cannot be read as CSV or JSON.',
    ),
    {
      code: 'bad-input',
      place: 'fil',
      remedy: say(
        'Hent den ut på nytt: CSV med overskrifter, eller en JSON-liste av objekter.',
        'Hent henne ut på nytt: CSV med overskrifter, eller ei JSON-liste av objekt.',
        'Take it out again: CSV with headings, or a JSON list of objects.',
      ),
    },
  );
}

function decode(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}

function fromJson(text: string): LogFile {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw bad();
  }
  const list = Array.isArray(read) ? read : (read as { usages?: unknown } | null)?.usages;
  if (!Array.isArray(list)) throw bad();
  const rows = list.map((row) => {
    if (typeof row !== 'object' || row === null) throw bad();
    return Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        value === null || typeof value === 'object' ? '' : String(value),
      ]),
    );
  });
  return { columns: [...new Set(rows.flatMap((row) => Object.keys(row)))], rows };
}

function fromCsv(text: string): LogFile {
  try {
    const rows = parse(text, {
      columns: true,
      bom: true,
      delimiter: [';', ',', '\t'],
      skip_empty_lines: true,
      relax_column_count_less: true,
      trim: true,
    }) as Record<string, string>[];
    return { columns: Object.keys(rows[0] ?? {}), rows };
  } catch {
    throw bad();
  }
}

/** Reads the access log of another system: CSV with headings, or JSON as a list of flat objects. @throws Problem (bad-input) */
export function readLogFile(file: Uint8Array): LogFile {
  const text = decode(file).replaceAll('\0', '').toWellFormed();
  const read = /^\s*[[{]/.test(text) ? fromJson(text) : fromCsv(text);
  if (read.rows.length === 0 || read.rows.length > mostRows) throw bad();
  return read;
}

export type RowFault =
  | 'no-time'
  | 'future'
  | 'no-receiver'
  | 'no-action'
  | 'no-person'
  | 'unknown'
  | 'ambiguous'
  | 'too-long';

/** One look as a file tells it; whom it is about is still the file's own name of the person. */
export interface ForeignRow {
  readonly at: Date;
  readonly action: string;
  readonly category: string | null;
  readonly reason: string | null;
  readonly receiver: { readonly id: string | null; readonly name: string | null; readonly role: string | null };
  readonly about: { readonly number: string | null; readonly feide: string | null; readonly source: string | null };
  /** SHA-256 of the system and what was read, so that the same row is known again. */
  readonly hash: string;
}

const longest = 300;

/** Norwegian ways to write an instant beside ISO 8601; without a zone it is the time in Oslo. */
function instantOf(text: string): Date | undefined {
  const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})[ ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?$/.exec(text);
  if (norwegian !== null) {
    const [, day, month, year, hour, minute, second] = norwegian;
    return osloInstant([year, month, day, hour, minute, second]);
  }
  if (iso !== null) return osloInstant(iso.slice(1));
  if (!/^\d{4}-\d{2}-\d{2}T.+(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' });

function osloInstant(parts: readonly (string | undefined)[]): Date | undefined {
  const [year, month, day, hour, minute, second] = parts.map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const wanted = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}`;
  // Oslo is one or two hours ahead of UTC; an hour that the clocks skip in March is none.
  for (const ahead of [1, 2]) {
    const at = new Date(Date.UTC(year, month - 1, day, hour - ahead, minute, second));
    if (!Number.isNaN(at.getTime()) && oslo.format(at) === wanted) return at;
  }
  return undefined;
}

/** Reads one row by the mapping: a look, or why it is none. Pure. @param now nothing later than this has happened */
export function readRow(
  row: Readonly<Record<string, string>>,
  mapping: Mapping,
  system: string,
  now: Date,
): ForeignRow | RowFault {
  const value = (meaning: Meaning): string | null => {
    const column = Object.keys(mapping).find((one) => mapping[one] === meaning);
    const text =
      column === undefined || !Object.hasOwn(row, column) ? '' : (row[column] ?? '').replaceAll('\0', '').trim();
    return text === '' ? null : text;
  };
  const receiver = { id: value('receiver-id'), name: value('receiver-name'), role: value('receiver-role') };
  const about = {
    number: value('about-number')?.replace(/\s/g, '') ?? null,
    feide: value('about-feide'),
    source: value('about-source'),
  };
  const [action, category, reason] = [value('action'), value('category'), value('reason')];
  const at = instantOf(value('at') ?? '');
  if (at === undefined) return 'no-time';
  if (at > now) return 'future';
  if (Object.values(receiver).every((one) => one === null)) return 'no-receiver';
  if (action === null) return 'no-action';
  if (Object.values(about).every((one) => one === null)) return 'no-person';
  const texts = [action, category, reason, ...Object.values(receiver), ...Object.values(about)];
  if (texts.some((text) => text !== null && text.length > longest)) return 'too-long';
  const hash = createHash('sha256')
    .update(JSON.stringify([system, at.toISOString(), ...texts]))
    .digest('hex');
  return { at, action, category, reason, receiver, about, hash };
}
