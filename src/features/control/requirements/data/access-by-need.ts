import { type Check, requirement } from '../../requirement.ts';

const unknown = {
  nb: 'Ingen har sagt hvilke roller som ser opplysningene.',
  nn: 'Ingen har sagt kva roller som ser opplysningane.',
  en: 'Nobody has said which roles see the data.',
};
const nobody = {
  nb: 'Det står at ingen roller ser opplysningene. Se etter om det stemmer.',
  nn: 'Det står at ingen roller ser opplysningane. Sjå etter om det stemmer.',
  en: 'It says that no role sees the data. Check whether that is so.',
};
const needed = {
  nb: 'Hver rolle som ser opplysningene, har en grunn.',
  nn: 'Kvar rolle som ser opplysningane, har ein grunn.',
  en: 'Each role that sees the data has a reason.',
};
const needUnknown = {
  nb: 'Det er sagt hvem som ser opplysningene. Ingen har sagt hvorfor hver av dem trenger det.',
  nn: 'Det er sagt kven som ser opplysningane. Ingen har sagt kvifor kvar av dei treng det.',
  en: 'It is said who sees the data. Nobody has said why each of them needs to.',
};

/** GDPR art. 25(2), 32(4) and 5(1)(f): nobody sees more than the task needs, so the roles and their reasons are told. */
export const accessByNeed = requirement({
  id: 'access-by-need',
  theme: 'data',
  scope: 'activity',
  title: {
    nb: 'Bare de som trenger opplysningene, ser dem',
    nn: 'Berre dei som treng opplysningane, ser dei',
    en: 'Only those who need the data see them',
  },
  question: {
    nb: 'Hvilke roller ser opplysningene, og hvorfor trenger hver av dem det?',
    nn: 'Kva roller ser opplysningane, og kvifor treng kvar av dei det?',
    en: 'Which roles see the data, and why does each of them need to?',
  },
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav f' },
    { act: 'gdpr', section: 'art. 25 nr. 2' },
    { act: 'gdpr', section: 'art. 32 nr. 4' },
    { act: 'opplaeringsforskrifta-2024', section: '§ 20-2' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Oversikt over roller og tilganger',
      nn: 'Oversikt over roller og tilgangar',
      en: 'An overview of roles and access',
    },
    of: ['activities'],
  },
  judge(read, activity) {
    const said = activity.body.access;
    if (!Array.isArray(said) || said.length === 0) {
      const empty = read.fact(activity, 'access') !== undefined;
      return { checks: [empty ? { state: 'advice', says: nobody } : { state: 'unknown', says: unknown }] };
    }
    const checks = said.flatMap((_, index): Check[] => {
      const [role, need] = [`access.${index}.role`, `access.${index}.need`].map((path) => read.fact(activity, path));
      if (role === undefined) return [{ state: 'unknown', says: unknown }];
      return [need === undefined ? { state: 'unknown', says: needUnknown } : { state: 'holds', says: needed }];
    });
    return { checks: checks.filter((one, index) => checks.findIndex(({ says }) => says === one.says) === index) };
  },
  remedy: (activity) => [
    {
      say: {
        nb: 'Skriv hvilke roller som ser opplysningene, og hvorfor. Ta bort tilgangen til dem som ikke trenger den.',
        nn: 'Skriv kva roller som ser opplysningane, og kvifor. Ta bort tilgangen til dei som ikkje treng han.',
        en: 'Write which roles see the data, and why. Take away the access of those who do not need it.',
      },
      form: { kind: 'activities', key: activity.key },
    },
  ],
});
