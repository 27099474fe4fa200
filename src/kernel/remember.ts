/**
 * A function that remembers what it made for each key, for what is asked again and again of few things (days). It forgets all when there
 * are too many, so that nobody can fill the memory by asking for others.
 * @param make pure, and never undefined
 */
export function remembered<Value extends {}>(make: (key: string) => Value, most = 10_000): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}
