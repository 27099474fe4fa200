import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { allOf, anyOf, check, requirement } from '../../requirement.ts';
import { agreementsOn, isInForce, notAsked } from './in-force.ts';

const covers = {
  holds: {
    nb: 'Avtalen gjelder alle som systemet har opplysninger om.',
    nn: 'Avtalen gjeld alle som systemet har opplysningar om.',
    en: 'The agreement is about everybody whom the system holds data about.',
  },
  fails: {
    nb: 'Systemet har opplysninger om noen som ingen avtale gjelder: en avtale om ansatte sier ikke noe om elever.',
    nn: 'Systemet har opplysningar om nokon som ingen avtale gjeld: ein avtale om tilsette seier ikkje noko om elevar.',
    en: 'The system holds data about people whom no agreement is about: an agreement about employees says nothing of pupils.',
  },
  unknown: {
    nb: 'Ingen har sagt hvem avtalen gjelder, eller hvem systemet har opplysninger om.',
    nn: 'Ingen har sagt kven avtalen gjeld, eller kven systemet har opplysningar om.',
    en: 'Nobody has said whom the agreement is about, or whom the system holds data about.',
  },
};

/** Everybody whom the activities on a system use data about. */
function subjectsOn(read: Reader, system: string): readonly string[] {
  const uses = read
    .find('activitiesBySystem', system)
    .flatMap((activity) => read.find('dataUsesByActivity', activity.key))
    .map((use) => read.fact(use, 'subjects'));
  return [...new Set(uses.flatMap((subject) => (subject === undefined ? [] : [subject])))].sort();
}

/** Several agreements about a system may share its people between them. */
function coversEverybody(read: Reader, agreement: Entry<'agreements'>, system: string): boolean | undefined {
  const others = agreementsOn(read, system, 'processor').filter((one) => one.key !== agreement.key);
  const lists = [agreement, ...others.filter((one) => isInForce(read, one))].map((one) => read.fact(one, 'subjects'));
  return allOf(
    subjectsOn(read, system).map((subject) =>
      anyOf(lists.map((list) => (list === undefined ? undefined : list.some((one) => one === subject)))),
    ),
  );
}

/** GDPR art. 28(3): the agreement lays down the categories of data subjects, so it binds for those and no others. */
export const processorAgreementCovers = requirement({
  id: 'processor-agreement-covers',
  theme: 'processors',
  scope: 'agreement',
  title: {
    nb: 'Databehandleravtalen gjelder alle det gjelder',
    nn: 'Databehandlaravtalen gjeld alle det gjeld',
    en: 'The processor agreement is about everybody concerned',
  },
  question: {
    nb: 'Gjelder avtalen alle gruppene av personer som systemet har opplysninger om?',
    nn: 'Gjeld avtalen alle gruppene av personar som systemet har opplysningar om?',
    en: 'Is the agreement about every group of people whom the system holds data about?',
  },
  law: [{ act: 'gdpr', section: 'art. 28 nr. 3' }],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Avtalen med beskrivelsen av hvem den gjelder',
      nn: 'Avtalen med omtalen av kven han gjeld',
      en: 'The agreement with its description of whom it is about',
    },
    of: ['agreements'],
  },
  judge(read, agreement) {
    const not = notAsked(read, agreement);
    if (not !== undefined) return { notApplicable: not };
    const systems = agreement.body.systems.map((system) => coversEverybody(read, agreement, system));
    return { checks: [check(allOf(systems), covers)] };
  },
  remedy: (agreement) => [
    {
      say: {
        nb: 'Skriv inn hvem avtalen gjelder. Be om et tillegg for dem som mangler.',
        nn: 'Skriv inn kven avtalen gjeld. Be om eit tillegg for dei som manglar.',
        en: 'Enter whom the agreement is about. Ask for an addendum for those who are missing.',
      },
      form: { kind: 'agreements', key: agreement.key },
    },
  ],
});
