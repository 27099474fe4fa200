import { knownToUnits, routineShownKnown } from '../routine-says.ts';
import { writtenRoutine } from '../written-routine.ts';

/** GDPR art. 24(1) with 25(1) and 35(1): what must be weighed before processing begins must be weighed by somebody. */
export const routineNewSystems = writtenRoutine({
  id: 'routine-new-systems',
  theme: 'organisation',
  kind: 'new-systems',
  title: {
    nb: 'Rutine før nye systemer tas i bruk',
    nn: 'Rutine før nye system blir tekne i bruk',
    en: 'Routine before new systems are put into use',
  },
  question: {
    nb: 'Er det skrevet ned hva som skal vurderes før et system tas i bruk, og kjenner alle enhetene til det?',
    nn: 'Er det skrive ned kva som skal vurderast før eit system blir teke i bruk, og kjenner alle einingane til det?',
    en: 'Is it written down what must be assessed before a system is put into use, and do all the units know it?',
  },
  law: [
    { act: 'gdpr', section: 'art. 24 nr. 1' },
    { act: 'gdpr', section: 'art. 25 nr. 1' },
    { act: 'gdpr', section: 'art. 35 nr. 1' },
  ],
  severity: 'medium',
  wants: routineShownKnown,
  written: {
    holds: {
      nb: 'Rutinen for nye systemer er skriftlig.',
      nn: 'Rutinen for nye system er skriftleg.',
      en: 'The routine for new systems is in writing.',
    },
    fails: {
      nb: 'Rutinen for nye systemer er ikke skrevet ned.',
      nn: 'Rutinen for nye system er ikkje skriven ned.',
      en: 'The routine for new systems is not written down.',
    },
    unknown: {
      nb: 'Ingen har sagt om det finnes en skriftlig rutine for nye systemer.',
      nn: 'Ingen har sagt om det finst ein skriftleg rutine for nye system.',
      en: 'Nobody has said whether there is a written routine for new systems.',
    },
  },
  known: knownToUnits,
  step: {
    nb: 'Skriv rutinen: hvem som kan ta i bruk et system, og hva som må være vurdert først. Gjør den kjent ved alle enhetene.',
    nn: 'Skriv rutinen: kven som kan ta i bruk eit system, og kva som må vere vurdert først. Gjer han kjend ved alle einingane.',
    en: 'Write the routine: who may put a system into use, and what must be assessed first. Make it known at all the units.',
  },
});
