import type { Lang } from '#src/kernel/language.ts';
import { formHref, formNames, whichSlug } from './forms.ts';
import { publicCaseTexts } from './texts.ts';

/** What can be sent to an owner, as links for its public page: the questions first, for whoever does not know which. */
export function formLinks(slug: string, lang: Lang): readonly { readonly text: string; readonly href: string }[] {
  const texts = publicCaseTexts[lang];
  return [
    { text: texts.which.title, href: `/om/${slug}/${whichSlug}` },
    ...formNames.map((form) => ({ text: texts.forms[form].link, href: formHref(slug, form) })),
  ];
}
