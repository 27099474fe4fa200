import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetter } from '#src/features/cases/index.ts';
import { partsOf } from '#src/features/cases/letter/quoted.ts';
import type { Mail } from '#src/platform/mail/mail.ts';
import { readMail } from '#src/platform/mail/read-mail.ts';
import { fixtures } from './fixtures.ts';

function letterOf(mail: Mail) {
  return readLetter({ ...mail, from: mail.from?.address ?? '', inThread: false, day: '2026-11-20' });
}

/** Whatever the mail was: all of its text is in the parts, and every place lies where its words are. */
function checkWhole(mail: Mail): void {
  const letter = letterOf(mail);
  expect(letter.parts.map(({ start, end }) => mail.text.slice(start, end)).join('')).toBe(mail.text);
  for (const { start, end } of letter.parts) expect(end).toBeGreaterThan(start);
  const unquoted = letter.parts.filter(({ quoted }) => quoted === undefined);
  const letters = (text: string) => text.replace(/\s/g, '');
  expect(letters(letter.newText)).toBe(letters(unquoted.map(({ start, end }) => mail.text.slice(start, end)).join('')));
  for (const { text, start, end, in: where } of letter.asks)
    expect((where === 'text' ? letter.newText : mail.subject).slice(start, end)).toBe(text);
  for (const { text, start, end } of letter.lawCited) expect(letter.newText.slice(start, end)).toBe(text);
}

/** What mail programs write above quotations, and what looks like it. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '> ',
    '> Hei',
    '>> Hei',
    '>From her',
    '-----Opprinnelig melding-----',
    '-----Opphavleg melding-----',
    '________________________________',
    'Fra: Kari Nes',
    'Frå: Ola',
    'Sendt: 19. november 2026 09:12',
    'Til: Postmottak',
    'Emne: Innsyn',
    'Den tor. 19. nov. 2026 kl. 09:12 skrev Kari <k@e.example>:',
    'Den 19.11.2026 skreiv eg:',
    'Jeg ber om innsyn i avtalen, jf. offl. § 29.',
    '* avtalen:',
    'Hilsen',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replace(/[\r\n]/g, ' ')),
);

describe('any text', () => {
  it('is all there in its parts, whatever HTML marks in it', () => {
    const marks = fc.array(fc.tuple(fc.nat(600), fc.nat(80)), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), marks, (lines, given) => {
        const text = lines.join('\n');
        let past = 0;
        const marked = given
          .toSorted(([a], [b]) => a - b)
          .flatMap(([from, length]) => {
            const [start, end] = [Math.max(past, Math.min(from, text.length)), Math.min(from + length, text.length)];
            if (start >= end) return [];
            past = end;
            return [{ start, end }];
          });
        const parts = partsOf(text, marked);
        expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any bytes', () => {
  it('are read without failing, and nothing of the text is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => checkWhole(await readMail(bytes))),
      { numRuns: 100 },
    );
  });

  it('under the headers of a mail are too', async () => {
    const head = fc.constantFrom(
      'Content-Type: text/plain; charset=utf-8',
      'Content-Type: text/plain; charset=utf-16le',
      'Content-Type: text/plain; charset=none-such; format=flowed',
      'Content-Type: text/html\r\nContent-Transfer-Encoding: base64',
      'Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable',
      'Content-Type: multipart/mixed; boundary=a',
      'Content-Type: message/rfc822',
      'Content-Type: ',
    );
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 2_000 }), async (type, bytes) => {
        checkWhole(await readMail(Buffer.concat([Buffer.from(`From: a@b.example\r\n${type}\r\n\r\n`), bytes])));
      }),
      { numRuns: 100 },
    );
  });

  it('that were a mail, and have been cut, doubled or changed, are too', async () => {
    const mail = fc.constantFrom(...fixtures.map((fixture) => fixture.mail));
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.nat(2)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(mail, changes, async (bytes, all) => {
        const changed = all.reduce((now, [at, byte, how]) => {
          const place = at % Math.max(1, now.length);
          if (how === 0) return Buffer.concat([now.subarray(0, place), Buffer.of(byte), now.subarray(place + 1)]);
          if (how === 1) return now.subarray(0, Math.max(1, place));
          return Buffer.concat([now.subarray(0, place), now.subarray(Math.floor(place / 2))]);
        }, bytes);
        checkWhole(await readMail(changed));
      }),
      { numRuns: 200 },
    );
  });

  it('give the same in one piece and in many', async () => {
    for (const { mail } of fixtures.slice(0, 12)) {
      const pieces = Array.from({ length: Math.ceil(mail.length / 7) }, (_, at) => mail.subarray(at * 7, at * 7 + 7));
      expect(await readMail(Readable.from(pieces))).toEqual(await readMail(mail));
    }
  });
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The bytes of buffers that somebody still holds. */
function held(): number {
  collect();
  return process.memoryUsage().arrayBuffers;
}

/** A stream of so many megabytes, made as it is read. */
function* large(head: string, piece: Buffer, megabytes: number): Generator<Buffer> {
  yield Buffer.from(head);
  for (let sent = 0; sent < megabytes * 1_000_000; sent += piece.length) yield piece;
  yield Buffer.from('\r\n--g--\r\n');
}

const many = (text: string, times: number) => Buffer.from(text.repeat(times));

describe('a mail made to harm', () => {
  it('of 50 MB takes little more memory than one of 5', async () => {
    const head =
      'From: a@b.example\r\nContent-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\nContent-Type: text/plain\r\n\r\nHei\r\n--g\r\nContent-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n';
    const piece = many(`${'QUJD'.repeat(19)}\r\n`, 800);
    const before = held();
    let most = 0;
    let count = 0;
    const watched = Readable.from(
      (function* () {
        for (const chunk of large(head, piece, 50)) {
          count += 1;
          if (count % 250 === 0) most = Math.max(most, held() - before);
          yield chunk;
        }
      })(),
    );
    const mail = await readMail(watched);
    expect(mail.text.trim()).toBe('Hei');
    expect(mail.attachments[0]?.bytes).toBeGreaterThan(36_000_000);
    expect(mail.faults).toEqual([]);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(25_000_000);
  });

  it.each([
    ['a text without end', 'Content-Type: text/plain\r\n\r\n', many('hei hei hei\r\n', 250_000), 'text-cut'],
    ['elements within elements', 'Content-Type: text/html\r\n\r\n', many('<div><blockquote>hei ', 100_000), undefined],
    ['one long line of angle brackets', 'Content-Type: text/html\r\n\r\n', many('<', 500_000), undefined],
    ['one long line of quotation marks', '\r\n', many('>', 1_000_000), undefined],
    ['lines that all begin a header block', '\r\n', many('Fra: a\r\n', 20_000), undefined],
    ['attributions without end', '\r\n', many('Den 7. mai 2019 skrev ', 50_000), undefined],
    ['dashed lines without end', '\r\n', many('-----Opprinnelig melding-----\r\n', 30_000), undefined],
    ['a header of 5 MB', `X-A: ${'a'.repeat(5_000_000)}\r\n\r\n`, Buffer.from('hei'), 'broken'],
    [
      'a subject of encoded words',
      `Subject: ${'=?utf-8?Q?a?= '.repeat(20_000)}\r\n\r\n`,
      Buffer.from('hei'),
      undefined,
    ],
    ['addresses without end', `To: ${'<a@b, '.repeat(30_000)}\r\n\r\n`, Buffer.from('hei'), undefined],
    [
      'parts within parts',
      'Content-Type: multipart/mixed; boundary=b0\r\n\r\n',
      Buffer.from(
        Array.from(
          { length: 3_000 },
          (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`,
        ).join(''),
      ),
      'broken',
    ],
    [
      'parts beside parts',
      'Content-Type: multipart/mixed; boundary=g\r\n\r\n',
      many('--g\r\nContent-Type: application/pdf\r\n\r\nx\r\n', 20_000),
      'broken',
    ],
    ['questions without end', '\r\n', many('Hva er det? ', 100_000), undefined],
    ['sections without end', '\r\n', many('offentleglova § 29, ', 20_000), undefined],
  ])('%s is read, and said to be what it is', async (_, head, body, fault) => {
    const mail = await readMail(Buffer.concat([Buffer.from(`From: a@b.example\r\n${head}`), body]));
    if (fault !== undefined) expect(mail.faults).toContain(fault);
    checkWhole(mail);
  });
});
