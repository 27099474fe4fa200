import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** A key of its own for each use of a token; the token is 256 random bits. */
function keyOf(token: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', token, '', `skolevern ${use}`, 32));
}

/**
 * Encrypts a text so that only who holds the token can read it (AES-256-GCM). The token is in somebody's cookie and
 * kept nowhere, so who reads the database reads nothing of this.
 * @param use what it is for; the same must be said to open it
 */
export function seal(token: string, use: string, content: string, random: (bytes: number) => Uint8Array): string {
  const nonce = random(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(token, use), nonce);
  const sealed = Buffer.concat([cipher.update(content, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The text that was sealed, or undefined when the token is another or the seal was touched. */
export function unseal(token: string, use: string, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(token, use), bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    const content = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
    return content.toString('utf8');
  } catch {
    return undefined;
  }
}
