import { say } from '#src/kernel/language.ts';

/** What the page of writing down a case says of finding those in it among the people of the schools. */
export const findPartyTexts = {
  search: say('Søk blant personene ved skolene', 'Søk blant personane ved skulane', 'Search the people of the schools'),
  searchHelp: say(
    'Søket bruker hele navnet i feltene over og blir ført i loggen. Står personen ikke der, blir det stående slik du har skrevet det.',
    'Søket bruker heile namnet i felta over og blir ført i loggen. Står personen ikkje der, blir det ståande slik du har skrive det.',
    'The search uses the whole names in the fields above and is logged. Who is not there stays as you have typed them.',
  ),
  needsTwo: say(
    'Du kan søke blant personene ved skolene når du er logget inn med to faktorer. Skriv navnet så lenge.',
    'Du kan søkje blant personane ved skulane når du er logga inn med to faktorar. Skriv namnet så lenge.',
    'You can search the people of the schools when you are signed in with two factors. Write the name meanwhile.',
  ),
  who: say('Hvem er det som spør?', 'Kven er det som spør?', 'Who is it that asks?'),
  about: say('Hvem er det som det gjelder?', 'Kven er det som det gjeld?', 'Who is it that it is about?'),
  nobody: say(
    'Ingen av dem, eller står ikke i Skolevern',
    'Ingen av dei, eller står ikkje i Skolevern',
    'None of them, or not in Skolevern',
  ),
  none: say(
    'Fant ingen som heter «{navn}» ved skolene du arbeider for. Navnet blir stående slik du har skrevet det.',
    'Fann ingen som heiter «{navn}» ved skulane du arbeider for. Namnet blir ståande slik du har skrive det.',
    'Found nobody called “{navn}” at the schools that you work for. The name stays as you have typed it.',
  ),
  fileAgain: say(
    'Velg filen på nytt: nettleseren sender den ikke tilbake etter et søk.',
    'Vel fila på nytt: nettlesaren sender ho ikkje tilbake etter eit søk.',
    'Choose the file again: the browser does not send it back after a search.',
  ),
} as const;
