import type { Text } from '#src/kernel/language.ts';
import { say } from '#src/kernel/language.ts';

/** What the verbs say when they will not publish, and what to do instead. */
export const problems = {
  unchanged: say(
    'Den siste versjonen sier allerede det samme.',
    'Den siste versjonen seier alt det same.',
    'The latest version already says the same.',
  ),
  changeFirst: say(
    'Det er ingenting å publisere. Endre opplysningene i registeret først, hvis erklæringen skal si noe annet.',
    'Det er ingenting å publisere. Endre opplysningane i registeret først, om erklæringa skal seie noko anna.',
    'There is nothing to publish. Change the facts in the register first, if the statement is to say something else.',
  ),
  needsApprover: say(
    'Det må stå hvem som har godkjent erklæringen.',
    'Det må stå kven som har godkjent erklæringa.',
    'It must be said who has approved the statement.',
  ),
  sayWho: say(
    'Skriv rollen eller navnet til den som har godkjent den, med høyst 200 tegn.',
    'Skriv rolla eller namnet til den som har godkjent henne, med høgst 200 teikn.',
    'Write the role or the name of the one who approved it, in at most 200 characters.',
  ),
  noUnit: say(
    'Enheten finnes ikke i registeret.',
    'Eininga finst ikkje i registeret.',
    'The unit is not in the register.',
  ),
  chooseUnit: say(
    'Velg en av enhetene i registeret, eller hele virksomheten.',
    'Vel ei av einingane i registeret, eller heile verksemda.',
    'Choose one of the units in the register, or the whole owner.',
  ),
} satisfies Record<string, Text>;
