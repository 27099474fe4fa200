import type { Context } from 'hono';
import { snapshotOf } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { issuesWorkbook } from '../issues-workbook.ts';
import { isOurs } from '../roundtrip/read-back.ts';
import { spreadsheetTexts } from '../texts.ts';
import { bringInUpload, openUpload, tryUpload } from '../work.ts';
import { askedBy, formIn, place, textIn } from './form.ts';
import { sendWorkbook } from './send-workbook.ts';
import { TrialView } from './trial-view.tsx';

async function isMapped(c: Context<Env>, id: string): Promise<boolean> {
  const { actor, deps } = askedBy(c);
  const { upload } = await openUpload(deps, actor, id);
  return upload.mapping !== undefined || isOurs(upload.sheets);
}

/** `GET /register/regneark/:id/prov`: what would be brought in, in words; nothing is written. */
export async function trialPage(c: Context<Env>, id: string): Promise<Response> {
  const { actor, lang, deps } = askedBy(c);
  if (!(await isMapped(c, id))) return c.redirect(`${place}/${id}`, 303);
  const tried = await tryUpload(deps, actor, id);
  const texts = spreadsheetTexts[lang];
  if (tried.faults.length > 0) c.status(422);
  return c.render(
    <TrialView lang={lang} tried={tried} snapshot={snapshotOf(tried.whole, osloDate(deps.clock.now()))} />,
    {
      title: texts.trial.title,
      width: 'wide',
      breadcrumbs: [
        { text: texts.upload.title, href: place },
        ...(tried.isOurs ? [] : [{ text: texts.mapping.title, href: `${place}/${id}` }]),
        { text: texts.trial.title },
      ],
    },
  );
}

/** `POST /register/regneark/:id/prov`: brings it in, and goes to the findings. */
export async function trialSent(c: Context<Env>, id: string): Promise<Response> {
  const { actor, lang, deps } = askedBy(c);
  const { trial } = spreadsheetTexts[lang];
  if (!(await isMapped(c, id))) return c.redirect(`${place}/${id}`, 303);
  const done = await bringInUpload(deps, actor, id, Number(textIn(await formIn(c), 'sett')));
  if (done?.outcome === undefined) {
    setFlash(c, { tone: 'warning', text: trial.changedMeanwhile });
    return c.redirect(`${place}/${id}/prov`, 303);
  }
  const { plan, waiting } = done.outcome;
  setFlash(c, { tone: 'success', text: trial.done(plan.added.length, plan.changed.length, waiting.length) });
  return c.redirect('/funn', 303);
}

/** `GET /register/regneark/:id/ikke-forstatt.xlsx`: the cells that were not understood, with reasons. */
export async function issuesFile(c: Context<Env>, id: string): Promise<Response> {
  const { actor, lang, deps } = askedBy(c);
  if (!(await isMapped(c, id))) return c.redirect(`${place}/${id}`, 303);
  const tried = await tryUpload(deps, actor, id);
  const file = await issuesWorkbook(tried.issues, lang);
  return sendWorkbook(c, file, 'ikke-forstatt');
}
