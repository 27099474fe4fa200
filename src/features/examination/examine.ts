import type { Snapshot } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { againstRegister } from './against/against.ts';
import { contentChecks } from './content/checks.ts';
import type { GivenDocument } from './document/given.ts';
import type { Examined, Passage, StatementFinding } from './finding.ts';
import { referenceFindings } from './references/references.ts';

/** What a statement is examined as of, and against. */
export interface ExamineOptions {
  /** The day whose law it is held against. */
  readonly asOf: IsoDate;
  /** The register of the owner whose statement it is. */
  readonly against?: Snapshot;
}

const startOf = ({ passage }: StatementFinding) => passage?.start ?? Number.POSITIVE_INFINITY;

function inOrder(a: StatementFinding, b: StatementFinding): number {
  if (startOf(a) !== startOf(b)) return startOf(a) < startOf(b) ? -1 : 1;
  const [one, other] = [a, b].map(({ kind, check, passage }) => `${kind} ${check} ${passage?.end ?? ''}`) as [
    string,
    string,
  ];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

const keyOf = ({ kind, check, passage }: StatementFinding) => `${kind} ${check} ${passage?.start ?? '-'}`;

/** In the order of the text, what is nowhere last; each place once for each check. */
function sorted(findings: readonly StatementFinding[]): readonly StatementFinding[] {
  const first = new Map<string, StatementFinding>();
  for (const finding of findings) if (!first.has(keyOf(finding))) first.set(keyOf(finding), finding);
  return [...first.values()].sort(inOrder);
}

/**
 * Examines somebody's statement: what it lacks, what it says wrongly, and where.
 * Pure: the same text, day and register always give the same findings. It never says that a statement is lawful.
 * @returns findings whose passages count in `text`, in its order, those without a passage last
 */
export function examine({
  text,
  asOf,
  against,
}: ExamineOptions & { readonly text: string }): readonly StatementFinding[] {
  const examined: Examined = { text, asOf };
  return sorted([
    ...referenceFindings(examined),
    ...contentChecks.flatMap((check) => check(examined)),
    ...(against === undefined ? [] : againstRegister(examined, against)),
  ]);
}

function inGiven({ text, toGiven }: GivenDocument, { start, end }: Passage): Passage {
  const given = { start: toGiven(start), end: toGiven(end, 'end') };
  return { ...given, text: text.slice(given.start, given.end) };
}

/** Examines a document that was read; passages count in the document as it was given, markup and all. */
export function examineDocument(document: GivenDocument, options: ExamineOptions): readonly StatementFinding[] {
  const findings = examine({ text: document.plain, ...options });
  return findings.map((finding) =>
    finding.passage === null ? finding : { ...finding, passage: inGiven(document, finding.passage) },
  );
}
