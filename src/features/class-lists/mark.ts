import { createHash } from 'node:crypto';

/** Letters and figures that nobody mistakes for each other when they are read aloud (Crockford's base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What every page and line of a copy bears, such as `7KQ2-M0ZD`: from the hand-out's id, so that it tells nothing by itself. */
export function markOf(handOut: string): string {
  const bytes = createHash('sha256').update(`class-list:${handOut}`).digest();
  let bits = BigInt(`0x${bytes.subarray(0, 5).toString('hex')}`);
  let mark = '';
  for (let left = 8; left > 0; left -= 1) {
    mark = `${letters[Number(bits % 32n)]}${mark}`;
    bits /= 32n;
  }
  return `${mark.slice(0, 4)}-${mark.slice(4)}`;
}

/** A mark as somebody types it from a copy: small letters, without its stroke, O for 0, I and L for 1. Undefined when it is none. */
export function readMark(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(plain) ? `${plain.slice(0, 4)}-${plain.slice(4)}` : undefined;
}
