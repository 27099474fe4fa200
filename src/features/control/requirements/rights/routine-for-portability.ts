import { coveringRoutine } from '../covering-routine.ts';
import { anythingOn, consentOrContract } from '../information/bases-used.ts';

/** GDPR art. 20: only where the ground is consent or contract, never for a public task (art. 20(3)). */
export const routineForPortability = coveringRoutine({
  id: 'routine-for-portability',
  theme: 'rights',
  kind: 'portability',
  title: {
    nb: 'Rutine for å få med seg opplysningene',
    nn: 'Rutine for å få med seg opplysningane',
    en: 'Routine for portability',
  },
  question: {
    nb: 'Finnes det en skriftlig rutine for å gi ut opplysninger som noen vil ta med seg, og kjenner skolene den?',
    nn: 'Finst det ei skriftleg rutine for å gi ut opplysningar som nokon vil ta med seg, og kjenner skulane ho?',
    en: 'Is there a written routine for handing out data that somebody wants to take along, and do the schools know it?',
  },
  law: [
    { act: 'gdpr', section: 'art. 12 nr. 2' },
    { act: 'gdpr', section: 'art. 20' },
    { act: 'gdpr', section: 'art. 24 nr. 2' },
  ],
  severity: 'low',
  what: {
    nb: 'å gi folk opplysningene med seg',
    nn: 'å gi folk opplysningane med seg',
    en: 'handing people their data to take along',
  },
  applies(read) {
    const rests = anythingOn(read, consentOrContract);
    if (rests === true) return { needed: true };
    return rests === false
      ? {
          needed: false,
          says: {
            nb: 'Ingen formål bygger på samtykke eller avtale, så retten gjelder ikke.',
            nn: 'Ingen formål byggjer på samtykke eller avtale, så retten gjeld ikkje.',
            en: 'No purpose rests on consent or contract, so the right does not apply.',
          },
        }
      : {
          needed: undefined,
          says: {
            nb: 'Ingen har sagt om noe bygger på samtykke eller avtale, og ingen rutine er ført opp.',
            nn: 'Ingen har sagt om noko byggjer på samtykke eller avtale, og inga rutine er ført opp.',
            en: 'Nobody has said whether anything rests on consent or contract, and no routine is entered.',
          },
        };
  },
  remedy: {
    nb: 'Skriv rutinen: hvilke opplysninger det gjelder, i hvilket format de gis, og til hvem.',
    nn: 'Skriv rutina: kva opplysningar det gjeld, i kva format dei blir gitt, og til kven.',
    en: 'Write the routine: which data it is about, in which format they are given, and to whom.',
  },
});
