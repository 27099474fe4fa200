import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import type { MapTexts } from './texts.nb.ts';
import { nb } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** The texts of the map, by language. */
export const mapTexts: Readonly<Record<Lang, MapTexts>> = { nb, nn, en };
