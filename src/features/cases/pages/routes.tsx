import type { Context, Hono } from 'hono';
import { unitsOn } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import type { FormError } from '#src/ui/error-summary.tsx';
import { calendarFile } from '../calendar.ts';
import { usualRetention } from '../closing.ts';
import { type FoundParties, findParties, needChoice } from '../find-party.ts';
import { keepRoutes } from '../keep/pages.tsx';
import { type ListFilter, type ListName, listMatters, lists, listsOf } from '../list-matters.ts';
import { isMatterKind } from '../model/kinds.ts';
import { isMatterState } from '../model/states.ts';
import { calendarOwner, makeCalendar, revokeCalendar, setNoticeMail, viewNotices } from '../notice-settings.ts';
import type { NewParty } from '../open-matter.ts';
import { noMatter } from '../perform-matter.ts';
import { type Authority, authorities, type Channel, channels, type Shown, shownWays } from '../table.ts';
import { caseTexts } from '../texts.ts';
import { fileOf, viewMatter } from '../view-matter.ts';
import { writeDown } from '../write-down.ts';
import type { MatterExtras } from './extras.ts';
import { fileFrom, type Sent, sentForm, whenFrom } from './form-values.ts';
import { dueSlugs, ListView, listSlugs, type UnitName } from './list-view.tsx';
import { MatterPage } from './matter-view.tsx';
import { NoticesView } from './notices-view.tsx';
import { originOf } from './origin.ts';
import { PartPage } from './part-views.tsx';
import { RulesView } from './rules-view.tsx';
import { type FormStep, readFormKey, type StepField } from './step-fields.ts';
import { type FormContext, formContext, type Returned } from './step-form.tsx';
import { fieldOfPlace, takeStep } from './take-step.ts';
import { nobodyChosen, WriteDownView } from './write-down-view.tsx';

const depsOf = (c: Context<Env>) => ({ db: c.var.db, clock: c.var.clock });

/** The units of the register as it is today that somebody may choose among: a leader reads of no other school than their own. */
async function unitsOf(c: Context<Env>, actor: Actor): Promise<readonly UnitName[]> {
  const { db, clock } = c.var;
  const units = await inTenant(db, actor.tenant, (trx) => unitsOn(trx, actor.tenant, osloDate(clock.now())));
  return actor.role === 'leader' ? units.filter(({ key }) => actor.units.includes(key)) : units;
}

const crumbs = (c: Context<Env>, text: string) => [{ text: caseTexts[c.var.lang].title, href: '/saker' }, { text }];

function filterAsked(c: Context<Env>, actor: Actor): ListFilter {
  const own = listsOf(actor);
  const asked = lists.find((list) => listSlugs[list] === c.req.query('liste'));
  const list: ListName = asked !== undefined && own.includes(asked) ? asked : (own[0] ?? 'mine');
  const [kind, state, due] = [c.req.query('slag'), c.req.query('star'), c.req.query('frist')];
  const page = Number(c.req.query('side'));
  return {
    list,
    kind: isMatterKind(kind) ? kind : undefined,
    state: state === 'any' || isMatterState(state) ? state : undefined,
    unit: c.req.query('skole')?.replaceAll('\0', '') || undefined,
    due: due === dueSlugs.overdue ? 'overdue' : due === dueSlugs.week ? 'week' : undefined,
    page: Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1,
  };
}

async function listPage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, clock } = c.var;
  const filter = filterAsked(c, actor);
  const list = await listMatters(depsOf(c), actor, filter);
  const units = await unitsOf(c, actor);
  const shown = filter.list === 'all' ? units : units.filter(({ key }) => actor.units.includes(key));
  const props = { lang, now: clock.now(), list, filter, lists: listsOf(actor) };
  const mayWriteDown = decide(actor, 'matter.write-down', { units: [...actor.units] }).allowed;
  const mayPlaceMail = decide(actor, 'matter.register', { units: [] }).allowed;
  return c.render(
    <ListView
      {...props}
      units={filter.list === 'mine' ? named(units, list, shown) : shown}
      mayWriteDown={mayWriteDown}
      mayPlaceMail={mayPlaceMail}
      seesKeeping={decide(actor, 'matter.see-keeping', { units: [] }).allowed}
    />,
    { title: caseTexts[lang].list.names[filter.list], width: 'wide' },
  );
}

/** The units of the cases in a list, and the actor's own. */
function named(
  units: readonly UnitName[],
  { matters }: Awaited<ReturnType<typeof listMatters>>,
  own: readonly UnitName[],
) {
  return units.filter((unit) => own.includes(unit) || matters.some(({ row }) => row.unit === unit.key));
}

async function matterPage(c: Context<Env>, extras: readonly MatterExtras[], returned?: Returned): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, clock } = c.var;
  const view = await viewMatter(depsOf(c), actor, c.req.param('id') ?? '');
  const units = await unitsOf(c, actor);
  const now = clock.now();
  const more = { lang, units, usualRetention: usualRetention(view.row, osloDate(now)), returned };
  const title = caseTexts[lang].caseNumber(view.number);
  const options = { title, breadcrumbs: crumbs(c, title) };
  if (view.sight === 'whole') {
    const context = formContext(view, more);
    return c.render(<MatterPage lang={lang} now={now} view={view} units={units} context={context} extras={extras} />, {
      ...options,
      width: 'wide',
    });
  }
  const context: FormContext = { ...more, row: view.row, handlers: [], parties: [], asksWhyLate: false };
  return c.render(
    <PartPage lang={lang} now={now} view={view} units={units} context={context} extras={extras} />,
    options,
  );
}

/** What to say when a step is done. */
function doneWords(step: FormStep, c: Context<Env>): string {
  const { form } = caseTexts[c.var.lang];
  if (step === 'take' || step === 'accept') return form.taken;
  if (step === 'offer') return form.offered;
  return step === 'close' ? form.closed : form.saved;
}

/** A fault of a field as the form shows it. */
function faultOf(error: Problem, key: string, step: FormStep, c: Context<Env>): FormError {
  const place = error.place ?? '';
  const field = fieldOfPlace[step]?.[place] ?? (place === 'subject' && step !== 'correct' ? 'messageSubject' : place);
  return { field: `${key}.${field}`, text: error.say(c.var.lang).message };
}

async function stepSent(c: Context<Env>, extras: readonly MatterExtras[]): Promise<Response> {
  const { actor } = signedIn(c);
  const matter = c.req.param('id') ?? '';
  const sent = await sentForm(c);
  const key = sent.texts.get('skjema') ?? '';
  const read = readFormKey(key);
  if (read === undefined) throw noMatter();
  const { step, item } = read;
  const text = (field: StepField) => sent.texts.get(`${key}.${field}`) ?? '';
  try {
    const file = await fileFrom(sent, `${key}.file`, 'file');
    const when = whenFrom(text('when'), text('time'));
    const units = (await unitsOf(c, actor)).map((unit) => unit.key);
    await takeStep[step](depsOf(c), actor, { matter, item, text, file, when, units });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    c.status(422);
    return matterPage(c, extras, { key, values: sent.texts, errors: [faultOf(error, key, step, c)] });
  }
  setFlash(c, { tone: 'success', text: doneWords(step, c) });
  return c.redirect(await placeAfter(c, actor, matter), 303);
}

/** The case, or the list when the step has taken it out of the actor's sight. */
async function placeAfter(c: Context<Env>, actor: Actor, matter: string): Promise<string> {
  try {
    await viewMatter(depsOf(c), actor, matter);
    return `/saker/${matter}`;
  } catch (error) {
    if (error instanceof Problem) return '/saker';
    throw error;
  }
}

async function newPage(
  c: Context<Env>,
  values: ReadonlyMap<string, string>,
  errors: readonly FormError[] = [],
  more: { readonly found?: FoundParties; readonly fileLost?: boolean } = {},
) {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const scope = { units: [...actor.units] };
  const decision = decide(actor, 'matter.write-down', scope);
  if (!decision.allowed) throw new Problem(decision.because, { code: 'refused' });
  const units = await unitsOf(c, actor);
  const { title } = caseTexts[lang].new;
  const props = { lang, units, values, errors, ...more, maySearch: actor.secondFactor === true };
  return c.render(<WriteDownView {...props} />, {
    title,
    breadcrumbs: crumbs(c, title),
  });
}

/** Who asks, and whom it is about where that is another. */
function partiesIn({ texts }: Sent): readonly NewParty[] {
  const text = (name: string) => texts.get(name)?.trim() || undefined;
  const authority: Authority = authorities.find((one) => one === text('authority')) ?? 'unknown';
  const shown: Shown = shownWays.find((one) => one === text('shown')) ?? 'not-yet';
  const contact = { name: text('name'), email: text('email'), phone: text('phone'), address: text('address') };
  const asks = Object.values({ ...contact, person: text('person') }).some((one) => one !== undefined);
  const about = text('about');
  const chosen = (name: string) => (text(name) === nobodyChosen ? undefined : text(name));
  const [person, aboutPerson] = [chosen('person'), chosen('aboutPerson')];
  return [
    ...(asks ? [{ part: 'requester' as const, ...contact, person, authority, shown }] : []),
    ...(about === undefined && aboutPerson === undefined
      ? []
      : [
          {
            part: 'subject' as const,
            name: about,
            person: aboutPerson,
            authority: 'unknown' as const,
            shown: 'not-yet' as const,
          },
        ]),
  ];
}

async function newSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const sent = await sentForm(c);
  const text = (name: string) => sent.texts.get(name)?.trim() ?? '';
  const deps = { ...depsOf(c), about: c.var.about };
  const names = { kind: text('kind'), name: text('name'), about: text('about') };
  const isSearch = text('finn') !== '';
  try {
    if (isSearch) {
      const found = await findParties(deps, actor, names);
      return newPage(c, sent.texts, [], { found, fileLost: sent.files.has('file') });
    }
    for (const part of ['person', 'aboutPerson'] as const)
      if (text(`${part}Funnet`) !== '' && text(part) === '') needChoice(part);
    const file = await fileFrom(sent, 'file', 'file');
    const channel: Channel = channels.find((one) => one === text('channel')) ?? 'post';
    const opened = await writeDown(
      deps,
      actor,
      {
        kind: text('kind'),
        subject: text('subject'),
        unit: text('unit'),
        received: whenFrom(text('received'), text('time')) ?? { day: '' },
        channel,
        body: text('body'),
        parties: partiesIn(sent),
        files: file === undefined ? [] : [file],
      },
      (await unitsOf(c, actor)).map(({ key }) => key),
    );
    setFlash(c, { tone: 'success', text: caseTexts[lang].new.opened(opened.number) });
    return c.redirect(await placeAfter(c, actor, opened.id), 303);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    // Those who were chosen among stay there to choose among: looked for once more, and so logged once more.
    const found = isSearch || !sent.texts.has('funnet') ? undefined : await findParties(deps, actor, names);
    c.status(422);
    const errors = [{ field: error.place ?? 'subject', text: error.say(lang).message }];
    return newPage(c, sent.texts, errors, { ...(found && { found }), fileLost: sent.files.has('file') });
  }
}

async function filePage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const file = await fileOf(depsOf(c), actor, c.req.param('id') ?? '', c.req.param('file') ?? '');
  // Always as a download: what others have sent is shown by no page of ours.
  c.header('content-type', 'application/octet-stream');
  c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
  c.header('cache-control', 'no-store');
  return c.body(new Uint8Array(file.bytes));
}

async function rulesPage(c: Context<Env>): Promise<Response> {
  signedIn(c);
  const { lang } = c.var;
  const { title } = caseTexts[lang].rules;
  return c.render(<RulesView lang={lang} />, { title, breadcrumbs: crumbs(c, title), width: 'wide' });
}

interface NoticesShown {
  readonly made?: string;
  readonly typed?: string;
  readonly errors?: readonly FormError[];
}

async function noticesPage(c: Context<Env>, { made, typed, errors = [] }: NoticesShown = {}): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const settings = await viewNotices(depsOf(c), actor);
  const { title } = caseTexts[lang].notices;
  return c.render(<NoticesView lang={lang} settings={settings} made={made} typed={typed} errors={errors} />, {
    title,
    breadcrumbs: crumbs(c, title),
  });
}

async function mailSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const email = (await sentForm(c)).texts.get('email') ?? '';
  try {
    await setNoticeMail(depsOf(c), actor, { email, lang });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    c.status(422);
    return noticesPage(c, { typed: email, errors: [{ field: 'email', text: error.say(lang).message }] });
  }
  const texts = caseTexts[lang].notices;
  setFlash(c, { tone: 'success', text: email.trim() === '' ? texts.mailRemoved : texts.mailSaved });
  return c.redirect('/saker/varsler', 303);
}

async function calendarPage(c: Context<Env>): Promise<Response> {
  const { lang, db, clock } = c.var;
  const word = (c.req.param('file') ?? '').replace(/\.ics$/, '');
  const actor = await calendarOwner(db, word);
  if (actor === undefined) throw noMatter();
  const { matters } = await listMatters({ db, clock }, actor, { list: 'mine' });
  const name = caseTexts[lang].calendarName;
  c.header('content-type', 'text/calendar; charset=utf-8');
  c.header('cache-control', 'no-store');
  return c.body(calendarFile(matters, { origin: originOf(c), lang, name, now: clock.now() }));
}

/** `/saker`: cases, what waits, and what can be done with each. @param extras what features above add to the page of a case */
export function caseRoutes(app: Hono<Env>, extras: readonly MatterExtras[] = []): void {
  app.get('/saker', listPage);
  app.get('/saker/ny', (c) => newPage(c, new Map([['received', osloDate(c.var.clock.now())]])));
  app.post('/saker/ny', newSent);
  app.get('/saker/regler', rulesPage);
  keepRoutes(app); // /saker/bevaring, /saker/:id/bevaring
  app.get('/saker/varsler', (c) => noticesPage(c));
  app.post('/saker/varsler/epost', mailSent);
  app.post('/saker/varsler/kalender', async (c) => {
    const { actor } = signedIn(c);
    const word = await makeCalendar(depsOf(c), actor);
    return noticesPage(c, { made: `${originOf(c)}/saker/kalender/${word}.ics` });
  });
  app.post('/saker/varsler/kalender/slutt', async (c) => {
    const { actor } = signedIn(c);
    await revokeCalendar(depsOf(c), actor);
    setFlash(c, { tone: 'success', text: caseTexts[c.var.lang].notices.revoked });
    return c.redirect('/saker/varsler', 303);
  });
  app.get('/saker/kalender/:file', calendarPage);
  app.get('/saker/:id', (c) => matterPage(c, extras));
  app.post('/saker/:id', (c) => stepSent(c, extras));
  app.get('/saker/:id/fil/:file', filePage);
}
