import { requirement } from '../../requirement.ts';
import { covering } from './covering.ts';
import { whereSomebodyLogsIn } from './no-login.ts';
import { auditsDone, regularly } from './regularly.ts';

const reviewed = {
  recent: {
    nb: 'Tilgangene er gått gjennom det siste året.',
    nn: 'Tilgangane er gått gjennom det siste året.',
    en: 'Access rights have been reviewed within the last year.',
  },
  old: {
    nb: 'Det er mer enn et år siden tilgangene ble gått gjennom. Det holder bare når få har tilgang og lite endrer seg.',
    nn: 'Det er meir enn eit år sidan tilgangane vart gått gjennom. Det held berre når få har tilgang og lite endrar seg.',
    en: 'It is more than a year since access rights were reviewed. That does only where few have access and little changes.',
  },
  never: {
    nb: 'Ingen har gått gjennom og dokumentert hvem som har tilgang.',
    nn: 'Ingen har gått gjennom og dokumentert kven som har tilgang.',
    en: 'Nobody has reviewed and documented who has access.',
  },
  unknown: {
    nb: 'Ingen har sagt om tilgangene er gått gjennom.',
    nn: 'Ingen har sagt om tilgangane er gått gjennom.',
    en: 'Nobody has said whether access rights have been reviewed.',
  },
};
/** GDPR art. 32(1)(d) and (4), art. 25(2): only those who need it have access, and that is looked after. The law names no period. */
export const accessReviewed = requirement({
  id: 'access-reviewed',
  theme: 'security',
  scope: 'system',
  title: { nb: 'Tilgangene blir gjennomgått', nn: 'Tilgangane blir gjennomgådde', en: 'Access rights are reviewed' },
  question: {
    nb: 'Er det gått gjennom det siste året hvem som har tilgang, og om de fortsatt trenger den?',
    nn: 'Er det gått gjennom det siste året kven som har tilgang, og om dei framleis treng han?',
    en: 'Has it been reviewed within the last year who has access, and whether they still need it?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 1 bokstav d' },
    { act: 'gdpr', section: 'art. 32 nr. 4' },
    { act: 'gdpr', section: 'art. 25 nr. 2' },
  ],
  severity: 'medium',
  evidence: {
    wants: { nb: 'Gjennomgangen av tilgangene', nn: 'Gjennomgangen av tilgangane', en: 'The review of access rights' },
    of: ['audits'],
  },
  judge: (read, system) =>
    whereSomebodyLogsIn(read, system, () => [
      regularly(
        read,
        auditsDone(read, covering(read, read.find('auditsByKind', 'access-review'), system.key)),
        reviewed,
      ),
    ]),
  remedy: (system) => [
    {
      say: {
        nb: 'Gå gjennom hvem som har tilgang, fjern det ingen trenger, og ta vare på resultatet.',
        nn: 'Gå gjennom kven som har tilgang, fjern det ingen treng, og ta vare på resultatet.',
        en: 'Go through who has access, remove what nobody needs, and keep the result.',
      },
      form: { kind: 'audits', fill: { kind: 'access-review', systems: system.key } },
    },
  ],
});
