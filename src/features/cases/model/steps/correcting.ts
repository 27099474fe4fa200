import { say } from '#src/kernel/language.ts';
import { everywhere, inWork, restrictable, type Step, workers } from './step.ts';

/** Restricting the use of data, and correcting it. */
export const correctingSteps = {
  restrict: {
    moves: inWork,
    may: ['handler'],
    needsReason: false,
    does: say('Begrense bruken av opplysninger', 'Avgrense bruken av opplysningar', 'Restrict the use of data'),
    law: { act: 'gdpr', section: 'art. 18' },
    kinds: restrictable,
  },
  'tell-lift': {
    moves: everywhere,
    may: ['handler'],
    needsReason: false,
    does: say(
      'Føre at personen er varslet om at begrensningen tar slutt',
      'Føre at personen er varsla om at avgrensinga tek slutt',
      'Note that the person is told that the restriction ends',
    ),
    law: { act: 'gdpr', section: 'art. 18' },
    kinds: restrictable,
  },
  lift: {
    moves: everywhere,
    may: ['handler'],
    needsReason: true,
    does: say('Oppheve en begrensning', 'Oppheve ei avgrensing', 'Lift a restriction'),
    law: { act: 'gdpr', section: 'art. 18' },
    kinds: restrictable,
  },
  'use-restricted': {
    moves: everywhere,
    may: ['handler', 'coordinator'],
    needsReason: true,
    does: say(
      'Bruke noe som er begrenset, for en time',
      'Bruke noko som er avgrensa, i ein time',
      'Use what is restricted, for an hour',
    ),
    law: { act: 'gdpr', section: 'art. 18' },
    kinds: restrictable,
  },
  'name-wrong': {
    moves: inWork,
    may: [...workers],
    needsReason: false,
    does: say('Føre opp noe som skal være feil', 'Føre opp noko som skal vere feil', 'Add what is said to be wrong'),
    law: { act: 'gdpr', section: 'art. 16' },
    kinds: ['rectification'],
  },
  'correct-data': {
    moves: inWork,
    may: ['handler'],
    needsReason: false,
    does: say('Avgjøre en retting', 'Avgjere ei retting', 'Decide a correction'),
    law: { act: 'gdpr', section: 'art. 16' },
    kinds: ['rectification'],
  },
} as const satisfies Readonly<Record<string, Step>>;
