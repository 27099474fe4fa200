import { type Check, requirement } from '../../requirement.ts';
import { asked, notYet } from './cookies.ts';

const says = {
  before: {
    nb: 'Brukeren blir spurt før noe som ikke er nødvendig, lagres.',
    nn: 'Brukaren blir spurd før noko som ikkje er nødvendig, blir lagra.',
    en: 'The user is asked before anything that is not necessary is stored.',
  },
  after: {
    nb: 'Brukeren blir først spurt etter at noe som ikke er nødvendig, er lagret.',
    nn: 'Brukaren blir først spurd etter at noko som ikkje er nødvendig, er lagra.',
    en: 'The user is asked only after something that is not necessary has been stored.',
  },
  none: {
    nb: 'Brukeren blir ikke spurt før noe som ikke er nødvendig, lagres.',
    nn: 'Brukaren blir ikkje spurd før noko som ikkje er nødvendig, blir lagra.',
    en: 'The user is not asked before something that is not necessary is stored.',
  },
  unknown: {
    nb: 'Ingen har sagt om brukeren blir spurt før noe som ikke er nødvendig, lagres.',
    nn: 'Ingen har sagt om brukaren blir spurd før noko som ikkje er nødvendig, blir lagra.',
    en: 'Nobody has said whether the user is asked before anything that is not necessary is stored.',
  },
};

/** ekomloven § 3-15 first paragraph with GDPR art. 4(11), 7: consent comes first, and is of the quality of the GDPR. */
export const cookiesAsked = requirement({
  id: 'cookies-asked',
  theme: 'web',
  scope: 'system',
  title: {
    nb: 'Brukerne blir spurt før informasjonskapsler settes',
    nn: 'Brukarane blir spurde før informasjonskapslar blir sette',
    en: 'Users are asked before cookies are set',
  },
  question: {
    nb: 'Blir brukeren spurt før systemet lagrer noe som ikke er strengt nødvendig?',
    nn: 'Blir brukaren spurd før systemet lagrar noko som ikkje er strengt nødvendig?',
    en: 'Is the user asked before the system stores anything that is not strictly necessary?',
  },
  law: [
    { act: 'gdpr', section: 'art. 4 nr. 11' },
    { act: 'gdpr', section: 'art. 7' },
    { act: 'ekomloven-2024', section: '§ 3-15' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'En prøve som viser hva som lagres før og etter at brukeren har svart',
      nn: 'Ei prøve som viser kva som blir lagra før og etter at brukaren har svart',
      en: 'A trial that shows what is stored before and after the user has answered',
    },
    of: ['systems'],
  },
  judge(read, system) {
    const not = notYet(asked(read, system));
    if (not !== undefined) return { notApplicable: not };
    const consent = read.fact(system, 'cookies.consent');
    const state: Check['state'] = consent === undefined ? 'unknown' : consent === 'before' ? 'holds' : 'fails';
    return { checks: [{ state, says: says[consent ?? 'unknown'] }] };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Slå av det som ikke er nødvendig, eller be om samtykke først. Ja og nei skal være like lette å velge.',
        nn: 'Slå av det som ikkje er nødvendig, eller be om samtykke først. Ja og nei skal vere like lette å velje.',
        en: 'Switch off what is not necessary, or ask for consent first. Yes and no are to be equally easy to choose.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});
