import type { SchoolFormTexts } from './texts.nb.ts';

const one = (count: number, single: string, several: string) => `${count} ${count === 1 ? single : several}`;

/** What the school's form says in nynorsk. */
export const schoolFormNn: SchoolFormTexts = {
  title: 'Kva bruker skulen?',
  formTitle: (school) => `Kva bruker ${school}?`,
  lead: (n) =>
    `Her står det som er registrert eller observert: ${one(n, 'system', 'system')}. Det som er sett ved skulen, er fylt ut. Det tek tre minutt.`,
  leadEmpty: 'Ingenting er registrert eller observert ved skulen enno. Skriv kva de bruker.',
  unanswered: 'Det du ikkje svarar på, blir rekna som «veit ikkje».',
  said: { 'in-use': 'I bruk', 'not-in-use': 'Ikkje i bruk', unknown: 'Veit ikkje' },
  saidNothing: 'ikkje svart',
  registered: 'registrert',
  notRegistered: 'ikkje registrert',
  seen: (day) => `sist observert ${day}`,
  notSeen: 'ikkje observert',
  ownerHas: (who, day) => `skuleeigaren har det (${who}, ${day}): bruker skulen det?`,
  seenForAll: (day) => `ikkje ved skulen; for heile verksemda ${day}`,
  addTitle: 'Noko anna?',
  addIntro: 'Appar, nettsider eller program der elevar eller føresette har brukar, eller som får opplysningar om dei.',
  addName: (n) => `Namn (${n})`,
  addPurpose: (n) => `Kva blir det brukt til? (${n})`,
  noName: 'Skriv namnet på det som blir brukt.',
  send: 'Send svaret',
  again: 'Svar på nytt',
  saved: 'Takk. Svaret er teke vare på.',
  answersTitle: (school) => `Registrert, sagt og observert: ${school}`,
  answersLead: (open) =>
    open === 0
      ? 'Det skulen seier, det registeret seier og det som er observert, stemmer.'
      : `${one(open, 'system stemmer', 'system stemmer')} ikkje, eller er ikkje avklart.`,
  never: 'Skulen har ikkje svart enno.',
  answered: (day) => `Skulen svarte ${day}.`,
  system: 'System',
  inRegister: 'Registeret',
  says: 'Skulen seier',
  observed: 'Observert',
  concludes: 'Det tyder',
  purpose: (text) => `Blir brukt til: ${text}`,
  standing: {
    agrees: 'Stemmer',
    'not-registered': 'I bruk, men ikkje registrert',
    'not-in-use': 'Registrert, men skulen seier at det ikkje er i bruk',
    'observed-denied': 'Skulen seier nei, men det er observert',
    unknown: 'Veit ikkje enno',
  },
  overviewTitle: 'Skjema frå skulane',
  overviewLead: (answered, all) => `${answered} av ${one(all, 'skule', 'skular')} har svart i år.`,
  noSchools: 'Det er ingen skular i registeret.',
  school: 'Skule',
  state: 'Skjemaet',
  open: 'Stemmer ikkje eller er uavklart',
  toForm: 'Til skjemaet',
  toAnswers: 'Sjå skilnaden',
  states: {
    answered: () => 'Svart',
    early: (_due, opens) => `Opnar ${opens}`,
    waits: (due) => `Frist ${due}`,
    late: (due) => `Fristen var ${due}`,
  },
  card: {
    title: 'Kva bruker skulen?',
    waits: (school, due) => `${school}: svar på kva skulen bruker innan ${due}. Det tek tre minutt.`,
    late: (school, due) => `${school}: skjemaet om kva skulen bruker, skulle vore svart på ${due}.`,
    answer: 'Svar no',
  },
};
