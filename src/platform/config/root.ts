import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds package.json and migrations/, found upwards from this file,
 * because the same code runs from `src/` and bundled from `dist/`.
 * @throws Error when there is none: the installation is broken
 */
export function projectRoot(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'migrations'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json with migrations/ above ${import.meta.dirname}`);
  }
}
