import type { Context, Hono } from 'hono';
import { entriesOf, readRegister, snapshotOf } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { beginReview, closeReview, reviewAccount, reviewDocument, viewReview } from '../review.ts';
import { reviewContents, reviewPdf } from '../review-pdf.ts';
import { ReviewPage } from './review-page.tsx';
import { accessTexts } from './texts.ts';

const here = '/tilgang/gjennomgang';

/** What units are called today; their keys when the register does not say. */
async function unitNames(c: Context<Env>, actor: Actor): Promise<(key: string) => string> {
  const { db, clock } = c.var;
  const { landscape } = await inTenant(db, actor.tenant, (trx) => readRegister(trx, actor.tenant));
  const units = entriesOf(snapshotOf(landscape, osloDate(clock.now())), 'units');
  return (key) => units.get(key)?.body.name ?? key;
}

async function show(c: Context<Env>, problem?: string) {
  const { actor } = signedIn(c);
  const { lang, clock } = c.var;
  const view = await viewReview(c.var, actor);
  const { title, review: texts } = accessTexts[lang];
  return c.render(
    <ReviewPage
      lang={lang}
      view={view}
      today={osloDate(clock.now())}
      mayClose={decide(actor, 'access.review', { units: [] }).allowed}
      ownAccount={actor.id}
      unitName={await unitNames(c, actor)}
      problem={problem}
    />,
    {
      title: texts.title,
      width: 'wide',
      breadcrumbs: [{ text: title, href: '/tilgang' }, { text: texts.title }],
    },
  );
}

/** Does it and comes back with a word; what was in the way is told on the page. */
async function act(c: Context<Env>, work: () => Promise<unknown>, done: string) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'conflict') throw error;
    c.status(409);
    return show(c, error.say(c.var.lang).message);
  }
  setFlash(c, { tone: 'success', text: done });
  return c.redirect(here, 303);
}

/** `/tilgang/gjennomgang`: the yearly review and its documents. */
export function reviewRoutes(app: Hono<Env>): void {
  app.get(here, (c) => show(c));
  app.post(here, (c) => {
    const { actor } = signedIn(c);
    return act(c, () => beginReview(c.var, actor), accessTexts[c.var.lang].review.begun);
  });
  app.post(`${here}/konto`, async (c) => {
    const { actor } = signedIn(c);
    const form = await c.req.parseBody();
    const [account, word] = [form['konto'], form['avgjorelse']];
    if (typeof account !== 'string' || (word !== 'behold' && word !== 'fjern')) {
      throw new Problem('the form lacks an account or a decision', { code: 'bad-input' });
    }
    const verdict = word === 'behold' ? 'keep' : 'remove';
    return act(c, () => reviewAccount(c.var, actor, account, verdict), accessTexts[c.var.lang].review.decided);
  });
  app.post(`${here}/avslutt`, async (c) => {
    const { actor, owner } = signedIn(c);
    const { lang } = c.var;
    const unitName = await unitNames(c, actor);
    const close = () =>
      closeReview(c.var, actor, (facts) => reviewPdf(reviewContents(facts, owner.name, unitName, lang), facts.day));
    return act(c, close, accessTexts[lang].review.closed);
  });
  app.get(`${here}/:id/dokument`, async (c) => {
    const { actor, owner } = signedIn(c);
    const { pdf, day } = await reviewDocument(c.var, actor, c.req.param('id'));
    c.header('content-type', 'application/pdf');
    c.header('content-disposition', `attachment; filename="tilgang-${owner.slug}-${day}.pdf"`);
    c.header('cache-control', 'no-store');
    return c.body(new Uint8Array(pdf));
  });
}
