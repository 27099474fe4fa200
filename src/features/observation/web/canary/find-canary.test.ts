import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCanary } from './find-canary.ts';
import { type Canary, makeCanary } from './make-canary.ts';

const bytes = (seed: number) => (count: number) =>
  Uint8Array.from({ length: count }, (_, index) => (seed * 31 + index * 97) & 255);
const canaries = fc.infiniteStream(fc.nat(255)).map((stream) => {
  const drawn = stream[Symbol.iterator]();
  return makeCanary((count) => Uint8Array.from({ length: count }, () => Number(drawn.next().value)));
});
const values = fc.constantFrom<keyof Canary>('text', 'email', 'phone', 'search');
/** What stands around a value, and is no part of it. */
const around = fc.string({ unit: fc.constantFrom(...'abcxyz=&?/{}":, _-'), maxLength: 30 });

const hash = (name: string) => (text: string) => createHash(name).update(text).digest('hex');
const base64 = (text: string) => Buffer.from(text).toString('base64');

const ways: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  upper: (text) => text.toUpperCase(),
  url: (text) => encodeURIComponent(text),
  urlTwice: (text) => encodeURIComponent(encodeURIComponent(text)),
  everyLetterByUrl: (text) => [...text].map((char) => `%${char.charCodeAt(0).toString(16)}`).join(''),
  json: (text) => JSON.stringify({ value: text }),
  jsonInJson: (text) => JSON.stringify({ value: JSON.stringify({ value: text }) }),
  everyLetterByJson: (text) =>
    [...text].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  hex: (text) => Buffer.from(text).toString('hex'),
  hexUpper: (text) => Buffer.from(text).toString('hex').toUpperCase(),
  base64InUrl: (text) => encodeURIComponent(base64(text)),
  base64Url: (text) => Buffer.from(text).toString('base64url'),
  md5: hash('md5'),
  sha1: hash('sha1'),
  sha256: hash('sha256'),
  sha512: hash('sha512'),
  sha256OfUpper: (text) => hash('sha256')(text.toUpperCase()),
  sha256Base64: (text) => createHash('sha256').update(text).digest('base64'),
};

describe('finding what was typed', () => {
  it.each(Object.keys(ways))('finds it written as %s, whatever stands around it', (way) => {
    const write = ways[way] as (text: string) => string;
    fc.assert(
      fc.property(canaries, values, around, around, (canary, value, before, after) => {
        const found = findCanary(canary, 'body', Buffer.from(`${before}${write(canary[value])}${after}`));
        expect(found.map(({ detail }) => detail?.split(':')[0])).toContain(value);
      }),
      { numRuns: 40 },
    );
  });

  it('finds it in base64 of something longer, wherever it begins', () => {
    fc.assert(
      fc.property(canaries, values, around, around, (canary, value, before, after) => {
        const found = findCanary(canary, 'url', `https://x.test/?d=${base64(`${before}${canary[value]}${after}`)}`);
        expect(found).toContainEqual(expect.objectContaining({ where: 'url', encoding: 'base64' }));
      }),
    );
  });

  it('finds nothing in random bytes', () => {
    fc.assert(
      fc.property(canaries, fc.uint8Array({ maxLength: 3000 }), (canary, random) => {
        expect(findCanary(canary, 'body', random)).toEqual([]);
      }),
    );
  });

  it('finds nothing of another scan', () => {
    const [one, other] = [makeCanary(bytes(1)), makeCanary(bytes(2))];
    const all = Object.values(ways).map((write) =>
      Object.values(one)
        .map((value) => write(String(value)))
        .join(' '),
    );
    expect(findCanary(other, 'body', all.join('\n'))).toEqual([]);
  });

  it('tells the search word as a search, and all else as typed', () => {
    const canary = makeCanary(bytes(3));
    expect(
      findCanary(
        canary,
        'url',
        `https://x.test/?dl=${encodeURIComponent(`https://skole.test/sok?q=${canary.search}`)}`,
      ),
    ).toEqual([{ kind: 'search', where: 'url', detail: `search: ${canary.search}` }]);
    expect(findCanary(canary, 'body', canary.email).map(({ kind }) => kind)).toEqual(['typed', 'typed']);
  });

  it('does not take a longer number for the phone number', () => {
    const canary = makeCanary(bytes(4));
    expect(findCanary(canary, 'url', `t=9${canary.phone}`)).toEqual([]);
    expect(findCanary(canary, 'url', `t=${canary.phone}77`)).toEqual([]);
    expect(findCanary(canary, 'url', `tel=%2B47${canary.phone}`)).toHaveLength(1);
  });
});

describe('the canary of a scan', () => {
  it('writes to nobody and rings nobody', () => {
    fc.assert(
      fc.property(canaries, ({ text, email, phone, search }) => {
        expect(email).toMatch(/^skv[0-9a-v]{12}@skolevern\.invalid$/);
        expect(phone).toMatch(/^1\d{7}$/);
        expect(search).toMatch(/^sok[0-9a-v]{12}$/);
        expect(email.startsWith(text)).toBe(true);
      }),
    );
  });
});
