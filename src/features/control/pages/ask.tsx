import type { Context } from 'hono';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { viewFindings } from '../view-findings.ts';
import { type Query, type QueryFault, readQuery } from './query.ts';
import { QuestionForm } from './question-form.tsx';
import type { Sight } from './sight.ts';
import { pageTexts } from './texts.ts';

/** What a page is made from, or what is wrong with the question. */
export type Asked =
  | { readonly sight: Sight; readonly query: Query }
  | { readonly query: Query; readonly faults: readonly QueryFault[]; readonly latest?: number };

/**
 * What the address asks of the control, for the person signed in.
 * @param law the law that the page is about, where the address does not say one
 */
export async function ask(c: Context<Env>, law?: string): Promise<Asked> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const query = readQuery(c.req.query(), lang);
  if (query.faults.length > 0) return { query, faults: query.faults };
  const question = { ...(law === undefined ? {} : { law }), ...query.question };
  const view = await viewFindings(c.var, actor, question);
  const { known } = query.question;
  const { latest } = view.register;
  if (known !== undefined && known > latest) {
    return { query, latest, faults: [{ field: 'kjent', text: pageTexts[lang].faults.noSuchChange(known, latest) }] };
  }
  return { sight: { view, actor, lang, asked: query.typed }, query };
}

/** The question again, with what is wrong in it and what was typed. */
export function askAgain(c: Context<Env>, asked: Extract<Asked, { faults: unknown }>) {
  const { lang } = c.var;
  const texts = pageTexts[lang];
  c.status(400);
  return c.render(
    <>
      <PageHeading title={texts.question.errorTitle} lead={texts.question.errorLead} />
      <QuestionForm
        lang={lang}
        action={c.req.path}
        typed={asked.query.typed}
        faults={asked.faults}
        latest={asked.latest}
      />
    </>,
    {
      title: texts.question.errorTitle,
      breadcrumbs: [{ text: texts.title, href: '/funn' }, { text: texts.question.errorTitle }],
    },
  );
}
