import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { sendByHand } from '../answer-by-hand.ts';
import {
  closeMatter,
  decideOutcome,
  joinWith,
  linkTo,
  moveOn,
  noteSilence,
  sendComplaintByHand,
  withdrawMatter,
} from '../closing.ts';
import { correctMatter } from '../correct-matter.ts';
import { addDocument, decideDocument } from '../documents.ts';
import { acceptMatter, declineMatter, offerMatter, recallOffer, takeMatter, type Whom } from '../hand-over.ts';
import { noteClock } from '../note-clock.ts';
import type { NewFile } from '../open-matter.ts';
import { badField } from '../problems.ts';
import { addPartyTo, handleMessage, sayInMatter } from '../say-in-matter.ts';
import type { When } from '../store/write.ts';
import { authorities, channels, parts, shownWays } from '../table.ts';
import { cancelTask, endTask, giveTask } from '../tasks.ts';
import type { FormStep, StepField } from './step-fields.ts';

/** What the form of a step sent, by the names of its fields. */
export interface StepSent {
  readonly matter: string;
  /** Of what in the case. */
  readonly item: string;
  readonly text: (field: StepField) => string;
  readonly file: NewFile | undefined;
  readonly when: When | undefined;
  /** Keys of the units that there are today. */
  readonly units: readonly string[];
}

type Take = (deps: Deps, actor: Actor, sent: StepSent) => Promise<unknown>;

/** To whom: `konto:` and an account, or `enhet:` and a unit. @throws Problem (bad-input, `to`) */
function whomIn(value: string): Whom {
  if (value.startsWith('konto:')) return { account: value.slice(6) };
  if (value.startsWith('enhet:')) return { unit: value.slice(6) };
  throw badField('whom', 'to');
}

function oneOf<T extends string>(values: readonly T[], value: string, place: string): T {
  const found = values.find((one) => one === value);
  if (found === undefined) throw badField('kind', place);
  return found;
}

const said =
  (step: 'note' | 'message-in' | 'message-out'): Take =>
  (deps, actor, { matter, text, file }) =>
    sayInMatter(deps, actor, step, {
      matter,
      body: text('body'),
      ...(step !== 'note' && { channel: oneOf(channels, text('channel'), 'channel') }),
      fromText: text('fromText'),
      toText: text('toText'),
      subject: text('messageSubject'),
      sendMail: text('sendMail') === 'ja',
      files: file === undefined ? [] : [file],
    });

const moved =
  (step: Parameters<typeof moveOn>[2]): Take =>
  (deps, actor, { matter, text, when }) =>
    moveOn(deps, actor, step, { matter, reason: text('reason'), when });

/** What each form does. */
export const takeStep: Readonly<Record<FormStep, Take>> = {
  take: (deps, actor, { matter, text }) => takeMatter(deps, actor, { matter, reason: text('reason') }),
  offer: (deps, actor, { matter, text, units }) =>
    offerMatter(deps, actor, { matter, to: whomIn(text('to')), reason: text('reason') }, units),
  recall: (deps, actor, { matter }) => recallOffer(deps, actor, { matter }),
  accept: (deps, actor, { matter }) => acceptMatter(deps, actor, { matter }),
  decline: (deps, actor, { matter, text }) => declineMatter(deps, actor, { matter, reason: text('reason') }),
  correct: (deps, actor, { matter, text, units }) =>
    correctMatter(
      deps,
      actor,
      { matter, kind: text('kind'), unit: text('unit'), subject: text('subject'), reason: text('reason') },
      units,
    ),
  'add-party': (deps, actor, { matter, text }) =>
    addPartyTo(deps, actor, {
      matter,
      party: {
        part: oneOf(parts, text('part'), 'part'),
        name: text('name'),
        email: text('email'),
        phone: text('phone'),
        address: text('address'),
        authority: oneOf(authorities, text('authority'), 'authority'),
        shown: oneOf(shownWays, text('shown'), 'shown'),
      },
    }),
  note: said('note'),
  'message-in': said('message-in'),
  'message-out': said('message-out'),
  'handle-message': (deps, actor, { matter, item }) => handleMessage(deps, actor, { matter, message: item }),
  clock: (deps, actor, { matter, text, when }) =>
    noteClock(deps, actor, { matter, event: text('event'), when, reason: text('reason'), section: text('section') }),
  'add-document': (deps, actor, { matter, text, file }) =>
    addDocument(deps, actor, { matter, title: text('title'), source: text('source'), file }),
  'decide-document': (deps, actor, { matter, item, text }) =>
    decideDocument(deps, actor, {
      matter,
      document: item,
      decision: text('decision'),
      section: text('section'),
      secrecy: text('secrecy'),
      wider: text('wider'),
      explanation: text('explanation'),
    }),
  'give-task': (deps, actor, { matter, text, units }) =>
    giveTask(deps, actor, { matter, to: whomIn(text('to')), wants: text('wants'), dueOn: text('dueOn') }, units),
  'end-task': (deps, actor, { matter, item, text, file }) =>
    endTask(deps, actor, { matter, task: item, state: text('state'), answer: text('answer'), file }),
  'cancel-task': (deps, actor, { matter, item, text }) =>
    cancelTask(deps, actor, { matter, task: item, reason: text('reason') }),
  link: (deps, actor, { matter, text }) => linkTo(deps, actor, { matter, other: text('other') }),
  decide: (deps, actor, { matter, text }) =>
    decideOutcome(deps, actor, { matter, outcome: text('outcome'), reason: text('grounds') }),
  send: (deps, actor, { matter, when, text, file }) =>
    sendByHand(deps, actor, {
      ...{ matter, when, file },
      ...{ body: text('answerBody'), way: text('answerWay'), letterSays: text('letterSays') === 'ja' },
    }),
  redraft: moved('redraft'),
  complain: moved('complain'),
  'complain-silence': (deps, actor, { matter, text }) => noteSilence(deps, actor, { matter, reason: text('reason') }),
  'send-complaint': (deps, actor, { matter, text, when }) =>
    sendComplaintByHand(deps, actor, { matter, reason: text('reason'), when }),
  'complaint-withdrawn': moved('complaint-withdrawn'),
  'appeal-stands': moved('appeal-stands'),
  'appeal-changes': moved('appeal-changes'),
  reopen: moved('reopen'),
  withdraw: (deps, actor, { matter, text }) => withdrawMatter(deps, actor, { matter, reason: text('reason') }),
  join: (deps, actor, { matter, text }) =>
    joinWith(deps, actor, { matter, other: text('other'), reason: text('reason') }),
  close: (deps, actor, { matter, text }) =>
    closeMatter(deps, actor, { matter, reason: text('whyLate'), retainUntil: text('retainUntil') }),
};

/** Where a fault of a verb is shown, when its place is no field of the form. */
export const fieldOfPlace: Readonly<Partial<Record<FormStep, Readonly<Record<string, StepField>>>>> = {
  decide: { reason: 'grounds' },
  send: { body: 'answerBody', way: 'answerWay' },
  close: { reason: 'whyLate', close: 'retainUntil' },
};
