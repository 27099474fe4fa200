import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { Problem } from '#src/kernel/problem.ts';
import type { Env } from '#src/platform/web/context.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { type Fact, factsOf } from '../../entry.ts';
import { kindName } from '../../labels/kind-names.ts';
import { labelOf } from '../../labels/label.ts';
import { wordsOf } from '../../labels/words.ts';
import { factChanges } from '../../pages/entry-history.ts';
import { kindOfSlug, refHref } from '../../pages/kind-slugs.ts';
import { type OpenRegister, openRegister } from '../../pages/open-register.ts';
import { capital } from '../../pages/phrases.ts';
import { inOrder } from '../../prose/prose.ts';
import { broughtAlong } from '../adopt-plan.ts';
import { type CatalogueEntry, latestOf, shippedCatalogue } from '../catalogue.ts';
import type { Edition } from '../package.ts';
import { catalogueProblems } from '../problems.ts';
import { mayAdopt } from './catalogue-page.tsx';
import { ChangesTable } from './changes-table.tsx';
import { calledTheSame, usedHere } from './here.ts';
import { adoptHref, catalogueName, catalogueProse, withNoBreaks } from './look.ts';
import { RefsByKind } from './refs-by-kind.tsx';
import { catalogueTexts } from './texts.ts';

interface Props {
  readonly register: OpenRegister;
  readonly entry: CatalogueEntry;
}

function sourceOf(edition: Edition, path: string): string {
  const named = Object.keys(edition.sources ?? {}).filter((name) => path === name || path.startsWith(`${name}.`));
  const nearest = named.toSorted((a, b) => b.length - a.length)[0];
  return nearest === undefined ? edition.source : (edition.sources?.[nearest] ?? edition.source);
}

const FactsOf: FC<Props> = ({ register: { lang }, entry }) => {
  const texts = catalogueTexts[lang];
  const name = (ref: string) => catalogueName(ref, lang);
  const edition = latestOf(entry);
  const several = edition.sources !== undefined;
  const intro = several ? {} : { intro: `${texts.source}: ${withNoBreaks(edition.source)}` };
  return (
    <Section title={texts.facts} {...intro}>
      <Table
        caption={texts.facts}
        captionHidden
        columns={[
          {
            key: 'fact',
            header: texts.fact,
            rowHeader: true,
            cell: ({ path }: Fact) => capital(labelOf(entry.kind, path, lang, name)),
          },
          {
            key: 'value',
            header: texts.value,
            cell: ({ path, value }) => wordsOf(entry.kind, path, value, lang, name),
          },
          ...(several
            ? [{ key: 'source', header: texts.source, cell: ({ path }: Fact) => withNoBreaks(sourceOf(edition, path)) }]
            : []),
        ]}
        rows={inOrder(entry.kind, factsOf(edition.facts))}
        rowKey={({ path }) => path}
      />
    </Section>
  );
};

const Editions: FC<Props> = ({ register: { lang }, entry }) => {
  const texts = catalogueTexts[lang];
  return (
    <Section title={texts.editions}>
      {entry.editions.toReversed().map((edition, index, all) => {
        const before = all[index + 1];
        return (
          <Section title={shortDate(edition.edition, lang)} level={3}>
            <p class="sv-note">
              {texts.source}: {withNoBreaks(edition.source)}
            </p>
            {before === undefined ? (
              <p>{texts.firstEdition}</p>
            ) : (
              <ChangesTable
                lang={lang}
                kind={entry.kind}
                caption={texts.changedFrom(shortDate(before.edition, lang))}
                before={texts.was}
                after={texts.became}
                facts={factChanges(before.facts, edition.facts)}
                name={(ref) => catalogueName(ref, lang)}
              />
            )}
          </Section>
        );
      })}
    </Section>
  );
};

const Along: FC<Props> = ({ register: { lang, snapshot }, entry }) => {
  const texts = catalogueTexts[lang];
  const refs = broughtAlong(shippedCatalogue, [entry.ref], snapshot.asOf).filter((ref) => ref !== entry.ref);
  if (refs.length === 0) return null;
  return (
    <Section title={texts.belongs} intro={texts.belongsIntro}>
      <RefsByKind lang={lang} refs={refs} />
    </Section>
  );
};

const Here: FC<Props> = ({ register, entry }) => {
  const { lang } = register;
  const texts = catalogueTexts[lang];
  const used = usedHere(register).get(entry.ref) ?? [];
  const same = used.length > 0 ? undefined : calledTheSame(register, entry);
  return (
    <Section title={texts.hereTitle}>
      {used.length === 0 && same === undefined && <p>{texts.hereNone}</p>}
      {same !== undefined && (
        <p>
          {texts.hereSame}{' '}
          <a class="ds-link" href={refHref(`${entry.kind}/${same}`)}>
            {capital(register.name(`${entry.kind}/${same}`))}
          </a>
        </p>
      )}
      {used.length > 0 && (
        <ul>
          {used.map((one) => (
            <li>
              <a class="ds-link" href={refHref(one.ref)}>
                {capital(register.name(one.ref))}
              </a>
              , {texts.pinnedTo(shortDate(one.edition, lang))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

/** `GET /katalog/:package/:kind/:key`: one entry, its facts and sources, its editions, and what it is to the owner. */
export async function catalogueEntryPage(c: Context<Env>, id: string, slug: string, key: string): Promise<Response> {
  const register = await openRegister(c, 'catalogue');
  const entry = shippedCatalogue.entries.get(`${kindOfSlug(slug) ?? ''}/${key}`);
  if (entry === undefined || entry.package !== id)
    throw new Problem(catalogueProblems.noSuchEntry, { code: 'not-found' });
  const { lang } = register;
  const texts = catalogueTexts[lang];
  const title = catalogueName(entry.ref, lang);
  const file = shippedCatalogue.packages.find((one) => one.package === id);
  return c.render(
    <>
      <PageHeading kicker={capital(kindName(entry.kind, lang))} title={title}>
        {mayAdopt(register) && !usedHere(register).has(entry.ref) && (
          <ButtonLink href={adoptHref(entry.ref)} variant="primary">
            {texts.adopt}
          </ButtonLink>
        )}
      </PageHeading>
      <div class="sv-prose">
        {catalogueProse(entry, latestOf(entry), lang).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
      <Here register={register} entry={entry} />
      <FactsOf register={register} entry={entry} />
      <Along register={register} entry={entry} />
      <Editions register={register} entry={entry} />
    </>,
    {
      title,
      width: 'wide',
      breadcrumbs: [
        { text: texts.title, href: '/katalog' },
        { text: file?.title[lang] ?? id, href: `/katalog/${id}` },
        { text: title },
      ],
    },
  );
}
