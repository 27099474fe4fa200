import type { MatterExtras } from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { consentTexts } from '../consent/texts.ts';
import { innsynTexts } from './texts.ts';

/** The way from an access case to the page where what is held is collected and given. */
export const innsynExtras: MatterExtras = {
  links(view, lang: Lang) {
    const { kind, id } = view.row;
    if (kind !== 'access' && kind !== 'party-access') return [];
    return [{ text: innsynTexts.link[lang], href: `/saker/${id}/innsyn`, note: innsynTexts.linkNote[lang] }];
  },
};

/** The menu item of one's own copies, for those who are persons of the schools. */
export function ownDataLinks(actor: Actor, lang: Lang): readonly { readonly text: string; readonly href: string }[] {
  const isOwn = ['pupil', 'guardian', 'staff'].includes(actor.role);
  return isOwn
    ? [
        { text: innsynTexts.mine[lang], href: '/mine-data' },
        { text: consentTexts.own[lang], href: '/mine-samtykker' },
      ]
    : [];
}
