import { connect, createServer, type Socket } from 'node:net';

/**
 * What happens on a line when our side has sent something: it gets through (undefined); nobody answers any more and nobody hangs up (`silence`); it
 * breaks (`cut`); the server says something of its own first (`before`), or this and nothing else (`instead`; TAG stands for the tag).
 */
export type Mishap = 'silence' | 'cut' | { readonly before: string } | { readonly instead: string } | undefined;

/** Says what becomes of what our side sent; of '' before the server has said anything. */
export type Mishaps = (sent: string) => Mishap;

/** A line to a server on which goes wrong what the test says; without TLS what is sent is a command in plain text. */
export async function unreliableLine(to: { readonly host: string; readonly port: number }, mishaps: Mishaps) {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to.port, to.host);
    let silent = false;
    const happen = (sent: string, chunk?: Buffer) => {
      const mishap = mishaps(sent);
      const say = (words: string) => near.write(`${words.replaceAll('TAG', sent.split(' ')[0] ?? '')}\r\n`);
      if (mishap === 'silence') silent = true;
      else if (mishap === 'cut') near.destroy();
      else if (mishap !== undefined) say('before' in mishap ? mishap.before : mishap.instead);
      const passes = mishap === undefined || (typeof mishap === 'object' && 'before' in mishap);
      if (passes && chunk !== undefined) far.write(chunk);
    };
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        // As when a cable is pulled: the server never learns of it.
        if (!silent) far.destroy();
      });
    }
    happen('');
    near.on('data', (chunk: Buffer) => (silent ? undefined : happen(chunk.toString('latin1'), chunk)));
    far.on('data', (chunk: Buffer) => (silent ? undefined : near.write(chunk)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    port: (server.address() as { port: number }).port,
    /** Breaks all that is open. */
    cut: () => {
      for (const socket of open) socket.destroy();
    },
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
