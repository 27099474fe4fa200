import type { PartyCited, PartyWords } from './party.nb.ts';
import type { LetterWords } from './words.nb.ts';

/** In English: a courtesy translation. */
export const en = (words: LetterWords, law: PartyCited): PartyWords => ({
  answer: {
    ...words.answer,
    subject: (subject) => `Answer to a request for party access: ${subject}`,
    opening: (day) =>
      `We refer to your request for access as a party, which we received on ${day}. A party has a right to see the documents of the case, with some exceptions (${law.right}).`,
    noDocuments: 'We have found no documents in the case.',
  },
  document: {
    ...words.document,
    partly: (section, what) =>
      `You get the document with something taken out. What is taken out is exempt under ${section}, because it is ${what}.`,
    refused: (section, what) => `You do not get the document. It is exempt under ${section}, because it is ${what}.`,
    refusedParts: (section, what) => `You do not get the document. It holds ${what}. It is exempt under ${section}.`,
    wider: (reason) => `We have considered giving access all the same (${law.wider}): ${reason}`,
    rest: (section, what) =>
      section === undefined
        ? `Nothing else can be given, because ${what}.`
        : `Nor is the rest given, because ${what} (${section}).`,
    deferred: (section, what, until) => `Access is put off ${until} under ${section}, because it is ${what}.`,
    nonexistent: (section) =>
      `We do not have this document. The right of access is to the documents of the case (${section}).`,
  },
  keptWhy: `We cannot give closer reasons without telling what is withheld (${law.keptWhy}).`,
  widerOnly: `We have considered giving access all the same (${law.wider}), but the need to withhold weighs most.`,
  representative: `Somebody who represents you may ask to be told. They are told unless special reasons speak against it (${law.representative}).`,
  facts: {
    given: `The facts in the document are given to you (${law.facts}).`,
    none: `You have a right to facts in such documents too (${law.facts}). We have looked, and there are none in this one.`,
    immaterial: (reason) => `The document has facts, but they do not matter to the decision (${law.facts}): ${reason}`,
    elsewhere: (reason) => `You find the facts in another document that you have access to (${law.facts}): ${reason}`,
  },
  use: {
    heading: 'How you may use what you get',
    text: `The documents may hold secret information on others. You may use it only, and share it only, as far as is needed to look after your interests in the case (${law.use}). A breach of this can be punished (straffeloven § 209).`,
    says: ['use it only', law.use, 'straffeloven § 209'],
  },
  statement: (day) => `If you want to comment on what you have got, the deadline is ${day} (${law.statement}).`,
  complaintRight: {
    heading: 'What you can do now',
    text: ({ act }) =>
      `You may complain of the refusal to Statsforvalteren (${law.appeal}). The deadline is three weeks from when you received this letter (${act}). Send the complaint to us, and say what you want changed, and why if you like. We assess the case anew, and send the complaint on if you do not get your way. Ask us if you want help with complaining.`,
    says: ['complain of the refusal', 'Statsforvalteren', law.appeal, 'The deadline is three weeks', 'to us'],
  },
  interim: {
    ...words.interim,
    opening: (day) =>
      `We refer to your request for access as a party, which we received on ${day}. You have not had an answer yet.`,
    silence: `We are to answer without undue delay, and to say so when it takes time (${law.interim}).`,
  },
  complaint: {
    ...words.complaint,
    subject: (subject) => `Complaint of a refusal of party access: ${subject}`,
    opening: (owner, day) =>
      `On ${day} ${owner} received a request for party access, which was wholly or partly refused. There is a complaint of the refusal. We have made the inquiries that the complaint gives reason for, and uphold the refusal.`,
    request: `We ask Statsforvalteren to decide the complaint (${law.appeal}).`,
    upheld: (section, why) => `The refusal under ${section} is upheld. ${why}`,
  },
});
