import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

export interface ConnectOptions {
  /** Connections at most; 10 unless told. */
  readonly max?: number;
  /** Told when an idle connection breaks; without a listener a stopped server would end the process. */
  readonly onError?: (error: Error) => void;
  /** Milliseconds after which the server gives up a statement; 0 for never, 60 000 unless told. */
  readonly statementTimeout?: number;
}

const { builtins } = pg.types;
const dateArray = 1182;
const readTextArray = pg.types.getTypeParser(1009 as typeof builtins.TEXT); // text[], which pg knows and its types do not

/** A count fits a number; what does not is kept as text rather than rounded. */
function readBigint(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

const ownTypes = new Map<number, (text: string) => unknown>([
  [builtins.DATE, (text) => text], // a day is a day, not an instant in the server's time zone
  [builtins.INT8, readBigint],
  [dateArray, readTextArray],
]);

/** Kept out of pg's global settings, so that other users of pg in the process are left alone. */
export const typesOfSkolevern = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
    return ownTypes.get(oid) ?? pg.types.getTypeParser(oid, format as 'text');
  },
};

/**
 * Opens a pool of connections; nothing is contacted before the first query.
 * @param url `postgres://…`; a unix socket as `postgres://role@/database?host=/folder`
 */
export function connect(url: string, options: ConnectOptions = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: options.statementTimeout ?? 60_000,
    idle_in_transaction_session_timeout: 120_000,
    application_name: 'skolevern',
    types: typesOfSkolevern as pg.CustomTypesConfig,
  });
  pool.on('error', (error) => options.onError?.(error));
  // The pool stops listening while a connection is lent out; a server killed just then would end the process. The query
  // under way, or the next one, fails with the same error.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
