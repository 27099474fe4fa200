import type { Reader } from '../../reader.ts';
import { anyOf } from '../../requirement.ts';

/**
 * Does a system stand in an overview of the owner's? It need not be one list: an overview counts wherever it stands, and only
 * those that say something of the system are asked.
 */
export function isListed(read: Reader, system: string): boolean | undefined {
  const saying = read.list('records').filter((record) => Object.hasOwn(record.body.lists ?? {}, system));
  return anyOf(saying.map((record) => read.fact(record, `lists.${system}`) as boolean | undefined));
}
