import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { isDate, osloDate } from '#src/kernel/date.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { takeFlash } from '#src/platform/web/flash.ts';
import { ask, askAgain } from '../pages/ask.tsx';
import { questionPart } from '../pages/query.ts';
import { questionsPart } from '../questions/section.tsx';
import { OverviewPage } from './overview-view.tsx';
import { overviewTexts } from './texts.ts';
import { viewSince } from './view-since.ts';

/**
 * `/` for those who are signed in: where the owner stands. The front page lets them through to here.
 * @param beside what another feature has to say of what must be done now
 */
export function overviewRoutes(app: Hono<Env>, beside?: (c: Context<Env>) => Promise<Child>): void {
  app.get('/', async (c) => {
    const asked = await ask(c);
    if (!('sight' in asked)) return askAgain(c, asked);
    const { sight, query } = asked;
    const { actor } = signedIn(c);
    const { lang, clock } = c.var;
    const typed = c.req.query('siden')?.trim() || undefined;
    const isGood = typed !== undefined && isDate(typed) && typed < osloDate(clock.now());
    const fault = typed === undefined || isGood ? undefined : typed;
    const isNow = Object.keys(questionPart(query.typed)).length === 0;
    const since = isNow ? await viewSince(c.var, actor, sight.view, isGood ? typed : undefined) : undefined;
    if (fault !== undefined) c.status(400);
    const more = isNow ? await beside?.(c) : undefined;
    const shown = { sight, query, since, fault, beside: more, said: takeFlash(c, questionsPart) };
    return c.render(<OverviewPage {...shown} />, { title: overviewTexts[lang].title, width: 'wide' });
  });
}
