import type { Text } from '#src/kernel/language.ts';

/** What the verbs of the catalogue say when they will not do it. */
export const catalogueProblems = {
  noSuchEntry: {
    nb: 'Katalogen har ingen slik oppføring.',
    nn: 'Katalogen har inga slik oppføring.',
    en: 'The catalogue has no such entry.',
  },
  allThere: {
    nb: 'Alt dette er i registeret allerede.',
    nn: 'Alt dette er i registeret frå før.',
    en: 'All of this is in the register already.',
  },
  chooseOther: {
    nb: 'Velg noe annet i katalogen, eller nye enheter som bruker systemet.',
    nn: 'Vel noko anna i katalogen, eller nye einingar som bruker systemet.',
    en: 'Choose something else in the catalogue, or new units that use the system.',
  },
  waitsAlready: {
    nb: 'Noe av dette er foreslått allerede og venter på en annen person.',
    nn: 'Noko av dette er føreslått frå før og ventar på ein annan person.',
    en: 'Some of this has been proposed already and waits for a second person.',
  },
  decideFirst: {
    nb: 'Se under Endringer hva som venter, og få det avgjort først.',
    nn: 'Sjå under Endringar kva som ventar, og få det avgjort først.',
    en: 'See under Changes what waits, and have it decided first.',
  },
} satisfies Record<string, Text>;
