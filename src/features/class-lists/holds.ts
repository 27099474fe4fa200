import './table.ts';
import { schools } from '#src/features/people/index.ts';
import { say, type Text } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import {
  type Holds,
  type Item,
  inEach,
  type Section,
  sectionOf,
  value,
  type Whom,
} from '#src/platform/holdings/holdings.ts';
import { labels } from '#src/platform/holdings/labels.ts';
import { classListErasing } from './erasing.ts';
import type { Field, Purpose, Recipient } from './field.ts';
import { classListTexts } from './texts.ts';

const words = {
  told: say('Det foresatte er varslet om', 'Det føresette er varsla om', 'What guardians were told'),
  objections: say('Nei til klasselister', 'Nei til klasselister', 'Objections to class lists'),
  handedOut: say('Lister som er delt ut', 'Lister som er delte ut', 'Lists that were handed out'),
  group: say('Klasse', 'Klasse', 'Class'),
  toldOn: say('Varslet', 'Varsla', 'Told'),
  until: say('Kan si nei til', 'Kan seie nei til', 'May object until'),
  how: say('Hvordan', 'Korleis', 'How'),
  whose: say('Sagt av', 'Sagt av', 'Said by'),
  self: say('personen selv', 'personen sjølv', 'the person'),
  other: say('en foresatt', 'ein føresett', 'a guardian'),
  forChild: say('personen, for et barn', 'personen, for eit barn', 'the person, for a child'),
  withdrawn: say('Tatt tilbake', 'Teke tilbake', 'Taken back'),
  all: say('hele listen', 'heile lista', 'the whole list'),
  whom: say('Navn på mottakeren', 'Namn på mottakaren', 'Name of the recipient'),
  mark: say('Merket på listen', 'Merket på lista', 'Mark on the list'),
} as const;

const purposeText = (purpose: Purpose): Text => inEach(classListTexts, (texts) => texts.purposes[purpose]);
const recipientText = (recipient: Recipient): Text => inEach(classListTexts, (texts) => texts.recipients[recipient]);
const fieldsText = (fields: readonly Field[]): Text =>
  inEach(classListTexts, (texts) => fields.map((field) => texts.fields[field]).join(', '));

type Names = ReadonlyMap<string, string>;

async function toldOf(trx: Trx, person: string, at: Names): Promise<Item[]> {
  const rows = await trx
    .selectFrom('class_list_notice_child as c')
    .innerJoin('class_list_notice as n', (join) =>
      join.onRef('n.school', '=', 'c.school').onRef('n.id', '=', 'c.notice'),
    )
    .select(['n.id', 'n.school', 'n.purpose', 'n.fields', 'n.told_on', 'n.object_until', 'n.how'])
    .where('c.child', '=', person)
    .orderBy('n.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    values: [
      value(labels.school, at.get(row.school)),
      value(labels.purpose, purposeText(row.purpose)),
      value(labels.fields, fieldsText(row.fields)),
      value(words.toldOn, row.told_on),
      value(words.until, row.object_until),
      value(words.how, row.how),
    ],
  }));
}

async function objections(trx: Trx, person: string, at: Names): Promise<Item[]> {
  const rows = await trx
    .selectFrom('class_list_objection')
    .selectAll()
    .where((where) => where.or([where('child', '=', person), where('by_person', '=', person)]))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    // What a child has said no to by itself is the child's; the guardian sees that something is kept back.
    ...(row.child === person && row.by_person === person && { guard: 'child-own' as const }),
    values: [
      value(labels.school, at.get(row.school)),
      value(words.whose, row.by_person !== person ? words.other : row.child === person ? words.self : words.forChild),
      value(labels.purpose, purposeText(row.purpose)),
      value(labels.fields, row.field === 'all' ? words.all : fieldsText([row.field])),
      value(labels.at, row.at),
      value(words.withdrawn, row.withdrawn_at),
    ],
  }));
}

async function handOuts(trx: Trx, person: string, at: Names): Promise<Item[]> {
  const rows = await trx
    .selectFrom('class_list_hand_out as h')
    .innerJoin('log_person as p', 'p.line', 'h.log_line')
    .select(['h.id', 'h.school', 'h.group_title', 'h.purpose', 'h.recipient', 'h.recipient_name', 'h.fields'])
    .select(['h.format', 'h.mark', 'h.at'])
    .where('p.person', '=', person)
    .orderBy('h.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    values: [
      value(labels.at, row.at),
      value(labels.school, at.get(row.school)),
      value(words.group, row.group_title),
      value(labels.purpose, purposeText(row.purpose)),
      value(labels.recipient, recipientText(row.recipient)),
      value(words.whom, row.recipient_name),
      value(labels.fields, fieldsText(row.fields)),
      value(labels.file, row.format),
      value(words.mark, row.mark),
    ],
  }));
}

async function collect(trx: Trx, { person }: Whom): Promise<readonly Section[]> {
  if (person === null) return [];
  const at: Names = new Map((await schools(trx)).map(({ id, name }) => [id, name]));
  return [
    ...sectionOf('hand-outs', words.handedOut, await handOuts(trx, person, at)),
    ...sectionOf('told', words.told, await toldOf(trx, person, at)),
    ...sectionOf('objections', words.objections, await objections(trx, person, at)),
  ];
}

const inLog = 'who did it stands in the log, which is collected by account';

/** What class lists hold on a person: which lists they stood on and who got them, and what they have said no to. */
export const classListHolds: Holds = {
  name: say('Klasselister', 'Klasselister', 'Class lists'),
  tables: {
    class_list_rules: { nobody: 'what the owner has decided that lists may hold; who wrote it stands in the log' },
    class_list_notice: {
      finds: ['id'],
      tells: ['purpose', 'fields', 'told_on', 'object_until', 'how'],
      leaves: { account: inLog },
    },
    class_list_notice_child: { finds: ['child'], tells: [] },
    class_list_objection: { finds: ['child', 'by_person'], tells: ['purpose', 'field', 'at', 'withdrawn_at'] },
    class_list_hand_out: {
      finds: ['log_line'],
      tells: ['group_title', 'purpose', 'recipient', 'recipient_name', 'fields', 'format', 'mark', 'at'],
      leaves: { account: inLog, hash: 'of the file as it was given out: says nothing of one person' },
    },
  },
  categories: say(
    'Hvilke lister personen sto på, med hvilke opplysninger, hvem som fikk dem, og hva noen har sagt nei til',
    'Kva lister personen stod på, med kva opplysningar, kven som fekk dei, og kva nokon har sagt nei til',
    'Which lists the person stood on, with which data, who got them, and what somebody has objected to',
  ),
  purpose: say(
    'Dele ut klasselister uten å ta med den som har sagt nei, og kunne si hvem som fikk dem.',
    'Dele ut klasselister utan å ta med den som har sagt nei, og kunne seie kven som fekk dei.',
    'To hand out class lists without those who object, and be able to say who got them.',
  ),
  source: say('Skolen, foresatte og eleven.', 'Skulen, føresette og eleven.', 'The school, guardians and the pupil.'),
  recipients: say(
    'De som står som mottaker av hver liste.',
    'Dei som står som mottakar av kvar liste.',
    'Those named as the recipient of each list.',
  ),
  kept: say(
    'Selve listene tas ikke vare på. At de ble delt ut, står så lenge loggen gjør det.',
    'Sjølve listene blir ikkje tekne vare på. At dei blei delte ut, står så lenge loggen gjer det.',
    'The lists themselves are not kept. That they were handed out stands as long as the log does.',
  ),
  collect,
  erasing: classListErasing,
};
