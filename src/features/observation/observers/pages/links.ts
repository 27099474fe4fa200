import type { Lang } from '#src/kernel/language.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { observersTexts } from '../texts.ts';
import { place } from './common.ts';

/** The line of the menu, for who may see what was observed. */
export function observerLinks(actor: Actor, lang: Lang): readonly { readonly text: string; readonly href: string }[] {
  const { allowed } = decide(actor, 'observation.read', { units: [] });
  return allowed ? [{ text: observersTexts[lang].page.menu, href: place }] : [];
}
