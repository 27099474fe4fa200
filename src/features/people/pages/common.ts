import type { Context } from 'hono';
import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import type { PersonDeps } from '../person/stand-to.ts';
import { personTexts } from '../person/texts.ts';
import { peopleTexts } from '../texts.ts';

/** Where the pages are. */
export const place = '/personer';
export const importPlace = '/personer/import';
export const ownPlace = '/personer/meg';
export const agesPlace = '/personer/alder';

/** The address of a person's page: ids and keys only. @param opened kinds of data that are shown on request */
export function personHref(id: string, purpose?: string, opened: readonly string[] = []): string {
  const query = new URLSearchParams([
    ...(purpose === undefined ? [] : [['formal', purpose]]),
    ...opened.map((category) => ['vis', category]),
  ]).toString();
  return `${place}/${id}${query === '' ? '' : `?${query}`}`;
}

/** Lines of a table that are shown; all of them are in the file to download. */
export const longest = 50;

const noForm: Text = {
  nb: 'Det som ble sendt, er ikke et skjema.',
  nn: 'Det som vart sendt, er ikkje eit skjema.',
  en: 'What was sent is not a form.',
};

/** What every page here begins with. @throws SignInNeeded */
export function askedBy(c: Context<Env>) {
  const { actor, owner } = signedIn(c);
  const { lang, db, clock, about } = c.var;
  const deps: PersonDeps = { db, clock, about };
  return { actor, owner, lang, deps, texts: peopleTexts[lang], personTexts: personTexts[lang] };
}

/** The body as a form, files too. @throws Problem (bad-input) for anything else */
export async function formIn(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    if (error instanceof TypeError) throw new Problem(noForm, { code: 'bad-input' });
    throw error;
  }
}

/** A text of a form; empty when there is none. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
}
