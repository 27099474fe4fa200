/** A run of words that is on both sides, or on one of them. */
export interface WordRun {
  readonly text: string;
  readonly is: 'same' | 'added' | 'removed';
}

const wordsIn = (text: string) => text.split(/(?<=\s)/);

/** The lengths of the longest rows of words that both have, from each pair of places to the end. */
function lengths(before: readonly string[], after: readonly string[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const [row, next] = [table[i] as number[], table[i + 1] as number[]];
      row[j] = before[i] === after[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

/** What became of a sentence, word by word: all of the first but what was added, and all of the second but what was removed. */
export function wordChanges(before: string, after: string): readonly WordRun[] {
  const [one, other] = [wordsIn(before), wordsIn(after)];
  const table = lengths(one, other);
  const runs: { text: string; is: WordRun['is'] }[] = [];
  const add = (text: string, is: WordRun['is']) => {
    const last = runs.at(-1);
    if (last?.is === is) last.text += text;
    else runs.push({ text, is });
  };
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      add(one[i] ?? '', 'same');
      i += 1;
      j += 1;
    } else if (i < one.length && (j >= other.length || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      add(one[i] ?? '', 'removed');
      i += 1;
    } else {
      add(other[j] ?? '', 'added');
      j += 1;
    }
  }
  return runs;
}
