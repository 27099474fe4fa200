// The program that the rounds of mail kill: watches a mailbox and listens for mails until it is gone.
// It says "ready <port>" once, and "kept" after each commit.
import { systemClock } from '#src/platform/clock/clock.ts';
import { connect } from '#src/platform/db/connect.ts';
import { createLogger } from '#src/platform/diagnostics/logger.ts';
import { keepBoxes } from '#src/platform/mail/boxes.ts';
import type { ImapMailbox } from '#src/platform/mail/imap.ts';
import type { ImapFolder } from '#src/platform/mail/settings.ts';
import { listenForMail } from '#src/platform/mail/smtp-in.ts';
import { watchMailbox } from '#src/platform/mail/watch.ts';

const given = JSON.parse(process.argv[2] ?? '') as { url: string; imap: ImapFolder };
const db = connect(given.url, { max: 4 });
const logger = createLogger(systemClock, () => undefined);
const replyPattern = 'post+{reference}@solvik.example';
const settings = { key: 'post', owner: 'solvik', address: 'post@solvik.example', replyPattern, imap: given.imap };
const { boxes } = await keepBoxes(db, [settings]);
const onKept = () => process.stdout.write('kept\n');
const taking = { db, clock: systemClock, logger, maxBytes: 100_000_000, onKept };
for (const box of boxes) watchMailbox({ ...taking, pause: 50 }, box as ImapMailbox);
const { port } = await listenForMail({ ...taking, boxes }, { host: '127.0.0.1', port: 0, lmtp: false });
process.stdout.write(`ready ${port}\n`);
