import { type Entry, entriesOf, entryAt, notStated, type Snapshot } from '#src/features/register/index.ts';
import type { Audience } from '../audience.ts';
import type { Telling } from '../telling.ts';
import { tellBases } from './bases.ts';
import { tellData } from './data.ts';
import { either, factAt, known, nameOf, namesOf, one, tell, those, unless, when } from './teller.ts';

function purposes(snapshot: Snapshot, activity: Entry<'activities'>): Telling[] {
  const all = those(snapshot, 'purposes', (body) => body.activity === activity.key);
  if (all.length === 0) return [tell('purpose-open', {}, [{ entry: activity.ref, path: 'purposes', value: null }])];
  return all.flatMap((purpose) => [
    tell('purpose', { name: purpose.body.name }, [factAt(purpose, 'name')]),
    ...tellBases(purpose, '', snapshot.asOf),
    ...either('public-task', purpose, 'publicTask'),
    ...either('consent-free', purpose, 'consent.freelyGiven'),
    ...one('consent-by', purpose, 'consent.givenBy'),
    ...either('consent-recorded', purpose, 'consent.recorded'),
    ...either('consent-withdrawable', purpose, 'consent.withdrawable'),
    ...one('further-of', purpose, 'furtherUse.of', (key: string) => nameOf(snapshot, `purposes/${key}`)),
    ...either('further-fits', purpose, 'furtherUse.compatible'),
  ]);
}

const inOneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

function access(activity: Entry<'activities'>): Telling[] {
  const { access: said } = activity.body;
  if (said === undefined || said === notStated) return unless('access-open', activity, 'access');
  if (said.length === 0) return [tell('access-none', {}, [{ entry: activity.ref, path: 'access', value: [] }])];
  return [
    tell(
      'access',
      { count: said.length, roles: said.map(({ role }) => role) },
      said.map((_role, index) => factAt(activity, `access.${index}.role`)),
    ),
    ...said.flatMap(({ role, need }, index) => {
      if (need === undefined || need === notStated) return [];
      const fact = factAt(activity, `access.${index}.need`);
      // Two that are called the same are told apart by their place in the list.
      const isOne = said.filter((one) => inOneLine(one.role) === inOneLine(role)).length === 1;
      return [
        isOne ? tell('access-need', { role, need }, [fact]) : tell('access-need-nth', { nth: index + 1, need }, [fact]),
      ];
    }),
  ];
}

function recipient(snapshot: Snapshot, disclosure: Entry<'disclosures'>): Telling[] {
  const name = nameOf(snapshot, `parties/${disclosure.body.recipient}`);
  const data = known(disclosure, 'data') as readonly string[] | undefined;
  const who = factAt(disclosure, 'recipient');
  return [
    data === undefined
      ? tell('given', { recipient: name }, [who])
      : tell('given-data', { recipient: name, data: namesOf(snapshot, 'dataTypes')(data) }, [
          who,
          factAt(disclosure, 'data'),
        ]),
    ...one('given-purpose', disclosure, 'purpose'),
    ...tellBases(disclosure, 'given-', snapshot.asOf),
  ];
}

function recipients(snapshot: Snapshot, activity: Entry<'activities'>): Telling[][] {
  const given = those(snapshot, 'disclosures', (body) => body.activity === activity.key);
  if (given.length > 0)
    return [either('shared', activity, 'disclosed'), ...given.map((each) => recipient(snapshot, each))];
  const said = either('shared', activity, 'disclosed');
  return [said.length > 0 ? said : unless('shared-open', activity, 'disclosed')];
}

/** The sentence for what is known of how long, by which of the three are known. */
function keptSentence(kept: Entry<'retention'>): Telling[] {
  const fields = ['then', 'period', 'event'].filter((path) => known(kept, path) !== undefined);
  const id = {
    'then period event': 'kept-all',
    'then event': 'kept-event',
    'then period': 'kept-period',
    then: 'kept-then',
    'period event': 'kept-time',
    period: 'kept-only-period',
    event: 'kept-only-event',
  }[fields.join(' ')];
  if (id === undefined) return [];
  const values = Object.fromEntries(fields.map((path) => [path, known(kept, path)]));
  return [
    tell(
      id,
      values,
      fields.map((path) => factAt(kept, path)),
    ),
  ];
}

/** What is left then; that nothing is, where that is known. */
function leaves(each: Entry<'retention'>, data: (keys: readonly string[]) => string[]): Telling[] {
  const left = each.body.leaves;
  if (Array.isArray(left) && left.length === 0)
    return [tell('kept-nothing', {}, [{ entry: each.ref, path: 'leaves', value: [] }])];
  return one('kept-leaves', each, 'leaves', data);
}

function kept(snapshot: Snapshot, activity: Entry<'activities'>): Telling[] {
  const all = those(snapshot, 'retention', (body) => body.activity === activity.key);
  const data = namesOf(snapshot, 'dataTypes');
  const open = tell('kept-open', {}, [{ entry: activity.ref, path: 'retention', value: null }]);
  const told = all.flatMap((each) => {
    const sentence = keptSentence(each);
    const more = [
      ...one('kept-removes', each, 'removes', data),
      ...leaves(each, data),
      ...when('kept-for-ever', each, 'mustBePreserved', true),
      ...when('kept-not-for-ever', each, 'mustBePreserved', false),
      ...one('kept-ground', each, 'ground'),
    ];
    return sentence.length === 0 && more.length > 0 ? [open, ...more] : [...sentence, ...more];
  });
  return told.length > 0 ? told : [open];
}

function systems(snapshot: Snapshot, activity: Entry<'activities'>): Telling[] {
  const there = activity.body.systems.filter((key) => entryAt(snapshot, `systems/${key}`) !== undefined);
  if (there.length === 0) return [];
  return [
    tell('activity-system', { systems: namesOf(snapshot, 'systems')(there) }, [
      { entry: activity.ref, path: 'systems', value: there },
    ]),
  ];
}

/** One activity as an audience is told of it: its heading, and paragraphs. */
export function tellActivity(
  snapshot: Snapshot,
  activity: Entry<'activities'>,
  audience: Audience,
  count: number,
): Telling[][] {
  const uses = [...entriesOf(snapshot, 'dataUses').values()].filter(({ body }) => body.activity === activity.key);
  return [
    [tell('activity', { count, name: activity.body.name }, [factAt(activity, 'name')])],
    [
      ...when('sole', activity, 'role', 'controller'),
      ...when('joint', activity, 'role', 'joint-controller'),
      ...when('for-others', activity, 'role', 'processor'),
      ...one('activity-responsible', activity, 'responsible'),
      ...one('done-at', activity, 'units', namesOf(snapshot, 'units')),
      ...purposes(snapshot, activity),
    ],
    ...tellData(snapshot, activity, uses, audience),
    [...one('volume', activity, 'volume'), ...systems(snapshot, activity), ...access(activity)],
    ...recipients(snapshot, activity),
    kept(snapshot, activity),
    [
      ...either('machine', activity, 'automatedDecisions'),
      ...one('machine-how', activity, 'automatedLogic'),
      ...(activity.body.automatedDecisions === true ? unless('machine-how-open', activity, 'automatedLogic') : []),
      ...unless('machine-open', activity, 'automatedDecisions'),
      ...either('profile', activity, 'profiling'),
      ...when('watched', activity, 'systematicMonitoring', true),
    ],
  ];
}
