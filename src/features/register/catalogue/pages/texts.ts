import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { type CatalogueTexts, nb } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** The texts of the catalogue's pages in each language. */
export const catalogueTexts: Readonly<Record<Lang, CatalogueTexts>> = { nb, nn, en };
