import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Problem } from '#src/kernel/problem.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import type { DemoIssuers, DemoProviderSettings } from './settings.ts';

/** The imitated providers, running. */
export interface DemoProvider {
  readonly issuers: DemoIssuers;
  /** Tells it who is asking and whom to imitate; resolves when it can be used. */
  configure(settings: DemoProviderSettings): Promise<void>;
  stop(): Promise<void>;
}

function didNotStart(): Problem {
  return new Problem('the identity provider of the demo did not start', {
    code: 'unavailable',
    remedy: 'run `npm ci` again, then `npm run demo`',
  });
}

/** Waits for the process's next line. @throws Problem (unavailable) when it ends instead */
function nextLine(child: ChildProcess, lines: AsyncIterator<string>): Promise<string> {
  return Promise.race([
    lines.next().then(({ value, done }) => {
      if (done === true) throw didNotStart();
      return value as string;
    }),
    new Promise<never>((_, reject) => {
      child.once('error', () => reject(didNotStart()));
      child.once('exit', () => reject(didNotStart()));
    }),
  ]);
}

/**
 * Starts the process with the imitated Feide and ID-porten on free ports of loopback. People are handed to it by its
 * standard input, never by a file; it ends when that closes.
 */
export async function startDemoProvider(): Promise<DemoProvider> {
  const main = join(projectRoot(), 'src', 'app', 'demo-provider', 'main.ts');
  // It gets nothing of our environment: there may be secrets in it.
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const issuers = JSON.parse(await nextLine(child, lines)) as DemoIssuers;
  return {
    issuers,
    async configure(settings) {
      child.stdin.write(`${JSON.stringify(settings)}\n`);
      await nextLine(child, lines);
    },
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
