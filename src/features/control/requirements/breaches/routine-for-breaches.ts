import { check, requirement } from '../../requirement.ts';
import { routineConfirmed } from '../routine-says.ts';
import { knownAtAllUnits, writtenForAll } from '../routines.ts';

const routine = {
  holds: {
    nb: 'Det finnes en skriftlig rutine for brudd, og den dekker alle systemene i bruk.',
    nn: 'Det finst ei skriftleg rutine for brot, og ho dekkjer alle systema i bruk.',
    en: 'There is a written routine for breaches, and it covers every system in use.',
  },
  fails: {
    nb: 'Minst ett system i bruk er uten skriftlig rutine for brudd.',
    nn: 'Minst eitt system i bruk er utan skriftleg rutine for brot.',
    en: 'At least one system in use is without a written routine for breaches.',
  },
  unknown: {
    nb: 'Ingen har sagt om alle systemene er dekket av en skriftlig rutine for brudd.',
    nn: 'Ingen har sagt om alle systema er dekte av ei skriftleg rutine for brot.',
    en: 'Nobody has said whether every system is covered by a written routine for breaches.',
  },
};
const known = {
  holds: {
    nb: 'Rutinen er kjent på alle enhetene som bruker systemene.',
    nn: 'Rutina er kjend på alle einingane som bruker systema.',
    en: 'The routine is known at every unit that uses the systems.',
  },
  fails: {
    nb: 'Rutinen er ikke kjent på en enhet som bruker systemene. Der er den ikke satt i verk.',
    nn: 'Rutina er ikkje kjend på ei eining som bruker systema. Der er ho ikkje sett i verk.',
    en: 'The routine is not known at a unit that uses the systems. There it is not carried out.',
  },
  unknown: {
    nb: 'Ingen har sagt om rutinen er kjent på alle enhetene som bruker systemene.',
    nn: 'Ingen har sagt om rutina er kjend på alle einingane som bruker systema.',
    en: 'Nobody has said whether the routine is known at every unit that uses the systems.',
  },
};
/** GDPR art. 33(1), 34(1) with 24(1): 72 hours are kept only where those who find a breach know what to do. */
export const routineForBreaches = requirement({
  id: 'routine-for-breaches',
  theme: 'breaches',
  scope: 'owner',
  title: {
    nb: 'Rutine for brudd, kjent på hver enhet',
    nn: 'Rutine for brot, kjend på kvar eining',
    en: 'Routine for breaches, known at every unit',
  },
  question: {
    nb: 'Finnes det en skriftlig rutine for brudd på sikkerheten for hvert system, og er den kjent der systemene brukes?',
    nn: 'Finst det ei skriftleg rutine for brot på tryggleiken for kvart system, og er ho kjend der systema blir brukte?',
    en: 'Is there a written routine for security breaches for every system, and is it known where the systems are used?',
  },
  law: [
    { act: 'gdpr', section: 'art. 33 nr. 1' },
    { act: 'gdpr', section: 'art. 34 nr. 1' },
    { act: 'gdpr', section: 'art. 24 nr. 1' },
  ],
  severity: 'high',
  evidence: routineConfirmed,
  judge(read) {
    const written = writtenForAll(read, 'breach-handling');
    const routines = read.find('routinesByKind', 'breach-handling');
    return {
      checks: [check(written, routine), ...(written === true ? [check(knownAtAllUnits(read, routines), known)] : [])],
    };
  },
  remedy: () => [
    {
      say: {
        nb: 'Skriv rutinen: hvem man sier fra til, hvem som vurderer risikoen, og når Datatilsynet og de det gjelder, skal få vite det.',
        nn: 'Skriv rutina: kven ein seier frå til, kven som vurderer risikoen, og når Datatilsynet og dei det gjeld, skal få vite det.',
        en: 'Write the routine: whom to tell, who weighs the risk, and when Datatilsynet and those concerned must know.',
      },
      form: { kind: 'routines', fill: { kind: 'breach-handling', covers: 'all' } },
    },
    {
      say: {
        nb: 'Gjør den kjent på hver enhet, og ta vare på bekreftelsen.',
        nn: 'Gjer ho kjend på kvar eining, og ta vare på stadfestinga.',
        en: 'Make it known at every unit, and keep the confirmation.',
      },
      form: { kind: 'routines', fill: { kind: 'breach-handling' } },
    },
  ],
});
