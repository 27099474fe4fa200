import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '#src/kernel/problem.ts';

/** A program to start the browser by, and the folder that is its whole world. */
export interface BrowserHome {
  readonly program: string;
  readonly profile: string;
  remove(): void;
}

const nobody = 65_534;
const setpriv = '/usr/bin/setpriv';

/** What full Chromium would tell Google of the forms that it sees, in the name of the page. */
const off = 'AutofillServerCommunication';
const silence = `for given do
  shift
  case "$given" in --disable-features=*) given="$given,${off}" ;; esac
  set -- "$@" "$given"
done
`;

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Full Chromium refuses cookies of third parties unless told; what a visitor's browser would take is what is to be seen. */
const preferences = JSON.stringify({
  profile: { cookie_controls_mode: 0, block_third_party_cookies: false },
  search: { suggest_enabled: false },
});

function stepDown(user: number): string {
  if (!existsSync(setpriv))
    throw new Problem('root cannot start the browser as somebody else: there is no setpriv', {
      code: 'unavailable',
      place: 'scan',
      remedy: 'run Skolevern as a user of its own, or install util-linux',
    });
  return `${setpriv} --reuid=${user} --regid=${user} --clear-groups --inh-caps=-all --no-new-privs `;
}

/**
 * Makes a new folder with an empty profile, and a program in it that starts the browser there. A browser's sandbox does not work for root,
 * so where we are root the program first becomes somebody else, who owns nothing but the profile.
 * @param browser path of the browser
 * @param user number of the user that root becomes
 * @throws Problem (unavailable) where root cannot become somebody else
 */
export function makeHome(browser: string, user = nobody): BrowserHome {
  const root = process.getuid?.() === 0;
  const become = root ? stepDown(user) : '';
  const folder = mkdtempSync(join(tmpdir(), 'skolevern-browser-'));
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 });
  writeFileSync(join(profile, 'Default', 'Preferences'), preferences);
  if (root) {
    chmodSync(folder, 0o711);
    for (const path of ['', 'Default', join('Default', 'Preferences')]) chownSync(join(profile, path), user, user);
  }
  const program = join(folder, 'start');
  // The last word on a switch counts: the profile that the library made is ours to read only. One list of features off, theirs and ours.
  const line = `exec ${become}${quoted(browser)} "$@" --user-data-dir=${quoted(profile)}`;
  writeFileSync(program, `#!/bin/sh\n${silence}cd ${quoted(profile)}\n${line}\n`, { mode: 0o755 });
  if (root) chmodSync(program, 0o755);
  return { program, profile, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
