import type { Context } from 'hono';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import type { GapRow } from '../gap.ts';
import { observersTexts } from '../texts.ts';

/** Where the pages are. */
export const place = '/observasjoner';
export const readInPlace = `${place}/les-inn`;
export const decidePlace = `${place}/avgjor`;

/** Where one difference is decided of; the same days of silence that it was found with. */
export const decideHref = ({ key = '' }: Pick<GapRow, 'key'>, days: number) =>
  `${decidePlace}?${new URLSearchParams({ avvik: key, dager: String(days) })}`;

/** What every page here begins with. @throws SignInNeeded */
export function askedBy(c: Context<Env>) {
  const { actor, owner } = signedIn(c);
  const { lang, db, clock } = c.var;
  return { actor, owner, lang, deps: { db, clock }, texts: observersTexts[lang] };
}

/** A number of an address within limits; `usual` for anything else. */
export function numberIn(text: string | undefined, usual: number, most: number): number {
  const value = /^\d{1,5}$/.test(text ?? '') ? Number(text) : usual;
  return value >= 1 && value <= most ? value : usual;
}
