import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { allOf, type Check, check, requirement } from '../../requirement.ts';
import { clausesOf } from '../processors/clauses.ts';
import { writtenAndKnownWhereUsed } from '../rights/known-where-used.ts';

const routine = {
  holds: {
    nb: 'Det finnes en skriftlig rutine for sikkerhetsbrudd, og alle skolene som bruker systemet, kjenner den.',
    nn: 'Det finst ei skriftleg rutine for tryggleiksbrot, og alle skulane som bruker systemet, kjenner ho.',
    en: 'There is a written routine for security breaches, and every school that uses the system knows it.',
  },
  fails: {
    nb: 'En skole som bruker systemet, har ingen skriftlig rutine for sikkerhetsbrudd som den kjenner.',
    nn: 'Ein skule som bruker systemet, har inga skriftleg rutine for tryggleiksbrot som han kjenner.',
    en: 'A school that uses the system has no written routine for security breaches that it knows.',
  },
  unknown: {
    nb: 'Ingen har sagt om det finnes en skriftlig rutine for sikkerhetsbrudd som skolene kjenner.',
    nn: 'Ingen har sagt om det finst ei skriftleg rutine for tryggleiksbrot som skulane kjenner.',
    en: 'Nobody has said whether there is a written routine for security breaches that the schools know.',
  },
};
const reports = {
  holds: {
    nb: 'Eieren har fulgt opp at databehandleren melder fra om sikkerhetsbrudd.',
    nn: 'Eigaren har følgt opp at databehandlaren melder frå om tryggleiksbrot.',
    en: 'The owner has followed up that the processor reports security breaches.',
  },
  fails: {
    nb: 'Databehandleren har lovet å melde fra om sikkerhetsbrudd, men ingen har spurt etter meldingene.',
    nn: 'Databehandlaren har lova å melde frå om tryggleiksbrot, men ingen har spurt etter meldingane.',
    en: 'The processor has promised to report security breaches, but nobody has asked for the reports.',
  },
  unknown: {
    nb: 'Ingen har sagt om databehandleren skal melde fra om sikkerhetsbrudd, og om det er fulgt opp.',
    nn: 'Ingen har sagt om databehandlaren skal melde frå om tryggleiksbrot, og om det er følgt opp.',
    en: 'Nobody has said whether the processor must report security breaches, and whether that is followed up.',
  },
};

const documented = {
  holds: {
    nb: 'Bruddene som er registrert på systemet, er dokumentert.',
    nn: 'Brota som er registrerte på systemet, er dokumenterte.',
    en: 'The breaches registered on the system are documented.',
  },
  fails: {
    nb: 'Et brudd er registrert på systemet, men ikke hva som ble gjort med det.',
    nn: 'Eit brot er registrert på systemet, men ikkje kva som vart gjort med det.',
    en: 'A breach is registered on the system, but not what was done about it.',
  },
  unknown: {
    nb: 'Ingen har sagt om det er dokumentert hva som ble gjort med et brudd på systemet.',
    nn: 'Ingen har sagt om det er dokumentert kva som vart gjort med eit brot på systemet.',
    en: 'Nobody has said whether it is documented what was done about a breach of the system.',
  },
};

/** What came of every breach must be documented (report 13/00941 p. 12); where none is registered there is nothing to ask. */
function breachesDocumented(read: Reader, system: string): Check[] {
  const breaches = read
    .list('breaches')
    .filter(({ body }) => Array.isArray(body.systems) && body.systems.includes(system));
  if (breaches.length === 0) return [];
  return [check(allOf(breaches.map((breach) => read.fact(breach, 'documented'))), documented)];
}

function followedUp(read: Reader, system: Entry<'systems'>): Check[] {
  if (read.fact(system, 'operation') === 'own') return [];
  const asked = clausesOf(read, system.key, 'breach-report').map((clause) => clause.askedFor);
  return [check(allOf(asked), reports, 'advice')];
}

/** pol § 13 with pof § 2-6 and § 2-8 second paragraph: a routine that the staff know; what the processor promised does not replace it. */
export const breachHandling = requirement({
  id: 'breach-handling',
  theme: 'security',
  scope: 'system',
  title: {
    nb: 'Skriftlig rutine for sikkerhetsbrudd, kjent på skolen',
    nn: 'Skriftleg rutine for tryggleiksbrot, kjend på skulen',
    en: 'Written routine for security breaches, known at the school',
  },
  question: {
    nb: 'Finnes det en skriftlig rutine for sikkerhetsbrudd som skolene kjenner, og følges databehandlerens meldinger opp?',
    nn: 'Finst det ei skriftleg rutine for tryggleiksbrot som skulane kjenner, og blir meldingane frå databehandlaren følgde opp?',
    en: 'Is there a written routine for security breaches that the schools know, and are the processor’s reports followed up?',
  },
  law: [
    { act: 'pol-2000', section: '§ 13' },
    { act: 'pof-2000', section: '§ 2-6' },
    { act: 'pof-2000', section: '§ 2-8 andre ledd' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Rutinen, en bekreftelse fra hver skole på at den er kjent, svaret fra databehandleren, og hva som ble gjort med hvert brudd',
      nn: 'Rutina, ei stadfesting frå kvar skule på at ho er kjend, svaret frå databehandlaren, og kva som vart gjort med kvart brot',
      en: 'The routine, each school’s confirmation that it is known, the processor’s answer, and what was done about each breach',
    },
    of: ['routines', 'agreements', 'breaches'],
  },
  judge: (read, system) => ({
    checks: [
      check(writtenAndKnownWhereUsed(read, 'breach-handling', system.key), routine),
      ...followedUp(read, system),
      ...breachesDocumented(read, system.key),
    ],
  }),
  remedy: (system) => [
    {
      say: {
        nb: 'Skriv rutinen for sikkerhetsbrudd, eller la den sentrale rutinen dekke systemet. Ta med når Datatilsynet skal få beskjed.',
        nn: 'Skriv rutina for tryggleiksbrot, eller la den sentrale rutina dekkje systemet. Ta med når Datatilsynet skal få melding.',
        en: 'Write the routine for security breaches, or let the central routine cover the system. Say when Datatilsynet must be told.',
      },
      form: { kind: 'routines', fill: { kind: 'breach-handling', covers: system.key } },
    },
    {
      say: {
        nb: 'Gjør rutinen kjent på hver skole som bruker systemet, og ta vare på bekreftelsen.',
        nn: 'Gjer rutina kjend på kvar skule som bruker systemet, og ta vare på stadfestinga.',
        en: 'Make the routine known at each school that uses the system, and keep the confirmation.',
      },
      form: { kind: 'routines', fill: { kind: 'breach-handling' } },
    },
    {
      say: {
        nb: 'Spør databehandleren hvilke sikkerhetsbrudd som har vært, og ta vare på svaret.',
        nn: 'Spør databehandlaren kva tryggleiksbrot som har vore, og ta vare på svaret.',
        en: 'Ask the processor which security breaches there have been, and keep the answer.',
      },
      form: { kind: 'agreements', fill: { systems: system.key } },
    },
  ],
});
