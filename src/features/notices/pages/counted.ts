/** How many, and what is said of one and of many. */
export type Counted = readonly [count: number, one: string, many: string];

/**
 * Counts in a sentence, with the noun once: "2 setninger er nye, 1 er borte."
 * @returns undefined when there is nothing to count
 */
export function counted(one: string, many: string, parts: readonly Counted[]): string | undefined {
  const told = parts.filter(([count]) => count > 0);
  if (told.length === 0) return undefined;
  const said = told.map(([count, ofOne, ofMany], index) => {
    const noun = index > 0 ? '' : count === 1 ? one : many;
    return `${count}${noun} ${count === 1 ? ofOne : ofMany}`;
  });
  return `${said.join(', ')}.`;
}
