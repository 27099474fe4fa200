import { say } from '#src/kernel/language.ts';
import { compareMoments, type Moment } from '#src/kernel/oslo-time.ts';
import type { Clock, ClockInput, ClockRule, Effect } from './clock.ts';
import { countFrom } from './count.ts';
import { met } from './effects.ts';
import { runClock } from './run.ts';

const authority = { act: 'gdpr', section: 'art. 33 nr. 1' } as const;
const subjects = { act: 'gdpr', section: 'art. 34 nr. 1' } as const;
const register = { act: 'gdpr', section: 'art. 33 nr. 5' } as const;

const noRisk: Effect = {
  does: 'end',
  law: register,
  because: say(
    'Det er vurdert {at} at bruddet neppe gir risiko for noen. Da meldes det ikke, men dokumenteres med grunnen, slik at Datatilsynet kan kontrollere det.',
    'Det er vurdert {at} at brotet neppe gir risiko for nokon. Då blir det ikkje meldt, men dokumentert med grunnen, slik at Datatilsynet kan kontrollere det.',
    'On {at} the breach was assessed as unlikely to be a risk to anyone. Then it is not notified, but documented with the reason, so that Datatilsynet can check it.',
  ),
  onlyWithReason: say(
    'At bruddet neppe gir risiko, må begrunnes. Ingen grunn er oppgitt, og fristen løper.',
    'At brotet neppe gir risiko, må grunngivast. Ingen grunn er oppgitt, og fristen går.',
    'That a breach is unlikely to be a risk needs a reason. None is given, and the term runs.',
  ),
};

const notifyAuthority: ClockRule = {
  name: 'notify-authority',
  title: say('Melding til Datatilsynet', 'Melding til Datatilsynet', 'Notification to Datatilsynet'),
  law: authority,
  binding: 'statute',
  whose: 'owner',
  count: { n: 72, unit: 'hours' },
  because: say(
    'Skoleeieren fikk kjennskap til bruddet {start}, også når det sto i et brev om noe annet. Det meldes til Datatilsynet uten ugrunnet opphold og om mulig innen 72 timer, altså {due}. Meldes det senere, skal grunnen sies; det som ikke er klart, kan sendes etter hvert.',
    'Skuleeigaren fekk kjennskap til brotet {start}, også når det stod i eit brev om noko anna. Det blir meldt til Datatilsynet utan ugrunna opphald og om mogleg innan 72 timar, altså {due}. Blir det meldt seinare, skal grunnen seiast; det som ikkje er klart, kan sendast etter kvart.',
    'The school owner became aware of the breach on {start}, also when it stood in a letter about something else. It is notified to Datatilsynet without undue delay and, where feasible, within 72 hours, that is by {due}. A later notification says why; what is not clear can be sent in phases.',
  ),
  remind: [48, 24, 12, 4, 1],
  events: {
    notified: met(
      authority,
      'Bruddet er meldt til Datatilsynet {at}.',
      'Brotet er meldt til Datatilsynet {at}.',
      'The breach was notified to Datatilsynet on {at}.',
    ),
    'no-risk': noRisk,
  },
};

/** Art. 34 has no number; people are told no later than the authority. */
const tellSubjects: ClockRule = {
  name: 'tell-subjects',
  title: say('Underretning til de berørte', 'Underretning til dei det gjeld', 'Telling those concerned'),
  law: subjects,
  binding: 'own',
  whose: 'owner',
  count: { n: 72, unit: 'hours' },
  because: say(
    'Er risikoen høy, skal de det gjelder, få vite det uten ugrunnet opphold. Artikkel 34 har ikke noe tall; Skolevern setter som ytterste grense de 72 timene fra {start} som gjelder for Datatilsynet, altså {due}.',
    'Er risikoen høg, skal dei det gjeld, få vite det utan ugrunna opphald. Artikkel 34 har ikkje noko tal; Skolevern set som ytste grense dei 72 timane frå {start} som gjeld for Datatilsynet, altså {due}.',
    'If the risk is high, those concerned are told without undue delay. Article 34 has no number; Skolevern sets as the outer line the 72 hours from {start} that apply to Datatilsynet, that is {due}.',
  ),
  remind: [48, 24, 12, 4, 1],
  events: {
    'subjects-told': met(
      subjects,
      'De berørte fikk vite det {at}.',
      'Dei det gjeld, fekk vite det {at}.',
      'Those concerned were told on {at}.',
    ),
    'no-risk': noRisk,
  },
};

const atOnce: ClockRule = {
  ...tellSubjects,
  count: { n: 0, unit: 'hours' },
  because: say(
    'Risikoen er vurdert som høy {start}, etter at de 72 timene var ute. De det gjelder, skal få vite det straks.',
    'Risikoen er vurdert som høg {start}, etter at dei 72 timane var ute. Dei det gjeld, skal få vite det straks.',
    'The risk was assessed as high on {start}, after the 72 hours were out. Those concerned are told at once.',
  ),
  remind: [],
};

const ifHigh = say(
  'Gjelder bare hvis bruddet trolig gir høy risiko for dem det gjelder.',
  'Gjeld berre om brotet truleg gir høg risiko for dei det gjeld.',
  'Applies only if the breach is likely to be a high risk to those concerned.',
);

function subjectsClock({ received, events, asOf }: ClockInput): Clock {
  const high: Moment | undefined = events.find(({ name }) => name === 'high-risk')?.at;
  if (high === undefined) return runClock(tellSubjects, received, events, { asOf, condition: ifHigh });
  const late = compareMoments(high, countFrom(received, tellSubjects.count)) > 0;
  return late ? runClock(atOnce, high, events, { asOf }) : runClock(tellSubjects, received, events, { asOf });
}

/** The clocks of a personal-data breach, from awareness (GDPR art. 33 and 34). */
export function breachClocks(input: ClockInput): readonly Clock[] {
  const { received, events, asOf } = input;
  return [runClock(notifyAuthority, received, events, { asOf }), subjectsClock(input)];
}
