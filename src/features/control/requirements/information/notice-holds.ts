import type { Entry } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Reader } from '../../reader.ts';
import { type Check, requirement } from '../../requirement.ts';
import { activitiesTold, explainsNothing, informs } from './statements.ts';

const says = {
  nothing: {
    nb: 'Ingen har sagt hvilken behandling teksten handler om.',
    nn: 'Ingen har sagt kva behandling teksten handlar om.',
    en: 'Nobody has said which processing the text is about.',
  },
};

function of(kind: 'holds' | 'fails' | 'unknown' | 'condition', activity: string): Text {
  const texts = {
    holds: {
      nb: `Det teksten sier, stemmer med det som gjøres: ${activity}.`,
      nn: `Det teksten seier, stemmer med det som blir gjort: ${activity}.`,
      en: `What the text says agrees with what is done: ${activity}.`,
    },
    fails: {
      nb: `Det teksten sier, stemmer ikke med det som gjøres: ${activity}.`,
      nn: `Det teksten seier, stemmer ikkje med det som blir gjort: ${activity}.`,
      en: `What the text says does not agree with what is done: ${activity}.`,
    },
    unknown: {
      nb: `Ingen har sammenlignet det teksten sier, med det som gjøres: ${activity}.`,
      nn: `Ingen har samanlikna det teksten seier, med det som blir gjort: ${activity}.`,
      en: `Nobody has compared what the text says with what is done: ${activity}.`,
    },
    condition: {
      nb: `Teksten lover noe, og noe blir igjen etter slettingen: ${activity}. Løftet holder bare hvis det sier det.`,
      nn: `Teksten lovar noko, og noko blir att etter slettinga: ${activity}. Lovnaden held berre om han seier det.`,
      en: `The text promises something, and something is left after erasure: ${activity}. The promise holds only if it says so.`,
    },
  };
  return texts[kind];
}

/** Where nobody has compared: does a promise stand beside a rule that leaves something behind (report 13/00941 p. 9)? */
function promisesTooMuch(read: Reader, notice: Entry<'notices'>, activity: string): boolean {
  const leaves = read
    .find('retentionByActivity', activity)
    .some((retention) => (read.fact(retention, 'leaves') ?? []).length > 0);
  return leaves && read.fact(notice, 'promises') !== undefined;
}

function compared(read: Reader, notice: Entry<'notices'>, activity: Entry<'activities'>): Check {
  const agrees = read.fact(notice, `agreesWith.${activity.key}`) as boolean | undefined;
  const { name } = activity.body;
  if (agrees !== undefined) {
    const state = agrees ? 'holds' : 'fails';
    return { state, says: of(state, name) };
  }
  const state = promisesTooMuch(read, notice, activity.key) ? 'condition' : 'unknown';
  return { state, says: of(state, name) };
}

/** GDPR art. 5(1)(a): what people are told is what is done. A promise of erasure is not kept by throwing away the key to the names. */
export const noticeHolds = requirement({
  id: 'notice-holds',
  theme: 'information',
  scope: 'notice',
  title: {
    nb: 'Det som loves, er det som gjøres',
    nn: 'Det som blir lova, er det som blir gjort',
    en: 'What is promised is what is done',
  },
  question: {
    nb: 'Stemmer det teksten forteller og lover, med det som virkelig gjøres?',
    nn: 'Stemmer det teksten fortel og lovar, med det som verkeleg blir gjort?',
    en: 'Does what the text tells and promises agree with what is really done?',
  },
  law: [{ act: 'gdpr', section: 'art. 5 nr. 1 bokstav a' }],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'En sammenligning av teksten med det som gjøres i hver behandling',
      nn: 'Ei samanlikning av teksten med det som blir gjort i kvar behandling',
      en: 'A comparison of the text with what is done in each processing',
    },
    of: ['notices'],
  },
  judge(read, notice) {
    if (!informs(notice) && notice.body.agreesWith === undefined) return { notApplicable: explainsNothing };
    const checks = activitiesTold(read, notice).map((activity) => compared(read, notice, activity));
    return { checks: checks.length === 0 ? [{ state: 'unknown', says: says.nothing }] : checks };
  },
  remedy: (notice) => [
    {
      say: {
        nb: 'Hold teksten opp mot det som gjøres i hver behandling: hva som registreres, hvem som ser det, og hva som slettes.',
        nn: 'Hald teksten opp mot det som blir gjort i kvar behandling: kva som blir registrert, kven som ser det, og kva som blir sletta.',
        en: 'Hold the text up against what is done in each processing: what is recorded, who sees it, and what is erased.',
      },
      form: { kind: 'notices', key: notice.key },
    },
    {
      say: {
        nb: 'Gjør det som er lovet, eller skriv i teksten det som gjøres.',
        nn: 'Gjer det som er lova, eller skriv i teksten det som blir gjort.',
        en: 'Do what is promised, or write in the text what is done.',
      },
      form: { kind: 'notices', key: notice.key },
    },
  ],
});
