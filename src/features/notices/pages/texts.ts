import type { Lang, Text } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { nb, type PageTexts } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** The texts of the pages of statements in each language. */
export const pageTexts: Readonly<Record<Lang, PageTexts>> = { nb, nn, en };

/** One of them in every language, for a Problem. */
export function inAll(of: (texts: PageTexts) => string): Text {
  return { nb: of(nb), nn: of(nn), en: of(en) };
}
