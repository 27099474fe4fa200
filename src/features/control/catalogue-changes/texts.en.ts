import type { ChangesTexts } from './texts.nb.ts';

/** The page of changes in the catalogue in English. */
export const en: ChangesTexts = {
  catalogue: 'Catalogue',
  title: 'Changes in the catalogue',
  lead: (count) =>
    count === 1
      ? 'One of your entries refers to an older edition of the catalogue.'
      : `${count} of your entries refer to older editions of the catalogue.`,
  none: 'Your entries refer to the editions that hold.',
  noneText:
    'When the catalogue gets a new edition of something that you use, this page says what changes and what it means for you.',
  toCatalogue: 'To the catalogue',
  summary: (turns) =>
    turns === 0
      ? 'No finding would turn by these changes.'
      : turns === 1
        ? 'One finding would turn.'
        : `${turns} findings would turn.`,
  from: (pinned, newer) => `From the edition of ${pinned} to the edition of ${newer}.`,
  source: 'Source',
  facts: (name) => `What changes in ${name}`,
  noFacts: 'You have said all that changes yourselves, so nothing becomes different with you.',
  meaning: 'What it means for you',
  noTurns: 'No finding would turn.',
  turns: 'Findings that would turn',
  seeEntry: 'See the entry',
  seeCatalogue: 'See it in the catalogue',
  finding: 'Finding',
  now: 'Now',
  then: 'With the new edition',
  notAsked: 'not judged',
  choose: 'Take the new edition',
  chooseOf: (name, day) => `${name}, from ${day}`,
  why: 'Why',
  whyHelp: 'One sentence that others can read in the history.',
  adopt: 'Take those chosen',
  needsWhy: 'Say why in one sentence.',
  needsChoice: 'Choose at least one entry.',
  done: (count) => (count === 1 ? 'The new edition is in use.' : `${count} new editions are in use.`),
  waits: 'The change opens access, and waits for a second person.',
  onlyCoordinator: 'A coordinator can take new editions.',
};
