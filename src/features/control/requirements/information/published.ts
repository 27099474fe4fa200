import { audienceNames, type PublishedSentence, type PublishedStatement } from '#src/features/notices/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { RemedyStep } from '../../verdict.ts';

/** Why nothing is asked where no statement is published. Whether people are told in other ways, other requirements ask. */
export const nothingPublished: Text = {
  nb: 'Ingen erklæring er publisert med Skolevern.',
  nn: 'Inga erklæring er publisert med Skolevern.',
  en: 'No statement has been published with Skolevern.',
};

/** What a statement is called in the middle of a sentence. */
export function statementName({ audience, unit, version }: PublishedStatement): Text {
  const names = audienceNames[audience];
  const number = version === undefined ? { nb: '', nn: '', en: '' } : nth(version);
  const at = unit === undefined ? '' : ` (${unit})`;
  return {
    nb: `erklæringen for ${names.nb}${at}${number.nb}`,
    nn: `erklæringa for ${names.nn}${at}${number.nn}`,
    en: `the statement for ${names.en}${at}${number.en}`,
  };
}

function nth(version: number): Text {
  return { nb: `, versjon ${version}`, nn: `, versjon ${version}`, en: `, version ${version}` };
}

/** How many sentences are quoted before the rest are counted. */
const mostQuoted = 5;

/** Does a sentence speak of one unit? What others than its leaders may see is then only counted. */
const isOfUnit = ({ facts }: PublishedSentence) => facts.some(({ entry }) => /^(uses|units)\//.test(entry));

/** The first of some sentences in words, and how many more there are. */
export function quotes(sentences: readonly PublishedSentence[]): Text {
  const shown = sentences.filter((one) => !isOfUnit(one)).slice(0, mostQuoted);
  const more = sentences.length - shown.length;
  const rest =
    more === 0
      ? { nb: '', nn: '', en: '' }
      : { nb: ` … og ${more} til`, nn: ` … og ${more} til`, en: ` … and ${more} more` };
  const said = (lang: keyof Text) => shown.map(({ text }) => `«${text[lang]}»`).join(' ') + rest[lang];
  return { nb: said('nb').trim(), nn: said('nn').trim(), en: said('en').trim() };
}

/** The way out of what a published statement says wrongly or not at all. */
export const publishAnew: readonly RemedyStep[] = [
  {
    say: {
      nb: 'Se gjennom erklæringen slik registeret gir den nå, og publiser den på nytt.',
      nn: 'Sjå gjennom erklæringa slik registeret gir henne no, og publiser henne på nytt.',
      en: 'Look through the statement as the register gives it now, and publish it anew.',
    },
    page: {
      href: '/erklaeringer',
      text: { nb: 'Se erklæringene', nn: 'Sjå erklæringane', en: 'See the statements' },
      act: 'notice.publish',
    },
  },
  {
    say: {
      nb: 'Er det registeret som tar feil, så rett opplysningen der.',
      nn: 'Er det registeret som tek feil, så rett opplysninga der.',
      en: 'If it is the register that is wrong, correct the fact there.',
    },
  },
];

/** What shows it: the text itself, kept as it was published; it is nobody's word. */
export const publishedText = {
  wants: {
    nb: 'Den publiserte teksten, med det hver setning bygger på',
    nn: 'Den publiserte teksten, med det kvar setning byggjer på',
    en: 'The published text, with what each sentence stands on',
  },
  of: [],
} as const;
