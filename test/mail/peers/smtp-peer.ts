// A mail server of somebody else, in a process of its own: takes mails on loopback and tells of each in a line of JSON.
// Addresses say how it behaves: "nei-…" is refused for good, "senere-…" for now; "stille-…" is taken and the line breaks before the answer.
import { SMTPServer } from 'smtp-server';

const tell = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`);
const refused = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  authOptional: true,
  disableReverseLookup: true,
  logger: false,
  onRcptTo({ address }, _session, done) {
    if (address.startsWith('nei-')) return done(refused(550, '5.1.1 Kari Nes finnes ikke her'));
    if (address.startsWith('senere-')) return done(refused(451, '4.7.1 Prøv igjen'));
    done();
  },
  onData(stream, session, done) {
    const pieces: Buffer[] = [];
    stream.on('data', (piece: Buffer) => pieces.push(piece));
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope;
      const to = rcptTo.map(({ address }) => address);
      tell({ from: mailFrom === false ? '' : mailFrom.address, to, raw: Buffer.concat(pieces).toString('base64') });
      if (to.some((address) => address.startsWith('stille-'))) process.exit(0);
      done(null, '2.0.0 Taken');
    });
  },
});
server.on('error', () => undefined);
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  const address = server.server.address();
  tell({ port: typeof address === 'object' && address !== null ? address.port : 0 });
});
