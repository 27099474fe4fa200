import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from './charset.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('the text of bytes', () => {
  it.each([
    ['nothing is declared', latin1('Blåbær'), undefined, 'Blåbær'],
    ['utf-8 is declared wrongly', latin1('Blåbær'), 'utf-8', 'Blåbær'],
    ['ascii is declared wrongly', latin1('Blåbær'), 'us-ascii', 'Blåbær'],
    ['a set is declared that nobody knows', latin1('Blåbær'), 'unknown-8bit', 'Blåbær'],
    ['iso-8859-1 is declared', latin1('Blåbær'), 'ISO-8859-1', 'Blåbær'],
    ['iso-8859-1 is declared wrongly', Buffer.from('Blåbær'), 'iso-8859-1', 'Blåbær'],
    ['it is utf-8', Buffer.from('Blåbær – čáhci'), undefined, 'Blåbær – čáhci'],
    ['the dash of windows-1252', latin1('a\x96b \x80 \x93c\x94'), undefined, 'a–b € “c”'],
    ['the same, declared', latin1('a\x96b'), 'windows-1252', 'a–b'],
    ['it is both', Buffer.concat([Buffer.from('så '), latin1('så')]), 'utf-8', 'så så'],
    ['a sign is cut off', Buffer.from('så').subarray(0, 2), 'utf-8', 'sÃ'],
    ['a set with letters of its own', latin1('\xa4'), 'iso-8859-15', '€'],
    ['two bytes a letter', Buffer.from('æ!', 'utf16le'), 'utf-16le', 'æ!'],
    ['a surrogate in utf-8', Buffer.of(0xed, 0xa0, 0x80), undefined, 'í\u00a0€'],
  ])('when %s', (_, bytes, declared, text) => {
    expect(textOf(bytes, declared)).toBe(text);
  });

  it('comes of every byte there is, without a sign for what is lost', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(textOf(bytes)).not.toContain('\ufffd'.repeat(bytes.includes(0xef) ? 2 : 1));
        expect(textOf(bytes).length > 0).toBe(bytes.length > 0);
      }),
    );
  });

  it('is what was written, in utf-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff'));
        expect(textOf(Buffer.from(text))).toBe(text);
      }),
    );
  });
});
