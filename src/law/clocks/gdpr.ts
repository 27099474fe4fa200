import { say } from '#src/kernel/language.ts';
import type { Clock, ClockInput, ClockRule, Effect } from './clock.ts';
import { met, withdrawn } from './effects.ts';
import { runClock } from './run.ts';

const term = { act: 'gdpr', section: 'art. 12 nr. 3' } as const;
const notActing = { act: 'gdpr', section: 'art. 12 nr. 4' } as const;
const identity = { act: 'gdpr', section: 'art. 12 nr. 6' } as const;

const identityAsked: Effect = {
  does: 'none',
  law: identity,
  because: say(
    'Det ble bedt om mer for å vite hvem som spør {at}. Forordningen lar dere be om det, men sier ikke at måneden står stille; den telles videre.',
    'Det blei bede om meir for å vite kven som spør {at}. Forordninga lèt dykk be om det, men seier ikkje at månaden står stille; han blir rekna vidare.',
    'More was asked for on {at} to know who asks. The Regulation lets you ask, but does not say that the month stands still; it is counted on.',
  ),
};

const identityShown: Effect = {
  does: 'none',
  law: identity,
  because: say(
    'Det ble klart hvem som spør {at}. Måneden telles fra kravet kom, som er best for den som spør.',
    'Det blei klart kven som spør {at}. Månaden blir rekna frå kravet kom, som er best for den som spør.',
    'It became clear on {at} who asks. The month is counted from when the request came, which is best for the one who asks.',
  ),
  otherwiseAnew: say(
    'Det europeiske personvernrådet (retningslinjer 01/2022) godtar at tiden ikke løper mens man med grunn og uten opphold har spurt hvem det er.',
    'Det europeiske personvernrådet (retningslinjer 01/2022) godtek at tida ikkje går medan ein med grunn og utan opphald har spurt kven det er.',
    'The European Data Protection Board (Guidelines 01/2022) accepts that time does not run while one has asked, with cause and without delay, who it is.',
  ),
};

const clarificationAsked: Effect = {
  does: 'none',
  law: term,
  because: say(
    'Det ble spurt {at} om hva kravet gjelder. Forordningen sier ikke at måneden står stille av det; den telles videre.',
    'Det blei spurt {at} om kva kravet gjeld. Forordninga seier ikkje at månaden står stille av det; han blir rekna vidare.',
    'On {at} it was asked what the request is about. The Regulation does not say that the month stands still for it; it is counted on.',
  ),
};

const clarified: Effect = {
  does: 'none',
  law: term,
  because: say(
    'Det ble presisert {at} hva kravet gjelder; måneden telles fra kravet kom.',
    'Det blei presisert {at} kva kravet gjeld; månaden blir rekna frå kravet kom.',
    'It was made clear on {at} what the request is about; the month is counted from when the request came.',
  ),
};

const done: ClockRule['events'] = {
  answered: met(term, 'Kravet er besvart {at}.', 'Kravet er svart på {at}.', 'The request was answered on {at}.'),
  granted: met(term, 'Kravet er etterkommet {at}.', 'Kravet er etterkome {at}.', 'The request was met on {at}.'),
  refused: met(
    notActing,
    'Det er gitt beskjed {at} om at kravet ikke etterkommes, hvorfor, og hvor man klager.',
    'Det er gitt beskjed {at} om at kravet ikkje blir etterkome, kvifor, og kvar ein klagar.',
    'It was told on {at} that the request is not met, why, and where to complain.',
  ),
  withdrawn: withdrawn(term),
};

const answer: ClockRule = {
  name: 'answer',
  title: say('Svar til den registrerte', 'Svar til den registrerte', 'Answer to the data subject'),
  law: term,
  binding: 'statute',
  whose: 'owner',
  count: { n: 1, unit: 'months' },
  because: say(
    'Kravet ble mottatt {start}. Den registrerte skal ha svar uten ugrunnet opphold og senest innen én måned, altså {due}.',
    'Kravet blei motteke {start}. Den registrerte skal ha svar utan ugrunna opphald og seinast innan éin månad, altså {due}.',
    'The request was received on {start}. The data subject gets an answer without undue delay and within one month at the latest, that is by {due}.',
  ),
  remind: [15, 10, 5, 2, 1, 0],
  events: {
    ...done,
    'identity-asked': identityAsked,
    'identity-shown': identityShown,
    'clarification-asked': clarificationAsked,
    clarified,
    extend: {
      does: 'extend',
      law: term,
      to: { n: 3, unit: 'months' },
      because: say(
        'Fristen er forlenget med to måneder, og den registrerte fikk vite det og hvorfor {at}, innen den første måneden.',
        'Fristen er forlengd med to månader, og den registrerte fekk vite det og kvifor {at}, innan den første månaden.',
        'The term is extended by two months, and the data subject was told so and why on {at}, within the first month.',
      ),
      onlyInTime: say(
        'Forlengelsen må være meldt innen den første måneden.',
        'Forlenginga må vere meld innan den første månaden.',
        'An extension must be told within the first month.',
      ),
      onlyWithReason: say(
        'Fristen kan bare forlenges når den registrerte får vite hvorfor: hvor sammensatt kravet er, eller hvor mange de er. Ingen grunn er oppgitt, og fristen er den samme.',
        'Fristen kan berre forlengjast når den registrerte får vite kvifor: kor samansett kravet er, eller kor mange dei er. Ingen grunn er oppgitt, og fristen er den same.',
        'The term can be extended only when the data subject is told why: how complex the request is, or how many there are. No reason is given, and the term is the same.',
      ),
    },
  },
};

const extensionTold: ClockRule = {
  name: 'extension-told',
  title: say(
    'Siste dag for å melde forlengelse',
    'Siste dag for å melde forlenging',
    'Last day to tell of an extension',
  ),
  law: term,
  binding: 'statute',
  whose: 'owner',
  count: { n: 1, unit: 'months' },
  because: say(
    'Er kravet sammensatt eller kravene mange, kan fristen forlenges med to måneder. Den registrerte må da få vite det, og hvorfor, innen én måned fra {start}, altså senest {due}.',
    'Er kravet samansett eller krava mange, kan fristen forlengjast med to månader. Den registrerte må då få vite det, og kvifor, innan éin månad frå {start}, altså seinast {due}.',
    'If the request is complex or the requests are many, the term can be extended by two months. The data subject must then be told so, and why, within one month of {start}, that is by {due}.',
  ),
  remind: [5, 1],
  events: {
    ...done,
    extend: met(
      term,
      'Den registrerte fikk vite om forlengelsen {at}.',
      'Den registrerte fekk vite om forlenginga {at}.',
      'The data subject was told of the extension on {at}.',
    ),
  },
};

const refusalTold: ClockRule = {
  name: 'refusal-told',
  title: say('Siste dag for å si nei', 'Siste dag for å seie nei', 'Last day to say no'),
  law: notActing,
  binding: 'statute',
  whose: 'owner',
  count: { n: 1, unit: 'months' },
  because: say(
    'Etterkommes kravet ikke, skal den registrerte få vite det uten opphold og senest innen én måned fra {start}, altså {due}: hvorfor, og at man kan klage til Datatilsynet og gå til domstolene.',
    'Blir kravet ikkje etterkome, skal den registrerte få vite det utan opphald og seinast innan éin månad frå {start}, altså {due}: kvifor, og at ein kan klage til Datatilsynet og gå til domstolane.',
    'If the request is not met, the data subject is told so without delay and within one month of {start} at the latest, that is by {due}: why, and that one can complain to Datatilsynet and go to court.',
  ),
  remind: [5, 1],
  events: done,
};

/** The clocks of a data subject's request (GDPR art. 15–22): the answer, and the last days to extend or refuse. */
export function gdprClocks({ received, events, asOf }: ClockInput): readonly Clock[] {
  return [answer, extensionTold, refusalTold].map((rule) => runClock(rule, received, events, { asOf }));
}
