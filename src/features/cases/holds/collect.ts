import '../table.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { anyOf } from '#src/platform/holdings/any-of.ts';
import { type Guard, type Item, type Section, sectionOf, value, type Whom } from '#src/platform/holdings/holdings.ts';
import { labels } from '#src/platform/holdings/labels.ts';
import type { MatterRow } from '../store/read.ts';
import { inCases, mattersOf } from './in-cases.ts';
import { guardOf, matterItem, messageItem, partyItem, worked } from './items.ts';
import { isReader, isThem } from './whose.ts';
import { words } from './words.ts';

async function notices(trx: Trx, { accounts }: Whom): Promise<Item[]> {
  const rows = await trx
    .selectFrom('matter_notice')
    .selectAll()
    .where('account', '=', (eb) => anyOf(eb, accounts))
    .execute();
  return rows.map((row) => ({
    id: row.account,
    values: [
      value(labels.email, row.email),
      value(labels.language, row.lang),
      value(words.calendar, row.calendar_made_at),
    ],
  }));
}

/** Cases about somebody that others have asked for: told by `rights` and `looked`, when those concerned are told. */
const toldElsewhere: readonly MatterRow['kind'][] = ['disclosure', 'log-access'];

const parts = ['files', 'documents', 'tasks', 'requirements', 'holds', 'events'] as const;
const names = ['cases', 'parties', 'messages', ...parts] as const;

/** Everything that cases hold on somebody, in sections, with what is to be kept back told of each thing. */
export async function collect(trx: Trx, whom: Whom): Promise<readonly Section[]> {
  const all: Record<(typeof names)[number], Item[]> = {
    ...{ cases: [], parties: [], messages: [], files: [], documents: [], tasks: [], requirements: [] },
    ...{ holds: [], events: [] },
  };
  for (const whole of await inCases(trx, await mattersOf(trx, whom))) {
    const { row, parties: there } = whole;
    const asks = there.filter(({ part }) => part !== 'subject');
    const isAsker = asks.some((one) => isThem(one, whom) || isReader(one, whom));
    // That there is one may be what nobody is to be told yet (child welfare, the police): the rooms that know tell of it.
    if (!isAsker && toldElsewhere.includes(row.kind)) continue;
    // What a child has asked for alone is not its guardians' to read.
    const isAlone = isAsker && there.every((one) => isThem(one, whom) || one.part === 'other-body');
    const guard: Guard | undefined = isAlone ? 'child-own' : undefined;
    const more = worked(whole, { guard, isAsker });
    all.cases.push(matterItem(row, guard));
    all.parties.push(...there.map((one) => partyItem(row, one, whom, guard)));
    for (const message of whole.messages)
      all.messages.push(messageItem(row, message, guardOf(message, isAsker, guard)));
    for (const name of parts) all[name].push(...more[name]);
  }
  return [
    ...sectionOf('cases', words.cases, all.cases, words.note),
    ...sectionOf('parties', words.parties, all.parties),
    ...sectionOf('messages', words.messages, all.messages),
    ...sectionOf('files', words.files, all.files),
    ...sectionOf('documents', words.documents, all.documents),
    ...sectionOf('tasks', words.tasks, all.tasks),
    ...sectionOf('requirements', words.requirements, all.requirements),
    ...sectionOf('holds', words.holds, all.holds),
    ...sectionOf('events', words.events, all.events),
    ...sectionOf('notices', words.notices, await notices(trx, whom)),
  ];
}
