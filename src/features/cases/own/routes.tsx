import type { Context, Hono } from 'hono';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { savedFile, sendStep } from '../public/routes.tsx';
import { publicCaseTexts } from '../public/texts.ts';
import { listOwn, openOwnFile, takeStepInOwn, viewOwn } from './own-matters.ts';
import { type OwnTyped, stepSlugs } from './own-parts.tsx';
import { type OwnStep, ownSteps } from './own-steps.ts';
import { OwnListView, OwnMatterView } from './own-views.tsx';

const depsOf = (c: Context<Env>) => ({ db: c.var.db, clock: c.var.clock });
const idOf = (c: Context<Env>) => c.req.param('id') ?? '';

async function listPage(c: Context<Env>): Promise<Response> {
  const { actor, owner } = signedIn(c);
  const { lang, clock } = c.var;
  const listed = await listOwn(depsOf(c), actor);
  const { title } = publicCaseTexts[lang].own;
  return c.render(<OwnListView lang={lang} now={clock.now()} listed={listed} slug={owner.slug} />, { title });
}

async function matterPage(c: Context<Env>, typed?: OwnTyped): Promise<Response> {
  const { actor, owner } = signedIn(c);
  const { lang, clock } = c.var;
  const view = await viewOwn(depsOf(c), actor, idOf(c));
  const { title } = publicCaseTexts[lang].own;
  return c.render(<OwnMatterView lang={lang} now={clock.now()} view={view} owner={owner.name} typed={typed} />, {
    title: `${title}: ${view.number}`,
    breadcrumbs: [{ text: title, href: '/mine-saker' }, { text: view.number }],
  });
}

function stepSent(c: Context<Env>, step: OwnStep): Promise<Response> {
  const { actor } = signedIn(c);
  const matter = idOf(c);
  return sendStep(
    c,
    step,
    `/mine-saker/${matter}`,
    (text, withdrawn) => takeStepInOwn(depsOf(c), actor, { matter, step, text, withdrawn }),
    (typed) => matterPage(c, typed),
  );
}

async function filePage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  return savedFile(c, await openOwnFile(depsOf(c), actor, idOf(c), c.req.param('file') ?? ''));
}

/** `/mine-saker`: the cases to which whoever is signed in is a party. */
export function ownCaseRoutes(app: Hono<Env>): void {
  app.get('/mine-saker', listPage);
  app.get('/mine-saker/:id', (c) => matterPage(c));
  for (const step of ownSteps) app.post(`/mine-saker/:id/${stepSlugs[step]}`, (c) => stepSent(c, step));
  app.get('/mine-saker/:id/fil/:file', filePage);
}
