import { factsOf } from '../entry.ts';
import { sameJson } from '../same.ts';
import type { Grounding } from '../schema/frame.ts';
import type { CatalogueEntry } from './catalogue.ts';
import type { CatalogueFacts, Edition } from './package.ts';

type Facts = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own facts, with those of the catalogue where nobody has said anything; and the paths of what came from there. */
export interface Merged {
  readonly facts: Facts;
  readonly inherited: readonly string[];
}

/**
 * Lays own facts over the catalogue's. An object is merged field by field; every other fact is one: a list, a number, a word and "–"
 * alike take the place of what the catalogue says (somebody looked, and it is not so said).
 */
export function merge(own: Facts, told: CatalogueFacts, path = ''): Merged {
  const facts: Record<string, unknown> = { ...own };
  const inherited: string[] = [];
  for (const [name, value] of Object.entries(told)) {
    const at = path === '' ? name : `${path}.${name}`;
    const mine = Object.hasOwn(own, name) ? own[name] : undefined;
    if (mine !== undefined && !(isObject(mine) && isObject(value))) continue;
    if (isObject(value)) {
      const inner = merge(isObject(mine) ? mine : {}, value, at);
      facts[name] = inner.facts;
      inherited.push(...inner.inherited);
    } else {
      facts[name] = value;
      inherited.push(at);
    }
  }
  return { facts, inherited };
}

const begins = 'Katalogen';

const sourceIn = (entry: CatalogueEntry, edition: Edition, source: string) =>
  `${begins} (${entry.package}, ${edition.edition}): ${source}`;

/** How an entry as a whole is known that was taken from the catalogue. */
export function groundingOfEdition(entry: CatalogueEntry, edition: Edition): Grounding {
  return { how: 'stated', source: sourceIn(entry, edition, edition.source), on: edition.edition };
}

function groundingsOf(entry: CatalogueEntry, edition: Edition, paths: readonly string[]): Grounding[] {
  const bySource = Map.groupBy(paths, (path) => {
    const named = Object.keys(edition.sources ?? {}).filter((name) => path === name || path.startsWith(`${name}.`));
    const nearest = named.toSorted((a, b) => b.length - a.length)[0];
    return nearest === undefined ? edition.source : (edition.sources?.[nearest] ?? edition.source);
  });
  return [...bySource].map(([source, facts]) => ({
    how: 'stated',
    source: sourceIn(entry, edition, source),
    on: edition.edition,
    facts,
  }));
}

/** True when a fact is known from the catalogue and not from the owner. */
export function isFromCatalogue(grounding: Grounding): boolean {
  return grounding.how === 'stated' && grounding.source.startsWith(`${begins} (`) && grounding.facts !== undefined;
}

/**
 * A body with what the catalogue adds to it. What is inherited is known as somebody's word, from the catalogue and its source:
 * it never counts as evidence, whatever the owner says of the rest of the entry.
 * @param told the edition's facts, with references that lead to entries of the same landscape
 */
export function withInherited<B extends object>(
  body: B,
  entry: CatalogueEntry,
  edition: Edition,
  told: CatalogueFacts,
): B {
  const { facts, inherited } = merge(body as Facts, told);
  if (inherited.length === 0) return body;
  const known = [...(((body as Facts).known as Grounding[]) ?? []), ...groundingsOf(entry, edition, inherited)];
  return { ...facts, known } as unknown as B;
}

/** Takes one path out of facts, and every object that is empty without it. */
function without(facts: Facts, [head = '', ...rest]: readonly string[]): Facts {
  const { [head]: inner, ...others } = facts;
  if (rest.length === 0 || !isObject(inner)) return others;
  const left = without(inner, rest);
  return Object.keys(left).length === 0 ? others : { ...others, [head]: left };
}

function at(facts: unknown, path: readonly string[]): unknown {
  return path.reduce((inner, step) => (isObject(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined), facts);
}

const covers = (name: string, path: string) => path === name || path.startsWith(`${name}.`);

/**
 * What of an edited entry is the owner's own, and worth writing: what the catalogue said before and that nobody touched is left to it.
 * @param before the entry as it was shown, with what it inherits
 * @param after its facts as somebody has edited them, and how they are known
 * @param pathsOf every path of facts in a body
 */
export function ownPart(before: Facts | undefined, after: Facts): Facts {
  const pin = before?.catalogue;
  if (before === undefined || pin === undefined) return after;
  const known = (before.known ?? []) as readonly Grounding[];
  const inherited = known.filter(isFromCatalogue).flatMap(({ facts = [] }) => facts);
  const untouched = inherited.filter((path) => sameJson(at(before, path.split('.')), at(after, path.split('.'))));
  const own = untouched.reduce((facts, path) => without(facts, path.split('.')), after);
  const left = factsOf(own).map(({ path }) => path);
  const groundings = ((after.known ?? []) as readonly Grounding[]).flatMap((grounding) => {
    if (!isFromCatalogue(grounding)) return [grounding];
    const facts = (grounding.facts ?? []).filter((name) => left.some((path) => covers(name, path)));
    return facts.length === 0 ? [] : [{ ...grounding, facts }];
  });
  const { known: _known, ...rest } = own;
  return { ...rest, ...(groundings.length === 0 ? {} : { known: groundings }), catalogue: pin };
}
