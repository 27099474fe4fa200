import type { Context, Hono } from 'hono';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { decide } from '#src/platform/access/decide.ts';
import { perform } from '#src/platform/access/perform.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Card, CardGrid } from '#src/ui/card.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { OriginNotice } from '#src/ui/origin-notice.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { entryName } from '../labels/entry-name.ts';
import { sentValues } from '../pages/form/sent.ts';
import { openRegister, usualDayOf } from '../pages/open-register.ts';
import { entriesOf, type Origin, type Snapshot, snapshotOf } from '../snapshot.ts';
import { groupSlug } from './groups.ts';
import { publicPage } from './public-page.ts';
import { PublicView } from './public-view.tsx';
import { isPublished, publicOwners, publishedRegister, setPublished } from './publication.ts';
import { SettingView } from './setting-view.tsx';
import { publicTexts } from './texts.ts';

/** Leads from an owner's page to what else it has published. */
export type PublicLinks = (
  db: Db,
  slug: string,
  lang: Lang,
) => Promise<readonly { readonly text: string; readonly href: string }[]>;

/** Leads from an owner's page to what one can ask it for. */
export type AskLinks = (slug: string, lang: Lang) => readonly { readonly text: string; readonly href: string }[];

function originSentence(origin: Origin | null, lang: Lang): string {
  const texts = publicTexts[lang];
  if (origin === null || origin.kind === 'own-records') return texts.ownRecords;
  return origin.kind === 'invented' ? texts.invented : texts.publicText(shortDate(origin.date, lang));
}

/** `GET /om`: the owners that show what they know of people. */
async function listPage(c: Context<Env>): Promise<Response> {
  const { lang, db } = c.var;
  const texts = publicTexts[lang];
  const owners = await publicOwners(db);
  return c.render(
    <>
      <PageHeading title={texts.listTitle} lead={texts.listLead(owners.length)} />
      {owners.length > 0 && (
        <Section title={texts.owners}>
          <CardGrid>
            {owners.map(({ slug, name, origin }) => (
              <Card key={slug} title={name} href={`/om/${slug}`} text={originSentence(origin, lang)} />
            ))}
          </CardGrid>
        </Section>
      )}
    </>,
    { title: texts.listTitle, width: 'wide' },
  );
}

/** The group that an address asks about, as the register calls it. */
function groupAsked(c: Context<Env>, snapshot: Snapshot): string | undefined {
  const asked = c.req.query('hvem');
  const groups = [...entriesOf(snapshot, 'dataUses').values()].map(({ body }) => body.subjects);
  return groups.find((group) => groupSlug(group) === asked);
}

/** `GET /om/:slug`: what one owner knows of people. Not found until the owner has published it. */
async function ownerPage(c: Context<Env>, linksOf: PublicLinks, asksOf: AskLinks): Promise<Response> {
  const { lang, db, clock, owner } = c.var;
  const found = await publishedRegister(db, c.req.param('slug') ?? '');
  if (found === undefined) throw new Problem('no owner has published a page here', { code: 'not-found' });
  const { landscape, name, slug } = found;
  const snapshot = snapshotOf(landscape, usualDayOf(landscape.origin, osloDate(clock.now())));
  const page = publicPage(snapshot, groupAsked(c, snapshot));
  const texts = publicTexts[lang];
  return c.render(
    <>
      {/* The frame shows it to the owner's own people. */}
      {owner?.slug !== slug && <OriginNotice origin={landscape.origin} lang={lang} of={name} />}
      <PublicView
        lang={lang}
        owner={name}
        page={page}
        href={`/om/${slug}`}
        name={(ref) => entryName(snapshot, ref, lang)}
        links={await linksOf(db, slug, lang)}
        asks={asksOf(slug, lang)}
      />
    </>,
    { title: `${texts.listTitle} ${name}`, breadcrumbs: [{ text: texts.listTitle, href: '/om' }, { text: name }] },
  );
}

/** `GET /offentlig-side`: whether the owner's page is published, and what it looks like, for those who work there. */
async function settingPage(c: Context<Env>, asksOf: AskLinks): Promise<Response> {
  const { actor, owner } = signedIn(c);
  const { lang } = c.var;
  const register = await openRegister(c, 'offentlig-side');
  const deed = { act: 'register.read', subject: 'offentlig-side', scope: { units: [...actor.units] } } as const;
  const published = await perform(register.deps, actor, deed, isPublished);
  const page = publicPage(register.snapshot, groupAsked(c, register.snapshot));
  return c.render(
    <>
      <SettingView
        lang={lang}
        slug={owner.slug}
        published={published}
        mayPublish={decide(actor, 'page.publish', { units: [] }).allowed}
      />
      <PublicView
        lang={lang}
        owner={owner.name}
        page={page}
        href="/offentlig-side"
        name={register.name}
        asks={asksOf(owner.slug, lang)}
      />
    </>,
    { title: publicTexts[lang].settingTitle },
  );
}

/** `POST /offentlig-side`: publishes the page or takes it down. */
async function settingSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, db, clock } = c.var;
  const published = (await sentValues(c)).get('publisert')?.at(-1) === 'ja';
  await setPublished({ db, clock }, actor, published);
  setFlash(c, { tone: 'success', text: publicTexts[lang][published ? 'published' : 'withdrawn'] });
  return c.redirect('/offentlig-side', 303);
}

/** The public room `/om`, and `/offentlig-side` where the owner opens and closes it. */
export function publicRoutes(app: Hono<Env>, linksOf: PublicLinks = async () => [], asksOf: AskLinks = () => []): void {
  app.get('/om', listPage);
  app.get('/om/:slug', (c) => ownerPage(c, linksOf, asksOf));
  app.get('/offentlig-side', (c) => settingPage(c, asksOf));
  app.post('/offentlig-side', settingSent);
}
