import type { Lang } from '#src/kernel/language.ts';
import { inLang } from '../duty/words.ts';
import { discloseTexts } from './texts.ts';
import type { DisclosuresView } from './view.ts';

/** What can be chosen, for the forms: what it is, whether it is in our own rooms, and what it asks for. */
export function choiceOptions({ choices }: Pick<DisclosuresView, 'choices'>, lang: Lang) {
  const t = inLang(discloseTexts, lang);
  return choices.map(({ value, name, field, confidential }) => ({
    value,
    label: name[lang],
    description: [field === undefined ? t.byHand : t.here, ...(confidential ? [t.confidential] : [])].join('. '),
  }));
}
