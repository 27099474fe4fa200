import type { Lang } from '#src/kernel/language.ts';
import { observersEn } from './texts.en.ts';
import { type ObserversTexts, observersNb } from './texts.nb.ts';
import { observersNn } from './texts.nn.ts';

/** What the pages of observers say, in each language. */
export const observersTexts: Readonly<Record<Lang, ObserversTexts>> = {
  nb: observersNb,
  nn: observersNn,
  en: observersEn,
};
