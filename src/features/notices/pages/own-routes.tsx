import type { Context, Hono } from 'hono';
import {
  entriesOf,
  isPublished,
  openRegister,
  refHref,
  type Snapshot,
  sentValues,
} from '#src/features/register/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import { decide } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { audienceOfSlug, ownHref, withQuery } from '../addresses.ts';
import { type Audience, audiences } from '../audience.ts';
import { changesBetween } from '../publish/changes.ts';
import type { Publication } from '../publish/publication.ts';
import { publishStatement } from '../publish/publish-statement.ts';
import { publications } from '../publish/view-publications.ts';
import type { Statement } from '../write.ts';
import { ChangesView } from './changes-view.tsx';
import { OverviewView } from './own-views.tsx';
import { type PreviewProps, PreviewView } from './preview-view.tsx';
import { draftOf, type StatementState, stateOf } from './state.ts';
import { inAll, pageTexts } from './texts.ts';

/** The unit that an address asks about. @throws Problem (not-found) for one that is not in the register */
function unitAsked(c: Context<Env>, snapshot: Snapshot): string | undefined {
  const unit = c.req.query('enhet') || undefined;
  if (unit === undefined || entriesOf(snapshot, 'units').has(unit)) return unit;
  throw new Problem(
    inAll((texts) => texts.own.noSuchUnit),
    { code: 'not-found', place: 'enhet', remedy: inAll((texts) => texts.own.seeUnits) },
  );
}

/** @throws Problem (not-found) for a word that is no audience */
function audienceAsked(c: Context<Env>): Audience {
  const audience = audienceOfSlug(c.req.param('audience'));
  if (audience !== undefined) return audience;
  throw new Problem(
    inAll((texts) => texts.public.noneTitle),
    { code: 'not-found' },
  );
}

/** What the owner's own pages of statements need. @throws Problem (refused, not-found); SignInNeeded */
async function see(c: Context<Env>) {
  const { actor, owner } = signedIn(c);
  const { db, clock, lang } = c.var;
  const published = await publications({ db, clock }, actor);
  const register = await openRegister(c, 'erklaeringer');
  const { snapshot } = register;
  const unit = unitAsked(c, snapshot);
  const units = [...entriesOf(snapshot, 'units').values()].map(({ key, body }) => ({ value: key, label: body.name }));
  return {
    lang,
    actor,
    owner,
    snapshot,
    unit,
    units,
    published,
    mayPublish: decide(actor, 'notice.publish', { units: [] }).allowed,
    mayChange: decide(actor, 'register.change', { units: [] }).allowed,
    open: await inTenant(db, actor.tenant, isPublished),
    naming: { lang, name: register.name, href: refHref },
  };
}

type Seen = Awaited<ReturnType<typeof see>>;

async function overviewPage(c: Context<Env>): Promise<Response> {
  const seen = await see(c);
  const { lang, snapshot, unit, published } = seen;
  const states = audiences.map((audience) => stateOf(published, snapshot, audience, unit));
  return c.render(<OverviewView {...seen} states={states} />, { title: pageTexts[lang].own.title, width: 'wide' });
}

function previewPage(c: Context<Env>, seen: Seen, audience: Audience, returned?: PreviewProps['returned']) {
  const { lang, snapshot, unit, published } = seen;
  const texts = pageTexts[lang];
  const title = texts.public.for(texts.audience[audience]);
  const show = {
    basis: c.req.query('grunnlag') === '1',
    drawn: audience === 'pupils' && c.req.query('vis') === 'tegnet',
  };
  return c.render(
    <PreviewView
      {...seen}
      state={stateOf(published, snapshot, audience, unit)}
      draft={draftOf(snapshot, audience, unit, lang)}
      show={show}
      returned={returned}
    />,
    { title, breadcrumbs: [overviewCrumb(seen), { text: title }], width: 'wide' },
  );
}

const overviewCrumb = ({ lang, unit }: Seen) => ({
  text: pageTexts[lang].own.title,
  href: withQuery('/erklaeringer', { enhet: unit }),
});

async function publishSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, db, clock } = c.var;
  const audience = audienceAsked(c);
  const texts = pageTexts[lang].own;
  const approvedBy = (await sentValues(c)).get('godkjentAv')?.at(-1) ?? '';
  const unit = c.req.query('enhet') || undefined;
  const sendBack = async (status: 422 | 409, error: string) => {
    c.status(status);
    return previewPage(c, await see(c), audience, { approvedBy, error });
  };
  let publication: Publication;
  try {
    publication = await publishStatement({ db, clock }, actor, { audience, unit, approvedBy });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'bad-input') return sendBack(422, texts.approvedMissing);
    if (error.code === 'conflict') return sendBack(409, error.say(lang).message);
    throw error;
  }
  setFlash(c, { tone: 'success', text: texts.published(publication.version) });
  return c.redirect(withQuery(ownHref(audience), { enhet: unit }), 303);
}

/** The version that an address asks for. @throws Problem (not-found) for one that there is not */
function versionAsked({ versions }: StatementState, asked: string | undefined): Publication | undefined {
  if (asked === undefined || asked === '') return undefined;
  const found = versions.find(({ version }) => String(version) === asked);
  if (found !== undefined) return found;
  throw new Problem(
    inAll((texts) => texts.changes.noSuch),
    { code: 'not-found', place: asked, remedy: inAll((texts) => texts.changes.choose) },
  );
}

async function changesPage(c: Context<Env>): Promise<Response> {
  const audience = audienceAsked(c);
  const seen = await see(c);
  const { lang, snapshot, unit, published } = seen;
  const state = stateOf(published, snapshot, audience, unit);
  const from = versionAsked(state, c.req.query('fra')) ?? state.latest;
  const to = versionAsked(state, c.req.query('til'));
  if (from === undefined)
    throw new Problem(
      inAll((texts) => texts.changes.noSuch),
      { code: 'not-found' },
    );
  const after: Statement = to?.statements[lang] ?? draftOf(snapshot, audience, unit, lang).statement;
  const texts = pageTexts[lang];
  const name = texts.audience[audience];
  const title = texts.changes.title(name);
  return c.render(
    <ChangesView
      lang={lang}
      audience={name}
      action={`${ownHref(audience)}/endringer`}
      unit={unit}
      changes={changesBetween(from.statements[lang], after)}
      from={from.version}
      to={to?.version}
      versions={state.versions.map(({ version }) => version)}
    />,
    {
      title,
      breadcrumbs: [
        overviewCrumb(seen),
        { text: texts.public.for(name), href: withQuery(ownHref(audience), { enhet: unit }) },
        { text: title },
      ],
      width: 'wide',
    },
  );
}

/** `/erklaeringer`: the owner's statements, for those who work with the owner as a whole; coordinators publish them. */
export function ownStatementRoutes(app: Hono<Env>): void {
  app.get('/erklaeringer', overviewPage);
  app.get('/erklaeringer/:audience', async (c) => {
    const audience = audienceAsked(c);
    return previewPage(c, await see(c), audience);
  });
  app.post('/erklaeringer/:audience', publishSent);
  app.get('/erklaeringer/:audience/endringer', changesPage);
}
