import { say } from '#src/kernel/language.ts';
import { unreadable } from './reading.ts';

export type Fields = Readonly<Record<string, unknown>>;

const notJson = say('Filen er ikke JSON.', 'Fila er ikkje JSON.', 'The file is not JSON.');
const saveAgain = say(
  'Hent den ut på nytt, og ta med alt fra første til siste tegn.',
  'Hent ho ut på nytt, og ta med alt frå første til siste teikn.',
  'Fetch it again, and take everything from the first to the last character.',
);

/** What JSON text says. @throws Problem (bad-input) */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw unreadable(notJson, saveAgain);
  }
}

/** The fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The entries of a list; none of anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The texts of a list. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((one) => typeof one === 'string');
}

/** True for what begins as JSON does. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  return /^\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 200)).replace('\uFEFF', ''));
}

/**
 * The entries of an answer that may be in pages: a list, `{ value: [...] }` (Graph), `{ [name]: [...] }`, or a list of such pages.
 * @returns undefined where it is none of these
 */
export function entriesIn(value: unknown, ...names: readonly string[]): readonly Fields[] | undefined {
  if (Array.isArray(value)) {
    const pages = value.map((page) => entriesIn(Array.isArray(page) ? undefined : page, ...names));
    const isPaged = value.length > 0 && pages.every((page) => page !== undefined);
    return isPaged ? pages.flatMap((page) => page ?? []) : value.map(fieldsOf);
  }
  const fields = fieldsOf(value);
  const name = [...names, 'value'].find((one) => Array.isArray(fields[one]));
  return name === undefined ? undefined : listOf(fields[name]).map(fieldsOf);
}
