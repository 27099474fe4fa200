/** The page of changes in the catalogue in bokmål. */
export const nb = {
  catalogue: 'Katalog',
  title: 'Endringer i katalogen',
  lead: (count: number) =>
    count === 1
      ? 'Én oppføring hos dere viser til en eldre utgave av katalogen.'
      : `${count} oppføringer hos dere viser til eldre utgaver av katalogen.`,
  none: 'Oppføringene deres viser til de utgavene som gjelder.',
  noneText: 'Når katalogen får en ny utgave av noe dere bruker, står det her hva som endres og hva det betyr for dere.',
  toCatalogue: 'Til katalogen',
  summary: (turns: number) =>
    turns === 0
      ? 'Ingen funn ville snu av disse endringene.'
      : turns === 1
        ? 'Ett funn ville snu.'
        : `${turns} funn ville snu.`,
  from: (pinned: string, newer: string) => `Fra utgaven ${pinned} til utgaven ${newer}.`,
  source: 'Kilde',
  facts: (name: string) => `Hva som endres i ${name}`,
  noFacts: 'Dere har selv sagt alt som endres, så ingenting blir annerledes hos dere.',
  meaning: 'Hva det betyr for dere',
  noTurns: 'Ingen funn ville snu.',
  turns: 'Funn som ville snu',
  seeEntry: 'Se oppføringen',
  seeCatalogue: 'Se den i katalogen',
  finding: 'Funn',
  now: 'Nå',
  then: 'Med ny utgave',
  notAsked: 'ikke vurdert',
  choose: 'Ta i bruk ny utgave',
  chooseOf: (name: string, day: string) => `${name}, fra ${day}`,
  why: 'Hvorfor',
  whyHelp: 'En setning som andre kan lese i historikken.',
  adopt: 'Ta i bruk de valgte',
  needsWhy: 'Skriv en setning om hvorfor.',
  needsChoice: 'Velg minst én oppføring.',
  done: (count: number) => (count === 1 ? 'Den nye utgaven er tatt i bruk.' : `${count} nye utgaver er tatt i bruk.`),
  waits: 'Endringen gir flere tilgang, og venter på en annen person.',
  onlyCoordinator: 'En koordinator kan ta i bruk nye utgaver.',
};

export type ChangesTexts = typeof nb;
