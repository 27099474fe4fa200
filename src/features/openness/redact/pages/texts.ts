import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { nb, type RedactTexts } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** What the page of redaction says, in each language. */
export const redactTexts: Readonly<Record<Lang, RedactTexts>> = { nb, nn, en };
