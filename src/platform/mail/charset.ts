/** What Windows-1252 has at 0x80 to 0x9F; its five holes stay control characters. Node 24's own decoder reads them as Latin-1. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Bytes read as Windows-1252. */
function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (letter) => upper[letter.charCodeAt(0) - 0x80] ?? letter);
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** How many bytes the UTF-8 sequence at a place has; 0 when there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || first >= 0xf5) return 0;
  for (let next = 1; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  // What is too long, a surrogate, or beyond Unicode is told by the decoder.
  try {
    strictUtf8.decode(bytes.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strictUtf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 where the bytes are that, Windows-1252 for every byte that is not: as old Norwegian mail is, and mail made of two. */
function mixed(bytes: Uint8Array): string {
  const parts: string[] = [];
  let from = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceAt(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    if (at > from) parts.push(strictUtf8.decode(bytes.subarray(from, at)));
    parts.push(windows1252(bytes.subarray(at, at + 1)));
    at += 1;
    from = at;
  }
  if (at > from) parts.push(strictUtf8.decode(bytes.subarray(from, at)));
  return parts.join('');
}

const hasHighBytes = (bytes: Uint8Array) => bytes.some((byte) => byte >= 0x80);

/** The decoder that a label names, or undefined when it names none, or one that only says "text". */
function decoderOf(label: string | undefined): TextDecoder | undefined {
  const name = (label ?? '').trim().toLowerCase();
  if (['', 'utf-8', 'utf8', 'us-ascii', 'ascii', 'ansi', '8bit', 'unknown-8bit', 'x-unknown', 'unknown'].includes(name))
    return undefined;
  try {
    return new TextDecoder(name);
  } catch {
    return undefined;
  }
}

const western = /^(?:windows-1252|iso-8859-15)$/;

/**
 * The text of bytes whose character set may be undeclared, or declared wrongly. What is UTF-8 is read as that, whatever Western
 * set was declared; where nothing better is declared, bytes that are not UTF-8 are read as Windows-1252, the set of Norwegian mail
 * from before. Never fails; no byte is dropped.
 * @param declared the label that came with them, if any
 */
export function textOf(bytes: Uint8Array, declared?: string): string {
  if (!hasHighBytes(bytes) && !/^(?:utf-?16|iso-2022|hz)/i.test(declared ?? '')) return windows1252(bytes);
  const decoder = decoderOf(declared);
  if (decoder !== undefined && !(western.test(decoder.encoding) && isUtf8(bytes)))
    return decoder.encoding === 'windows-1252' ? windows1252(bytes) : decoder.decode(bytes);
  return isUtf8(bytes) ? strictUtf8.decode(bytes) : mixed(bytes);
}
