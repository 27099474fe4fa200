import { check } from '../../requirement.ts';
import { notOnPaper } from '../not-on-paper.ts';

const tests = {
  holds: {
    nb: 'Virkelige opplysninger brukes ikke i test.',
    nn: 'Verkelege opplysningar blir ikkje brukte i test.',
    en: 'Real data are not used in tests.',
  },
  fails: {
    nb: 'Virkelige opplysninger brukes i test. Det holder bare når testen ikke kan gjøres uten, formålet tillater det, og testen er like sikker.',
    nn: 'Verkelege opplysningar blir brukte i test. Det held berre når testen ikkje kan gjerast utan, formålet tillèt det, og testen er like trygg.',
    en: 'Real data are used in tests. That does only where the test cannot be made without them, the purpose allows it, and the test is as safe.',
  },
  unknown: {
    nb: 'Ingen har sagt om virkelige opplysninger brukes i test.',
    nn: 'Ingen har sagt om verkelege opplysningar blir brukte i test.',
    en: 'Nobody has said whether real data are used in tests.',
  },
};
/** GDPR art. 5(1)(b), 32(1)(b): data collected for teaching are not there for testing, and test systems are seldom as safe. */
export const noRealDataInTests = notOnPaper({
  id: 'no-real-data-in-tests',
  theme: 'security',
  scope: 'system',
  title: {
    nb: 'Ingen virkelige opplysninger i test',
    nn: 'Ingen verkelege opplysningar i test',
    en: 'No real data in tests',
  },
  question: {
    nb: 'Prøves systemet uten opplysninger om virkelige personer?',
    nn: 'Blir systemet prøvd utan opplysningar om verkelege personar?',
    en: 'Is the system tested without data on real people?',
  },
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav b' },
    { act: 'gdpr', section: 'art. 32 nr. 1 bokstav b' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Beskrivelsen av hvordan systemet blir testet',
      nn: 'Skildringa av korleis systemet blir testa',
      en: 'The description of how the system is tested',
    },
    of: ['systems'],
  },
  judge(read, system) {
    const real = read.fact(system, 'realDataInTests');
    return { checks: [check(real === undefined ? undefined : !real, tests, 'condition')] };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Bruk oppdiktede opplysninger i test, og slett de virkelige.',
        nn: 'Bruk oppdikta opplysningar i test, og slett dei verkelege.',
        en: 'Use invented data in tests, and delete the real ones.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});
