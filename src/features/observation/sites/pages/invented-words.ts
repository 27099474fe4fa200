import type { Lang } from '#src/kernel/language.ts';
import { siteTexts } from './texts.ts';

/** Is the site itself real, so that only what a text tells of it may stand there? Invented sites have names that nobody can have (RFC 2606). */
export const isReal = (url: string): boolean => !/\.example$/.test(new URL(url).hostname);

/** Where the scans of the demo come from: made up with their site, or retold from what a text says of a real one. */
export const inventedWords = (url: string, lang: Lang): string =>
  isReal(url) ? siteTexts[lang].site.retold : siteTexts[lang].site.invented;
