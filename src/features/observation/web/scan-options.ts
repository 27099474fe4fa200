import type { Journey } from './journey/journey.ts';
import type { KeepEvidence, Pass } from './scan-result.ts';

/** A site to visit, as its owner declares it. */
export interface SiteToScan {
  /** Its address: `https://` or `http://`, a host, perhaps a path that its pages lie under. */
  readonly url: string;
  /** Hosts that are the owner's own beside it; what they get is no outside destination. */
  readonly own?: readonly string[];
  /** Pages that are always visited, beside those found. */
  readonly pages?: readonly string[];
  /** Ways through the site that are gone in every pass, beside the pages. */
  readonly journeys?: readonly Journey[];
  /** `obey` (as it is without a word) leaves out what robots.txt asks to be left alone. */
  readonly robots?: 'obey' | 'ignore';
}

/** Where a test site lies on loopback. Refused outside development. */
export interface LocalSites {
  /** `HOST:PORT` that every name is connected to. */
  readonly resolveTo?: string;
  /** `HOST:PORT` of a name server that is asked instead of the machine's. */
  readonly dns?: string;
  /** PEM of an authority whose certificates count. */
  readonly ca?: string;
}

export interface ScanOptions {
  readonly sites: readonly SiteToScan[];
  /** At most this many pages of each site. */
  readonly pages: number;
  readonly passes: readonly Pass[];
  /** How many visits at once, over all sites; never more than one at the same host, or at the same address on the net. */
  readonly contexts: number;
  /**
   * Milliseconds between two requests of ours at the same host or address, robots.txt and maps among them. Unless said a second, and none at
   * test sites on loopback. A site's robots.txt, where it is obeyed, may ask for more.
   */
  readonly pause?: number;
  /** `headless-shell` sees what pages do; `chromium` also fetches the favicon and connects beforehand, and costs three times as much. */
  readonly engine: 'headless-shell' | 'chromium';
  /** Milliseconds that a page is watched after it has loaded. */
  readonly settle: number;
  /** Milliseconds after which a visit is ended whatever it does. */
  readonly pageLimit: number;
  /** Bytes after which one answer is cut off (20,000,000 unless said). */
  readonly answerBytes?: number;
  /** Bytes after which everything of a visit is cut off (100,000,000 unless said). */
  readonly visitBytes?: number;
  readonly local?: LocalSites;
}

/** What a scan tells while it runs. */
export interface ScanProgress {
  readonly site: string;
  readonly done: number;
  /** Visits in all, as far as it is known. */
  readonly of: number;
}

/** Who a host is: answered by `recipients/`. `names` is the host and then the chain that its name leads through. */
export type Identify = (names: readonly string[]) => {
  readonly organisation: string;
  readonly country: string;
  readonly service: string;
  readonly knownBy?: { readonly list: string; readonly on: string };
};

/** Which browser of the machine, and as whom. Every one may be left out. */
export interface BrowserSettings {
  /** The program, where it is not where Debian puts it. */
  readonly path?: string;
  /** The number of the user that the browser runs as where we are root ourselves; nobody's (65534) unless told. */
  readonly user?: number;
}

export interface ScanDeps {
  readonly browser?: BrowserSettings;
  readonly now: () => Date;
  /** Values nobody guesses, for canaries and proxy credentials. */
  readonly random: (bytes: number) => Uint8Array;
  readonly identify: Identify;
  /** Name, date and hash of the lists that `identify` reads. */
  readonly lists: readonly { readonly name: string; readonly on: string; readonly sha256: string }[];
  readonly keep?: KeepEvidence;
  readonly progress?: (progress: ScanProgress) => void;
  /** Ends the scan early: what was seen until then is told, and what was not. */
  readonly signal?: AbortSignal;
}
