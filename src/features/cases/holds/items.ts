import { type Guard, type Item, inEach, value } from '#src/platform/holdings/holdings.ts';
import { labels } from '#src/platform/holdings/labels.ts';
import { eventText } from '../model/events.ts';
import { kindRules } from '../model/kinds.ts';
import { outcomeRules } from '../model/outcomes.ts';
import { stateTexts } from '../model/states.ts';
import { type MatterRow, type MessageRow, numberOf, type PartyRow } from '../store/read.ts';
import { caseTexts } from '../texts.ts';
import type { Whole } from './in-cases.ts';
import { isReader, isThem, type Mine } from './whose.ts';
import { words } from './words.ts';

/** The case itself. */
export function matterItem(row: MatterRow, guard: Guard | undefined): Item {
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

/** A party of it; of others than the person, only to whoever may read that. */
export function partyItem(row: MatterRow, party: PartyRow, whom: Mine, guard: Guard | undefined): Item {
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
export function guardOf({ direction }: MessageRow, isAsker: boolean, guard: Guard | undefined): Guard | undefined {
  if (direction === 'note') return 'internal';
  return isAsker ? guard : 'other-person';
}

/** A message of it. */
export function messageItem(row: MatterRow, message: MessageRow, guard: Guard | undefined): Item {
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

/** What the work with the case left in it. */
export function worked(
  { row, files, documents, tasks, requirements, holds, events }: Whole,
  { guard, isAsker }: InCase,
) {
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
