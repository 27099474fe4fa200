import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const shown = 'src/features/control/requirements';
const requirementsFolder = join(root, shown);
export const target = join(root, 'src/features/control/packs/found.generated.ts');

/** Files that are no requirements as they stand; the message says which, and what to do. */
export class FaultyRequirements extends Error {}

/** A requirement's file: its path below the folder, without the ending, and what it exports. */
interface Found {
  readonly path: string;
  readonly name: string;
}

const fixtures = '.fixtures.yaml';

/** `system-owner-appointed` → `systemOwnerAppointed`. */
function camel(id: string): string {
  return id.replace(/-(.)/g, (_, next: string) => next.toUpperCase());
}

/** What is wrong with the text of a requirement's file, in words that say what to do; nothing when all is well. */
function faultsOf(id: string, text: string): string[] {
  const [name, exports] = [camel(id), [...text.matchAll(/^export (.*)$/gm)].map(([, what = '']) => what)];
  const others = exports.filter((what) => !what.startsWith(`const ${name} = `));
  return [
    ...(exports.length === others.length
      ? [`must export the requirement as \`${name}\` (export const ${name} = …)`]
      : []),
    ...others.map(
      (what) => `must export nothing but the requirement: move \`${what.slice(0, 60)}\` to a file of its own`,
    ),
    ...(text.includes(`\n  id: '${id}',`) ? [] : [`must have the id of its file: id: '${id}'`]),
  ];
}

/**
 * Every requirement in a folder: `<id>.ts` with `<id>.fixtures.yaml` beside it, in the order of paths.
 * @throws FaultyRequirements that names each file where something is wrong, and what to do
 */
export function findRequirements(folder = requirementsFolder): Found[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const faults: string[] = [];
  const found = files.flatMap((file): Found[] => {
    if (file.endsWith(fixtures) && !files.includes(file.replace(fixtures, '.ts')))
      faults.push(
        `${shown}/${file}: has no requirement beside it; write ${file.replace(fixtures, '.ts')}, or remove it`,
      );
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) return [];
    const [path, id] = [file.slice(0, -'.ts'.length), basename(file, '.ts')];
    const text = readFileSync(join(folder, file), 'utf8');
    if (!files.includes(`${path}${fixtures}`)) {
      // What requirements share has no id; a requirement without fixtures would be left out without a word.
      const [, named] = /^export const \w+ = \w+\(\{\n {2}id: '(.+)',$/m.exec(text) ?? [];
      if (named !== undefined) faults.push(`${shown}/${file}: has no fixtures; write ${path}${fixtures} beside it`);
      return [];
    }
    faults.push(...faultsOf(id, text).map((fault) => `${shown}/${file}: ${fault}`));
    return [{ path, name: camel(id) }];
  });
  const twice = found.filter(({ name }, index) => found.findIndex((one) => one.name === name) !== index);
  faults.push(...twice.map(({ path }) => `${shown}/${path}.ts: another requirement has this id; choose a new one`));
  if (faults.length > 0)
    throw new FaultyRequirements(`requirements that cannot be taken in:\n  ${faults.join('\n  ')}`);
  return found;
}

/** The module that holds them. */
export function written(found: readonly Found[]): string {
  const byPath = found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return [
    '// Every requirement that has fixtures beside it. Made by scripts/requirements.ts (and npm run build); do not edit.',
    "import type { Requirement } from '../requirement.ts';",
    ...byPath.map(({ path, name }) => `import { ${name} } from '../requirements/${path}.ts';`),
    '',
    'export const found = [',
    ...byPath.map(({ name }) => `  ${name},`),
    '] as readonly Requirement[];',
    '',
  ].join('\n');
}

/** Writes the list where it is no longer right. @returns how many there are */
export function takeInRequirements(): number {
  const found = findRequirements();
  const text = written(found);
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    // Whole or not at all: tests may be reading.
    const temporary = `${target}.${process.pid}`;
    writeFileSync(temporary, text);
    renameSync(temporary, target);
  }
  return found.length;
}
