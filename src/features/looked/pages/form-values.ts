import type { Context } from 'hono';
import { Problem } from '#src/kernel/problem.ts';
import { inAll } from './texts.ts';

/** What a form sent: texts by name, and the one file, if any. */
export interface Sent {
  readonly text: (name: string) => string;
  readonly file: (name: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>;
}

/** Reads a form with or without files; zero bytes are no text. @throws Problem (bad-input) for anything but a form */
export async function sentForm(c: Context): Promise<Sent> {
  const form = await c.req.formData().catch(() => undefined);
  if (form === undefined)
    throw new Problem(
      inAll((texts) => texts.ask.gone),
      { code: 'bad-input' },
    );
  return {
    text: (name) => {
      const value = form.get(name);
      // Browsers send line ends as CR LF.
      return typeof value === 'string' ? value.replaceAll('\0', '').replaceAll('\r\n', '\n').toWellFormed() : '';
    },
    file: async (name) => {
      const value = form.get(name);
      if (value === null || typeof value === 'string' || value.size === 0) return undefined;
      return { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
    },
  };
}

/** One of the words that a field may hold; undefined for anything else. */
export function oneOf<T extends string>(words: readonly T[], value: string): T | undefined {
  return words.find((word) => word === value);
}
