import type { Lang } from '#src/kernel/language.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import type { NavigationItem } from '#src/ui/header.tsx';
import { lookedTexts } from './texts.ts';

/** The pages of this feature that somebody may open: those whose data it is see who has looked, log readers the log. */
export function lookedLinks(actor: Actor, lang: Lang): readonly NavigationItem[] {
  const texts = lookedTexts[lang];
  const isPerson = actor.person !== undefined;
  const mayReadLog = decide(actor, 'log.read', { units: [...actor.units] }).allowed;
  return [
    ...(isPerson ? [{ text: texts.seen.menu, href: '/hvem-har-sett' }] : []),
    ...(mayReadLog ? [{ text: texts.log.menu, href: '/logg' }] : []),
  ];
}
