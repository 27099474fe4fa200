import { brokenPin } from '../catalogue/check-pin.ts';
import { factsOf } from '../entry.ts';
import { referencesIn } from '../references.ts';
import type { Grounding } from '../schema/frame.ts';
import { type Body, collectionKinds, type Kind, schemaOf } from '../schema/kinds.ts';
import type { Landscape } from '../snapshot.ts';
import type { LandscapeFault } from './fault.ts';

interface Version {
  readonly kind: Kind;
  readonly path: readonly PropertyKey[];
  readonly body: Body<Kind>;
}

function* versionsOf(landscape: Landscape): Generator<Version> {
  for (const [index, body] of landscape.owner.entries()) yield { kind: 'owner', path: ['owner', index], body };
  for (const kind of collectionKinds) {
    for (const [key, versions] of Object.entries(landscape.entries[kind] ?? {})) {
      for (const [index, body] of versions.entries()) yield { kind, path: [kind, key, index], body };
    }
  }
}

const mostNamed = 30;

/** The keys that there are, as far as a reader wants to see them. */
function someOf(keys: readonly string[]): string {
  const more = keys.length - mostNamed;
  return more > 0 ? `${keys.slice(0, mostNamed).join(', ')} and ${more} more` : keys.join(', ');
}

function* brokenReferences(landscape: Landscape, version: Version): Generator<LandscapeFault> {
  for (const { path, target } of referencesIn(schemaOf(version.kind), version.body)) {
    const [kind = '', key = ''] = target.split('/');
    const collection = (landscape.entries as Record<string, Record<string, unknown>>)[kind];
    if (collection !== undefined && Object.hasOwn(collection, key)) continue;
    const there = Object.keys(collection ?? {});
    yield {
      path: [...version.path, ...path],
      message: `there is no "${key}" in ${kind}`,
      remedy: there.length === 0 ? `add it to ${kind}` : `add it, or use one of: ${someOf(there)}`,
    };
  }
}

/** Of two groundings that name the same facts only one could count, and nobody would see which. */
function* groundedTwice(version: Version, groundings: readonly Grounding[]): Generator<LandscapeFault> {
  const seen = new Set<string>();
  for (const [index, grounding] of groundings.entries()) {
    for (const name of grounding.facts ?? ['']) {
      const what = name === '' ? 'the entry as a whole' : `"${name}"`;
      if (seen.has(name)) {
        yield {
          path: [...version.path, 'known', index, ...(name === '' ? [] : ['facts'])],
          message: `how ${what} is known is said twice`,
          remedy: 'say it once; name the facts that the other one is about',
        };
      }
      seen.add(name);
    }
  }
}

function* weakGroundings(version: Version): Generator<LandscapeFault> {
  const paths = factsOf(version.body as Record<string, unknown>).map((fact) => fact.path);
  const groundings = (version.body.known ?? []) as readonly Grounding[];
  yield* groundedTwice(version, groundings);
  for (const [index, grounding] of groundings.entries()) {
    const at = [...version.path, 'known', index];
    if (grounding.how === 'evidenced' && grounding.evidence === undefined) {
      yield { path: at, message: 'evidenced by what?', remedy: 'name the entry in evidence, or write how: stated' };
    }
    if (grounding.how === 'observed' && grounding.evidence === undefined && grounding.on === undefined) {
      yield {
        path: at,
        message: 'observed when?',
        remedy: 'give the day in "on", or name the observation in evidence',
      };
    }
    for (const name of grounding.facts ?? []) {
      if (paths.some((path) => path === name || path.startsWith(`${name}.`))) continue;
      yield {
        path: [...at, 'facts'],
        message: `there is no fact "${name}"`,
        remedy: `the facts here: ${paths.join(', ')}`,
      };
    }
  }
}

function* overlaps(versions: readonly Body<Kind>[], path: readonly PropertyKey[]): Generator<LandscapeFault> {
  for (const [index, version] of versions.entries()) {
    const at = [...path, index];
    if (version.from !== undefined && version.to !== undefined && version.from >= version.to) {
      yield { path: at, message: '"to" is not after "from"', remedy: '"to" is the first day that no longer holds' };
    }
    const next = versions[index + 1];
    if (next === undefined) continue;
    if (version.to === undefined || next.from === undefined || version.to > next.from) {
      yield {
        path: [...path, index + 1],
        message: 'it overlaps the version before it',
        remedy: 'list versions in order; end each ("to") no later than the next begins ("from")',
      };
    }
  }
}

/** There is one owner, the same all the time: its id is the name of the register. */
function* otherOwners(landscape: Landscape): Generator<LandscapeFault> {
  const [first, ...later] = landscape.owner;
  if (first === undefined)
    yield { path: ['owner'], message: 'there is no owner', remedy: 'a landscape always has its owner' };
  for (const [index, { id }] of later.entries()) {
    if (id === first?.id) continue;
    yield {
      path: ['owner', index + 1, 'id'],
      message: `the owner is "${first?.id}" before`,
      remedy: 'the id stays; a new name goes into "name"',
    };
  }
}

/** What no schema of a single entry can see: references that lead nowhere, evidence not named, versions that overlap. */
export function checkLandscape(landscape: Landscape): LandscapeFault[] {
  const faults: LandscapeFault[] = [...otherOwners(landscape), ...overlaps(landscape.owner, ['owner'])];
  for (const kind of collectionKinds) {
    for (const [key, versions] of Object.entries(landscape.entries[kind] ?? {})) {
      faults.push(...overlaps(versions, [kind, key]));
    }
  }
  for (const version of versionsOf(landscape)) {
    faults.push(...brokenReferences(landscape, version), ...weakGroundings(version));
    faults.push(...brokenPin(version.kind, version.path, version.body));
  }
  return faults;
}
