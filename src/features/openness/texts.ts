import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { nb, type OpennessTexts } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** What the pages of answering a request for documents say, in each language. */
export const opennessTexts: Readonly<Record<Lang, OpennessTexts>> = { nb, nn, en };
