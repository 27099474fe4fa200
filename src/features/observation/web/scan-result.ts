/** The visitor's choice in a visit: none made, everything accepted, everything not necessary refused. */
export const passes = ['no-choice', 'accept', 'reject'] as const;
export type Pass = (typeof passes)[number];

/** How an outside destination was contacted, or could be. */
export const techniques = [
  'document',
  'script',
  'image',
  'stylesheet',
  'font',
  'frame',
  'fetch',
  'media',
  'beacon',
  'ping',
  'websocket',
  'webtransport',
  'event-source',
  'worker',
  'service-worker',
  'manifest',
  'favicon',
  'preconnect',
  'prefetch',
  'dns-prefetch',
  'redirect',
  'form',
  'csp-report',
  'attribution',
  'payment',
  'sign-in',
  'webrtc',
  'cname',
  /** A connection that the proxy saw and no other channel explains. */
  'connection',
  'other',
] as const;
export type Technique = (typeof techniques)[number];

/** What a destination got to know. Every contact tells it the visitor's address on the net. */
export const sentKinds = [
  'address',
  'page',
  'referrer',
  'search',
  'identifier',
  'cookie',
  'typed',
  'fingerprint',
  'recording',
] as const;
export type SentKind = (typeof sentKinds)[number];

/** One contact with a destination, as one of the channels saw it. Times are instants in UTC. */
export interface Contact {
  readonly at: string;
  /** The page being visited. */
  readonly page: string;
  readonly pass: Pass;
  /** As it was contacted, lower case, without port. */
  readonly host: string;
  readonly port: number;
  /** The whole address where a channel saw it; a connection alone has none. Shortened to 2,000 characters. */
  readonly url?: string;
  readonly method?: string;
  readonly technique: Technique;
  /** Which of the channels saw it: events of the browser, the protocol's events, the proxy's ledger; `page`: what the page itself says it may contact. */
  readonly channels: readonly ('events' | 'protocol' | 'ledger' | 'page')[];
  /**
   * The page asked for it, and nothing that was asked reached the host as far as can be proved: no connection stood, or none had sent a byte when
   * the visit ended. Who is only attempted could be contacted; another visitor's browser may get further.
   */
  readonly attempted?: true;
  /** Asked for, and not let through: an address inside the scanner's own network, a name that leads nowhere, and the like. */
  readonly refused?: 'private-address' | 'no-such-name' | 'no-answer' | 'unreachable' | 'too-much' | 'untrusted';
  /** The script or page that caused it, where it is known. */
  readonly initiator?: string;
  readonly status?: number;
  /** Bytes sent and received, where the ledger knows. */
  readonly bytes?: { readonly out: number; readonly in: number };
  readonly sent: readonly Sent[];
}

/** What one contact told, and the proof. */
export interface Sent {
  readonly kind: SentKind;
  /** Where in the contact it stood. */
  readonly where: 'connection' | 'url' | 'header' | 'body' | 'message';
  /** How it was written, where it was not plain. */
  readonly encoding?: 'url' | 'base64' | 'hex' | 'md5' | 'sha1' | 'sha256' | 'sha512' | 'json';
  /** The proof, shortened, and never a visitor's own: scans type only values made for the scan. */
  readonly detail?: string;
}

export interface StoredItem {
  readonly how: 'cookie' | 'local' | 'session' | 'indexed-db' | 'cache';
  readonly name: string;
  /** The host whose it is. */
  readonly host: string;
  readonly page: string;
  readonly pass: Pass;
  /** Seconds of life when seen; undefined: with the session, or without end for storage. */
  readonly lifetime?: number;
  readonly setBy?: string;
  readonly flags?: { readonly httpOnly: boolean; readonly secure: boolean; readonly sameSite: string };
  /** The browser was told to keep it and refused. */
  readonly refused?: true;
}

/** What a script did to the visitor's browser. */
export interface Behaviour {
  readonly kind: 'canvas' | 'webgl' | 'audio' | 'fonts' | 'navigator' | 'recording' | 'key-logging' | 'webrtc';
  readonly script: string;
  readonly host: string;
  readonly page: string;
  readonly pass: Pass;
  /** How many times, and what in numbers: 60 fonts measured, 12 listeners. */
  readonly count: number;
}

/** What it takes to make a choice in a banner. Left out where the banner does not offer it. */
export interface ChoiceEase {
  /** The words on its button, as the banner has them. */
  readonly words: string;
  /** Clicks from the banner as it first stands. `2` where it lies behind the settings. */
  readonly clicks: number;
  /** Square pixels of its button; 0 where it does not show at first. */
  readonly area: number;
  /** A filled or framed button, or mere text. */
  readonly look: 'button' | 'text' | 'hidden';
}

/** A visit of one page in one pass, and how it went. */
export interface Visit {
  readonly page: string;
  readonly pass: Pass;
  readonly begun: string;
  readonly ended: string;
  /** `partly`: something never answered or was cut off; `why` says what. */
  /** The page was opened twice in the same browser, to see whether it knows its visitor again without cookies. */
  readonly again?: true;
  readonly outcome: 'whole' | 'partly' | 'failed';
  readonly why?: string;
  /** A journey that the owner has written down: how many steps it has, and how many were done. `page` is the site with its name behind `#`. */
  readonly journey?: { readonly name: string; readonly steps: number; readonly done: number };
  /** Answers that were not read to their end, since they were larger than is read of any: whose, which, and how much came. */
  readonly cut?: readonly { readonly host: string; readonly url?: string; readonly bytes: number }[];
  /** What was found of a consent banner, and what was pressed. */
  readonly consent?: {
    /** `not-understood`: something behaves as a banner and no choice could be read in it; or the page could not be looked at. Never none. */
    readonly found: 'product' | 'home-made' | 'not-understood' | 'none';
    readonly product?: string;
    /** Where what was not understood stands, and how it begins; left out where the page could not be looked at. */
    readonly unread?: { readonly where: 'page' | 'shadow' | 'frame'; readonly text: string };
    /** The words of the button pressed; the product's name in brackets where its rules pressed one without words. */
    readonly pressed?: string;
    /** The clicks it took; undefined where the choice could not be made. */
    readonly clicks?: number;
    /** How easy each choice was made, side by side: refusing is to be as easy as accepting (ekomloven § 3-15). */
    readonly ease?: { readonly accept?: ChoiceEase; readonly reject?: ChoiceEase };
    /** Boxes that could be ticked and were so beforehand: those met on the way. */
    readonly ticked?: number;
    /** Buttons of the banner whose words are not known. */
    readonly others?: number;
    /** The page lies under the banner, and nothing in it refuses. */
    readonly wall?: true;
  };
  /** Connections the proxy saw and that no channel explains. Empty when everything is accounted for. */
  readonly unexplained: readonly string[];
}

/** Somebody outside whom a site makes its visitors contact: contacts of one host put together. */
export interface Recipient {
  readonly host: string;
  /** The name's way through the DNS, where the host is another's under a name of the site's own. */
  readonly cname?: readonly string[];
  /** `unknown` where no list knows it. */
  readonly organisation: string;
  /** ISO 3166-1, two letters, or `unknown`. */
  readonly country: string;
  readonly service: string;
  /** Which list knew it, and its date. */
  readonly knownBy?: { readonly list: string; readonly on: string };
  readonly techniques: readonly Technique[];
  readonly passes: readonly Pass[];
  /**
   * Those of the passes in which a contact is proved. In the others, or in all where it is empty, only the page named it (a form that leads
   * there, a wish that browsers look it up or connect beforehand, a place for reports), or a contact was attempted that got nowhere. Not in scans made before November 2026.
   */
  readonly contactedIn?: readonly Pass[];
  readonly sent: readonly SentKind[];
  readonly pages: readonly string[];
  readonly first: string;
  readonly last: string;
  readonly contacts: number;
}

/** A fault of the site itself that tells others what visitors do. */
export interface SiteFault {
  readonly kind: 'form-without-encryption' | 'mixed-content' | 'no-https';
  readonly page: string;
  readonly detail: string;
}

/** Everything seen of one site. */
export interface SiteScan {
  readonly url: string;
  readonly begun: string;
  readonly ended: string;
  readonly pages: readonly string[];
  readonly recipients: readonly Recipient[];
  readonly stored: readonly StoredItem[];
  readonly behaviour: readonly Behaviour[];
  readonly faults: readonly SiteFault[];
  readonly visits: readonly Visit[];
  /** What could not be seen, in words for people (English; the page translates by `code`). */
  readonly limits: readonly { readonly code: string; readonly detail?: string }[];
}

/** What was run, so that it can be run again and be trusted. */
export interface ScanRun {
  readonly tool: string;
  readonly browser: string;
  /** Of Skolevern, Node and the packages that have a say in what is seen. Not in scans made before 23 November 2026. */
  readonly versions?: Readonly<Record<string, string>>;
  /** Those that are ours. */
  readonly flags: readonly string[];
  /** The browser with every argument, as it was started; folders of people shortened. Not in scans made before 23 November 2026. */
  readonly commandLine?: readonly string[];
  readonly userAgent: string;
  readonly lists: readonly { readonly name: string; readonly on: string; readonly sha256: string }[];
  readonly begun: string;
  readonly ended: string;
  readonly sites: readonly SiteScan[];
}

/** Where the raw material of a scan is handed while it runs: HAR, screenshots, ledger, DOM. Written once each, never changed. */
export type KeepEvidence = (file: {
  /** `SITE/PASS/NUMBER-kind.ext`, of a–z, 0–9, `.`, `-`, `/`. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}) => Promise<void>;
