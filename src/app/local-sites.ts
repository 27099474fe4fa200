import { X509Certificate } from 'node:crypto';
import type { LocalSites } from '#src/features/observation/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Environment, nonsense, readText } from '#src/platform/config/environment.ts';
import { readText as readFile } from './commands/read-file.ts';

/** What somebody wrote, and where they wrote it: an option, or a variable. */
interface Told {
  readonly place: string;
  readonly text: string | undefined;
}

interface ToldLocal {
  readonly resolveTo: Told;
  readonly dns: Told;
  readonly ca: Told;
}

function hostPort({ place, text }: Told): string | undefined {
  if (text === undefined) return undefined;
  const [, host, port] = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+):(\d{1,5})$/i.exec(text) ?? [];
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535)
    throw nonsense(place, `"${text}" is not a host and a port`, 'write it as 127.0.0.1:8443');
  return `${host === 'localhost' ? '127.0.0.1' : host}:${port}`;
}

async function authority({ text: file }: Told): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const pem = await readFile(file);
  try {
    new X509Certificate(pem);
    return pem;
  } catch {
    throw nonsense(file, 'it holds no certificate', 'give the certificate of the test sites’ authority as PEM');
  }
}

/**
 * Where test sites lie, for scans of them; undefined where nobody told of any.
 * @throws Problem (refused) in production: there the names of the net lead where the net says. Problem (bad-input) for what makes no sense
 */
export async function localSites(told: ToldLocal, env: Environment): Promise<LocalSites | undefined> {
  const given = [told.resolveTo, told.dns, told.ca].find(({ text }) => text !== undefined);
  if (given === undefined) return undefined;
  if (env.NODE_ENV === 'production')
    throw new Problem('it is for test sites on loopback, and refused outside development', {
      code: 'refused',
      place: given.place,
      remedy: 'leave it out; to try test sites, run this on a machine where NODE_ENV is not production',
    });
  const [resolveTo, dns, ca] = [hostPort(told.resolveTo), hostPort(told.dns), await authority(told.ca)];
  return {
    ...(resolveTo !== undefined && { resolveTo }),
    ...(dns !== undefined && { dns }),
    ...(ca !== undefined && { ca }),
  };
}

/** The same for the application: `SKOLEVERN_SCAN_RESOLVE_TO`, `SKOLEVERN_SCAN_DNS`, `SKOLEVERN_SCAN_CA`. @throws as `localSites` */
export function localSitesOf(env: Environment): Promise<LocalSites | undefined> {
  const from = (place: string): Told => ({ place, text: readText(env, place) });
  return localSites(
    { resolveTo: from('SKOLEVERN_SCAN_RESOLVE_TO'), dns: from('SKOLEVERN_SCAN_DNS'), ca: from('SKOLEVERN_SCAN_CA') },
    env,
  );
}
