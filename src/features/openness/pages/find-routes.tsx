import type { Context, Hono } from 'hono';
import { giveTask, noMatter, sentForm } from '#src/features/cases/index.ts';
import { unitsOn } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { workingDaysAfter } from '#src/kernel/working-days.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { addHeld } from '../held/add-held.ts';
import type { Held, HeldSource } from '../held/held.ts';
import { fileSource, registerSource, releasedSource } from '../held/own-sources.ts';
import { opennessTexts } from '../texts.ts';
import { type AtCase, atCase, type Back, crumbsOf, fieldFault, nothingBack } from './at-case.ts';
import { FindView, findHref } from './find-view.tsx';
import { type Looked, narrow } from './narrow-held.ts';

const plain = (text: string | undefined) => (text ?? '').replaceAll('\0', '').slice(0, 200);

/** What is looked for; by the subject of the case where nothing was asked for yet. */
function lookedIn(get: (name: string) => string | undefined, subject: string): Looked {
  const page = Number(get('side'));
  const [query, sort, unit] = [get('q'), get('slag'), get('skole')];
  return {
    query: plain(query ?? (sort === undefined && unit === undefined ? subject : '')),
    sort: plain(sort),
    unit: plain(unit),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** Everything that the actor may read that could be a document of the case. */
async function everything(c: Context<Env>, at: AtCase, sources: readonly HeldSource[]): Promise<readonly Held[]> {
  const { deps, actor, lang, id } = at;
  const held: Held[] = [];
  for (const room of [fileSource, releasedSource, registerSource, ...sources])
    held.push(...(await room({ c, db: deps.db, actor, lang, matter: id })));
  return held;
}

/** Schools that the actor may ask: a leader their own, others all. */
async function unitsFor(at: AtCase) {
  const { deps, actor, now } = at;
  const units = await inTenant(deps.db, actor.tenant, (trx) => unitsOn(trx, actor.tenant, osloDate(now)));
  return actor.role === 'leader' ? units.filter(({ key }) => actor.units.includes(key)) : units;
}

async function findPage(c: Context<Env>, sources: readonly HeldSource[], back: Back = nothingBack): Promise<Response> {
  const at = await atCase(c);
  const looked = lookedIn((name) => c.req.query(name), at.view.row.subject);
  const { title } = opennessTexts[at.lang].find;
  const usualDue = workingDaysAfter(osloDate(at.now), 2);
  const units = await unitsFor(at);
  const found = narrow(await everything(c, at, sources), looked, units);
  const props = { at, looked, found, units, usualDue, back };
  return c.render(<FindView {...props} />, { title, breadcrumbs: crumbsOf(at, title) });
}

async function heldAdded(c: Context<Env>, sources: readonly HeldSource[]): Promise<Response> {
  const at = await atCase(c);
  const { owner } = signedIn(c);
  const { texts } = await sentForm(c);
  const held = (await everything(c, at, sources)).find(({ ref }) => ref === texts.get('ref'));
  if (held === undefined) throw noMatter();
  await addHeld(at.deps, at.actor, { matter: at.id, held, lang: at.lang === 'en' ? 'nb' : at.lang, owner: owner.name });
  setFlash(c, { tone: 'success', text: opennessTexts[at.lang].find.added });
  return c.redirect(
    `${findHref(
      at.id,
      lookedIn((name) => texts.get(name), ''),
    )}#treff`,
    303,
  );
}

async function tasksGiven(c: Context<Env>, sources: readonly HeldSource[]): Promise<Response> {
  const at = await atCase(c);
  const form = await c.req.raw.clone().formData();
  const { texts } = await sentForm(c);
  const to = form.getAll('to').filter((one) => typeof one === 'string');
  const units = (await unitsFor(at)).map(({ key }) => key);
  const task = { matter: at.id, wants: texts.get('wants') ?? '', dueOn: texts.get('dueOn') ?? '' };
  try {
    // Without a school nobody is asked, and the field says so.
    for (const unit of to.length === 0 ? [''] : to) await giveTask(at.deps, at.actor, { ...task, to: { unit } }, units);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const errors = [fieldFault(error, at.lang)];
    c.status(422);
    return findPage(c, sources, { values: texts, errors });
  }
  setFlash(c, { tone: 'success', text: opennessTexts[at.lang].find.asked(to.length) });
  return c.redirect(`/saker/${at.id}#oppgaver`, 303);
}

/** Finding documents. @param sources rooms of features beside this one, which `src/app` puts in */
export function findRoutes(app: Hono<Env>, sources: readonly HeldSource[]): void {
  app.get('/saker/:id/finn', (c) => findPage(c, sources));
  app.post('/saker/:id/finn', (c) => heldAdded(c, sources));
  app.post('/saker/:id/finn/oppgaver', (c) => tasksGiven(c, sources));
}
