import type { Context } from 'hono';
import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';

const noForm: Text = {
  nb: 'Det som ble sendt, er ikke et skjema.',
  nn: 'Det som vart sendt, er ikkje eit skjema.',
  en: 'What was sent is not a form.',
};
const sendAgain: Text = {
  nb: 'Gå tilbake til siden og send skjemaet derfra.',
  nn: 'Gå tilbake til sida og send skjemaet derifrå.',
  en: 'Go back to the page and send the form from there.',
};

/** The body as a form, files too. @throws Problem (bad-input) for anything else */
export async function formIn(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    if (error instanceof TypeError) throw new Problem(noForm, { code: 'bad-input', remedy: sendAgain });
    throw error;
  }
}

/** A text of a form; empty when there is none, and without zero bytes, which the database takes none of. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
}

/** What every page here begins with. @throws SignInNeeded */
export function askedBy(c: Context<Env>) {
  const { actor, owner } = signedIn(c);
  const { lang, db, clock } = c.var;
  const deps: Deps = { db, clock };
  return { actor, owner, lang, deps };
}

/** Where the pages are. */
export const place = '/register/regneark';

/** Lines of a table that are shown; all of them are in a file, or wait for the first to be mended. */
export const longest = 50;
