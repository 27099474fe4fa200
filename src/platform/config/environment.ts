import { Problem } from '#src/kernel/problem.ts';

/** The variables that a process was started with. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that makes no sense; the message never repeats the value, which may be a secret. */
export function nonsense(name: string, what: string, remedy: string): Problem {
  return new Problem(what, { code: 'bad-input', place: name, remedy });
}

/** An unset variable and an empty one are the same thing to people who write unit files. */
export function readText(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}
