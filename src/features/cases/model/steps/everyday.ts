import { say } from '#src/kernel/language.ts';
import { everywhere, inWork, open, type Step, stays, withdrawable, workers } from './step.ts';

/** Seeing a case, passing it on, and what is written and done in it day by day. */
export const everydaySteps = {
  see: {
    moves: everywhere,
    may: [...workers, 'reader', 'registrar'],
    needsReason: false,
    does: say('Se saken', 'Sjå saka', 'See the case'),
  },
  'see-offer': {
    moves: open,
    may: [...workers, 'reader', 'offered'],
    needsReason: false,
    does: say('Se at en sak er tilbudt', 'Sjå at ei sak er tilbydd', 'See that a case is offered'),
  },
  'see-task': {
    moves: everywhere,
    may: [...workers, 'reader', 'task-holder'],
    needsReason: false,
    does: say('Se en oppgave', 'Sjå ei oppgåve', 'See a task'),
  },
  'see-own': {
    moves: everywhere,
    may: ['party'],
    needsReason: false,
    does: say('Se hvordan egen sak står', 'Sjå korleis eiga sak står', 'See how one’s own case stands'),
    law: { act: 'forvaltningsloven-1967', section: '§ 11' },
  },
  // What a party does with their own case by themselves; a case that is withdrawn waits until somebody has read that.
  'write-own': {
    moves: everywhere,
    may: ['party'],
    needsReason: false,
    does: say('Skrive noe mer i egen sak', 'Skrive noko meir i eiga sak', 'Write more in one’s own case'),
  },
  'withdraw-own': {
    moves: { received: 'closed', active: 'closed', decided: 'closed' },
    may: ['party'],
    needsReason: false,
    does: say('Trekke sitt eget krav', 'Trekkje sitt eige krav', 'Withdraw one’s own request'),
    kinds: withdrawable,
  },
  take: {
    moves: { ...open, received: 'active' },
    may: ['leader', 'coordinator', 'registrar'],
    needsReason: false,
    does: say('Ta saken', 'Ta saka', 'Take the case'),
  },
  offer: {
    moves: open,
    may: [...workers, 'registrar'],
    needsReason: false,
    does: say('Overlate saken til noen', 'Overlate saka til nokon', 'Hand the case over'),
  },
  recall: {
    moves: open,
    may: [...workers, 'registrar'],
    needsReason: false,
    does: say('Trekke tilbudet', 'Trekkje tilbodet', 'Take the offer back'),
  },
  accept: {
    moves: { ...open, received: 'active' },
    may: ['offered'],
    needsReason: false,
    does: say('Ta imot saken', 'Ta imot saka', 'Accept the case'),
  },
  decline: {
    moves: open,
    may: ['offered'],
    needsReason: true,
    does: say('Si nei til saken', 'Seie nei til saka', 'Decline the case'),
  },
  correct: {
    moves: open,
    may: [...workers],
    needsReason: true,
    does: say('Rette slag, skole eller emne', 'Rette slag, skule eller emne', 'Correct kind, school or subject'),
  },
  'add-party': {
    moves: open,
    may: [...workers],
    needsReason: false,
    does: say('Føre opp en part', 'Føre opp ein part', 'Add a party'),
  },
  note: {
    moves: everywhere,
    may: [...workers],
    needsReason: false,
    does: say('Skrive et notat', 'Skrive eit notat', 'Write a note'),
  },
  'message-in': {
    moves: everywhere,
    may: [...workers, 'registrar'],
    needsReason: false,
    does: say('Føre inn noe som kom', 'Føre inn noko som kom', 'Write down something that came'),
  },
  'message-out': {
    moves: everywhere,
    may: [...workers],
    needsReason: false,
    does: say('Føre inn noe som er sendt', 'Føre inn noko som er sendt', 'Write down something sent'),
  },
  'handle-message': {
    moves: everywhere,
    may: [...workers],
    needsReason: false,
    does: say('Si at en melding er lest', 'Seie at ei melding er lesen', 'Say that a message is read'),
  },
  clock: {
    moves: stays(['active', 'decided', 'answered', 'complaint', 'appealed']),
    may: [...workers],
    needsReason: false,
    does: say('Føre noe som gjelder en frist', 'Føre noko som gjeld ein frist', 'Note what bears on a deadline'),
  },
  'add-document': {
    moves: inWork,
    may: [...workers],
    needsReason: false,
    does: say('Føre opp et dokument', 'Føre opp eit dokument', 'Add a document'),
  },
  'decide-document': {
    moves: inWork,
    may: ['handler'],
    needsReason: false,
    does: say('Avgjøre et dokument', 'Avgjere eit dokument', 'Decide of a document'),
    law: { act: 'offentleglova-2006', section: '§ 29 første ledd' },
  },
  'give-task': {
    moves: inWork,
    may: [...workers],
    needsReason: false,
    does: say('Gi noen en oppgave', 'Gi nokon ei oppgåve', 'Give somebody a task'),
  },
  'end-task': {
    moves: open,
    may: [...workers, 'task-holder'],
    needsReason: false,
    does: say('Svare på en oppgave', 'Svare på ei oppgåve', 'Answer a task'),
  },
  'cancel-task': {
    moves: open,
    may: [...workers],
    needsReason: true,
    does: say('Trekke en oppgave', 'Trekkje ei oppgåve', 'Take a task back'),
  },
  link: {
    moves: everywhere,
    may: [...workers],
    needsReason: false,
    does: say('Knytte til en annen sak', 'Knyte til ei anna sak', 'Link to another case'),
  },
} as const satisfies Readonly<Record<string, Step>>;
