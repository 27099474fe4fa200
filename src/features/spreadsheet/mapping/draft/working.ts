import type { Kind } from '#src/features/register/index.ts';

export type Facts = Record<string, unknown>;

/** One entry that a spreadsheet says something about: found in the register, or new. */
export interface Working {
  readonly kind: Kind;
  readonly key: string;
  readonly isNew: boolean;
  /** The facts as they will be. */
  readonly body: Facts;
  /** Path → source of what the spreadsheet says. */
  readonly said: Map<string, string>;
  /** Something that was known otherwise: from today on, not in the past. */
  changed: boolean;
  noted: boolean;
}

/** An entry on which nothing has been said yet. */
export function startWorking(kind: Kind, key: string, body: Facts, isNew: boolean): Working {
  return { kind, key, isNew, body: { ...body }, said: new Map(), changed: false, noted: false };
}

/** Puts a value at a path, in copies of what stands on the way: the register's own facts stay as they are. */
export function put(body: Facts, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() ?? path;
  let at = body;
  for (const step of steps) {
    const inner = Object.hasOwn(at, step) ? at[step] : undefined;
    const next: Facts = typeof inner === 'object' && inner !== null ? { ...(inner as Facts) } : {};
    at[step] = next;
    at = next;
  }
  at[last] = value;
}
