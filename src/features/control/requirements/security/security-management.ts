import { within } from '#src/kernel/period.ts';
import type { Reader } from '../../reader.ts';
import { allOf, anyOf, check, requirement } from '../../requirement.ts';
import { hasWrittenRoutine } from '../routines.ts';

const known = {
  holds: {
    nb: 'Eieren kjenner til alle systemene som er tatt i bruk.',
    nn: 'Eigaren kjenner til alle systema som er tekne i bruk.',
    en: 'The owner knows of every system that is in use.',
  },
  fails: {
    nb: 'Et system er tatt i bruk uten at eieren vet om det. Også delegering forutsetter at eieren kjenner til systemet.',
    nn: 'Eit system er teke i bruk utan at eigaren veit om det. Også delegering føreset at eigaren kjenner til systemet.',
    en: 'A system is in use without the owner’s knowledge. Delegation, too, presupposes that the owner knows of the system.',
  },
  unknown: {
    nb: 'Ingen har sagt om eieren kjenner til alle systemene som er i bruk.',
    nn: 'Ingen har sagt om eigaren kjenner til alle systema som er i bruk.',
    en: 'Nobody has said whether the owner knows of every system in use.',
  },
};
const objectives = {
  holds: {
    nb: 'Det finnes skriftlige sikkerhetsmål.',
    nn: 'Det finst skriftlege tryggleiksmål.',
    en: 'There are written security objectives.',
  },
  fails: {
    nb: 'Sikkerhetsmålene er ikke skrevet ned.',
    nn: 'Tryggleiksmåla er ikkje skrivne ned.',
    en: 'The security objectives are not written down.',
  },
  unknown: {
    nb: 'Ingen har sagt om det finnes skriftlige sikkerhetsmål.',
    nn: 'Ingen har sagt om det finst skriftlege tryggleiksmål.',
    en: 'Nobody has said whether there are written security objectives.',
  },
};
const strategy = {
  holds: {
    nb: 'Det finnes en skriftlig sikkerhetsstrategi.',
    nn: 'Det finst ein skriftleg tryggleiksstrategi.',
    en: 'There is a written security strategy.',
  },
  fails: {
    nb: 'Sikkerhetsstrategien er ikke skrevet ned.',
    nn: 'Tryggleiksstrategien er ikkje skriven ned.',
    en: 'The security strategy is not written down.',
  },
  unknown: {
    nb: 'Ingen har sagt om det finnes en skriftlig sikkerhetsstrategi.',
    nn: 'Ingen har sagt om det finst ein skriftleg tryggleiksstrategi.',
    en: 'Nobody has said whether there is a written security strategy.',
  },
};
const review = {
  holds: {
    nb: 'Ledelsen har gått gjennom bruken av informasjonssystemet det siste året.',
    nn: 'Leiinga har gått gjennom bruken av informasjonssystemet det siste året.',
    en: 'Management has reviewed the use of the information system within the last year.',
  },
  fails: {
    nb: 'Ledelsen har ikke gått gjennom bruken av informasjonssystemet det siste året.',
    nn: 'Leiinga har ikkje gått gjennom bruken av informasjonssystemet det siste året.',
    en: 'Management has not reviewed the use of the information system within the last year.',
  },
  unknown: {
    nb: 'Ingen har sagt når ledelsen sist gikk gjennom bruken av informasjonssystemet.',
    nn: 'Ingen har sagt når leiinga sist gjekk gjennom bruken av informasjonssystemet.',
    en: 'Nobody has said when management last reviewed the use of the information system.',
  },
};

function reviewedWithinAYear(read: Reader): boolean | undefined {
  return anyOf(
    read.find('auditsByKind', 'management-review').map((audit) => {
      const on = read.fact(audit, 'on');
      return allOf([read.fact(audit, 'done'), on === undefined ? undefined : within('P1Y', on, read.asOf)]);
    }),
  );
}

/** pol § 13 with pof § 2-3: the owner steers security, which presupposes that it knows what is in use. */
export const securityManagement = requirement({
  id: 'security-management',
  theme: 'security',
  scope: 'owner',
  title: {
    nb: 'Sikkerhetsledelse: mål, strategi og årlig gjennomgang',
    nn: 'Tryggleiksleiing: mål, strategi og årleg gjennomgang',
    en: 'Security management: objectives, strategy and yearly review',
  },
  question: {
    nb: 'Kjenner eieren til alle systemene som er i bruk, og finnes det sikkerhetsmål, sikkerhetsstrategi og en gjennomgang fra det siste året?',
    nn: 'Kjenner eigaren til alle systema som er i bruk, og finst det tryggleiksmål, tryggleiksstrategi og ein gjennomgang frå det siste året?',
    en: 'Does the owner know of every system in use, and are there security objectives, a security strategy and a review within the last year?',
  },
  law: [
    { act: 'pol-2000', section: '§ 13' },
    { act: 'pof-2000', section: '§ 2-3' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Sikkerhetsmålene, sikkerhetsstrategien og referatet fra ledelsens gjennomgang',
      nn: 'Tryggleiksmåla, tryggleiksstrategien og referatet frå gjennomgangen til leiinga',
      en: 'The security objectives, the security strategy and the minutes of the management review',
    },
    of: ['routines', 'audits'],
  },
  judge: (read) => ({
    checks: [
      check(allOf(read.list('uses').map((use) => read.fact(use, 'knownToOwner'))), known),
      check(hasWrittenRoutine(read, 'security-objectives'), objectives),
      check(hasWrittenRoutine(read, 'security-strategy'), strategy),
      check(reviewedWithinAYear(read), review),
    ],
  }),
  remedy: () => [
    {
      say: {
        nb: 'Spør hver skole hvilke systemer den bruker, og før dem inn.',
        nn: 'Spør kvar skule kva system han bruker, og før dei inn.',
        en: 'Ask each school which systems it uses, and enter them.',
      },
      form: { kind: 'uses' },
    },
    {
      say: {
        nb: 'Skriv ned sikkerhetsmålene: hva opplysningene behandles for, og hvilke føringer som gjelder for bruk av IT.',
        nn: 'Skriv ned tryggleiksmåla: kva opplysningane blir behandla for, og kva føringar som gjeld for bruk av IT.',
        en: 'Write down the security objectives: what the data are processed for, and what guides the use of IT.',
      },
      form: { kind: 'routines', fill: { kind: 'security-objectives' } },
    },
    {
      say: {
        nb: 'Skriv ned sikkerhetsstrategien: de viktigste valgene og prioriteringene.',
        nn: 'Skriv ned tryggleiksstrategien: dei viktigaste vala og prioriteringane.',
        en: 'Write down the security strategy: the main choices and priorities.',
      },
      form: { kind: 'routines', fill: { kind: 'security-strategy' } },
    },
    {
      say: {
        nb: 'Hold ledelsens gjennomgang, og ta vare på referatet.',
        nn: 'Hald gjennomgangen til leiinga, og ta vare på referatet.',
        en: 'Hold the management review, and keep the minutes.',
      },
      form: { kind: 'audits', fill: { kind: 'management-review' } },
    },
  ],
});
