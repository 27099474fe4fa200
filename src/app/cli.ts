import { osloDate } from '#src/kernel/date.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import type { CommandIo } from './commands/command.ts';
import { runCommand } from './commands/run.ts';

const io: CommandIo = {
  env: process.env,
  today: osloDate(systemClock.now()),
  out: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(text),
};

// A reader that goes away early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCommand(process.argv.slice(2), io);
