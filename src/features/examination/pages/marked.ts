import type { Passage, StatementFinding } from '../finding.ts';

/** A finding that has a place in the text, with the number that it is marked by. */
export interface Numbered {
  readonly number: number;
  readonly finding: StatementFinding & { readonly passage: Passage };
}

/** A stretch of the text that the same findings are about; none for what nothing is said of. */
export interface Stretch {
  readonly text: string;
  /** Those that begin here. */
  readonly begins: readonly Numbered[];
  readonly covered: boolean;
}

const hasPassage = (finding: StatementFinding): finding is Numbered['finding'] => finding.passage !== null;

/** The findings with a place, numbered from 1 in the order of the text. */
export function numbered(findings: readonly StatementFinding[]): readonly Numbered[] {
  return findings
    .filter(hasPassage)
    .toSorted((a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end)
    .map((finding, index) => ({ number: index + 1, finding }));
}

/** The text in stretches, none lost and none twice, also where findings are about the same words. */
export function stretchesOf(text: string, marks: readonly Numbered[]): readonly Stretch[] {
  const edges = new Set([0, text.length]);
  for (const { finding } of marks) edges.add(finding.passage.start).add(finding.passage.end);
  const places = [...edges].filter((place) => place >= 0 && place <= text.length).sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] as number;
    return {
      text: text.slice(start, end),
      begins: marks.filter(({ finding }) => finding.passage.start === start),
      covered: marks.some(({ finding: { passage } }) => passage.start <= start && passage.end >= end),
    };
  });
}
