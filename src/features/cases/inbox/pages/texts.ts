import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { type InboxTexts, nb } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** The texts of the inbox in each language. */
export const inboxTexts: Readonly<Record<Lang, InboxTexts>> = { nb, nn, en };
