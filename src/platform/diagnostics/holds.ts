import { say } from '#src/kernel/language.ts';
import type { HoldsNothing } from '#src/platform/holdings/holdings.ts';

/** What the program says of its own running: it has no field that could hold anything on a person. */
export const diagnosticsHolds: HoldsNothing = {
  name: say('Programmets driftslogg', 'Driftsloggen til programmet', 'The program’s own record of its running'),
  tables: {},
  nothing: say(
    'Driftsloggen har bare tall, koder og hvilken slags side som ble vist. Den har ikke noe felt for navn, adresser eller tekst.',
    'Driftsloggen har berre tal, kodar og kva slags side som blei vist. Han har ikkje noko felt for namn, adresser eller tekst.',
    'It has only numbers, codes and which sort of page was shown. It has no field for names, addresses or text.',
  ),
};
