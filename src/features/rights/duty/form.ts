import type { Context } from 'hono';
import { sentForm } from '#src/features/cases/index.ts';
import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import type { FormError } from '#src/ui/error-summary.tsx';

/** What a form sent, and what was wrong with it. */
export interface Tried {
  /** Which form of the page. */
  readonly form: string;
  readonly values: ReadonlyMap<string, string>;
  /** Of fields that may be chosen several times. */
  readonly many: ReadonlyMap<string, readonly string[]>;
  readonly errors: readonly FormError[];
}

/** The fields of the form that was sent, by the names that they have in it. */
export interface SentFields {
  text(name: string): string;
  many(name: string): readonly string[];
  file(name: string): File | undefined;
}

/**
 * Does what a form asks for; what was wrong with it comes back to be shown with what was typed, as status 422.
 * @returns undefined when it was done
 */
export async function tryForm(
  c: Context<Env>,
  work: (sent: SentFields, form: string) => Promise<void>,
): Promise<Tried | undefined> {
  const { texts, files } = await sentForm(c);
  const form = texts.get('skjema') ?? '';
  // Hono keeps what was read of a body: this is the same form.
  const whole = await c.req.formData();
  const many = new Map(
    [...texts.keys()].map((name) => [name, whole.getAll(name).filter((one) => typeof one === 'string' && one !== '')]),
  ) as ReadonlyMap<string, readonly string[]>;
  const sent: SentFields = {
    text: (name) => texts.get(`${form}.${name}`)?.trim() ?? '',
    many: (name) => many.get(`${form}.${name}`) ?? [],
    file: (name) => files.get(`${form}.${name}`),
  };
  try {
    await work(sent, form);
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    c.status(422);
    const { message } = error.say(c.var.lang);
    return { form, values: texts, many, errors: [{ field: `${form}.${error.place ?? ''}`, text: message }] };
  }
}

/**
 * Answers a form of a page of a case: says what was done and goes back to the page, or shows it again with what was wrong.
 * @param page what the page is called under its case
 * @param work does what is asked for, and gives what is said of it
 */
export async function dutySent(
  c: Context<Env>,
  page: string,
  again: (tried: Tried) => Promise<Response>,
  work: (sent: SentFields, form: string, matter: string) => Promise<Text>,
): Promise<Response> {
  const matter = c.req.param('id') ?? '';
  let said: string | undefined;
  const tried = await tryForm(c, async (sent, form) => {
    said = (await work(sent, form, matter))[c.var.lang];
  });
  if (tried !== undefined) return again(tried);
  if (said !== undefined) setFlash(c, { tone: 'success', text: said });
  return c.redirect(`/saker/${matter}/${page}`, 303);
}

/** What a field of a form shows: its name, what was typed, and what was wrong. Fields are named after their form. */
export function fieldsOf(form: string, tried: Tried | undefined) {
  const own = tried?.form === form ? tried : undefined;
  return {
    errors: own?.errors ?? [],
    of(name: string, before?: string) {
      const full = `${form}.${name}`;
      return {
        name: full,
        value: own?.values.get(full) ?? before,
        error: own?.errors.find(({ field }) => field === full)?.text,
      };
    },
    chosen(name: string, before: readonly string[] = []) {
      const full = `${form}.${name}`;
      return {
        name: full,
        values: own === undefined ? before : (own.many.get(full) ?? []),
        error: own?.errors.find(({ field }) => field === full)?.text,
      };
    },
  };
}
