import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Db } from '#src/platform/db/connect.ts';
import type { Env } from '#src/platform/web/context.ts';
import { shortDate } from '#src/ui/dates.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { evidenceTexts } from '../../evidence/texts.ts';
import { type PublicSite, publicSites, showsSites } from '../public-sites.ts';
import { siteProblems } from '../site-texts.ts';
import { hostOf } from '../site-url.ts';
import { SiteDrawingView } from './drawing.tsx';
import { inventedWords, isReal } from './invented-words.ts';
import { RecipientTable } from './recipient-table.tsx';
import { siteTexts } from './texts.ts';

const One: FC<{ lang: Lang; site: PublicSite }> = ({
  lang,
  site: { url, scan, grounds, recipients, scannedAt, invented },
}) => {
  const texts = siteTexts[lang];
  const host = hostOf(url);
  const day = shortDate(osloDate(scannedAt), lang);
  return (
    <Section title={host} intro={invented && isReal(url) ? texts.list.retold(day) : texts.public.scanned(day)}>
      {invented && <p>{inventedWords(url, lang)}</p>}
      <SiteDrawingView
        lang={lang}
        host={host}
        recipients={scan.recipients}
        visits={invented && isReal(url) ? [] : scan.visits}
        grounds={grounds}
        at={host}
      />
      <RecipientTable lang={lang} recipients={scan.recipients} view={{ grounds, recipients }} at={host} />
    </Section>
  );
};

async function page(c: Context<Env>): Promise<Response> {
  const { db, clock, lang } = c.var;
  const slug = c.req.param('slug') ?? '';
  const found = await publicSites(db, clock, slug);
  if (found === undefined || found.sites.length === 0) throw new Problem(siteProblems.none, { code: 'not-found' });
  const { title, lead } = siteTexts[lang].public;
  return c.render(
    <>
      <PageHeading title={title(found.owner)} lead={lead} />
      {found.sites.map((site) => (
        <One lang={lang} site={site} />
      ))}
      <p class="sv-note">{evidenceTexts.honest[lang]}</p>
    </>,
    {
      title: title(found.owner),
      width: 'wide',
      breadcrumbs: [{ text: found.owner, href: `/om/${slug}` }, { text: siteTexts[lang].menu }],
    },
  );
}

/** `/om/:slug/nettsteder`: what the owner's sites send to whom, as the owner shows it to everybody. */
export function publicSiteRoutes(app: Hono<Env>): void {
  app.get('/om/:slug/nettsteder', page);
}

/** Leads from an owner's page to its sites, when it shows any. */
export async function publicSiteLinks(
  db: Db,
  slug: string,
  lang: Lang,
): Promise<readonly { readonly text: string; readonly href: string }[]> {
  return (await showsSites(db, slug)) ? [{ text: siteTexts[lang].public.link, href: `/om/${slug}/nettsteder` }] : [];
}
