import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { outsideTenant } from '#src/platform/db/tenant.ts';
import type { OwnerOrigin } from '#src/platform/identity/signed-in.ts';
import type { Env } from '#src/platform/web/context.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { Card, CardGrid } from '#src/ui/card.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { itemsOf } from '#src/ui/header.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { VerdictTag, verdictMeaning, verdicts } from '#src/ui/verdict.tsx';
import type { WebDeps } from './deps.ts';
import { OwnPage, worksWithRegister } from './own-page.tsx';
import { webTexts } from './texts.ts';

interface FrontOwner {
  readonly name: string;
  readonly origin: OwnerOrigin | null;
}

/** Where an owner's register comes from, in a sentence: the front page holds owners of all kinds beside each other. */
function originSentence(origin: OwnerOrigin | null, lang: Lang): string {
  const texts = webTexts[lang].front;
  if (origin === null || origin.kind === 'own-records') return texts.ownRecords;
  return origin.kind === 'invented' ? texts.invented : texts.publicText.replace('%s', shortDate(origin.date, lang));
}

interface FrontProps {
  readonly lang: Lang;
  readonly owners: readonly FrontOwner[];
  /** Where somebody signed in goes; others are offered to sign in. */
  readonly home: string | undefined;
}

const FrontView: FC<FrontProps> = ({ lang, owners, home }) => {
  const texts = webTexts[lang].front;
  return (
    <>
      <div class="sv-hero">
        <PageHeading title={texts.title} lead={texts.lead}>
          {home ? (
            <ButtonLink href={home}>{texts.goOn}</ButtonLink>
          ) : (
            <ButtonLink href="/logg-inn">{texts.signIn}</ButtonLink>
          )}
          <ButtonLink href="/om" variant="secondary">
            {texts.about}
          </ButtonLink>
          <ButtonLink href="/sjekk-erklaering" variant="tertiary">
            {texts.check}
          </ButtonLink>
        </PageHeading>
      </div>
      <Section title={texts.doesTitle}>
        <CardGrid>
          {texts.does.map(({ title, text }) => (
            <Card key={title} title={title} text={text} />
          ))}
        </CardGrid>
      </Section>
      <Section title={texts.wordsTitle} intro={texts.wordsIntro}>
        <dl class="sv-words">
          {verdicts.map((verdict) => (
            <div key={verdict}>
              <dt>
                <VerdictTag verdict={verdict} lang={lang} />
              </dt>
              <dd>{verdictMeaning(verdict, lang)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={texts.ownersTitle}>
        {owners.length === 0 ? (
          <Empty title={texts.noOwners} />
        ) : (
          <CardGrid>
            {owners.map(({ name, origin }) => (
              <Card key={name} title={name} text={originSentence(origin, lang)} />
            ))}
          </CardGrid>
        )}
      </Section>
    </>
  );
};

/** `/`: what Skolevern is, the words it uses, and the owners in it. Open to all; for those whose own first page is here, that comes instead. */
export function frontPage(app: Hono<Env>, { navigation }: Pick<WebDeps, 'navigation'>): void {
  app.get('/', async (c, next) => {
    const { lang, actor, owner, db } = c.var;
    if (actor && owner && !worksWithRegister(actor.role)) {
      const links = itemsOf(navigation({ actor, owner }, lang)).filter(({ href }) => href !== '/');
      const { name } = actor;
      return c.render(<OwnPage lang={lang} name={name} owner={owner.name} links={links} />, { title: owner.name });
    }
    const home = actor && owner ? itemsOf(navigation({ actor, owner }, lang))[0]?.href : undefined;
    if (home === '/') return next();
    const rows = await outsideTenant(db, (trx) =>
      trx.selectFrom('tenant').select(['name', 'origin']).orderBy('name').execute(),
    );
    const owners = rows.map(({ name, origin }) => ({ name, origin: origin as OwnerOrigin | null }));
    return c.render(<FrontView lang={lang} owners={owners} home={home} />, {
      title: webTexts[lang].front.title,
      width: 'wide',
    });
  });
}
