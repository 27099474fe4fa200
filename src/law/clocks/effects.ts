import { say } from '#src/kernel/language.ts';
import type { Effect } from './clock.ts';

/** What the events do that mean the same to several clocks. */

const guidance = { act: 'forvaltningsloven-1967', section: '§ 11 a andre ledd' } as const;

export const interim: Effect = {
  does: 'none',
  law: guidance,
  because: say(
    'Et foreløpig svar {at} skal si hvorfor det tar tid og, om mulig, når svaret kommer. Det er ikke svar på kravet, og fristen løper videre.',
    'Eit førebels svar {at} skal seie kvifor det tek tid og, om mogleg, når svaret kjem. Det er ikkje svar på kravet, og fristen går vidare.',
    'A provisional answer on {at} must say why it takes time and, if possible, when the answer comes. It does not answer the request, and the term runs on.',
  ),
};

export const clarificationAsked: Effect = {
  does: 'none',
  law: { act: 'forvaltningsloven-1967', section: '§ 11 fjerde ledd' },
  because: say(
    'Det ble spurt {at} om hva kravet gjelder. Ingen lov sier at fristen da står stille; den telles videre.',
    'Det blei spurt {at} om kva kravet gjeld. Ingen lov seier at fristen då står stille; han blir rekna vidare.',
    'On {at} it was asked what the request is about. No act says that the term stands still then; it is counted on.',
  ),
};

export const clarified: Effect = {
  does: 'none',
  law: { act: 'offentleglova-2006', section: '§ 28 andre ledd' },
  because: say(
    'Presiseringen {at} hører til det samme kravet, og fristen løper fra det. Det den eventuelt ber om i tillegg, er et nytt krav med sin egen frist.',
    'Presiseringa {at} høyrer til det same kravet, og fristen går frå det. Det ho eventuelt ber om i tillegg, er eit nytt krav med sin eigen frist.',
    'The clarification on {at} belongs to the same request, and the term runs from that. What it may ask for besides is a new request with a term of its own.',
  ),
  otherwiseAnew: say(
    'Slik er det om presiseringen er et nytt krav.',
    'Slik er det om presiseringa er eit nytt krav.',
    'That is so if the clarification is a new request.',
  ),
};

export const forwarded: Effect = {
  does: 'end',
  law: { act: 'forvaltningslovforskriften-2006', section: '§ 4' },
  because: say(
    'Kravet er sendt videre til rett organ {at}, og den som spør, har fått vite det. Fristen løper der fra det kom dit.',
    'Kravet er sendt vidare til rett organ {at}, og den som spør, har fått vite det. Fristen går der frå det kom dit.',
    'The request was forwarded to the right body on {at}, and the one who asks was told. The term runs there from when it came.',
  ),
};

/** Withdrawing is no matter of any section: there is no longer anybody who waits. */
export function withdrawn(law: Effect['law']): Effect {
  return {
    does: 'end',
    law,
    because: say(
      'Kravet er trukket {at}; ingen venter lenger på svar.',
      'Kravet er trekt {at}; ingen ventar lenger på svar.',
      'It was withdrawn on {at}; nobody waits for an answer any more.',
    ),
  };
}

/** What the clock waits for was done, said in the law's own name for it. */
export function met(law: Effect['law'], nb: string, nn: string, en: string): Effect {
  return { does: 'meet', law, because: say(nb, nn, en) };
}
