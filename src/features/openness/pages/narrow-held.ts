import { type Held, rank, stemsOf } from '../held/held.ts';

/** So many hits are on a page. */
export const hitsOnPage = 20;

/** What is looked for: words, of which sort, and which school it tells of. */
export interface Looked {
  readonly query: string;
  /** `sortOf` of a hit; empty is every sort. */
  readonly sort: string;
  /** The key of a school or unit; empty is all of them. */
  readonly unit: string;
  readonly page: number;
}

export interface Found {
  /** Those of the page. */
  readonly hits: readonly Held[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  /** Nothing was looked for: nothing is found, and every sort can be chosen. */
  readonly isAsked: boolean;
  /** Sorts among what the words and the school find, with how many of each: what can be narrowed to. */
  readonly sorts: readonly { readonly sort: string; readonly example: Held; readonly count: number }[];
}

/** Of which sort a thing is: entries of the register that are no document of their own by what the register calls them. */
const sortOf = ({ kind, of }: Held): string => (kind === 'other' ? `other:${of ?? ''}` : kind);

/** Whether a thing tells of a school: its name stands in it. */
function tellsOf(held: Held, name: string): boolean {
  return `${held.title} ${held.text}`.toLocaleLowerCase('nb').includes(name.toLocaleLowerCase('nb'));
}

/**
 * What is found among what is held, narrowed, and one page of it. Without a word that tells something everything of the sort or the
 * school is found, and nothing where neither was chosen. Pure.
 */
export function narrow(
  held: readonly Held[],
  { query, sort, unit, page }: Looked,
  units: readonly { readonly key: string; readonly name: string }[],
): Found {
  const name = units.find(({ key }) => key === unit)?.name;
  const isWorded = stemsOf(query).length > 0;
  const worded = isWorded ? rank(held, query) : held;
  const all = name === undefined ? worded : worded.filter((one) => tellsOf(one, name));
  const isAsked = isWorded || sort !== '' || name !== undefined;
  const sorts = [...Map.groupBy(all, sortOf)].flatMap(([key, [example, ...more]]) =>
    example === undefined ? [] : [{ sort: key, example, count: more.length + 1 }],
  );
  const chosen = sort === '' ? all : all.filter((one) => sortOf(one) === sort);
  const found = isAsked ? chosen : [];
  const pages = Math.max(1, Math.ceil(found.length / hitsOnPage));
  const at = Math.min(Math.max(1, page), pages);
  return {
    hits: found.slice((at - 1) * hitsOnPage, at * hitsOnPage),
    count: found.length,
    page: at,
    pages,
    sorts,
    isAsked,
  };
}
