import { say } from '#src/kernel/language.ts';
import { everywhere, type Step, workers } from './step.ts';

/** How long a case is kept. */
export const keepingSteps = {
  'see-keeping': {
    moves: everywhere,
    may: [...workers, 'reader', 'registrar'],
    needsReason: false,
    does: say(
      'Se hvor lenge en sak tas vare på',
      'Sjå kor lenge ei sak blir teken vare på',
      'See how long a case is kept',
    ),
    law: { act: 'gdpr', section: 'art. 5' },
  },
  hold: {
    moves: everywhere,
    may: ['leader', 'coordinator'],
    needsReason: true,
    does: say(
      'Holde en sak tilbake fra sletting',
      'Halde ei sak tilbake frå sletting',
      'Keep a case from being erased',
    ),
    law: { act: 'arkivlova-2025', section: '§ 13' },
  },
  'end-hold': {
    moves: everywhere,
    may: ['leader', 'coordinator'],
    needsReason: true,
    does: say(
      'La en sak slettes når tiden er ute',
      'La ei sak slettast når tida er ute',
      'Let a case be erased when its time is over',
    ),
  },
} as const satisfies Readonly<Record<string, Step>>;
