import { check, requirement } from '../../requirement.ts';
import { areAssessed } from '../security/latest-done.ts';
import { ofController, theSystem } from './of-controller.ts';

const weighed = {
  holds: {
    nb: 'Det er vurdert om behandlingen kan medføre høy risiko.',
    nn: 'Det er vurdert om behandlinga kan medføre høg risiko.',
    en: 'It has been weighed whether the processing may mean a high risk.',
  },
  fails: {
    nb: 'Det er ikke vurdert om behandlingen kan medføre høy risiko. Det holder bare når det er åpenbart at den ikke kan det.',
    nn: 'Det er ikkje vurdert om behandlinga kan medføre høg risiko. Det held berre når det er openbert at ho ikkje kan det.',
    en: 'It has not been weighed whether the processing may mean a high risk. That does only where it plainly cannot.',
  },
  unknown: {
    nb: 'Ingen har sagt om det er vurdert om behandlingen kan medføre høy risiko.',
    nn: 'Ingen har sagt om det er vurdert om behandlinga kan medføre høg risiko.',
    en: 'Nobody has said whether it has been weighed if the processing may mean a high risk.',
  },
};
/** GDPR art. 35(1): whether a high risk is likely must be weighed before anybody can say that no DPIA is needed. A DPIA that is done shows it too. */
export const dpiaNeedWeighed = requirement({
  id: 'dpia-need-weighed',
  theme: 'dpia',
  scope: 'activity',
  title: {
    nb: 'Noen har vurdert om det trengs en DPIA',
    nn: 'Nokon har vurdert om det trengst ein DPIA',
    en: 'Somebody has weighed whether a DPIA is needed',
  },
  question: {
    nb: 'Har noen vurdert om behandlingen kan medføre høy risiko for dem den gjelder?',
    nn: 'Har nokon vurdert om behandlinga kan medføre høg risiko for dei ho gjeld?',
    en: 'Has somebody weighed whether the processing may mean a high risk to those concerned?',
  },
  law: [
    { act: 'gdpr', section: 'art. 35 nr. 1' },
    { act: 'gdpr', section: 'art. 35 nr. 3' },
    { act: 'gdpr', section: 'art. 35 nr. 4' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Vurderingen av om det trengs en DPIA',
      nn: 'Vurderinga av om det trengst ein DPIA',
      en: 'The weighing of whether a DPIA is needed',
    },
    of: ['assessments'],
  },
  judge: (read, activity) =>
    ofController(read, activity, () => {
      const { systems } = activity.body;
      const isDone = areAssessed(read, 'dpia', systems) === true || areAssessed(read, 'dpia-need', systems);
      return { checks: [check(isDone, weighed, 'condition')] };
    }),
  remedy: (activity) => [
    {
      say: {
        nb: 'Gå gjennom tegnene på høy risiko og Datatilsynets liste etter artikkel 35 nr. 4, og skriv ned hva dere kom til.',
        nn: 'Gå gjennom teikna på høg risiko og lista til Datatilsynet etter artikkel 35 nr. 4, og skriv ned kva de kom til.',
        en: 'Go through the signs of high risk and Datatilsynet’s list under article 35(4), and write down what you came to.',
      },
      form: { kind: 'assessments', fill: { kind: 'dpia-need', ...theSystem(activity) } },
    },
    {
      say: {
        nb: 'Før inn det som avgjør det: ny teknologi, stor skala, overvåking, profilering og automatiske avgjørelser.',
        nn: 'Før inn det som avgjer det: ny teknologi, stor skala, overvaking, profilering og automatiske avgjerder.',
        en: 'Enter what decides it: new technology, large scale, monitoring, profiling and automated decisions.',
      },
      form: { kind: 'activities', key: activity.key },
    },
  ],
});
