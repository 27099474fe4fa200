import { say } from '#src/kernel/language.ts';
import type { Clock, ClockInput, ClockRule } from './clock.ts';
import { clarificationAsked, forwarded, interim, met, withdrawn } from './effects.ts';
import { runClock } from './run.ts';

const promptly = { act: 'forvaltningsloven-1967', section: '§ 11 a første ledd' } as const;
const right = { act: 'forvaltningsloven-1967', section: '§ 18 første ledd' } as const;
const provisional = { act: 'forvaltningsloven-1967', section: '§ 11 a tredje ledd' } as const;
const refusal = { act: 'forvaltningsloven-1967', section: '§ 21 første ledd' } as const;
const appeal = { act: 'forvaltningsloven-1967', section: '§ 21 andre ledd' } as const;
const term = { act: 'forvaltningsloven-1967', section: '§ 29 første ledd' } as const;

const done: ClockRule['events'] = {
  'clarification-asked': clarificationAsked,
  forwarded,
  answered: met(right, 'Kravet er besvart {at}.', 'Kravet er svart på {at}.', 'The request was answered on {at}.'),
  granted: met(right, 'Parten fikk innsyn {at}.', 'Parten fekk innsyn {at}.', 'The party got access on {at}.'),
  refused: met(
    refusal,
    'Kravet er helt eller delvis avslått {at}, skriftlig og med bestemmelse, ledd og bokstav.',
    'Kravet er heilt eller delvis avslått {at}, skriftleg og med føresegn, ledd og bokstav.',
    'The request was wholly or partly refused on {at}, in writing and with provision, paragraph and letter.',
  ),
  withdrawn: withdrawn(promptly),
};

const answer: ClockRule = {
  name: 'answer',
  title: say('Innsyn til parten', 'Innsyn til parten', 'Access to the party'),
  law: promptly,
  binding: 'own',
  whose: 'owner',
  count: { n: 3, unit: 'working-days' },
  because: say(
    'Kravet om partsinnsyn kom {start} og skal avgjøres uten ugrunnet opphold (rett til innsyn: § 18). Loven har ikke noe tall; Skolevern setter tre arbeidsdager, altså {due}, for en part skal ikke vente lenger enn hvem som helst gjør etter offentleglova.',
    'Kravet om partsinnsyn kom {start} og skal avgjerast utan ugrunna opphald (rett til innsyn: § 18). Lova har ikkje noko tal; Skolevern set tre arbeidsdagar, altså {due}, for ein part skal ikkje vente lenger enn kven som helst gjer etter offentleglova.',
    'The request for party access came on {start} and is decided without undue delay (right of access: § 18). The act has no number; Skolevern sets three working days, that is {due}, for a party should not wait longer than anyone does under the Freedom of Information Act.',
  ),
  remind: [2, 0],
  events: { ...done, interim },
};

const provisionalAnswer: ClockRule = {
  name: 'interim-answer',
  title: say('Foreløpig svar', 'Førebels svar', 'Provisional answer'),
  law: provisional,
  binding: 'statute',
  whose: 'owner',
  count: { n: 1, unit: 'months' },
  because: say(
    'Gjelder saken et enkeltvedtak og kan henvendelsen ikke besvares innen en måned fra {start}, skal det være gitt foreløpig svar {due}. Ellers skal det gis snarest mulig når det vil ta uforholdsmessig lang tid.',
    'Gjeld saka eit enkeltvedtak og kan førespurnaden ikkje svarast på innan ein månad frå {start}, skal det vere gitt førebels svar {due}. Elles skal det givast snarast råd når det vil ta uforholdsmessig lang tid.',
    'If the case is about an individual decision and the letter cannot be answered within a month of {start}, a provisional answer must have been given by {due}. Otherwise it is given as soon as possible when the answer will take disproportionately long.',
  ),
  unsettled: say(
    'Loven sier ikke hvordan måneden regnes her; den regnes som i domstolloven §§ 148–149.',
    'Lova seier ikkje korleis månaden blir rekna her; han blir rekna som i domstollova §§ 148–149.',
    'The act does not say how the month is counted here; it is counted as in the Courts of Justice Act §§ 148–149.',
  ),
  remind: [5, 1, 0],
  events: {
    ...done,
    interim: met(
      provisional,
      'Foreløpig svar er gitt {at}.',
      'Førebels svar er gitt {at}.',
      'A provisional answer was given on {at}.',
    ),
  },
};

const complaint: ClockRule = {
  name: 'complaint',
  title: say('Klage til Statsforvalteren', 'Klage til Statsforvaltaren', 'Complaint to the County Governor'),
  law: appeal,
  through: term,
  binding: 'statute',
  whose: 'requester',
  count: { n: 3, unit: 'weeks' },
  because: say(
    'Avslaget kan påklages til Statsforvalteren (§ 21 andre ledd) innen tre uker fra det kom fram {start}, altså senest {due}.',
    'Avslaget kan påklagast til Statsforvaltaren (§ 21 andre ledd) innan tre veker frå det kom fram {start}, altså seinast {due}.',
    'The refusal can be appealed to the County Governor (§ 21 second paragraph) within three weeks of its arrival on {start}, that is by {due}.',
  ),
  remind: [],
  events: {
    complained: met(appeal, 'Det ble klaget {at}.', 'Det blei klaga {at}.', 'A complaint was made on {at}.'),
    withdrawn: withdrawn(term),
  },
};

/** The clocks of a party's request to see the documents of the own case (forvaltningsloven §§ 18–21). */
export function partyAccessClocks({ received, events, asOf }: ClockInput): readonly Clock[] {
  const clocks = [answer, provisionalAnswer].map((rule) => runClock(rule, received, events, { asOf }));
  const refused = events.find(({ name }) => name === 'refused');
  return refused === undefined ? clocks : [...clocks, runClock(complaint, refused.at, events, { asOf })];
}
