import type { Lang } from '#src/kernel/language.ts';
import { say } from '#src/kernel/language.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { consentTexts } from '../consent/texts.ts';
import { readsRegisters } from '../disclose/view.ts';

const texts = {
  breaches: say('Brudd', 'Brot', 'Breaches'),
  disclosures: say('Utleveringer', 'Utleveringar', 'Disclosures'),
} as const;

/** The registers of duties in the menu, for those who read them. */
export function dutyLinks(actor: Actor, lang: Lang): readonly { readonly text: string; readonly href: string }[] {
  if (!readsRegisters(actor)) return [];
  return [
    { text: texts.breaches[lang], href: '/brudd' },
    { text: texts.disclosures[lang], href: '/utleveringer' },
    ...(decide(actor, 'consent.write', { units: [] }).allowed
      ? [{ text: consentTexts.asked[lang], href: '/samtykker' }]
      : []),
  ];
}
