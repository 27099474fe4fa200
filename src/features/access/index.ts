import type { Lang } from '#src/kernel/language.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { accessTexts } from './pages/texts.ts';

export { accessReviewHolds } from './holds.ts';
export { accessRoutes } from './pages/routes.tsx';

/** What the menu shows somebody: only what their role lets them open. */
export function accessLinks(actor: Actor, lang: Lang): readonly { readonly text: string; readonly href: string }[] {
  if (!decide(actor, 'access.read', { units: actor.units }).allowed) return [];
  return [{ text: accessTexts[lang].menu, href: '/tilgang' }];
}
