import { entryAt, type Grounding, groundingOf, type Snapshot } from '#src/features/register/index.ts';
import { type KnownFact, knownFacts } from './facts.ts';

/** The lines that a source names: "L29–31 og L72". */
export function linesOf(source: string): number[] {
  return [...source.matchAll(/L(\d+)(?:[–-]L?(\d+))?/g)].flatMap(([, from, to]) => {
    const first = Number(from);
    return Array.from({ length: Number(to ?? from) - first + 1 }, (_line, at) => first + at);
  });
}

/** What is known from so many lines is known from the text as a whole: that there is one, and who wrote it. */
const wholeText = 50;

/** Every fact of a register by the lines of the text that it is known from. */
export function byLine(snapshot: Snapshot): Map<number, KnownFact[]> {
  const found = new Map<number, KnownFact[]>();
  for (const fact of knownFacts(snapshot)) {
    const body = entryAt(snapshot, fact.ref)?.body as { readonly known?: readonly Grounding[] } | undefined;
    const lines = linesOf(groundingOf(body?.known, fact.path).source);
    if (lines.length >= wholeText) continue;
    for (const line of lines) found.set(line, [...(found.get(line) ?? []), fact]);
  }
  return found;
}
