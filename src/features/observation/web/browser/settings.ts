import { Problem } from '#src/kernel/problem.ts';
import type { BrowserSettings } from '../scan-options.ts';

/**
 * Which browser this installation scans with: `SKOLEVERN_BROWSER` (a program) and `SKOLEVERN_BROWSER_USER` (a user's number, of use where
 * Skolevern runs as root). @throws Problem (bad-input) when the number is none
 */
export function browserSettings(env: Readonly<Record<string, string | undefined>>): BrowserSettings {
  const path = env.SKOLEVERN_BROWSER?.trim() ?? '';
  const user = env.SKOLEVERN_BROWSER_USER?.trim() ?? '';
  if (user !== '' && !(/^\d{1,10}$/.test(user) && Number(user) > 0))
    throw new Problem('it is not the number of a user who may run a browser', {
      code: 'bad-input',
      place: 'SKOLEVERN_BROWSER_USER',
      remedy: 'give the number of a user other than root (id -u NAME tells it), or leave it out for 65534',
    });
  return { ...(path !== '' && { path }), ...(user !== '' && { user: Number(user) }) };
}
