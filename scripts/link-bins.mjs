/**
 * After `npm ci`: makes `node` in npm scripts the Node 24 that came along, and `npx skolevern` this clone's own command.
 * npm 9 and 10 link neither: of the packages with a program `node` they choose one that is for another system.
 */
import { mkdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findNode, root } from '../bin/find-node.mjs';

function link(name, target) {
  const path = join(root, 'node_modules', '.bin', name);
  const wanted = relative(dirname(path), target);
  try {
    if (readlinkSync(path) === wanted) return;
  } catch {
    // Not there, or no link.
  }
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  symlinkSync(wanted, path);
}

/** Makes the links that are missing in node_modules/.bin; needs the right to write there only when one is. */
export function linkBins() {
  if (process.platform === 'win32') return;
  const node = findNode();
  if (node?.startsWith(join(root, 'node_modules'))) link('node', node);
  link('skolevern', join(root, 'bin', 'skolevern.mjs'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) linkBins();
