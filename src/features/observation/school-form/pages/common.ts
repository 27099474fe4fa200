import type { Context } from 'hono';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { schoolFormTexts } from '../texts.ts';

/** Where the pages are. */
export const formPlace = '/skjema/systemer';

export const formHrefOf = (unit: string): string => `${formPlace}/${encodeURIComponent(unit)}`;

/** What every page here begins with. @throws SignInNeeded */
export function askedBy(c: Context<Env>) {
  const { actor } = signedIn(c);
  const { lang, db, clock } = c.var;
  return { actor, lang, deps: { db, clock }, texts: schoolFormTexts[lang] };
}
