import { requirement } from '../../requirement.ts';
import { covering } from '../security/covering.ts';
import { whereSomebodyLogsIn } from '../security/no-login.ts';
import { auditsDone, regularly } from '../security/regularly.ts';

const reviewed = {
  recent: {
    nb: 'Loggen er gått gjennom det siste året.',
    nn: 'Loggen er gått gjennom det siste året.',
    en: 'The log has been gone through within the last year.',
  },
  old: {
    nb: 'Det er mer enn et år siden loggen ble gått gjennom. Det holder bare når misbruk blir oppdaget på annen måte.',
    nn: 'Det er meir enn eit år sidan loggen vart gått gjennom. Det held berre når misbruk blir oppdaga på annan måte.',
    en: 'It is more than a year since the log was gone through. That does only where misuse is found in another way.',
  },
  never: {
    nb: 'Ingen har gått gjennom loggen. Det holder bare når misbruk blir oppdaget på annen måte.',
    nn: 'Ingen har gått gjennom loggen. Det held berre når misbruk blir oppdaga på annan måte.',
    en: 'Nobody has gone through the log. That does only where misuse is found in another way.',
  },
  unknown: {
    nb: 'Ingen har sagt om loggen er gått gjennom.',
    nn: 'Ingen har sagt om loggen er gått gjennom.',
    en: 'Nobody has said whether the log has been gone through.',
  },
};
/** GDPR art. 32(1)(d), 24(1): a log that nobody reads stops nobody. The law does not demand a review by name, so that there is none must be weighed. */
export const logReviewed = requirement({
  id: 'log-reviewed',
  theme: 'logs',
  scope: 'system',
  title: { nb: 'Loggen blir gjennomgått', nn: 'Loggen blir gjennomgådd', en: 'The log is reviewed' },
  question: {
    nb: 'Er loggen gått gjennom det siste året for å finne misbruk?',
    nn: 'Er loggen gått gjennom det siste året for å finne misbruk?',
    en: 'Has the log been gone through within the last year to find misuse?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 1 bokstav d' },
    { act: 'gdpr', section: 'art. 24 nr. 1' },
  ],
  severity: 'low',
  evidence: {
    wants: {
      nb: 'Notatet fra gjennomgangen, uten navn',
      nn: 'Notatet frå gjennomgangen, utan namn',
      en: 'The note of the review, without names',
    },
    of: ['audits'],
  },
  judge: (read, system) =>
    whereSomebodyLogsIn(read, system, () => [
      regularly(
        read,
        auditsDone(read, covering(read, read.find('auditsByKind', 'log-review'), system.key)),
        reviewed,
        'condition',
      ),
    ]),
  remedy: (system) => [
    {
      say: {
        nb: 'Gå gjennom loggen, eller la systemet varsle om det som ikke er vanlig, og skriv ned hva dere fant.',
        nn: 'Gå gjennom loggen, eller la systemet varsle om det som ikkje er vanleg, og skriv ned kva de fann.',
        en: 'Go through the log, or let the system warn of what is unusual, and write down what you found.',
      },
      form: { kind: 'audits', fill: { kind: 'log-review', systems: system.key } },
    },
  ],
});
