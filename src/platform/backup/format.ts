import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { Problem } from '#src/kernel/problem.ts';
import type { AppliedMigration } from '#src/platform/db/migration-files.ts';

/**
 * A backup is a gzipped text of lines, readable with any tool: the header; for each table a line `{"table": name}` and
 * one line per row, an array with each column's value as PostgreSQL writes it (null for none); and the seal, the
 * SHA-256 of everything above it. The seal finds accidents, not forgers: keep the file where only you can write.
 */
export const formatVersion = 1;

export interface BackupHeader {
  readonly skolevern: 'backup';
  readonly format: typeof formatVersion;
  readonly createdAt: string;
  readonly postgres: string;
  readonly migrations: readonly AppliedMigration[];
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[]; readonly rows: number }[];
}

/** What a whole and untouched file says of itself. */
export interface VerifiedBackup {
  readonly header: BackupHeader;
  readonly sha256: string;
}

/** One thing in a backup, as it is read. */
export type BackupPart =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'row'; readonly line: string }
  | { readonly kind: 'seal'; readonly sha256: string };

/** Says that the file is no whole backup. */
export function damaged(file: string, what: string): Problem {
  return new Problem(what, {
    code: 'bad-input',
    place: file,
    remedy: 'take another copy of the backup, or an older one; nothing was changed in the database',
  });
}

async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest: string[] = [];
  for await (const chunk of chunks) {
    const pieces = decoder.write(chunk).split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      yield rest.length === 0 ? piece : rest.join('') + piece;
      rest = [];
    }
    if (last !== '') rest.push(last);
  }
  if (rest.length > 0) throw new Error('the last line is not complete');
}

function parse(line: string): Record<string, unknown> {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new Error('not an object');
  return value as Record<string, unknown>;
}

function readHeader(line: string, file: string): BackupHeader {
  const header = parse(line) as Partial<BackupHeader>;
  if (header.skolevern !== 'backup') throw damaged(file, 'the file is not a backup of Skolevern');
  if (header.format === formatVersion) return header as BackupHeader;
  throw new Problem(`the backup is of format ${header.format}, this program reads format ${formatVersion}`, {
    code: 'bad-input',
    place: file,
    remedy: 'restore it with the version of Skolevern that made it, then upgrade',
  });
}

async function* readParts(lines: AsyncIterable<string>, file: string): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256');
  let first = true;
  let sealed = false;
  for await (const line of lines) {
    if (sealed) throw damaged(file, 'there is more after the seal');
    const sha256 = !first && line.startsWith('{"sha256"') ? parse(line).sha256 : undefined;
    if (sha256 !== undefined) {
      sealed = true;
      const actual = hash.digest('hex');
      if (sha256 !== actual) throw damaged(file, 'the content does not match its seal: it has been changed');
      yield { kind: 'seal', sha256: actual };
      continue;
    }
    hash.update(line).update('\n');
    if (first) yield { kind: 'header', header: readHeader(line, file) };
    else if (line.startsWith('[')) yield { kind: 'row', line };
    else yield { kind: 'table', name: String(parse(line).table) };
    first = false;
  }
  if (!sealed) throw damaged(file, 'the file is cut short: its seal is missing');
}

/**
 * Reads a backup part by part, holding no more than a few rows.
 * @param take is waited for; what it throws stops the reading
 * @throws Problem (bad-input) when the file is missing, cut short or changed
 */
export async function readBackup(file: string, take: (part: BackupPart) => Promise<void>): Promise<void> {
  let failure: unknown;
  try {
    await pipeline(createReadStream(file), createGunzip(), async (chunks: AsyncIterable<Buffer>) => {
      for await (const part of readParts(splitLines(chunks), file)) {
        try {
          await take(part);
        } catch (error) {
          failure = error;
          throw error;
        }
      }
    });
  } catch (error) {
    if (failure !== undefined) throw failure;
    if (error instanceof Problem) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new Problem('there is no such file', { code: 'bad-input', place: file, remedy: 'check the name' });
    }
    throw damaged(file, 'the file is cut short or changed');
  }
}

/**
 * Reads the whole file without touching any database.
 * @returns the header and the seal, once every row is counted and the seal matches
 * @throws Problem (bad-input) otherwise
 */
export async function verifyBackup(file: string): Promise<VerifiedBackup> {
  let header: BackupHeader | undefined;
  let sha256 = '';
  let current = '';
  const rows = new Map<string, number>();
  await readBackup(file, async (part) => {
    if (part.kind === 'header') header = part.header;
    else if (part.kind === 'table') current = part.name;
    else if (part.kind === 'seal') sha256 = part.sha256;
    else rows.set(current, (rows.get(current) ?? 0) + 1);
  });
  if (header === undefined) throw damaged(file, 'the file is empty');
  for (const { name, rows: promised } of header.tables) {
    if ((rows.get(name) ?? 0) !== promised) throw damaged(file, `rows are missing in the table ${name}`);
    rows.delete(name);
  }
  if (rows.size > 0) throw damaged(file, 'it has rows of tables that it does not list');
  return { header, sha256 };
}
