/**
 * `npm test`, and with the argument `long` `npm run test:long`: installs what is missing, then runs every check.
 * Exit code: 0 all passed, 1 something failed, 2 something is missing on this machine.
 */
import { join } from 'node:path';
import { root } from '../bin/find-node.mjs';
import { forward } from '../bin/forward.mjs';
import { ensureChromium } from './chromium.mjs';
import { offerDovecot } from './dovecot.mjs';
import { install } from './prepare.mjs';

const node = await install();
const chromium = await ensureChromium();
const dovecot = await offerDovecot();
process.exitCode = await forward(node, [join(root, 'scripts', 'run-checks.ts'), ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, CHROMIUM: chromium, ...(dovecot !== undefined && { DOVECOT: dovecot }) },
});
