import type { Sentence } from '#src/features/notices/write.ts';

/** What the owners call themselves, where ours says "we". */
const ourselves = new Set(['opg', 'udir', 'utdanningsdirektoratet']);
/** A name for which ours has another, or that the original spells in a way of its own. */
const ourWord: Readonly<Record<string, string>> = {
  personvernforordningen: 'gdpr',
  pcer: 'pc',
  exhange: 'exchange',
  frontersider: 'fronter',
};

/** A word as it is compared: small letters, no genitive. */
const bare = (word: string): string => word.toLowerCase().replace(/(?<=\p{L}{2})s$/u, '');

const wordsIn = (text: string): string[] => [...text.matchAll(/[\p{L}\d]+/gu)].map(([word]) => bare(word));

/** What cannot be said in other words: numbers, addresses on the net, and names that stand inside a sentence. */
export function marksIn(text: string): string[] {
  const addresses = [...text.matchAll(/\S+@\S+|(?:\p{L}+\.)+no\b\S*/gu)].map(([address]) =>
    address.replace(/^www\./, ''),
  );
  const numbers = [...text.matchAll(/(?<![\p{L}\d])\d+\p{Lu}?/gu)].map(([number]) => number);
  const names = [...text.matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{L}\d]+/gu)].map(([name]) => name);
  const marks = [...addresses.flatMap((address) => wordsIn(address)), ...numbers, ...names].map(bare);
  return marks.filter((mark) => !ourselves.has(mark)).map((mark) => ourWord[mark] ?? mark);
}

/** Every word of the sentences that stand on some of these facts, or are one of these sentences of the law. */
export function wordsAbout(
  sentences: readonly Sentence[],
  keys: readonly string[],
  law: readonly string[],
): Set<string> {
  const wanted = new Set(keys);
  const about = sentences.filter(
    ({ id, facts }) => law.includes(id) || facts.some(({ entry, path }) => wanted.has(`${entry} ${path}`)),
  );
  return new Set(about.flatMap(({ text, lines }) => wordsIn([text, ...lines].join(' '))));
}
