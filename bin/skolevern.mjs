#!/usr/bin/env node
/**
 * The command `skolevern`. Runs the built application on Node 24, whichever Node called it.
 * Exit code: the application's; 2 when it cannot be started at all.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findNode, requiredMajor, root, runningMajor } from './find-node.mjs';
import { forward } from './forward.mjs';

const application = join(root, 'dist', 'skolevern.mjs');

function refuse(message) {
  console.error(message);
  process.exit(2);
}

if (!existsSync(application)) refuse('skolevern is not built yet\n  remedy: run `npm ci` and `npm run build`');

if (runningMajor() >= requiredMajor) {
  process.setSourceMapsEnabled(true);
  process.argv[1] = application;
  await import(pathToFileURL(application).href);
} else {
  const node = findNode();
  if (node === undefined) {
    refuse(
      `skolevern needs Node ${requiredMajor}; this is ${process.version}, and node_modules brings none for this machine\n` +
        `  remedy: run \`npm ci\`, or install Node ${requiredMajor}`,
    );
  }
  process.exitCode = await forward(node, [join(root, 'bin', 'skolevern.mjs'), ...process.argv.slice(2)]);
}
