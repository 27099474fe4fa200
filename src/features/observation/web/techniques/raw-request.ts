import type { Pass } from '../scan-result.ts';

/** A request as one of the channels saw it, before anybody has said what it means. Plain data: it can be written and read again. */
export interface RawRequest {
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly channel: 'events' | 'protocol';
  /** The page being visited: the address it ended at, not the one first asked for. */
  readonly page: string;
  readonly pass: Pass;
  readonly url: string;
  readonly method: string;
  /** As the channel names it, any case: Playwright's `resourceType()` or the protocol's `type` (`Ping`, `CSPViolationReport`, `Preflight`, …). */
  readonly resourceType: string;
  /** Names in lower case. Cookies as they were sent, where the channel tells (the protocol's extra information does). */
  readonly headers: Readonly<Record<string, string>>;
  /** What was posted. For a WebSocket: all messages sent by the page so far, one after the other. */
  readonly body?: Uint8Array;
  /** The script that caused it, or the document, where the channel knows. `type` is the protocol's: `script`, `parser`, `preload`, `other`, … */
  readonly initiator?: { readonly type: string; readonly url?: string };
  /** The address of the frame it was made in; undefined for workers and for what belongs to no frame. */
  readonly frameUrl?: string;
  /** The address that sent it on here by a 3xx answer. */
  readonly redirectedFrom?: string;
  /** Made by a service worker, by a worker that pages share, or by a worker of the page alone. */
  readonly worker?: 'service-worker' | 'shared-worker' | 'worker';
  /** It is the navigation of the main frame, or of a frame in it. */
  readonly navigation?: 'page' | 'frame';
  /** Made when the page was left. */
  readonly leaving?: true;
}

/** A connection that the proxy's ledger saw. */
export interface RawConnection {
  readonly at: string;
  readonly page: string;
  readonly pass: Pass;
  readonly host: string;
  readonly port: number;
  readonly leaving?: true;
}

/** A destination that the page itself told the browser of, with no request that a channel shows: read by `readInstruments`. */
export interface Hint {
  readonly host: string;
  readonly technique:
    | 'preconnect'
    | 'dns-prefetch'
    | 'prefetch'
    | 'favicon'
    | 'manifest'
    | 'webrtc'
    | 'beacon'
    | 'fetch'
    | 'ping'
    | 'form'
    | 'csp-report'
    | 'webtransport'
    | 'service-worker'
    | 'attribution'
    | 'payment';
  /** The whole address where the page wrote one. */
  readonly url?: string;
  /** The script that did it, where it was a script. */
  readonly by?: string;
}
