import { readFileSync } from 'node:fs';
import { Problem } from '#src/kernel/problem.ts';

/** What is wrong with a file of settings, with how it is meant. */
export function badListFile(file: string, message: string, remedy: string): Problem {
  return new Problem(message, { code: 'bad-input', place: file, remedy });
}

/** Reads a JSON list of settings. @throws Problem (bad-input) with `remedy` when it cannot be read, or is no list */
export function readListFile(file: string, remedy: string): readonly unknown[] {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw badListFile(file, 'it cannot be read as JSON', remedy);
  }
  if (!Array.isArray(read)) throw badListFile(file, 'it is no list', remedy);
  return read;
}
