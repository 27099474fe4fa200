import type { Observer } from '#src/features/observation/index.ts';
import type { How } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';
import type { Act } from '#src/platform/access/decide.ts';

/** What a requirement can say. Skolevern never says "lawful": people decide and sign. */
export const verdicts = ['deviation', 'unknown', 'conditional', 'claimed', 'remark', 'met', 'not-applicable'] as const;
export type Verdict = (typeof verdicts)[number];

export type Severity = 'high' | 'medium' | 'low';

/** A fact that a requirement read, as it stood, and how it is known. `value` is null where nobody has said. */
export interface FactRead {
  /** The entry: `systems/swis`. */
  readonly entry: string;
  readonly path: string;
  readonly value: unknown;
  readonly known: How;
  readonly source: string;
  /** The key of the evidence that it rests on. */
  readonly evidence?: string;
  /** The day of the word or the observation, when it is not the evidence's own. */
  readonly on?: IsoDate;
}

/** What an observer saw, as a fact: a recipient of a site (`sites/HOST`, `recipients.HOST`), what is stored, or that somebody looked. */
export interface ObservedFact {
  readonly entry: string;
  readonly path: string;
  readonly value: unknown;
  /** SHA-256 of the run, file or answer it was read from. */
  readonly source: string;
  /** The school or other unit that it was seen at. */
  readonly unit?: string;
}

/** What an observer saw that a verdict rests on: which of them, on which day, and the SHA-256 of the run, file or answer it was read from. */
export interface SeenRead {
  readonly observer: Observer;
  readonly on: IsoDate;
  readonly hash: string;
  /** What it was seen of: a site or a system, and the recipient. */
  readonly of: string;
  /** The school or other unit that it was seen at. */
  readonly unit?: string;
}

export interface EvidenceRead {
  readonly id: string;
  readonly title: string;
  readonly date: IsoDate | null;
  readonly expires?: IsoDate;
}

/** One step of the way out, and the form that it opens with what is known filled in, or another page where it is done. */
export interface RemedyStep {
  readonly say: Text;
  readonly form?: { readonly kind: string; readonly key?: string; readonly fill?: Readonly<Record<string, string>> };
  /** For those who may do what `act` names. */
  readonly page?: { readonly href: string; readonly text: Text; readonly act: Act };
}

/** One sentence of why, and whether it speaks for or against. */
export interface Reason {
  readonly state: CheckState;
  readonly says: Text;
  /** The unit that it is about, where it is about one: others are not told. */
  readonly unit?: string;
}

export type CheckState = 'holds' | 'fails' | 'unknown' | 'advice' | 'condition' | 'claim';

/** What one requirement says of one subject on one day. */
export interface Finding {
  readonly requirement: string;
  readonly theme: string;
  readonly title: Text;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly condition?: Text;
  readonly owner: string;
  /** The units concerned: those that use the system or take part. Empty when it concerns the owner as a whole. */
  readonly units: readonly string[];
  /** The keys of the systems concerned. */
  readonly systems: readonly string[];
  /** The entry that it is about: `systems/swis`, `purposes/undervise`, or `owner`. */
  readonly subject: string;
  readonly law: readonly LawReference[];
  /** Where this reading of the law stands, when that must be said. */
  readonly note?: Text;
  readonly reasons: readonly Reason[];
  readonly facts: readonly FactRead[];
  readonly evidence: readonly EvidenceRead[];
  /** What was seen; left out where the requirement reads no observations. */
  readonly seen?: readonly SeenRead[];
  /** The same as facts, with what was seen. */
  readonly observed?: readonly ObservedFact[];
  readonly remedy: readonly RemedyStep[];
}
