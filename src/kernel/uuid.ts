/**
 * A version 7 uuid (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits, so that ids sort by the time they were made.
 * @param now milliseconds since 1970
 * @param random 10 random bytes
 */
export function uuidv7(now: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  for (let i = 0, rest = now; i < 6; i += 1, rest = Math.floor(rest / 256)) bytes[5 - i] = rest % 256;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is an id as we write them: a uuid of any version, in lower case. The database refuses to compare with anything else. */
export function isUuid(text: string): boolean {
  return pattern.test(text);
}

/** A new id that sorts by an instant. */
export function idAt(at: Date): string {
  return uuidv7(at.getTime(), crypto.getRandomValues(new Uint8Array(10)));
}

/** A new id from the system's clock and randomness, for the places that compose the application. */
export function newId(): string {
  return idAt(new Date());
}
