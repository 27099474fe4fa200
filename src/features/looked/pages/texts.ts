import type { Lang, Text } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { type LookedTexts, nb } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** The texts of these pages in each language. */
export const lookedTexts: Readonly<Record<Lang, LookedTexts>> = { nb, nn, en };

/** One of them in every language, for a Problem. */
export function inAll(of: (texts: LookedTexts) => string): Text {
  return { nb: of(nb), nn: of(nn), en: of(en) };
}
