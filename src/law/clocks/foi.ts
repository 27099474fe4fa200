import { say } from '#src/kernel/language.ts';
import type { Clock, ClockInput, ClockRule, Effect } from './clock.ts';
import { clarificationAsked, clarified, forwarded, interim, met, withdrawn } from './effects.ts';
import { complaintClocks, demandClocks } from './foi-after.ts';
import { dayAfter, runClock } from './run.ts';

const promptly = { act: 'offentleglova-2006', section: '§ 29 første ledd' } as const;
const silence = { act: 'offentleglova-2006', section: '§ 32 andre ledd' } as const;
const consent = { act: 'offentleglova-2006', section: '§ 13 tredje ledd' } as const;
const refusal = { act: 'offentleglova-2006', section: '§ 31 første ledd' } as const;

const usual: ClockRule['events'] = {
  interim,
  'clarification-asked': clarificationAsked,
  clarified,
  forwarded,
  answered: met(promptly, 'Kravet er besvart {at}.', 'Kravet er svart på {at}.', 'The request was answered on {at}.'),
  granted: met(promptly, 'Det er gitt innsyn {at}.', 'Det er gitt innsyn {at}.', 'Access was given on {at}.'),
  refused: met(
    refusal,
    'Kravet er helt eller delvis avslått {at}, skriftlig. Også at dokumentet ikke finnes, er et avslag.',
    'Kravet er heilt eller delvis avslått {at}, skriftleg. Også at dokumentet ikkje finst, er eit avslag.',
    'The request was wholly or partly refused on {at}, in writing. That a document does not exist is a refusal too.',
  ),
  withdrawn: withdrawn(promptly),
};

const consentElsewhere: Effect = {
  does: 'none',
  law: consent,
  because: say(
    'At det er spurt om samtykke {at}, utsetter bare de dokumentene det gjelder; resten skal besvares uten å vente.',
    'At det er spurt om samtykke {at}, utset berre dei dokumenta det gjeld; resten skal svarast på utan å vente.',
    'That consent was asked for on {at} puts off only the documents that need it; the rest is answered without waiting.',
  ),
};

const practice: ClockRule = {
  name: 'practice',
  title: say('Svar etter praksis', 'Svar etter praksis', 'Answer by practice'),
  law: promptly,
  binding: 'practice',
  whose: 'owner',
  count: { n: 3, unit: 'working-days' },
  because: say(
    'Kravet kom {start} og skal avgjøres uten ugrunnet opphold. Loven har ikke noe tall; etter Sivilombudets praksis besvares vanlige krav samme dag eller innen én til tre arbeidsdager, altså senest {due}.',
    'Kravet kom {start} og skal avgjerast utan ugrunna opphald. Lova har ikkje noko tal; etter praksisen til Sivilombodet blir vanlege krav svara på same dag eller innan éin til tre arbeidsdagar, altså seinast {due}.',
    'The request came on {start} and must be decided without undue delay. The act has no number; by the Parliamentary Ombud’s practice ordinary requests are answered the same day or within one to three working days, so by {due}.',
  ),
  remind: [2, 0],
  events: { ...usual, 'consent-asked': consentElsewhere },
};

const deemedRefusal: ClockRule = {
  name: 'deemed-refusal',
  title: say('Manglende svar blir avslag', 'Manglande svar blir avslag', 'No answer becomes a refusal'),
  law: silence,
  binding: 'statute',
  whose: 'owner',
  count: { n: 5, unit: 'working-days' },
  because: say(
    'Organet mottok kravet {start}. Er det ikke besvart innen fem arbeidsdager, altså {due}, regnes det fra dagen etter som et avslag som kan påklages.',
    'Organet mottok kravet {start}. Er det ikkje svara på innan fem arbeidsdagar, altså {due}, blir det frå dagen etter rekna som eit avslag som kan påklagast.',
    'The body received the request on {start}. If it is not answered within five working days, that is by {due}, it counts from the next day as a refusal that can be appealed.',
  ),
  remind: [4, 2, 1, 0],
  events: {
    ...usual,
    'consent-asked': {
      does: 'stop',
      law: consent,
      because: say(
        'Den som har krav på taushet, er spurt om samtykke {at}. Regelen om fem arbeidsdager gjelder ikke så lenge; kravet skal fortsatt avgjøres uten ugrunnet opphold.',
        'Den som har krav på tystnad, er spurd om samtykke {at}. Regelen om fem arbeidsdagar gjeld ikkje så lenge; kravet skal framleis avgjerast utan ugrunna opphald.',
        'Whoever is owed secrecy was asked for consent on {at}. The rule of five working days does not apply meanwhile; the request must still be decided without undue delay.',
      ),
    },
    'consent-answered': {
      does: 'resume',
      law: consent,
      because: say(
        'Samtykket ble gitt eller nektet {at}, eller fristen for å svare gikk ut, som er å nekte. Loven sier ikke om de fem dagene da tar til å løpe; her telles dagene som var igjen, som er best for den som spør.',
        'Samtykket blei gitt eller nekta {at}, eller fristen for å svare gjekk ut, som er å nekte. Lova seier ikkje om dei fem dagane då tek til å gå; her blir dagane som var att, rekna, som er best for den som spør.',
        'Consent was given or refused on {at}, or the time to answer ran out, which is to refuse. The act does not say whether the five days then run; the days that were left are counted, which is best for the one who asks.',
      ),
    },
  },
};

const outerLine: ClockRule = {
  name: 'outer-line',
  title: say('Ytterste grense i praksis', 'Ytste grense i praksis', 'Outer line of practice'),
  law: promptly,
  binding: 'practice',
  whose: 'owner',
  count: { n: 8, unit: 'working-days' },
  because: say(
    'Også det som krever leting eller tvil, må besvares: mer enn åtte arbeidsdager, altså etter {due}, er normalt ikke akseptabelt etter Sivilombudets praksis (NOU 2003:30).',
    'Også det som krev leiting eller tvil, må svarast på: meir enn åtte arbeidsdagar, altså etter {due}, er normalt ikkje akseptabelt etter praksisen til Sivilombodet (NOU 2003:30).',
    'What takes searching or doubt must be answered too: more than eight working days, that is after {due}, is normally not acceptable by the Parliamentary Ombud’s practice (NOU 2003:30).',
  ),
  remind: [2, 0],
  events: { ...usual, 'consent-asked': consentElsewhere },
};

/** Access given or the request gone elsewhere: there is no refusal to demand reasons for or complain about. */
const leavesNoRefusal = new Set(['granted', 'forwarded', 'withdrawn', 'answered']);

const ifSilent = say(
  'Gjelder om kravet ikke blir besvart i tide.',
  'Gjeld om kravet ikkje blir svara på i tide.',
  'Applies if the request is not answered in time.',
);

/** What the one who asked may do with a refusal: from when it came, or from when silence counts as one. */
function afterwards({ events, asOf }: ClockInput, deemed: Clock): readonly Clock[] {
  const refused = events.find(({ name }) => name === 'refused');
  if (refused !== undefined)
    return [...demandClocks(refused.at, events, { asOf }), ...complaintClocks(refused.at, events, { asOf })];
  if (deemed.due === null || events.some(({ name }) => leavesNoRefusal.has(name))) return [];
  const silent = dayAfter(deemed.due);
  const isSilent = asOf !== undefined && asOf.day >= silent.day;
  const options = { asOf, silent: true, ...(!isSilent && { condition: ifSilent }) };
  return [...demandClocks(silent, events, options), ...complaintClocks(silent, events, options)];
}

/** The clocks of a request for access to documents (offentleglova): to answer, and what a refusal or silence leads to. */
export function foiClocks(input: ClockInput): readonly Clock[] {
  const { received, events, asOf } = input;
  const run = (rule: ClockRule) => runClock(rule, received, events, { asOf });
  const deemed = run(deemedRefusal);
  return [run(practice), deemed, run(outerLine), ...afterwards(input, deemed)];
}
