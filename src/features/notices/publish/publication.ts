import { createHash } from 'node:crypto';
import type { IsoDate } from '#src/kernel/date.ts';
import { type Lang, languages } from '#src/kernel/language.ts';
import type { Audience } from '../audience.ts';
import { type Statement, statementText } from '../write.ts';

/** The same statement in each language. */
export type Statements = Readonly<Record<Lang, Statement>>;

/** A version of a statement as it was published, with what each sentence stood on that day. */
export interface Publication {
  readonly id: string;
  /** The key of the unit whose statement it is; undefined for that of the whole owner. */
  readonly unit: string | undefined;
  readonly audience: Audience;
  /** From 1, for each audience and unit. */
  readonly version: number;
  /** The day in Europe/Oslo. */
  readonly publishedOn: IsoDate;
  /** The day whose facts it tells. */
  readonly asOf: IsoDate;
  readonly approvedBy: string;
  /** SHA-256 of the texts in bokmål, nynorsk and English, one after another. */
  readonly hash: string;
  readonly statements: Statements;
}

/** SHA-256 of the three texts one after another, in hex: anyone who has the texts can work it out again. */
export function hashOf(statements: Statements): string {
  const hash = createHash('sha256');
  for (const lang of languages) hash.update(statementText(statements[lang]));
  return hash.digest('hex');
}

/** The words of a statement without the day that it speaks of. */
const words = (statements: Statements) =>
  languages.map((lang) =>
    statements[lang].paragraphs.map((paragraph) =>
      paragraph.filter(({ id }) => id !== 'as-of').map(({ text, lines }) => [text, ...lines]),
    ),
  );

/** True when two statements say the same in all languages, but for the day that they speak of. */
export function saysTheSame(one: Statements, other: Statements): boolean {
  return JSON.stringify(words(one)) === JSON.stringify(words(other));
}
