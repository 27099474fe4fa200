import { Problem } from '#src/kernel/problem.ts';
import { type CommandIo, readArgs } from './command.ts';
import { commands } from './table.ts';

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

/**
 * Runs `skolevern` with what stands after its name.
 * @returns the exit code: 0 done; 1 done, but what was asked for does not hold; 2 bad input; 3 what nobody foresaw
 */
export async function runCommand(args: readonly string[], io: CommandIo): Promise<number> {
  try {
    return await run(args, io);
  } catch (error) {
    // 3 is none of the codes that scripts count on: something went wrong that nobody foresaw.
    io.note(error instanceof Problem ? `${error.describe()}\n` : `${error instanceof Error ? error.stack : error}\n`);
    return error instanceof Problem ? 2 : 3;
  }
}
