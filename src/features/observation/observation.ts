import type { SeenEase, Unread } from './against/ease.ts';

/** Who looks. Each gives dated observations of the same shape, and one piece of code compares them with the register. */
export const observers = [
  'web-scan',
  'statement',
  'feide',
  'entra',
  'network-log',
  'extension-log',
  'export-columns',
  'purchases',
  'sign-in-log',
  'school-form',
] as const;
export type Observer = (typeof observers)[number];

/**
 * What was seen. A `name` is as the source writes it; which system or party of the register it is, is found by the comparison.
 * No observation is about a person: who used a system is never kept.
 */
export type Seen =
  /** A web site makes its visitors' browsers contact somebody. */
  | {
      readonly kind: 'recipient';
      readonly site: string;
      readonly host: string;
      /** As the lists name it; undefined where no list knows the host. */
      readonly organisation?: string;
      /** ISO 3166-1, two letters. */
      readonly country?: string;
      readonly service?: string;
      readonly techniques: readonly string[];
      /** In which of the passes it was contacted: `no-choice`, `accept`, `reject`. */
      readonly passes: readonly string[];
      /** What was sent: `address`, `page`, `referrer`, `identifier`, `typed`, `fingerprint`, … */
      readonly sent: readonly string[];
    }
  /** A web site stores or reads something on the visitor's device (ekomloven § 3-15). */
  | {
      readonly kind: 'storage';
      readonly site: string;
      readonly host: string;
      readonly name: string;
      readonly how: 'cookie' | 'local' | 'session' | 'indexed-db' | 'cache';
      /** Seconds from being set; undefined where it ends with the session or has no end. */
      readonly lifetime?: number;
      readonly passes: readonly string[];
    }
  /** How easy yes and no are in a web site's consent banner, on the page where refusing is hardest. */
  | ({ readonly kind: 'consent'; readonly site: string } & SeenEase)
  /** Something behaves as a consent banner on a web site, and was not understood: nobody chose in it. */
  | { readonly kind: 'unread-banner'; readonly site: string; readonly where: Unread['where']; readonly text: string }
  /** A system, service, app or extension is in use. */
  | { readonly kind: 'system'; readonly name: string; readonly id?: string; readonly host?: string }
  /** A service receives a field or may do something: an attribute of Feide, a scope of Entra ID, a column of an export. */
  | { readonly kind: 'receives'; readonly name: string; readonly id?: string; readonly field: string }
  /** How people in fact signed in to a system. */
  | { readonly kind: 'sign-in'; readonly name: string; readonly method: string; readonly factors: number | undefined }
  /** What a published statement said, by its hash. */
  | { readonly kind: 'statement'; readonly address: string; readonly hash: string; readonly faults: number };

/** One thing seen by one observer, in one run. */
export interface Observation {
  readonly observer: Observer;
  /** The school or other unit it was seen at, as the register's key; undefined: the owner as a whole. */
  readonly unit?: string;
  readonly seen: Seen;
  /** When, as an instant (ISO 8601, UTC). */
  readonly at: string;
  /** SHA-256 (hex) of what it was read from: the scan's manifest, the file, the answer. */
  readonly source: string;
  /** How many times that day, where the source counts. */
  readonly count?: number;
}
