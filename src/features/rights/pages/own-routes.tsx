import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { numberOf } from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { inLang } from '../duty/words.ts';
import { downloadFile, type OpenedPackage, type OwnPackage, openPackage, ownPackages } from '../package/open.ts';
import { PackageView } from './package-view.tsx';
import { put } from './props.ts';
import { innsynTexts } from './texts.ts';

const depsOf = (c: Context<Env>) => ({ db: c.var.db, clock: c.var.clock });

const OwnList: FC<{ packages: readonly OwnPackage[]; lang: Lang }> = ({ packages, lang }) => {
  const t = inLang(innsynTexts, lang);
  return (
    <>
      <PageHeading title={t.mine} lead={t.mineLead} />
      {packages.length === 0 ? (
        <Empty title={t.mineNone} text={t.mineNoneText} />
      ) : (
        <ul class="sv-contents">
          {packages.map(({ id, number, state, expiresOn }) => (
            <li key={id}>
              <p>
                <a class="ds-link" href={`/mine-data/${id}`}>
                  {put(t.copyOf, { sak: number })}
                </a>
              </p>
              <p class="sv-note">{put(state === 'gone' ? t.isGone : t.until, { dag: shortDate(expiresOn, lang) })}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const Downloads: FC<{ opened: OpenedPackage; lang: Lang }> = ({ opened, lang }) => {
  const t = inLang(innsynTexts, lang);
  const href = (name: string) => `/mine-data/${opened.pack.id}/fil/${name}`;
  return (
    <Section title={t.download} id="last-ned" intro={t.downloadIntro}>
      <ul class="ds-list">
        <li>
          <a class="ds-link" href={href('alt.zip')} download>
            {t.all}
          </a>
        </li>
        {opened.files.map(({ name, size }) => (
          <li key={name}>
            <a class="ds-link" href={href(name)} download>
              {name}
            </a>{' '}
            ({Math.max(1, Math.round(size / 1000))} kB)
          </li>
        ))}
      </ul>
    </Section>
  );
};

async function listPage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const packages = await ownPackages(depsOf(c), actor);
  return c.render(<OwnList packages={packages} lang={lang} />, { title: innsynTexts.mine[lang] });
}

async function packagePage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const opened = await openPackage(depsOf(c), actor, c.req.param('id') ?? '');
  const title = put(innsynTexts.copyOf[lang], { sak: numberOf(opened.matter) });
  const { contents, pack } = opened;
  c.header('cache-control', 'no-store');
  return c.render(
    contents === undefined ? (
      <PageHeading
        title={title}
        lead={`${put(innsynTexts.isGone[lang], { dag: shortDate(pack.expires_on ?? '', lang) })}. ${innsynTexts.goneText[lang]}`}
      />
    ) : (
      <>
        <PageHeading title={title} lead={put(innsynTexts.until[lang], { dag: shortDate(contents.expiresOn, lang) })} />
        <Downloads opened={opened} lang={lang} />
        <PackageView contents={contents} lang={lang} />
      </>
    ),
    { title, breadcrumbs: [{ text: innsynTexts.mine[lang], href: '/mine-data' }, { text: title }] },
  );
}

async function filePage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const file = await downloadFile(depsOf(c), actor, c.req.param('id') ?? '', c.req.param('name') ?? '');
  c.header('content-type', 'application/octet-stream');
  // The name says nothing of anybody, and neither does the address.
  c.header('content-disposition', `attachment; filename="${file.name}"`);
  c.header('cache-control', 'no-store');
  return c.body(new Uint8Array(file.bytes));
}

/** `/mine-data`: copies of what is held on oneself or one's child, for as long as they can be read. */
export function ownDataRoutes(app: Hono<Env>): void {
  app.get('/mine-data', listPage);
  app.get('/mine-data/:id', packagePage);
  app.get('/mine-data/:id/fil/:name', filePage);
}
