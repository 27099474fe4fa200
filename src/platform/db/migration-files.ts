import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '#src/kernel/problem.ts';
import { projectRoot } from '#src/platform/config/root.ts';

/** One change of the schema, as it lies in `migrations/`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** What the database remembers of one that was applied. */
export interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

const pattern = /^(\d{4})_[a-z0-9-]+\.sql$/;
const endsTransaction = /^\s*(commit|rollback)\b[^;]*;/im;

/** The folder of the program's own migrations. */
export function migrationsFolder(): string {
  return join(projectRoot(), 'migrations');
}

/**
 * Reads the numbered files of a folder, in order.
 * @throws Problem (bad-input) for a number used twice or left out, or a file that would end its own transaction
 */
export function readMigrations(folder = migrationsFolder()): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  const migrations = names.sort().map((name): Migration => {
    const sql = readFileSync(join(folder, name), 'utf8');
    const number = Number(pattern.exec(name)?.[1]);
    if (Number.isNaN(number)) throw badFile(name, 'the name is not like 0001_word.sql');
    if (endsTransaction.test(sql)) throw badFile(name, 'it ends its own transaction');
    return { number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
  const wrong = migrations.find((migration, index) => migration.number !== index + 1);
  if (wrong !== undefined) throw badFile(wrong.name, 'the numbers must run 0001, 0002, … without a gap or a double');
  return migrations;
}

function badFile(name: string, what: string): Problem {
  return new Problem(what, { code: 'bad-input', place: `migrations/${name}`, remedy: 'rename or mend the file' });
}

/**
 * What is still to be applied, after checking that what was applied is what the program has.
 * @throws Problem (conflict) when an applied file was edited or the database is newer than the program
 */
export function pendingMigrations(
  files: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  const byNumber = new Map(files.map((file) => [file.number, file]));
  for (const done of applied) {
    const file = byNumber.get(done.number);
    if (file === undefined) {
      throw new Problem(`the database has migration ${done.name}, which this program does not know`, {
        code: 'conflict',
        place: `migrations/${done.name}`,
        remedy: 'run the newer program that made it, or restore a backup taken before the upgrade',
      });
    }
    if (file.sha256 !== done.sha256) {
      throw new Problem(`the file has been changed since it was applied to the database as ${done.name}`, {
        code: 'conflict',
        place: `migrations/${file.name}`,
        remedy: 'put the released file back and make the change in a new, higher-numbered file',
      });
    }
  }
  const numbers = new Set(applied.map((done) => done.number));
  const pending = files.filter((file) => !numbers.has(file.number));
  const last = Math.max(0, ...numbers);
  const skipped = pending.find((file) => file.number < last);
  if (skipped === undefined) return pending;
  throw new Problem('it was never applied, though a later one was', {
    code: 'conflict',
    place: `migrations/${skipped.name}`,
    remedy: `give it a number above ${last}`,
  });
}
