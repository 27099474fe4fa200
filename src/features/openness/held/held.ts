import type { Context } from 'hono';
import type { Lang } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Db } from '#src/platform/db/connect.ts';
import type { Env } from '#src/platform/web/context.ts';
import type { OpennessTexts } from '../texts.nb.ts';

export type HeldKind = keyof OpennessTexts['find']['sources'];

/** A part of what is written out when a thing has no file: a heading and its words. */
export interface HeldPart {
  readonly heading: string;
  readonly text: string;
}

/** Something that the system holds and that may be a document of a request. */
export interface Held {
  /** Stable: `agreements/zokrates`, `statement/…`, `released/…`, `file/…`. */
  readonly ref: string;
  readonly kind: HeldKind;
  readonly title: string;
  /** What the source is called to people: the case that it was given in. */
  readonly of?: string;
  /** Everything that is searched in. */
  readonly text: string;
  /** Written out as it stands today; a file of a case, which is given as it is; or nothing that can be given. */
  readonly content: { readonly parts: readonly HeldPart[] } | { readonly file: string };
  /** The document itself lies somewhere else: what is written out only tells of it. */
  readonly lacksFile: boolean;
}

/** Where a search looks, and as whom. */
export interface Looking {
  readonly c: Context<Env>;
  readonly db: Db;
  readonly actor: Actor;
  readonly lang: Lang;
  readonly matter: string;
}

/** A room that may hold what is asked for. It shows what the actor may read there and nothing else. */
export type HeldSource = (looking: Looking) => Promise<readonly Held[]>;

/** Words that say nothing of what is looked for. */
const empty = new Set(
  'alle all the and for med som har hva kva det den til fra frå over ved vår våre their about innsyn dokument dokumenter'.split(
    ' ',
  ),
);

/** The beginnings of the words of a query: "avtaler" finds "avtalen" and "avtale". */
export function stemsOf(query: string): readonly string[] {
  const words = query.toLocaleLowerCase('nb').match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => word.length > 2 && !empty.has(word));
  return [...new Set(telling.map((word) => word.slice(0, Math.max(4, word.length - 3))))];
}

/**
 * What is found, the best first: what has most of the words, and of those what has them in its title. Pure.
 * @returns nothing for a query that has no telling word
 */
export function rank(held: readonly Held[], query: string): readonly Held[] {
  const stems = stemsOf(query);
  const count = (text: string) => stems.filter((stem) => text.toLocaleLowerCase('nb').includes(stem)).length;
  return held
    .map((one) => ({ one, score: count(`${one.title} ${one.text}`), inTitle: count(one.title) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || b.inTitle - a.inTitle || a.one.title.localeCompare(b.one.title, 'nb'))
    .map(({ one }) => one);
}
