import { say } from '#src/kernel/language.ts';
import { everywhere, inWork, type Step, stays } from './step.ts';

/** What others are given of somebody, or see: disclosures and logs. */
export const handingOutSteps = {
  disclose: {
    moves: inWork,
    may: ['handler'],
    needsReason: false,
    does: say('Vurdere en utlevering', 'Vurdere ei utlevering', 'Assess a disclosure'),
    law: { act: 'gdpr', section: 'art. 6' },
    kinds: ['disclosure'],
  },
  'hand-over': {
    moves: stays(['active', 'decided', 'answered', 'complaint']),
    may: ['handler'],
    needsReason: false,
    does: say('Føre at noe er utlevert', 'Føre at noko er utlevert', 'Note that something was handed over'),
    law: { act: 'gdpr', section: 'art. 5' },
    kinds: ['disclosure'],
  },
  'open-logs': {
    moves: inWork,
    may: ['handler'],
    needsReason: false,
    does: say(
      'Åpne logger eller en postkasse for en navngitt person',
      'Opne loggar eller ei postkasse for ein namngitt person',
      'Open logs or a mailbox to a named person',
    ),
    law: { act: 'gdpr', section: 'art. 5' },
    kinds: ['log-access'],
  },
  'tell-of-logs': {
    moves: everywhere,
    may: ['handler'],
    needsReason: false,
    does: say(
      'Føre at den loggene gjelder, er varslet',
      'Føre at den loggane gjeld, er varsla',
      'Note that whoever the logs are about is told',
    ),
    law: { act: 'gdpr', section: 'art. 5' },
    kinds: ['log-access'],
  },
  'end-logs': {
    moves: everywhere,
    may: ['handler'],
    needsReason: false,
    does: say('Avslutte innsyn i logger', 'Avslutte innsyn i loggar', 'End the access to logs'),
    law: { act: 'gdpr', section: 'art. 5' },
    kinds: ['log-access'],
  },
} as const satisfies Readonly<Record<string, Step>>;
