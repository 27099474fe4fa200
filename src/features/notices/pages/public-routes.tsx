import type { Context, Hono } from 'hono';
import {
  capital,
  entriesOf,
  entryName,
  type Kind,
  notStated,
  publishedRegister,
  type Snapshot,
  snapshotOf,
  usualDayOf,
  valueAt,
} from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Db } from '#src/platform/db/connect.ts';
import type { Env } from '#src/platform/web/context.ts';
import { OriginNotice } from '#src/ui/origin-notice.tsx';
import { audienceOfSlug, publicHref } from '../addresses.ts';
import { type Audience, audiences } from '../audience.ts';
import { publicStatement } from '../publish/view-publications.ts';
import { kindOfEntry, type Naming } from './basis.ts';
import { childVersion } from './children/cards.ts';
import { MissingView, PublicChildrenView, type PublicQuery, PublicStatementView } from './public-view.tsx';
import { inAll, pageTexts } from './texts.ts';

type Found = NonNullable<Awaited<ReturnType<typeof publishedRegister>>>;

function noSuchStatement(): Problem {
  return new Problem(
    inAll((texts) => texts.public.noneTitle),
    { code: 'not-found', remedy: inAll((texts) => texts.public.noneRemedy) },
  );
}

/** @throws Problem (not-found) for what is no address of a statement, and for an owner without a public page: nobody can tell them apart */
async function foundAt(c: Context<Env>): Promise<{ readonly found: Found; readonly audience: Audience }> {
  const audience = audienceOfSlug(c.req.param('audience') ?? 'elever');
  const found = audience && (await publishedRegister(c.var.db, c.req.param('slug') ?? ''));
  if (audience === undefined || found === undefined) throw noSuchStatement();
  return { found, audience };
}

function queryOf(c: Context<Env>): PublicQuery {
  const version = c.req.query('versjon');
  return {
    unit: c.req.query('enhet') || undefined,
    // What is no number is no version that there is.
    version: version === undefined || version === '' ? undefined : /^\d{1,6}$/.test(version) ? Number(version) : 0,
    basis: c.req.query('grunnlag') === '1',
  };
}

/** Kinds of which the public page names each: of others only the kind is said. */
const namedInPublic: readonly Kind[] = [
  'owner',
  'units',
  'parties',
  'systems',
  'uses',
  'activities',
  'purposes',
  'dataTypes',
  'dataUses',
  'flows',
  'disclosures',
  'transfers',
  'retention',
];

/** How the facts of a published statement are spoken of: by the names that the public page has too. */
function namingFor(snapshot: Snapshot, lang: Lang): Naming {
  return {
    lang,
    name: (ref) => (namedInPublic.includes(kindOfEntry(ref)) ? entryName(snapshot, ref, lang) : undefined),
  };
}

function snapshotFor(c: Context<Env>, { landscape }: Found): Snapshot {
  return snapshotOf(landscape, usualDayOf(landscape.origin, osloDate(c.var.clock.now())));
}

function missingPage(c: Context<Env>, found: Found) {
  const { lang } = c.var;
  const owner = entriesOf(snapshotFor(c, found), 'owner').get('owner');
  const told = owner && (valueAt(owner.body, 'contact') ?? valueAt(owner.body, 'dataProtectionOfficer.contact'));
  const contact = typeof told === 'string' && told !== notStated ? told : undefined;
  c.status(404);
  return c.render(<MissingView lang={lang} owner={found} contact={contact} />, {
    title: pageTexts[lang].public.missing(found.name),
  });
}

async function statementPage(c: Context<Env>, drawn: boolean): Promise<Response> {
  const { lang, db, owner } = c.var;
  const { found, audience } = await foundAt(c);
  const query = queryOf(c);
  const latest = await publicStatement(db, found.slug, audience, query.unit);
  const asked = query.version === undefined || query.version === latest?.version;
  const publication = asked ? latest : await publicStatement(db, found.slug, audience, query.unit, query.version);
  if (latest === undefined || publication === undefined) return missingPage(c, found);
  const snapshot = snapshotFor(c, found);
  const texts = pageTexts[lang];
  const props = {
    lang,
    owner: found,
    unitName: publication.unit === undefined ? undefined : entryName(snapshot, `units/${publication.unit}`, lang),
    publication,
    latest: latest.version,
    query,
    naming: namingFor(snapshot, lang),
  };
  const name = texts.public.for(texts.audience[audience]);
  const title = drawn ? texts.child.title : name;
  const { cards } = childVersion(publication.statements[lang]);
  return c.render(
    <>
      {owner?.slug !== found.slug && <OriginNotice origin={found.landscape.origin} lang={lang} of={found.name} />}
      {drawn ? <PublicChildrenView {...props} count={cards.length} /> : <PublicStatementView {...props} />}
    </>,
    {
      title: `${title}, ${found.name}`,
      breadcrumbs: [{ text: found.name, href: `/om/${found.slug}` }, { text: title }],
      width: drawn || query.basis ? 'wide' : 'normal',
    },
  );
}

/** The statements that an owner has published, for its public page to lead to. */
export async function statementLinks(
  db: Db,
  slug: string,
  lang: Lang,
): Promise<readonly { readonly text: string; readonly href: string }[]> {
  const texts = pageTexts[lang];
  const published = await Promise.all(audiences.map((audience) => publicStatement(db, slug, audience)));
  const links = published.flatMap((one) =>
    one === undefined
      ? []
      : [{ text: texts.public.for(texts.audience[one.audience]), href: publicHref(slug, one.audience) }],
  );
  const hasDrawn = published.some((one) => one?.audience === 'pupils');
  const drawn = { text: capital(texts.child.title), href: `${publicHref(slug, 'pupils')}/tegnet` };
  return hasDrawn ? [...links, drawn] : links;
}

/** `/om/:slug/erklaering/:audience`: the published statements; `/om/:slug/erklaering/elever/tegnet`: the children's version. */
export function publicStatementRoutes(app: Hono<Env>): void {
  app.get('/om/:slug/erklaering/elever/tegnet', (c) => statementPage(c, true));
  app.get('/om/:slug/erklaering/:audience', (c) => statementPage(c, false));
}
