import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '#src/kernel/problem.ts';

/** A program to start the browser by, and the folder that is its whole world. */
export interface BrowserHome {
  readonly program: string;
  readonly profile: string;
  /** The program and all its arguments as it was started, ours and the library's; folders of people and of the moment shortened. */
  commandLine(): readonly string[];
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
 * A command line fit to be shown: which folder of the moment and whose home it names says nothing of the browser. Pure.
 * @param moment folders for what is made and thrown away: what lies there is left out whole
 * @param homes folders that tell who somebody is: what lies there keeps its name within
 */
export function shownCommand(
  command: readonly string[],
  moment: readonly string[],
  homes: readonly string[],
): readonly string[] {
  const under = (folders: readonly string[], rest: string) => {
    const named = folders
      .filter((folder) => folder.length > 1)
      .map((folder) => folder.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]+'));
    // An argument is a path, or ends in one, or in several with commas between.
    return new RegExp(`(^|[=,:])(?:${[...named, '(?!)'].join('|')})/${rest}`, 'g');
  };
  const [passing, home] = [under(moment, '[^,]*'), under([...homes, '/home/*', '/Users/*'], '')];
  return command.map((word) => word.replace(passing, '$1…').replace(home, '$1…/'));
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
  const whole = `set -- ${quoted(browser)} "$@" --user-data-dir=${quoted(profile)}`;
  const told = join(folder, 'command-line');
  const note = `printf '%s\\n' "$@" > ${quoted(told)}`;
  writeFileSync(program, `#!/bin/sh\n${silence}cd ${quoted(profile)}\n${whole}\n${note}\nexec ${become}"$@"\n`, {
    mode: 0o755,
  });
  if (root) chmodSync(program, 0o755);
  return {
    program,
    profile,
    commandLine: () => shownCommand(readFileSync(told, 'utf8').trimEnd().split('\n'), [tmpdir()], [homedir()]),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
