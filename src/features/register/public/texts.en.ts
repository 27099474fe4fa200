import type { PublicTexts } from './texts.nb.ts';

/** The texts of the public page in English. */
export const en: PublicTexts = {
  listTitle: 'What does the school know about me?',
  listLead: (count) =>
    count === 0
      ? 'No school owner has opened its page yet.'
      : 'Choose the school owner to see what is recorded, why, who sees it and for how long.',
  owners: 'School owners',
  invented: 'Invented, made as an example.',
  publicText: (day) => `From a public text, as it was on ${day}.`,
  ownRecords: 'The owner’s own records.',
  title: (owner, group) => `What does ${owner} know about ${group}?`,
  lead: (group, count, systems) =>
    `${count === 1 ? 'One processing activity holds' : `${count} processing activities hold`} data about ${group}, in ${systems === 1 ? 'one system' : `${systems} systems`}.`,
  open: (count) =>
    count === 0
      ? ''
      : count === 1
        ? 'One question has no answer yet: not decided or not stated. It says so where it belongs.'
        : `${count} questions have no answer yet: not decided or not stated. It says so where they belong.`,
  nothing: (owner) => `${owner} has not entered anything about personal data yet.`,
  groups: 'Whom does it concern?',
  contents: 'On this page',
  statements: 'Statements',
  asOf: (day) => `As it was on ${day}.`,
  what: 'What is recorded?',
  guarded: 'has extra protection',
  why: 'Why?',
  basis: 'By what right?',
  must: 'Must the data be given?',
  mustYes: 'Yes, they must be given.',
  mustNo: 'No, it is voluntary.',
  mustSome: 'Some must be given, others are voluntary.',
  from: 'Where do they come from?',
  where: 'Where are they kept?',
  sees: 'Who sees them?',
  seesNobody: 'Nobody has access.',
  to: 'Who gets them?',
  toNobody: 'It is not entered that anybody else gets them.',
  forPurpose: (purpose) => `for this: ${purpose}`,
  helpers: 'Who helps?',
  helpersIntro: 'These handle the data for the owner, and may not use them for their own ends:',
  until: 'For how long?',
  notDecided: 'Not decided yet',
  notSaid: 'Not stated yet',
  unknownCountry: 'the country is not stated',
  noSystem: 'No system is entered.',
  strip: { from: 'Come from', here: 'Kept in', to: 'Go to' },
  rights: 'What you can do',
  askTitle: 'Ask for access',
  ask: (owner) =>
    `You can ask ${owner} what is recorded about you, and see it. If something is wrong, you can ask to have it put right. At times you can also ask to have it erased. Guardians can ask for their child.`,
  askLaw: {
    now: 'You are to have an answer without undue delay and within one month at the latest. It is free of charge. This is in GDPR art. 12 and 15–17.',
    before:
      'You were to have an answer without undue delay and within 30 days at the latest. This was in the Personal Data Act (2000) §§ 16, 18, 27 and 28.',
  },
  officerTitle: 'Data protection officer',
  officer: (contact) => `The data protection officer helps you with questions about your data: ${contact}.`,
  officerNone: 'How to reach a data protection officer is not stated yet.',
  responsible: (who) => `The responsibility lies with: ${who}.`,
  complainTitle: 'Complain',
  complain:
    'If you think something is wrong and get no help, you can complain to Datatilsynet, the data protection authority.',
  complainLaw: {
    now: 'This is in GDPR art. 77.',
    before: 'Datatilsynet supervised under the Personal Data Act (2000) § 42.',
  },
  complainLink: 'To Datatilsynet',
  settingTitle: 'Public page',
  settingOn: 'The page is open to all.',
  settingOff: 'The page is not published. Only you see it.',
  settingWhat:
    'The page shows what is recorded about people, why, who sees it, where it is kept and for how long. It does not show sources, notes, security measures, logs or findings.',
  publish: 'Publish the page',
  withdraw: 'Take the page down',
  published: 'The page is published.',
  withdrawn: 'The page is taken down.',
  address: 'The address is',
  preview: 'What the page looks like',
};
