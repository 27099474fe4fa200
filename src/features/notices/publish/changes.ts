import type { Sentence, Statement } from '../write.ts';

/** What became of a sentence from one version to the next. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: Sentence;
  readonly after?: Sentence;
}

const words = ({ text, lines }: Sentence) => [text, ...lines].join('\n');

/** What a sentence is about, in whichever words: the first thing that it stands on. */
function matter({ id, facts }: Sentence): string {
  const [first] = facts;
  return first === undefined ? id : `${first.entry}#${first.path}`;
}

/** A stretch in which nothing is the same: what was taken out, and what came in its place. */
interface Stretch {
  readonly out: readonly Sentence[];
  readonly in: readonly Sentence[];
}

/** How many sentences the rest of two texts have in common, from each place in both (the longest common subsequence). */
function common(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    const [row, next] = [rows[i] as Uint32Array, rows[i + 1] as Uint32Array];
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] = before[i] === after[j] ? (next[j + 1] as number) + 1 : Math.max(next[j] as number, row[j + 1] as number);
    }
  }
  return rows;
}

function stretches(before: readonly Sentence[], after: readonly Sentence[]): Stretch[] {
  const [was, is] = [before.map(words), after.map(words)];
  const rows = common(was, is);
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  const found: { out: Sentence[]; in: Sentence[] }[] = [{ out: [], in: [] }];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const here = found.at(-1);
    const [mine, theirs] = [before[i], after[j]];
    if (mine !== undefined && theirs !== undefined && was[i] === is[j]) {
      found.push({ out: [], in: [] });
      i++;
      j++;
    } else if (mine !== undefined && (theirs === undefined || at(i + 1, j) >= at(i, j + 1))) {
      here?.out.push(mine);
      i++;
    } else if (theirs !== undefined) {
      here?.in.push(theirs);
      j++;
    }
  }
  return found;
}

/** Within a stretch, what is about the same has changed; what is about something else was taken out or added. */
function changesIn({ out, in: came }: Stretch): Change[] {
  const left = [...came];
  const pairs = new Map<Sentence, Sentence>();
  const gone: Change[] = [];
  for (const before of out) {
    const place = left.findIndex((after) => matter(after) === matter(before));
    const [after] = place < 0 ? [] : left.splice(place, 1);
    if (after === undefined) gone.push({ kind: 'removed', before });
    else pairs.set(after, before);
  }
  const now = came.map((after): Change => {
    const before = pairs.get(after);
    return before === undefined ? { kind: 'added', after } : { kind: 'changed', before, after };
  });
  return [...gone, ...now];
}

/**
 * What two versions of a statement say differently, in the order of the text: sentences added, taken out and changed. Compared by words,
 * in one language.
 */
export function changesBetween(before: Statement, after: Statement): readonly Change[] {
  return stretches(before.paragraphs.flat(), after.paragraphs.flat()).flatMap(changesIn);
}
