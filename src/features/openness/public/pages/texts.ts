import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { nb, type PublicTexts } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** What the public pages of requests say, in each language. */
export const publicTexts: Readonly<Record<Lang, PublicTexts>> = { nb, nn, en };
