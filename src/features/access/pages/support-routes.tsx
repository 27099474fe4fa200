import type { Context, Hono } from 'hono';
import { Problem } from '#src/kernel/problem.ts';
import { closeSupportAccess, openSupportAccess, type SupportWish } from '#src/platform/access/support-access.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { viewSupport } from '../view-support.ts';
import { SupportPage, supportFields } from './support-page.tsx';
import { accessTexts } from './texts.ts';

const here = '/tilgang/brukerstotte';

async function wishIn(c: Context<Env>): Promise<SupportWish> {
  const form = await c.req.parseBody({ all: true });
  const all = (name: string) => [form[name] ?? []].flat().filter((value): value is string => typeof value === 'string');
  const one = (name: string) => all(name)[0] ?? '';
  return {
    reference: one('sak'),
    vendor: one('leverandor'),
    account: one('konto'),
    schools: all('skoler'),
    data: all('data'),
    hours: Number(one('timer').trim() === '' ? Number.NaN : one('timer')),
  };
}

async function show(c: Context<Env>, wish?: SupportWish, fault?: { field: string; text: string }) {
  const { actor } = signedIn(c);
  const { lang, clock } = c.var;
  const view = await viewSupport(c.var, actor);
  const { title, support: texts } = accessTexts[lang];
  return c.render(<SupportPage lang={lang} view={view} now={clock.now()} wish={wish} fault={fault} />, {
    title: texts.title,
    width: 'wide',
    breadcrumbs: [{ text: title, href: '/tilgang' }, { text: texts.title }],
  });
}

/** `/tilgang/brukerstotte`: opens and closes for a vendor's helper. */
export function supportRoutes(app: Hono<Env>): void {
  app.get(here, (c) => show(c));
  app.post(here, async (c) => {
    const { actor } = signedIn(c);
    const wish = await wishIn(c);
    try {
      await openSupportAccess(c.var, actor, wish);
    } catch (error) {
      const field = error instanceof Problem ? supportFields[error.place ?? ''] : undefined;
      if (!(error instanceof Problem) || error.code !== 'bad-input' || field === undefined) throw error;
      c.status(422);
      return show(c, wish, { field, text: error.say(c.var.lang).message });
    }
    setFlash(c, { tone: 'success', text: accessTexts[c.var.lang].support.opened });
    return c.redirect(here, 303);
  });
  app.post(`${here}/:id/lukk`, async (c) => {
    const { actor } = signedIn(c);
    await closeSupportAccess(c.var, actor, c.req.param('id'));
    setFlash(c, { tone: 'success', text: accessTexts[c.var.lang].support.closed });
    return c.redirect(here, 303);
  });
}
