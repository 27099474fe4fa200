import { say } from '#src/kernel/language.ts';
import type { Clock, ClockInput, ClockRule } from './clock.ts';
import { met } from './effects.ts';
import { runClock } from './run.ts';

const act = { act: 'opplaeringslova-2023', section: '§ 12-4 andre ledd' } as const;
const plan = { act: 'opplaeringslova-2023', section: '§ 12-4 tredje ledd' } as const;
const governor = { act: 'opplaeringslova-2023', section: '§ 12-6 andre ledd' } as const;

const investigate: ClockRule = {
  name: 'investigate',
  title: say('Undersøke saken', 'Undersøkje saka', 'Look into the case'),
  law: act,
  binding: 'own',
  whose: 'owner',
  count: { n: 1, unit: 'working-days' },
  because: say(
    'Saken ble tatt opp {start}. Skolen skal snarest undersøke den og rette opp situasjonen. Loven har ikke noe tall; Skolevern setter neste arbeidsdag, altså {due}.',
    'Saka blei teken opp {start}. Skulen skal snarast undersøkje henne og rette opp situasjonen. Lova har ikkje noko tal; Skolevern set neste arbeidsdag, altså {due}.',
    'The case was raised on {start}. The school looks into it as soon as possible and puts things right. The act has no number; Skolevern sets the next working day, that is {due}.',
  ),
  remind: [0],
  events: {
    investigated: met(act, 'Saken er undersøkt {at}.', 'Saka er undersøkt {at}.', 'The case was looked into on {at}.'),
  },
};

const writtenPlan: ClockRule = {
  name: 'plan',
  title: say('Skriftlig plan for tiltakene', 'Skriftleg plan for tiltaka', 'Written plan of the measures'),
  law: plan,
  binding: 'own',
  whose: 'owner',
  count: { n: 7, unit: 'days' },
  because: say(
    'Skolen skal lage en skriftlig plan for tiltakene. Paragrafen har ikke noe tall, men en uke etter at saken ble tatt opp med rektor {start}, kan den meldes til Statsforvalteren (§ 12-6). Derfor skal planen være klar {due}, også når det er en helligdag eller i en ferie.',
    'Skulen skal lage ein skriftleg plan for tiltaka. Paragrafen har ikkje noko tal, men ei veke etter at saka blei teken opp med rektor {start}, kan ho meldast til Statsforvaltaren (§ 12-6). Derfor skal planen vere klar {due}, også når det er ein heilagdag eller i ein ferie.',
    'The school makes a written plan of the measures. The section has no number, but a week after the case was raised with the principal on {start} it can be reported to the County Governor (§ 12-6). So the plan is ready on {due}, also when that is a holiday.',
  ),
  remind: [3, 1, 0],
  events: { planned: met(plan, 'Planen er laget {at}.', 'Planen er laga {at}.', 'The plan was made on {at}.') },
};

const countyGovernor: ClockRule = {
  name: 'county-governor',
  title: say(
    'Kan meldes til Statsforvalteren',
    'Kan meldast til Statsforvaltaren',
    'Can be reported to the County Governor',
  ),
  law: governor,
  binding: 'statute',
  whose: 'requester',
  opens: true,
  count: { n: 7, unit: 'days' },
  because: say(
    'Saken ble tatt opp med rektor {start}. Fra {due}, når det er gått en uke, kan eleven eller foreldrene melde den til Statsforvalteren; før det avvises den uten særlige grunner.',
    'Saka blei teken opp med rektor {start}. Frå {due}, når det er gått ei veke, kan eleven eller foreldra melde henne til Statsforvaltaren; før det blir ho avvist utan særlege grunnar.',
    'The case was raised with the principal on {start}. From {due}, when a week has gone, the pupil or the parents can report it to the County Governor; before that it is rejected unless there are special reasons.',
  ),
  remind: [],
  events: {
    reported: met(
      governor,
      'Saken er meldt til Statsforvalteren {at}.',
      'Saka er meld til Statsforvaltaren {at}.',
      'The case was reported to the County Governor on {at}.',
    ),
  },
};

/** The clocks of a case about a pupil's school environment, from when it was raised with the principal (opplæringslova ch. 12). */
export function environmentPlanClocks({ received, events, asOf }: ClockInput): readonly Clock[] {
  return [investigate, writtenPlan, countyGovernor].map((rule) => runClock(rule, received, events, { asOf }));
}
