import type { ColumnType } from 'kysely';
import type { Lang } from '#src/kernel/language.ts';
import type { Edits } from './letter/letter.ts';

/** The letters of a request for documents. */
export const letterKinds = ['answer', 'interim', 'forward', 'reasons', 'complaint'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** A letter as it is being written. */
export interface AnswerLetterTable {
  tenant: string;
  matter: string;
  kind: LetterKind;
  language: Lang;
  edits: ColumnType<Edits, string | undefined, string>;
  saved_at: Date;
  saved_by: string;
}

/** Our own new assessment of a document that somebody complains of. */
export interface AnswerReassessmentTable {
  tenant: string;
  id: string;
  matter: string;
  document: string;
  result: 'upheld' | 'changed';
  why: string;
  /** The decision and its provision as they stood. */
  before: string;
  assessed_at: Date;
  assessed_by: string;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    answer_letter: AnswerLetterTable;
    answer_reassessment: AnswerReassessmentTable;
  }
}
