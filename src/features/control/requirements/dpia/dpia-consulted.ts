import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { type Check, check, requirement } from '../../requirement.ts';
import { ofDpias } from './of-controller.ts';

const low = {
  nb: 'Risikoen som er igjen etter tiltakene, er ikke høy.',
  nn: 'Risikoen som er igjen etter tiltaka, er ikkje høg.',
  en: 'The risk that remains after the measures is not high.',
};
const riskUnknown = {
  nb: 'Ingen har sagt hvor høy risikoen er etter tiltakene.',
  nn: 'Ingen har sagt kor høg risikoen er etter tiltaka.',
  en: 'Nobody has said how high the risk is after the measures.',
};
const consulted = {
  holds: {
    nb: 'Risikoen er fortsatt høy, og Datatilsynet er spurt.',
    nn: 'Risikoen er framleis høg, og Datatilsynet er spurt.',
    en: 'The risk is still high, and Datatilsynet has been consulted.',
  },
  fails: {
    nb: 'Risikoen er fortsatt høy, og Datatilsynet er ikke spurt.',
    nn: 'Risikoen er framleis høg, og Datatilsynet er ikkje spurt.',
    en: 'The risk is still high, and Datatilsynet has not been consulted.',
  },
  unknown: {
    nb: 'Risikoen er fortsatt høy. Ingen har sagt om Datatilsynet er spurt.',
    nn: 'Risikoen er framleis høg. Ingen har sagt om Datatilsynet er spurt.',
    en: 'The risk is still high. Nobody has said whether Datatilsynet has been consulted.',
  },
};

function remaining(read: Reader, dpia: Entry<'assessments'>): Check {
  const risk = read.fact(dpia, 'residualRisk');
  if (risk === undefined) return { state: 'unknown', says: riskUnknown };
  if (risk !== 'high') return { state: 'holds', says: low };
  return check(read.fact(dpia, 'authorityConsulted'), consulted);
}

/** GDPR art. 36(1): where the risk remains high whatever is done about it, the authority is consulted before the processing. */
export const dpiaConsulted = requirement({
  id: 'dpia-consulted',
  theme: 'dpia',
  scope: 'activity',
  title: {
    nb: 'Datatilsynet er spurt når risikoen fortsatt er høy',
    nn: 'Datatilsynet er spurt når risikoen framleis er høg',
    en: 'Datatilsynet has been consulted where the risk is still high',
  },
  question: {
    nb: 'Er risikoen lav nok etter tiltakene, eller er Datatilsynet spurt på forhånd?',
    nn: 'Er risikoen låg nok etter tiltaka, eller er Datatilsynet spurt på førehand?',
    en: 'Is the risk low enough after the measures, or has Datatilsynet been consulted beforehand?',
  },
  law: [{ act: 'gdpr', section: 'art. 36 nr. 1' }],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Vurderingen av risikoen som er igjen, og svaret fra Datatilsynet',
      nn: 'Vurderinga av risikoen som er igjen, og svaret frå Datatilsynet',
      en: 'The assessment of the risk that remains, and Datatilsynet’s answer',
    },
    of: ['assessments'],
  },
  judge: (read, activity) =>
    ofDpias(read, activity, (latest) => ({ checks: latest.map((one) => remaining(read, one.assessment)) })),
  remedy: () => [
    {
      say: {
        nb: 'Finn tiltak som senker risikoen, eller be Datatilsynet om forhåndsdrøfting og vent med behandlingen.',
        nn: 'Finn tiltak som senkar risikoen, eller be Datatilsynet om førehandsdrøfting og vent med behandlinga.',
        en: 'Find measures that lower the risk, or ask Datatilsynet for prior consultation and wait with the processing.',
      },
      form: { kind: 'assessments', fill: { kind: 'dpia' } },
    },
  ],
});
