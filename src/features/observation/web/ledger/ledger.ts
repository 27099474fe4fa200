import type { Refusal } from './gateway.ts';

/** A connection that was opened or asked for, as the proxy saw it. Nothing within an encrypted connection is read. */
export interface LedgerEntry {
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly host: string;
  readonly port: number;
  /** Asked for through a tunnel, or as plain http, where the address and method are seen too. */
  readonly how: 'tunnel' | 'plain';
  readonly url?: string;
  readonly method?: string;
  readonly status?: number;
  /** The address on the net that was connected to. */
  readonly address?: string;
  readonly bytes: { readonly out: number; readonly in: number };
  /** Milliseconds that it stood. */
  readonly lasted: number;
  /** `cut`: the visit ended, or had its fill. `too-large`: one answer was more than is read of any, and the connection was ended. */
  readonly ended: 'closed' | 'cut' | 'too-large' | 'open' | Refusal;
  /** We began a handshake with the host ourselves, to judge its certificate (only where `--ca` is given). */
  readonly judged?: true;
  /** Made when the page was left. */
  readonly leaving?: true;
}

/** What one visit may use; more is cut off and told. */
export interface Caps {
  /** Bytes in both directions together. */
  readonly bytes: number;
  readonly connections: number;
  /** Bytes that are read of one answer. */
  readonly answer: number;
}

export const usualCaps: Caps = { bytes: 100_000_000, connections: 3_000, answer: 20_000_000 };

/** The ledger as a table for people and spreadsheets. */
export function ledgerCsv(entries: readonly LedgerEntry[]): string {
  const head = 'at,host,port,how,address,method,url,status,bytes_out,bytes_in,ms,ended,leaving';
  const cell = (value: string | number | undefined) => {
    // A spreadsheet takes a cell that begins so for a formula, and addresses are written by strangers.
    const text = String(value ?? '').replace(/^([=+\-@\t\r])/, "'$1");
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const rows = entries.map((one) =>
    [
      one.at,
      one.host,
      one.port,
      one.how,
      one.address,
      one.method,
      one.url,
      one.status,
      one.bytes.out,
      one.bytes.in,
      one.lasted,
      one.ended,
      one.leaving === true ? 'yes' : '',
    ]
      .map(cell)
      .join(','),
  );
  return `${[head, ...rows].join('\r\n')}\r\n`;
}
