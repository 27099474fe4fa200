import { type IsoDate, isDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { readIdentityNumber } from '../identity-number.ts';
import { decode } from './csv.ts';
import type { Fault, FaultReason } from './faults.ts';

/** A JSON object of a source; what is in it is looked up with care. */
export type Item = Readonly<Record<string, unknown>>;

const notJson = say(
  'Filen er ikke lesbar JSON.',
  'Fila er ikkje lesbar JSON.',
  'The file is not JSON that can be read.',
);
const again = say(
  'Hent filen på nytt fra kilden. Ingenting er tatt inn.',
  'Hent fila på nytt frå kjelda. Ingenting er teke inn.',
  'Fetch the file again from its source. Nothing was taken in.',
);

/** @throws Problem (bad-input); the message of the parser would quote the file, and is not passed on */
export function readJson(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decode(bytes).replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new Problem(notJson, { code: 'bad-input', place: name, remedy: again });
  }
}

export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list: the list itself, or what stands under `data` in a page of an interface. */
export function itemsIn(value: unknown): readonly Item[] {
  const list = isItem(value) ? value.data : value;
  return Array.isArray(list) ? list.filter(isItem) : [];
}

/** A text of an object; undefined for anything else. */
export function textOf(item: Item, name: string): string | undefined {
  const value = item[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The id in a reference such as `{person: {id}}`. */
export function refOf(item: Item, name: string): string | undefined {
  const value = item[name];
  return isItem(value) ? textOf(value, 'id') : undefined;
}

/** A day, or the day of an instant; null when there is none. */
export function dayOf(item: Item, name: string): IsoDate | null {
  const day = textOf(item, name)?.slice(0, 10);
  return day !== undefined && isDate(day) ? day : null;
}

/** Gathers what is wrong in the elements of a file; the line is the element's number in its list. */
export class ItemFaults {
  readonly faults: Fault[] = [];

  add(place: { file: string; line: number }, kind: Fault['kind'], column: string, reason: FaultReason): undefined {
    this.faults.push({ ...place, kind, column, reason });
    return undefined;
  }

  /** A text that must be there. */
  needed(item: Item, name: string, place: { file: string; line: number }, kind: Fault['kind']): string | undefined {
    return textOf(item, name) ?? this.add(place, kind, name, 'missing');
  }

  /** The number, null for none; undefined with a fault for what is no valid one. */
  identityNumber(value: string | undefined, place: { file: string; line: number }, column: string) {
    if (value === undefined) return null;
    return readIdentityNumber(value)?.digits ?? this.add(place, 'persons', column, 'not-an-identity-number');
  }
}
