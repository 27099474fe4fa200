import type { Lang } from '#src/kernel/language.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { classListTexts } from '../texts.ts';

/** The menu items of class lists that somebody has: those who make lists, and those who answer for a child or themselves. */
export function classListLinks(actor: Actor, lang: Lang): readonly { readonly text: string; readonly href: string }[] {
  const { title } = classListTexts[lang];
  if (actor.role === 'pupil' || actor.role === 'guardian') return [{ text: title, href: '/klasselister/mine' }];
  return decide(actor, 'class-list.make', { units: [] }).allowed ? [{ text: title, href: '/klasselister' }] : [];
}
