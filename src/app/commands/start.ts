import { Problem } from '#src/kernel/problem.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { readConfig } from '#src/platform/config/config.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { logKeyPath } from '#src/platform/log/key-file.ts';
import { readMailSettings } from '#src/platform/mail/settings.ts';
import { startMail } from '../mail-work.ts';
import { type ProvidersAt, startServer } from '../server.ts';
import { type Command, type CommandIo, type ParsedArgs, textOption } from './command.ts';
import { standardLogger, withDatabase } from './with-database.ts';

/** Resolves when the process is asked to stop (Ctrl-C, systemd). */
function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}

function withPort(io: CommandIo, args: ParsedArgs, more: Readonly<Record<string, string>>): CommandIo['env'] {
  const port = textOption(args, 'port');
  return { ...io.env, ...more, ...(port === undefined ? {} : { SKOLEVERN_PORT: port }) };
}

/**
 * Runs the application until it is asked to stop.
 * @param prepare done after migration and before anybody is answered; may give identity providers of its own
 */
export async function runServer(
  args: ParsedArgs,
  io: CommandIo,
  more: Readonly<Record<string, string>>,
  prepare: (db: Db) => Promise<ProvidersAt | undefined>,
): Promise<number> {
  const env = withPort(io, args, more);
  const config = readConfig(env);
  const mail = readMailSettings(env);
  const stop = askedToStop();
  return withDatabase({ ...io, env }, async (db) => {
    const providersAt = await prepare(db);
    const logger = standardLogger();
    const server = await startServer(config, db, logger, logKeyPath(env), providersAt);
    const running = await startMail({ db, clock: systemClock, logger, settings: mail }).catch(
      async (error: unknown) => {
        await server.stop();
        throw error;
      },
    );
    io.out(`\nSkolevern: ${server.url}\nhealth and metrics: ${server.adminUrl}/health, ${server.adminUrl}/metrics\n`);
    io.out('Stop with Ctrl-C.\n');
    await stop;
    await running.stop();
    await server.stop();
    return 0;
  });
}

/** `skolevern start`: the application in earnest. */
export const startCommand: Command = {
  usage: 'skolevern start [--port PORT]   (settings in the environment: docs/operate.md)',
  about: 'run the application',
  options: { port: { type: 'string' } },
  async run(args, io) {
    if (args.positionals.length > 0) {
      throw new Problem('start takes no arguments', { code: 'bad-input', remedy: `usage: ${startCommand.usage}` });
    }
    return runServer(args, io, {}, () => Promise.resolve(undefined));
  },
};
