import type { IsoDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import type { Moment } from '#src/kernel/oslo-time.ts';
import { workingDaysBetween } from '#src/kernel/working-days.ts';
import type { Clock, ClockEvent, ClockRule, Effect } from '#src/law/clocks/clock.ts';
import { runClock } from '#src/law/clocks/run.ts';
import type { MatterKind } from '../model/kinds.ts';

/** Terms that no act gives. We set them so that no open case is without a day. */

const promptly = { act: 'forvaltningsloven-1967', section: '§ 11 a første ledd' } as const;

const meets = (nb: string, nn: string, en: string): Effect => ({
  does: 'meet',
  law: promptly,
  because: say(nb, nn, en),
});

const done: ClockRule['events'] = {
  answered: meets('Det ble svart {at}.', 'Det blei svart {at}.', 'It was answered on {at}.'),
  granted: meets('Det ble etterkommet {at}.', 'Det blei etterkome {at}.', 'It was granted on {at}.'),
  refused: meets(
    'Det ble helt eller delvis avslått {at}.',
    'Det blei heilt eller delvis avslått {at}.',
    'It was wholly or partly refused on {at}.',
  ),
  forwarded: meets('Det ble sendt videre {at}.', 'Det blei sendt vidare {at}.', 'It was forwarded on {at}.'),
  notified: meets('Det ble meldt {at}.', 'Det blei meldt {at}.', 'It was notified on {at}.'),
  'no-risk': meets('Det ble vurdert {at}.', 'Det blei vurdert {at}.', 'It was assessed on {at}.'),
  'complaint-sent': meets('Klagen ble sendt {at}.', 'Klaga blei send {at}.', 'The complaint was sent on {at}.'),
  withdrawn: {
    does: 'end',
    law: promptly,
    because: say(
      'Det ble trukket {at}; ingen venter lenger på svar.',
      'Det blei trekt {at}; ingen ventar lenger på svar.',
      'It was withdrawn on {at}; nobody waits for an answer any more.',
    ),
  },
};

type Words = Pick<ClockRule, 'name' | 'title' | 'because'>;

function ownRule(workingDays: number, remind: readonly number[], words: Words): ClockRule {
  return {
    ...words,
    law: promptly,
    binding: 'own',
    whose: 'owner',
    count: { n: workingDays, unit: 'working-days' },
    remind,
    events: done,
  };
}

const guidance = ownRule(10, [5, 2, 0], {
  name: 'guidance',
  title: say('Svar på spørsmål', 'Svar på spørsmål', 'Answer to a question'),
  because: say(
    'Spørsmålet kom {start} og skal besvares uten ugrunnet opphold. Loven har ikke noe tall; Skolevern setter ti arbeidsdager, altså {due}.',
    'Spørsmålet kom {start} og skal svarast på utan ugrunna opphald. Lova har ikkje noko tal; Skolevern set ti arbeidsdagar, altså {due}.',
    'The question came on {start} and is answered without undue delay. The act has no number; Skolevern sets ten working days, that is {due}.',
  ),
});

const logAccess = ownRule(5, [2, 0], {
  name: 'log-access',
  title: say('Svar om innsyn i logger', 'Svar om innsyn i loggar', 'Answer about access to logs'),
  because: say(
    'Kravet kom {start}. Ingen lov har et tall; Skolevern setter fem arbeidsdager, altså {due}, for logger slettes mens man venter.',
    'Kravet kom {start}. Inga lov har eit tal; Skolevern set fem arbeidsdagar, altså {due}, for loggar blir sletta medan ein ventar.',
    'The demand came on {start}. No act has a number; Skolevern sets five working days, that is {due}, since logs are erased while one waits.',
  ),
});

const disclosure = ownRule(5, [2, 0], {
  name: 'disclosure',
  title: say(
    'Svar til den som ber om opplysninger',
    'Svar til den som ber om opplysningar',
    'Answer to who asks for data',
  ),
  because: say(
    'Anmodningen kom {start} og skal avgjøres uten ugrunnet opphold. Loven har ikke noe tall; Skolevern setter fem arbeidsdager, altså {due}.',
    'Oppmodinga kom {start} og skal avgjerast utan ugrunna opphald. Lova har ikkje noko tal; Skolevern set fem arbeidsdagar, altså {due}.',
    'The request came on {start} and is decided without undue delay. The act has no number; Skolevern sets five working days, that is {due}.',
  ),
});

const observed = ownRule(10, [5, 2, 0], {
  name: 'observed',
  title: say('Vurdert det som er observert', 'Vurdert det som er observert', 'What was observed is assessed'),
  because: say(
    'Det ble observert {start}. Loven har ikke noe tall; Skolevern setter ti arbeidsdager, altså {due}, til å finne ut av det.',
    'Det blei observert {start}. Lova har ikkje noko tal; Skolevern set ti arbeidsdagar, altså {due}, til å finne ut av det.',
    'It was observed on {start}. The act has no number; Skolevern sets ten working days, that is {due}, to find out about it.',
  ),
});

const anew = ownRule(5, [2, 0], {
  name: 'anew',
  title: say('Nytt svar', 'Nytt svar', 'A new answer'),
  because: say(
    'Saken ble åpnet igjen {start}. Loven har ikke noe tall for det nye svaret; Skolevern setter fem arbeidsdager, altså {due}.',
    'Saka blei opna att {start}. Lova har ikkje noko tal for det nye svaret; Skolevern set fem arbeidsdagar, altså {due}.',
    'The case was opened again on {start}. The act has no number for the new answer; Skolevern sets five working days, that is {due}.',
  ),
});

const complaint = ownRule(10, [5, 2, 0], {
  name: 'complaint-assessed',
  title: say('Klagen vurdert', 'Klaga vurdert', 'Complaint assessed'),
  because: say(
    'Klagen kom {start}. Dere vurderer svaret på nytt og sender klagen videre om det blir stående. Loven har ikke noe tall; Skolevern setter ti arbeidsdager, altså {due}.',
    'Klaga kom {start}. De vurderer svaret på nytt og sender klaga vidare om det blir ståande. Lova har ikkje noko tal; Skolevern set ti arbeidsdagar, altså {due}.',
    'The complaint came on {start}. You assess the answer anew and send the complaint on if it stands. The act has no number; Skolevern sets ten working days, that is {due}.',
  ),
});

/** What an interim answer promised: the day itself, or the working day before where it is none. */
const promise = (workingDays: number): ClockRule =>
  ownRule(workingDays, [1, 0], {
    name: 'promised',
    title: say('Svar som er lovet', 'Svar som er lova', 'Answer as promised'),
    because: say(
      'Det foreløpige svaret {start} lovet svar senest {due}. Det stanser ingen frist i loven.',
      'Det førebelse svaret {start} lova svar seinast {due}. Det stansar ingen frist i lova.',
      'The interim answer on {start} promised an answer by {due}. It stops no deadline of the law.',
    ),
  });

const ofKind: Readonly<Partial<Record<MatterKind, ClockRule>>> = {
  guidance,
  'log-access': logAccess,
  disclosure,
  observed,
};

/** Something that happened to a case, as clocks need it. */
export interface Happened {
  /** Sorts by when it was written down. */
  readonly id: string;
  readonly name: string;
  readonly at: Moment;
  /** What it is to clocks, when it is anything. */
  readonly event: ClockEvent | undefined;
  /** The day that an interim answer promised. */
  readonly promised?: IsoDate | undefined;
}

/** A clock that starts with the last of some events; what was written down before it has nothing to do with it. */
function sinceLast(rule: ClockRule, names: readonly string[], { happened, asOf }: OwnInput): readonly Clock[] {
  const start = happened.findLast(({ name }) => names.includes(name));
  if (start === undefined) return [];
  const later = happened.filter(({ id }) => id > start.id).flatMap(({ event }) => event ?? []);
  return [runClock(rule, start.at, later, { asOf })];
}

interface OwnInput {
  readonly kind: MatterKind;
  readonly received: Moment;
  /** In the order of time, none before it was received. */
  readonly happened: readonly Happened[];
  readonly asOf: Moment | undefined;
}

/** What was promised last, and nothing before it. */
function promisedClock(input: OwnInput): readonly Clock[] {
  const last = input.happened.findLast(({ name, promised }) => name === 'interim' && promised !== undefined);
  if (last?.promised === undefined || last.promised <= last.at.day) return [];
  const rule = promise(Math.max(1, workingDaysBetween(last.at.day, last.promised)));
  const later = input.happened.filter(({ id }) => id > last.id).flatMap(({ event }) => event ?? []);
  return [runClock(rule, last.at, later, { asOf: input.asOf })];
}

/** The clocks that we set ourselves: of kinds without one in law, of what is opened again, and of complaints that the law gives no number. */
export function ownClocks(input: OwnInput): readonly Clock[] {
  const { kind, received, happened, asOf } = input;
  const rule = ofKind[kind];
  const events = happened.flatMap(({ event }) => event ?? []);
  return [
    ...(rule === undefined ? [] : [runClock(rule, received, events, { asOf })]),
    ...promisedClock(input),
    ...sinceLast(anew, ['reopened', 'appeal-changes'], input),
    // For requests for documents law/clocks has one.
    ...(kind === 'foi' ? [] : sinceLast(complaint, ['complained'], input)),
  ];
}
