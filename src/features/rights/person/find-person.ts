import { advance, partiesOf, performMatter } from '#src/features/cases/index.ts';
import { findPersons, isWholeName, type NamedPerson, personsCalled } from '#src/features/people/index.ts';
import { isDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { badField, type DutyDeps, reachOwnSchools } from '../duty/deps.ts';

const problems = {
  name: say('Skriv fornavn og etternavn', 'Skriv fornamn og etternamn', 'Write given and family name'),
  born: say(
    'Skriv fødselsdatoen slik: 2012-03-17',
    'Skriv fødselsdatoen slik: 2012-03-17',
    'Write the date of birth like this: 2012-03-17',
  ),
  party: say('Velg hvem i saken det er', 'Vel kven i saka det er', 'Choose who of the case it is'),
  person: say('Velg en av dem som ble funnet', 'Vel ein av dei som blei funne', 'Choose one of those who were found'),
} as const;

/** Somebody who may be the one. */
export type Candidate = NamedPerson;

/**
 * Finds persons by the whole of their name at the actor's schools, for a case. Who is found is looked at: each stands in the log.
 * @throws Problem (bad-input)
 */
export function findCandidates(
  deps: DutyDeps,
  actor: Actor,
  { matter: of, name, born }: { readonly matter: string; readonly name: string; readonly born: string },
): Promise<readonly Candidate[]> {
  return performMatter(deps, actor, { step: 'find-person', matter: of }, async (trx, { matter }) => {
    if (!isWholeName(name)) throw badField(problems.name, 'name');
    if (born !== '' && !isDate(born)) throw badField(problems.born, 'born');
    await reachOwnSchools(trx, deps, actor);
    const found = await personsCalled(trx, name, born === '' ? undefined : born);
    const ids = found.map(({ id }) => id);
    if (ids.length > 0) {
      const origin = actor.from === undefined ? {} : { origin: actor.from };
      await appendLog(trx, deps.clock, {
        actor: actor.id,
        act: 'matter.find-person',
        subject: `matter:${matter.id}`,
        allowed: true,
        because: 'looks for whom the case is about',
        category: 'matter',
        // Of a disclosure nobody is told before they may be (see performMatter).
        persons: matter.kind === 'disclosure' ? [] : ids,
        ...origin,
      });
    }
    return found;
  });
}

/** Says which person of the schools a party of the case is. @throws Problem (bad-input) */
export function setPerson(
  deps: DutyDeps,
  actor: Actor,
  wish: { readonly matter: string; readonly party: string; readonly person: string },
): Promise<void> {
  return performMatter(deps, actor, { step: 'find-person', matter: wish.matter }, async (trx, { matter }) => {
    const party = (await partiesOf(trx, matter.id)).find(({ id }) => id === wish.party);
    if (party === undefined) throw badField(problems.party, 'party');
    await reachOwnSchools(trx, deps, actor);
    const [person] = isUuid(wish.person) ? await findPersons(trx, [wish.person], 'decided') : [];
    if (person === undefined) throw badField(problems.person, 'person');
    await trx.updateTable('matter_party').set({ person: person.id }).where('id', '=', party.id).execute();
    await advance(trx, deps.clock, matter, {
      step: 'find-person',
      name: 'person-found',
      author: actor.id,
      data: { party: party.id, person: person.id },
    });
  });
}
