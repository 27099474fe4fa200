import type { SchoolFormTexts } from './texts.nb.ts';

const one = (count: number, single: string, several: string) => `${count} ${count === 1 ? single : several}`;

/** What the school's form says in English. */
export const schoolFormEn: SchoolFormTexts = {
  title: 'What does the school use?',
  formTitle: (school) => `What does ${school} use?`,
  lead: (n) =>
    `Here is what is registered or observed: ${one(n, 'system', 'systems')}. What was seen at the school is filled in. It takes three minutes.`,
  leadEmpty: 'Nothing is registered or observed at the school yet. Write what you use.',
  unanswered: 'What you do not answer counts as “do not know”.',
  said: { 'in-use': 'In use', 'not-in-use': 'Not in use', unknown: 'Do not know' },
  saidNothing: 'no answer',
  registered: 'registered',
  notRegistered: 'not registered',
  seen: (day) => `last observed ${day}`,
  notSeen: 'not observed',
  ownerHas: (who, day) => `the owner has it (${who}, ${day}): does your school use it?`,
  seenForAll: (day) => `not at the school; for the whole organisation ${day}`,
  addTitle: 'Something else?',
  addIntro: 'Apps, web sites or programmes where pupils or guardians have an account, or that get data about them.',
  addName: (n) => `Name (${n})`,
  addPurpose: (n) => `What is it used for? (${n})`,
  noName: 'Write the name of what is used.',
  send: 'Send the answer',
  again: 'Answer again',
  saved: 'Thank you. The answer is kept.',
  answersTitle: (school) => `Registered, said and observed: ${school}`,
  answersLead: (open) =>
    open === 0
      ? 'What the school says, what the register says and what was observed agree.'
      : `${one(open, 'system does', 'systems do')} not agree, or ${open === 1 ? 'is' : 'are'} not settled.`,
  never: 'The school has not answered yet.',
  answered: (day) => `The school answered on ${day}.`,
  system: 'System',
  inRegister: 'The register',
  says: 'The school says',
  observed: 'Observed',
  concludes: 'That means',
  purpose: (text) => `Used for: ${text}`,
  standing: {
    agrees: 'Agrees',
    'not-registered': 'In use, but not registered',
    'not-in-use': 'Registered, but the school says that it is not in use',
    'observed-denied': 'The school says no, but it has been observed',
    unknown: 'Not known yet',
  },
  overviewTitle: 'The schools’ form',
  overviewLead: (answered, all) => `${answered} of ${one(all, 'school', 'schools')} have answered this year.`,
  noSchools: 'There are no schools in the register.',
  school: 'School',
  state: 'The form',
  open: 'Do not agree or are not settled',
  toForm: 'To the form',
  toAnswers: 'See the difference',
  states: {
    answered: () => 'Answered',
    early: (_due, opens) => `Opens ${opens}`,
    waits: (due) => `Due ${due}`,
    late: (due) => `Was due ${due}`,
  },
  card: {
    title: 'What does the school use?',
    waits: (school, due) => `${school}: say what the school uses by ${due}. It takes three minutes.`,
    late: (school, due) => `${school}: the form about what the school uses was due ${due}.`,
    answer: 'Answer now',
  },
};
