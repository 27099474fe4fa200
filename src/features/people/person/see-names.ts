import type { Text } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { performAbout } from '#src/platform/access/perform-about.ts';
import { shownOf } from '../protection.ts';
import { findPersons } from '../store.ts';
import { isGiven, judgePiece, type OfferedPurpose, purposesFor } from './pieces.ts';
import { viewerOf } from './read-person.ts';
import { refuse } from './refuse.ts';
import { type PersonDeps, type Stand, standTo } from './stand-to.ts';

/** Somebody in a list: whom one may see opens the page. */
export interface Listed {
  readonly id: string;
  /** Null for whom the list may not name. */
  readonly name: string | null;
}

/** People in a list, for a purpose; those whom nothing gives are left out, and told by the reason where it is one's own child. */
export interface SeenList {
  readonly purpose: OfferedPurpose | undefined;
  readonly purposes: readonly OfferedPurpose[];
  readonly listed: readonly Listed[];
  /** Why some are not there; one for each. */
  readonly kept: readonly Text[];
}

/** The purposes that give the name of any of some persons, those that give most of them first. */
function purposesForAny(stand: Stand, actor: Actor, at: Date): readonly OfferedPurpose[] {
  const found = new Map<string, OfferedPurpose>();
  for (const person of stand.persons) {
    const asked = {
      actor,
      relations: stand.relationsTo(person),
      protection: stand.protectionOf(person),
      restrictions: stand.restrictionsOn(person),
      at,
    };
    for (const one of purposesFor(stand.policy, asked)) {
      found.set(one.key, { ...one, gives: (found.get(one.key)?.gives ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.gives - a.gives);
}

/** One reading of names under one kind of data, with its line in the log. */
function readNames(
  deps: PersonDeps,
  actor: Actor,
  { category, purpose, ids }: { readonly category: string; readonly purpose: string; readonly ids: readonly string[] },
): Promise<readonly Listed[]> {
  const deed = { act: 'see', verb: 'people.see-names', category, purpose, persons: ids } as const;
  return performAbout(deps, actor, deed, async (trx, { persons, decisions }) =>
    (await findPersons(trx, persons, 'decided')).map((person) => {
      const by = decisions.get(person.id)?.ground?.relation;
      const viewer = by === undefined ? ({ to: 'list' } as const) : viewerOf(by, person.protection, ['name']);
      return { id: person.id, name: shownOf(person, viewer).name };
    }),
  );
}

/**
 * The names of those of some persons whom the actor may see, for the purpose chosen or the only one.
 * @param isOwn the purpose that gives most is chosen by itself
 * @throws Problem (refused, logged) when nothing gives any of them
 */
export async function seeNames(
  deps: PersonDeps,
  actor: Actor,
  persons: Parameters<typeof standTo>[2],
  { purpose: wanted, isOwn }: { readonly purpose?: string | undefined; readonly isOwn: boolean },
): Promise<SeenList> {
  const stand = await standTo(deps, actor, persons);
  const at = deps.clock.now();
  const purposes = purposesForAny(stand, actor, at);
  if (stand.persons.length === 0 || (wanted === undefined && purposes.length > 1 && !isOwn)) {
    return { purpose: undefined, purposes, listed: [], kept: [] };
  }
  const purpose = wanted === undefined ? purposes[0] : purposes.find(({ key }) => key === wanted);
  if (purpose === undefined) return refuse(deps, actor, stand, stand.persons, wanted);
  const judged = stand.persons.map((person) => {
    const asked = {
      actor,
      relations: stand.relationsTo(person),
      protection: stand.protectionOf(person),
      restrictions: stand.restrictionsOn(person),
      at,
    };
    return { person, name: judgePiece(stand.policy, { ...asked, purpose: purpose.key }, 'name') };
  });
  const given = Map.groupBy(
    judged.filter(({ name }) => isGiven(name)),
    ({ name }) => name.category ?? '',
  );
  const listed: Listed[] = [];
  for (const [category, those] of given) {
    const ids = those.map(({ person }) => person);
    listed.push(...(await readNames(deps, actor, { category, purpose: purpose.key, ids })));
  }
  const order = new Intl.Collator('nb');
  return {
    purpose,
    purposes,
    listed: listed.sort((a, b) => order.compare(a.name ?? '', b.name ?? '') || (a.id < b.id ? -1 : 1)),
    kept: judged.filter(({ name }) => !isGiven(name)).map(({ name }) => name.because),
  };
}
