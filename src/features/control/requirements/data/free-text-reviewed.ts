import { check, requirement } from '../../requirement.ts';

const none = {
  nb: 'Systemet har ingen fritekstfelt.',
  nn: 'Systemet har ingen fritekstfelt.',
  en: 'The system has no free-text fields.',
};
const unknown = {
  nb: 'Ingen har sagt om systemet har fritekstfelt.',
  nn: 'Ingen har sagt om systemet har fritekstfelt.',
  en: 'Nobody has said whether the system has free-text fields.',
};

/** GDPR art. 5(1)(c)–(e): what people write freely is looked through, since no form holds back what is not needed or wrong. */
export const freeTextReviewed = requirement({
  id: 'free-text-reviewed',
  theme: 'data',
  scope: 'system',
  title: {
    nb: 'Fritekst blir gjennomgått',
    nn: 'Fritekst blir gjennomgått',
    en: 'Free text is reviewed',
  },
  question: {
    nb: 'Ser noen jevnlig gjennom det som skrives i fritekstfelt?',
    nn: 'Ser nokon jamleg gjennom det som blir skrive i fritekstfelt?',
    en: 'Does somebody regularly look through what is written in free-text fields?',
  },
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav c' },
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav d' },
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav e' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Notat fra siste gjennomgang av fritekst',
      nn: 'Notat frå siste gjennomgang av fritekst',
      en: 'A note from the latest review of free text',
    },
    of: ['systems'],
  },
  judge(read, system) {
    const fields = read.fact(system, 'freeText.fields');
    if (fields === undefined) return { checks: [{ state: 'unknown', says: unknown }] };
    if (fields.length === 0) return { notApplicable: none };
    return {
      checks: [
        check(read.fact(system, 'freeText.reviewed'), {
          holds: {
            nb: 'Det som skrives i fritekstfelt, blir gjennomgått.',
            nn: 'Det som blir skrive i fritekstfelt, blir gjennomgått.',
            en: 'What is written in free-text fields is reviewed.',
          },
          fails: {
            nb: 'Systemet har fritekstfelt som ingen går gjennom.',
            nn: 'Systemet har fritekstfelt som ingen går gjennom.',
            en: 'The system has free-text fields that nobody reviews.',
          },
          unknown: {
            nb: 'Systemet har fritekstfelt. Ingen har sagt om de blir gjennomgått.',
            nn: 'Systemet har fritekstfelt. Ingen har sagt om dei blir gjennomgådde.',
            en: 'The system has free-text fields. Nobody has said whether they are reviewed.',
          },
        }),
      ],
    };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Se gjennom fritekstfeltene, slett det som ikke trengs, og rett det som er feil.',
        nn: 'Sjå gjennom fritekstfelta, slett det som ikkje trengst, og rett det som er feil.',
        en: 'Look through the free-text fields, erase what is not needed, and correct what is wrong.',
      },
      form: { kind: 'systems', key: system.key },
    },
    {
      say: {
        nb: 'Skriv en rutine for hvem som gjør det, og hvor ofte.',
        nn: 'Skriv ei rutine for kven som gjer det, og kor ofte.',
        en: 'Write a routine for who does it, and how often.',
      },
      form: { kind: 'routines', fill: { kind: 'free-text-review', covers: system.key } },
    },
  ],
});
