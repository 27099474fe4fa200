import type { Entry } from '#src/features/register/index.ts';
import { within } from '#src/kernel/period.ts';
import type { Reader } from '../../reader.ts';
import { type Check, requirement } from '../../requirement.ts';
import { notAsked } from './in-force.ts';

const noClauses = {
  nb: 'Ingen har sagt hva avtalen lover av rapporter, meldinger og lister.',
  nn: 'Ingen har sagt kva avtalen lovar av rapportar, meldingar og lister.',
  en: 'Nobody has said what reports, messages and lists the agreement promises.',
};

/** How it stands with one clause. What is late is the worse when nobody has even asked. */
const states = {
  inTime: {
    state: 'holds',
    says: {
      nb: 'Det avtalen lover, er kommet i tide.',
      nn: 'Det avtalen lovar, er kome i tide.',
      en: 'What the agreement promises has come in time.',
    },
  },
  onEvent: {
    state: 'holds',
    says: {
      nb: 'Noe av det avtalen lover, kommer bare når noe skjer, og har ingen frist.',
      nn: 'Noko av det avtalen lovar, kjem berre når noko skjer, og har ingen frist.',
      en: 'Something that the agreement promises comes only when something happens, and has no time limit.',
    },
  },
  late: {
    state: 'advice',
    says: {
      nb: 'Noe avtalen lover, er ikke kommet i tide. Eieren bør purre.',
      nn: 'Noko avtalen lovar, er ikkje kome i tide. Eigaren bør purre.',
      en: 'Something that the agreement promises has not come in time. The owner ought to ask again.',
    },
  },
  neglected: {
    state: 'fails',
    says: {
      nb: 'Noe avtalen lover, er ikke kommet i tide, og eieren har ikke bedt om det.',
      nn: 'Noko avtalen lovar, er ikkje kome i tide, og eigaren har ikkje bede om det.',
      en: 'Something that the agreement promises has not come in time, and the owner has not asked for it.',
    },
  },
  notAsked: {
    state: 'advice',
    says: {
      nb: 'Eieren bør be om det avtalen lover.',
      nn: 'Eigaren bør be om det avtalen lovar.',
      en: 'The owner ought to ask for what the agreement promises.',
    },
  },
  unknown: {
    state: 'unknown',
    says: {
      nb: 'Ingen har sagt om det avtalen lover, er kommet i tide.',
      nn: 'Ingen har sagt om det avtalen lovar, er kome i tide.',
      en: 'Nobody has said whether what the agreement promises has come in time.',
    },
  },
} as const satisfies Readonly<Record<string, Check>>;

/** One clause on the day. What is promised only when something happens is never late. */
function follow(read: Reader, agreement: Entry<'agreements'>, clause: string): keyof typeof states {
  const recurs = read.fact(agreement, `clauses.${clause}.recurs`) as string | undefined;
  if (recurs === 'on-event') return 'onEvent';
  const received = read.fact(agreement, `clauses.${clause}.receivedOn`) as string | undefined;
  const isTold = recurs !== undefined && received !== undefined;
  if (isTold && within(recurs, received, read.asOf)) return 'inTime';
  const unasked = read.fact(agreement, `clauses.${clause}.askedFor`) === false;
  if (isTold) return unasked ? 'neglected' : 'late';
  return unasked ? 'notAsked' : 'unknown';
}

/**
 * GDPR art. 28(1): only processors that give sufficient guarantees are used, which is seen by what they show; art.
 * 28(3)(h) lets the owner ask.
 */
export const processorFollowedUp = requirement({
  id: 'processor-followed-up',
  theme: 'processors',
  scope: 'agreement',
  title: { nb: 'Databehandleren følges opp', nn: 'Databehandlaren blir følgd opp', en: 'The processor is followed up' },
  question: {
    nb: 'Ber eieren om det avtalen lover, og kommer det i tide?',
    nn: 'Ber eigaren om det avtalen lovar, og kjem det i tide?',
    en: 'Does the owner ask for what the agreement promises, and does it come in time?',
  },
  law: [
    { act: 'gdpr', section: 'art. 28 nr. 1' },
    { act: 'gdpr', section: 'art. 28 nr. 3 bokstav h' },
    { act: 'gdpr', section: 'art. 24 nr. 1' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Rapportene og brevene til og fra databehandleren',
      nn: 'Rapportane og breva til og frå databehandlaren',
      en: 'The reports and the letters to and from the processor',
    },
    of: ['agreements'],
  },
  judge(read, agreement) {
    const not = notAsked(read, agreement);
    if (not !== undefined) return { notApplicable: not };
    const followed = Object.keys(agreement.body.clauses ?? {}).map((clause) => follow(read, agreement, clause));
    if (followed.length === 0) return { checks: [{ state: 'unknown', says: noClauses }] };
    return { checks: [...new Set(followed)].map((state) => states[state]) };
  },
  remedy: (agreement) => [
    {
      say: {
        nb: 'Be om det som mangler, og skriv inn når dere ba om det og når det kom.',
        nn: 'Be om det som manglar, og skriv inn når de bad om det og når det kom.',
        en: 'Ask for what is missing, and enter when you asked and when it came.',
      },
      form: { kind: 'agreements', key: agreement.key },
    },
  ],
});
