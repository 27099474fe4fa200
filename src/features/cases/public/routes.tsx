import type { Context, Hono } from 'hono';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { secretWord } from '#src/kernel/secret-word.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import type { FormError } from '#src/ui/error-summary.tsx';
import { OriginNotice } from '#src/ui/origin-notice.tsx';
import type { NewFile } from '../open-matter.ts';
import { type OwnTyped, stepSlugs } from '../own/own-parts.tsx';
import { type OwnStep, ownSteps } from '../own/own-steps.ts';
import { originOf } from '../pages/origin.ts';
import { ask, logRefused } from './ask.ts';
import { findAsker } from './asker.ts';
import { FormView } from './form-view.tsx';
import { type FormName, fileLimits, formNames, forms, isRight, longest, receiptHref, whichSlug } from './forms.ts';
import { readAsk, type Typed } from './read-ask.ts';
import { openReceiptFile, takeStepByReceipt, viewReceipt } from './receipt.ts';
import { ReceiptPage } from './receipt-view.tsx';
import { openRoom, type Room, receiptRoom, unitsIn } from './room.ts';
import { publicCaseTexts } from './texts.ts';
import { follow } from './which-form.ts';
import { WhichView } from './which-view.tsx';
import { toldOf } from './who-asks.ts';

const depsOf = (c: Context<Env>) => ({ db: c.var.db, clock: c.var.clock, about: c.var.about });
const slugOf = (c: Context<Env>) => c.req.param('slug') ?? '';

const crumbs = ({ slug, name }: Room, text: string) => [{ text: name, href: `/om/${slug}` }, { text }];

/** Says where an owner's register is from to whoever is a visitor there; the frame tells the owner's own people. */
function notice({ origin, name, actor }: Room, lang: Lang) {
  return actor === undefined && origin !== null && <OriginNotice origin={origin} lang={lang} of={name} />;
}

/** Nobody is known for the forms where it makes no difference who asks; nothing is looked up for them. */
const nobody = { pupilAge: undefined, fromAge: 18, children: [], unit: null } as const;

async function formPage(
  c: Context<Env>,
  form: FormName,
  values: ReadonlyMap<string, string>,
  { errors = [], hadFiles = false }: { readonly errors?: readonly FormError[]; readonly hadFiles?: boolean } = {},
): Promise<Response> {
  const { lang } = c.var;
  const room = await openRoom(depsOf(c), slugOf(c), c.var.actor);
  const asker = isRight(form) ? await findAsker(depsOf(c), room) : nobody;
  const units = await unitsIn(depsOf(c), room);
  const { title } = publicCaseTexts[lang].forms[form];
  return c.render(
    <>
      {notice(room, lang)}
      <FormView
        lang={lang}
        room={room}
        form={form}
        asker={asker}
        units={units}
        values={values}
        errors={errors}
        hadFiles={hadFiles}
      />
    </>,
    { title, breadcrumbs: crumbs(room, title) },
  );
}

/** What the three questions carry along, and nothing else of the address. */
const carried = ['kind', 'whom'] as const;

function newForm(c: Context<Env>, form: FormName): Promise<Response> {
  const asked = carried.flatMap((name) => {
    const value = c.req.query(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return formPage(c, form, new Map([...asked, ['word', secretWord()]]));
}

const noForm = 'what was sent is no form';

/** What a form sent. Files beyond what is taken are read no further than to say that they are too many. */
async function typedIn(c: Context<Env>): Promise<Typed> {
  const form = await c.req.formData().catch((error: unknown) => {
    if (error instanceof TypeError) throw new Problem(noForm, { code: 'bad-input' });
    throw error;
  });
  const texts = new Map<string, string>();
  const files: NewFile[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string')
      texts.set(
        name,
        value
          .replaceAll('\0', '')
          .replaceAll('\r\n', '\n')
          .toWellFormed()
          .slice(0, longest.text + 1),
      );
    else if (name === 'files' && value.size > 0 && files.length <= fileLimits.count)
      files.push({
        name: value.name.toWellFormed(),
        mediaType: value.type || 'application/octet-stream',
        bytes: new Uint8Array(await value.arrayBuffer()),
      });
  }
  return { texts, files };
}

async function formSent(c: Context<Env>, form: FormName): Promise<Response> {
  const { lang } = c.var;
  const deps = depsOf(c);
  const room = await openRoom(deps, slugOf(c), c.var.actor);
  const typed = await typedIn(c);
  const asker = await findAsker(deps, room);
  const units = (await unitsIn(deps, room)).map(({ key }) => key);
  const read = readAsk(typed, { form, signedIn: room.actor !== undefined, asker, units, lang });
  if (read.wish === undefined) {
    if (read.refused !== undefined) await logRefused(deps, room, read.refused.because.en);
    c.status(422);
    return formPage(c, form, typed.texts, { errors: read.errors, hadFiles: typed.files.length > 0 });
  }
  const reference = await ask(deps, { room, asker, wish: read.wish, lang, origin: originOf(c) });
  const told = toldOf(read.wish.decision);
  if (told !== undefined) setFlash(c, { tone: 'info', text: told[lang] });
  return c.redirect(receiptHref(room.slug, reference), 303);
}

async function whichPage(c: Context<Env>): Promise<Response> {
  const { lang } = c.var;
  const room = await openRoom(depsOf(c), slugOf(c), c.var.actor);
  const step = follow((asks) => c.req.query(asks));
  const unanswered = step.next !== undefined && c.req.query('svar') === step.next.asks;
  const { title } = publicCaseTexts[lang].which;
  return c.render(
    <>
      {notice(room, lang)}
      <WhichView lang={lang} room={room} step={step} unanswered={unanswered} />
    </>,
    { title, breadcrumbs: crumbs(room, title) },
  );
}

/** A receipt is a secret that its address holds: no search engine keeps it, and nothing that it leads to is told of it. */
function keepSecret(c: Context<Env>): void {
  c.header('x-robots-tag', 'noindex, nofollow, noarchive');
  c.header('cache-control', 'no-store');
}

const referenceOf = (c: Context<Env>) => c.req.param('reference') ?? '';

async function receiptPage(c: Context<Env>, typed?: OwnTyped): Promise<Response> {
  const { lang, clock } = c.var;
  const room = await receiptRoom(depsOf(c), slugOf(c), c.var.actor);
  const view = await viewReceipt(depsOf(c), room, referenceOf(c));
  keepSecret(c);
  const { title } = publicCaseTexts[lang].receipt;
  return c.render(
    <>
      {notice(room, lang)}
      <ReceiptPage lang={lang} now={clock.now()} room={room} view={view} typed={typed} />
    </>,
    { title, breadcrumbs: crumbs(room, title) },
  );
}

/** What each step says when it is done. */
const doneWords = {
  'write-own': 'written',
  complain: 'complained',
  'complain-silence': 'complained',
  'withdraw-own': 'withdrawn',
} as const;

/** What a party wrote in the form of a step, and the field that it stood in. */
async function ownText(c: Context<Env>, step: OwnStep) {
  const field = `${stepSlugs[step]}-tekst`;
  const { texts } = await typedIn(c);
  return { field, text: (texts.get(field) ?? '').slice(0, longest.text) };
}

/** Does a step and goes back to the case, or shows what was typed with what is wrong. */
export async function sendStep(
  c: Context<Env>,
  step: OwnStep,
  href: string,
  take: (text: string, withdrawn: string) => Promise<unknown>,
  show: (typed: OwnTyped) => Promise<Response>,
): Promise<Response> {
  const texts = publicCaseTexts[c.var.lang];
  const { field, text } = await ownText(c, step);
  try {
    await take(text, texts.withdrawnWords);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    c.status(422);
    return show({ step, text, errors: [{ field, text: texts.receipt.empty }] });
  }
  setFlash(c, { tone: 'success', text: texts.receipt[doneWords[step]] });
  return c.redirect(href, 303);
}

async function receiptSent(c: Context<Env>, step: OwnStep): Promise<Response> {
  const room = await receiptRoom(depsOf(c), slugOf(c), c.var.actor);
  const reference = referenceOf(c);
  keepSecret(c);
  return sendStep(
    c,
    step,
    receiptHref(room.slug, reference),
    (text, withdrawn) => takeStepByReceipt(depsOf(c), room, { reference, step, text, withdrawn }),
    (typed) => receiptPage(c, typed),
  );
}

/** What others have sent is saved, and never shown by the browser as a page of ours. */
export function savedFile(c: Context<Env>, file: { readonly name: string; readonly bytes: Uint8Array }): Response {
  c.header('content-type', 'application/octet-stream');
  c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name.toWellFormed())}`);
  c.header('cache-control', 'no-store');
  return c.body(new Uint8Array(file.bytes));
}

async function receiptFile(c: Context<Env>): Promise<Response> {
  const room = await receiptRoom(depsOf(c), slugOf(c), c.var.actor);
  keepSecret(c);
  return savedFile(c, await openReceiptFile(depsOf(c), room, referenceOf(c), c.req.param('file') ?? ''));
}

/** What anybody can send an owner, under its public page; the questions that find the form; and the receipt. */
export function formRoutes(app: Hono<Env>): void {
  for (const form of formNames) {
    app.get(`/om/:slug/${forms[form].slug}`, (c) => newForm(c, form));
    app.post(`/om/:slug/${forms[form].slug}`, (c) => formSent(c, form));
  }
  app.get(`/om/:slug/${whichSlug}`, whichPage);
  app.get('/om/:slug/kvittering/:reference', (c) => receiptPage(c));
  for (const step of ownSteps)
    app.post(`/om/:slug/kvittering/:reference/${stepSlugs[step]}`, (c) => receiptSent(c, step));
  app.get('/om/:slug/kvittering/:reference/fil/:file', receiptFile);
}
