import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { nb } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

export const questionTexts = { nb, nn, en } satisfies Record<Lang, unknown>;
