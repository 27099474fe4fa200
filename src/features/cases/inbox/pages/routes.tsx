import type { Context, Hono } from 'hono';
import { unitsOn } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import type { FormError } from '#src/ui/error-summary.tsx';
import { placeLetter, sendAgain, setAside, takeUp } from '../settle.ts';
import { openFile, openRaw, type Shelf, shelves, viewInbox, viewLetter } from '../view-inbox.ts';
import { InboxView } from './inbox-view.tsx';
import { LetterView } from './letter-view.tsx';
import { decided, type PartForm, proposedForms, sentForms } from './parts-form.tsx';
import { inboxTexts } from './texts.ts';

const depsOf = (c: Context<Env>) => ({ db: c.var.db, clock: c.var.clock });
const crumbs = (c: Context<Env>) => [
  { text: inboxTexts[c.var.lang].cases, href: '/saker' },
  { text: inboxTexts[c.var.lang].title, href: '/saker/innboks' },
];

/** The units to give a case to, as the register is today. */
function unitsFor({ var: { db, clock } }: Context<Env>, { tenant }: Actor) {
  return inTenant(db, tenant, (trx) => unitsOn(trx, tenant, osloDate(clock.now())));
}

function pageAsked(c: Context<Env>): number {
  const asked = c.req.query('side') ?? '1';
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
}

async function inboxPage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const shelf: Shelf = shelves.find((one) => one === c.req.query('hylle')) ?? 'waiting';
  const page = pageAsked(c);
  const inbox = await viewInbox(depsOf(c), actor, shelf, page);
  const today = osloDate(c.var.clock.now());
  const title = inboxTexts[lang].title;
  return c.render(<InboxView {...inbox} lang={lang} shelf={shelf} page={page} today={today} />, {
    title,
    breadcrumbs: [{ text: inboxTexts[lang].cases, href: '/saker' }, { text: title }],
    width: 'wide',
  });
}

interface Typed {
  readonly forms?: readonly PartForm[];
  readonly errors?: readonly FormError[];
  readonly reason?: string;
}

/** The page's title never holds words of the letter: titles stay in histories. */
async function letterPage(c: Context<Env>, { forms, errors = [], reason = '' }: Typed = {}): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const at = await viewLetter(depsOf(c), actor, c.req.param('id') ?? '');
  const units = await unitsFor(c, actor);
  const shown = forms ?? proposedForms(at, lang);
  if (errors.length > 0) c.status(422);
  return c.render(<LetterView lang={lang} at={at} units={units} forms={shown} errors={errors} reason={reason} />, {
    title: inboxTexts[lang].letter.text,
    breadcrumbs: [...crumbs(c), { text: inboxTexts[lang].letter.text }],
  });
}

/** A form's texts by name. */
async function sent(c: Context<Env>): Promise<(name: string) => string> {
  const form = await c.req.formData().catch(() => new FormData());
  return (name) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.replaceAll('\0', '').replaceAll('\r\n', '\n').toWellFormed() : '';
  };
}

/** What is wrong with a field, beside it; anything else goes on. */
function asError(c: Context<Env>, error: unknown, field: (place: string) => string): FormError[] {
  if (!(error instanceof Problem) || error.code !== 'bad-input' || error.place === undefined) throw error;
  return [{ field: field(error.place), text: error.say(c.var.lang).message }];
}

async function confirm(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const id = c.req.param('id') ?? '';
  const forms = sentForms(await sent(c));
  const { parts, errors } = decided(forms, await unitsFor(c, actor), lang);
  if (errors.length > 0) return letterPage(c, { forms, errors });
  try {
    const matters = await placeLetter(depsOf(c), actor, id, parts);
    setFlash(c, { tone: 'success', text: inboxTexts[lang].letter.placed(new Set(matters).size) });
    return c.redirect('/saker/innboks', 303);
  } catch (error) {
    const at = forms.findIndex(({ becomes }) => becomes === 'melding');
    const field = (place: string) =>
      place === 'number' ? `del-${at}-nummer` : place === 'subject' ? 'del-0-emne' : 'del-0-blir';
    return letterPage(c, { forms, errors: asError(c, error, field) });
  }
}

async function aside(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const reason = (await sent(c))('grunn');
  try {
    await setAside(depsOf(c), actor, c.req.param('id') ?? '', reason);
  } catch (error) {
    return letterPage(c, { errors: asError(c, error, () => 'grunn'), reason });
  }
  setFlash(c, { tone: 'success', text: inboxTexts[c.var.lang].letter.setAside });
  return c.redirect('/saker/innboks', 303);
}

async function up(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const id = c.req.param('id') ?? '';
  await takeUp(depsOf(c), actor, id);
  setFlash(c, { tone: 'success', text: inboxTexts[c.var.lang].letter.takenUp });
  return c.redirect(`/saker/innboks/${id}`, 303);
}

async function again(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  await sendAgain(depsOf(c), actor, c.req.param('id') ?? '');
  setFlash(c, { tone: 'success', text: inboxTexts[c.var.lang].sendingAgain });
  return c.redirect('/saker/innboks', 303);
}

/** What comes from strangers is saved and never shown by the browser as a page of ours. */
const saved = (name: string) => ({
  'content-type': 'application/octet-stream',
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`,
  'cache-control': 'no-store',
});

async function rawPage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const raw = await openRaw(depsOf(c), actor, c.req.param('id') ?? '');
  return c.body(raw, 200, saved('epost.eml'));
}

async function filePage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const asked = c.req.param('n') ?? '';
  const index = /^\d{1,4}$/.test(asked) ? Number(asked) : -1;
  const file = await openFile(depsOf(c), actor, c.req.param('id') ?? '', index);
  const name =
    file.name
      .replace(/[\p{Cc}/\\]+/gu, ' ')
      .trim()
      .toWellFormed() || 'vedlegg';
  return c.body(new Uint8Array(file.bytes), 200, saved(name));
}

/** /saker/innboks. Before `/saker/:id`, which would take it for a case. */
export function inboxRoutes(app: Hono<Env>): void {
  app.get('/saker/innboks', inboxPage);
  app.post('/saker/innboks/ut/:id/igjen', again);
  app.get('/saker/innboks/:id', (c) => letterPage(c));
  app.post('/saker/innboks/:id', confirm);
  app.post('/saker/innboks/:id/til-side', aside);
  app.post('/saker/innboks/:id/opp', up);
  app.get('/saker/innboks/:id/epost.eml', rawPage);
  app.get('/saker/innboks/:id/vedlegg/:n', filePage);
}
