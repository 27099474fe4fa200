import type { Contact } from '../web/scan-result.ts';

const columns = [
  'at',
  'pass',
  'page',
  'host',
  'port',
  'technique',
  'method',
  'url',
  'status',
  'sent',
  'channels',
  'attempted',
] as const;

/** A cell that no spreadsheet takes for a formula. */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

type Row = Pick<
  Contact,
  'at' | 'pass' | 'page' | 'host' | 'port' | 'technique' | 'method' | 'url' | 'status' | 'channels' | 'attempted'
> & { readonly sent: readonly { readonly kind: string; readonly where: string }[] };

/** Contacts with their times, one a line, in the order in which they happened. */
export function requestsCsv(contacts: readonly Row[]): string {
  const rows = contacts
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((one) => {
      const sent = [...new Set(one.sent.map(({ kind, where }) => `${kind}/${where}`))].join(' ');
      const attempted = one.attempted === true ? 'yes' : '';
      const values = { ...one, sent, channels: one.channels.join(' '), attempted };
      return columns.map((name) => cell(values[name])).join(',');
    });
  return `${[columns.join(','), ...rows].join('\r\n')}\r\n`;
}
