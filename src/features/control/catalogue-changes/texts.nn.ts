import type { ChangesTexts } from './texts.nb.ts';

/** The page of changes in the catalogue in nynorsk. */
export const nn: ChangesTexts = {
  catalogue: 'Katalog',
  title: 'Endringar i katalogen',
  lead: (count) =>
    count === 1
      ? 'Éi oppføring hos dykk viser til ei eldre utgåve av katalogen.'
      : `${count} oppføringar hos dykk viser til eldre utgåver av katalogen.`,
  none: 'Oppføringane dykkar viser til dei utgåvene som gjeld.',
  noneText:
    'Når katalogen får ei ny utgåve av noko de bruker, står det her kva som blir endra og kva det betyr for dykk.',
  toCatalogue: 'Til katalogen',
  summary: (turns) =>
    turns === 0
      ? 'Ingen funn ville snu av desse endringane.'
      : turns === 1
        ? 'Eitt funn ville snu.'
        : `${turns} funn ville snu.`,
  from: (pinned, newer) => `Frå utgåva ${pinned} til utgåva ${newer}.`,
  source: 'Kjelde',
  facts: (name) => `Kva som blir endra i ${name}`,
  noFacts: 'De har sjølve sagt alt som blir endra, så ingenting blir annleis hos dykk.',
  meaning: 'Kva det betyr for dykk',
  noTurns: 'Ingen funn ville snu.',
  turns: 'Funn som ville snu',
  seeEntry: 'Sjå oppføringa',
  seeCatalogue: 'Sjå ho i katalogen',
  finding: 'Funn',
  now: 'No',
  then: 'Med ny utgåve',
  notAsked: 'ikkje vurdert',
  choose: 'Ta i bruk ny utgåve',
  chooseOf: (name, day) => `${name}, frå ${day}`,
  why: 'Kvifor',
  whyHelp: 'Ei setning som andre kan lese i historikken.',
  adopt: 'Ta i bruk dei valde',
  needsWhy: 'Skriv ei setning om kvifor.',
  needsChoice: 'Vel minst éi oppføring.',
  done: (count) => (count === 1 ? 'Den nye utgåva er teken i bruk.' : `${count} nye utgåver er tekne i bruk.`),
  waits: 'Endringa gir fleire tilgang, og ventar på ein annan person.',
  onlyCoordinator: 'Ein koordinator kan ta i bruk nye utgåver.',
};
