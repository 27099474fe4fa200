import { say, type Text } from '#src/kernel/language.ts';
import type { MatterKind } from '../model/kinds.ts';
import type { FormName } from './forms.ts';
import type { Whom } from './who-asks.ts';

/** Where the questions lead: a form, with what was answered filled in. */
export interface Way {
  readonly form: FormName;
  /** The right, on the form that has several. */
  readonly kind: MatterKind;
  readonly whom?: Whom;
}

interface Answer {
  /** As it stands in the address. */
  readonly slug: string;
  readonly text: Text;
  readonly help?: Text;
  readonly leads: QuestionName | Way;
}

export interface Question {
  /** The name of its field, and in the address. */
  readonly asks: 'hva' | 'onske' | 'hvem';
  readonly text: Text;
  readonly answers: readonly Answer[];
}

export const questionNames = [
  'what',
  'wish',
  'about',
  'wrong',
  'whose-data',
  'whose-correction',
  'whose-erasure',
  'whose-restriction',
  'whose-objection',
  'whose-portability',
  'whose-consent',
  'whose-case',
] as const;
export type QuestionName = (typeof questionNames)[number];

const own = say('Meg selv', 'Meg sjølv', 'Myself');
const child = say('Barnet mitt', 'Barnet mitt', 'My child');
const other = say('En annen, med fullmakt', 'Ein annan, med fullmakt', 'Somebody else, with a mandate');

/** The last question of everything where it matters whom it is about. */
function whose(form: FormName, kind: MatterKind): Question {
  const way = (whom: Whom): Way => ({ form, kind, whom });
  return {
    asks: 'hvem',
    text: say('Hvem gjelder det?', 'Kven gjeld det?', 'Whom is it about?'),
    answers: [
      { slug: 'meg', text: own, leads: way('self') },
      { slug: 'barnet', text: child, leads: way('child') },
      { slug: 'en-annen', text: other, leads: way('represented') },
    ],
  };
}

const wish: Question = {
  asks: 'onske',
  text: say('Hva vil du?', 'Kva vil du?', 'What do you want?'),
  answers: [
    {
      slug: 'se',
      text: say('Se hva som er registrert', 'Sjå kva som er registrert', 'See what is held'),
      leads: 'whose-data',
    },
    {
      slug: 'rette',
      text: say('Få rettet noe som er feil', 'Få retta noko som er feil', 'Have something wrong put right'),
      leads: 'whose-correction',
    },
    { slug: 'slette', text: say('Få noe slettet', 'Få noko sletta', 'Have something erased'), leads: 'whose-erasure' },
    {
      slug: 'stanse',
      text: say(
        'At noe ikke brukes mens det avklares',
        'At noko ikkje blir brukt mens det blir avklart',
        'That something is not used while it is looked into',
      ),
      leads: 'whose-restriction',
    },
    {
      slug: 'protestere',
      text: say(
        'Protestere mot hvordan noe brukes',
        'Protestere mot korleis noko blir brukt',
        'Object to how something is used',
      ),
      leads: 'whose-objection',
    },
    {
      slug: 'ta-med',
      text: say(
        'Ta med opplysninger til et annet sted',
        'Ta med opplysningar til ein annan stad',
        'Take data along elsewhere',
      ),
      help: say(
        'Bare for det du selv har gitt, når det bygger på samtykke eller avtale.',
        'Berre for det du sjølv har gitt, når det byggjer på samtykke eller avtale.',
        'Only for what you gave yourself, where it rests on consent or contract.',
      ),
      leads: 'whose-portability',
    },
    {
      slug: 'trekke-samtykke',
      text: say('Trekke et samtykke', 'Trekkje eit samtykke', 'Withdraw a consent'),
      leads: 'whose-consent',
    },
    {
      slug: 'se-sak',
      text: say(
        'Se dokumentene i en sak om meg eller barnet',
        'Sjå dokumenta i ei sak om meg eller barnet',
        'See the documents of a case about me or my child',
      ),
      help: say(
        'For eksempel en sak om spesialundervisning, skoleplass eller skolemiljø.',
        'Til dømes ei sak om spesialundervisning, skuleplass eller skulemiljø.',
        'For example a case about special education, a school place or the school environment.',
      ),
      leads: 'whose-case',
    },
  ],
};

const about: Question = {
  asks: 'onske',
  text: say(
    'Handler dokumentene om deg eller barnet ditt?',
    'Handlar dokumenta om deg eller barnet ditt?',
    'Are the documents about you or your child?',
  ),
  answers: [
    {
      slug: 'nei',
      text: say('Nei', 'Nei', 'No'),
      help: say(
        'For eksempel avtaler, referater, planer eller brev.',
        'Til dømes avtalar, referat, planar eller brev.',
        'For example agreements, minutes, plans or letters.',
      ),
      leads: { form: 'documents', kind: 'foi' },
    },
    {
      slug: 'egen-sak',
      text: say(
        'Ja, de hører til en sak om oss',
        'Ja, dei høyrer til ei sak om oss',
        'Yes, they belong to a case about us',
      ),
      leads: 'whose-case',
    },
    {
      slug: 'registrert',
      text: say(
        'Ja, jeg vil se alt som er registrert om oss',
        'Ja, eg vil sjå alt som er registrert om oss',
        'Yes, I want to see all that is held about us',
      ),
      leads: 'whose-data',
    },
  ],
};

const wrong: Question = {
  asks: 'onske',
  text: say('Hva er galt?', 'Kva er gale?', 'What is wrong?'),
  answers: [
    {
      slug: 'pa-avveie',
      text: say(
        'Noen har sett, fått eller mistet opplysninger som ikke var for dem',
        'Nokon har sett, fått eller mista opplysningar som ikkje var for dei',
        'Somebody has seen, got or lost data that were not for them',
      ),
      leads: { form: 'breach', kind: 'breach' },
    },
    {
      slug: 'feil',
      text: say('Det som står, er feil', 'Det som står, er feil', 'What stands there is wrong'),
      leads: 'whose-correction',
    },
    {
      slug: 'annet',
      text: say('Noe annet', 'Noko anna', 'Something else'),
      leads: { form: 'question', kind: 'guidance' },
    },
  ],
};

/** The questions and where each answer leads: at most three are asked. Data, so that every way can be tested. */
export const questions: Readonly<Record<QuestionName, Question>> = {
  what: {
    asks: 'hva',
    text: say('Hva gjelder det?', 'Kva gjeld det?', 'What is it about?'),
    answers: [
      {
        slug: 'opplysninger',
        text: say(
          'Opplysninger om meg, barnet mitt eller en annen',
          'Opplysningar om meg, barnet mitt eller ein annan',
          'Data about me, my child or somebody else',
        ),
        leads: 'wish',
      },
      {
        slug: 'dokumenter',
        text: say('Dokumenter jeg vil se', 'Dokument eg vil sjå', 'Documents that I want to see'),
        leads: 'about',
      },
      {
        slug: 'noe-galt',
        text: say('Noe som har gått galt', 'Noko som har gått gale', 'Something that has gone wrong'),
        leads: 'wrong',
      },
      {
        slug: 'noe-annet',
        text: say(
          'Noe annet, eller jeg er usikker',
          'Noko anna, eller eg er usikker',
          'Something else, or I am not sure',
        ),
        help: say(
          'Skriv med dine egne ord, så finner vi ut av det.',
          'Skriv med dine eigne ord, så finn vi ut av det.',
          'Write in your own words, and we find out.',
        ),
        leads: { form: 'question', kind: 'guidance' },
      },
    ],
  },
  wish,
  about,
  wrong,
  'whose-data': whose('rights', 'access'),
  'whose-correction': whose('rights', 'rectification'),
  'whose-erasure': whose('rights', 'erasure'),
  'whose-restriction': whose('rights', 'restriction'),
  'whose-objection': whose('rights', 'objection'),
  'whose-portability': whose('rights', 'portability'),
  'whose-consent': whose('rights', 'consent-withdrawal'),
  'whose-case': whose('party-access', 'party-access'),
};

/** Where somebody is in the questions: what they have answered, and the next question or the form. */
export interface Step {
  readonly answered: readonly { readonly question: Question; readonly answer: Answer }[];
  readonly next: Question | undefined;
  readonly way: Way | undefined;
}

/**
 * Follows answers from the first question as far as they go; what is no answer to a question is as if nothing was said.
 * @param said the answer to each question by its name in the address
 */
export function follow(said: (asks: Question['asks']) => string | undefined): Step {
  const answered: Step['answered'][number][] = [];
  let at: QuestionName | Way = 'what';
  while (typeof at === 'string') {
    const question: Question = questions[at];
    const answer: Answer | undefined = question.answers.find(({ slug }) => slug === said(question.asks));
    if (answer === undefined) return { answered, next: question, way: undefined };
    answered.push({ question, answer });
    at = answer.leads;
  }
  return { answered, next: undefined, way: at };
}
