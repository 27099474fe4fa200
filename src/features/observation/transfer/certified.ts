import type { IsoDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { foldCompany } from '../recipients/names.ts';

/** Those who were certified on a day, by a list that somebody fetched. */
export interface CertifiedList {
  /** `Data Privacy Framework`. */
  readonly name: string;
  /** The day on which it was fetched. */
  readonly on: IsoDate;
  readonly source: string;
  /** The names of the active ones, folded. */
  readonly active: ReadonlySet<string>;
}

function cells(line: string, separator: string): string[] {
  const found = [...line.matchAll(new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g'))];
  return found.map(([, quoted, plain = '']) => (quoted ?? plain).replaceAll('""', '"').trim());
}

/**
 * Reads the operator's own export of a list of certified organisations (CSV with a header). Skolevern ships no such list: who is on it
 * changes from day to day.
 * @param on the day on which it was fetched
 * @throws Problem (bad-input) without a column of organisations and one of their status
 */
export function readCertified(text: string, given: { name: string; on: IsoDate; source: string }): CertifiedList {
  const [header = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const separator = header.includes(';') ? ';' : ',';
  const columns = cells(header, separator).map((cell) => cell.toLowerCase());
  const [organisation, status] = [/organi[sz]ation|company|participant/, /status/].map((wanted) =>
    columns.findIndex((column) => wanted.test(column)),
  );
  if (organisation === undefined || status === undefined || organisation < 0 || status < 0) {
    throw new Problem('the list has no column of organisations, or none of their status', {
      code: 'bad-input',
      place: given.source,
      remedy: 'give a CSV file whose first line names the columns, among them “Organization” and “Status”',
    });
  }
  const rows = lines.map((line) => cells(line, separator));
  const active = rows
    .filter((row) => /^active$/i.test(row[status] ?? ''))
    .map((row) => foldCompany(row[organisation] ?? ''));
  return { ...given, active: new Set(active.filter((name) => name !== '')) };
}
