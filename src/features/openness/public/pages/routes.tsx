import type { Context, Hono } from 'hono';
import type { MatterExtras } from '#src/features/cases/index.ts';
import { sentValues } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/choices.tsx';
import type { FormError } from '#src/ui/error-summary.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { atomFeed } from '../feed.ts';
import { listRequests, openFile, readRequest, showsRequests } from '../list-requests.ts';
import { hasPublicPage, publicView } from '../public-view.ts';
import { changeSetting, publish, viewPublishing, viewSetting, type Wished } from '../publish.ts';
import { publicParts } from '../table.ts';
import { ListView } from './list-view.tsx';
import { PublishView } from './publish-view.tsx';
import { RequestView } from './request-view.tsx';
import { publicTexts } from './texts.ts';
import { entryText, entryTitle, listHref, requestHref, statusWords, stepWords, titleOf } from './words.ts';

const depsOf = (c: Context<Env>) => ({ db: c.var.db, clock: c.var.clock });
const slugOf = (c: Context<Env>) => c.req.param('slug') ?? '';
const none = () => new Problem('no requests are shown here', { code: 'not-found' });

/** The address that people use. */
function originOf(c: Context<Env>): string {
  const { host, protocol } = new URL(c.req.url);
  return (c as Context).get('secure') === true ? `https://${host}` : `${protocol}//${host}`;
}

/** What is taken away must be gone at once; the frame lets no page be kept, and feeds and files are asked for anew. */
function fresh(c: Context<Env>): void {
  c.header('cache-control', 'no-cache');
  c.header('vary', 'accept-language, cookie');
}

function pageAsked(c: Context<Env>): number {
  const page = Number(c.req.query('side'));
  return Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1;
}

async function listPage(c: Context<Env>): Promise<Response> {
  const { lang, clock } = c.var;
  const words = (c.req.query('sok') ?? '').replaceAll('\0', '').trim().slice(0, 200);
  const list = await listRequests(depsOf(c), slugOf(c), { words, page: pageAsked(c), lang });
  if (list === undefined) throw none();
  const { owner } = list;
  const texts = publicTexts[lang];
  return c.render(<ListView lang={lang} now={clock.now()} list={list} words={words} />, {
    title: texts.listTitleOf(owner.name),
    breadcrumbs: [{ text: owner.name, href: `/om/${owner.slug}` }, { text: texts.listTitle }],
  });
}

async function requestPage(c: Context<Env>): Promise<Response> {
  const { lang, clock } = c.var;
  const found = await readRequest(depsOf(c), slugOf(c), c.req.param('request') ?? '', lang);
  if (found === undefined) throw none();
  const { owner, view } = found;
  const texts = publicTexts[lang];
  const href = requestHref(owner.slug, view);
  // People's own words and names are here for who follows the case, not for who searches for a person.
  if (view.isPersonal) c.header('x-robots-tag', 'noindex');
  return c.render(
    <>
      <RequestView lang={lang} now={clock.now()} view={view} href={href} />
      <p>
        <a class="ds-link" href={`${href}/strom.atom`} type="application/atom+xml">
          {texts.feed}
        </a>
      </p>
    </>,
    {
      title: titleOf(view, lang),
      breadcrumbs: [
        { text: owner.name, href: `/om/${owner.slug}` },
        { text: texts.listTitle, href: listHref(owner.slug) },
        { text: view.number },
      ],
    },
  );
}

function feedAnswer(c: Context<Env>, text: string): Response {
  fresh(c);
  c.header('content-type', 'application/atom+xml; charset=utf-8');
  return c.body(text);
}

async function ownerFeed(c: Context<Env>): Promise<Response> {
  const { lang, clock } = c.var;
  const list = await listRequests(depsOf(c), slugOf(c), { words: '', page: 1, lang });
  if (list === undefined) throw none();
  const { owner, requests } = list;
  const origin = originOf(c);
  const entries = requests.map((request) => {
    const href = `${origin}${requestHref(owner.slug, request)}`;
    const text = statusWords(request, lang, clock.now());
    return { id: href, title: titleOf(request, lang), updated: request.updated, href, text };
  });
  const page = `${origin}${listHref(owner.slug)}`;
  const title = publicTexts[lang].listTitleOf(owner.name);
  return feedAnswer(c, atomFeed({ self: `${page}/strom.atom`, page, title, author: owner.name, lang, entries }));
}

async function requestFeed(c: Context<Env>): Promise<Response> {
  const { lang, clock } = c.var;
  const found = await readRequest(depsOf(c), slugOf(c), c.req.param('request') ?? '', lang);
  if (found === undefined) throw none();
  const { owner, view } = found;
  const page = `${originOf(c)}${requestHref(owner.slug, view)}`;
  if (view.isPersonal) c.header('x-robots-tag', 'noindex');
  const status = {
    id: `${page}#status`,
    title: titleOf(view, lang),
    updated: view.updated,
    href: page,
    text: [
      statusWords(view, lang, clock.now()),
      ...stepWords(view, lang).map(({ when, text }) => `${when}: ${text}`),
    ].join('\n'),
  };
  const entries = view.entries.map((entry) => ({
    id: `${page}#${entry.id}`,
    title: entryTitle(entry, lang),
    updated: entry.at,
    href: `${page}#${entry.id}`,
    text: entryText(entry),
  }));
  const feed = { self: `${page}/strom.atom`, page, title: titleOf(view, lang), author: owner.name, lang };
  return feedAnswer(c, atomFeed({ ...feed, entries: [status, ...entries.toReversed()] }));
}

async function filePage(c: Context<Env>): Promise<Response> {
  const file = await openFile(depsOf(c), slugOf(c), c.req.param('request') ?? '', c.req.param('document') ?? '');
  if (file === undefined) throw none();
  fresh(c);
  // Shown by no page of ours: it is the owner's file and not our page.
  c.header('content-type', file.mediaType);
  c.header('content-disposition', `attachment; filename="${file.name}"`);
  c.header('x-robots-tag', 'noindex');
  return c.body(new Uint8Array(file.bytes));
}

interface Sent {
  readonly note?: string;
  readonly errors?: readonly FormError[];
}

async function publishPage(c: Context<Env>, { note = '', errors = [] }: Sent = {}): Promise<Response> {
  const { actor, owner } = signedIn(c);
  const { lang, clock } = c.var;
  const of = await viewPublishing(depsOf(c), actor, c.req.param('id') ?? '');
  const view = publicView(of, clock.now(), lang);
  const open = await showsRequests(c.var.db, owner.slug);
  const href = open && view !== undefined ? requestHref(owner.slug, view) : undefined;
  const { title } = publicTexts[lang].publish;
  const number = publicTexts[lang].requestTitle(`${of.row.year}/${of.row.sequence}`);
  return c.render(
    <PublishView lang={lang} now={clock.now()} of={of} view={view} href={href} note={note} errors={errors} />,
    { title, breadcrumbs: [{ text: number, href: `/saker/${of.row.id}` }, { text: title }], width: 'wide' },
  );
}

/** "message_0190…  ab12…": a part of the form, and what was seen of it. */
function wishIn(offered: string, chosen: ReadonlySet<string>): readonly Wished[] {
  const [key = '', seen = ''] = offered.split(' ');
  const [name, item = ''] = key.split('_');
  const part = publicParts.find((one) => one === name);
  if (part === undefined || (item !== '' && !isUuid(item)) || (part === 'subject') !== (item === '')) return [];
  return [{ part, item: item === '' ? null : item, public: chosen.has(key), seen }];
}

async function publishSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const matter = c.req.param('id') ?? '';
  const sent = await sentValues(c);
  const chosen = new Set(sent.get('vis') ?? []);
  const parts = (sent.get('del') ?? []).flatMap((offered) => wishIn(offered, chosen));
  const note = (sent.get('merknad')?.at(-1) ?? '').slice(0, 20_000);
  try {
    await publish(depsOf(c), actor, { matter, parts, note, hasRead: sent.get('lest')?.at(-1) === 'ja' });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    c.status(422);
    return publishPage(c, { note, errors: [{ field: 'lest', text: error.say(lang).message }] });
  }
  setFlash(c, { tone: 'success', text: publicTexts[lang].publish.saved });
  return c.redirect(`/saker/${matter}/offentlig`, 303);
}

async function settingPage(c: Context<Env>): Promise<Response> {
  const { actor, owner } = signedIn(c);
  const { lang } = c.var;
  const setting = await viewSetting(depsOf(c), actor);
  const texts = publicTexts[lang].setting;
  const open = await showsRequests(c.var.db, owner.slug);
  return c.render(
    <>
      <PageHeading title={texts.title} lead={texts.lead(setting.showsRequests)} />
      <form class="sv-form" method="post" action="/offentlige-innsynskrav" novalidate>
        <Checkbox
          name="vises"
          value="ja"
          label={texts.shows}
          description={texts.showsHelp}
          checked={setting.showsRequests}
        />
        <Checkbox
          name="navn"
          value="ja"
          label={texts.names}
          description={texts.namesHelp}
          checked={setting.namesHandlers}
        />
        <div class="sv-actions">
          <Button>{texts.save}</Button>
        </div>
      </form>
      {open && (
        <p>
          <a class="ds-link" href={listHref(owner.slug)}>
            {texts.see}
          </a>
        </p>
      )}
    </>,
    { title: texts.title },
  );
}

async function settingSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const sent = await sentValues(c);
  const says = (name: string) => sent.get(name)?.at(-1) === 'ja';
  await changeSetting(depsOf(c), actor, { showsRequests: says('vises'), namesHandlers: says('navn') });
  setFlash(c, { tone: 'success', text: publicTexts[c.var.lang].setting.saved });
  return c.redirect('/offentlige-innsynskrav', 303);
}

/** `/om/:slug/innsynskrav`, what everybody may read of requests; `/saker/:id/offentlig`, where that is decided. */
export function publicRequestRoutes(app: Hono<Env>): void {
  app.get('/om/:slug/innsynskrav', listPage);
  app.get('/om/:slug/innsynskrav/strom.atom', ownerFeed);
  app.get('/om/:slug/innsynskrav/:request', requestPage);
  app.get('/om/:slug/innsynskrav/:request/strom.atom', requestFeed);
  app.get('/om/:slug/innsynskrav/:request/fil/:document', filePage);
  app.get('/saker/:id/offentlig', (c) => publishPage(c));
  app.post('/saker/:id/offentlig', publishSent);
  app.get('/offentlige-innsynskrav', settingPage);
  app.post('/offentlige-innsynskrav', settingSent);
}

/** Leads from an owner's page to its requests. */
export async function requestLinks(
  db: Db,
  slug: string,
  lang: Lang,
): Promise<readonly { readonly text: string; readonly href: string }[]> {
  return (await showsRequests(db, slug)) ? [{ text: publicTexts[lang].linkText, href: listHref(slug) }] : [];
}

/** The menu item of the owner's choice. */
export const requestSettingLink = (lang: Lang) => ({
  text: publicTexts[lang].setting.menu,
  href: '/offentlige-innsynskrav',
});

/** The way from a case to what everybody may read of it. */
export const publishExtras: MatterExtras = {
  links: ({ row, may }, lang) => {
    const { publish: texts } = publicTexts[lang];
    if (!hasPublicPage(row) || !may.has('publish')) return [];
    return [{ text: texts.link, href: `/saker/${row.id}/offentlig`, note: texts.linkNote }];
  },
};
