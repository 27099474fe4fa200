import type { Context, Hono } from 'hono';
import { performMatter, sentForm } from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { reassess } from '../complaint/reassess.ts';
import { complaintOf, complaintPackage, sendComplaint } from '../complaint/send-complaint.ts';
import { type AtCase, atCase, type Back, crumbsOf, fieldFault, nothingBack } from './at-case.ts';
import { ComplaintView } from './complaint-view.tsx';

/** Letters to authorities are in one of the two written languages: the reader's, or bokmål. */
const official = (lang: Lang): Lang => (lang === 'nn' ? 'nn' : 'nb');

const complaintIn = ({ deps, actor, id, lang, now }: AtCase) =>
  performMatter(deps, actor, { step: 'see', matter: id }, (trx, { matter }) =>
    complaintOf(trx, matter, official(lang), now),
  );

async function complaintPage(c: Context<Env>, back: Back = nothingBack): Promise<Response> {
  const at = await atCase(c);
  const { assessed, isReady, isSilence, cover } = await complaintIn(at);
  const { title } = at.texts.complaint;
  return c.render(
    <ComplaintView at={at} assessed={assessed} isReady={isReady} isSilence={isSilence} cover={cover} back={back} />,
    {
      title,
      breadcrumbs: crumbsOf(at, title),
    },
  );
}

async function assessed(c: Context<Env>): Promise<Response> {
  const at = await atCase(c);
  const { texts } = await sentForm(c);
  const document = texts.get('document') ?? '';
  const text = (name: string) => texts.get(`${name}.${document}`) ?? '';
  try {
    await reassess(at.deps, at.actor, { matter: at.id, document, result: text('result'), why: text('why') });
  } catch (error) {
    const { field, text: words } = fieldFault(error, at.lang);
    c.status(422);
    return complaintPage(c, { values: texts, errors: [{ field: `${field}.${document}`, text: words }] });
  }
  setFlash(c, { tone: 'success', text: at.texts.complaint.saved });
  return c.redirect(`/saker/${at.id}/klage`, 303);
}

async function packageFile(c: Context<Env>): Promise<Response> {
  const at = await atCase(c);
  const zip = await complaintPackage(at.deps, at.actor, at.id, official(at.lang));
  c.header('content-type', 'application/zip');
  c.header('content-disposition', `attachment; filename="klage-${at.view.number.replace('/', '-')}.zip"`);
  c.header('cache-control', 'no-store');
  return c.body(new Uint8Array(zip));
}

async function complaintSent(c: Context<Env>): Promise<Response> {
  const at = await atCase(c);
  const how = (await sentForm(c)).texts.get('how')?.trim().slice(0, 500) || undefined;
  await sendComplaint(at.deps, at.actor, {
    ...{ matter: at.id, language: official(at.lang) },
    ...(how === undefined ? {} : { how }),
  });
  setFlash(c, { tone: 'success', text: at.texts.complaint.sent });
  return c.redirect(`/saker/${at.id}`, 303);
}

/** A complaint of the answer: assessed anew, and sent on. */
export function complaintRoutes(app: Hono<Env>): void {
  app.get('/saker/:id/klage', (c) => complaintPage(c));
  app.post('/saker/:id/klage', assessed);
  app.get('/saker/:id/klage/pakke.zip', packageFile);
  app.post('/saker/:id/klage/send', complaintSent);
}
