import type { Context } from 'hono';
import { noMatter, viewMatter, type WholeMatter } from '#src/features/cases/index.ts';
import { isLang, type Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type DocumentKind, isDocumentKind } from '#src/law/documents/laws.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import type { FormError } from '#src/ui/error-summary.tsx';
import { type OpennessTexts, textsOf } from '../texts.ts';

/** A request for documents, anybody's or a party's, that somebody works with, as their page needs it. */
export interface AtCase {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly lang: Lang;
  readonly id: string;
  readonly view: WholeMatter;
  readonly now: Date;
  /** The law that its documents are decided by, and what the pages say of it. */
  readonly kind: DocumentKind;
  readonly texts: OpennessTexts;
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
  if (view.sight !== 'whole') throw noMatter();
  const { kind } = view.row;
  if (!isDocumentKind(kind)) throw noMatter();
  return { deps, actor, lang, id, view, now: clock.now(), kind, texts: textsOf(kind, lang) };
}

/** The way back to the case, above every page of it. */
export function crumbsOf({ texts, view, id }: AtCase, title: string) {
  return [{ text: texts.back(view.number), href: `/saker/${id}` }, { text: title }];
}

/** The fault of a field as a form shows it. @throws whatever is no fault of a field */
export function fieldFault(error: unknown, lang: Lang, fields: Readonly<Record<string, string>> = {}): FormError {
  if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
  const place = error.place ?? '';
  return { field: fields[place] ?? place, text: error.say(lang).message };
}

/** The language of a letter as a form or an address says it. */
export const letterLang = (value: string | undefined): Lang => (isLang(value) ? value : 'nb');

/** Whether whoever asks can sign in and read the answer in the case. */
export const canSignIn = ({ parties }: WholeMatter): boolean =>
  parties.some(
    ({ part, person, account }) =>
      (part === 'requester' || part === 'representative') && (person !== null || account !== null),
  );

/** The mail address of the one who asks, when the case has one. */
export function mailOfCase({ parties }: WholeMatter): string | undefined {
  return parties.find(({ part, email }) => part !== 'other-body' && email !== null)?.email ?? undefined;
}
