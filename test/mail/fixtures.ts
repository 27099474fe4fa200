import { asking } from './letters/asking.ts';
import { broken } from './letters/broken.ts';
import type { Fixture } from './letters/letter.ts';
import { packages } from './letters/packages.ts';
import { byPrograms } from './letters/programs.ts';
import { quotations } from './letters/quotations.ts';
import { spelling } from './letters/spelling.ts';

/** Invented mails, by what is hard in them. */
export const fixtures: readonly Fixture[] = [
  ...spelling,
  ...quotations,
  ...byPrograms,
  ...packages,
  ...asking,
  ...broken,
];
