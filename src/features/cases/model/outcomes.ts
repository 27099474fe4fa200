import { say, type Text } from '#src/kernel/language.ts';
import type { EventName } from '#src/law/clocks/clock.ts';

/** How a case can end. */
export const outcomes = [
  'granted',
  'partly',
  'refused',
  'does-not-exist',
  'forwarded',
  'answered',
  'notified',
  'no-risk',
  'no-breach',
  'put-right',
  'kept',
  'withdrawn',
  'joined',
] as const;
export type Outcome = (typeof outcomes)[number];

interface OutcomeRule {
  readonly name: Text;
  /** What the outcome is to the clocks, the best first; the first that the kind's clocks know is noted when the answer is sent. */
  readonly events: readonly EventName[];
  /** It says no to something, so that the letter must give grounds and tell of the complaint. */
  readonly refuses: boolean;
}

export const outcomeRules: Readonly<Record<Outcome, OutcomeRule>> = {
  granted: {
    name: say('Etterkommet', 'Etterkome', 'Granted'),
    events: ['granted', 'answered'],
    refuses: false,
  },
  partly: {
    name: say('Delvis etterkommet', 'Delvis etterkome', 'Granted in part'),
    events: ['refused', 'answered'],
    refuses: true,
  },
  refused: { name: say('Avslått', 'Avslått', 'Refused'), events: ['refused', 'answered'], refuses: true },
  // That a document does not exist is a refusal too: it can be complained of.
  'does-not-exist': {
    name: say('Finnes ikke', 'Finst ikkje', 'Does not exist'),
    events: ['refused', 'answered'],
    refuses: true,
  },
  forwarded: {
    name: say('Sendt til rett organ', 'Send til rett organ', 'Sent to the right body'),
    events: ['forwarded', 'answered'],
    refuses: false,
  },
  answered: { name: say('Besvart', 'Svart på', 'Answered'), events: ['answered'], refuses: false },
  notified: {
    name: say('Meldt til Datatilsynet', 'Meldt til Datatilsynet', 'Notified to Datatilsynet'),
    events: ['notified'],
    refuses: false,
  },
  'no-risk': {
    name: say('Brudd uten risiko, dokumentert', 'Brot utan risiko, dokumentert', 'Breach without risk, documented'),
    events: ['no-risk'],
    refuses: false,
  },
  'no-breach': {
    name: say('Ikke et brudd', 'Ikkje eit brot', 'Not a breach'),
    events: ['no-risk'],
    refuses: false,
  },
  'put-right': {
    name: say('Brakt i orden', 'Brakt i orden', 'Put right'),
    events: ['answered'],
    refuses: false,
  },
  kept: {
    name: say('Vurdert, blir som det er', 'Vurdert, blir som det er', 'Assessed, stays as it is'),
    events: ['answered'],
    refuses: false,
  },
  withdrawn: { name: say('Trukket', 'Trekt', 'Withdrawn'), events: ['withdrawn', 'no-risk'], refuses: false },
  joined: {
    name: say('Slått sammen med en annen sak', 'Slått saman med ei anna sak', 'Joined with another case'),
    events: ['withdrawn', 'no-risk'],
    refuses: false,
  },
};

/** Whether a value names an outcome. */
export function isOutcome(value: unknown): value is Outcome {
  return typeof value === 'string' && (outcomes as readonly string[]).includes(value);
}
