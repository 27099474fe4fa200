import type { DocumentDecision, DocumentRow } from '#src/features/cases/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { groundOf } from '#src/law/foi/decision.ts';
import { type FoiGround, type Rest, restGrounds } from '#src/law/foi/grounds.ts';

/** A document of the case as a letter tells of it. */
export interface LetterDocument {
  readonly id: string;
  readonly title: string;
  readonly decision: DocumentDecision;
  readonly section: string | undefined;
  readonly ground: FoiGround | undefined;
  readonly secrecy: string | undefined;
  readonly wider: string | undefined;
  readonly rest: Rest | undefined;
  readonly restReason: string | undefined;
  readonly explanation: string | undefined;
  readonly untilDay: IsoDate | undefined;
  readonly untilEvent: string | undefined;
  readonly sentOnTo: string | undefined;
  /** The file that goes with the letter: the copy with parts taken out, or of an open one the document itself. */
  readonly gives: string | undefined;
}

/** What every letter of a case needs to know. */
export interface LetterFacts {
  readonly owner: string;
  readonly number: string;
  readonly subject: string;
  readonly receivedOn: IsoDate;
  readonly today: IsoDate;
  /** Name of the one who asks, where they gave one. */
  readonly to: string | undefined;
  readonly handler: string;
  readonly documents: readonly LetterDocument[];
}

/** The file of a document that may be given away; undefined when none may or there is none. */
export function fileToGive({
  decision,
  file,
  released_file,
}: Pick<DocumentRow, 'decision' | 'file' | 'released_file'>) {
  if (decision === 'open') return released_file ?? file ?? undefined;
  return decision === 'partly' ? (released_file ?? undefined) : undefined;
}

/** A document of the case as letters tell of it. */
export function letterDocument(row: DocumentRow): LetterDocument {
  return {
    id: row.id,
    title: row.title,
    decision: row.decision,
    section: row.ground_section ?? undefined,
    ground: row.ground_section === null ? undefined : groundOf(row.ground_section),
    secrecy: row.secrecy_section ?? undefined,
    wider: row.wider_access ?? undefined,
    rest: row.rest_ground ?? undefined,
    restReason: row.rest_reason ?? undefined,
    explanation: row.explanation ?? undefined,
    untilDay: row.until_day ?? undefined,
    untilEvent: row.until_event ?? undefined,
    sentOnTo: row.sent_on_to ?? undefined,
    gives: fileToGive(row),
  };
}

/** The section of § 12 that a refusal of a whole document cites too. */
export const restSection = ({ rest }: LetterDocument): string | undefined =>
  rest === undefined ? undefined : restGrounds[rest].section;

/** Decisions that say no to something, so that § 31 is for them. */
export const saysNo: readonly DocumentDecision[] = ['partly', 'refused', 'deferred', 'does-not-exist'];
