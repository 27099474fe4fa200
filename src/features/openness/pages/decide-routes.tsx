import type { Context, Hono } from 'hono';
import {
  attachFile,
  badField,
  decideDocument,
  fileFrom,
  noMatter,
  performMatter,
  sentForm,
  VerdictFaults,
} from '#src/features/cases/index.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import type { FormError } from '#src/ui/error-summary.tsx';
import { type AtCase, atCase, type Back, crumbsOf, fieldFault, nothingBack } from './at-case.ts';
import { DecideView } from './decide-view.tsx';

/** @throws Problem (not-found) when the case has no such document */
function documentIn(c: Context<Env>, { view }: AtCase) {
  const found = view.documents.find(({ id }) => id === c.req.param('document'));
  if (found === undefined) throw noMatter();
  return found;
}

async function decidePage(c: Context<Env>, back: Back = nothingBack): Promise<Response> {
  const at = await atCase(c);
  const document = documentIn(c, at);
  const { title } = at.texts.decide;
  return c.render(<DecideView at={at} document={document} back={back} />, {
    title: at.texts.links.decide,
    breadcrumbs: crumbsOf(at, title(document.title)),
  });
}

/** What is wrong, at the fields of the form. */
function faultsOf(error: unknown, { lang }: AtCase): readonly FormError[] {
  if (error instanceof VerdictFaults)
    return error.faults.map(({ place, text }) => ({ field: place, text: text[lang] }));
  return [fieldFault(error, lang)];
}

async function decideSent(c: Context<Env>): Promise<Response> {
  const at = await atCase(c);
  const document = documentIn(c, at);
  const { texts } = await sentForm(c);
  const text = (name: string) => texts.get(name)?.trim() ?? '';
  try {
    await decideDocument(at.deps, at.actor, {
      matter: at.id,
      document: document.id,
      decision: text('decision'),
      section: text('section'),
      secrecy: text('secrecyOther') || text('secrecy'),
      wider: text('wider'),
      rest: text('rest'),
      restReason: text('restReason'),
      explanation: text('explanation'),
      untilDay: text('untilDay'),
      untilEvent: text('untilEvent'),
      sort: text('sort'),
      facts: text('facts'),
      factsReason: text('factsReason'),
      why: text('why'),
      keepWhy: text('keepWhy'),
    });
  } catch (error) {
    const errors = faultsOf(error, at);
    c.status(422);
    return decidePage(c, { values: texts, errors });
  }
  setFlash(c, { tone: 'success', text: at.texts.decide.done(document.title) });
  return c.redirect(`/saker/${at.id}/svar`, 303);
}

async function noFile(): Promise<never> {
  throw badField('text', 'file');
}

async function fileSent(c: Context<Env>): Promise<Response> {
  const at = await atCase(c);
  const document = documentIn(c, at);
  try {
    const file = await fileFrom(await sentForm(c), 'file', 'file');
    // Whoever may not add one is told that, file or no file.
    if (file === undefined) await performMatter(at.deps, at.actor, { step: 'add-document', matter: at.id }, noFile);
    else await attachFile(at.deps, at.actor, { matter: at.id, document: document.id, file });
  } catch (error) {
    const errors = [fieldFault(error, at.lang)];
    c.status(422);
    return decidePage(c, { values: new Map(), errors });
  }
  setFlash(c, { tone: 'success', text: at.texts.decide.uploaded });
  return c.redirect(`/saker/${at.id}/dokument/${document.id}/avgjor`, 303);
}

/** Deciding of the documents of a request. */
export function decideRoutes(app: Hono<Env>): void {
  app.get('/saker/:id/dokument/:document/avgjor', (c) => decidePage(c));
  app.post('/saker/:id/dokument/:document/avgjor', decideSent);
  app.post('/saker/:id/dokument/:document/fil', fileSent);
}
