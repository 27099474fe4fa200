import type { Context } from 'hono';
import type { Env } from '#src/platform/web/context.ts';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { seeOwn } from '../person/see-own.ts';
import { askedBy, personHref } from './common.ts';
import { Names } from './group-page.tsx';

/** `GET /personer/meg`: oneself and one's children; who has no children here comes straight to their own page. */
export async function ownPage(c: Context<Env>): Promise<Response> {
  const { actor, lang, deps, personTexts: texts } = askedBy(c);
  const seen = await seeOwn(deps, actor);
  const title = texts.ownTitle;
  if (seen === undefined) {
    c.status(404);
    return c.render(
      <>
        <PageHeading title={title} />
        <Empty title={texts.ownNobody} />
      </>,
      { title },
    );
  }
  const [only] = seen.listed;
  if (only !== undefined && seen.listed.length === 1 && seen.kept.length === 0) {
    return c.redirect(personHref(only.id), 303);
  }
  return c.render(
    <>
      <PageHeading title={title} lead={texts.ownLead} />
      <Names lang={lang} listed={seen.listed} purpose={undefined} self={actor.person} />
      {seen.kept.map((because) => (
        <p>{texts.ownKept(because[lang].replace(/^(nei|no): /, ''))}</p>
      ))}
    </>,
    { title },
  );
}
