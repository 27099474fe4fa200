import { say, type Text } from '#src/kernel/language.ts';

/**
 * Where a case stands. That a clock stands still is no state: a case may be worked on while consent is waited for.
 */
export const matterStates = ['received', 'active', 'decided', 'answered', 'complaint', 'appealed', 'closed'] as const;
export type MatterState = (typeof matterStates)[number];

/** Where a case begins, and where it ends. */
export const firstState: MatterState = 'received';
export const lastState: MatterState = 'closed';

/** Each state in a word or two, and what it means. */
export const stateTexts: Readonly<Record<MatterState, { readonly name: Text; readonly means: Text }>> = {
  received: {
    name: say('Kommet inn', 'Komen inn', 'Come in'),
    means: say('Ingen har saken ennå.', 'Ingen har saka enno.', 'Nobody has the case yet.'),
  },
  active: {
    name: say('Under arbeid', 'Under arbeid', 'In work'),
    means: say(
      'En saksbehandler har saken og arbeider med den.',
      'Ein saksbehandlar har saka og arbeider med ho.',
      'A handler has the case and works on it.',
    ),
  },
  decided: {
    name: say('Avgjort, ikke sendt', 'Avgjord, ikkje send', 'Decided, not sent'),
    means: say(
      'Det er avgjort hva svaret blir. Det er ikke sendt.',
      'Det er avgjort kva svaret blir. Det er ikkje sendt.',
      'What the answer will be is decided. It is not sent.',
    ),
  },
  answered: {
    name: say('Besvart', 'Svart på', 'Answered'),
    means: say(
      'Svaret er sendt. Den som spurte, kan fortsatt klage eller spørre.',
      'Svaret er sendt. Den som spurde, kan framleis klage eller spørje.',
      'The answer is sent. Whoever asked may still complain or ask.',
    ),
  },
  complaint: {
    name: say('Klage', 'Klage', 'Complaint'),
    means: say(
      'Svaret er påklaget, og dere vurderer det på nytt.',
      'Svaret er påklaga, og de vurderer det på nytt.',
      'The answer is complained of, and you assess it anew.',
    ),
  },
  appealed: {
    name: say('Hos klageinstansen', 'Hos klageinstansen', 'With the body of appeal'),
    means: say(
      'Klagen er sendt videre og avgjøres av andre.',
      'Klaga er send vidare og blir avgjord av andre.',
      'The complaint is sent on and is decided by others.',
    ),
  },
  closed: {
    name: say('Avsluttet', 'Avslutta', 'Closed'),
    means: say(
      'Saken er ferdig. Den kan åpnes igjen med en grunn.',
      'Saka er ferdig. Ho kan opnast igjen med ein grunn.',
      'The case is done. It can be opened again with a reason.',
    ),
  },
};

/** Whether a value names a state. */
export function isMatterState(value: unknown): value is MatterState {
  return typeof value === 'string' && (matterStates as readonly string[]).includes(value);
}
