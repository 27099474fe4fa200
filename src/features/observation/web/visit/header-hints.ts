import { placeOf } from '../reconcile.ts';
import type { Hint } from '../techniques/raw-request.ts';
import type { Recorded } from './recorded.ts';

const told: Readonly<Record<string, Hint['technique']>> = {
  preconnect: 'preconnect',
  'dns-prefetch': 'dns-prefetch',
  prefetch: 'prefetch',
  'compression-dictionary': 'prefetch',
  icon: 'favicon',
};

function hintOf(technique: Hint['technique'], target: string, base: string): readonly Hint[] {
  const url = URL.canParse(target, base) ? new URL(target, base).href : undefined;
  const place = url === undefined ? undefined : placeOf(url);
  return url === undefined || place === undefined ? [] : [{ host: place.host, technique, url }];
}

/** What is fetched on an early hint belongs to no document yet, and no channel but the ledger sees it. */
const toldEarly = { ...told, preload: 'prefetch', modulepreload: 'prefetch' } as const;

/** RFC 8288. */
function links(header: string, base: string, what = told): readonly Hint[] {
  return [...header.matchAll(/<([^>]*)>([^<]*)/g)].flatMap(([, target = '', rest = '']) => {
    const rels = /;\s*rel\s*=\s*"?([^";,]+)"?/i.exec(rest)?.[1]?.toLowerCase().split(/\s+/) ?? [];
    return rels.flatMap((rel) => (what[rel] === undefined ? [] : hintOf(what[rel], target, base)));
  });
}

/** `Reporting-Endpoints`: names and addresses (W3C Reporting API, 3.2). */
const endpoints = (header: string): readonly string[] =>
  [...header.matchAll(/[a-z*][\w.*-]*\s*=\s*"([^"]*)"/g)].map(([, address = '']) => address);

interface Group {
  readonly group: string;
  readonly addresses: readonly string[];
}

const textIn = (value: unknown, name: string): string | undefined => {
  const found = (value as Readonly<Record<string, unknown>> | null)?.[name];
  return typeof found === 'string' ? found : undefined;
};

/** One JSON object after the other, with commas between; several headers come with a new line between. */
function objects(header: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(`[${header.replace(/\}\s*\n\s*\{/g, '},{')}]`);
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

/** `Report-To`: groups of addresses, each for some kind of report. */
const groups = (header: string): readonly Group[] =>
  objects(header).map((one) => {
    const listed = (one as { readonly endpoints?: unknown } | null)?.endpoints;
    const addresses = Array.isArray(listed) ? listed.flatMap((each) => textIn(each, 'url') ?? []) : [];
    return { group: textIn(one, 'group') ?? 'default', addresses };
  });

/** `report-uri` of a security policy: its addresses, as they stand. */
const policyReports = (policy: string): readonly string[] =>
  policy
    .split(/[;,\n]/)
    .map((directive) => directive.trim().split(/\s+/))
    .flatMap(([name, ...addresses]) => (name?.toLowerCase() === 'report-uri' ? addresses : []));

const ofDocument = ({ navigation, resourceType }: Recorded): boolean =>
  navigation !== undefined || resourceType.toLowerCase() === 'document';

/** Whom a document wants told of what goes wrong in it, or of policies broken. */
function documentReports(answered: Readonly<Record<string, string>>): readonly string[] {
  return [
    ...endpoints(answered['reporting-endpoints'] ?? ''),
    ...groups(answered['report-to'] ?? '').flatMap(({ addresses }) => addresses),
    ...policyReports(answered['content-security-policy'] ?? ''),
    ...policyReports(answered['content-security-policy-report-only'] ?? ''),
  ];
}

/** Whom any host, not of a document alone, wants told of how connections to it fare (W3C Network Error Logging). */
function networkReports(answered: Readonly<Record<string, string>>): readonly string[] {
  const wanted = objects(answered.nel ?? '').map((one) => textIn(one, 'report_to'));
  return groups(answered['report-to'] ?? '').flatMap(({ group, addresses }) =>
    wanted.includes(group) ? addresses : [],
  );
}

/**
 * Whom the headers of answers name: what documents tell the browser to prepare (`Link`), and who is to have the browser's reports
 * (`Reporting-Endpoints`, `Report-To`, `NEL`, `report-uri`). The browser sends those when there is something to tell, up to a minute later. Pure.
 */
export function headerHints(seen: readonly Recorded[]): readonly Hint[] {
  const hints = seen.flatMap(({ url, answered = {}, ...one }) => {
    const isDocument = ofDocument({ url, ...one });
    const reports = [...(isDocument ? documentReports(answered) : []), ...networkReports(answered)];
    return [
      ...(isDocument ? [...links(answered.link ?? '', url), ...links(one.early ?? '', url, toldEarly)] : []),
      ...reports.flatMap((address) => hintOf('csp-report', address, url)),
    ];
  });
  return [...new Map(hints.map((hint) => [`${hint.technique} ${hint.host}`, hint])).values()];
}
