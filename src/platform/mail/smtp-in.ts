import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { Problem } from '#src/kernel/problem.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { describeError, type Logger } from '#src/platform/diagnostics/logger.ts';
import { boxOf, type Mailbox } from './boxes.ts';
import type { Taking } from './imap.ts';
import { keepMail } from './keep.ts';
import type { ListenSettings } from './settings.ts';
import { type Spooled, spool, TooLarge } from './spool.ts';

export interface Receiving extends Taking {
  readonly logger: Logger;
  readonly boxes: readonly Mailbox[];
}

export interface MailListener {
  readonly port: number;
  stop(): Promise<void>;
}

/** What the other server is answered; the first words are a status of RFC 3463. */
const refusals = {
  unknown: [550, '5.1.1 No such mailbox here / Ingen slik postkasse her'],
  tooLarge: (bytes: number) =>
    [552, `5.3.4 The mail is larger than ${Math.floor(bytes / 1024 / 1024)} MB / E-posten er for stor`] as const,
  later: [451, '4.3.0 Not kept, try again later / Ikke tatt vare på, prøv igjen senere'],
} as const;

const refusal = ([responseCode, words]: readonly [number, string]) => Object.assign(new Error(words), { responseCode });

/** Keeps a mail once for each mailbox that it is for. @throws when one of them could not; then the sender tries again, and the others know it */
async function keepFor(o: Receiving, session: SMTPServerSession, spooled: Spooled): Promise<void> {
  const { mailFrom, rcptTo } = session.envelope;
  const to = rcptTo.map(({ address }) => address);
  const boxes = new Set(to.flatMap((address) => boxOf(o.boxes, address) ?? []));
  for (const box of boxes) {
    const own = to.filter((address) => boxOf(o.boxes, address) === box);
    const from = mailFrom === false ? '' : mailFrom.address;
    const arrival = {
      mailbox: box.key,
      via: 'smtp' as const,
      receivedAt: o.clock.now(),
      envelopeFrom: from,
      envelopeTo: own,
    };
    const kept = await inTenant(o.db, box.tenant, (trx) => keepMail(trx, o.clock, arrival, spooled));
    if (kept.as === 'new') o.onKept?.(box);
  }
}

async function receive(o: Receiving, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  let spooled: Spooled;
  try {
    spooled = await spool(stream.iterator({ destroyOnReturn: false }), o.maxBytes);
  } catch (error) {
    stream.resume(); // The rest is passed over, so that the other side hears why.
    throw error;
  }
  try {
    await keepFor(o, session, spooled);
  } finally {
    await spooled.close();
  }
}

function serverFor(o: Receiving, { lmtp, tls }: ListenSettings): SMTPServer {
  return new SMTPServer({
    lmtp,
    ...(tls === undefined ? { disabledCommands: ['AUTH', 'STARTTLS'] } : { ...tls, disabledCommands: ['AUTH'] }),
    authOptional: true,
    disableReverseLookup: true,
    hideSize: false,
    size: o.maxBytes,
    maxClients: 50,
    socketTimeout: 120_000,
    closeTimeout: 5_000,
    banner: 'Skolevern',
    logger: false,
    onMailFrom({ args }, session, done) {
      if (tls !== undefined && !session.secure) return done(refusal([530, '5.7.0 STARTTLS first']));
      const announced = Number((args as Readonly<Record<string, unknown>> | false) && (args as { SIZE?: string }).SIZE);
      done(announced > o.maxBytes ? refusal(refusals.tooLarge(o.maxBytes)) : undefined);
    },
    onRcptTo({ address }, _session, done) {
      done(boxOf(o.boxes, address) === undefined ? refusal(refusals.unknown) : undefined);
    },
    onData(stream, session, done) {
      receive(o, stream, session).then(
        () => done(null, '2.0.0 Kept'),
        (error: unknown) => {
          if (error instanceof TooLarge) return done(refusal(refusals.tooLarge(o.maxBytes)));
          o.logger.error('mail.not-kept', describeError(error));
          done(refusal(refusals.later));
        },
      );
    },
  });
}

function asProblem(error: NodeJS.ErrnoException, { host, port }: ListenSettings): Problem {
  const what = error.code === 'EADDRINUSE' ? 'the port is taken by another program' : `cannot listen (${error.code})`;
  const remedy = 'stop the other program, or give another address in SKOLEVERN_MAIL_LISTEN';
  return new Problem(what, { code: 'unavailable', place: `${host}:${port}`, remedy });
}

/**
 * Listens for mails that servers of the owner hand over, by SMTP or LMTP. A mail is answered 250 after the commit and not before: what was not kept is sent again by
 * whoever has it. Only addresses of our mailboxes are taken, and nothing is passed on.
 * @throws Problem (unavailable) when the address is taken
 */
export async function listenForMail(o: Receiving, settings: ListenSettings): Promise<MailListener> {
  const server = serverFor(o, settings);
  // What one connection does wrong is that connection's own.
  const told = (error: unknown) => o.logger.warn('mail.connection-failed', describeError(error));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(asProblem(error, settings)));
    server.listen(settings.port, settings.host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
  server.on('error', told);
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
