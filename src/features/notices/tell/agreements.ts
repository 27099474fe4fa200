import { type Entry, type Snapshot, valueAt } from '#src/features/register/index.ts';
import type { Telling } from '../telling.ts';
import { either, factAt, known, nameOf, namesOf, one, tell, those, when } from './teller.ts';

/** What it lays down and what it lacks, as the register knows. */
function contents(agreement: Entry<'agreements'>, is: boolean): Telling[] {
  const all = Object.entries(agreement.body.contents ?? {}).filter(([, value]) => value === is);
  if (all.length === 0) return [];
  const value = all.map(([path]) => path);
  return [
    tell(
      is ? 'agreement-promises' : 'agreement-lacks',
      { value },
      value.map((path) => factAt(agreement, `contents.${path}`)),
    ),
  ];
}

function subProcessors(snapshot: Snapshot, agreement: Entry<'agreements'>): Telling[] {
  const value = valueAt(agreement.body, 'subProcessors');
  if (Array.isArray(value) && value.length === 0)
    return [tell('sub-processors-none', {}, [{ entry: agreement.ref, path: 'subProcessors', value: [] }])];
  return one('sub-processors', agreement, 'subProcessors', namesOf(snapshot, 'parties'));
}

function agreement(snapshot: Snapshot, made: Entry<'agreements'>): Telling[] {
  const names = { party: nameOf(snapshot, `parties/${made.body.party}`), name: made.body.name };
  return [
    tell('agreement', names, [factAt(made, 'party'), factAt(made, 'name')]),
    ...when('agreement-processor', made, 'kind', 'processor'),
    ...when('agreement-joint', made, 'kind', 'joint-controllers'),
    ...when('agreement-disclosure', made, 'kind', 'disclosure'),
    ...when('agreement-use', made, 'kind', 'use'),
    ...either('agreement-written', made, 'written'),
    ...one('agreement-for', made, 'signedFor', (key: string) => nameOf(snapshot, `units/${key}`)),
    ...one('agreement-systems', made, 'systems', namesOf(snapshot, 'systems')),
    ...one('agreement-people', made, 'subjects'),
    ...one('agreement-from', made, 'signedOn'),
    ...one('agreement-to', made, 'validTo'),
    ...contents(made, true),
    ...contents(made, false),
    ...subProcessors(snapshot, made),
    ...either('sub-processors-approved', made, 'subProcessorsApproved'),
  ];
}

/** The agreements about the systems that are told of, and those of which nobody has said what they are about. */
export function agreementsFor(snapshot: Snapshot, systems: readonly Entry<'systems'>[]): Entry<'agreements'>[] {
  const told = new Set(systems.map(({ key }) => key));
  return those(
    snapshot,
    'agreements',
    (body) => body.systems.length === 0 || body.systems.some((key) => told.has(key)),
  );
}

/** With whom what is agreed. */
export function tellAgreements(snapshot: Snapshot, made: readonly Entry<'agreements'>[]): Telling[][] {
  return [[tell('agreements', {}, [])], ...made.map((one) => agreement(snapshot, one))];
}

/** The parties to agreements, and whom they use in turn. */
export function partiesTo(made: readonly Entry<'agreements'>[]): string[] {
  return made.flatMap((one) => {
    const others = known(one, 'subProcessors');
    return [one.body.party, ...(Array.isArray(others) ? (others as string[]) : [])];
  });
}
