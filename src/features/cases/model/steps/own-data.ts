import { say } from '#src/kernel/language.ts';
import { everywhere, inWork, open, rights, type Step, workers } from './step.ts';

/** Finding what is held on somebody, giving it, erasing it. */
export const ownDataSteps = {
  'find-person': {
    moves: inWork,
    may: [...workers],
    needsReason: false,
    does: say('Finne hvem saken gjelder', 'Finne kven saka gjeld', 'Find whom the case is about'),
    kinds: [...rights, 'party-access', 'log-access', 'disclosure'],
  },
  'collect-data': {
    moves: open,
    may: [...workers],
    needsReason: false,
    does: say(
      'Samle inn det som er lagret om noen, og avgjøre hva som holdes tilbake',
      'Samle inn det som er lagra om nokon, og avgjere kva som blir halde tilbake',
      'Collect what is held on somebody, and decide what is kept back',
    ),
    law: { act: 'gdpr', section: 'art. 15' },
    kinds: ['access', 'party-access'],
  },
  'open-package': {
    moves: everywhere,
    may: ['party'],
    needsReason: false,
    does: say(
      'Lese det som er samlet inn om en selv',
      'Lese det som er samla inn om ein sjølv',
      'Read what was collected about oneself',
    ),
    law: { act: 'gdpr', section: 'art. 15' },
    kinds: ['access', 'party-access', 'portability'],
  },
  'erase-data': {
    moves: inWork,
    may: ['handler'],
    needsReason: false,
    does: say(
      'Avgjøre hva som slettes, og slette det',
      'Avgjere kva som blir sletta, og slette det',
      'Decide what is erased, and erase it',
    ),
    law: { act: 'gdpr', section: 'art. 17' },
    kinds: ['erasure', 'consent-withdrawal'],
  },
  'take-along': {
    moves: inWork,
    may: ['handler'],
    needsReason: false,
    does: say(
      'Gi noen det de selv har gitt, i en fil',
      'Gi nokon det dei sjølve har gitt, i ei fil',
      'Give somebody what they have given, in a file',
    ),
    law: { act: 'gdpr', section: 'art. 20' },
    kinds: ['portability'],
  },
} as const satisfies Readonly<Record<string, Step>>;
