import type { Reader } from '../../reader.ts';
import { allOf, type Check, check, requirement } from '../../requirement.ts';
import { hasWrittenRoutine, isReviewedWithin } from '../routines.ts';

const objectives = {
  holds: {
    nb: 'Det finnes skriftlige sikkerhetsmål.',
    nn: 'Det finst skriftlege tryggleiksmål.',
    en: 'There are written security objectives.',
  },
  fails: {
    nb: 'Sikkerhetsmålene er ikke skrevet ned. Et forvaltningsorgan skal ha beskrevet dem; andre må vurdere om de trengs.',
    nn: 'Tryggleiksmåla er ikkje skrivne ned. Eit forvaltningsorgan skal ha skildra dei; andre må vurdere om dei trengst.',
    en: 'The security objectives are not written down. A public body must have described them; others must weigh whether they are needed.',
  },
  unknown: {
    nb: 'Ingen har sagt om det finnes skriftlige sikkerhetsmål.',
    nn: 'Ingen har sagt om det finst skriftlege tryggleiksmål.',
    en: 'Nobody has said whether there are written security objectives.',
  },
};
const strategy = {
  holds: {
    nb: 'Det finnes en skriftlig sikkerhetsstrategi.',
    nn: 'Det finst ein skriftleg tryggleiksstrategi.',
    en: 'There is a written security strategy.',
  },
  fails: {
    nb: 'Sikkerhetsstrategien er ikke skrevet ned. Et forvaltningsorgan skal ha beskrevet den; andre må vurdere om den trengs.',
    nn: 'Tryggleiksstrategien er ikkje skriven ned. Eit forvaltningsorgan skal ha skildra han; andre må vurdere om han trengst.',
    en: 'The security strategy is not written down. A public body must have described it; others must weigh whether it is needed.',
  },
  unknown: {
    nb: 'Ingen har sagt om det finnes en skriftlig sikkerhetsstrategi.',
    nn: 'Ingen har sagt om det finst ein skriftleg tryggleiksstrategi.',
    en: 'Nobody has said whether there is a written security strategy.',
  },
};
const revised = {
  holds: {
    nb: 'Mål og strategi er vedtatt eller gått gjennom de siste to årene.',
    nn: 'Mål og strategi er vedtekne eller gått gjennom dei siste to åra.',
    en: 'Objectives and strategy have been approved or gone through within the last two years.',
  },
  fails: {
    nb: 'Det er mer enn to år siden mål eller strategi ble gått gjennom.',
    nn: 'Det er meir enn to år sidan mål eller strategi vart gått gjennom.',
    en: 'It is more than two years since the objectives or the strategy were gone through.',
  },
  unknown: {
    nb: 'Ingen har sagt når mål og strategi sist ble vedtatt eller gått gjennom.',
    nn: 'Ingen har sagt når mål og strategi sist vart vedtekne eller gått gjennom.',
    en: 'Nobody has said when the objectives and the strategy were last approved or gone through.',
  },
};

/** Only advice: the law asks for revision where it is needed, and names no period. Asked only of what is written. */
function upToDate(read: Reader): Check[] {
  const documents = [
    ...read.find('routinesByKind', 'security-objectives'),
    ...read.find('routinesByKind', 'security-strategy'),
  ];
  const fresh = documents
    .filter((document) => read.fact(document, 'written') === true)
    .map((document) => isReviewedWithin(read, document, 'P2Y'));
  return fresh.length === 0 ? [] : [check(allOf(fresh), revised, 'advice')];
}

/** eForvaltningsforskriften § 15 binds public bodies; of others GDPR art. 24(2) asks for policies where that is proportionate. */
export const securityGoverned = requirement({
  id: 'security-governed',
  theme: 'security',
  scope: 'owner',
  title: {
    nb: 'Mål og strategi for informasjonssikkerheten',
    nn: 'Mål og strategi for informasjonstryggleiken',
    en: 'Objectives and strategy for information security',
  },
  question: {
    nb: 'Er sikkerhetsmålene og sikkerhetsstrategien skrevet ned og gått gjennom?',
    nn: 'Er tryggleiksmåla og tryggleiksstrategien skrivne ned og gått gjennom?',
    en: 'Are the security objectives and the security strategy written down and gone through?',
  },
  law: [
    { act: 'gdpr', section: 'art. 24 nr. 2' },
    { act: 'gdpr', section: 'art. 32 nr. 1' },
    { act: 'eforvaltningsforskriften-2004', section: '§ 15 første ledd' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Sikkerhetsmålene og sikkerhetsstrategien',
      nn: 'Tryggleiksmåla og tryggleiksstrategien',
      en: 'The security objectives and the security strategy',
    },
    of: ['routines'],
  },
  judge(read, owner) {
    const publicBody = read.fact(owner, 'publicBody');
    return {
      checks: [
        check(hasWrittenRoutine(read, 'security-objectives'), objectives, publicBody === true ? 'fails' : 'condition'),
        check(hasWrittenRoutine(read, 'security-strategy'), strategy, publicBody === true ? 'fails' : 'condition'),
        ...upToDate(read),
      ],
    };
  },
  remedy: () => [
    {
      say: {
        nb: 'Skriv ned hva dere vil oppnå med informasjonssikkerheten.',
        nn: 'Skriv ned kva de vil oppnå med informasjonstryggleiken.',
        en: 'Write down what you want to achieve with information security.',
      },
      form: { kind: 'routines', fill: { kind: 'security-objectives', covers: 'all' } },
    },
    {
      say: {
        nb: 'Skriv ned hvordan: de viktigste valgene, hvem som gjør hva, og når det gås gjennom.',
        nn: 'Skriv ned korleis: dei viktigaste vala, kven som gjer kva, og når det blir gått gjennom.',
        en: 'Write down how: the main choices, who does what, and when it is gone through.',
      },
      form: { kind: 'routines', fill: { kind: 'security-strategy', covers: 'all' } },
    },
  ],
});
