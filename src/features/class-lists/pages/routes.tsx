import type { Context, Hono } from 'hono';
import { sentValues } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { decide } from '#src/platform/access/decide.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { shortDate } from '#src/ui/dates.ts';
import type { FormError } from '#src/ui/error-summary.tsx';
import { type Answer, answer, ownChildren } from '../answer.ts';
import { decideRules, viewRules } from '../decide-rules.ts';
import { isObjectable, isTold, recipientsOf } from '../field.ts';
import { handOut } from '../hand-out.ts';
import { readMark } from '../mark.ts';
import type { ListDeps, Wish } from '../prepare.ts';
import { previewClassList } from '../preview-class-list.ts';
import { problems } from '../problems.ts';
import { tellGuardians } from '../tell-guardians.ts';
import { classListTexts } from '../texts.ts';
import { viewClassLists } from '../view-class-lists.ts';
import { draftHref, readPair, readWish } from './address.ts';
import { MineView } from './mine-view.tsx';
import { PreviewView } from './preview-view.tsx';
import { readRules } from './rules-form.ts';
import { RulesView } from './rules-view.tsx';
import { StartView } from './start-view.tsx';
import { TellView } from './tell-view.tsx';

const depsOf = (c: Context<Env>): ListDeps => ({ db: c.var.db, clock: c.var.clock, about: c.var.about });

const noList = () => new Problem(problems.noGroup, { code: 'not-found' });

const crumbs = (c: Context<Env>, text: string) => [
  { text: classListTexts[c.var.lang].title, href: '/klasselister' },
  { text },
];

async function startPage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  // They make no lists: what is theirs is the answer for the child or for themselves.
  if (actor.role === 'pupil' || actor.role === 'guardian') return c.redirect('/klasselister/mine', 303);
  const { lang } = c.var;
  const typed = c.req.query('merke');
  // What is no mark at all is looked for in vain.
  const mark = typed === undefined || typed.trim() === '' ? undefined : (readMark(typed) ?? '');
  const view = await viewClassLists(depsOf(c), actor, mark);
  return c.render(<StartView lang={lang} view={view} mark={typed} isPerson={actor.person !== undefined} />, {
    title: classListTexts[lang].title,
    width: 'wide',
  });
}

/** The list that an address asks for. @throws Problem (not-found) for one that names none */
function wishAsked(c: Context<Env>): Wish {
  const joint = readPair(c.req.query('liste'));
  const values = (name: string): readonly string[] => {
    if (joint !== undefined && name === 'formal') return [joint.purpose];
    if (joint !== undefined && name === 'mottaker') return [joint.recipient];
    return c.req.queries(name) ?? [];
  };
  const wish = readWish(values);
  if (wish === undefined) throw noList();
  return wish;
}

async function draft(c: Context<Env>, wish: Wish, returned?: { name: string; error: string }): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const preview = await previewClassList(depsOf(c), actor, wish);
  const title = classListTexts[lang].preview.title(preview.group.title);
  return c.render(<PreviewView lang={lang} preview={preview} returned={returned} />, {
    title,
    breadcrumbs: crumbs(c, title),
    width: 'wide',
  });
}

async function handOutSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const sent = await sentValues(c);
  const wish = readWish((name) => sent.get(name) ?? []);
  if (wish === undefined) throw noList();
  const format = sent.get('fil')?.[0] === 'csv' ? 'csv' : 'pdf';
  const recipientName = sent.get('mottakernavn')?.[0] ?? '';
  try {
    const copy = await handOut(depsOf(c), actor, { ...wish, format, lang, recipientName });
    c.header('content-type', copy.contentType);
    c.header('content-disposition', `attachment; filename="${copy.fileName}"`);
    c.header('cache-control', 'no-store');
    return c.body(new Uint8Array(copy.bytes));
  } catch (error) {
    if (!(error instanceof Problem) || error.place !== 'mottakernavn') throw error;
    c.status(422);
    return draft(c, wish, { name: recipientName, error: error.say(lang).message });
  }
}

/** The wish behind a notice: what the class would get. @throws Problem (not-found) */
function toldWish(values: (name: string) => readonly string[]) {
  const wish = readWish(values);
  if (wish === undefined || !isTold(wish.purpose)) throw noList();
  const [recipient = 'guardians'] = recipientsOf[wish.purpose];
  return { ...wish, purpose: wish.purpose, recipient } as const;
}

async function tell(
  c: Context<Env>,
  wish: ReturnType<typeof toldWish>,
  returned?: { toldOn: string; how: string; errors: readonly FormError[] },
): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, clock } = c.var;
  const preview = await previewClassList(depsOf(c), actor, { ...wish, fields: [] });
  const title = classListTexts[lang].tell.title(preview.group.title);
  return c.render(
    <TellView lang={lang} preview={preview} purpose={wish.purpose} today={osloDate(clock.now())} returned={returned} />,
    { title, breadcrumbs: crumbs(c, title) },
  );
}

async function tellSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const sent = await sentValues(c);
  const wish = toldWish((name) => sent.get(name) ?? []);
  const [toldOn = '', how = ''] = [sent.get('fortalt')?.[0], sent.get('hvordan')?.[0]];
  try {
    const notice = await tellGuardians(depsOf(c), actor, { ...wish, toldOn, how });
    setFlash(c, { tone: 'success', text: classListTexts[lang].tell.saved(shortDate(notice.objectUntil, lang)) });
    return c.redirect(draftHref({ ...wish, fields: [] }), 303);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    c.status(422);
    const errors = [{ field: error.place ?? 'hvordan', text: error.say(lang).message }];
    return tell(c, wish, { toldOn, how, errors });
  }
}

async function minePage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const own = await ownChildren(depsOf(c), actor);
  return c.render(<MineView lang={lang} own={own} />, { title: classListTexts[lang].mine.title });
}

async function mineSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const sent = await sentValues(c);
  const child = sent.get('barn')?.[0] ?? '';
  const purpose = sent.get('formal')?.[0];
  if (!isTold(purpose)) throw new Problem(problems.noChild, { code: 'not-found' });
  const said = sent.get(`nei-${purpose}-${child}`) ?? [];
  const no = said.flatMap((field): Answer['no'] => (field === 'all' || isObjectable(field) ? [field] : []));
  await answer(depsOf(c), actor, { child, purpose, no });
  setFlash(c, { tone: 'success', text: classListTexts[lang].mine.saved });
  return c.redirect('/klasselister/mine', 303);
}

async function rules(
  c: Context<Env>,
  school: string | undefined,
  errors: readonly FormError[] = [],
): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const inForce = await viewRules(depsOf(c), actor, school);
  const title = classListTexts[lang].rules.title;
  const mayChooseOwner = decide(actor, 'class-list.decide', { units: [] }).allowed;
  return c.render(<RulesView lang={lang} inForce={inForce} mayChooseOwner={mayChooseOwner} errors={errors} />, {
    title,
    breadcrumbs: crumbs(c, title),
  });
}

async function rulesPage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const asked = c.req.query('skole') || undefined;
  if (asked !== undefined || decide(actor, 'class-list.decide', { units: [] }).allowed) return rules(c, asked);
  // A leader's own school is the first thing a leader has to decide about.
  const { schools } = await viewClassLists(depsOf(c), actor);
  const own = schools.find(({ unit }) => unit !== null && actor.units.includes(unit));
  return rules(c, own?.id);
}

async function rulesSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const sent = await sentValues(c);
  const school = sent.get('skole')?.[0] || undefined;
  const deps = depsOf(c);
  const before = await viewRules(deps, actor, school);
  try {
    const wish = readRules(sent, before.decided.rules, school === undefined);
    await decideRules(deps, actor, { school, rules: wish, decidedBy: sent.get('decidedBy')?.[0] ?? '' });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    c.status(422);
    return rules(c, school, [{ field: error.place ?? 'decidedBy', text: error.say(lang).message }]);
  }
  setFlash(c, { tone: 'success', text: classListTexts[lang].rules.saved });
  return c.redirect(school === undefined ? '/klasselister/regler' : `/klasselister/regler?skole=${school}`, 303);
}

/** `/klasselister`: make a list, see what was given out, answer for one's own, and the rules. */
export function classListRoutes(app: Hono<Env>): void {
  app.get('/klasselister', startPage);
  app.get('/klasselister/utkast', (c) => draft(c, wishAsked(c)));
  app.post('/klasselister/utlever', handOutSent);
  app.get('/klasselister/varsle', (c) =>
    tell(
      c,
      toldWish((name) => c.req.queries(name) ?? []),
    ),
  );
  app.post('/klasselister/varsle', tellSent);
  app.get('/klasselister/mine', minePage);
  app.post('/klasselister/mine', mineSent);
  app.get('/klasselister/regler', rulesPage);
  app.post('/klasselister/regler', rulesSent);
}
