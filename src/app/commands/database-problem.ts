import { Problem } from '#src/kernel/problem.ts';

/** What is wrong with the address of a database, by the code that the network or PostgreSQL gives. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at the address of the database',
  ECONNRESET: 'the database broke the connection',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host of the database could not be looked up',
  ETIMEDOUT: 'the database does not answer',
  ENOENT: 'there is no such socket',
  '28000': 'the database refuses the user',
  '28P01': 'the database refuses the user or the password',
  '3D000': 'there is no such database',
};

/** An error as a Problem when it says that the database cannot be reached; the address itself is not repeated, it may hold a password. */
export function asDatabaseProblem(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!Object.hasOwn(reasons, code)) return error;
  return new Problem(`${reasons[code]} (${code})`, {
    code: 'unavailable',
    place: 'DATABASE_URL',
    remedy: 'check that PostgreSQL runs and that DATABASE_URL is right, or unset it to use the embedded database',
  });
}
