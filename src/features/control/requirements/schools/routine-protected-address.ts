import { knownToUnits, routineShownKnown } from '../routine-says.ts';
import { writtenRoutine } from '../written-routine.ts';

/** GDPR art. 32(1): those who live at a protected address may be in danger when it gets out. */
export const routineProtectedAddress = writtenRoutine({
  id: 'routine-protected-address',
  theme: 'schools',
  kind: 'protected-address',
  title: {
    nb: 'Rutine for fortrolig og strengt fortrolig adresse',
    nn: 'Rutine for fortruleg og strengt fortruleg adresse',
    en: 'Routine for protected addresses',
  },
  question: {
    nb: 'Er det skrevet ned hvordan skolene skjermer dem som har fortrolig eller strengt fortrolig adresse, og kjenner alle enhetene til det?',
    nn: 'Er det skrive ned korleis skulane skjermar dei som har fortruleg eller strengt fortruleg adresse, og kjenner alle einingane til det?',
    en: 'Is it written down how the schools shield those with a protected address, and do all the units know it?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 1' },
    { act: 'gdpr', section: 'art. 24 nr. 1' },
    { act: 'folkeregisterloven-2016', section: '§ 10-4' },
  ],
  note: {
    nb: 'Folkeregisterloven § 10-4 sier hvilke opplysninger som er gradert. Plikten til å verne dem følger av forordningen.',
    nn: 'Folkeregisterlova § 10-4 seier kva opplysningar som er graderte. Plikta til å verne dei følgjer av forordninga.',
    en: 'The Population Register Act § 10-4 says which data are classified. The duty to protect them follows from the Regulation.',
  },
  severity: 'high',
  wants: routineShownKnown,
  written: {
    holds: { nb: 'Rutinen er skriftlig.', nn: 'Rutinen er skriftleg.', en: 'The routine is in writing.' },
    fails: {
      nb: 'Rutinen er ikke skrevet ned.',
      nn: 'Rutinen er ikkje skriven ned.',
      en: 'The routine is not written down.',
    },
    unknown: {
      nb: 'Ingen har sagt om det finnes en skriftlig rutine for skjermede adresser.',
      nn: 'Ingen har sagt om det finst ein skriftleg rutine for skjerma adresser.',
      en: 'Nobody has said whether there is a written routine for protected addresses.',
    },
  },
  known: knownToUnits,
  step: {
    nb: 'Skriv rutinen: hvem som får vite om adressen, hvordan den skjules i hvert system, og hva som gjøres ved klasselister, bilder og nye systemer.',
    nn: 'Skriv rutinen: kven som får vite om adressa, korleis ho blir skjult i kvart system, og kva som blir gjort ved klasselister, bilete og nye system.',
    en: 'Write the routine: who is told of the address, how it is hidden in each system, and what is done with class lists, pictures and new systems.',
  },
});
