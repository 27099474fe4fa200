import { say } from '#src/kernel/language.ts';
import type { HoldsNothing } from '#src/platform/holdings/holdings.ts';

/** What examining documents holds on persons: nothing; a document is read and let go. */
export const examinationHolds: HoldsNothing = {
  name: say('Sjekk av erklæringer', 'Sjekk av erklæringar', 'Examination of statements'),
  tables: {},
  nothing: say(
    'Et dokument som sjekkes, blir lest og sluppet igjen. Ingenting av det lagres.',
    'Eit dokument som blir sjekka, blir lese og sleppt igjen. Ingenting av det blir lagra.',
    'A document that is examined is read and let go. Nothing of it is stored.',
  ),
};
