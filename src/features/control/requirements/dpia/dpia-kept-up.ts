import type { Reader } from '../../reader.ts';
import { check, requirement } from '../../requirement.ts';
import type { Latest } from '../security/latest-done.ts';
import { ofDpias, theDpia } from './of-controller.ts';

const current = {
  holds: {
    nb: 'Vurderingen er gjort etter den siste endringen som betyr noe for sikkerheten.',
    nn: 'Vurderinga er gjord etter den siste endringa som har noko å seie for tryggleiken.',
    en: 'The assessment was made after the last change that matters to security.',
  },
  fails: {
    nb: 'Systemet er endret etter at personvernkonsekvensene ble vurdert. Det holder bare når endringen ikke endrer risikoen.',
    nn: 'Systemet er endra etter at personvernkonsekvensane vart vurderte. Det held berre når endringa ikkje endrar risikoen.',
    en: 'The system has changed since the impact on data protection was assessed. That does only where the change does not change the risk.',
  },
  unknown: {
    nb: 'Ingen har sagt om systemet er endret etter at personvernkonsekvensene ble vurdert.',
    nn: 'Ingen har sagt om systemet er endra etter at personvernkonsekvensane vart vurderte.',
    en: 'Nobody has said whether the system has changed since the impact on data protection was assessed.',
  },
};

function isKeptUp(read: Reader, { system, on, unsure }: Latest & { readonly system: string }): boolean | undefined {
  const entry = read.get('systems', system);
  const changed = entry === undefined ? undefined : read.fact(entry, 'changedOn');
  if (on === undefined || changed === undefined) return undefined;
  return on >= changed || (unsure ? undefined : false);
}

/** GDPR art. 35(11): gone through at least where the risk changes. That the system has changed does not show that the risk has. */
export const dpiaKeptUp = requirement({
  id: 'dpia-kept-up',
  theme: 'dpia',
  scope: 'activity',
  title: {
    nb: 'Personvernkonsekvensene er vurdert slik systemet er nå',
    nn: 'Personvernkonsekvensane er vurderte slik systemet er no',
    en: 'The impact on data protection is assessed as the system is now',
  },
  question: {
    nb: 'Er vurderingen av personvernkonsekvenser gått gjennom etter den siste endringen?',
    nn: 'Er vurderinga av personvernkonsekvensar gått gjennom etter den siste endringa?',
    en: 'Has the impact assessment been gone through since the last change?',
  },
  law: [{ act: 'gdpr', section: 'art. 35 nr. 11' }],
  severity: 'medium',
  evidence: theDpia,
  judge: (read, activity) =>
    ofDpias(read, activity, (latest) => ({
      checks: latest.map((one) => check(isKeptUp(read, one), current, 'condition')),
    })),
  remedy: () => [
    {
      say: {
        nb: 'Gå gjennom vurderingen og skriv ned om endringen har endret risikoen.',
        nn: 'Gå gjennom vurderinga og skriv ned om endringa har endra risikoen.',
        en: 'Go through the assessment and write down whether the change has changed the risk.',
      },
      form: { kind: 'assessments', fill: { kind: 'dpia' } },
    },
  ],
});
