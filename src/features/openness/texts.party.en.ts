import type { PartyTexts } from './texts.party.nb.ts';

/** In English. */
export const en: PartyTexts = {
  over: (texts) => ({
    ...texts,
    links: {
      ...texts.links,
      findNote: 'Search what Skolevern has, and ask the schools for the rest of the documents of the case.',
    },
    ways: {
      ...texts.ways,
      mail: (address) => `By mail to ${address}. Mail is not secure: others may read the letter and the files`,
    },
    decide: {
      ...texts.decide,
      lead: 'A party has a right to see the documents of the case unless a provision says otherwise. Then the refusal must cite it.',
      law: (day, act) => `The provisions are those in force on ${day}, in ${act}.`,
      decisions: {
        ...texts.decide.decisions,
        open: ['The whole document', 'The party gets it. The file goes with the letter.'],
        deferred: ['Access later', 'While inquiries go on, or until a test is marked (§ 20).'],
      },
      ground: 'Provision of forvaltningsloven',
      groundHelp: 'With paragraph and letter, as § 21 demands.',
      groups: { ...texts.decide.groups, information: 'Information that the party has no claim to', document: 'Others' },
      secrecyHelp:
        'Needed when the party is under 15. Otherwise secrecy does not go before the right of a party (§ 13 b).',
      widerHelp:
        'Also where you may withhold, you must consider giving access (§ 18 second paragraph). Write why the need to withhold outweighs the interest of the party.',
      restHelp: 'If the provision is only of information in the document, the rest is given.',
      explanationHelp:
        'What is taken out and what is given. If there is none: where you have looked. Stands in the letter.',
      untilDayHelp: 'The day you give access.',
      may: 'may, after consideration (§ 18 second paragraph)',
    },
    answer: {
      ...texts.answer,
      editIntro:
        'What follows from the decisions and the act stands fast. The rest you may write anew. If the case is decided, you may take away the deadline for comments.',
    },
    interim: {
      ...texts.interim,
      lead: 'Says why the answer takes time, and when it comes (forvaltningsloven § 11 a). It stops no deadline.',
    },
    complaint: {
      ...texts.complaint,
      whyHelp:
        'Answer what the complaint says. It goes to Statsforvalteren. The party gets it too, unless the reasons for the refusal are kept back.',
    },
  }),
  internal: 'Internal documents: facts are given all the same',
  later: 'Access later',
  shows: 'What you must show',
  sort: 'What sort of document is it?',
  sortHelp: 'In a municipality many documents are not internal (§ 18 d). Then they cannot be withheld as such.',
  facts: 'What becomes of the facts in it?',
  factsHelp: 'The party has a right to facts and summaries of facts, also when the document is internal (§ 18 c).',
  factsWays: {
    given: 'The party gets them, as a part of the document or an extract',
    none: 'There are no facts in it',
    immaterial: 'They do not matter to the decision',
    elsewhere: 'They stand in another document that the party has access to',
  },
  factsReason: 'Why do they not matter, or where do they stand?',
  factsReasonHelp: 'Stands in the letter.',
  why: 'Why is the condition met here?',
  whyHelp:
    'Of the health of another and other matters (§ 19 second paragraph): why it is not of essential importance to the party. What each provision asks for stands at the end of the page.',
  keepWhy: 'The reasons tell what is withheld, and are not to stand in the letter',
  keepWhyHelp: 'The letter then says that they are left out (§ 24 third paragraph). They stay in the case.',
  statement: 'Deadline for comments',
  child: (section) => `If the party is a child over 15 with a guardian, the child gets the letter too (${section}).`,
};
