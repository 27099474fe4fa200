import { coveringRoutine } from '../covering-routine.ts';
import { anythingOn, consent } from '../information/bases-used.ts';

/** GDPR art. 7: consent is recorded, and as easy to take back as to give. */
export const routineForConsent = coveringRoutine({
  id: 'routine-for-consent',
  theme: 'rights',
  kind: 'consent',
  title: { nb: 'Rutine for samtykke', nn: 'Rutine for samtykke', en: 'Routine for consent' },
  question: {
    nb: 'Finnes det en skriftlig rutine for å hente inn, ta vare på og trekke tilbake samtykke, og kjenner skolene den?',
    nn: 'Finst det ei skriftleg rutine for å hente inn, ta vare på og trekkje tilbake samtykke, og kjenner skulane ho?',
    en: 'Is there a written routine for collecting, keeping and withdrawing consent, and do the schools know it?',
  },
  law: [
    { act: 'gdpr', section: 'art. 7 nr. 1' },
    { act: 'gdpr', section: 'art. 7 nr. 3' },
    { act: 'gdpr', section: 'art. 24 nr. 2' },
  ],
  severity: 'medium',
  what: { nb: 'samtykke', nn: 'samtykke', en: 'consent' },
  applies(read) {
    const rests = anythingOn(read, consent);
    if (rests === true) return { needed: true };
    return rests === false
      ? {
          needed: false,
          says: {
            nb: 'Ingen formål bygger på samtykke.',
            nn: 'Ingen formål byggjer på samtykke.',
            en: 'No purpose rests on consent.',
          },
        }
      : {
          needed: undefined,
          says: {
            nb: 'Ingen har sagt om noe bygger på samtykke, og ingen rutine er ført opp.',
            nn: 'Ingen har sagt om noko byggjer på samtykke, og inga rutine er ført opp.',
            en: 'Nobody has said whether anything rests on consent, and no routine is entered.',
          },
        };
  },
  remedy: {
    nb: 'Skriv rutinen for samtykke: hvordan det hentes inn, hvor det tas vare på, hvem som kan gi det, og hvordan det trekkes tilbake.',
    nn: 'Skriv rutina for samtykke: korleis det blir henta inn, kvar det blir teke vare på, kven som kan gi det, og korleis det blir trekt tilbake.',
    en: 'Write the routine for consent: how it is collected, where it is kept, who can give it, and how it is withdrawn.',
  },
});
