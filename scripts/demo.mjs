/**
 * `npm run demo`: installs, builds, and runs the application with the demo owners until Ctrl-C.
 * Arguments are handed on: `npm run demo -- --port 4100`.
 */
import { join } from 'node:path';
import { root } from '../bin/find-node.mjs';
import { forward } from '../bin/forward.mjs';
import { install } from './prepare.mjs';

const node = await install();
const built = await forward(node, [join(root, 'scripts', 'build.ts')], { cwd: root });
process.exitCode =
  built === 0
    ? await forward(node, [join(root, 'bin', 'skolevern.mjs'), 'demo', ...process.argv.slice(2)], { cwd: root })
    : built;
