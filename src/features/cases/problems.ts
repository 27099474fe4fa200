import { say, type Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';

/** What can be wrong with what was written on a form; the place is the name of the field in the verb. */
export const problems = {
  text: say('Skriv noe her', 'Skriv noko her', 'Write something here'),
  handler: say(
    'Velg en som arbeider hos eieren, og som ikke er part i saken',
    'Vel ein som arbeider hos eigaren, og som ikkje er part i saka',
    'Choose somebody who works for the owner and is no party to the case',
  ),
  unit: say('Velg en skole eller enhet', 'Vel ein skule eller ei eining', 'Choose a school or unit'),
  whom: say('Velg én person eller én skole', 'Vel éin person eller éin skule', 'Choose one person or one school'),
  kind: say('Velg hva det er', 'Vel kva det er', 'Choose what it is'),
  when: say(
    'Dagen må være mellom den dagen saken kom, og i dag',
    'Dagen må vere mellom den dagen saka kom, og i dag',
    'The day must be between the day the case came and today',
  ),
  clockEvent: say(
    'Dette kan ikke føres i en slik sak',
    'Dette kan ikkje førast i ei slik sak',
    'This cannot be noted in such a case',
  ),
  needsReason: say('Skriv en grunn', 'Skriv ein grunn', 'Write a reason'),
  outcome: say('Velg et utfall', 'Vel eit utfall', 'Choose an outcome'),
  decision: say('Velg hva som er avgjort', 'Vel kva som er avgjort', 'Choose what is decided'),
  section: say(
    'Skriv bestemmelsen med ledd og bokstav',
    'Skriv føresegna med ledd og bokstav',
    'Write the provision with paragraph and letter',
  ),
  secrecy: say(
    'Skriv hvilken bestemmelse som gir taushetsplikt',
    'Skriv kva føresegn som gir teieplikt',
    'Write which provision lays down secrecy',
  ),
  wider: say(
    'Skriv om innsyn likevel er vurdert, og hvorfor ikke',
    'Skriv om innsyn likevel er vurdert, og kvifor ikkje',
    'Write whether wider access was considered, and why not',
  ),
  dueOn: say('Velg en dag fra i dag av', 'Vel ein dag frå i dag av', 'Choose a day from today on'),
  taskAnswer: say(
    'Skriv hva som er funnet, eller hvorfor ikke',
    'Skriv kva som er funne, eller kvifor ikkje',
    'Write what was found, or why not',
  ),
  none: say('Det finnes ikke i saken', 'Det finst ikkje i saka', 'It is not in the case'),
  otherCase: say(
    'Skriv nummeret på en annen sak, for eksempel 2026/17',
    'Skriv nummeret på ei anna sak, til dømes 2026/17',
    'Write the number of another case, for example 2026/17',
  ),
  gaps: say(
    'Saken kan ikke avsluttes ennå: se hva som gjenstår',
    'Saka kan ikkje avsluttast enno: sjå kva som står att',
    'The case cannot be closed yet: see what is left',
  ),
  retain: say(
    'Velg en dag etter i dag, eller la feltet stå',
    'Vel ein dag etter i dag, eller la feltet stå',
    'Choose a day after today, or leave it as it is',
  ),
} as const satisfies Record<string, Text>;

/** A fault of one field. */
export function badField(problem: keyof typeof problems, place: string): Problem {
  return new Problem(problems[problem], { code: 'bad-input', place });
}

/** A text that must be there. @throws Problem (bad-input) at the field */
export function needText(text: string | undefined, place: string, problem: keyof typeof problems = 'text'): string {
  const trimmed = (text ?? '').trim();
  if (trimmed === '') throw badField(problem, place);
  return trimmed;
}
