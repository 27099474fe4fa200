import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { nb, type SiteTexts } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** What the pages of sites say, in each language. */
export const siteTexts: Readonly<Record<Lang, SiteTexts>> = { nb, nn, en };
