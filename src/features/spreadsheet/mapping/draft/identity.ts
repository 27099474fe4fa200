import type { CollectionKind } from '#src/features/register/index.ts';
import { plainName as plainNameOf } from '../values.ts';
import type { Facts } from './working.ts';

/** Names come again on thousands of rows; those of one reading are kept while it lasts. */
export class PlainNames {
  readonly #known = new Map<string, string>();

  of(name: string): string {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const plain = plainNameOf(name);
    this.#known.set(name, plain);
    return plain;
  }
}

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);

/** What makes two mentions of something the same entry. */
export function identitiesOf(kind: CollectionKind, body: Facts, names: PlainNames): readonly string[] {
  const plainName = (name: string) => names.of(name);
  const of = (...fields: readonly string[]) => [fields.map((field) => String(body[field] ?? '')).join('|')];
  switch (kind) {
    case 'systems':
    case 'parties':
    case 'units':
    case 'activities':
    case 'dataTypes':
      return [String(body['name']), ...texts(body['aliases'] ?? [])].map(plainName);
    case 'uses':
      return of('system', 'unit');
    case 'purposes':
      return [`${String(body['activity'])}|${plainName(String(body['name']))}`];
    case 'dataUses':
      return of('activity', 'data', 'subjects');
    case 'retention':
      return of('activity');
    case 'agreements':
    case 'assessments':
      return texts(body['systems'] ?? []).map((system) => `${String(body['kind'])}|${system}`);
    case 'disclosures':
      return of('activity', 'recipient');
    case 'transfers':
      return of('system', 'country');
    case 'measures':
      return [`${String(body['system'])}|${plainName(String(body['what']))}`];
    case 'notices':
      return of('url');
    default:
      return [];
  }
}
