import { norwegian } from './words-norwegian.ts';
import { english, sami } from './words-sami-english.ts';
import type { Words } from './words-shape.ts';
import { luleSami, southernSami } from './words-southern-lule.ts';

export const wordLists: readonly Words[] = [norwegian, sami, southernSami, luleSami, english];
