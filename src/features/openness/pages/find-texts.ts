import { say } from '#src/kernel/language.ts';

/** What the search for documents says beside its hits. */
export const findTexts = {
  sort: say('Slag', 'Slag', 'Sort'),
  allSorts: say('Alle slag', 'Alle slag', 'Every sort'),
  unit: say('Nevner skolen', 'Nemner skulen', 'Tells of the school'),
  allUnits: say('Alle skoler', 'Alle skular', 'All schools'),
  released: say('Gitt ut før', 'Gitt ut før', 'Given out before'),
  look: say(
    'Skriv hva du leter etter, eller velg slag eller skole.',
    'Skriv kva du leitar etter, eller vel slag eller skule.',
    'Write what you look for, or choose a sort or a school.',
  ),
  shown: say(
    'Viser {fra}–{til} av {antall}, de som ligner mest først.',
    'Viser {fra}–{til} av {antall}, dei som liknar mest først.',
    'Showing {fra}–{til} of {antall}, the closest first.',
  ),
} as const;
