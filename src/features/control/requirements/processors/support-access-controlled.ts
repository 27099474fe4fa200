import { check, requirement } from '../../requirement.ts';

const own = {
  nb: 'Eieren driver systemet selv, og det er ikke sagt at noen utenfra har tilgang.',
  nn: 'Eigaren driv systemet sjølv, og det er ikkje sagt at nokon utanfrå har tilgang.',
  en: 'The owner runs the system itself, and nobody from outside is said to have access.',
};
const perCase = {
  holds: {
    nb: 'Leverandøren slipper bare inn når en sak trenger det.',
    nn: 'Leverandøren slepp berre inn når ei sak treng det.',
    en: 'The vendor is let in only when a case needs it.',
  },
  fails: {
    nb: 'Leverandøren har fast tilgang. Det er greit bare hvis risikovurderingen viser at det trengs, og avtalen sier hva tilgangen kan brukes til.',
    nn: 'Leverandøren har fast tilgang. Det er greitt berre viss risikovurderinga viser at det trengst, og avtalen seier kva tilgangen kan brukast til.',
    en: 'The vendor has standing access. That is all right only if the risk assessment shows that it is needed, and the agreement says what the access may be used for.',
  },
  unknown: {
    nb: 'Ingen har sagt om leverandøren har fast tilgang.',
    nn: 'Ingen har sagt om leverandøren har fast tilgang.',
    en: 'Nobody has said whether the vendor has standing access.',
  },
};
const logged = {
  holds: {
    nb: 'Det leverandøren gjør, blir logget.',
    nn: 'Det leverandøren gjer, blir logga.',
    en: 'What the vendor does is logged.',
  },
  fails: {
    nb: 'Det leverandøren gjør, blir ikke logget.',
    nn: 'Det leverandøren gjer, blir ikkje logga.',
    en: 'What the vendor does is not logged.',
  },
  unknown: {
    nb: 'Ingen har sagt om det leverandøren gjør, blir logget.',
    nn: 'Ingen har sagt om det leverandøren gjer, blir logga.',
    en: 'Nobody has said whether what the vendor does is logged.',
  },
};
const from = {
  holds: {
    nb: 'Det er sagt fra hvilke land leverandøren kan se opplysningene.',
    nn: 'Det er sagt frå kva land leverandøren kan sjå opplysningane.',
    en: 'It is said from which countries the vendor can see the data.',
  },
  fails: {
    nb: 'Det er sagt at ingen vet fra hvilke land leverandøren kan se opplysningene.',
    nn: 'Det er sagt at ingen veit frå kva land leverandøren kan sjå opplysningane.',
    en: 'It is said that nobody knows from which countries the vendor can see the data.',
  },
  unknown: {
    nb: 'Ingen har sagt fra hvilke land leverandøren kan se opplysningene.',
    nn: 'Ingen har sagt frå kva land leverandøren kan sjå opplysningane.',
    en: 'Nobody has said from which countries the vendor can see the data.',
  },
};

/**
 * GDPR art. 28(3)(a) and 29: the vendor's people act on instruction only; art. 32(1), (4): so that it can be seen
 * that they do.
 */
export const supportAccessControlled = requirement({
  id: 'support-access-controlled',
  theme: 'processors',
  scope: 'system',
  title: {
    nb: 'Leverandørens tilgang er styrt',
    nn: 'Tilgangen til leverandøren er styrt',
    en: 'The vendor’s access is controlled',
  },
  question: {
    nb: 'Slipper leverandøren bare inn når en sak trenger det, blir det logget, og er det kjent fra hvilke land?',
    nn: 'Slepp leverandøren berre inn når ei sak treng det, blir det logga, og er det kjent frå kva land?',
    en: 'Is the vendor let in only when a case needs it, is it logged, and is it known from which countries?',
  },
  law: [
    { act: 'gdpr', section: 'art. 28 nr. 3 bokstav a' },
    { act: 'gdpr', section: 'art. 29' },
    { act: 'gdpr', section: 'art. 32 nr. 1' },
    { act: 'gdpr', section: 'art. 32 nr. 4' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Avtalen om brukerstøtte, og et utdrag av loggen',
      nn: 'Avtalen om brukarstøtte, og eit utdrag av loggen',
      en: 'The support agreement, and an extract of the log',
    },
    of: ['systems'],
  },
  judge(read, system) {
    const by = read.fact(system, 'supportAccess.by');
    if (by === undefined && read.fact(system, 'operation') === 'own') return { notApplicable: own };
    const countries = read.fact(system, 'supportAccess.countries');
    return {
      checks: [
        check(read.fact(system, 'supportAccess.onlyPerCase'), perCase, 'condition'),
        check(read.fact(system, 'supportAccess.logged'), logged),
        check(countries === undefined ? undefined : countries.length > 0, from),
      ],
    };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Avtal med leverandøren at tilgang åpnes for hver sak, at alt logges, og hvilke land den kan gis fra. Skriv det inn.',
        nn: 'Avtal med leverandøren at tilgang blir opna for kvar sak, at alt blir logga, og kva land han kan givast frå. Skriv det inn.',
        en: 'Agree with the vendor that access is opened for each case, that everything is logged, and from which countries. Enter it.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});
