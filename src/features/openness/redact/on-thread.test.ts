import { afterEach, describe, expect, test } from 'vitest';
import { Problem } from '#src/kernel/problem.ts';
import { hostilePdfs } from '#test/hostile-pdf.ts';
import { createPdfThreads, type PdfThreads } from './on-thread.ts';

const info = { title: 'Sak 2026/1, dokument 1', lang: 'nb' as const, madeAt: new Date('2026-11-23T09:00:00Z') };
const [short, long] = [1200, 60_000];
const threads = createPdfThreads({ page: long, search: long, copy: long, megabytes: 256 });
/** That has no patience for one kind of work. */
const impatient = (kind: 'page' | 'search' | 'copy') =>
  createPdfThreads({ page: long, search: long, copy: long, [kind]: short, megabytes: 256 });
const pdf = (bytes: Uint8Array) => ({ bytes, mediaType: 'application/pdf' });
const letter = { bytes: Buffer.from('Hei, Nora'), mediaType: 'text/plain' };

/** How often others came to work meanwhile. */
let turns = 0;
const others = setInterval(() => {
  turns += 1;
}, 5);
afterEach(() => others.unref());

const heavy = { code: 'bad-input', place: 'file', message: expect.stringContaining('too much of the machine') };

describe('a file that would hold the machine', () => {
  const years = pdf(hostilePdfs.forYears());
  const wanted = { words: 'Nora' };
  test.each([
    [
      'looked at',
      'page',
      (by: PdfThreads) => by.lookAtPage(years, 0),
      (by: PdfThreads) => by.findInDocument(letter, wanted),
    ],
    [
      'drawn',
      'page',
      (by: PdfThreads) => by.pictureOfPage(years, 0),
      (by: PdfThreads) => by.findInDocument(letter, wanted),
    ],
    [
      'searched',
      'search',
      (by: PdfThreads) => by.findInDocument(years, wanted),
      (by: PdfThreads) => by.lookAtPage(letter, 0),
    ],
    ['redacted', 'copy', (by: PdfThreads) => by.redact(years, [], info), (by: PdfThreads) => by.lookAtPage(letter, 0)],
  ] as const)('is given up when it is %s, while others work; the next file is read', async (_, kind, work, next) => {
    const by = impatient(kind);
    turns = 0;
    await expect(work(by)).rejects.toMatchObject(heavy);
    expect(turns).toBeGreaterThan(10);
    await expect(next(by)).resolves.toBeDefined();
  });

  test.each(['manyGigabytes', 'manyLetters'] as const)(
    'is given up when it asks for more memory than it may have: %s',
    async (kind) => {
      const patient = createPdfThreads({ page: 60_000, search: 60_000, copy: 60_000, megabytes: 256 });
      await expect(patient.lookAtPage(pdf(hostilePdfs[kind]()), 0)).rejects.toMatchObject(heavy);
    },
  );

  test('that is nested until the library falls is refused, and the next one is read by a library that is whole', async () => {
    await expect(threads.lookAtPage(pdf(hostilePdfs.tooDeep()), 0)).rejects.toBeInstanceOf(Problem);
    expect((await threads.findInDocument(letter, { words: 'Nora' })).map(({ found }) => found)).toEqual(['Nora']);
  });
});

describe('other files', () => {
  test('are looked at, drawn, searched and redacted as on our own thread', async () => {
    const [looked, picture] = [await threads.lookAtPage(letter, 7), await threads.pictureOfPage(letter, 0)];
    expect(looked.number).toBe(0);
    expect([...picture.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    const [hit] = await threads.findInDocument(letter, { words: 'Nora' });
    const marks = (hit?.areas ?? []).map((area) => ({ page: 0, area, code: '§ 13' }));
    const { bytes } = await threads.redact(letter, marks, info);
    expect(await threads.findInDocument(pdf(bytes), { words: 'Nora' })).toEqual([]);
    expect(await threads.findInDocument(pdf(bytes), { words: 'Hei' })).toHaveLength(1);
  });

  test('that are broken or of another type are refused in the same words', async () => {
    const broken: unknown = await threads
      .lookAtPage(pdf(Buffer.from('%PDF-1.7 and nothing')), 0)
      .catch((error) => error);
    expect(broken instanceof Problem && broken.say('nn').message).toBe('Fila kan ikkje lesast');
    await expect(threads.redact({ ...letter, mediaType: 'application/msword' }, [], info)).rejects.toMatchObject({
      code: 'bad-input',
      place: 'file',
    });
  });
});
