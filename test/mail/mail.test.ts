import { describe, expect, it } from 'vitest';
import { readLetter } from '#src/features/cases/index.ts';
import { osloTime } from '#src/kernel/oslo-time.ts';
import { printAddress, readMail } from '#src/platform/mail/read-mail.ts';
import { fixtures } from './fixtures.ts';

/** What the fixtures look at, of one mail. */
async function reading(bytes: Buffer) {
  const mail = await readMail(bytes);
  const from = mail.from === undefined ? '' : printAddress(mail.from);
  const inThread = mail.inReplyTo !== undefined || mail.references.length > 0;
  const letter = readLetter({ ...mail, from, inThread, day: '2026-11-20' });
  const at = mail.receivedAt ?? mail.sentAt;
  return {
    kind: letter.kind,
    newText: letter.newText,
    quoted: letter.parts
      .filter(({ quoted }) => quoted !== undefined)
      .map(({ start, end }) => mail.text.slice(start, end)),
    asks: letter.asks.map(({ kind }) => kind),
    law: letter.lawCited.map(({ act, section }) => `${act} ${section}`),
    attachments: mail.attachments.map(({ name, bytes: size, message, unopened }) =>
      [name, size, message && `${message.from}: ${message.subject}`, unopened]
        .filter((one) => one !== undefined)
        .join(' '),
    ),
    subject: mail.subject,
    from,
    received: at === undefined ? null : osloTime(at, 'seconds'),
    language: letter.language,
    caseNumbers: letter.caseNumbers,
    faults: mail.faults,
  };
}

describe('an invented mail', () => {
  it.each(fixtures)('$name', async ({ mail, expected: { quoted, ...expected } }) => {
    const read = await reading(mail);
    expect(read).toMatchObject(expected);
    if (quoted !== undefined) {
      expect(read.quoted).toHaveLength(quoted.length);
      for (const [index, begins] of quoted.entries()) expect(read.quoted[index]?.startsWith(begins)).toBe(true);
    }
  });

  it('is one of at least thirty, each with a name of its own', () => {
    expect(new Set(fixtures.map(({ name }) => name)).size).toBe(fixtures.length);
    expect(fixtures.length).toBeGreaterThanOrEqual(30);
  });
});
