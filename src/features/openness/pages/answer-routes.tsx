import type { Context, Hono } from 'hono';
import { performMatter, sentForm } from '#src/features/cases/index.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { LetterNotReady, prepareAnswer, saveLetter, sendAnswerLetter } from '../answer/answer.ts';
import { letterPdf } from '../letter/pdf.ts';
import { AnswerView } from './answer-view.tsx';
import { type AtCase, atCase, type Back, crumbsOf, fieldFault, nothingBack } from './at-case.ts';

const prepared = ({ deps, actor, id, now }: AtCase) =>
  performMatter(deps, actor, { step: 'see', matter: id }, (trx, { matter }) => prepareAnswer(trx, matter, now));

async function answerPage(c: Context<Env>, back: Back = nothingBack): Promise<Response> {
  const at = await atCase(c);
  const { title } = at.texts.answer;
  return c.render(<AnswerView at={at} prepared={await prepared(at)} back={back} />, {
    title,
    breadcrumbs: crumbsOf(at, title),
    width: 'wide',
  });
}

async function letterSaved(c: Context<Env>): Promise<Response> {
  const at = await atCase(c);
  const { texts } = await sentForm(c);
  const written = (['opening', 'statement', 'more', 'closing'] as const).flatMap((key) => {
    const text = texts.get(key)?.replaceAll('\r', '').trim();
    return text === undefined ? [] : [[key, text] as const];
  });
  await saveLetter(at.deps, at.actor, {
    matter: at.id,
    kind: 'answer',
    language: texts.get('language') ?? '',
    edits: Object.fromEntries(await changed(at, texts.get('language') ?? '', written)),
  });
  setFlash(c, { tone: 'success', text: at.texts.saved });
  return c.redirect(`/saker/${at.id}/svar#brevet`, 303);
}

/** What was written in place of what is drafted: what somebody left as it was goes on following the draft, in whichever language. */
async function changed(at: AtCase, language: string, written: readonly (readonly [string, string])[]) {
  const { letter, edits, draft } = await performMatter(
    at.deps,
    at.actor,
    { step: 'see', matter: at.id },
    async (trx, { matter }) => {
      const now = await prepareAnswer(trx, matter, at.now);
      return { ...now, draft: await prepareAnswer(trx, matter, at.now, language) };
    },
  );
  const was = (key: string) => letter.blocks.find((block) => block.key === key)?.text ?? '';
  const would = (key: string) => draft.letter.blocks.find((block) => block.key === key)?.text ?? '';
  return written.filter(([key, text]) => (edits[key] === undefined ? text !== was(key) && text !== would(key) : true));
}

async function answerSend(c: Context<Env>): Promise<Response> {
  const at = await atCase(c);
  const { texts } = await sentForm(c);
  try {
    await sendAnswerLetter(at.deps, at.actor, { matter: at.id, way: texts.get('way') ?? '' });
  } catch (error) {
    const errors = [fieldFault(error, at.lang)];
    c.status(422);
    return answerPage(c, { values: texts, errors: error instanceof LetterNotReady ? [] : errors });
  }
  setFlash(c, { tone: 'success', text: at.texts.sent });
  return c.redirect(`/saker/${at.id}`, 303);
}

async function answerPdf(c: Context<Env>): Promise<Response> {
  const at = await atCase(c);
  const { letter, owner } = await prepared(at);
  c.header('content-type', 'application/pdf');
  c.header('content-disposition', 'attachment; filename="svar.pdf"');
  c.header('cache-control', 'no-store');
  return c.body(await letterPdf(letter, owner, at.now));
}

/** The answer to a request: drafted, written in, sent. */
export function answerRoutes(app: Hono<Env>): void {
  app.get('/saker/:id/svar', (c) => answerPage(c));
  app.post('/saker/:id/svar', letterSaved);
  app.post('/saker/:id/svar/send', answerSend);
  app.get('/saker/:id/svar.pdf', answerPdf);
}
