import type { Kind } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';
import type { Reader } from './reader.ts';
import type { Scope, Subject } from './subjects.ts';
import type { CheckState, RemedyStep, Severity } from './verdict.ts';

/** One thing that a requirement looked at, and what it says of it in words. */
export interface Check {
  readonly state: Exclude<CheckState, 'claim'>;
  readonly says: Text;
  /** The unit that it is about, where it is about one of several: only those who may see it are told. */
  readonly unit?: string;
}

/** What the judgement of a requirement is made from. */
export type Judgement = { readonly checks: readonly Check[] } | { readonly notApplicable: Text };

/** The evidence that makes `met` more than somebody's word. */
export interface WantedEvidence {
  readonly wants: Text;
  /** Facts of these kinds of entries must be evidenced or observed; others may be stated. */
  readonly of: readonly Kind[];
  /** How old the evidence may be, counted back from as-of (ISO 8601 period). */
  readonly maxAge?: string;
}

/** A legal requirement as dated code: pure over what a snapshot holds. */
export interface Requirement<S extends Scope = Scope> {
  readonly id: string;
  readonly theme: string;
  /** What it is asked of: the owner as a whole, each system that some unit uses, or each entry of another kind. */
  readonly scope: S;
  readonly title: Text;
  /** What it asks, as one would ask the owner. */
  readonly question: Text;
  readonly law: readonly LawReference[];
  /** Where this reading of the law stands, when that must be said beside it. */
  readonly note?: Text;
  readonly severity: Severity;
  readonly evidence: WantedEvidence;
  judge(read: Reader, subject: Subject<S>): Judgement;
  remedy(subject: Subject<S>): readonly RemedyStep[];
}

/** Gives a requirement its type; the scope decides what `judge` is handed. */
export function requirement<S extends Scope>(definition: Requirement<S>): Requirement<S> {
  return definition;
}

/**
 * A check on a fact that ought to be true.
 * @param known true: holds; false: fails; undefined: nobody has said
 */
export function check(
  known: boolean | undefined,
  says: { readonly holds: Text; readonly fails: Text; readonly unknown: Text },
  otherwise: 'fails' | 'advice' | 'condition' = 'fails',
): Check {
  if (known === undefined) return { state: 'unknown', says: says.unknown };
  return known ? { state: 'holds', says: says.holds } : { state: otherwise, says: says.fails };
}

/** True when one is true; else undefined when one is unknown; else false. The three-valued "or". */
export function anyOf(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(true)) return true;
  return values.includes(undefined) || values.length === 0 ? undefined : false;
}

/** False when one is false; else undefined when one is unknown; else true. The three-valued "and"; of nothing it is unknown. */
export function allOf(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(false)) return false;
  return values.includes(undefined) || values.length === 0 ? undefined : true;
}
