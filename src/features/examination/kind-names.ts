import type { Text } from '#src/kernel/language.ts';
import type { FindingKind } from './finding.ts';

/** What people call the kinds of findings. */
export const kindNames: Readonly<Record<FindingKind, Text>> = {
  'missing-information': { nb: 'mangler', nn: 'manglar', en: 'missing' },
  'repealed-reference': { nb: 'opphevet regel', nn: 'oppheva regel', en: 'repealed rule' },
  'renumbered-reference': { nb: 'nytt paragrafnummer', nn: 'nytt paragrafnummer', en: 'new section number' },
  'wrong-reference': { nb: 'feil paragraf', nn: 'feil paragraf', en: 'wrong section' },
  'outdated-name': { nb: 'gammelt navn', nn: 'gammalt namn', en: 'old name' },
  'contradicts-register': {
    nb: 'stemmer ikke med registeret',
    nn: 'stemmer ikkje med registeret',
    en: 'differs from the register',
  },
  'internal-contradiction': { nb: 'motsier seg selv', nn: 'motseier seg sjølv', en: 'contradicts itself' },
  'practice-against-law': { nb: 'praksis som må vurderes', nn: 'praksis som må vurderast', en: 'practice to look at' },
};
