import type { Lang } from '#src/kernel/language.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { personTexts } from '../person/texts.ts';
import { peopleTexts } from '../texts.ts';
import { ownPlace, place } from './common.ts';

/** The lines of the menu: the lists for those who may see them, and what is registered of oneself for who is a person of the schools. */
export function peopleLinks(actor: Actor, lang: Lang): readonly { readonly text: string; readonly href: string }[] {
  const { allowed } = decide(actor, 'people.read-lists', { units: actor.role === 'leader' ? actor.units : [] });
  return [
    ...(allowed ? [{ text: peopleTexts[lang].pages.menu, href: place }] : []),
    ...(actor.person === undefined ? [] : [{ text: personTexts[lang].ownMenu, href: ownPlace }]),
  ];
}
