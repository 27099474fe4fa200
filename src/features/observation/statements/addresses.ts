import { entriesOf, notStated, type Snapshot } from '#src/features/register/index.ts';

/** A statement on the web, and how it was come upon. */
export interface StatementAddress {
  readonly address: string;
  readonly foundBy: 'register' | 'scan';
  /** Key of the notice in the register. */
  readonly notice: string | undefined;
  readonly unit: string | undefined;
}

/** Pages that tell of privacy or cookies, by their own address; in bokmål, nynorsk, Sami and English. */
const isStatementPath = /personvern|privacy|informasjonskaps|cookie|persondata|priváhtavuo|čoahkkevuo/iu;

/** An address as it is kept: whole, over http(s), with no user in it and no place within the page. */
export function plainAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.href.length > 2000) return undefined;
  url.hash = '';
  return url.href;
}

/** A page of a site that a scan visited. */
export interface ScannedPage {
  readonly address: string;
  readonly unit: string | undefined;
}

/**
 * The statements to look at: those that the register knows the address of, and pages that a scan found whose addresses say that they are.
 * An address that both know is the register's.
 */
export function statementAddresses(snapshot: Snapshot, scanned: readonly ScannedPage[]): readonly StatementAddress[] {
  const found = new Map<string, StatementAddress>();
  for (const page of scanned) {
    const address = plainAddress(page.address);
    if (address === undefined || !isStatementPath.test(decodeURI(new URL(address).pathname))) continue;
    found.set(address, { address, foundBy: 'scan', notice: undefined, unit: page.unit });
  }
  for (const [key, { body }] of entriesOf(snapshot, 'notices')) {
    const address = body.url === undefined || body.url === notStated ? undefined : plainAddress(body.url);
    if (address === undefined || body.form !== 'statement') continue;
    found.set(address, { address, foundBy: 'register', notice: key, unit: undefined });
  }
  return [...found.values()];
}
