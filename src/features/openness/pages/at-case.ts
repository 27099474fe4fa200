import type { Context } from 'hono';
import { noMatter, viewMatter, type WholeMatter } from '#src/features/cases/index.ts';
import { isLang, type Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import type { FormError } from '#src/ui/error-summary.tsx';
import { opennessTexts } from '../texts.ts';

/** A request for documents that somebody works with, as their page needs it. */
export interface AtCase {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly lang: Lang;
  readonly id: string;
  readonly view: WholeMatter;
  readonly now: Date;
}

/** What a form sent and could not be taken. */
export interface Back {
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly FormError[];
}
export const nothingBack: Back = { values: new Map(), errors: [] };

/** @throws Problem (not-found) for a case of another kind, or of which the actor sees a part only */
export async function atCase(c: Context<Env>): Promise<AtCase> {
  const { actor } = signedIn(c);
  const { lang, clock, db } = c.var;
  const deps = { db, clock };
  const id = c.req.param('id') ?? '';
  const view = await viewMatter(deps, actor, id);
  if (view.sight !== 'whole' || view.row.kind !== 'foi') throw noMatter();
  return { deps, actor, lang, id, view, now: clock.now() };
}

/** The way back to the case, above every page of it. */
export function crumbsOf({ lang, view, id }: AtCase, title: string) {
  return [{ text: opennessTexts[lang].back(view.number), href: `/saker/${id}` }, { text: title }];
}

/** The fault of a field as a form shows it. @throws whatever is no fault of a field */
export function fieldFault(error: unknown, lang: Lang, fields: Readonly<Record<string, string>> = {}): FormError {
  if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
  const place = error.place ?? '';
  return { field: fields[place] ?? place, text: error.say(lang).message };
}

/** The language of a letter as a form or an address says it. */
export const letterLang = (value: string | undefined): Lang => (isLang(value) ? value : 'nb');

/** The mail address of the one who asks, when the case has one. */
export function mailOfCase({ parties }: WholeMatter): string | undefined {
  return parties.find(({ part, email }) => part !== 'other-body' && email !== null)?.email ?? undefined;
}
