import type { Lang } from '#src/kernel/language.ts';
import { en } from './texts.en.ts';
import { nb, type ReportTexts } from './texts.nb.ts';
import { nn } from './texts.nn.ts';

export type { FixedTexts, ReportTexts } from './texts.nb.ts';

export const reportTexts: Readonly<Record<Lang, ReportTexts>> = { nb, nn, en };
