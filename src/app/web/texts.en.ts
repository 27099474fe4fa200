import type { WebTexts } from './texts.nb.ts';

export const en: WebTexts = {
  toFrontPage: 'To the front page',
  details: 'Technical explanation',
  reference: 'If you report the error, give this number:',
  problem: { now: 'What to do', where: 'Where', law: 'Ground' },
  roles: {
    coordinator: 'Data-protection coordinator',
    leader: 'School leader',
    reader: 'Reader',
    staff: 'School staff',
    pupil: 'Pupil',
    guardian: 'Guardian',
    archivist: 'Archivist',
    support: 'Vendor support',
  },
  roleMeanings: {
    coordinator: 'Sees and changes everything',
    leader: 'Sees what is shared, changes what concerns their own school',
    reader: 'Sees everything, changes nothing',
    staff: 'Sees what the work with own pupils takes',
    pupil: 'Sees what concerns you',
    guardian: 'Sees what concerns your children',
    archivist: 'Preserves and deposits',
    support: 'Sees only what a case opens, while it lasts',
  },
  errors: {
    'bad-input': {
      title: 'Something in what you sent cannot be right',
      text: 'Nothing has been changed. Go back in the browser, look over what you wrote, and try again.',
    },
    'not-found': {
      title: 'There is no such page',
      text: 'The address may be misspelt, or what stood here has moved. Start from the front page.',
    },
    refused: {
      title: 'You do not have access to this',
      text: 'Your role does not open it. If you need it in your work, ask your data-protection coordinator.',
    },
    conflict: {
      title: 'Somebody else was there before you',
      text: 'What you wanted to change has been changed in the meantime. Nothing has been overwritten. Open the page again and see what it says now.',
    },
    unavailable: {
      title: 'We cannot answer right now',
      text: 'It usually passes by itself. Wait a moment and load the page again. What you had saved is safe.',
    },
    'too-many': {
      title: 'Too many attempts in a short time',
      text: 'We take a limited number at a time, so that nobody can guess their way in or shut others out. Wait a minute, and try again.',
    },
    'foreign-form': {
      title: 'We did not accept the form',
      text: 'It seemed to come from another site, and then we change nothing. Open the page again and send it from there.',
    },
    'too-large': {
      title: 'What you sent is too large',
      text: 'Nothing has been saved. Divide it, or choose a smaller file.',
    },
    unforeseen: {
      title: 'Something went wrong on our side',
      text: 'The error has been written down, and what you had saved is safe. Try again in a while.',
    },
  },
  signIn: {
    title: 'Sign in',
    lead: 'Choose who you want to be.',
    demo: 'This is a demonstration. All the people are invented, and anybody may choose anyone.',
    nobody: 'There is nobody to sign in as yet.',
  },
  front: {
    title: 'What does the school know about its pupils, and is it as it should be?',
    lead: 'Skolevern keeps a school owner’s personal data in order: what is used for what, who sees it, how long it stays, and what the law says of it.',
    signIn: 'Sign in',
    about: 'What does the school know about me?',
    check: 'Check a privacy statement',
    goOn: 'Go on',
    doesTitle: 'How it helps',
    does: [
      {
        title: 'One overview',
        text: 'Systems, purposes, agreements and routines in one place, written as sentences, with their history.',
      },
      {
        title: 'The law as questions',
        text: 'Each requirement is put as a question to the overview. The answer shows what it stands on, and how that is known.',
      },
      {
        title: 'A way out',
        text: 'Each finding ends with what must be done, one step at a time, and shows when it is done.',
      },
    ],
    wordsTitle: 'The words we use',
    wordsIntro: 'Always the same. What we do not know, we say that we do not know.',
    ownersTitle: 'School owners here',
    noOwners: 'No school owners have been added yet.',
    ownRecords: 'Its own records.',
    invented: 'Invented, made as an example.',
    publicText: 'From a public text of %s. Says nothing of the owner today.',
  },
};
