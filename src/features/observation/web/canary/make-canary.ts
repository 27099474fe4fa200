/** Values of one scan, that stand nowhere else in the world. */
export interface Canary {
  /** Twenty letters and digits, beginning with `skv`. */
  readonly text: string;
  /** At a domain under `.invalid`: no mail reaches anybody. */
  readonly email: string;
  /** Eight digits, beginning with 1: no Norwegian subscriber has such a number. */
  readonly phone: string;
  /** One word, put in the site's own search. */
  readonly search: string;
}

/** Makes the canary of a scan. @param random values nobody guesses */
export function makeCanary(random: (bytes: number) => Uint8Array): Canary {
  const digits = [...random(24)].map((byte) => (byte % 32).toString(32));
  const phone = [...random(7)].map((byte) => String(byte % 10)).join('');
  const text = `skv${digits.slice(0, 12).join('')}`;
  return { text, email: `${text}@skolevern.invalid`, phone: `1${phone}`, search: `sok${digits.slice(12).join('')}` };
}
