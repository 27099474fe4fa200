import type { Technique } from '../scan-result.ts';
import type { Hint, RawConnection, RawRequest } from './raw-request.ts';

/** By the channel's own word for what it is (Playwright's and the protocol's, lower case). */
const byType: Readonly<Record<string, Technique>> = {
  stylesheet: 'stylesheet',
  image: 'image',
  media: 'media',
  texttrack: 'media',
  font: 'font',
  script: 'script',
  xhr: 'fetch',
  fetch: 'fetch',
  preflight: 'fetch',
  prefetch: 'prefetch',
  eventsource: 'event-source',
  websocket: 'websocket',
  webtransport: 'webtransport',
  fedcm: 'sign-in',
  manifest: 'manifest',
  beacon: 'beacon',
  cspreport: 'csp-report',
  cspviolationreport: 'csp-report',
};

/** By what the request itself says it is for (Fetch Metadata, `Sec-Fetch-Dest`). */
const byDestination: Readonly<Record<string, Technique>> = {
  audio: 'media',
  video: 'media',
  track: 'media',
  embed: 'frame',
  object: 'frame',
  frame: 'frame',
  iframe: 'frame',
  font: 'font',
  image: 'image',
  manifest: 'manifest',
  report: 'csp-report',
  script: 'script',
  style: 'stylesheet',
  worker: 'worker',
  sharedworker: 'worker',
  serviceworker: 'service-worker',
  // Rules of what to fetch beforehand, and dictionaries for what comes later.
  speculationrules: 'prefetch',
  dictionary: 'prefetch',
  webidentity: 'sign-in',
};

/** Reports by the Reporting API and by `report-uri` tell themselves by what they carry. */
const reports = /^application\/(csp-report|reports\+json)/;

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

function byHeaders({ headers }: RawRequest): Technique | undefined {
  const type = headers['content-type'] ?? '';
  if (reports.test(type)) return 'csp-report';
  if (type.startsWith('text/ping') || headers['ping-to'] !== undefined) return 'ping';
  // Chromium names an event source `Other` at times; only what it accepts tells.
  if (headers.accept === 'text/event-stream') return 'event-source';
  if (/prefetch/.test(headers['sec-purpose'] ?? headers.purpose ?? '')) return 'prefetch';
  return undefined;
}

function ofNavigation(raw: RawRequest): Technique {
  if (raw.method.toUpperCase() === 'POST') return 'form';
  return raw.navigation === 'frame' ? 'frame' : 'document';
}

const icon = /(favicon|apple-touch-icon|\.ico$)/i;

function byKind(raw: RawRequest): Technique {
  const type = raw.resourceType.toLowerCase();
  const destination = byDestination[raw.headers['sec-fetch-dest'] ?? ''];
  // A worker's own script is said to be `other` or `script`; only its destination tells.
  if (destination === 'worker' || destination === 'service-worker') return destination;
  // A line is a line, whoever opened it.
  if (type === 'websocket' || type === 'webtransport' || type === 'eventsource') return byType[type] ?? 'other';
  if (raw.worker === 'service-worker') return 'service-worker';
  // What the worker of one page asks for is told as the page's own: that is how it is seen where the protocol was too late.
  if (raw.worker === 'shared-worker') return 'worker';
  if (type === 'ping') return 'beacon';
  if (type === 'document') return raw.navigation === 'page' ? 'document' : 'frame';
  const known = byType[type];
  if (known !== undefined) return known;
  if (icon.test(raw.url) && (destination === undefined || destination === 'image')) return 'favicon';
  return destination ?? 'other';
}

/** How a request contacted its destination. A redirect that leads to another host is `redirect`, whatever it carries. */
export function techniqueOf(raw: RawRequest): Technique {
  if (raw.redirectedFrom !== undefined && hostOf(raw.redirectedFrom) !== hostOf(raw.url)) return 'redirect';
  const told = byHeaders(raw);
  if (told !== undefined) return told;
  return raw.navigation === undefined ? byKind(raw) : ofNavigation(raw);
}

/** What explains a connection best, first. A mere look-up of the name makes no connection, but the page asked for one. */
const order: readonly Hint['technique'][] = [
  'beacon',
  'fetch',
  'favicon',
  'manifest',
  'preconnect',
  'prefetch',
  'webrtc',
  'csp-report',
  'service-worker',
  'attribution',
  'payment',
  'ping',
  'dns-prefetch',
];

/**
 * How a connection that no request explains came about: as the page's own hints on the host tell, else `connection`.
 * @param hints all hints read in this visit, and in the visit's frames
 */
export function techniqueOfConnection(raw: RawConnection, hints: readonly Hint[]): Technique {
  const told = new Set(hints.filter(({ host }) => host === raw.host).map(({ technique }) => technique));
  return order.find((technique) => told.has(technique)) ?? 'connection';
}
