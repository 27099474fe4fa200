import { createReadStream } from 'node:fs';
import { readLetter } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { osloTime } from '#src/kernel/oslo-time.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Mail } from '#src/platform/mail/mail.ts';
import { printAddress, readMail } from '#src/platform/mail/read-mail.ts';
import { type Command, type CommandIo, onlyArgument } from './command.ts';

const time = (instant: number | undefined) => (instant === undefined ? null : osloTime(instant, 'seconds'));

/** When a mail came: by the server that took it; else what its sender wrote. */
const cameAt = ({ receivedAt, sentAt }: Mail) => receivedAt ?? sentAt;

function readingOf(mail: Mail, today: string) {
  const at = cameAt(mail);
  const from = mail.from === undefined ? '' : printAddress(mail.from);
  return readLetter({
    ...mail,
    from,
    inThread: mail.inReplyTo !== undefined || mail.references.length > 0,
    day: at === undefined ? today : osloDate(new Date(at)),
  });
}

function mailJson(mail: Mail, today: string) {
  const letter = readingOf(mail, today);
  return {
    from: mail.from === undefined ? null : printAddress(mail.from),
    received: time(cameAt(mail)),
    kind: letter.kind,
    newText: letter.newText,
    quoted: letter.parts.flatMap(({ start, end, quoted }) =>
      quoted === undefined ? [] : [{ start, end, text: mail.text.slice(start, end), ...quoted }],
    ),
    attachments: mail.attachments,
    lawCited: letter.lawCited,
    asks: letter.asks,
    subject: mail.subject,
    sender: mail.from ?? null,
    to: mail.to,
    cc: mail.cc,
    replyTo: mail.replyTo ?? null,
    receivedBy: mail.receivedAt !== undefined ? 'received-header' : mail.sentAt !== undefined ? 'date-header' : null,
    sent: time(mail.sentAt),
    messageId: mail.messageId ?? null,
    inReplyTo: mail.inReplyTo ?? null,
    references: mail.references,
    reply: letter.reply,
    caseNumbers: letter.caseNumbers,
    language: letter.language ?? null,
    text: mail.text,
    textFrom: mail.textFrom,
    deliveries: mail.deliveries,
    faults: mail.faults,
  };
}

const unreadable: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'it may not be read',
};

/** Reads the mail file as a stream. @throws Problem (bad-input) that names the file */
async function readFileMail(path: string): Promise<Mail> {
  try {
    return await readMail(createReadStream(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Problem(unreadable[code] ?? 'it could not be read', {
      code: 'bad-input',
      place: path,
      remedy: 'give the path of a mail saved as .eml',
    });
  }
}

function printMail(told: ReturnType<typeof mailJson>, io: CommandIo): void {
  io.out(`${told.from ?? '–'}\n${told.received ?? '–'}\n${told.subject}\n${told.kind}\n\n${told.newText}\n`);
  if (told.asks.length > 0) io.out('\n');
  for (const { kind, text } of told.asks) io.out(`${kind}: ${text.replace(/\s+/g, ' ')}\n`);
  for (const { act, section } of told.lawCited) io.out(`${act} ${section}\n`);
  for (const { name, type, bytes, unopened } of told.attachments)
    io.out(`${name} (${type}, ${bytes} bytes${unopened === undefined ? '' : `, ${unopened}, not opened`})\n`);
}

/** `skolevern mail`: what a mail says that is new, what it quotes, cites and asks; opens no database and no attachment. */
export const mailCommand: Command = {
  usage: 'skolevern mail FILE.eml [--json]',
  about: 'read a letter that came by mail: what is new in it, what it quotes, cites and asks',
  options: { json: { type: 'boolean' } },
  async run(args, io) {
    const mail = await readFileMail(onlyArgument(args, 'mail', mailCommand));
    const told = mailJson(mail, io.today);
    if (mail.faults.includes('no-headers') && mail.text.trim() === '')
      throw new Problem('there is no mail in it', {
        code: 'bad-input',
        place: args.positionals[0] ?? 'mail',
        remedy: 'give a mail with its headers, saved as .eml',
      });
    if (args.values.json === true) io.out(`${JSON.stringify(told, null, 2)}\n`);
    else printMail(told, io);
    return 0;
  },
};
