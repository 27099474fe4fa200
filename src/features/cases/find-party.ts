import { findPersons, isWholeName, type NamedPerson, personsCalled } from '#src/features/people/index.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { AboutDeps } from '#src/platform/access/about-deps.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { reachOf } from '#src/platform/access/relations-of.ts';
import { StepUpNeeded } from '#src/platform/access/step-up.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { reachSchools } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { isMatterKind } from './model/kinds.ts';
import type { NewParty } from './open-matter.ts';
import { badField } from './problems.ts';

const problems = {
  whole: say(
    'Skriv fornavn og etternavn for å søke',
    'Skriv førenamn og etternamn for å søkje',
    'Write given and family name to search',
  ),
  choose: say(
    'Velg hvem det er, eller at det er ingen av dem',
    'Vel kven det er, eller at det er ingen av dei',
    'Choose who it is, or that it is none of them',
  ),
  person: say('Velg en av dem som ble funnet', 'Vel ein av dei som blei funne', 'Choose one of those who were found'),
} as const;

export type PartyDeps = Deps & { readonly about: AboutDeps };

/** Who may be in a case that is being written down: by the name that was typed for each part. */
export interface FoundParties {
  readonly name: readonly NamedPerson[] | undefined;
  readonly about: readonly NamedPerson[] | undefined;
}

async function reachOwn(trx: Trx, deps: PartyDeps, actor: Actor): Promise<void> {
  await reachSchools(trx, (await reachOf(trx, deps.about, actor, deps.clock.now())).schools);
}

/**
 * Finds who asks, and whom it is about, among the people of the schools that the actor reaches, before the case is there. Who is found
 * is looked at: each stands in the log, as when somebody is found for a case. With two factors, as there.
 * @throws StepUpNeeded; Problem (bad-input) at `kind`, `name` or `about`
 */
export function findParties(
  deps: PartyDeps,
  actor: Actor,
  wish: { readonly kind: string; readonly name: string; readonly about: string },
): Promise<FoundParties> {
  const scope = { units: actor.role === 'leader' ? [...actor.units] : [] };
  return perform(deps, actor, { act: 'matter.write-down', subject: 'matter:new', scope }, async (trx) => {
    if (actor.secondFactor !== true) throw new StepUpNeeded('persons are searched for with two factors');
    // By the kind it is known whether those who are found may be told of it.
    if (!isMatterKind(wish.kind)) throw badField('kind', 'kind');
    const names = [wish.name, wish.about].filter((one) => one !== '');
    const short = names.find((one) => !isWholeName(one));
    if (names.length === 0 || short !== undefined)
      throw new Problem(problems.whole, {
        code: 'bad-input',
        place: short === wish.about && short !== undefined ? 'about' : 'name',
      });
    await reachOwn(trx, deps, actor);
    const search = (name: string) => (name === '' ? undefined : personsCalled(trx, name));
    const found: FoundParties = { name: await search(wish.name), about: await search(wish.about) };
    const ids = [...(found.name ?? []), ...(found.about ?? [])].map(({ id }) => id);
    if (ids.length > 0)
      await appendLog(trx, deps.clock, {
        ...{ actor: actor.id, act: 'matter.find-person', subject: 'matter:new', allowed: true, category: 'matter' },
        because: 'looks for whom the case is about',
        // Of a disclosure nobody is told before they may be (see performMatter).
        persons: wish.kind === 'disclosure' ? [] : ids,
        ...(actor.from === undefined ? {} : { origin: actor.from }),
      });
    return found;
  });
}

/** @throws Problem (bad-input) at the part of which several were found and nobody has said who it is */
export function needChoice(part: 'person' | 'aboutPerson'): never {
  throw new Problem(problems.choose, { code: 'bad-input', place: part });
}

/**
 * Parties with the persons that were chosen for them, who must be of the schools that the actor reaches; those without one stay as typed.
 * @throws Problem (bad-input) at `person` or `aboutPerson`
 */
export async function withPersons(
  trx: Trx,
  deps: PartyDeps,
  actor: Actor,
  parties: readonly NewParty[],
): Promise<readonly NewParty[]> {
  if (parties.every(({ person }) => person === undefined)) return parties;
  await reachOwn(trx, deps, actor);
  const ids = parties.flatMap(({ person }) => (person !== undefined && isUuid(person) ? [person] : []));
  const known = new Map((await findPersons(trx, ids, 'decided')).map((one) => [one.id, one]));
  return parties.map((party) => {
    if (party.person === undefined) return party;
    const found = known.get(party.person);
    if (found === undefined)
      throw new Problem(problems.person, {
        code: 'bad-input',
        place: party.part === 'subject' ? 'aboutPerson' : 'person',
      });
    return { ...party, name: `${found.givenName} ${found.familyName}` };
  });
}
