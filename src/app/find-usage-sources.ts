import type { LookedOptions, Source } from '#src/features/looked/index.ts';
import { badListFile, readListFile } from './list-file.ts';

/** Milliseconds that one system gets before its lines are said to be missing. */
const patience = 3000;

const remedy = 'a JSON list of { "owner", "system", "url", "token" }, see docs/who-has-looked.md';
const bad = (file: string, message: string) => badListFile(file, message, remedy);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function sourceIn(file: string, one: unknown): Source & { readonly owner: string } {
  const { owner, system, url, token } = (one ?? {}) as Record<string, unknown>;
  if (!isText(owner) || !isText(system) || !isText(url) || !isText(token)) throw bad(file, 'a system lacks something');
  const { protocol, hostname } = new URL(url);
  // A token and an identity number are sent there: never in the open, but to this machine itself.
  const isLoopback = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
  if (protocol !== 'https:' && !isLoopback) throw bad(file, `${system} is not asked over https`);
  return { owner, system, url, token };
}

/**
 * The other systems that are asked live who has looked, from the file that SKOLEVERN_FINDUSAGE names; none without it.
 * @throws Problem (bad-input) when the file is not to be understood
 */
export function findUsageOptions(env: Readonly<Record<string, string | undefined>>): LookedOptions {
  const file = env.SKOLEVERN_FINDUSAGE;
  const asking = { fetch: (url: string, init: RequestInit) => fetch(url, init), patience };
  if (file === undefined || file === '') return { asking, sourcesOf: () => [] };
  const sources = readListFile(file, remedy).map((one) => sourceIn(file, one));
  return { asking, sourcesOf: (owner) => sources.filter((source) => source.owner === owner) };
}
