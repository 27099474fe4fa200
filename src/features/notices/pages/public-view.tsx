import type { Child, FC } from 'hono/jsx';
import { type Lang, languages } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { ButtonLink } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Facts } from '#src/ui/facts.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { publicHref, withQuery } from '../addresses.ts';
import type { Publication } from '../publish/publication.ts';
import type { Naming } from './basis.ts';
import { ChildrenView } from './children/children-view.tsx';
import { partsOf } from './parts.ts';
import { ShortView } from './short/short-view.tsx';
import { StatementView } from './statement-view.tsx';
import { pageTexts } from './texts.ts';

const languageNames: Readonly<Record<Lang, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** What an address asks for of a published statement. */
export interface PublicQuery {
  readonly unit: string | undefined;
  readonly version: number | undefined;
  readonly basis: boolean;
}

export interface PublicStatementProps {
  readonly lang: Lang;
  readonly owner: { readonly slug: string; readonly name: string };
  /** The unit by name, when the statement is a unit's own. */
  readonly unitName: string | undefined;
  readonly publication: Publication;
  /** The number of the version that holds now. */
  readonly latest: number;
  readonly query: PublicQuery;
  readonly naming: Naming;
}

interface Address {
  readonly version?: number | undefined;
  readonly basis?: boolean;
  readonly lang?: Lang;
}

function hrefOf({ owner, publication, query, latest }: PublicStatementProps, path: string, change: Address): string {
  const version = 'version' in change ? change.version : query.version;
  return withQuery(`${publicHref(owner.slug, publication.audience)}${path}`, {
    enhet: query.unit,
    versjon: version === latest ? undefined : version,
    grunnlag: (change.basis ?? query.basis) ? 1 : undefined,
    lang: change.lang,
  });
}

const Languages: FC<{ props: PublicStatementProps; path: string }> = ({ props, path }) => (
  <span class="sv-inline">
    {languages.map((lang) => (
      <a
        class="ds-link"
        href={hrefOf(props, path, { lang })}
        lang={lang}
        hreflang={lang}
        aria-current={lang === props.lang ? 'true' : undefined}
      >
        {languageNames[lang]}
      </a>
    ))}
  </span>
);

const Versions: FC<{ props: PublicStatementProps; path: string }> = ({ props, path }) => {
  const { lang, latest, publication } = props;
  const texts = pageTexts[lang].public;
  if (latest < 2) return null;
  return (
    <details class="sv-more">
      <summary>
        {texts.older} ({latest})
      </summary>
      <ul class="sv-plain">
        {Array.from({ length: latest }, (_, index) => latest - index).map((version) => (
          <li>
            <a
              class="ds-link"
              href={hrefOf(props, path, { version })}
              aria-current={version === publication.version ? 'true' : undefined}
            >
              {texts.versionOn(version)}
            </a>
            {version === latest && ` (${texts.current})`}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** Which version it is, from when, and who stands for it. */
const About: FC<{ props: PublicStatementProps; path: string }> = ({ props, path }) => {
  const { lang, publication } = props;
  const texts = pageTexts[lang].public;
  return (
    <div class="sv-statement-about">
      <Facts
        lang={lang}
        items={[
          { term: texts.version, value: String(publication.version) },
          { term: texts.date, value: shortDate(publication.publishedOn, lang) },
          {
            term: texts.approved,
            value: <span lang={lang === 'nb' ? undefined : 'nb'}>{publication.approvedBy}</span>,
          },
          { term: texts.hash, value: <code>{publication.hash.slice(0, 12)}</code>, note: texts.hashMeans },
          { term: texts.language, value: <Languages props={props} path={path} /> },
        ]}
      />
      <Versions props={props} path={path} />
    </div>
  );
};

const NotCurrent: FC<{ props: PublicStatementProps; path: string }> = ({ props, path }) => {
  const { lang, latest, publication } = props;
  const texts = pageTexts[lang].public;
  if (publication.version === latest) return null;
  return (
    <Alert tone="warning" title={texts.notCurrent(publication.version)}>
      <p>
        <a class="ds-link" href={hrefOf(props, path, { version: undefined })}>
          {texts.toCurrent(latest)}
        </a>
      </p>
    </Alert>
  );
};

const Heading: FC<{ props: PublicStatementProps; title: Child; lead: Child; children?: Child }> = (of) => {
  const { lang, publication, unitName } = of.props;
  const texts = pageTexts[lang];
  const kicker = [
    texts.public.for(texts.audience[publication.audience]),
    unitName === undefined ? '' : texts.public.at(unitName),
  ];
  return (
    <PageHeading title={of.title} kicker={kicker.filter((part) => part !== '').join('. ')} lead={of.lead}>
      {of.children}
    </PageHeading>
  );
};

/** A published statement as everybody reads it. */
export const PublicStatementView: FC<PublicStatementProps> = (props) => {
  const { lang, publication, query, naming } = props;
  const texts = pageTexts[lang];
  const statement = publication.statements[lang];
  const { title } = partsOf(statement);
  const lead = texts.public.lead(publication.version, shortDate(publication.publishedOn, lang), publication.approvedBy);
  return (
    <>
      <Heading props={props} title={title?.sentence.text} lead={lead}>
        <ButtonLink variant="secondary" href={hrefOf(props, '', { basis: !query.basis })}>
          {query.basis ? texts.basis.hide : texts.basis.show}
        </ButtonLink>
        {publication.audience === 'pupils' && (
          <ButtonLink variant="secondary" href={hrefOf(props, '/tegnet', { basis: false })}>
            {texts.child.link}
          </ButtonLink>
        )}
      </Heading>
      <NotCurrent props={props} path="" />
      <ShortView lang={lang} statement={statement} />
      {query.basis && <p>{texts.basis.intro}</p>}
      <StatementView lang={lang} statement={statement} basis={query.basis ? naming : undefined} />
      <About props={props} path="" />
    </>
  );
};

/** The children's version of a published statement. */
export const PublicChildrenView: FC<PublicStatementProps & { readonly count: number }> = (props) => {
  const { lang, publication, count } = props;
  const texts = pageTexts[lang].child;
  return (
    <>
      <Heading props={props} title={texts.title} lead={texts.lead(count)}>
        <ButtonLink variant="secondary" href={hrefOf(props, '', { basis: false })}>
          {texts.whole}
        </ButtonLink>
      </Heading>
      <NotCurrent props={props} path="/tegnet" />
      <ChildrenView lang={lang} statement={publication.statements[lang]} />
      <About props={props} path="/tegnet" />
    </>
  );
};

interface MissingProps {
  readonly lang: Lang;
  readonly owner: { readonly slug: string; readonly name: string };
  /** How one reaches them, as the register says it. */
  readonly contact: string | undefined;
}

/** Where an owner has a public page, but has not published this statement: that, and what one can do. */
export const MissingView: FC<MissingProps> = ({ lang, owner, contact }) => {
  const texts = pageTexts[lang].public;
  return (
    <>
      <PageHeading title={texts.missing(owner.name)} lead={texts.missingLead}>
        <ButtonLink variant="secondary" href={`/om/${owner.slug}`}>
          {texts.toOwner}
        </ButtonLink>
      </PageHeading>
      <p>
        {texts.missingAsk(owner.name)} {texts.missingLaw}
      </p>
      {contact !== undefined && (
        <p>
          {texts.reach}: <strong lang={lang === 'nb' ? undefined : 'nb'}>{contact}</strong>
        </p>
      )}
    </>
  );
};
