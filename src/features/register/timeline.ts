import type { IsoDate } from '#src/kernel/date.ts';
import type { Body, Kind } from './schema/kinds.ts';

/** Says what held of one entry in a stretch of days; without a body, that nothing did. */
export interface Assertion {
  readonly kind: Kind;
  readonly key: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly body: Readonly<Record<string, unknown>> | null;
}

/** A stretch of one entry's life. */
interface Segment {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly body: Readonly<Record<string, unknown>>;
}

const startsBefore = (a: IsoDate | null, b: IsoDate | null) => b !== null && (a === null || a < b);
const endsAfter = (a: IsoDate | null, b: IsoDate | null) => b !== null && (a === null || a > b);

/** What is left of a segment outside a stretch. */
function outside(segment: Segment, from: IsoDate | null, to: IsoDate | null): Segment[] {
  const touches =
    (from === null || segment.to === null || segment.to > from) &&
    (to === null || segment.from === null || segment.from < to);
  if (!touches) return [segment];
  const left = startsBefore(segment.from, from) ? [{ ...segment, to: from }] : [];
  const right = endsAfter(segment.to, to) ? [{ ...segment, from: to }] : [];
  return [...left, ...right];
}

/**
 * The life of one entry from the assertions about it, in the order they were recorded: a later one wins where it covers.
 * Comes out in the order of time, without overlaps.
 */
export function paint(assertions: readonly Assertion[]): Segment[] {
  let segments: Segment[] = [];
  for (const { from, to, body } of assertions) {
    segments = segments.flatMap((segment) => outside(segment, from, to));
    if (body !== null) segments.push({ from, to, body });
  }
  return segments.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

/** A segment as a version of an entry: the frame's `from` and `to` are its stretch. */
export function versionOf<K extends Kind>(segment: Segment): Body<K> {
  return {
    ...segment.body,
    ...(segment.from === null ? {} : { from: segment.from }),
    ...(segment.to === null ? {} : { to: segment.to }),
  } as unknown as Body<K>;
}

/** A version of an entry as an assertion over its own stretch. */
export function assertionOf(kind: Kind, key: string, version: Body<Kind>): Assertion {
  const { from, to, ...body } = version as Record<string, unknown> & { from?: IsoDate; to?: IsoDate };
  return { kind, key, from: from ?? null, to: to ?? null, body };
}
