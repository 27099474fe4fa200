import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pdfObjects } from './pdf-objects.ts';
import { typesetPdf } from './typst.ts';

const createdAt = new Date('2024-03-01T12:00:00Z');

function typeset(template: string, data: unknown = {}): Promise<Uint8Array> {
  return typesetPdf({ template: join(import.meta.dirname, 'test-templates', template), data, createdAt });
}

function titleOf(pdf: Uint8Array): string {
  const metadata = Buffer.from(pdf).toString('utf8');
  const title = /<dc:title><rdf:Alt><rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(metadata)?.[1] ?? '';
  return title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

describe('a typeset PDF', async () => {
  const pdf = await typeset('plain.typ', { title: 'Ei overskrift', text: 'Tekst' });
  const objects = pdfObjects(pdf);

  test('says that it is PDF/UA-1, and is tagged', () => {
    expect(objects).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(objects).toMatch(/\/StructTreeRoot/);
    expect(objects).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(objects).toMatch(/\/S\s*\/H1/);
  });

  test('has title, author, language and the time that was given', () => {
    expect(titleOf(pdf)).toBe('Ei overskrift');
    expect(objects).toContain('<rdf:li>Skolevern</rdf:li>');
    expect(objects).toMatch(/\/Lang\s*\(nn/);
    expect(objects).toContain('2024-03-01T12:00:00');
  });

  test('is the same, byte for byte, when made again, and another when the data differ', async () => {
    expect(Buffer.compare(await typeset('plain.typ', { title: 'Ei overskrift', text: 'Tekst' }), pdf)).toBe(0);
    expect(Buffer.compare(await typeset('plain.typ', { title: 'Ei overskrift', text: 'Annan tekst' }), pdf)).not.toBe(
      0,
    );
  });

  test('is refused when a picture has no words', async () => {
    await expect(typeset('picture-without-words.typ')).rejects.toThrow(/PDF\/UA-1 error.*alt/s);
  });

  test('is refused when the template reads outside its folder', async () => {
    await expect(typeset('reads-outside.typ')).rejects.toThrow(/cannot typeset reads-outside\.typ/);
  });
});

describe('text of the data', () => {
  test.each([
    ['Typst markup', '#import "x": * $x^2$ *fet* _kursiv_ `kode` // \\ @ref <merke> = #panic("no")'],
    ['quotes and JSON', '"}]{ \\" \\u0041 \\n'],
    ['HTML', '<script>alert(1)</script>&amp;'],
    ['right-to-left letters', 'سلام שלום'],
    ['a very long word', 'x'.repeat(3000)],
  ])('comes out as it is: %s', async (_, title) => {
    expect(titleOf(await typeset('plain.typ', { title, text: title }))).toBe(title);
  });

  test('a letter that no font has stands as its code point', async () => {
    const pdf = await typeset('plain.typ', { title: 'Skole 漢字 😀', text: ['漢', '\u0007'].join('') });
    expect(titleOf(pdf)).toBe('Skole [U+6F22][U+5B57] [U+1F600]');
  });
});

describe('while a long PDF is typeset', () => {
  const long = (letter: string) => Array.from({ length: 1500 }, (_, n) => `${letter}${n} og noe mer`).join(' ');

  test('the others go on: turns of the loop and timers come before it is done, and the next one waits its turn', async () => {
    const order: string[] = [];
    const done = Promise.all(
      ['a', 'b'].map((letter) =>
        typeset('plain.typ', { title: letter, text: long(letter) }).then(() => order.push(letter)),
      ),
    );
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    }, 1);
    await done.finally(() => clearInterval(counting));
    expect(order).toEqual(['a', 'b']);
    // On the same thread there is none between the two.
    expect(turns).toBeGreaterThan(5);
  });
});
