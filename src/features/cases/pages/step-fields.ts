import type { StepName } from '../model/steps.ts';

/** What a form of a step asks for, in order. */
export const stepFields = {
  take: ['reason'],
  offer: ['to', 'reason'],
  recall: [],
  accept: [],
  decline: ['reason'],
  correct: ['kind', 'unit', 'subject', 'reason'],
  'add-party': ['part', 'name', 'email', 'phone', 'address', 'authority', 'shown'],
  note: ['body'],
  'message-in': ['channel', 'fromText', 'body', 'file'],
  'message-out': ['channel', 'toText', 'messageSubject', 'body', 'sendMail'],
  'handle-message': [],
  clock: ['event', 'when', 'time', 'reason', 'section'],
  'add-document': ['title', 'source', 'file'],
  'decide-document': ['decision', 'section', 'secrecy', 'wider', 'explanation'],
  'give-task': ['to', 'wants', 'dueOn'],
  'end-task': ['state', 'answer', 'file'],
  'cancel-task': ['reason'],
  link: ['other'],
  decide: ['outcome', 'grounds'],
  redraft: ['reason'],
  send: ['answerBody', 'file', 'letterSays', 'answerWay', 'when', 'time'],
  complain: ['reason', 'when'],
  'complain-silence': ['reason'],
  'send-complaint': ['reason', 'when'],
  'complaint-withdrawn': ['reason'],
  'appeal-stands': ['reason', 'when'],
  'appeal-changes': ['reason', 'when'],
  withdraw: ['reason'],
  join: ['other', 'reason'],
  close: ['whyLate', 'retainUntil'],
  reopen: ['reason'],
} as const satisfies Partial<Record<StepName, readonly string[]>>;

export type FormStep = keyof typeof stepFields;
export type StepField = (typeof stepFields)[FormStep][number];

/** Whether a step has a form. */
export const isFormStep = (step: string): step is FormStep => Object.hasOwn(stepFields, step);

/** Forms of the page in groups, the commonest first. */
export const formGroups = {
  onwards: [
    'accept',
    'decide',
    'send',
    'close',
    'complain',
    'complain-silence',
    'send-complaint',
    'appeal-stands',
    'appeal-changes',
    'complaint-withdrawn',
    'redraft',
    'reopen',
    'withdraw',
    'join',
  ],
  who: ['take', 'offer', 'recall', 'decline'],
  words: ['note', 'message-in', 'message-out'],
  work: ['add-document', 'give-task'],
  time: ['clock'],
  about: ['add-party', 'link', 'correct'],
} as const satisfies Readonly<Record<string, readonly FormStep[]>>;
export type FormGroup = keyof typeof formGroups;

/**
 * What a form is called: the step, and of what in the case where there may be several. Names of its fields begin with it, so that
 * every field of the page has its own.
 */
export function formKey(step: FormStep, item?: string): string {
  return item === undefined ? step : `${step}_${item}`;
}

/** A form's name parted again; undefined for none of ours. */
export function readFormKey(key: string): { readonly step: FormStep; readonly item: string } | undefined {
  const [step = '', item = ''] = key.split('_');
  return isFormStep(step) ? { step, item } : undefined;
}
