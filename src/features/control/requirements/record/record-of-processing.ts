import type { Reader } from '../../reader.ts';
import { allOf, anyOf, check, requirement } from '../../requirement.ts';
import { claimedArticles } from '../basis/claimed-bases.ts';
import { isListed } from './listed.ts';

const listed = {
  holds: {
    nb: 'Systemet står i oversikten som eieren fører.',
    nn: 'Systemet står i oversikta som eigaren fører.',
    en: 'The system stands in the overview that the owner keeps.',
  },
  fails: {
    nb: 'Eieren har en oversikt, men systemet står ikke der.',
    nn: 'Eigaren har ei oversikt, men systemet står ikkje der.',
    en: 'The owner has an overview, but the system is not in it.',
  },
  unknown: {
    nb: 'Ingen har sagt om systemet står i en oversikt.',
    nn: 'Ingen har sagt om systemet står i ei oversikt.',
    en: 'Nobody has said whether the system stands in an overview.',
  },
};
const purposes = {
  holds: {
    nb: 'Formål og behandlingsgrunnlag er oppgitt for alt systemet brukes til.',
    nn: 'Formål og behandlingsgrunnlag er oppgitt for alt systemet blir brukt til.',
    en: 'Purpose and legal basis are given for everything the system is used for.',
  },
  fails: {
    nb: 'Noe systemet brukes til, har et formål uten behandlingsgrunnlag.',
    nn: 'Noko systemet blir brukt til, har eit formål utan behandlingsgrunnlag.',
    en: 'Something the system is used for has a purpose without a legal basis.',
  },
  unknown: {
    nb: 'Ingen har sagt hva systemet brukes til, med hvilket formål og på hvilket grunnlag.',
    nn: 'Ingen har sagt kva systemet blir brukt til, med kva formål og på kva grunnlag.',
    en: 'Nobody has said what the system is used for, for which purpose and on which basis.',
  },
};

function hasPurposeAndBasis(read: Reader, activity: string): boolean | undefined {
  return anyOf(
    read.find('purposesByActivity', activity).map((purpose) => {
      const articles = claimedArticles(read, purpose);
      return articles === undefined ? undefined : articles.length > 0;
    }),
  );
}

/** pol § 11 with pof § 2-4: an overview of what is processed, with the basis (§§ 8, 9) and the purpose of each (report 13/00941 pp. 3–4). */
export const recordOfProcessing = requirement({
  id: 'record-of-processing',
  theme: 'record',
  scope: 'system',
  title: {
    nb: 'Oversikt over behandlingene, med formål og grunnlag',
    nn: 'Oversikt over behandlingane, med formål og grunnlag',
    en: 'Overview of processing, with purpose and basis',
  },
  question: {
    nb: 'Står systemet i eierens oversikt, og er formål og behandlingsgrunnlag skrevet ned for det systemet brukes til?',
    nn: 'Står systemet i oversikta til eigaren, og er formål og behandlingsgrunnlag skrivne ned for det systemet blir brukt til?',
    en: 'Is the system in the owner’s overview, and are purpose and legal basis written down for what it is used for?',
  },
  law: [
    { act: 'pol-2000', section: '§ 11' },
    { act: 'pol-2000', section: '§ 14' },
    { act: 'pol-2000', section: '§ 8' },
    { act: 'pol-2000', section: '§ 9' },
    { act: 'pof-2000', section: '§ 2-4' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Oversikten, og dokumentet der formål og grunnlag står',
      nn: 'Oversikta, og dokumentet der formål og grunnlag står',
      en: 'The overview, and the document that states purpose and basis',
    },
    of: ['records', 'purposes'],
  },
  judge(read, system) {
    const activities = read.find('activitiesBySystem', system.key);
    return {
      checks: [
        check(isListed(read, system.key), listed),
        check(allOf(activities.map((activity) => hasPurposeAndBasis(read, activity.key))), purposes),
      ],
    };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Før systemet inn i oversikten.',
        nn: 'Før systemet inn i oversikta.',
        en: 'Enter the system in the overview.',
      },
      form: { kind: 'records', fill: { lists: system.key } },
    },
    {
      say: {
        nb: 'Skriv ned hva systemet brukes til, og hvilke opplysninger som inngår.',
        nn: 'Skriv ned kva systemet blir brukt til, og kva opplysningar som inngår.',
        en: 'Write down what the system is used for and which data go into it.',
      },
      form: { kind: 'activities', fill: { systems: system.key } },
    },
    {
      say: {
        nb: 'Skriv ned formålet og grunnlaget for hver behandling, med paragraf.',
        nn: 'Skriv ned formålet og grunnlaget for kvar behandling, med paragraf.',
        en: 'Write down the purpose and the basis of each processing, with its section.',
      },
      form: { kind: 'purposes' },
    },
  ],
});
