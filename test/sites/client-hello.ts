/**
 * The name that a TLS client asks for in its first message (RFC 8446, 4.1.2; RFC 6066, 3); undefined where it names none, or the message has
 * not come whole. @param first the first bytes of a connection
 */
export function nameAskedFor(first: Buffer): string | undefined {
  try {
    // Record header 5, kind and length 4, version 2, random 32.
    let at = 5 + 4 + 2 + 32;
    at += 1 + first.readUInt8(at); // session
    at += 2 + first.readUInt16BE(at); // cipher suites
    at += 1 + first.readUInt8(at); // compression
    const end = at + 2 + first.readUInt16BE(at);
    at += 2;
    while (at < end) {
      const [kind, length] = [first.readUInt16BE(at), first.readUInt16BE(at + 2)];
      // A list of names, of which there is one: length of the list 2, kind 1, length 2.
      if (kind === 0) return first.toString('latin1', at + 9, at + 4 + length).toLowerCase();
      at += 4 + length;
    }
  } catch {
    // Cut off.
  }
  return undefined;
}
