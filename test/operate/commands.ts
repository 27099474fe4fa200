import { accountCommand } from '#src/app/commands/account.ts';
import { backupCommand } from '#src/app/commands/backup.ts';
import type { Command } from '#src/app/commands/command.ts';
import { readArgs } from '#src/app/commands/command.ts';
import { exportCommand } from '#src/app/commands/export.ts';
import { importCommand } from '#src/app/commands/import.ts';
import { migrateCommand } from '#src/app/commands/migrate.ts';
import { restoreCommand } from '#src/app/commands/restore.ts';
import type { TestDatabase } from '#test/database.ts';

const commands = {
  account: accountCommand,
  backup: backupCommand,
  export: exportCommand,
  import: importCommand,
  migrate: migrateCommand,
  restore: restoreCommand,
} satisfies Record<string, Command>;

/** What a command said and how it ended. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly notes: string;
}

/**
 * Runs a command as the command line does, against a database of the test's own.
 * @throws Problem as the command does
 */
export async function run(
  { url, adminUrl }: Pick<TestDatabase, 'url' | 'adminUrl'>,
  name: keyof typeof commands,
  ...args: string[]
): Promise<Said> {
  const command: Command = commands[name];
  const said = { out: '', notes: '' };
  const code = await command.run(readArgs(name, command, args), {
    env: { DATABASE_URL: url, DATABASE_ADMIN_URL: adminUrl },
    today: '2026-11-21',
    out: (text) => {
      said.out += text;
    },
    note: (text) => {
      said.notes += text;
    },
  });
  return { code, ...said };
}
