import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLetter } from '#src/features/cases/index.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { readMail } from '#src/platform/mail/read-mail.ts';

const file = join(projectRoot(), '..', 'shared', 'seeds', '000_d0258124f5f2f68a.txt');
const present = existsSync(file);
const seed = present ? readFileSync(file, 'utf8') : '';

/** One letter of the thread: from the `nth` place of some words up to the next place of others. */
function letter(from: string, to: string, nth = 1): string {
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = seed.indexOf(from, start + 1);
  const end = to === '' ? -1 : seed.indexOf(to, start);
  return seed.slice(start, end === -1 ? seed.length : end);
}

async function read(body: string, subject: string) {
  const head = `From: noen@eksempel.example\r\nSubject: ${subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n`;
  const mail = await readMail(Buffer.from(head + body));
  const found = readLetter({ ...mail, from: '', inThread: subject.startsWith('SV'), day: '2019-05-08' });
  return {
    kind: found.kind,
    asks: found.asks.map(({ kind }) => kind),
    law: found.lawCited.map(({ act, section }) => `${act} ${section}`),
    quoted: found.parts.filter(({ quoted }) => quoted !== undefined).length,
    newText: found.newText,
  };
}

const receipt = 'Din henvendelse er mottatt av Utdanningsetaten.';
const first = 'Kjære Oslo kommune, utdanningsetaten,';
const second = 'Kjære Postmottak Utdanningsadm,';
const folded = 'vis sitert seksjon';

// The seed is no part of the repository: where it is not, the letters are counted as skipped.
describe.skipIf(!present)('the letters to Oslo of May 2019', () => {
  it.each([
    ['the request', letter(first, 'postmottak@ude'), 'innsyn', 'request', ['documents'], 0],
    ['the receipt', letter(receipt, folded), 'SV: innsyn', 'automatic-reply', [], 0],
    ['the receipt, again', letter(receipt, folded, 2), 'SV: innsyn', 'automatic-reply', [], 0],
    ['the wrong thing', letter('Hei\n\nDet er Utvikling', `${second}\n\nViser`), 'SV: innsyn', 'answer', [], 1],
    [
      'what was meant',
      letter(`${second}\n\nViser`, 'Postmottak@ude'),
      'SV: SV: innsyn',
      'clarification',
      ['clarification', 'guidance', 'clarification'],
      0,
    ],
    ['none', letter('Utdanningsetaten har ingen avtaler', folded), 'SV: innsyn', 'answer', [], 1],
    ['a look closer', letter('Hei\n\nVi ser nærmere', folded), 'SV: innsyn', 'answer', [], 1],
  ] as const)('%s', async (_, body, subject, kind, asks, quoted) => {
    expect(await read(body, subject)).toMatchObject({ kind, asks, quoted });
  });

  it('the request cites the law by which it wants to be answered', async () => {
    const { law } = await read(letter(first, 'postmottak@ude'), 'innsyn');
    expect(law).toEqual([
      'offentleglova-2006 –',
      'offentleglova-2006 § 29',
      'offentleglova-2006 § 31 første ledd',
      'offentleglova-2006 § 32 andre ledd',
    ]);
  });

  it('what the pages of schools send on is a breach, asked about as a question', async () => {
    const { kind, asks, law } = await read(letter('Tusen takk for raskte svar', 'Postmottak@ude'), 'SV: SV: innsyn');
    expect(kind).toBe('breach-notice');
    expect(asks).toEqual(expect.arrayContaining(['breach-notice', 'guidance']));
    expect(law).toContain('popplyl-2018 –');
  });

  it('the question whether it is a deviation to be notified is a notice of it', async () => {
    const { kind } = await read(letter('Takk for oppdateringen', ''), 'SV: SV: SV: innsyn');
    expect(kind).toBe('breach-notice');
  });

  it('what the answers quote is whole, and what they say is short', async () => {
    const { newText } = await read(letter('Utdanningsetaten har ingen avtaler', folded), 'SV: innsyn');
    expect(newText).toMatch(/^Utdanningsetaten har ingen avtaler/);
    expect(newText).not.toContain('Viser til Deres svar');
  });
});
