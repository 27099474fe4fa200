import type { ChoiceEase, Visit } from '../web/scan-result.ts';

/** Where what was not understood stands, and how it begins. */
export type Unread = NonNullable<NonNullable<Visit['consent']>['unread']>;

/** How easy yes and no are in a site's banner, as its visits met it. */
export interface SeenEase {
  readonly accept: ChoiceEase;
  readonly reject?: ChoiceEase;
  /** The clicks of a no are the least that it can take: the visit that was to refuse could not. */
  readonly atLeast?: true;
  readonly ticked?: number;
  readonly wall?: true;
  /** Buttons of the banner whose words are not known: one of them may refuse. */
  readonly others?: number;
}

/** What makes a no harder than a yes. */
export interface Harder {
  readonly yes: number;
  /** Clicks; left out where nothing refuses. */
  readonly no?: number;
  readonly atLeast?: true;
  /** The no is shown as mere text where the yes is a button, or on a much smaller button. */
  readonly fainter?: 'text' | 'smaller';
  /** Choices that were ticked before the visitor had done anything. */
  readonly ticked?: number;
  /** The page cannot be read before a yes. */
  readonly wall?: true;
  /** Something in the banner may refuse, and its words are not known. */
  readonly unsure?: true;
}

/** As far as visits tell it: scans of other days may have less. */
export interface Chosen {
  readonly page?: string | undefined;
  readonly pass?: Visit['pass'] | undefined;
  readonly consent?:
    | {
        readonly clicks?: number | undefined;
        readonly pressed?: string | undefined;
        readonly ease?:
          | { readonly accept?: ChoiceEase | undefined; readonly reject?: ChoiceEase | undefined }
          | undefined;
        readonly ticked?: number | undefined;
        readonly wall?: true | undefined;
        readonly others?: number | undefined;
        readonly unread?: Unread | undefined;
      }
    | undefined;
}

/** One page's banner: what stands in it, and what refusing in truth took. */
function ofPage(visits: readonly Chosen[]): SeenEase | undefined {
  const told = visits.flatMap(({ consent }) => consent ?? []);
  const first = told.find(({ ease }) => ease?.accept !== undefined);
  const accept = first?.ease?.accept;
  if (first === undefined || accept === undefined) return undefined;
  const refusing = visits.filter(({ pass }) => pass === 'reject').flatMap(({ consent }) => consent ?? []);
  const done = refusing.find(({ clicks }) => clicks !== undefined);
  const shown = first.ease?.reject;
  const hidden: ChoiceEase = { words: done?.pressed ?? '', clicks: 0, area: 0, look: 'hidden' };
  const base = shown ?? (done === undefined ? undefined : hidden);
  const reject = base && { ...base, clicks: Math.max(base.clicks, done?.clicks ?? 0) };
  const ticked = Math.max(...told.map((one) => one.ticked ?? 0));
  return {
    accept,
    ...(reject && { reject }),
    ...(reject?.look === 'hidden' && done === undefined && { atLeast: true as const }),
    ...(ticked > 0 && { ticked }),
    ...(first.wall === true && reject === undefined && { wall: true as const }),
    ...(first.others !== undefined && reject === undefined && { others: first.others }),
  };
}

/** A no on so much smaller a button is not shown as plainly. */
const muchSmaller = 1 / 3;

function fainterOf({ accept, reject }: SeenEase): Harder['fainter'] {
  if (reject === undefined || reject.look === 'hidden') return undefined;
  if (accept.look === 'button' && reject.look === 'text') return 'text';
  return reject.area > 0 && reject.area < accept.area * muchSmaller ? 'smaller' : undefined;
}

/** What makes a no harder than a yes; undefined where it is as easy. Pure. */
export function harderOf(ease: SeenEase): Harder | undefined {
  const { accept, reject, ticked, wall, atLeast, others = 0 } = ease;
  const fainter = fainterOf(ease);
  const isMore = reject === undefined || reject.clicks > accept.clicks;
  if (!isMore && fainter === undefined && ticked === undefined) return undefined;
  return {
    yes: accept.clicks,
    ...(reject && { no: reject.clicks }),
    ...(atLeast && { atLeast }),
    ...(fainter && { fainter }),
    ...(ticked !== undefined && { ticked }),
    ...(wall && { wall }),
    ...(reject === undefined && others > 0 && { unsure: true as const }),
  };
}

/** The harder it is to refuse, the more. */
function weight(ease: SeenEase): number {
  const harder = harderOf(ease);
  if (harder === undefined) return 0;
  return (
    (harder.no === undefined ? 1_000 : (harder.no - harder.yes) * 10) + (harder.ticked ?? 0) + (harder.wall ? 1 : 0) + 1
  );
}

/**
 * How easy yes and no are on a site: of its pages' banners the one in which refusing is hardest. Undefined where no banner was seen in which
 * something says yes. Pure; the same whatever order the visits come in.
 */
export function easeOf(visits: readonly Chosen[]): SeenEase | undefined {
  const pages = [...Map.groupBy(visits, ({ page = '' }) => page)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return pages.flatMap(([, of]) => ofPage(of) ?? []).toSorted((a, b) => weight(b) - weight(a))[0];
}

/** What behaves as a banner and was not understood, each once. Pure; the same whatever order the visits come in. */
export function unreadOf(visits: readonly Chosen[]): readonly Unread[] {
  const all = visits.flatMap(({ consent }) => consent?.unread ?? []).map(({ where, text }) => ({ where, text }));
  return [...new Map(all.map((one) => [JSON.stringify(one), one]))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);
}

/** Grave: nothing refuses, or something is chosen for the visitor. Consent is then none, whatever is pressed. */
export const isGrave = ({ no, ticked, wall, unsure }: Harder): boolean =>
  wall === true || ticked !== undefined || (no === undefined && unsure !== true);
