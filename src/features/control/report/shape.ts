import type { How, Snapshot } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Pack } from '../packs/packs.ts';
import type { CheckState, Finding, Severity, Verdict } from '../verdict.ts';
import type { FixedTexts } from './texts.ts';

/** A name and what stands beside it. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A fact in words. `value` is "–" where nobody has said. */
export interface FactRow {
  readonly ref: string;
  /** What the fact is about: "SWIS". */
  readonly about: string;
  /** Which fact: "innlogging: kontoer". */
  readonly label: string;
  readonly value: string;
  readonly known: How | 'unsaid';
  readonly knownWord: string;
  /** From where; empty where nobody has said. */
  readonly source: string;
}

export interface VerdictCount {
  readonly verdict: Verdict;
  readonly word: string;
  readonly meaning: string;
  readonly count: number;
}

export interface DocumentRow {
  readonly title: string;
  readonly kind: string;
  readonly date: string;
  readonly facts: number;
}

export interface ReportFinding {
  /** "5.2.1" */
  readonly number: string;
  readonly anchor: string;
  readonly title: string;
  readonly subject: string;
  readonly verdict: Verdict;
  readonly word: string;
  readonly severity: Severity;
  readonly severityWord: string;
  readonly question: string;
  readonly facts: readonly FactRow[];
  readonly reasons: readonly { readonly state: CheckState; readonly word: string; readonly says: string }[];
  readonly conclusion: string;
  /** The condition or the evidence asked for; empty where neither belongs. */
  readonly conclusionMore: string;
  readonly remedy: readonly string[];
}

/** One line of the summary; a finding that is told in full has a number and an anchor to go to. */
export interface SummaryRow {
  readonly number: string;
  readonly anchor: string;
  readonly title: string;
  readonly subject: string;
  readonly verdict: Verdict;
  readonly word: string;
  readonly severityWord: string;
}

export interface ReportTheme {
  readonly number: string;
  readonly title: string;
  readonly findings: readonly ReportFinding[];
}

export interface Unanswered {
  /** Empty where the finding is not told in full. */
  readonly anchor: string;
  /** The requirement's title. */
  readonly title: string;
  readonly subject: string;
  readonly question: string;
  readonly reasons: readonly string[];
  readonly missing: readonly string[];
}

/** A control report in one language, in the order it is read; page and PDF are made from it and say the same. */
export interface ReportModel {
  readonly lang: Lang;
  readonly madeOn: IsoDate;
  readonly texts: FixedTexts;
  readonly title: string;
  readonly owner: string;
  readonly answer: readonly string[];
  /** Where the landscape is from, when that must be said first; empty for an owner's own records. */
  readonly origin: string;
  readonly counts: readonly VerdictCount[];
  /** Said where not every finding is told in full; else empty. */
  readonly brief: string;
  readonly summary: readonly SummaryRow[];
  readonly about: readonly NamedText[];
  readonly basis: {
    readonly summary: string;
    readonly documents: readonly DocumentRow[];
    readonly stated: readonly NamedText[];
  };
  readonly systems: readonly { readonly name: string; readonly rows: readonly NamedText[] }[];
  readonly themes: readonly ReportTheme[];
  readonly unanswered: readonly Unanswered[];
  readonly facts: readonly { readonly about: string; readonly kind: string; readonly rows: readonly FactRow[] }[];
  readonly law: readonly { readonly act: string; readonly sections: string; readonly inForce: string }[];
}

/** What a report is made from: what a run of the control gave, and how it was asked. */
export interface ReportInput {
  readonly findings: readonly Finding[];
  readonly snapshot: Snapshot;
  readonly pack: Pack;
  /** The day whose facts were judged. */
  readonly asOf: IsoDate;
  readonly lawDate: IsoDate;
  readonly lang: Lang;
  readonly madeOn: IsoDate;
}
