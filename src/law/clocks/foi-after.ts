import { say, type Text } from '#src/kernel/language.ts';
import type { Moment } from '#src/kernel/oslo-time.ts';
import { addWeeks } from '#src/kernel/working-days.ts';
import type { Clock, ClockEvent, ClockInput, ClockRule } from './clock.ts';
import { met, withdrawn } from './effects.ts';
import { type RunOptions, runClock } from './run.ts';
import { filled, momentInWords } from './words.ts';

const reasonsLaw = { act: 'offentleglova-2006', section: '§ 31 andre ledd' } as const;
const appeal = { act: 'offentleglova-2006', section: '§ 32 første ledd' } as const;
const handling = { act: 'offentleglova-2006', section: '§ 32 tredje ledd' } as const;
const term = { act: 'forvaltningsloven-1967', section: '§ 29 første ledd' } as const;
const interrupted = { act: 'forvaltningsloven-1967', section: '§ 29 tredje ledd' } as const;

const demandWindow: ClockRule = {
  name: 'reasons-demand',
  title: say('Kreve nærmere begrunnelse', 'Krevje nærare grunngiving', 'Demand closer reasons'),
  law: reasonsLaw,
  binding: 'statute',
  whose: 'requester',
  count: { n: 3, unit: 'weeks' },
  because: say(
    'Avslaget kom fram {start}. Innen tre uker, altså senest {due}, kan den som spurte, kreve en nærmere begrunnelse.',
    'Avslaget kom fram {start}. Innan tre veker, altså seinast {due}, kan den som spurde, krevje ei nærare grunngiving.',
    'The refusal arrived on {start}. Within three weeks, that is by {due}, the one who asked may demand closer reasons.',
  ),
  remind: [],
  events: {
    'reasons-demanded': met(
      reasonsLaw,
      'Nærmere begrunnelse ble krevd {at}.',
      'Nærare grunngiving blei kravd {at}.',
      'Closer reasons were demanded on {at}.',
    ),
    withdrawn: withdrawn(reasonsLaw),
  },
};

const reasons: ClockRule = {
  name: 'reasons',
  title: say('Gi nærmere begrunnelse', 'Gi nærare grunngiving', 'Give closer reasons'),
  law: reasonsLaw,
  binding: 'statute',
  whose: 'owner',
  count: { n: 10, unit: 'working-days' },
  because: say(
    'Kravet om nærmere begrunnelse kom {start}. Den skal gis skriftlig snarest råd og senest innen ti arbeidsdager, altså {due}.',
    'Kravet om nærare grunngiving kom {start}. Ho skal givast skriftleg snarast råd og seinast innan ti arbeidsdagar, altså {due}.',
    'The demand for closer reasons came on {start}. They are given in writing as soon as possible and within ten working days at the latest, that is by {due}.',
  ),
  remind: [7, 3, 1, 0],
  events: {
    'reasons-given': met(
      reasonsLaw,
      'Begrunnelsen kom fram {at}.',
      'Grunngivinga kom fram {at}.',
      'The reasons arrived on {at}.',
    ),
    withdrawn: withdrawn(reasonsLaw),
  },
};

const silenceUnsettled = say(
  'Loven sier ikke når fristen løper fra når det ikke er svart; her telles den fra dagen manglende svar ble avslag. Kommer et avslag senere, løper tre nye uker fra det, og en klage som kommer for sent, kan likevel tas opp (forvaltningsloven § 31).',
  'Lova seier ikkje kva fristen går frå når det ikkje er svara; her blir han rekna frå dagen manglande svar blei avslag. Kjem eit avslag seinare, går tre nye veker frå det, og ei klage som kjem for seint, kan likevel takast opp (forvaltningslova § 31).',
  'The act does not say from when the term runs if there was no answer; it is counted from the day silence became a refusal. If a refusal comes later, three new weeks run from it, and a late complaint can still be heard (the Public Administration Act § 31).',
);

const complaint: ClockRule = {
  name: 'complaint',
  title: say('Klage til Statsforvalteren', 'Klage til Statsforvaltaren', 'Complaint to the County Governor'),
  law: appeal,
  through: term,
  binding: 'statute',
  whose: 'requester',
  count: { n: 3, unit: 'weeks' },
  because: say(
    'Avslaget kan påklages til Statsforvalteren (offentleglova § 32) innen tre uker fra {start}, altså senest {due}. Klagen sendes til den som avslo.',
    'Avslaget kan påklagast til Statsforvaltaren (offentleglova § 32) innan tre veker frå {start}, altså seinast {due}. Klaga blir send til den som avslo.',
    'The refusal can be appealed to the County Governor (the Freedom of Information Act § 32) within three weeks of {start}, that is by {due}. The complaint is sent to whoever refused.',
  ),
  remind: [],
  events: {
    'reasons-demanded': {
      does: 'stop',
      law: interrupted,
      because: say(
        'Nærmere begrunnelse ble krevd {at}. Det avbryter klagefristen til begrunnelsen er kommet fram.',
        'Nærare grunngiving blei kravd {at}. Det avbryt klagefristen til grunngivinga er komen fram.',
        'Closer reasons were demanded on {at}. That interrupts the term until the reasons have arrived.',
      ),
      onlyInTime: say(
        'Et krav om begrunnelse etter klagefristen avbryter den ikke.',
        'Eit krav om grunngiving etter klagefristen avbryt han ikkje.',
        'A demand for reasons after the term does not interrupt it.',
      ),
    },
    'reasons-given': {
      does: 'restart',
      law: interrupted,
      because: say(
        'Begrunnelsen kom fram {at}; en ny frist på tre uker løper fra da.',
        'Grunngivinga kom fram {at}; ein ny frist på tre veker går frå då.',
        'The reasons arrived on {at}; a new term of three weeks runs from then.',
      ),
    },
    complained: met(appeal, 'Det ble klaget {at}.', 'Det blei klaga {at}.', 'A complaint was made on {at}.'),
    withdrawn: withdrawn(term),
  },
};

const complaintSent: ClockRule = {
  name: 'complaint-sent',
  title: say('Vurdere på nytt og sende klagen', 'Vurdere på nytt og sende klaga', 'Reconsider and send the complaint'),
  law: handling,
  binding: 'own',
  whose: 'owner',
  count: { n: 5, unit: 'working-days' },
  because: say(
    'Klagen kom {start} og skal forberedes uten ugrunnet opphold: den som avslo, vurderer på nytt og gir innsyn eller sender saken til Statsforvalteren. Loven har ikke noe tall; Skolevern setter fem arbeidsdager, altså {due}.',
    'Klaga kom {start} og skal førebuast utan ugrunna opphald: den som avslo, vurderer på nytt og gir innsyn eller sender saka til Statsforvaltaren. Lova har ikkje noko tal; Skolevern set fem arbeidsdagar, altså {due}.',
    'The complaint came on {start} and is prepared without undue delay: whoever refused reconsiders and gives access or sends the case to the County Governor. The act has no number; Skolevern sets five working days, that is {due}.',
  ),
  remind: [3, 1, 0],
  events: {
    'complaint-sent': met(
      handling,
      'Klagen er sendt til Statsforvalteren {at}.',
      'Klaga er send til Statsforvaltaren {at}.',
      'The complaint was sent to the County Governor on {at}.',
    ),
    granted: met(handling, 'Det er gitt innsyn {at}.', 'Det er gitt innsyn {at}.', 'Access was given on {at}.'),
    withdrawn: withdrawn(handling),
  },
};

interface Options extends RunOptions {
  /** Nobody answered: there was no refusal to arrive. */
  readonly silent?: boolean;
}

const eventNamed = (events: readonly ClockEvent[], name: ClockEvent['name']) =>
  events.find((event) => event.name === name);

const silentDemand = say(
  'Svares det ikke i tide, regnes det fra {start} som et avslag, og den som spurte, kan innen tre uker, altså senest {due}, kreve å få vite hvorfor.',
  'Blir det ikkje svara i tide, blir det frå {start} rekna som eit avslag, og den som spurde, kan innan tre veker, altså seinast {due}, krevje å få vite kvifor.',
  'If there is no answer in time, it counts from {start} as a refusal, and the one who asked may within three weeks, that is by {due}, demand to know why.',
);

/** Three weeks to demand reasons from a refusal, and ten working days to give them when they are demanded. */
export function demandClocks(
  refused: Moment,
  events: readonly ClockEvent[],
  { silent, ...options }: Options,
): readonly Clock[] {
  const rule = silent === true ? { ...demandWindow, because: silentDemand } : demandWindow;
  const window = runClock(rule, refused, events, options);
  const demanded = eventNamed(events, 'reasons-demanded');
  return demanded === undefined ? [window] : [window, ...reasonsClocks(demanded.at, events, refused, options)];
}

const lateDemand = say(
  'Avslaget kom {refused}, og kravet om begrunnelse {at}, etter de tre ukene loven gir. Plikten etter § 31 gjelder da ikke, men begrunnelse kan gis.',
  'Avslaget kom {refused}, og kravet om grunngiving {at}, etter dei tre vekene lova gir. Plikta etter § 31 gjeld då ikkje, men grunngiving kan givast.',
  'The refusal came on {refused} and the demand for reasons on {at}, after the three weeks that the act gives. The duty of § 31 then does not apply, but reasons may be given.',
);

function reasonsClocks(
  demanded: Moment,
  events: readonly ClockEvent[],
  refused: Moment | undefined,
  options: RunOptions,
): readonly Clock[] {
  const clock = runClock(reasons, demanded, events, options);
  if (refused === undefined || demanded.day <= addWeeks(refused.day, 3)) return [clock];
  const says: Text = filled(lateDemand, { refused: momentInWords(refused), at: momentInWords(demanded) });
  const { otherwise: _, left: __, ...rest } = clock;
  return [{ ...rest, state: 'ended', because: says, reminders: [] }];
}

/** Three weeks to complain of a refusal or of silence, and the handling of a complaint that was made. */
export function complaintClocks(
  refused: Moment,
  events: readonly ClockEvent[],
  { silent, ...options }: Options,
): readonly Clock[] {
  const rule = silent === true ? { ...complaint, unsettled: silenceUnsettled } : complaint;
  const clock = runClock(rule, refused, events, options);
  const complained = eventNamed(events, 'complained');
  if (complained === undefined) return [clock];
  return [clock, runClock(complaintSent, complained.at, events, { asOf: options.asOf })];
}

/** The clock of a demand for closer reasons; `refused` among the events tells when the refusal had come. */
export function foiReasonsClocks({ received, events, asOf }: ClockInput): readonly Clock[] {
  return reasonsClocks(received, events, eventNamed(events, 'refused')?.at, { asOf });
}

/** The clocks of complaining: from the day the refusal came. */
export function foiComplaintClocks({ received, events, asOf }: ClockInput): readonly Clock[] {
  return complaintClocks(received, events, { asOf });
}
