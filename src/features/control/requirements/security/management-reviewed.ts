import { requirement } from '../../requirement.ts';
import { auditsDone, regularly } from './regularly.ts';

const reviewed = {
  recent: {
    nb: 'Ledelsen har gått gjennom informasjonssikkerheten det siste året.',
    nn: 'Leiinga har gått gjennom informasjonstryggleiken det siste året.',
    en: 'Management has reviewed information security within the last year.',
  },
  old: {
    nb: 'Det er mer enn et år siden ledelsen gikk gjennom informasjonssikkerheten. Det holder bare når det er tilpasset risikoen.',
    nn: 'Det er meir enn eit år sidan leiinga gjekk gjennom informasjonstryggleiken. Det held berre når det er tilpassa risikoen.',
    en: 'It is more than a year since management reviewed information security. That does only where it fits the risk.',
  },
  never: {
    nb: 'Ledelsen har ikke gått gjennom og dokumentert informasjonssikkerheten. Det holder bare når tiltakene følges opp på annen måte.',
    nn: 'Leiinga har ikkje gått gjennom og dokumentert informasjonstryggleiken. Det held berre når tiltaka blir følgde opp på annan måte.',
    en: 'Management has not reviewed and documented information security. That does only where the measures are followed up in another way.',
  },
  unknown: {
    nb: 'Ingen har sagt når ledelsen sist gikk gjennom informasjonssikkerheten.',
    nn: 'Ingen har sagt når leiinga sist gjekk gjennom informasjonstryggleiken.',
    en: 'Nobody has said when management last reviewed information security.',
  },
};
/** GDPR art. 24(1): measures are gone through again where needed; eForvaltningsforskriften § 15: by recognised standards, which ask for a management review. */
export const managementReviewed = requirement({
  id: 'management-reviewed',
  theme: 'security',
  scope: 'owner',
  title: {
    nb: 'Ledelsen går gjennom sikkerheten hvert år',
    nn: 'Leiinga går gjennom tryggleiken kvart år',
    en: 'Management reviews security every year',
  },
  question: {
    nb: 'Har ledelsen gått gjennom informasjonssikkerheten det siste året?',
    nn: 'Har leiinga gått gjennom informasjonstryggleiken det siste året?',
    en: 'Has management reviewed information security within the last year?',
  },
  law: [
    { act: 'gdpr', section: 'art. 24 nr. 1' },
    { act: 'gdpr', section: 'art. 32 nr. 1 bokstav d' },
    { act: 'eforvaltningsforskriften-2004', section: '§ 15 andre ledd' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Referatet fra ledelsens gjennomgang',
      nn: 'Referatet frå gjennomgangen til leiinga',
      en: 'The minutes of the management review',
    },
    of: ['audits'],
  },
  judge: (read) => ({
    checks: [regularly(read, auditsDone(read, read.find('auditsByKind', 'management-review')), reviewed, 'condition')],
  }),
  remedy: () => [
    {
      say: {
        nb: 'Hold ledelsens gjennomgang, og ta vare på referatet.',
        nn: 'Hald gjennomgangen til leiinga, og ta vare på referatet.',
        en: 'Hold the management review, and keep the minutes.',
      },
      form: { kind: 'audits', fill: { kind: 'management-review', systems: 'all' } },
    },
  ],
});
