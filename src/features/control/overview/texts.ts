import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { nb, type OverviewTexts } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** The texts of "Slik står vi" in each language. */
export const overviewTexts: Readonly<Record<Lang, OverviewTexts>> = { nb, nn, en };
