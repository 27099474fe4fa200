import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { type Command, type CommandIo, readArgs } from './commands/command.ts';

/** Every command; its module is loaded only when it is called, so that `control` and the like open no database. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).startCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  control: async () => (await import('./commands/control.ts')).controlCommand,
  notice: async () => (await import('./commands/notice.ts')).noticeCommand,
  examine: async () => (await import('./commands/examine.ts')).examineCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  catalogue: async () => (await import('./commands/catalogue.ts')).catalogueCommand,
  schema: async () => (await import('./commands/schema.ts')).schemaCommand,
};

async function help(io: CommandIo): Promise<void> {
  io.out('skolevern: data protection and openness for Norwegian school owners\n\n');
  for (const [name, load] of Object.entries(commands)) {
    io.out(`  ${name.padEnd(9)} ${(await load()).about}\n`);
  }
  io.out('\nskolevern COMMAND --help tells how to use one. Settings and running it in earnest: docs/operate.md\n');
  io.out('Exit codes: 0 done; 1 done, but what was asked for does not hold; 2 bad input; 3 a fault in Skolevern.\n');
}

async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await help(io);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    throw new Problem(`there is no command "${name}"`, {
      code: 'bad-input',
      place: 'skolevern',
      remedy: `use one of: ${Object.keys(commands).join(', ')}`,
    });
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`${command.about}\n\nusage: ${command.usage}\n`);
    return 0;
  }
  return command.run(readArgs(name, command, rest), io);
}

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

try {
  process.exitCode = await run(process.argv.slice(2), io);
} catch (error) {
  // 3 is none of the codes that scripts count on: something went wrong that nobody foresaw.
  io.note(error instanceof Problem ? `${error.describe()}\n` : `${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = error instanceof Problem ? 2 : 3;
}
