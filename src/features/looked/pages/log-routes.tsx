import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';

import { osloDate } from '#src/kernel/date.ts';
import { shift } from '#src/kernel/period.ts';
import { Problem } from '#src/kernel/problem.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { answerQuestion, viewQuestions } from '../questions.ts';
import { casesToChoose } from '../reading/for-case.ts';
import { mayReadAt, openReading, type ReadingForm } from '../reading/open-reading.ts';
import { closeReading, listReadings, readLog, recordNotice } from '../reading/read-log.ts';
import { abouts, tolds, whys } from '../reading/rules.ts';
import { viewOverview } from '../view-overview.ts';
import { AnswersView } from './answers-view.tsx';
import { extractOf } from './extract.ts';
import { oneOf, type Sent, sentForm } from './form-values.ts';
import { OverviewView } from './overview-view.tsx';
import { errorsOf, fields, ReadingFormView } from './reading-form.tsx';
import { ReadingView } from './reading-view.tsx';
import { ReadingsView } from './readings-view.tsx';
import { lookedTexts } from './texts.ts';

const depsOf = (c: Context<Env>) => ({ db: c.var.db, clock: c.var.clock });
const logCrumb = (c: Context<Env>) => ({ text: lookedTexts[c.var.lang].log.title, href: '/logg' });

/** The page asked for, from 1. */
export function pageAsked(c: Context<Env>): number {
  const asked = c.req.query('side') ?? '1';
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
}

async function readingsPage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const readings = await listReadings(depsOf(c), actor);
  const waiting =
    actor.role === 'coordinator'
      ? (await viewQuestions(depsOf(c), actor)).filter(({ answer }) => answer === null).length
      : undefined;
  return c.render(<ReadingsView lang={lang} readings={readings} waiting={waiting} />, {
    title: lookedTexts[lang].log.title,
    width: 'wide',
  });
}

function emptyForm(c: Context<Env>): ReadingForm {
  const today = osloDate(c.var.clock.now());
  return {
    why: undefined,
    reason: '',
    reference: '',
    about: undefined,
    persons: '',
    account: '',
    from: shift(today, 'P30D', -1),
    to: today,
    until: shift(today, 'P30D'),
    told: undefined,
    toldGround: '',
    noticeDue: '',
    order: undefined,
    matter: c.req.query('sak') ?? '',
  };
}

async function formIn(sent: Sent): Promise<ReadingForm> {
  const text = (name: keyof typeof fields) => sent.text(fields[name]).slice(0, 4000);
  const file = await sent.file(fields.orderFile);
  const [reference, date] = [text('orderReference').trim(), text('orderDate')];
  const sha256 = file === undefined ? '' : createHash('sha256').update(file.bytes).digest('hex');
  return {
    why: oneOf(whys, text('why')),
    reason: text('reason'),
    reference: text('reference'),
    about: oneOf(abouts, text('about')),
    persons: text('persons'),
    account: text('account'),
    from: text('from'),
    to: text('to'),
    until: text('until'),
    told: oneOf(tolds, text('told')),
    toldGround: text('toldGround'),
    noticeDue: text('noticeDue'),
    matter: text('matter'),
    order: reference === '' || date === '' || file === undefined ? undefined : { reference, date, sha256 },
  };
}

async function newPage(c: Context<Env>, form: ReadingForm, errors: ReturnType<typeof errorsOf>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  await mayReadAt(depsOf(c), actor);
  const cases = await inTenant(c.var.db, actor.tenant, (trx) => casesToChoose(trx, actor));
  const title = lookedTexts[lang].reading.newTitle;
  return c.render(
    <ReadingFormView
      lang={lang}
      form={form}
      errors={errors}
      mayTellNobody={actor.role === 'coordinator'}
      cases={cases}
    />,
    {
      title,
      breadcrumbs: [logCrumb(c), { text: title }],
    },
  );
}

async function openSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const form = await formIn(await sentForm(c));
  const outcome = await openReading(depsOf(c), actor, form);
  if ('refusals' in outcome) {
    c.status(422);
    return newPage(c, form, errorsOf(outcome.refusals, lookedTexts[lang]));
  }
  setFlash(c, { tone: 'success', text: lookedTexts[lang].reading.opened });
  return c.redirect(`/logg/innsyn/${outcome.id}`, 303);
}

async function readingPage(c: Context<Env>, error?: string): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, clock } = c.var;
  const viewed = await readLog(depsOf(c), actor, c.req.param('id') ?? '');
  const title = lookedTexts[lang].reading.title;
  const back = error === undefined ? {} : { error };
  return c.render(
    <ReadingView lang={lang} viewed={viewed} page={pageAsked(c)} today={osloDate(clock.now())} {...back} />,
    {
      title,
      breadcrumbs: [logCrumb(c), { text: title }],
      width: 'wide',
    },
  );
}

async function noticeSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const id = c.req.param('id') ?? '';
  const how = (await sentForm(c)).text('hvordan');
  try {
    await recordNotice(depsOf(c), actor, id, how);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    c.status(422);
    return readingPage(c, error.say(lang).message);
  }
  setFlash(c, { tone: 'success', text: lookedTexts[lang].reading.notified });
  return c.redirect(`/logg/innsyn/${id}`, 303);
}

async function closeSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  await closeReading(depsOf(c), actor, c.req.param('id') ?? '');
  setFlash(c, { tone: 'success', text: lookedTexts[c.var.lang].reading.closed });
  return c.redirect('/logg', 303);
}

async function extract(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const viewed = await readLog(depsOf(c), actor, c.req.param('id') ?? '', 'log.extract');
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', 'attachment; filename="utdrag.csv"');
  c.header('Cache-Control', 'no-store');
  return c.body(extractOf(viewed, c.var.lang));
}

async function overviewPage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const overview = await viewOverview(depsOf(c), actor);
  const title = lookedTexts[lang].overview.title;
  return c.render(<OverviewView lang={lang} overview={overview} />, {
    title,
    breadcrumbs: [logCrumb(c), { text: title }],
    width: 'wide',
  });
}

async function answersPage(c: Context<Env>, sent?: { id: string; text: string; error: string }): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, clock } = c.var;
  const questions = await viewQuestions(depsOf(c), actor);
  const title = lookedTexts[lang].answers.title;
  const back = sent === undefined ? {} : { sent };
  return c.render(<AnswersView lang={lang} questions={questions} today={osloDate(clock.now())} {...back} />, {
    title,
    breadcrumbs: [logCrumb(c), { text: title }],
  });
}

async function answerSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const form = await sentForm(c);
  const id = form.text('id');
  const text = form.text(`svar-${id}`);
  try {
    await answerQuestion(depsOf(c), actor, id, text);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    c.status(422);
    return answersPage(c, { id, text, error: error.say(lang).message });
  }
  setFlash(c, { tone: 'success', text: lookedTexts[lang].answers.sent });
  return c.redirect('/logg/sporsmal', 303);
}

/** `/logg`: readings of the log, each with its reason; the list of logs; the questions that wait. */
export function logRoutes(app: Hono<Env>): void {
  app.get('/logg', readingsPage);
  app.get('/logg/ny', (c) => newPage(c, emptyForm(c), []));
  app.post('/logg/ny', openSent);
  app.get('/logg/oversikt', overviewPage);
  app.get('/logg/sporsmal', (c) => answersPage(c));
  app.post('/logg/sporsmal', answerSent);
  app.get('/logg/innsyn/:id', (c) => readingPage(c));
  app.get('/logg/innsyn/:id/utdrag.csv', extract);
  app.post('/logg/innsyn/:id/varslet', noticeSent);
  app.post('/logg/innsyn/:id/avslutt', closeSent);
}
