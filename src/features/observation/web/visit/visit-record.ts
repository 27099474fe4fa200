import type { BrowserKeeper } from '../browser/keep-browser.ts';
import type { Canary } from '../canary/make-canary.ts';
import type { Choice } from '../consent/make-choice.ts';
import type { InstrumentsRead } from '../instruments/install.ts';
import type { Walked } from '../journey/journey.ts';
import type { Walk } from '../journey/walk.ts';
import type { Gateway } from '../ledger/gateway.ts';
import type { Caps, LedgerEntry } from '../ledger/ledger.ts';
import type { Pass, StoredItem, Visit } from '../scan-result.ts';
import type { FormSeen } from './page-work.ts';
import type { Recorded } from './recorded.ts';

/** What a visit needs that is the same for all. */
export interface VisitHouse {
  readonly browsers: BrowserKeeper;
  readonly gateway: Gateway;
  readonly canary: Canary;
  /** Secret of the scan, between the instruments and us. */
  readonly key: string;
  readonly caps: Caps;
  readonly now: () => Date;
  readonly signal: AbortSignal | undefined;
}

export interface VisitWish {
  readonly url: string;
  readonly pass: Pass;
  /** Milliseconds that the page is watched after it has loaded. */
  readonly settle: number;
  /** Milliseconds in all. */
  readonly limit: number;
  /** Whether a host is the site's: where a page leads away from it, nothing is pressed or typed there. */
  readonly isOwn: (host: string) => boolean;
  /** It is opened once more before it is left. */
  readonly again?: true;
  /** From the page, this way is gone through the site. */
  readonly walk?: Omit<Walk, 'left'>;
  /** Pictures and the page's source are wanted. */
  readonly pictures: boolean;
}

/** All that one visit gave, before anybody has said what it means. */
export interface VisitRecord {
  readonly wish: VisitWish;
  readonly begun: string;
  readonly ended: string;
  /** Where it ended; undefined when no page came. */
  readonly address?: string;
  readonly status?: number;
  /** Hosts that were asked for something, and had not answered to the end when the page was left. */
  readonly silent: readonly string[];
  /** Why no page came. */
  readonly failure?: string;
  readonly late: readonly string[];
  readonly full: boolean;
  /** What was cut off because one answer was more than is read of any. */
  readonly cut: NonNullable<Visit['cut']>;
  readonly choice: Choice;
  /** What became of the journey, where there was one. */
  readonly walked?: Walked;
  readonly events: readonly Recorded[];
  readonly protocol: readonly Recorded[];
  readonly ledger: readonly LedgerEntry[];
  readonly instruments: InstrumentsRead;
  readonly stored: readonly StoredItem[];
  readonly forms: readonly FormSeen[];
  readonly links: readonly string[];
  readonly search?: string;
  readonly pictures: { readonly before?: Uint8Array; readonly after?: Uint8Array; readonly source?: string };
}
