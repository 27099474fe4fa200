import {
  changeEntries,
  emptyCatalogue,
  entriesOf,
  entryAt,
  isKind,
  type Snapshot,
  snapshotOf,
  type WishedChange,
} from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { FindingsView } from '../view-findings.ts';
import { answerable } from './answers.ts';
import { existence } from './candidates.ts';
import { questionInWords } from './in-words.ts';
import type { Asked } from './question.ts';
import { type AnswerFault, fieldsOf, questionField, readAnswer, readProof, type Sent } from './read-answer.ts';
import { questionTexts } from './texts.ts';
import { factAnswered, proofAnswered, thereAnswered } from './wishes.ts';

/** What came of an answer: saved, waiting for a second person, or something to put right in a field. */
export type Answered =
  | { readonly is: 'saved' | 'waiting'; readonly question: string }
  | { readonly is: 'faulty'; readonly field: string; readonly fault: AnswerFault };

const gone = () =>
  new Problem(
    { nb: questionTexts.nb.gone, nn: questionTexts.nn.gone, en: questionTexts.en.gone },
    { code: 'not-found' },
  );

/** The question that an id stands for, with what may be answered; undefined when the register has nothing it is about. */
export function askedBy(id: string, snapshot: Snapshot): Asked | undefined {
  const there = /^([a-zA-Z]+):([a-z-]+)$/.exec(id);
  if (there !== null) {
    const [, kind = '', sort = ''] = there;
    return isKind(kind) && existence[kind] !== undefined ? { is: 'there', kind, sort } : undefined;
  }
  const cut = id.indexOf('#');
  const [ref, path] = [id.slice(0, cut), id.slice(cut + 1)];
  const entry = cut < 0 ? undefined : entryAt(snapshot, ref);
  // What comes from outside is a path of plain names, or nothing.
  if (entry === undefined || !/^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*$/.test(path)) return undefined;
  if (path === 'known') return { is: 'proof', entry: ref };
  const keysOf = (kind: string) => (isKind(kind) ? [...entriesOf(snapshot, kind).keys()] : []);
  const can = answerable(entry.kind, path, snapshot.asOf, keysOf);
  return can === undefined || can.form.is === 'form' ? undefined : { is: 'fact', entry: ref, path, answer: can.form };
}

type Wishes = readonly [WishedChange, ...WishedChange[]];

function wishesFor(id: string, asked: Asked, sent: Sent, written: Snapshot, view: FindingsView, today: string) {
  const fields = fieldsOf(id);
  if (asked.is === 'there') {
    const read = readAnswer({ is: 'yes-no' }, sent, fields);
    if ('fault' in read || typeof read.value !== 'boolean') return { field: fields.answer, fault: 'nothing' as const };
    // It is called what it is about until somebody gives it a name; the register's names are Norwegian.
    const name = questionInWords(view.snapshot, asked, 'nb').question.replace(/^.*: |\?$/g, '');
    return [thereAnswered(written, asked, name, read.value, today)] as Wishes;
  }
  const entry = entryAt(written, asked.entry);
  if (entry === undefined) throw gone();
  if (asked.is === 'proof') {
    const read = readProof(sent, fields);
    return 'fault' in read ? read : (proofAnswered(written, entry, read, today) as Wishes);
  }
  const read = readAnswer(asked.answer, sent, fields);
  if ('fault' in read) return { field: fields.answer, fault: read.fault };
  return [factAnswered(entry, asked.path, read.value, today)] as Wishes;
}

/**
 * Saves the answer to a question where it stands: as somebody's word of today, or as the document that shows it.
 * @param view what the actor was shown; the entry must not have changed since
 * @throws Problem (not-found when there is nothing to answer; refused; conflict)
 */
export async function answerQuestion(
  deps: Deps,
  actor: Actor,
  view: FindingsView,
  sent: Sent,
  lang: Lang,
): Promise<Answered> {
  const id = sent.get(questionField)?.at(-1) ?? '';
  const asked = askedBy(id, view.snapshot);
  if (asked === undefined) throw gone();
  // What comes from the catalogue is not written into the register by answering something else.
  const written = snapshotOf(view.register.landscape, view.asOf, emptyCatalogue);
  const wishes = wishesFor(id, asked, sent, written, view, osloDate(deps.clock.now()));
  if ('fault' in wishes) return { is: 'faulty', ...wishes };
  const { question } = questionInWords(view.snapshot, asked, lang);
  const outcome = await changeEntries(
    deps,
    actor,
    wishes,
    `${questionTexts.nb.why}: ${question}`,
    view.register.change,
  );
  return { is: outcome.state === 'waiting' ? 'waiting' : 'saved', question };
}
