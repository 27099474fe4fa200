import type { Context, Hono } from 'hono';
import { sentValues } from '#src/features/register/index.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import type { Sight } from '../pages/sight.ts';
import { viewFindings } from '../view-findings.ts';
import { answerQuestion } from './answer-question.ts';
import type { Returned } from './card.tsx';
import { aloneField, questionField } from './read-answer.ts';
import { QuestionsSection, questionsPart } from './section.tsx';
import { questionTexts } from './texts.ts';

async function see(c: Context<Env>): Promise<Sight> {
  const { actor } = signedIn(c);
  return { view: await viewFindings(c.var, actor, {}), actor, lang: c.var.lang, asked: {} };
}

function page(c: Context<Env>, sight: Sight, returned?: Returned) {
  const texts = questionTexts[sight.lang];
  return c.render(<QuestionsSection sight={sight} returned={returned} alone />, { title: texts.title });
}

/** `/sporsmal`: the questions alone, and where their answers go. */
export function questionRoutes(app: Hono<Env>): void {
  app.get('/sporsmal', async (c) => page(c, await see(c)));
  app.post('/sporsmal', async (c) => {
    const sent = await sentValues(c);
    const sight = await see(c);
    const answered = await answerQuestion(c.var, sight.actor, sight.view, sent, sight.lang);
    if (answered.is === 'faulty') {
      c.status(422);
      return page(c, sight, { id: sent.get(questionField)?.at(-1) ?? '', sent, ...answered });
    }
    const texts = questionTexts[sight.lang];
    const alone = sent.has(aloneField);
    setFlash(c, {
      ...(alone ? {} : { at: questionsPart }),
      tone: answered.is === 'waiting' ? 'info' : 'success',
      text: answered.is === 'waiting' ? texts.waiting : texts.saved(answered.question),
    });
    return c.redirect(alone ? '/sporsmal' : `/#${questionsPart}`, 303);
  });
}
