import { check } from '../../requirement.ts';
import { notOnPaper } from '../not-on-paper.ts';

/** GDPR art. 25(2): unless somebody chooses otherwise only what is needed is collected, kept and shown. */
export const privateByDefault = notOnPaper({
  id: 'private-by-default',
  theme: 'rights',
  scope: 'system',
  title: {
    nb: 'Personvern er standardinnstillingen',
    nn: 'Personvern er standardinnstillinga',
    en: 'Private by default',
  },
  question: {
    nb: 'Er systemet stilt inn slik at bare det som trengs, blir registrert og vist?',
    nn: 'Er systemet stilt inn slik at berre det som trengst, blir registrert og vist?',
    en: 'Is the system set so that only what is needed is recorded and shown?',
  },
  law: [{ act: 'gdpr', section: 'art. 25 nr. 2' }],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'En gjennomgang av innstillingene, med dato',
      nn: 'Ein gjennomgang av innstillingane, med dato',
      en: 'A dated review of the settings',
    },
    of: ['systems'],
  },
  judge: (read, system) => ({
    checks: [
      check(read.fact(system, 'privateByDefault'), {
        holds: {
          nb: 'Systemet er stilt inn slik at bare det som trengs, blir registrert og vist.',
          nn: 'Systemet er stilt inn slik at berre det som trengst, blir registrert og vist.',
          en: 'The system is set so that only what is needed is recorded and shown.',
        },
        fails: {
          nb: 'Slik systemet er stilt inn, registrerer eller viser det mer enn det som trengs.',
          nn: 'Slik systemet er stilt inn, registrerer eller viser det meir enn det som trengst.',
          en: 'As the system is set, it records or shows more than is needed.',
        },
        unknown: {
          nb: 'Ingen har sagt om systemet er stilt inn slik at bare det som trengs, blir registrert og vist.',
          nn: 'Ingen har sagt om systemet er stilt inn slik at berre det som trengst, blir registrert og vist.',
          en: 'Nobody has said whether the system is set so that only what is needed is recorded and shown.',
        },
      }),
    ],
  }),
  remedy: (system) => [
    {
      say: {
        nb: 'Gå gjennom innstillingene: slå av det dere ikke trenger, begrens hvem som ser hva, og skriv ned hva dere valgte.',
        nn: 'Gå gjennom innstillingane: slå av det de ikkje treng, avgrens kven som ser kva, og skriv ned kva de valde.',
        en: 'Go through the settings: switch off what you do not need, limit who sees what, and write down what you chose.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});
