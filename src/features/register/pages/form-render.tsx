import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Env } from '#src/platform/web/context.ts';
import { entryRef } from '../entry.ts';
import { entryName } from '../labels/entry-name.ts';
import { kindName } from '../labels/kind-names.ts';
import type { Kind } from '../schema/kinds.ts';
import { entryAt, snapshotOf, versionsOf } from '../snapshot.ts';
import { asks } from './form/ask.ts';
import { FormPage } from './form/form-view.tsx';
import type { Errors } from './form/submit.ts';
import type { FormValues } from './form/words.ts';
import { formOf } from './form/write.ts';
import { entryHref, slugOf } from './kind-slugs.ts';
import { keepTime, type OpenRegister } from './open-register.ts';
import { capital } from './phrases.ts';

export type FactsBody = Readonly<Record<string, unknown>>;

/** The entry that a form is about, and the register around it. */
export interface OpenedForm {
  readonly register: OpenRegister;
  readonly kind: Kind;
  /** Undefined for a new entry. */
  readonly key: string | undefined;
  readonly before: FactsBody | undefined;
}

/** A form as it is given out: what stands in the entry, the day it will hold from, and the last change that was seen. */
export function givenOut({ register, kind, before }: OpenedForm): Map<string, readonly string[]> {
  const values = new Map(formOf(kind, before ?? {}, register.lang));
  const text = (value: unknown) => [typeof value === 'string' ? value : ''];
  values.set(asks.from, [register.askedDay ?? register.usualDay]);
  values.set(asks.until, text(before?.to));
  values.set(asks.note, text(before?.note));
  values.set(asks.seen, [String(register.view.latest)]);
  return values;
}

/** What a form is drawn with. */
interface Shown {
  readonly values: FormValues;
  readonly errors?: Errors;
  readonly notice?: Child;
  readonly begin?: string | undefined;
}

/** Draws the form with what is in it and what is wrong with it. */
export function renderForm(c: Context<Env>, opened: OpenedForm, shown: Shown): Response | Promise<Response> {
  const { register, kind, key, before } = opened;
  const { texts, lang } = register;
  const name = key === undefined ? '' : capital(nameOf(register, kind, key));
  const title = key === undefined ? texts.newTitle(kindName(kind, lang)) : texts.editTitle(name);
  const page = key === undefined ? `/register/${slugOf(kind)}` : entryHref(kind, key);
  const form = {
    register,
    kind,
    values: shown.values,
    errors: shown.errors ?? new Map<string, string>(),
    begin: shown.begin,
    ...(shown.notice === undefined ? {} : { notice: shown.notice }),
    title,
    lead: key === undefined ? texts.newLead : texts.formLead,
    action: keepTime(
      register,
      `${page}/${key === undefined ? 'ny' : 'endre'}${shown.begin === undefined ? '' : `?felt=${encodeURIComponent(shown.begin)}`}`,
    ),
    back: keepTime(register, page),
    isNew: key === undefined,
    before,
  };
  return c.render(<FormPage form={form} />, {
    title,
    breadcrumbs: [
      { text: texts.register, href: '/register' },
      { text: key === undefined ? capital(kindName(kind, lang, 'many')) : name, href: keepTime(register, page) },
      { text: key === undefined ? texts.add : texts.edit },
    ],
  });
}

function nameOf(register: OpenRegister, kind: Kind, key: string): string {
  const ref = entryRef(kind, key);
  if (entryAt(register.snapshot, ref) !== undefined) return register.name(ref);
  const versions = versionsOf(register.view.landscape, kind, key);
  return entryName(
    snapshotOf(register.view.landscape, versions?.at(-1)?.from ?? register.usualDay),
    ref,
    register.lang,
  );
}
