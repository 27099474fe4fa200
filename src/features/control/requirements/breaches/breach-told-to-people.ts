import { check, requirement } from '../../requirement.ts';

const notHigh = {
  nb: 'Bruddet medfører sannsynligvis ikke høy risiko, og de det gjelder, må da ikke underrettes.',
  nn: 'Brotet medfører sannsynlegvis ikkje høg risiko, og dei det gjeld, må då ikkje varslast.',
  en: 'The breach is unlikely to mean a high risk, and those concerned then need not be told.',
};
const riskUnknown = {
  nb: 'Ingen har sagt om dette er et brudd som kan gi høy risiko, eller om de det gjelder, har fått vite om det.',
  nn: 'Ingen har sagt om dette er eit brot som kan gi høg risiko, eller om dei det gjeld, har fått vite om det.',
  en: 'Nobody has said whether this is a breach that may mean a high risk, or whether those concerned have been told.',
};
const told = {
  holds: {
    nb: 'De det gjelder, har fått vite om bruddet.',
    nn: 'Dei det gjeld, har fått vite om brotet.',
    en: 'Those concerned have been told of the breach.',
  },
  fails: {
    nb: 'De det gjelder, har ikke fått vite om et brudd som kan gi høy risiko. Det holder bare når et unntak i artikkel 34 nr. 3 gjelder.',
    nn: 'Dei det gjeld, har ikkje fått vite om eit brot som kan gi høg risiko. Det held berre når eit unntak i artikkel 34 nr. 3 gjeld.',
    en: 'Those concerned have not been told of a breach that may mean a high risk. That does only where an exception in article 34(3) applies.',
  },
  unknown: {
    nb: 'Ingen har sagt om de det gjelder, har fått vite om et brudd som kan gi høy risiko.',
    nn: 'Ingen har sagt om dei det gjeld, har fått vite om eit brot som kan gi høg risiko.',
    en: 'Nobody has said whether those concerned have been told of a breach that may mean a high risk.',
  },
};
/** GDPR art. 34(1): told without delay where the risk is likely to be high; the exceptions of art. 34(3) people must weigh. */
export const breachToldToPeople = requirement({
  id: 'breach-told-to-people',
  theme: 'breaches',
  scope: 'breach',
  title: {
    nb: 'De det gjelder, har fått vite om bruddet',
    nn: 'Dei det gjeld, har fått vite om brotet',
    en: 'Those concerned have been told of the breach',
  },
  question: {
    nb: 'Har de det gjelder, fått vite om et brudd som kan gi høy risiko?',
    nn: 'Har dei det gjeld, fått vite om eit brot som kan gi høg risiko?',
    en: 'Have those concerned been told of a breach that may mean a high risk?',
  },
  law: [
    { act: 'gdpr', section: 'art. 34 nr. 1' },
    { act: 'gdpr', section: 'art. 34 nr. 3' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Det de det gjelder, fikk vite',
      nn: 'Det dei det gjeld, fekk vite',
      en: 'What those concerned were told',
    },
    of: ['breaches'],
  },
  judge(read, breach) {
    const people = read.fact(breach, 'subjectsTold');
    if (people === true) return { checks: [check(true, told)] };
    const risk = read.fact(breach, 'risk');
    if (risk === undefined) return { checks: [{ state: 'unknown', says: riskUnknown }] };
    return risk === 'high' ? { checks: [check(people, told, 'condition')] } : { notApplicable: notHigh };
  },
  remedy: (breach) => [
    {
      say: {
        nb: 'Fortell dem det gjelder, hva som har skjedd, hva det kan føre til, hva dere gjør, og hvem de kan spørre.',
        nn: 'Fortel dei det gjeld, kva som har hendt, kva det kan føre til, kva de gjer, og kven dei kan spørje.',
        en: 'Tell those concerned what has happened, what it may lead to, what you are doing, and whom they can ask.',
      },
      form: { kind: 'breaches', key: breach.key },
    },
  ],
});
