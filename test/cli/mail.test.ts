import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt, expectRefused, skolevern } from './skolevern.ts';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'skolevern-mail-'));
  await ensureBuilt();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const letter = [
  'Received: from a.example by b.example; Tue, 7 May 2019 14:56:02 +0200',
  'From: =?iso-8859-1?Q?K=E5re_Nes?= <kaare@eksempel.example>',
  'Subject: SV: Innsyn',
  'Date: Tue, 7 May 2019 14:55:00 +0200',
  'In-Reply-To: <svar@skole.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=g',
  '',
  '--g',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Jeg ber om innsyn i avtalen, jf. offentleglova § 29.',
  '',
  '-----Opprinnelig melding-----',
  'Fra: Postmottak',
  'Sendt: 6. mai 2019 09:00',
  'Til: Kåre Nes',
  'Emne: Innsyn',
  '',
  'Hva gjelder det?',
  '--g',
  'Content-Type: application/pdf; name=brev.pdf',
  'Content-Disposition: attachment; filename=brev.pdf',
  '',
  'x',
  '--g--',
  '',
].join('\r\n');

describe('skolevern mail', () => {
  test('tells who, when, what is new, quoted, attached, cited and asked', async () => {
    const { code, out, err } = await skolevern(['mail', file('brev.eml', letter), '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const told = JSON.parse(out);
    expect(told).toMatchObject({
      from: 'Kåre Nes <kaare@eksempel.example>',
      received: '2019-05-07T14:56:02+02:00',
      kind: 'request',
      newText: 'Jeg ber om innsyn i avtalen, jf. offentleglova § 29.',
      quoted: [{ how: 'header-block', from: 'Postmottak', sent: '6. mai 2019 09:00', subject: 'Innsyn' }],
      attachments: [{ name: 'brev.pdf', type: 'application/pdf', bytes: 1 }],
      lawCited: [{ act: 'offentleglova-2006', section: '§ 29', text: 'offentleglova § 29' }],
      asks: [{ kind: 'documents', start: 0, in: 'text' }],
      receivedBy: 'received-header',
      reply: true,
    });
    const { start, end, text } = told.quoted[0];
    expect(told.text.slice(start, end)).toBe(text);
    expect(told.newText.slice(told.lawCited[0].start, told.lawCited[0].end)).toBe('offentleglova § 29');
  });

  test('says it in words', async () => {
    const { code, out } = await skolevern(['mail', file('ord.eml', letter)]);
    expect(code).toBe(0);
    for (const words of [
      'kaare@eksempel.example',
      'request',
      'documents: Jeg ber om innsyn',
      'offentleglova-2006 § 29',
      'brev.pdf',
    ])
      expect(out).toContain(words);
    expect(out).not.toContain('Hva gjelder det?');
  });

  test('reads a broken mail as far as it goes', async () => {
    const broken = file(
      'ødelagt.eml',
      'From: a@b.example\r\nContent-Type: multipart/mixed; boundary=z\r\n\r\nJeg ber om innsyn i avtalen.',
    );
    const { code, out } = await skolevern(['mail', broken, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ kind: 'request', faults: ['broken'], received: null });
  });

  test('refuses what is no mail, naming it', async () => {
    expectRefused(await skolevern(['mail', join(folder, 'ingen.eml')]), 'ingen.eml', 'no such file');
    expectRefused(await skolevern(['mail', folder]), 'a folder');
    expectRefused(await skolevern(['mail', file('tom.eml', '')]), 'tom.eml', 'no mail in it');
    expectRefused(await skolevern(['mail']), 'no mail was given', 'usage');
    expectRefused(await skolevern(['mail', 'a', 'b']), 'only one mail');
  });
});
