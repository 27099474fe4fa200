import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import type { Env } from '#src/platform/web/context.ts';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import type { SeenGroup } from '../person/see-group.ts';
import { seeGroup } from '../person/see-group.ts';
import type { Listed } from '../person/see-names.ts';
import { personTexts } from '../person/texts.ts';
import { askedBy, personHref, place } from './common.ts';
import { PurposesView } from './purposes-view.tsx';

/** People by name, each leading to the page of that person for the same purpose. */
export const Names: FC<{
  lang: Lang;
  listed: readonly Listed[];
  purpose: string | undefined;
  self?: string | undefined;
}> = ({ lang, listed, purpose, self }) => {
  const texts = personTexts[lang];
  return (
    <ul>
      {listed.map(({ id, name }) => (
        <li key={id}>
          <a class="ds-link" href={personHref(id, purpose)}>
            {name ?? texts.nameless}
          </a>
          {id === self && ` (${texts.yourself.toLowerCase()})`}
        </li>
      ))}
    </ul>
  );
};

const GroupView: FC<{ lang: Lang; seen: SeenGroup }> = ({ lang, seen }) => {
  const texts = personTexts[lang];
  const { group, listed, purpose } = seen;
  return (
    <>
      <PageHeading
        title={group.title}
        lead={purpose === undefined ? texts.groupEmpty : texts.why(purpose.because[lang])}
      />
      {purpose === undefined ? (
        <Empty title={texts.groupEmpty} />
      ) : (
        <Section title={texts.pupils} intro={texts.groupLead(listed.length)}>
          <Names lang={lang} listed={listed} purpose={purpose.key} />
        </Section>
      )}
    </>
  );
};

/** `GET /personer/gruppe/:id?formal=`: the pupils of a group whom the viewer may see. */
export async function groupPage(c: Context<Env>, id: string): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const seen = await seeGroup(deps, actor, id, c.req.query('formal') || undefined);
  const breadcrumbs = [{ text: texts.pages.title, href: place }, { text: seen.group.title }];
  const title = seen.group.title;
  if (seen.purpose === undefined && seen.purposes.length > 0) {
    const href = (key: string) => `${place}/gruppe/${id}?formal=${encodeURIComponent(key)}`;
    return c.render(<PurposesView lang={lang} href={href} purposes={seen.purposes} />, { title, breadcrumbs });
  }
  return c.render(<GroupView lang={lang} seen={seen} />, { title, breadcrumbs });
}
