import { createHash } from 'node:crypto';
import type { Sent } from '../scan-result.ts';
import type { Canary } from './make-canary.ts';

type Encoding = NonNullable<Sent['encoding']>;

interface Needle {
  readonly value: keyof Canary;
  readonly encoding: Encoding;
  readonly text: string;
  /** Whether upper and lower case differ in this way of writing. */
  readonly exact: boolean;
}

const hashes = ['md5', 'sha1', 'sha256', 'sha512'] as const;

function urlSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bothAlphabets(base64: string): readonly string[] {
  const bare = base64.replaceAll('=', '');
  const safe = urlSafe(base64);
  return safe === bare ? [bare] : [bare, safe];
}

/**
 * Base64 puts three bytes in four letters, so a value within something longer has three looks. What depends on the neighbours is cut off at both
 * ends.
 */
function base64Looks(value: string): readonly string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const usable = Math.floor((whole.length * 8) / 6);
    return bothAlphabets(
      whole
        .toString('base64')
        .slice(0, usable)
        .slice(Math.ceil((before * 8) / 6)),
    );
  });
}

function needlesOf(value: keyof Canary, written: string): readonly Needle[] {
  const needles: Needle[] = base64Looks(written).map((text) => ({ value, encoding: 'base64', text, exact: true }));
  needles.push({ value, encoding: 'hex', text: Buffer.from(written).toString('hex'), exact: false });
  for (const name of hashes) {
    const digest = createHash(name).update(written).digest();
    needles.push({ value, encoding: name, text: digest.toString('hex'), exact: false });
    for (const text of bothAlphabets(digest.toString('base64')))
      needles.push({ value, encoding: name, text, exact: true });
    needles.push({ value, encoding: name, text: digest.toString('latin1'), exact: true });
  }
  return needles;
}

const values = ['text', 'email', 'phone', 'search'] as const;
const known = new WeakMap<Canary, readonly Needle[]>();

function allNeedles(canary: Canary): readonly Needle[] {
  const before = known.get(canary);
  if (before !== undefined) return before;
  const needles = values.flatMap((value) =>
    [...new Set([canary[value], canary[value].toUpperCase()])].flatMap((written) => needlesOf(value, written)),
  );
  known.set(canary, needles);
  return needles;
}

function unescapeUrl(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function unescapeJson(text: string): string {
  return text
    .replace(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\+([/"\\])/g, '$1');
}

interface Hay {
  readonly text: string;
  readonly encoding: 'url' | 'json' | undefined;
}

/** The bytes as they are, and read again where they are escaped, up to three times: an address in an address in an address. */
function readings(bytes: Uint8Array | string): readonly Hay[] {
  const raw = typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('latin1');
  const hays: Hay[] = [{ text: raw, encoding: undefined }];
  let text = raw;
  for (let depth = 0; depth < 3; depth += 1) {
    const byUrl = unescapeUrl(text);
    const byJson = unescapeJson(byUrl);
    if (byJson === text) break;
    hays.push({ text: byJson, encoding: byUrl === text ? 'json' : 'url' });
    text = byJson;
  }
  return hays;
}

/** Digits of a phone number count only where no other digits make them part of a longer number. */
function standsIn(hay: string, value: keyof Canary, written: string): boolean {
  if (value !== 'phone') return hay.includes(written);
  return new RegExp(`(?<![0-9])(?:00|\\+)?(?:47)?${written}(?![0-9])`).test(hay);
}

function told(value: keyof Canary, where: Sent['where'], encoding: Encoding | undefined, proof: string): Sent {
  const detail = `${value}: ${/^[\x20-\x7e]+$/.test(proof) ? proof.slice(0, 40) : '(bytes)'}`;
  const kind = value === 'search' ? 'search' : 'typed';
  return { kind, where, ...(encoding === undefined ? {} : { encoding }), detail };
}

/**
 * Which of the canary's values stand in some bytes, however they are written: plain, escaped as in addresses or JSON, base64 wherever it begins,
 * hexadecimal, as MD5, SHA-1, SHA-256 or SHA-512, in upper or lower case. Pure.
 * @returns one for each value and way of writing, the plainest first
 */
export function findCanary(canary: Canary, where: Sent['where'], bytes: Uint8Array | string): readonly Sent[] {
  if (bytes.length === 0) return [];
  const hays = readings(bytes);
  const lower = hays.map(({ text }) => text.toLowerCase());
  const found: Sent[] = [];
  for (const value of values) {
    const at = lower.findIndex((hay) => standsIn(hay, value, canary[value]));
    if (at >= 0) found.push(told(value, where, hays[at]?.encoding, canary[value]));
  }
  const seen = new Set<string>();
  for (const { value, encoding, text, exact } of allNeedles(canary)) {
    if (seen.has(value + encoding)) continue;
    const stands = exact
      ? hays.some((hay) => hay.text.includes(text))
      : lower.some((hay) => hay.includes(text.toLowerCase()));
    if (!stands) continue;
    seen.add(value + encoding);
    found.push(told(value, where, encoding, text));
  }
  return found;
}
