import type { Context, Hono } from 'hono';
import { scopeOf } from '#src/features/register/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import {
  type AccessHolder,
  type AccessRelation,
  accessHolders,
  accessRelations,
  type PersonAct,
  personActs,
} from '#src/platform/access/policy.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { viewAccess } from '../view-access.ts';
import { type Wished, whatIf } from '../what-if.ts';
import { AccessPage } from './access-page.tsx';
import { reviewRoutes } from './review-routes.tsx';
import { supportRoutes } from './support-routes.tsx';
import { accessTexts } from './texts.ts';
import { WhatIfPage } from './what-if-page.tsx';

const isOneOf = <T extends string>(values: readonly T[], value: string): value is T =>
  (values as readonly string[]).includes(value);

/** What the address wishes of a line; what stands there now until something has been chosen. */
function wishedIn(c: Context<Env>, now: Wished): Wished {
  if (c.req.query('endret') === undefined) return now;
  const relation = c.req.query('om') ?? '';
  const holders = (c.req.queries('hvem') ?? []).filter((one): one is AccessHolder => isOneOf(accessHolders, one));
  const may = (c.req.queries('kan') ?? []).filter((one): one is PersonAct => isOneOf(personActs, one));
  const reaching = isOneOf<AccessRelation>(accessRelations, relation) ? { relation, holders } : undefined;
  return { reaching, may };
}

/** A link to a form is only for those who may send it. */
function mayChange(actor: Actor): boolean {
  return decide(actor, 'register.change', scopeOf('activities', '', undefined)).allowed;
}

async function accessPage(c: Context<Env>) {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const view = await viewAccess(c.var, actor);
  const { title } = accessTexts[lang];
  const of = (name: string) => c.req.query(name) || undefined;
  return c.render(
    <AccessPage
      lang={lang}
      view={view}
      selection={{ role: of('rolle'), data: of('data') }}
      mayChange={mayChange(actor)}
      mayReview={decide(actor, 'access.review', { units: actor.units }).allowed}
      maySupport={decide(actor, 'access.support', { units: [] }).allowed}
    />,
    { title, width: 'wide' },
  );
}

async function whatIfPage(c: Context<Env>) {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const { lines } = await viewAccess(c.var, actor);
  const id = c.req.query('rolle') || undefined;
  const line = lines.find((one) => one.id === id);
  if (id !== undefined && line === undefined) {
    const nb = 'Rollen finnes ikke i registeret';
    const nn = 'Rolla finst ikkje i registeret';
    throw new Problem({ nb, nn, en: 'The register has no such role' }, { code: 'not-found' });
  }
  const rule = line?.rule;
  const now: Wished = {
    reaching: rule ? { relation: rule.relation, holders: rule.holders } : undefined,
    may: rule?.may ?? [],
  };
  const wished = wishedIn(c, now);
  const asks = line !== undefined && c.req.query('endret') !== undefined;
  const found = asks ? await whatIf(c.var, actor, line, wished) : undefined;
  const { title, whatIf: texts } = accessTexts[lang];
  const shown = { lang, lines, line, wished, found, mayChange: mayChange(actor) };
  return c.render(<WhatIfPage {...shown} />, {
    title: texts.title,
    breadcrumbs: [{ text: title, href: '/tilgang' }, { text: texts.title }],
  });
}

/** `/tilgang` and what belongs to it. */
export function accessRoutes(app: Hono<Env>): void {
  app.get('/tilgang', accessPage);
  app.get('/tilgang/hva-om', whatIfPage);
  reviewRoutes(app);
  supportRoutes(app);
}
