import { check, requirement } from '../../requirement.ts';
import { writtenAndKnownWhereUsed } from './known-where-used.ts';

/** pol § 14 with pof § 3-1 third paragraph d: a written routine for access (§ 18) that those who must follow it know. */
export const accessRoutine = requirement({
  id: 'access-routine',
  theme: 'rights',
  scope: 'system',
  title: {
    nb: 'Skriftlig rutine for innsyn, kjent på skolen',
    nn: 'Skriftleg rutine for innsyn, kjend på skulen',
    en: 'Written routine for access, known at the school',
  },
  question: {
    nb: 'Finnes det en skriftlig rutine for innsyn som dekker systemet, og kjenner skolene som bruker det til den?',
    nn: 'Finst det ei skriftleg rutine for innsyn som dekkjer systemet, og kjenner skulane som bruker det til ho?',
    en: 'Is there a written routine for access that covers the system, and do the schools that use it know it?',
  },
  law: [
    { act: 'pol-2000', section: '§ 14' },
    { act: 'pol-2000', section: '§ 18' },
    { act: 'pof-2000', section: '§ 3-1 tredje ledd bokstav d' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Rutinen, og en bekreftelse fra hver skole på at den er kjent',
      nn: 'Rutina, og ei stadfesting frå kvar skule på at ho er kjend',
      en: 'The routine, and each school’s confirmation that it is known',
    },
    of: ['routines'],
  },
  judge(read, system) {
    return {
      checks: [
        check(writtenAndKnownWhereUsed(read, 'access', system.key), {
          holds: {
            nb: 'Det finnes en skriftlig rutine for innsyn, og den er kjent der systemet brukes.',
            nn: 'Det finst ei skriftleg rutine for innsyn, og ho er kjend der systemet blir brukt.',
            en: 'There is a written routine for access, and it is known where the system is used.',
          },
          fails: {
            nb: 'Minst én skole som bruker systemet, kjenner ingen skriftlig rutine for innsyn.',
            nn: 'Minst éin skule som bruker systemet, kjenner inga skriftleg rutine for innsyn.',
            en: 'At least one school that uses the system knows no written routine for access.',
          },
          unknown: {
            nb: 'Ingen har sagt om det finnes en skriftlig rutine for innsyn som er kjent der systemet brukes.',
            nn: 'Ingen har sagt om det finst ei skriftleg rutine for innsyn som er kjend der systemet blir brukt.',
            en: 'Nobody has said whether there is a written routine for access that is known where the system is used.',
          },
        }),
        check(
          read.fact(system, 'systemOwner.appointed'),
          {
            holds: {
              nb: 'Systemet har en systemeier som har ansvar for å gi innsyn.',
              nn: 'Systemet har ein systemeigar som har ansvar for å gi innsyn.',
              en: 'The system has a system owner who answers for giving access.',
            },
            fails: {
              nb: 'Ingen er utpekt som systemeier, så ingen har ansvar for å gi innsyn.',
              nn: 'Ingen er peikt ut som systemeigar, så ingen har ansvar for å gi innsyn.',
              en: 'Nobody is appointed system owner, so nobody answers for giving access.',
            },
            unknown: {
              nb: 'Ingen har sagt hvem som er systemeier.',
              nn: 'Ingen har sagt kven som er systemeigar.',
              en: 'Nobody has said who the system owner is.',
            },
          },
          'advice',
        ),
      ],
    };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Skriv rutinen for innsyn, eller la den sentrale rutinen dekke systemet.',
        nn: 'Skriv rutina for innsyn, eller la den sentrale rutina dekkje systemet.',
        en: 'Write the routine for access, or let the central routine cover the system.',
      },
      form: { kind: 'routines', fill: { kind: 'access', covers: system.key } },
    },
    {
      say: {
        nb: 'Gjør rutinen kjent på hver skole som bruker systemet, og ta vare på bekreftelsen.',
        nn: 'Gjer rutina kjend på kvar skule som bruker systemet, og ta vare på stadfestinga.',
        en: 'Make the routine known at each school that uses the system, and keep the confirmation.',
      },
      form: { kind: 'routines', fill: { kind: 'access' } },
    },
    {
      say: {
        nb: 'Pek ut en systemeier.',
        nn: 'Peik ut ein systemeigar.',
        en: 'Appoint a system owner.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});
