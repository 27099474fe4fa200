import { norwegian } from './words-norwegian.ts';
import { english, sami } from './words-sami-english.ts';
import type { Words } from './words-shape.ts';

export const wordLists: readonly Words[] = [norwegian, sami, english];
