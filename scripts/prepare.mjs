/**
 * What `npm run demo` and `npm test` need before anything is installed: plain JavaScript for Node 20 and newer,
 * with nothing from node_modules.
 */
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findNode, requiredMajor, root } from '../bin/find-node.mjs';
import { forward } from '../bin/forward.mjs';
import { linkBins } from './link-bins.mjs';

/** Ends the command: what is asked for cannot be started here, and what to do about it. */
export function refuse(message) {
  console.error(`\n${message}`);
  process.exit(2);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function isForThisMachine(entry) {
  const fits = (list, value) => list === undefined || list.includes(value);
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch);
}

/**
 * Why node_modules is not what package-lock.json says, or undefined when it is. npm writes its own copy of the lock
 * (node_modules/.package-lock.json) as the last thing it does, so an install that was interrupted shows. Of optional packages only those count that package.json names itself and that
 * are for this machine.
 */
function whyStale() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  if (wanted === undefined) refuse('package-lock.json is missing or unreadable\n  remedy: restore it with git');
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (installed === undefined) return 'nothing is installed yet';
  const ours = wanted['']?.optionalDependencies ?? {};
  for (const [path, entry] of Object.entries(wanted)) {
    const isOurs = path.slice('node_modules/'.length) in ours && isForThisMachine(entry);
    if (path === '' || (entry.optional && !isOurs)) continue;
    const there = installed[path];
    if (there?.version !== entry.version || there?.integrity !== entry.integrity)
      return `${path} differs from the lock`;
  }
  return undefined;
}

/** The Node of node_modules is not for npm while npm replaces node_modules. */
function withoutOwnBin(path = '') {
  return path
    .split(delimiter)
    .filter((folder) => !folder.startsWith(join(root, 'node_modules')))
    .join(delimiter);
}

/** Installs what package-lock.json names, unless it is there already. Returns the path of the Node to go on with. */
export async function install() {
  const why = whyStale();
  if (why !== undefined) {
    console.log(`Installing (${why}) ...`);
    const options = {
      cwd: root,
      env: { ...process.env, PATH: withoutOwnBin(process.env.PATH) },
      shell: process.platform === 'win32',
    };
    const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
    const code = await forward('npm', ['ci', ...flags], options);
    if (code !== 0)
      refuse(`npm ci ended with ${code}\n  remedy: see npm's own message above; it needs the package registry`);
  }
  const node = findNode();
  if (node === undefined) {
    refuse(
      `Skolevern needs Node ${requiredMajor}; this is ${process.version}, and there is no package with Node ` +
        `${requiredMajor} for ${process.platform}-${process.arch}\n  remedy: install Node ${requiredMajor} and run the command again`,
    );
  }
  linkBins();
  return node;
}
