const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Such a word as part of a pattern: a little more than we make, since older ones may have other letters. */
export const secretWordPattern = '[0-9a-z]{16}';

/** Sixteen letters and digits that nobody can guess (80 random bits), none of which is taken for another. */
export function secretWord(): string {
  // 32 divides 256, so no letter is likelier than another.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => alphabet[byte % 32]).join('');
}
