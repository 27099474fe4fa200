import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '#src/platform/config/root.ts';
import type { MailServer } from '#src/platform/mail/settings.ts';

export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
}

/** Somebody else's mail server, and what it has taken. */
export interface Peer {
  readonly server: MailServer;
  readonly taken: readonly TakenMail[];
  stop(): Promise<void>;
}

/** Starts it in a process of its own. */
export async function startPeer(): Promise<Peer> {
  const program = join(projectRoot(), 'test', 'mail', 'peers', 'smtp-peer.ts');
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const taken: TakenMail[] = [];
  const port = await new Promise<number>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const told = JSON.parse(line) as { port?: number; from: string; to: string[]; raw: string };
      if (told.port !== undefined) resolve(told.port);
      else taken.push({ from: told.from, to: told.to, raw: Buffer.from(told.raw, 'base64') });
    });
  });
  return {
    server: { host: '127.0.0.1', port, tls: 'none' },
    taken,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
