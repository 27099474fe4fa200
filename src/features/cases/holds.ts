import './table.ts';
import { sql } from 'kysely';
import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { anyOf } from '#src/platform/holdings/any-of.ts';
import {
  type Guard,
  type Holds,
  type Item,
  inEach,
  type Section,
  sectionOf,
  value,
  type Whom,
} from '#src/platform/holdings/holdings.ts';
import { labels } from '#src/platform/holdings/labels.ts';
import { caseErasing } from './erasing.ts';
import { eventText } from './model/events.ts';
import { kindRules } from './model/kinds.ts';
import { outcomeRules } from './model/outcomes.ts';
import { stateTexts } from './model/states.ts';
import { eventsOfMatters, type MatterRow, type MessageRow, numberOf, type PartyRow } from './store/read.ts';
import { caseTexts } from './texts.ts';

const words = {
  cases: say('Saker personen er part i', 'Saker personen er part i', 'Cases the person is a party to'),
  parties: say('Hvem sakene gjelder', 'Kven sakene gjeld', 'Who the cases are about'),
  messages: say('Meldinger', 'Meldingar', 'Messages'),
  files: say('Filer', 'Filer', 'Files'),
  documents: say('Dokumenter det er bedt om', 'Dokument det er bede om', 'Documents asked for'),
  events: say('Hva som har skjedd', 'Kva som har skjedd', 'What has happened'),
  tasks: say('Det andre er bedt om å finne', 'Det andre er bedne om å finne', 'What others were asked to find'),
  requirements: say('Det som måtte svares på', 'Det som måtte svarast på', 'What had to be answered'),
  holds: say('Holdt tilbake fra sletting', 'Halde tilbake frå sletting', 'Kept from being erased'),
  notices: say('Hvor varsler sendes', 'Kvar varsel blir sende', 'Where notices are sent'),
  number: say('Sak', 'Sak', 'Case'),
  received: say('Kom', 'Kom', 'Came'),
  via: say('Som', 'Som', 'As'),
  outcome: say('Utfall', 'Utfall', 'Outcome'),
  grounds: say('Begrunnelse', 'Grunngiving', 'Grounds'),
  closed: say('Avsluttet', 'Avslutta', 'Closed'),
  kept: say('Tas vare på til', 'Blir teke vare på til', 'Kept until'),
  part: say('Del i saken', 'Del i saka', 'Part in the case'),
  public: say('Navn på den offentlige siden', 'Namn på den offentlege sida', 'Name on the public page'),
  authority: say('På vegne av', 'På vegner av', 'On behalf of'),
  shown: say('Vist', 'Vist', 'Shown'),
  direction: say('Retning', 'Retning', 'Direction'),
  sender: say('Fra', 'Frå', 'From'),
  receiver: say('Til', 'Til', 'To'),
  size: say('Byte', 'Byte', 'Bytes'),
  title: say('Tittel', 'Tittel', 'Title'),
  decision: say('Avgjort', 'Avgjort', 'Decided'),
  provision: say('Bestemmelse', 'Føresegn', 'Provision'),
  explanation: say('Forklaring', 'Forklaring', 'Explanation'),
  wants: say('Bedt om', 'Bede om', 'Asked for'),
  answer: say('Svar', 'Svar', 'Answer'),
  calendar: say('Kalenderadresse laget', 'Kalenderadresse laga', 'Calendar address made'),
  note: say(
    'Saker der personen er ført opp som part. At noen bare er nevnt i en tekst, finner ikke dette. Det andre har bedt om å få utlevert eller se i loggen, står for seg.',
    'Saker der personen er ført opp som part. At nokon berre er nemnd i ein tekst, finn ikkje dette. Det andre har bede om å få utlevert eller sjå i loggen, står for seg.',
    'Cases where the person is entered as a party. Somebody who is only mentioned in a text is not found by this. What others have asked to be given, or to see in the log, stands apart.',
  ),
} as const;

type Mine = Pick<Whom, 'person' | 'accounts' | 'addresses' | 'reader'>;

function isThem(party: PartyRow, { person, accounts, addresses }: Mine): boolean {
  if (party.person !== null && party.person === person) return true;
  if (party.account !== null && accounts.includes(party.account)) return true;
  return party.email !== null && addresses.includes(party.email.toLowerCase());
}

/** Whoever gets the copy: what is their own is not somebody else's. */
function isReader({ person, account }: PartyRow, { reader }: Mine): boolean {
  return (person !== null && person === reader.person) || (account !== null && reader.accounts.includes(account));
}

async function mattersOf(trx: Trx, { person, accounts, addresses }: Mine): Promise<string[]> {
  const rows = await trx
    .selectFrom('matter_party')
    .innerJoin('matter', (join) =>
      join.onRef('matter.tenant', '=', 'matter_party.tenant').onRef('matter.id', '=', 'matter_party.matter'),
    )
    .select('matter_party.matter')
    .distinct()
    // What was disclosed is told in its own room, when those concerned may be told: the case could tell of child welfare.
    .where('matter.kind', '<>', 'disclosure')
    .where((where) =>
      where.or([
        where('person', '=', person),
        where('account', '=', (eb) => anyOf(eb, accounts)),
        where(sql<string>`lower(email)`, '=', (eb) => eb.fn.any(eb.val([...addresses]))),
      ]),
    )
    .orderBy('matter_party.matter')
    .execute();
  return rows.map(({ matter }) => matter);
}

function matterItem(row: MatterRow, guard: Guard | undefined): Item {
  return {
    id: row.id,
    ...(guard !== undefined && { guard }),
    values: [
      value(words.number, numberOf(row)),
      value(labels.kind, kindRules[row.kind].name),
      value(labels.subject, row.subject),
      value(words.received, row.received_at),
      value(
        words.via,
        inEach(caseTexts, (texts) => texts.vias[row.received_via]),
      ),
      value(labels.state, stateTexts[row.state].name),
      value(words.outcome, row.outcome === null ? null : outcomeRules[row.outcome].name),
      value(words.grounds, row.outcome_reason),
      value(words.closed, row.closed_at),
      value(words.kept, row.retain_until),
    ],
  };
}

function partyItem(row: MatterRow, party: PartyRow, whom: Mine, guard: Guard | undefined): Item {
  const whose = isThem(party, whom) || isReader(party, whom) ? guard : 'other-person';
  return {
    id: party.id,
    ...(whose !== undefined && { guard: whose }),
    values: [
      value(words.number, numberOf(row)),
      value(
        words.part,
        inEach(caseTexts, (texts) => texts.parts[party.part]),
      ),
      value(labels.name, party.name),
      value(words.public, party.public_name),
      value(labels.email, party.email),
      value(labels.phone, party.phone),
      value(labels.address, party.address),
      value(
        words.authority,
        inEach(caseTexts, (texts) => texts.authorities[party.authority]),
      ),
      value(
        words.shown,
        inEach(caseTexts, (texts) => texts.shown[party.shown]),
      ),
      value(labels.language, party.lang),
    ],
  };
}

/** A note is made for preparing the case; what somebody else said is theirs; what was sent to the person is not kept from them. */
function guardOf({ direction }: MessageRow, isAsker: boolean, guard: Guard | undefined): Guard | undefined {
  if (direction === 'note') return 'internal';
  return isAsker ? guard : 'other-person';
}

function messageItem(row: MatterRow, message: MessageRow, guard: Guard | undefined): Item {
  return {
    id: message.id,
    ...(guard !== undefined && { guard }),
    values: [
      value(words.number, numberOf(row)),
      value(labels.at, message.at),
      value(
        words.direction,
        inEach(caseTexts, (texts) => texts.matter.directions[message.direction]),
      ),
      value(
        words.via,
        inEach(caseTexts, (texts) => texts.channels[message.channel]),
      ),
      value(words.sender, message.from_text),
      value(words.receiver, message.to_text),
      value(labels.subject, message.subject),
      value(labels.text, message.body),
    ],
  };
}

interface InCase {
  readonly guard: Guard | undefined;
  readonly isAsker: boolean;
}

/** Everything in some cases, by case: a few questions to the database for however many there are. */
async function inCases(trx: Trx, ids: readonly string[]) {
  const mine = 'matter';
  const [rows, parties, messages, files, documents, tasks, requirements, holds, events] = [
    await trx
      .selectFrom('matter')
      .selectAll()
      .where('id', '=', (eb) => eb.fn.any(eb.val([...ids])))
      .orderBy('id')
      .execute(),
    await trx
      .selectFrom('matter_party')
      .selectAll()
      .where(mine, '=', (eb) => eb.fn.any(eb.val([...ids])))
      .orderBy('id')
      .execute(),
    await trx
      .selectFrom('matter_message')
      .selectAll()
      .where(mine, '=', (eb) => eb.fn.any(eb.val([...ids])))
      .orderBy('at')
      .orderBy('id')
      .execute(),
    await trx
      .selectFrom('matter_file')
      .select(['id', 'matter', 'name', 'media_type', 'size'])
      .where(mine, '=', (eb) => eb.fn.any(eb.val([...ids])))
      .orderBy('id')
      .execute(),
    await trx
      .selectFrom('matter_document')
      .selectAll()
      .where(mine, '=', (eb) => eb.fn.any(eb.val([...ids])))
      .orderBy('id')
      .execute(),
    await trx
      .selectFrom('matter_task')
      .selectAll()
      .where(mine, '=', (eb) => eb.fn.any(eb.val([...ids])))
      .orderBy('id')
      .execute(),
    await trx
      .selectFrom('matter_requirement')
      .selectAll()
      .where(mine, '=', (eb) => eb.fn.any(eb.val([...ids])))
      .orderBy('id')
      .execute(),
    await trx
      .selectFrom('matter_hold')
      .select(['id', 'matter', 'reason', 'set_at', 'ended_at'])
      .where(mine, '=', (eb) => eb.fn.any(eb.val([...ids])))
      .orderBy('id')
      .execute(),
    await eventsOfMatters(trx, ids),
  ];
  const by = <T extends { readonly matter: string }>(all: readonly T[]) => Map.groupBy(all, ({ matter }) => matter);
  const grouped = {
    ...{ parties: by(parties), messages: by(messages), files: by(files), documents: by(documents), tasks: by(tasks) },
    ...{ requirements: by(requirements), holds: by(holds), events },
  };
  return rows.map((row) => ({
    row,
    parties: grouped.parties.get(row.id) ?? [],
    messages: grouped.messages.get(row.id) ?? [],
    files: grouped.files.get(row.id) ?? [],
    documents: grouped.documents.get(row.id) ?? [],
    tasks: grouped.tasks.get(row.id) ?? [],
    requirements: grouped.requirements.get(row.id) ?? [],
    holds: grouped.holds.get(row.id) ?? [],
    events: grouped.events.get(row.id) ?? [],
  }));
}
type Whole = Awaited<ReturnType<typeof inCases>>[number];

function worked({ row, files, documents, tasks, requirements, holds, events }: Whole, { guard, isAsker }: InCase) {
  const number = value(words.number, numberOf(row));
  const of = (whose: Guard | undefined) => (whose === undefined ? {} : { guard: whose });
  return {
    files: files.map(
      ({ id, name, media_type, size }): Item => ({
        id,
        ...of(isAsker ? guard : 'other-person'),
        values: [number, value(labels.file, name), value(labels.kind, media_type), value(words.size, size)],
      }),
    ),
    documents: documents.map(
      (one): Item => ({
        id: one.id,
        ...of(guard),
        values: [
          number,
          value(words.title, one.title),
          value(labels.source, one.source),
          value(
            words.decision,
            inEach(caseTexts, (texts) => texts.decisions[one.decision]),
          ),
          value(words.provision, one.ground_section),
          value(words.explanation, one.explanation),
        ],
      }),
    ),
    tasks: tasks.map(
      (one): Item => ({
        id: one.id,
        guard: 'internal',
        values: [
          number,
          value(words.wants, one.wants),
          value(
            labels.state,
            inEach(caseTexts, (texts) => texts.taskStates[one.state]),
          ),
          value(words.answer, one.answer),
        ],
      }),
    ),
    requirements: requirements.map(
      (one): Item => ({
        id: one.id,
        ...of(guard),
        values: [
          number,
          value(words.wants, one.name),
          value(labels.fields, one.fields),
          value(words.answer, one.met_reason),
        ],
      }),
    ),
    holds: holds.map(
      (one): Item => ({
        id: one.id,
        guard: 'internal',
        values: [
          number,
          value(labels.reason, one.reason),
          value(labels.from, one.set_at),
          value(labels.ended, one.ended_at),
        ],
      }),
    ),
    events: events.map(
      (one): Item => ({
        id: one.id,
        ...of(guard),
        values: [
          number,
          value(labels.at, one.at),
          value(labels.act, eventText(one.name)),
          value(labels.reason, one.reason, 'internal'),
        ],
      }),
    ),
  };
}

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

async function collect(trx: Trx, whom: Whom): Promise<readonly Section[]> {
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

const inLog = 'who did it stands in the log, which is collected by account';

/** What cases hold on whoever is a party to them. */
export const caseHolds: Holds = {
  name: say('Saker', 'Saker', 'Cases'),
  tables: {
    matter: {
      finds: ['id'],
      tells: [
        ...['year', 'sequence', 'kind', 'subject', 'received_at', 'received_via', 'state', 'outcome', 'outcome_reason'],
        ...['closed_at', 'retain_until'],
      ],
      leaves: {
        handler: inLog,
        offered_account: inLog,
        opened_by: inLog,
        requester_reference: 'a secret word of the case',
        form_key: 'keeps a form that is sent twice from opening two cases',
      },
    },
    matter_party: {
      finds: ['person', 'account', 'email'],
      tells: ['part', 'name', 'public_name', 'email', 'phone', 'address', 'authority', 'shown', 'lang'],
    },
    matter_event: {
      finds: ['matter'],
      tells: ['at', 'name', 'reason'],
      leaves: { author: inLog, data: 'ids and keys, never a name', section: 'a provision' },
    },
    matter_message: {
      finds: ['matter'],
      tells: ['direction', 'channel', 'at', 'from_text', 'to_text', 'subject', 'body'],
      leaves: { author: inLog },
    },
    matter_file: {
      finds: ['matter'],
      tells: ['name', 'media_type', 'size'],
      leaves: { author: inLog, bytes: 'the file itself; whoever runs the case gives it out with the answer' },
    },
    matter_document: {
      finds: ['matter'],
      tells: ['title', 'source', 'decision', 'ground_section', 'explanation'],
      leaves: {
        decided_by: inLog,
        wider_access: 'an assessment for the answer',
        rest_reason: 'an assessment for the answer',
        secrecy_section: 'a provision',
      },
    },
    matter_task: {
      finds: ['matter'],
      tells: ['wants', 'state', 'answer'],
      leaves: { holder: inLog, given_by: inLog, ended_by: inLog },
    },
    matter_requirement: {
      finds: ['matter'],
      tells: ['name', 'fields', 'met_reason'],
      leaves: { met_by: inLog },
    },
    matter_link: { nobody: 'which cases belong together; each is told where the person is a party to it' },
    matter_keeping: {
      nobody: 'what becomes of closed cases of a kind; by which office, and who wrote it is in the log',
    },
    matter_hold: {
      finds: ['matter'],
      tells: ['reason', 'set_at', 'ended_at'],
      leaves: { set_by: inLog, ended_by: inLog, why: 'a word for a sort of reason' },
    },
    matter_notice: {
      finds: ['account'],
      tells: ['email', 'lang', 'calendar_made_at'],
      leaves: { calendar_hash: 'proves a secret address' },
    },
  },
  categories: say(
    'Navn og kontakt, hva det ble spurt om, brev fram og tilbake, hva som ble svart',
    'Namn og kontakt, kva det blei spurt om, brev fram og tilbake, kva som blei svart',
    'Name and contact, what was asked, letters to and fro, what was answered',
  ),
  purpose: say(
    'Svare på henvendelser innen fristen.',
    'Svare på førespurnader innan fristen.',
    'To answer those who ask in time.',
  ),
  source: say(
    'Den som spurte, og de som har arbeidet med saken.',
    'Den som spurde, og dei som har arbeidd med saka.',
    'Whoever asked, and those who worked with the case.',
  ),
  recipients: say(
    'De som arbeider med saken. Ved klage: klageinstansen.',
    'Dei som arbeider med saka. Ved klage: klageinstansen.',
    'Those who work with the case. On complaint: the body of appeal.',
  ),
  kept: say(
    'Til den dagen som står i hver sak; den settes når saken avsluttes.',
    'Til den dagen som står i kvar sak; han blir sett når saka blir avslutta.',
    'Until the day that stands in each case; it is set when the case is closed.',
  ),
  collect,
  erasing: caseErasing,
};
