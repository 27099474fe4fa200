import { readFileSync } from 'node:fs';
import { entra } from '#src/connectors/entra/entra.ts';
import { feide } from '#src/connectors/feide/feide.ts';
import { examine, openDocument } from '#src/features/examination/index.ts';
import {
  type AskedSystem,
  type Fetched,
  fetchGuarded,
  lookAtStatements,
  observeSystem,
  type StatementFault,
  type Watching,
} from '#src/features/observation/index.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { outsideTenant, tenantIds } from '#src/platform/db/tenant.ts';
import type { Asking } from '#src/platform/http/ask-pages.ts';
import { badListFile, readListFile } from './list-file.ts';

/** A system that is asked for an owner. */
export interface AskedFor {
  /** The owner's id in its register. */
  readonly owner: string;
  readonly system: AskedSystem;
}

const remedy =
  'a JSON list of { "owner", "observer": "feide" | "entra", "token" or "tokenFile" }, see docs/observers.md';
const bad = (file: string, message: string) => badListFile(file, message, remedy);

const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function tokenIn(file: string, { token, tokenFile }: Record<string, unknown>): string {
  const path = textIn(tokenFile);
  if (path === undefined) return textIn(token) ?? '';
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw bad(file, 'the file of a token cannot be read');
  }
}

function systemIn(file: string, one: unknown, asking: Asking): AskedFor {
  const fields = (one ?? {}) as Record<string, unknown>;
  const owner = textIn(fields.owner);
  const token = tokenIn(file, fields);
  const url = textIn(fields.url);
  if (owner === undefined || token === '') throw bad(file, 'a system lacks its owner or its token');
  if (url !== undefined && !URL.canParse(url)) throw bad(file, 'an address is none');
  if (fields.observer === 'entra') return { owner, system: entra({ url, token }, asking) };
  if (fields.observer !== 'feide') throw bad(file, 'only feide and entra are asked by themselves');
  return { owner, system: feide({ url, token, isCatalogue: fields.services !== 'own' }, asking) };
}

/**
 * The systems that are asked once a day what is in use, from the file that SKOLEVERN_OBSERVERS names; none without it.
 * @throws Problem (bad-input) when the file is not to be understood
 */
export function askedSystems(env: Readonly<Record<string, string | undefined>>, asking: Asking): readonly AskedFor[] {
  const file = env.SKOLEVERN_OBSERVERS;
  if (file === undefined || file === '') return [];
  return readListFile(file, remedy).map((one) => systemIn(file, one, asking));
}

/** What asking other systems uses in earnest. */
export const networkAsking: Asking = {
  fetch: (url, init) => fetch(url, init),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  patience: 30_000,
};

/** The page was cut there. */
const mostBytes = 2_000_000;

async function fetchPage(address: string): Promise<Fetched> {
  const answer = await fetchGuarded(new URL(address));
  if (answer === undefined) return { failure: 'unreachable' };
  if (answer.status === 404 || answer.status === 410) return { failure: 'missing' };
  if (answer.status !== 200) return { failure: 'unreachable' };
  if (answer.text.length >= mostBytes) return { failure: 'too-large' };
  // A PDF does not survive being read as text; it is examined by hand.
  if (answer.text.startsWith('%PDF')) return { failure: 'unreadable' };
  return { bytes: new TextEncoder().encode(answer.text) };
}

const longestQuote = 200;

function faultsIn(...[text, asOf, against]: Parameters<Watching['examine']>): readonly StatementFault[] {
  return examine({ text, asOf, against }).map(({ kind, check, message, passage }) => ({
    kind,
    check,
    message,
    ...(passage === null ? {} : { quote: passage.text.replaceAll(/\s+/g, ' ').trim().slice(0, longestQuote) }),
  }));
}

/** How published statements are fetched and examined. @param fetching instead of the public net, in tests */
export function statementWatching(fetching: Watching['fetchPage'] = fetchPage): Watching {
  return {
    fetchPage: fetching,
    textOf: async (bytes) => (await openDocument(bytes, { type: 'text/html' })).plain,
    examine: faultsIn,
  };
}

/** What is looked at once a day outside this machine. */
export interface Outside {
  readonly systems: readonly AskedFor[];
  /** Undefined: no published statement is fetched. */
  readonly watching: Watching | undefined;
}

/** What an installation looks at: systems by its settings, and in production the published statements unless they are turned off. */
export function outsideOf(env: Readonly<Record<string, string | undefined>>): Outside {
  const said = env.SKOLEVERN_STATEMENTS;
  const isWatching = said === 'daily' || (said !== 'off' && env.NODE_ENV === 'production');
  return { systems: askedSystems(env, networkAsking), watching: isWatching ? statementWatching() : undefined };
}

async function tenantOf(db: Db, owner: string): Promise<string | undefined> {
  const found = await outsideTenant(db, (trx) =>
    trx.selectFrom('tenant').select('id').where('slug', '=', owner).executeTakeFirst(),
  );
  return found?.id;
}

/** Asks the systems that are set up; one that fails does not stop the others. @returns how many observations @throws the first failure, at the end */
export async function askSystems(deps: Deps, systems: readonly AskedFor[]): Promise<number> {
  let observed = 0;
  let failure: unknown;
  for (const { owner, system } of systems) {
    try {
      const tenant = await tenantOf(deps.db, owner);
      if (tenant !== undefined) observed += await observeSystem(deps, tenant, system);
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure !== undefined) throw failure;
  return observed;
}

/** Looks at the published statements of every owner. @returns how many are new or have changed */
export async function lookAtAllStatements(deps: Deps, watching: Watching | undefined): Promise<number> {
  if (watching === undefined) return 0;
  let changed = 0;
  for (const tenant of await tenantIds(deps.db)) changed += await lookAtStatements(deps, watching, tenant);
  return changed;
}
