import type { Lang } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { keepTexts } from '../keep/texts.ts';
import { hasLists } from '../list-matters.ts';
import { publicCaseTexts } from '../public/texts.ts';
import { caseTexts } from '../texts.ts';

/** What the menu has of cases: lists for those who have any, and to everybody whose work is not with the register what they have asked for themselves. */
export function caseLinks(actor: Actor, lang: Lang): readonly { readonly text: string; readonly href: string }[] {
  const lists = hasLists(actor) ? [{ text: caseTexts[lang].title, href: '/saker' }] : [];
  if (actor.role === 'archivist') return [{ text: keepTexts.link[lang], href: '/saker/bevaring' }];
  const isOwn = !['coordinator', 'leader', 'reader'].includes(actor.role);
  return isOwn ? [...lists, { text: publicCaseTexts[lang].own.title, href: '/mine-saker' }] : lists;
}
