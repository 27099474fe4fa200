/**
 * Something that is never rewritten once it is there, by its id: read once, kept here, so that a page does not fetch it again.
 * Which ids are asked for is decided anew each time; one that nobody asks for is forgotten.
 * @param most how many are kept; those asked for longest ago go first
 */
export function remembered<T>(
  most: number,
): (ids: readonly string[], fetch: (missing: readonly string[]) => Promise<ReadonlyMap<string, T>>) => Promise<T[]> {
  const kept = new Map<string, T>();
  return async (ids, fetch) => {
    const missing = ids.filter((id) => !kept.has(id));
    const fetched = missing.length === 0 ? new Map<string, T>() : await fetch(missing);
    const found = ids.flatMap((id) => {
      const one = kept.get(id) ?? fetched.get(id);
      return one === undefined ? [] : [[id, one] as const];
    });
    for (const [id, one] of found) {
      kept.delete(id);
      kept.set(id, one);
    }
    for (const id of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(id);
    return found.map(([, one]) => one);
  };
}
