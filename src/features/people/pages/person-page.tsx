import type { Context } from 'hono';
import { decide } from '#src/platform/access/decide.ts';
import type { Env } from '#src/platform/web/context.ts';
import { seePerson } from '../person/see-person.ts';
import { askedBy, ownPlace, personHref, place } from './common.ts';
import { PersonView } from './person-view.tsx';
import { PurposesView } from './purposes-view.tsx';

/** `GET /personer/:id?formal=&vis=`: one person, as the register lets the viewer see them. */
export async function personPage(c: Context<Env>, id: string): Promise<Response> {
  const { actor, lang, deps, texts, personTexts } = askedBy(c);
  const opened = c.req.queries('vis') ?? [];
  const seen = await seePerson(deps, actor, { id, purpose: c.req.query('formal') || undefined, opened });
  if ('choose' in seen) {
    const title = personTexts.chooseTitle;
    return c.render(<PurposesView lang={lang} href={(key) => personHref(id, key)} purposes={seen.choose} />, { title });
  }
  const mayReadLog = decide(actor, 'log.read', { units: [...actor.units] }).allowed;
  const title = seen.read.name?.shown ?? personTexts.unnamed;
  const root = seen.isOwn ? { text: personTexts.ownTitle, href: ownPlace } : { text: texts.pages.title, href: place };
  return c.render(<PersonView lang={lang} id={id} seen={seen} opened={opened} mayReadLog={mayReadLog} />, {
    title,
    breadcrumbs: [root, { text: title }],
  });
}
