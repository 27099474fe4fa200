import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '#src/platform/config/root.ts';

const here = createRequire(import.meta.url);
const versionIn = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;

/** What drives the browser, and what knows the consent products: another version may see otherwise. */
const packages = ['playwright-core', '@duckduckgo/autoconsent'] as const;

/** Not every package lets its package.json be asked for by name. */
function folderOf(name: (typeof packages)[number]): string {
  const inside = join('node_modules', name);
  const file = here.resolve(name);
  return file.slice(0, file.lastIndexOf(inside) + inside.length);
}

/** The versions of what a scan is made with, by name: Skolevern, Node and the packages that have a say in what is seen. */
export function versionsHere(): Readonly<Record<string, string>> {
  return {
    skolevern: versionIn(projectRoot()),
    node: process.versions.node,
    ...Object.fromEntries(packages.map((name) => [name, versionIn(folderOf(name))])),
  };
}
