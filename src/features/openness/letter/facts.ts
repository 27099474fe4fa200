import type { DocumentDecision, DocumentRow } from '#src/features/cases/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { type ActId, actOf } from '#src/law/acts.ts';
import { type DocumentKind, documentLaws } from '#src/law/documents/laws.ts';
import type { DocumentGround, RestGround } from '#src/law/documents/verdict.ts';
import type { Rest } from '#src/law/foi/grounds.ts';
import type { FactsWay, MunicipalSortName } from '#src/law/party/municipal.ts';

/** A document of the case as a letter tells of it. */
export interface LetterDocument {
  readonly id: string;
  readonly title: string;
  readonly decision: DocumentDecision;
  /** The act of the section. */
  readonly act?: ActId | undefined;
  readonly section: string | undefined;
  readonly ground: DocumentGround | undefined;
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
  /** Of party access: what sort it is, its facts, why the ground is met, and whether the letter leaves that out. */
  readonly sort?: MunicipalSortName | undefined;
  readonly facts?: FactsWay | undefined;
  readonly factsReason?: string | undefined;
  readonly why?: string | undefined;
  readonly keepWhy?: boolean;
}

/** What every letter of a case needs to know. */
export interface LetterFacts {
  readonly kind: DocumentKind;
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
export function letterDocument(row: DocumentRow, kind: DocumentKind): LetterDocument {
  const { ground_act: act, ground_section: section } = row;
  return {
    id: row.id,
    title: row.title,
    decision: row.decision,
    act: act !== null && actOf(act) !== undefined ? (act as ActId) : undefined,
    section: section ?? undefined,
    ground: section === null ? undefined : documentLaws[kind].groundOf(section, act),
    secrecy: row.secrecy_section ?? undefined,
    wider: row.wider_access ?? undefined,
    rest: row.rest_ground ?? undefined,
    restReason: row.rest_reason ?? undefined,
    explanation: row.explanation ?? undefined,
    untilDay: row.until_day ?? undefined,
    untilEvent: row.until_event ?? undefined,
    sentOnTo: row.sent_on_to ?? undefined,
    gives: fileToGive(row),
    sort: row.municipal_sort ?? undefined,
    facts: row.facts ?? undefined,
    factsReason: row.facts_reason ?? undefined,
    why: row.why ?? undefined,
    keepWhy: row.why_kept_back,
  };
}

/** Why the rest of a document is kept too, where it is. */
export const restOf = ({ rest }: LetterDocument, kind: DocumentKind, day: IsoDate): RestGround | undefined =>
  rest === undefined ? undefined : documentLaws[kind].rests(day).find(({ id }) => id === rest);

/** Decisions that say no to something, so that § 31 is for them. */
export const saysNo: readonly DocumentDecision[] = ['partly', 'refused', 'deferred', 'does-not-exist'];
