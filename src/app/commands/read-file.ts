import { readFile, writeFile } from 'node:fs/promises';
import { type Landscape, parseLandscape } from '#src/features/register/index.ts';
import { Problem } from '#src/kernel/problem.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'it may not be read',
  ENOTDIR: 'a part of its path is no folder',
};

async function reading<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Problem(
      reasons[code] ?? (error instanceof TypeError ? 'it is not text in UTF-8' : 'it could not be read'),
      {
        code: 'bad-input',
        place: path,
        remedy: code === 'ENOENT' ? 'check the name and the folder you stand in' : 'check the file and its rights',
      },
    );
  }
}

/** Reads a file as it is. @throws Problem (bad-input) that names the file */
export function readBytes(path: string): Promise<Uint8Array> {
  return reading(path, () => readFile(path));
}

/** Reads a text file (UTF-8). @throws Problem (bad-input) that names the file */
export function readText(path: string): Promise<string> {
  return reading(path, async () => new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)));
}

/** Reads a landscape file. @throws Problem (bad-input) that names file, line, path and what is allowed */
export async function readLandscape(path: string): Promise<Landscape> {
  return parseLandscape(await readText(path), path);
}

const writeReasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'it may not be written',
  EROFS: 'it may not be written',
  ENOSPC: 'the disk is full',
};

/** Writes a file that only its owner may read. @throws Problem (bad-input) that names the file */
export async function writePrivate(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content, { mode: 0o600 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Problem(writeReasons[code] ?? 'it could not be written', {
      code: 'bad-input',
      place: path,
      remedy: 'give the name of a file in a folder that you may write to',
    });
  }
}
