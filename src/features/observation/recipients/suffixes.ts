/** A host as it is compared: lower case, without a final dot. */
export function plainHost(host: string): string {
  return host.toLowerCase().replace(/\.+$/, '');
}

/** Looks a host up among names that stand for themselves and all under them: the longest that fits wins. At most as many steps as labels. */
export function bySuffix<T>(names: ReadonlyMap<string, T>, host: string): { name: string; value: T } | undefined {
  for (let name = plainHost(host); name !== ''; name = name.includes('.') ? name.slice(name.indexOf('.') + 1) : '') {
    const value = names.get(name);
    if (value !== undefined) return { name, value };
  }
  return undefined;
}
