/**
 * `npm run build`: the requirements that there are become a list (requirements-found.ts), src/app/cli.ts becomes
 * dist/skolevern.mjs and each `*.worker.ts` a file in dist/workers (packages stay outside), and what the browser gets becomes dist/assets with a hash of the content
 * in each name, so that it may be cached for ever. manifest.json maps `main.js` and `main.css` to those names.
 */
import { existsSync, globSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type BuildResult, build, type OutputFile } from 'esbuild';
import { FaultyRequirements, takeInRequirements } from './requirements-found.ts';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const common = { absWorkingDir: root, bundle: true, write: false, metafile: true, logLevel: 'warning' } as const;

/** What runs on a thread of its own (src/platform/threads) is a file of its own: `workers/name.worker.mjs`. */
function workers(): Record<string, string> {
  const files = globSync('src/**/*.worker.ts', { cwd: root });
  return Object.fromEntries(files.map((file) => [`workers/${basename(file, '.ts')}`, file]));
}

function buildApplication() {
  return build({
    ...common,
    entryPoints: { skolevern: 'src/app/cli.ts', ...workers() },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    // A chunk a command: those that judge files load nothing of the database.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    sourcemap: 'linked',
  });
}

function buildAssets() {
  return build({
    ...common,
    entryPoints: ['browser/main.ts', 'src/ui/styles/main.css'].filter((path) => existsSync(join(root, path))),
    outdir: 'dist/assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    platform: 'browser',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    format: 'esm',
    minify: true,
    legalComments: 'linked',
    loader: { '.svg': 'file', '.woff2': 'file' },
  });
}

/** What the pages ask for by a fixed name, and the file that holds it now. */
function manifestOf(result: BuildResult<typeof common>): Record<string, string> {
  const entries = Object.entries(result.metafile.outputs).flatMap(([path, { entryPoint }]) =>
    entryPoint === undefined ? [] : [[basename(entryPoint).replace(/\.ts$/, '.js'), basename(path)] as const],
  );
  return Object.fromEntries(entries.sort());
}

/** A file is there whole or not at all: another process may be reading while we build. */
function writeWhole(path: string, content: Uint8Array | string) {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

function writeAll(files: readonly OutputFile[], manifest: Record<string, string>) {
  for (const { path, contents } of files) writeWhole(path, contents);
  const manifestPath = join(dist, 'assets', 'manifest.json');
  writeWhole(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
  const kept = new Set([manifestPath, ...files.map(({ path }) => path)]);
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !kept.has(path)) rmSync(path, { force: true });
  }
}

function kilobytes(files: readonly OutputFile[], ending: string): string {
  const bytes = files
    .filter(({ path }) => path.endsWith(ending))
    .reduce((sum, { contents }) => sum + contents.length, 0);
  return `${(bytes / 1000).toFixed(0)} kB`;
}

try {
  takeInRequirements();
  const [application, assets] = await Promise.all([buildApplication(), buildAssets()]);
  const files = [...application.outputFiles, ...assets.outputFiles];
  writeAll(files, manifestOf(assets));
  const sizes = ['.mjs', '.js', '.css'].map((ending) => `${ending} ${kilobytes(files, ending)}`);
  console.log(`Built ${relative(process.cwd(), dist) || 'dist'}: ${sizes.join(', ')}`);
} catch (error) {
  const denied = error instanceof Error && 'code' in error && error.code === 'EACCES';
  if (error instanceof FaultyRequirements) console.error(error.message);
  else if (denied)
    console.error(`${error.message}\n  remedy: dist/ belongs to another user; run as that user, or remove dist/`);
  // esbuild has told of its own errors already.
  else if (!(error instanceof Error && 'errors' in error)) console.error(error);
  process.exitCode = 1;
}
