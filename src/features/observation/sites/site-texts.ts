import { say } from '#src/kernel/language.ts';

/** What goes wrong with sites and scans, in words. */
export const siteProblems = {
  none: say('Nettstedet finnes ikke', 'Nettstaden finst ikkje', 'There is no such site'),
  noRun: say('Skanningen finnes ikke', 'Skanninga finst ikkje', 'There is no such scan'),
  unit: say('Velg en skole fra listen', 'Vel ein skule frå lista', 'Choose a school from the list'),
  limit: say('Skriv et tall fra 1 til 200', 'Skriv eit tal frå 1 til 200', 'Write a number from 1 to 200'),
  choose: say('Velg ett av alternativene', 'Vel eitt av alternativa', 'Choose one of the options'),
  there: say('Nettstedet står her allerede', 'Nettstaden står her allereie', 'The site is here already'),
  unconfirmed: say(
    'Nettstedet er ikke bekreftet som deres eget, og skannes derfor ikke',
    'Nettstaden er ikkje stadfesta som dykkar eigen, og blir derfor ikkje skanna',
    'The site is not confirmed as your own, and so it is not scanned',
  ),
  confirmFirst: say(
    'Bekreft det på nettstedets side først.',
    'Stadfest det på sida til nettstaden først.',
    'Confirm it on the page of the site first.',
  ),
  invented: say(
    'Nettstedet er oppdiktet, og finnes ikke på nettet',
    'Nettstaden er oppdikta, og finst ikkje på nettet',
    'The site is invented, and is not on the net',
  ),
  notFound: say(
    'Vi fant ikke teksten der den skal stå',
    'Vi fann ikkje teksten der han skal stå',
    'We did not find the text where it should stand',
  ),
  difference: say('Avviket finnes ikke', 'Avviket finst ikkje', 'There is no such difference'),
  noCase: say('Det finnes ingen slik sak', 'Det finst inga slik sak', 'There is no such case'),
  knownAt: say(
    'Skriv dag og klokkeslett som har vært, tidligst da det ble observert',
    'Skriv dag og klokkeslett som har vore, tidlegast da det blei observert',
    'Write a day and time that have been, at the earliest when it was observed',
  ),
  gone: say(
    'Råmaterialet er slettet: tiden dere beholder det, er ute',
    'Råmaterialet er sletta: tida de beheld det, er ute',
    'The raw material is deleted: the time for which you keep it is over',
  ),
} as const;
