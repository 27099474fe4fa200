import { check, requirement } from '../../requirement.ts';

const documented = {
  holds: {
    nb: 'Det er skrevet ned hva som skjedde, og hva som ble gjort.',
    nn: 'Det er skrive ned kva som hende, og kva som vart gjort.',
    en: 'It is written down what happened, and what was done.',
  },
  fails: {
    nb: 'Det er ikke skrevet ned hva som skjedde, og hva som ble gjort.',
    nn: 'Det er ikkje skrive ned kva som hende, og kva som vart gjort.',
    en: 'It is not written down what happened, and what was done.',
  },
  unknown: {
    nb: 'Ingen har sagt om det er skrevet ned hva som skjedde, og hva som ble gjort.',
    nn: 'Ingen har sagt om det er skrive ned kva som hende, og kva som vart gjort.',
    en: 'Nobody has said whether it is written down what happened, and what was done.',
  },
};
/** GDPR art. 33(5): every breach is documented, reported or not, so that Datatilsynet can look into it. */
export const breachDocumented = requirement({
  id: 'breach-documented',
  theme: 'breaches',
  scope: 'breach',
  title: { nb: 'Bruddet er skrevet ned', nn: 'Brotet er skrive ned', en: 'The breach is documented' },
  question: {
    nb: 'Er det skrevet ned hva som skjedde, hva det førte til, og hva som ble gjort?',
    nn: 'Er det skrive ned kva som hende, kva det førte til, og kva som vart gjort?',
    en: 'Is it written down what happened, what it led to, and what was done?',
  },
  law: [{ act: 'gdpr', section: 'art. 33 nr. 5' }],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Det som er skrevet ned om bruddet',
      nn: 'Det som er skrive ned om brotet',
      en: 'What is written down of the breach',
    },
    of: ['breaches'],
  },
  judge: (read, breach) => ({ checks: [check(read.fact(breach, 'documented'), documented)] }),
  remedy: (breach) => [
    {
      say: {
        nb: 'Skriv ned hva som skjedde, hva det førte til, og hva dere gjorde. Gjelder det bare en mistanke: skriv hva dere fant.',
        nn: 'Skriv ned kva som hende, kva det førte til, og kva de gjorde. Gjeld det berre ein mistanke: skriv kva de fann.',
        en: 'Write down what happened, what it led to, and what you did. If it is only a suspicion: write what you found.',
      },
      form: { kind: 'breaches', key: breach.key },
    },
  ],
});
