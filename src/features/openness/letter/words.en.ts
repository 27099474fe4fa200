import type { LetterWords } from './words.nb.ts';

const many = (count: number, one: string, more: string) =>
  count === 1 ? `one document ${one}` : `${count} documents ${more}`;

/** What letters say in English: a courtesy translation. */
export const en: LetterWords = {
  head: { case: (number) => `Case ${number}`, day: (day) => day, to: (name) => `To ${name}` },
  answer: {
    subject: (subject) => `Answer to a request for documents: ${subject}`,
    opening: (day) => `We refer to your request for access, which we received on ${day}.`,
    result: {
      open: (n) => many(n, 'is given', 'are given'),
      partly: (n) => many(n, 'is given with something taken out', 'are given with something taken out'),
      refused: (n) => many(n, 'is withheld', 'are withheld'),
      deferred: (n) => many(n, 'is given later', 'are given later'),
      'does-not-exist': (n) => many(n, 'we do not have', 'we do not have'),
      'consent-asked': (n) => many(n, 'waits for consent', 'wait for consent'),
      undecided: (n) => many(n, 'is not decided', 'are not decided'),
    },
    resultLead: (parts) => `In short: ${parts}.`,
    noDocuments: 'We have found no documents that the request is about.',
  },
  document: {
    open: 'You get the document.',
    attached: 'It is attached.',
    partly: (section, what) =>
      `You get the document with something taken out. What is taken out is exempt under offentleglova ${section}, because it is ${what}.`,
    refused: (section, what) =>
      `You do not get the document. It is exempt under offentleglova ${section}, because it is ${what}.`,
    refusedParts: (section, what) =>
      `You do not get the document. It holds ${what}. It is exempt under offentleglova ${section}.`,
    secrecy: (provision) => `The secrecy follows from ${provision}.`,
    wider: (reason) => `We have considered giving access all the same (offentleglova § 11): ${reason}`,
    rest: (section, what) =>
      section === undefined
        ? `Nothing else can be given, because ${what}.`
        : `Nor is the rest given, because ${what} (offentleglova ${section}).`,
    deferred: (section, what, until) =>
      `Access is put off ${until} under offentleglova ${section}, because it is ${what}.`,
    untilDay: (day) => `until ${day}`,
    untilEvent: (event) => `until this has happened: ${event},`,
    nonexistent: (section) =>
      `We do not have this document. The right of access is to documents that we have (offentleglova ${section}).`,
    consent: (provision, day) =>
      `Information in the document is under a duty of secrecy (${provision}). We have asked whom it is about for consent (offentleglova § 13 tredje ledd). They have until ${day}. You get an answer after that.`,
    undecided: 'This is not decided yet.',
    sentOn: (body) => `We have sent the request on to ${body}, which may have the document.`,
  },
  reasonsRight: {
    heading: 'Closer reasons',
    text: 'You may demand closer reasons for the refusal within three weeks of receiving this letter. You then get the main considerations in writing, as soon as possible and at the latest within ten working days of our receiving the demand (offentleglova § 31 andre ledd).',
    says: ['closer reasons', 'within three weeks', 'ten working days'],
  },
  complaintRight: {
    heading: 'Complaint',
    text: (law) =>
      `You may complain of the refusal to Statsforvalteren (offentleglova § 32 første ledd). The deadline is three weeks from when you received this letter (${law.act}). Send the complaint to us; you may answer this mail. We assess the case anew, and send the complaint on if you are not upheld. If you demand closer reasons within the deadline, three new weeks run from when you have them (${law.restart}).`,
    says: ['complain of the refusal', 'Statsforvalteren', 'The deadline is three weeks', 'to us'],
  },
  closing: (handler, owner) => `Regards\n${handler}\n${owner}`,
  interim: {
    subject: (subject) => `Interim answer: ${subject}`,
    opening: (day) =>
      `We refer to your request for access, which we received on ${day}. You have not had an answer yet.`,
    why: 'We must find and assess the documents.',
    promise: (day) => `You will have an answer by ${day}.`,
    given: 'This you get now:',
    silence:
      'If you have no answer within five working days of our receiving the request, you may complain to Statsforvalteren as if it were refused (offentleglova § 32 andre ledd). An interim answer does not change that. Send the complaint to us.',
  },
  forward: {
    subject: (subject) => `Your request for access is sent on: ${subject}`,
    opening: (day) => `We refer to your request for access, which we received on ${day}.`,
    text: (body, law) =>
      `We do not have the documents, and are not the right body for the request. Today we have sent it on to ${body}, which is to answer you (${law}). The deadlines run there from when they receive it.`,
    which: (titles) => `It is about: ${titles}.`,
    bodySubject: (subject) => `Request for access sent on: ${subject}`,
    bodyText: (owner, day, law) =>
      `On ${day} ${owner} received a request for access that we think is yours. We send it on (${law}). Whoever asks has been told. The request stands below.`,
    request: 'The request',
    answerTo: (who) => `The answer goes to: ${who}`,
  },
  reasons: {
    subject: (subject) => `Closer reasons: ${subject}`,
    opening:
      'You have demanded closer reasons for the refusal. These are the main considerations that decided (offentleglova § 31 andre ledd).',
    complaint: (law) =>
      `You may complain of the refusal to Statsforvalteren. The deadline is three weeks from when you received these reasons (offentleglova § 32 første ledd; ${law.restart}). Send the complaint to us.`,
    says: ['complain of the refusal', 'Statsforvalteren', 'The deadline is three weeks', 'to us'],
  },
  complaint: {
    subject: (subject) => `Complaint of a refusal of access: ${subject}`,
    told: (law) =>
      `We have assessed the case anew and uphold the refusal. Today your complaint was sent to Statsforvalteren, who decides it (${law}). This is what we wrote to them.`,
    toldSubject: (subject) => `Your complaint is sent to Statsforvalteren: ${subject}`,
    silence: (owner, day) =>
      `${owner} got a request for access on ${day}. It was not answered within five working days, which counts as a refusal (the Freedom of Information Act § 32 second paragraph). The silence is complained of.`,
    toldSilence: (law) =>
      `We have not answered you in time. Your complaint was sent today to Statsforvalteren, who decides it (${law}). Here is what we wrote to them.`,
    opening: (owner, day) =>
      `On ${day} ${owner} received a request for access, which was wholly or partly refused. There is a complaint of the refusal. We have made the inquiries that the complaint gives reason for, and uphold the refusal.`,
    request: 'We ask Statsforvalteren to decide the complaint (offentleglova § 32 første ledd).',
    contents:
      'With this are the request, the answer, the complaint, our new assessment and the documents. The documents without redactions are in a folder of their own and hold information that was not given; they are for this complaint only.',
    upheld: (section, why) => `The refusal under offentleglova ${section} is upheld. ${why}`,
  },
};
