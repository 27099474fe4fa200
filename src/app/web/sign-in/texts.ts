import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { nb, type SignInTexts } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

/** The texts of signing in, in each language. */
export const signInTexts: Readonly<Record<Lang, SignInTexts>> = { nb, nn, en };
