import { loadavg } from 'node:os';
import { simpleParser } from 'mailparser';
import { readLetter } from '#src/features/cases/index.ts';
import { printAddress, readMail } from '#src/platform/mail/read-mail.ts';
import { base64, eml, htmlPart, multipart, plainPart } from '#test/mail/build.ts';
import { median } from './measure.ts';

interface Case {
  readonly name: string;
  readonly raw: Buffer;
  /** In one round, and how many rounds. */
  readonly times: number;
  readonly rounds: number;
}

const paragraph = 'Jeg ber om innsyn i avtalen dere har inngått med leverandøren, og i vurderingen av personvernet. ';
const quoted = `\n\nman. 23. nov. 2026 kl. 10:15 skrev Solvik kommune <post@solvik.example>:\n\n${'> Vi har fått brevet ditt.\n'.repeat(40)}`;

function cases(): readonly Case[] {
  const text = `${paragraph.repeat(12)}${quoted}`;
  const html = `<p>${paragraph.repeat(12)}</p><blockquote>${'<p>Vi har fått brevet ditt.</p>'.repeat(40)}</blockquote>`;
  const lines = base64('innhold '.repeat(9)).slice(0, 76);
  const pdf = (megabytes: number) =>
    `Content-Type: application/pdf; name="vedlegg.pdf"\nContent-Transfer-Encoding: base64\n\n${`${lines}\n`.repeat((megabytes * 1024 * 1024) / 78)}`;
  return [
    { name: 'a letter in plain text', raw: eml({ body: text }), times: 200, rounds: 5 },
    {
      name: 'a letter in text and HTML',
      raw: eml({ ...multipart('alternative', 'a', plainPart(text), htmlPart(html)) }),
      times: 100,
      rounds: 5,
    },
    {
      name: 'with 5 MB attached',
      raw: eml({ ...multipart('mixed', 'm', plainPart(text), pdf(5)) }),
      times: 2,
      rounds: 3,
    },
    {
      name: 'with 50 MB attached',
      raw: eml({ ...multipart('mixed', 'm', plainPart(text), pdf(50)) }),
      times: 1,
      rounds: 1,
    },
  ];
}

async function seconds(times: number, work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  for (let n = 0; n < times; n += 1) await work();
  return (performance.now() - before) / 1_000 / times;
}

async function readWhole(raw: Buffer): Promise<unknown> {
  const mail = await readMail(raw);
  const from = mail.from === undefined ? '' : printAddress(mail.from);
  return readLetter({ ...mail, from, inThread: mail.inReplyTo !== undefined, day: '2026-11-23' });
}

/**
 * Reading a letter from its bytes, against mailparser alone on the same bytes; then with its meaning (quotations, asks, law
 * cited). In turns, so that what else the machine does meets both.
 */
export async function benchMail(): Promise<void> {
  console.log(
    `\nMail (load ${(loadavg()[0] ?? 0).toFixed(1)}): milliseconds a mail, and the ratio to mailparser alone`,
  );
  for (const { name, raw, times, rounds } of cases()) {
    const spent = { alone: [] as number[], mail: [] as number[], letter: [] as number[] };
    await readWhole(raw);
    for (let round = 0; round < rounds; round += 1) {
      spent.alone.push(await seconds(times, () => simpleParser(raw, { skipImageLinks: true })));
      spent.mail.push(await seconds(times, () => readMail(raw)));
      spent.letter.push(await seconds(times, () => readWhole(raw)));
    }
    const [alone, mail, letter] = [median(spent.alone), median(spent.mail), median(spent.letter)];
    const shown = [alone, mail, letter].map((one) => (one * 1_000).toFixed(1).padStart(8)).join(' ');
    console.log(
      `${name.padEnd(28)} ${shown}   read ${(mail / alone).toFixed(2)}, with meaning ${(letter / alone).toFixed(2)}`,
    );
  }
}
