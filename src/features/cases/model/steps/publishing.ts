import { say } from '#src/kernel/language.ts';
import { everywhere, inWork, type Step, workers } from './step.ts';

/** Assessing a breach, and what may be read by whom. */
export const publishingSteps = {
  'assess-breach': {
    moves: inWork,
    may: ['handler'],
    needsReason: false,
    does: say('Vurdere et brudd', 'Vurdere eit brot', 'Assess a breach'),
    law: { act: 'gdpr', section: 'art. 33' },
    kinds: ['breach'],
  },
  redact: {
    moves: inWork,
    may: [...workers],
    needsReason: false,
    does: say('Sladde et dokument', 'Sladde eit dokument', 'Redact a document'),
    law: { act: 'offentleglova-2006', section: '§ 12' },
    kinds: ['foi', 'access', 'party-access'],
  },
  publish: {
    moves: everywhere,
    may: ['handler', 'coordinator'],
    needsReason: false,
    does: say(
      'Bestemme hva alle kan lese om saken',
      'Bestemme kva alle kan lese om saka',
      'Decide what everybody may read of the case',
    ),
    kinds: ['foi'],
  },
} as const satisfies Readonly<Record<string, Step>>;
