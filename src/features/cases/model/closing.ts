import { say, type Text } from '#src/kernel/language.ts';
import type { DocumentDecision } from '../table.ts';
import type { MatterKind } from './kinds.ts';
import { type Outcome, outcomeRules } from './outcomes.ts';

/** What is known of a case when somebody wants to close it. */
export interface ClosingFacts {
  readonly kind: MatterKind;
  readonly outcome: Outcome | null;
  readonly hasGrounds: boolean;
  readonly documents: readonly { readonly decision: DocumentDecision; readonly hasSection: boolean }[];
  readonly openTasks: number;
  /** What the case asks for that nobody has answered, such as a system outside; none asked for is told by null. */
  readonly unmetRequirements: number | null;
  readonly unreadMessages: number;
  /** Clocks that still wait for the owner. */
  readonly waitingClocks: number;
  /** A clock of the law was met after it was out. */
  readonly wasLate: boolean;
  readonly saysWhyLate: boolean;
  /** A breach, or what is to be given to others, has been assessed; undefined where nobody asked. */
  readonly isAssessed?: boolean;
}

export interface ClosingRule {
  readonly id: string;
  /** What must be so before the case can be closed. */
  readonly asks: Text;
  /** Of which kinds it is asked; all of them unless told. */
  readonly kinds?: readonly MatterKind[];
  readonly holds: (facts: ClosingFacts) => boolean;
}

const saysNo: readonly DocumentDecision[] = ['partly', 'refused'];

/** The answer says that somebody has got what is held; a refusal as a whole says that they have not. */
const isComplete = (outcome: Outcome | null) => outcome === 'granted' || outcome === 'partly';

/** What must be in order before a case is closed, as a table. */
export const closingRules: readonly ClosingRule[] = [
  {
    id: 'outcome',
    asks: say('Det står hva utfallet ble.', 'Det står kva utfallet blei.', 'The outcome is told.'),
    holds: ({ outcome }) => outcome !== null,
  },
  {
    id: 'tasks',
    asks: say(
      'Alle oppgaver har fått svar eller er trukket.',
      'Alle oppgåver har fått svar eller er trekte.',
      'Every task is answered or taken back.',
    ),
    holds: ({ openTasks }) => openTasks === 0,
  },
  {
    id: 'collected',
    asks: say(
      'Det som er lagret om personen, er samlet inn, eller det står hvorfor ikke.',
      'Det som er lagra om personen, er samla inn, eller det står kvifor ikkje.',
      'What is held on the person has been collected, or it is told why not.',
    ),
    kinds: ['access'],
    holds: ({ outcome, unmetRequirements }) => !isComplete(outcome) || unmetRequirements !== null,
  },
  {
    id: 'erased',
    asks: say(
      'Det er avgjort hva som slettes, og det er gjort.',
      'Det er avgjort kva som blir sletta, og det er gjort.',
      'It is decided what is erased, and it is done.',
    ),
    kinds: ['erasure'],
    holds: ({ outcome, unmetRequirements }) => !isComplete(outcome) || unmetRequirements !== null,
  },
  {
    id: 'outside',
    asks: say(
      'Hvert system utenfor Skolevern som har opplysninger om slike personer, har svart.',
      'Kvart system utanfor Skolevern som har opplysningar om slike personar, har svart.',
      'Every system outside Skolevern that holds data on such persons has answered.',
    ),
    kinds: ['access', 'erasure', 'portability', 'consent-withdrawal'],
    holds: ({ outcome, unmetRequirements }) => !isComplete(outcome) || (unmetRequirements ?? 0) === 0,
  },
  {
    id: 'extracts',
    asks: say(
      'Hvert innsyn i loggen i Skolevern som er åpnet for saken, er avsluttet.',
      'Kvart innsyn i loggen i Skolevern som er opna for saka, er avslutta.',
      'Every reading of the log of Skolevern that was opened for the case is ended.',
    ),
    kinds: ['log-access'],
    holds: ({ unmetRequirements }) => (unmetRequirements ?? 0) === 0,
  },
  {
    id: 'messages',
    asks: say(
      'Alle meldinger som kom, er lest.',
      'Alle meldingar som kom, er lesne.',
      'Every message that came is read.',
    ),
    holds: ({ unreadMessages }) => unreadMessages === 0,
  },
  {
    id: 'assessed',
    asks: say(
      'Bruddet eller utleveringen er vurdert.',
      'Brotet eller utleveringa er vurdert.',
      'The breach or the disclosure is assessed.',
    ),
    kinds: ['breach', 'disclosure'],
    holds: ({ isAssessed }) => isAssessed !== false,
  },
  {
    id: 'clocks',
    asks: say('Ingen frist venter på dere.', 'Ingen frist ventar på dykk.', 'No deadline waits for you.'),
    holds: ({ waitingClocks }) => waitingClocks === 0,
  },
  {
    id: 'documents',
    asks: say(
      'Hvert dokument er avgjort, og ingen er utsatt.',
      'Kvart dokument er avgjort, og ingen er utsette.',
      'Every document is decided of, and none is put off.',
    ),
    kinds: ['foi', 'party-access'],
    holds: ({ documents }) =>
      documents.every(({ decision }) => !['undecided', 'deferred', 'consent-asked'].includes(decision)),
  },
  {
    id: 'sections',
    asks: say(
      'Hvert avslag viser til en bestemmelse.',
      'Kvart avslag viser til ei føresegn.',
      'Every refusal cites a provision.',
    ),
    kinds: ['foi', 'party-access'],
    holds: ({ documents }) => documents.every(({ decision, hasSection }) => !saysNo.includes(decision) || hasSection),
  },
  {
    id: 'grounds',
    asks: say(
      'Et nei, helt eller delvis, har en begrunnelse.',
      'Eit nei, heilt eller delvis, har ei grunngiving.',
      'A no, in whole or in part, has its grounds.',
    ),
    holds: ({ outcome, hasGrounds }) => outcome === null || !outcomeRules[outcome].refuses || hasGrounds,
  },
  {
    id: 'late',
    asks: say(
      'Kom svaret for sent, står det hvorfor.',
      'Kom svaret for seint, står det kvifor.',
      'If the answer was late, it is told why.',
    ),
    holds: ({ wasLate, saysWhyLate }) => !wasLate || saysWhyLate,
  },
];

/** What is still in the way of closing a case, in the order of the table. Pure. */
export function closingGaps(facts: ClosingFacts): readonly ClosingRule[] {
  return closingRules.filter(
    ({ kinds, holds }) => (kinds === undefined || kinds.includes(facts.kind)) && !holds(facts),
  );
}
