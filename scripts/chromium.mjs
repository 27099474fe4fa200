/** Finds the browser that the browser tests drive, and installs it where that is possible. */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { forward } from '../bin/forward.mjs';
import { refuse } from './prepare.mjs';

const names = ['chromium', 'google-chrome-stable', 'google-chrome'];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium: the one named in CHROMIUM, one on the PATH, or Playwright's own download. */
async function findChromium() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') {
    if (!isProgram(named)) refuse(`CHROMIUM: ${named} is no program\n  remedy: name a Chromium, or unset it`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
  if (found !== undefined) return found;
  const { chromium } = await import('playwright-core');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** Ubuntu's own package is only a door to a snap, which neither containers nor Playwright can use. */
function isUbuntu() {
  return existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Whether the browser that scans web sites is there (docs/scan.md); where it is not, Chromium itself does its work, at three times the cost. */
const hasHeadlessShell = () =>
  ['/usr/lib/chromium/chromium-headless-shell', '/usr/bin/chromium-headless-shell'].some(isProgram);

async function installAsRoot(packages) {
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'inherit', 'inherit'],
  };
  if ((await forward('apt-get', ['update'], options)) !== 0) return false;
  return (await forward('apt-get', ['install', '-y', ...packages], options)) === 0;
}

/** What to do where no Debian package can help. */
const onUbuntu = `The browser tests need Chromium, and Ubuntu's own package is only a door to a snap, which they cannot use.
Install Chromium or Google Chrome as you prefer and name it, or let Playwright fetch its own:

  export CHROMIUM=/path/to/chromium
  node_modules/.bin/playwright-core install --with-deps chromium
`;

/** Installs the scanner's browser beside Chromium where that is one line; tests do without it where it is not. */
async function offerHeadlessShell() {
  if (hasHeadlessShell() || isUbuntu() || !existsSync('/usr/bin/apt-get')) return;
  const line = 'sudo apt-get install -y chromium-headless-shell';
  if (process.getuid?.() !== 0) {
    console.log(`The scanner is tested with Chromium itself: its own browser is not here. To install it: ${line}`);
    return;
  }
  console.log('Installing chromium-headless-shell for the tests of the scanner ...');
  if (!(await installAsRoot(['chromium-headless-shell'])))
    console.log('It could not be installed: the scanner is tested with Chromium itself.');
}

/** The path of Chromium, installed now if we are root; otherwise ends the command with 2 and the line to run. */
export async function ensureChromium() {
  const there = await findChromium();
  if (there !== undefined) {
    await offerHeadlessShell();
    return there;
  }
  if (isUbuntu()) refuse(onUbuntu);
  const packages = ['chromium', 'chromium-headless-shell'];
  const line = `sudo apt-get install -y ${packages.join(' ')}`;
  if (process.getuid?.() !== 0)
    refuse(`The browser tests need Chromium, which only root can install. Run:\n\n${line}\n`);
  console.log('Installing Chromium for the browser tests ...');
  const installed = (await installAsRoot(packages)) ? await findChromium() : undefined;
  if (installed === undefined) refuse(`Chromium could not be installed; see the messages above. Run:\n\n${line}\n`);
  return installed;
}
