import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from '#src/kernel/problem.ts';
import type { ScanOptions } from '../scan-options.ts';

type Engine = ScanOptions['engine'];

/** A browser that is there. */
export interface FoundBrowser {
  readonly path: string;
  /** Which it is: not the one asked for where only the other is installed. */
  readonly engine: Engine;
}

// The programs themselves before Debian's doors to them, which add switches of the machine's own (one of them silences `ping`).
const places: Readonly<Record<Engine, readonly string[]>> = {
  'headless-shell': ['/usr/lib/chromium/chromium-headless-shell', '/usr/bin/chromium-headless-shell'],
  chromium: ['/usr/lib/chromium/chromium', '/usr/bin/chromium', '/usr/bin/google-chrome-stable'],
};
const names: Readonly<Record<Engine, readonly string[]>> = {
  'headless-shell': ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell'],
  chromium: ['chromium', 'google-chrome-stable', 'google-chrome'],
};

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const remedy = {
  nb: 'installer Debians pakke chromium-headless-shell (apt-get install chromium-headless-shell), eller sett SKOLEVERN_BROWSER til et Chromium',
  nn: 'installer Debian-pakken chromium-headless-shell (apt-get install chromium-headless-shell), eller set SKOLEVERN_BROWSER til ein Chromium',
  en: "install Debian's package chromium-headless-shell (apt-get install chromium-headless-shell), or set SKOLEVERN_BROWSER to a Chromium",
};

/**
 * Finds the browser of the machine.
 * @param named the program somebody has named, if anybody has
 * @param folders where programs lie (PATH)
 * @throws Problem (unavailable) when there is none, with what to install
 */
export function findBrowser(engine: Engine, named?: string, folders = process.env.PATH ?? ''): FoundBrowser {
  if (named !== undefined) {
    if (isProgram(named)) return { path: named, engine };
    throw new Problem(
      { nb: 'det er ikke noe program', nn: 'det er ikkje noko program', en: 'it is no program' },
      { code: 'unavailable', place: 'SKOLEVERN_BROWSER', remedy },
    );
  }
  const onPath = (one: Engine) =>
    folders.split(delimiter).flatMap((folder) => (folder === '' ? [] : names[one].map((name) => join(folder, name))));
  const other = engine === 'chromium' ? 'headless-shell' : 'chromium';
  for (const one of [engine, other] as const) {
    const path = [...places[one], ...onPath(one)].find(isProgram);
    if (path !== undefined) return { path, engine: one };
  }
  throw new Problem(
    {
      nb: 'nettsteder kan ikke undersøkes: maskinen har ingen nettleser til det',
      nn: 'nettstader kan ikkje undersøkjast: maskina har ingen nettlesar til det',
      en: 'web sites cannot be scanned: the machine has no browser for it',
    },
    { code: 'unavailable', place: 'scan', remedy },
  );
}
