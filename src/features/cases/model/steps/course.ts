import { say } from '#src/kernel/language.ts';
import { type Step, withdrawable, workers } from './step.ts';

/** The course of a case: decided, answered, complained of, closed and opened again. */
export const courseSteps = {
  decide: {
    moves: { active: 'decided', complaint: 'decided' },
    may: ['handler'],
    needsReason: false,
    does: say('Avgjøre saken', 'Avgjere saka', 'Decide the case'),
  },
  redraft: {
    moves: { decided: 'active' },
    may: ['handler', 'coordinator'],
    needsReason: true,
    does: say('Ta avgjørelsen opp igjen', 'Ta avgjerda opp att', 'Take up the decision again'),
  },
  send: {
    moves: { decided: 'answered' },
    may: ['handler'],
    needsReason: false,
    does: say(
      'Sende svaret, eller føre at det er sendt',
      'Sende svaret, eller føre at det er sendt',
      'Send the answer, or note that it is sent',
    ),
  },
  complain: {
    moves: { answered: 'complaint', closed: 'complaint' },
    may: [...workers, 'party'],
    needsReason: false,
    does: say('Føre en klage', 'Føre ei klage', 'Note a complaint'),
    law: { act: 'forvaltningsloven-1967', section: '§ 28' },
  },
  // Silence is a refusal: it can be complained of before anything is decided.
  'complain-silence': {
    moves: { received: 'complaint', active: 'complaint' },
    may: [...workers, 'party'],
    needsReason: false,
    does: say(
      'Føre en klage over at ingen har svart',
      'Føre ei klage over at ingen har svara',
      'Note a complaint that nobody has answered',
    ),
    law: { act: 'offentleglova-2006', section: '§ 32 andre ledd' },
    kinds: ['foi'],
  },
  'send-complaint': {
    moves: { complaint: 'appealed' },
    may: ['handler'],
    needsReason: false,
    does: say('Sende klagen videre', 'Sende klaga vidare', 'Send the complaint on'),
    law: { act: 'forvaltningsloven-1967', section: '§ 33' },
  },
  'complaint-withdrawn': {
    moves: { complaint: 'answered', appealed: 'answered' },
    may: [...workers],
    needsReason: true,
    does: say('Føre at klagen er trukket', 'Føre at klaga er trekt', 'Note that the complaint is withdrawn'),
  },
  'appeal-stands': {
    moves: { appealed: 'answered' },
    may: [...workers],
    needsReason: false,
    does: say('Føre at svaret ble stående', 'Føre at svaret blei ståande', 'Note that the answer stands'),
  },
  'appeal-changes': {
    moves: { appealed: 'active' },
    may: [...workers],
    needsReason: false,
    does: say('Føre at svaret må endres', 'Føre at svaret må endrast', 'Note that the answer must change'),
  },
  withdraw: {
    moves: { received: 'closed', active: 'closed', decided: 'closed' },
    may: [...workers],
    needsReason: true,
    does: say('Føre at kravet er trukket', 'Føre at kravet er trekt', 'Note that the request is withdrawn'),
    kinds: withdrawable,
  },
  join: {
    moves: { received: 'closed', active: 'closed' },
    may: [...workers],
    needsReason: true,
    does: say('Slå sammen med en annen sak', 'Slå saman med ei anna sak', 'Join with another case'),
  },
  close: {
    moves: { answered: 'closed' },
    may: ['handler', 'coordinator'],
    needsReason: false,
    does: say('Avslutte saken', 'Avslutte saka', 'Close the case'),
  },
  reopen: {
    moves: { closed: 'active' },
    may: [...workers],
    needsReason: true,
    does: say('Åpne saken igjen', 'Opne saka att', 'Open the case again'),
  },
} as const satisfies Readonly<Record<string, Step>>;
