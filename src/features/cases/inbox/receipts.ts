import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { osloClock } from '#src/kernel/oslo-time.ts';
import { workingDaysAfter } from '#src/kernel/working-days.ts';
import { dateInWords } from '#src/ui/dates.ts';
import { clocksOfMatter } from '../clocks/of-matter.ts';
import { nextClock } from '../clocks/stage.ts';
import type { Letter } from '../letter/letter.ts';
import { kindRules, type MatterKind } from '../model/kinds.ts';

/** A mail that a program writes to whoever wrote to us. */
export interface Receipt {
  readonly subject: string;
  readonly text: string;
}

interface Came {
  /** Name of the owner. */
  readonly owner: string;
  readonly reference: string;
  readonly receivedAt: Date;
}

const when = (at: Date, lang: Lang) => {
  const day = dateInWords(osloDate(at), lang);
  return lang === 'en' ? `${day} at ${osloClock(at.getTime())}` : `${day} kl. ${osloClock(at.getTime())}`;
};

/** Somebody at the owner has read a letter by the end of the next working day: our own promise, which the inbox shows when it is not kept. */
export function readBy(receivedAt: Date): string {
  return workingDaysAfter(osloDate(receivedAt), 1);
}

interface ArrivedWords {
  readonly subject: string;
  readonly came: (at: string) => string;
  readonly reference: (reference: string) => string;
  readonly next: (owner: string, day: string) => string;
  readonly breach: string;
  readonly answer: string;
  readonly joined: (number: string) => string;
  readonly joinedNext: string;
  readonly opened: (number: string, kind: string) => string;
  readonly due: (day: string, because: string) => string;
  readonly noDay: string;
  readonly breachNext: string;
  readonly handler: (owner: string) => string;
  readonly sign: (owner: string) => string;
  readonly sent: (number: string, kind: string) => string;
  readonly cameByForm: (at: string) => string;
  readonly follow: (link: string) => string;
}

const words: Readonly<Record<Lang, ArrivedWords>> = {
  nb: {
    subject: 'Vi har fått e-posten din',
    came: (at) => `Vi fikk e-posten din ${at}.`,
    reference: (reference) => `Referansen er ${reference}. Ta vare på den.`,
    next: (owner, day) =>
      `Den ligger hos postmottaket i ${owner}. Et menneske leser den senest ${day}. Da får du saksnummer, og du får vite når du får svar.`,
    breach:
      'Har du sett at personopplysninger er på avveie? Du trenger ikke vente på oss: ring skolen eller kommunen i tillegg.',
    answer: 'Vil du legge til noe? Svar på denne e-posten, så havner svaret på rett sted.',
    joined: (number) => `E-posten er lagt i sak ${number}.`,
    joinedNext: 'Den som har saken, leser den. Fristene i saken gjelder fortsatt.',
    opened: (number, kind) => `E-posten din er nå sak ${number}: ${kind}.`,
    due: (day, because) => `Du skal ha svar senest ${day}. ${because}`,
    noDay: 'Du får svar uten ugrunnet opphold.',
    breachNext:
      'Vi undersøker det straks. Er det risiko for noen, skal Datatilsynet ha melding innen 72 timer (personvernforordningen art. 33).',
    handler: (owner) => `Saken ligger hos ${owner}, som fordeler den til en saksbehandler.`,
    sign: (owner) => `Hilsen ${owner}\n\nDette er et automatisk svar fra Skolevern.`,
    sent: (number, kind) => `Det du sendte, er nå sak ${number}: ${kind}.`,
    cameByForm: (at) => `Det kom ${at}.`,
    follow: (link) => `Her følger du saken: ${link}\nGi ikke adressen til andre.`,
  },
  nn: {
    subject: 'Vi har fått e-posten din',
    came: (at) => `Vi fekk e-posten din ${at}.`,
    reference: (reference) => `Referansen er ${reference}. Ta vare på han.`,
    next: (owner, day) =>
      `Han ligg hos postmottaket i ${owner}. Eit menneske les han seinast ${day}. Då får du saksnummer, og du får vite når du får svar.`,
    breach:
      'Har du sett at personopplysningar er på avvegar? Du treng ikkje vente på oss: ring skulen eller kommunen i tillegg.',
    answer: 'Vil du leggje til noko? Svar på denne e-posten, så hamnar svaret på rett stad.',
    joined: (number) => `E-posten er lagd i sak ${number}.`,
    joinedNext: 'Den som har saka, les han. Fristane i saka gjeld framleis.',
    opened: (number, kind) => `E-posten din er no sak ${number}: ${kind}.`,
    due: (day, because) => `Du skal ha svar seinast ${day}. ${because}`,
    noDay: 'Du får svar utan ugrunna opphald.',
    breachNext:
      'Vi undersøkjer det straks. Er det risiko for nokon, skal Datatilsynet ha melding innan 72 timar (personvernforordninga art. 33).',
    handler: (owner) => `Saka ligg hos ${owner}, som fordeler ho til ein saksbehandlar.`,
    sign: (owner) => `Helsing ${owner}\n\nDette er eit automatisk svar frå Skolevern.`,
    sent: (number, kind) => `Det du sende, er no sak ${number}: ${kind}.`,
    cameByForm: (at) => `Det kom ${at}.`,
    follow: (link) => `Her følgjer du saka: ${link}\nGi ikkje adressa til andre.`,
  },
  en: {
    subject: 'We have your e-mail',
    came: (at) => `Your e-mail came to us on ${at}.`,
    reference: (reference) => `The reference is ${reference}. Keep it.`,
    next: (owner, day) =>
      `It is with the mail room of ${owner}. A person reads it by ${day}. You then get a case number, and are told when you will have an answer.`,
    breach:
      'Have you seen that personal data have gone astray? Do not wait for us: call the school or the municipality as well.',
    answer: 'Do you want to add something? Answer this e-mail, and your answer comes to the right place.',
    joined: (number) => `Your e-mail is now in case ${number}.`,
    joinedNext: 'Whoever has the case reads it. The deadlines of the case still hold.',
    opened: (number, kind) => `Your e-mail is now case ${number}: ${kind}.`,
    due: (day, because) => `You are to have an answer by ${day}. ${because}`,
    noDay: 'You get an answer without undue delay.',
    breachNext:
      'We look into it at once. If anybody is at risk, the Data Protection Authority is told within 72 hours (GDPR art. 33).',
    handler: (owner) => `The case is with ${owner}, who gives it to a case handler.`,
    sign: (owner) => `Regards, ${owner}\n\nThis is an automatic answer from Skolevern.`,
    sent: (number, kind) => `What you sent is now case ${number}: ${kind}.`,
    cameByForm: (at) => `It came on ${at}.`,
    follow: (link) => `Here you follow the case: ${link}\nDo not give the address to others.`,
  },
};

/** The language of an answer: that of the letter; bokmål where it cannot be told. */
export function receiptLanguage(language: Letter['language']): Lang {
  return language === 'nn' || language === 'en' ? language : 'nb';
}

const joined = (...paragraphs: readonly (string | false)[]) => paragraphs.filter((one) => one !== false).join('\n\n');

/** At once: that it came, when, under which reference, who has it, and what happens next and when. */
export function arrivedReceipt(came: Came, lang: Lang, isBreach: boolean): Receipt {
  const say = words[lang];
  const day = dateInWords(readBy(came.receivedAt), lang);
  const text = joined(
    say.came(when(came.receivedAt, lang)),
    say.reference(came.reference),
    say.next(came.owner, day),
    isBreach && say.breach,
    say.answer,
    say.sign(came.owner),
  );
  return { subject: say.subject, text };
}

/** At once, for a letter that belongs to a case: its number, and that nothing else changes. */
export function joinedReceipt(came: Came & { readonly number: string }, lang: Lang): Receipt {
  const say = words[lang];
  const text = joined(
    say.came(when(came.receivedAt, lang)),
    say.joined(came.number),
    say.joinedNext,
    say.answer,
    say.sign(came.owner),
  );
  return { subject: `${say.subject} (${came.number})`, text };
}

/** What happens next with a case, and when. */
function nextIn({ kind, receivedAt }: { readonly kind: MatterKind; readonly receivedAt: Date }, lang: Lang): string {
  const say = words[lang];
  // Its clock is towards the authority, not towards who told of it.
  if (kind === 'breach') return say.breachNext;
  const clock = nextClock(clocksOfMatter({ kind, receivedAt, receivedDayOnly: false }, []));
  return clock?.due == null ? say.noDay : say.due(dateInWords(clock.due.day, lang), clock.because[lang]);
}

/** When a person has said what a letter is: the number of its case, who has it, and by when there is an answer, with the ground. */
export function openedReceipt(
  came: Came & { readonly number: string; readonly kind: MatterKind },
  lang: Lang,
): Receipt {
  const say = words[lang];
  const text = joined(
    say.opened(came.number, kindRules[came.kind].name[lang]),
    say.came(when(came.receivedAt, lang)),
    say.reference(came.reference),
    say.handler(came.owner),
    nextIn(came, lang),
    say.answer,
    say.sign(came.owner),
  );
  return { subject: `${kindRules[came.kind].name[lang]}: ${came.number}`, text };
}

/** At once, for what came by a form: the same, and where it can be followed. */
export function formReceipt(
  came: Came & {
    readonly number: string;
    readonly kind: MatterKind;
    readonly link: string;
    /** What must still be shown, or how far the right goes, in the reader's language. */
    readonly more?: string | undefined;
  },
  lang: Lang,
): Receipt {
  const say = words[lang];
  const text = joined(
    say.sent(came.number, kindRules[came.kind].name[lang]),
    say.cameByForm(when(came.receivedAt, lang)),
    say.reference(came.reference),
    say.handler(came.owner),
    nextIn(came, lang),
    came.more ?? false,
    say.follow(came.link),
    say.answer,
    say.sign(came.owner),
  );
  return { subject: `${kindRules[came.kind].name[lang]}: ${came.number}`, text };
}
