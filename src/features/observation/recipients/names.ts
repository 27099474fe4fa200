/** Two ways to write a name are the same: letters and digits alone, in lower case. */
export function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a name, in lower case. */
export function wordsIn(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const legalForms = new Set(
  'inc llc ltd limited corp corporation company as a s asa ans da ab aps oy oyj gmbh ag bv b v nv plc sa sas srl sl ou oü ehf hf sf iks'.split(
    ' ',
  ),
);

/** A company's name without its legal form, so that “Google LLC” and “Google” are the same. */
export function foldCompany(name: string): string {
  const words = [...wordsIn(name)];
  while (words.length > 1 && legalForms.has(words.at(-1) ?? '')) words.pop();
  return words.join('');
}
