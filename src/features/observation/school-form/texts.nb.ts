import type { SaidOfUse } from './answers.ts';
import type { FormState } from './due.ts';
import type { Standing } from './items.ts';

const one = (count: number, single: string, several: string) => `${count} ${count === 1 ? single : several}`;

/** What the school's form says in bokmål; the other languages have the same. */
export const schoolFormNb = {
  title: 'Hva bruker skolen?',
  formTitle: (school: string) => `Hva bruker ${school}?`,
  lead: (n: number) =>
    `Her står det som er registrert eller observert: ${one(n, 'system', 'systemer')}. Det som er sett ved skolen, er fylt ut. Det tar tre minutter.`,
  leadEmpty: 'Ingenting er registrert eller observert ved skolen ennå. Skriv hva dere bruker.',
  unanswered: 'Det du ikke svarer på, regnes som «vet ikke».',
  said: { 'in-use': 'I bruk', 'not-in-use': 'Ikke i bruk', unknown: 'Vet ikke' } satisfies Record<SaidOfUse, string>,
  saidNothing: 'ikke svart',
  registered: 'registrert',
  notRegistered: 'ikke registrert',
  seen: (day: string) => `sist observert ${day}`,
  notSeen: 'ikke observert',
  ownerHas: (who: string, day: string) => `skoleeieren har det (${who}, ${day}): bruker skolen det?`,
  seenForAll: (day: string) => `ikke ved skolen; for hele virksomheten ${day}`,
  addTitle: 'Noe annet?',
  addIntro:
    'Apper, nettsider eller programmer der elever eller foresatte har bruker, eller som får opplysninger om dem.',
  addName: (n: number) => `Navn (${n})`,
  addPurpose: (n: number) => `Hva brukes det til? (${n})`,
  noName: 'Skriv navnet på det som brukes.',
  send: 'Send svaret',
  again: 'Svar på nytt',
  saved: 'Takk. Svaret er tatt vare på.',
  answersTitle: (school: string) => `Registrert, sagt og observert: ${school}`,
  answersLead: (open: number) =>
    open === 0
      ? 'Det skolen sier, det registeret sier og det som er observert, stemmer.'
      : `${one(open, 'system stemmer', 'systemer stemmer')} ikke, eller er ikke avklart.`,
  never: 'Skolen har ikke svart ennå.',
  answered: (day: string) => `Skolen svarte ${day}.`,
  system: 'System',
  inRegister: 'Registeret',
  says: 'Skolen sier',
  observed: 'Observert',
  concludes: 'Det betyr',
  purpose: (text: string) => `Brukes til: ${text}`,
  standing: {
    agrees: 'Stemmer',
    'not-registered': 'I bruk, men ikke registrert',
    'not-in-use': 'Registrert, men skolen sier at det ikke er i bruk',
    'observed-denied': 'Skolen sier nei, men det er observert',
    unknown: 'Vet ikke ennå',
  } satisfies Record<Standing, string>,
  overviewTitle: 'Skolenes skjema',
  overviewLead: (answered: number, all: number) => `${answered} av ${one(all, 'skole', 'skoler')} har svart i år.`,
  noSchools: 'Det er ingen skoler i registeret.',
  school: 'Skole',
  state: 'Skjemaet',
  open: 'Stemmer ikke eller er uavklart',
  toForm: 'Til skjemaet',
  toAnswers: 'Se forskjellen',
  states: {
    answered: () => 'Besvart',
    early: (_due: string, opens: string) => `Åpner ${opens}`,
    waits: (due: string) => `Frist ${due}`,
    late: (due: string) => `Fristen var ${due}`,
  } satisfies Record<FormState, (due: string, opens: string) => string>,
  card: {
    title: 'Hva bruker skolen?',
    waits: (school: string, due: string) => `${school}: svar på hva skolen bruker innen ${due}. Det tar tre minutter.`,
    late: (school: string, due: string) => `${school}: skjemaet om hva skolen bruker, skulle vært besvart ${due}.`,
    answer: 'Svar nå',
  },
};

export type SchoolFormTexts = typeof schoolFormNb;
