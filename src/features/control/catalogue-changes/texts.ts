import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { type ChangesTexts, nb } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** The texts of the page of changes in the catalogue, in each language. */
export const changesTexts: Readonly<Record<Lang, ChangesTexts>> = { nb, nn, en };
