import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { packageFile } from '../src/features/register/catalogue/file.ts';
import type { PackageFile } from '../src/features/register/catalogue/package.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'catalogue');
export const target = join(root, 'src/features/register/catalogue/packages.generated.ts');

/** Every package in `catalogue/`, in the order of file names. @throws Error that names the file and what is wrong in it */
export function readPackages(): PackageFile[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return files.map((name) => {
    const read = packageFile.safeParse(parse(readFileSync(join(folder, name), 'utf8')));
    if (read.success) return read.data as unknown as PackageFile;
    const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`catalogue/${name}\n  ${faults.join('\n  ')}`);
  });
}

/** The module that holds the packages. */
export function written(packages: readonly PackageFile[]): string {
  return [
    '// The packages in catalogue/. Made by scripts/catalogue.ts; do not edit.',
    "import type { PackageFile } from './package.ts';",
    '',
    `export const shippedPackages: readonly PackageFile[] = ${JSON.stringify(packages, null, 1)};`,
    '',
  ].join('\n');
}
