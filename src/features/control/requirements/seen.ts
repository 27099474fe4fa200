import {
  type Difference,
  type DifferenceKind,
  describe,
  type Look,
  type Observer,
  type Stands,
  seenAgainWords,
  standsOn,
  standsWords,
  unseenSince,
  unseenWords,
} from '#src/features/observation/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import { shortDate } from '#src/kernel/date-words.ts';
import type { Lang, Text } from '#src/kernel/language.ts';
import { within } from '#src/kernel/period.ts';
import type { Observed } from '../matter.ts';
import type { Reader } from '../reader.ts';
import type { Check, Judgement } from '../requirement.ts';
import type { RemedyStep } from '../verdict.ts';

/** Why nothing is asked where no observation is read: a register in a file says nothing of what was seen. */
const nothingRead: Text = {
  nb: 'Her er bare registeret lest, ikke det som er sett.',
  nn: 'Her er berre registeret lese, ikkje det som er sett.',
  en: 'Only the register is read here, not what was seen.',
};
const nobodyLooked: Text = {
  nb: 'Ingen har sett etter ennå.',
  nn: 'Ingen har sett etter enno.',
  en: 'Nobody has looked yet.',
};
const notAll: Text = {
  nb: 'Noe av det som skulle ses, kunne ikke ses sist noen så etter.',
  nn: 'Noko av det som skulle sjåast, kunne ikkje sjåast sist nokon såg etter.',
  en: 'Some of what was to be looked at could not be seen at the last look.',
};

/** So long a look counts although nobody could look since: an outage of a night says nothing. */
const failing = 'P7D';

function failed(days: readonly string[]): Text {
  const [oldest = ''] = days.toSorted();
  return {
    nb: `Siden ${shortDate(oldest, 'nb')} har noen prøvd å se etter igjen, og ikke fått det til.`,
    nn: `Sidan ${shortDate(oldest, 'nn')} har nokon prøvd å sjå etter igjen, og ikkje fått det til.`,
    en: `Since ${shortDate(oldest, 'en')} somebody has tried to look again and could not.`,
  };
}

function longAgo(days: readonly string[]): Text {
  const [oldest = ''] = days.toSorted();
  return {
    nb: `Sist noen så etter overalt, var ${shortDate(oldest, 'nb')}. Det er for lenge siden til å si at det fortsatt er slik.`,
    nn: `Sist nokon såg etter overalt, var ${shortDate(oldest, 'nn')}. Det er for lenge sidan til å seie at det framleis er slik.`,
    en: `The last time that somebody looked everywhere was ${shortDate(oldest, 'en')}. That is too long ago to say that it is still so.`,
  };
}

/** What a requirement asks of what was seen. */
export interface AskedOfSeen {
  /** Those whose looks can answer. */
  readonly observers: readonly Observer[];
  readonly kinds: readonly DifferenceKind[];
  /** How long a look counts (ISO 8601 period). */
  readonly lasts: string;
  readonly holds: Text;
  readonly state: (difference: Difference) => Exclude<Check['state'], 'holds'>;
}

/** How many differences of a state are named before the rest are counted. */
const mostNamed = 8;

/** A host keeps its small letters, also first in a sentence. */
function sentence(text: string): string {
  return /^[^\s]+\.[^\s]/.test(text) ? `${text}.` : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** What is beside the differences on the day. */
interface Beside {
  readonly observed: Observed;
  readonly asOf: IsoDate;
}

/** A difference with what has been decided of it. */
interface Told {
  readonly difference: Difference;
  readonly stands: readonly Stands[];
  readonly isAgain: boolean;
}

function toldOf(difference: Difference, { observed, asOf }: Beside): Told {
  const stands = standsOn(difference, observed.decided ?? [], observed.looks, asOf);
  return { difference, stands, isAgain: stands.some(({ seenAgain }) => seenAgain !== undefined) };
}

/**
 * A difference in words, with what has been decided of it and for how long it was not seen. A decision never alters the state: people may
 * let something stay as it is, and it is so all the same.
 */
function checkOf({ difference, stands, isAgain }: Told, state: Check['state'], { observed, asOf }: Beside): Check {
  const { title } = describe(difference);
  const unseen = unseenSince(difference, observed.looks, asOf);
  const beside = [...(unseen === undefined ? [] : [unseenWords(unseen)]), ...stands.map(standsWords)];
  const inWords = (lang: Lang) => {
    const said = isAgain ? `${seenAgainWords[lang]}: ${title[lang]}.` : sentence(title[lang]);
    return [said, ...beside.map((one) => one[lang])].join(' ');
  };
  const says = { nb: inWords('nb'), nn: inWords('nn'), en: inWords('en') };
  return { state, says, ...(difference.unit === undefined ? {} : { unit: difference.unit }) };
}

const more: Readonly<Record<Lang, (count: number) => string>> = {
  nb: (count) => `Og ${count} til.`,
  nn: (count) => `Og ${count} til.`,
  en: (count) => `And ${count} more.`,
};

/** What was said to be put right and is there again, then the worst; and no more than one reads. */
function checksOf(differences: readonly Difference[], state: AskedOfSeen['state'], beside: Beside): readonly Check[] {
  const byState = [...Map.groupBy(differences, state)];
  // What fails is read first, however much is unknown beside it.
  const ordered = byState.toSorted(([a], [b]) => Number(b === 'fails') - Number(a === 'fails'));
  return ordered.flatMap(([each, those]) => {
    const rank = { high: 1, medium: 2, low: 3 };
    const order = ({ difference, isAgain }: Told) => (isAgain ? 0 : rank[difference.severity]);
    const told = those.map((one) => toldOf(one, beside));
    const shown = told.toSorted((a, b) => order(a) - order(b)).slice(0, mostNamed);
    const rest = those.length - shown.length;
    const counted = { nb: more.nb(rest), nn: more.nn(rest), en: more.en(rest) };
    return [...shown.map((one) => checkOf(one, each, beside)), ...(rest === 0 ? [] : [{ state: each, says: counted }])];
  });
}

/** The looks that count, and what they leave open: those that are too old, and those that did not see all. */
function openLooks(looks: readonly Look[], lasts: string, read: Reader): readonly Check[] {
  const dayOf = (at: string) => osloDate(new Date(at));
  const isOld = (period: string) => (day: string) => !within(period, day, read.asOf);
  const old = looks.map(({ at }) => dayOf(at)).filter(isOld(lasts));
  const tried = looks.filter(({ failedAt }) => failedAt !== undefined && dayOf(failedAt) <= read.asOf);
  const silent = tried.map(({ at }) => dayOf(at)).filter(isOld(failing));
  return [
    ...(silent.length === 0 ? [] : [{ state: 'unknown', says: failed(silent) } as const]),
    ...(old.length === 0 ? [] : [{ state: 'unknown', says: longAgo(old) } as const]),
    ...(looks.every(({ whole }) => whole) ? [] : [{ state: 'unknown', says: notAll } as const]),
  ];
}

/**
 * Judges what was seen against the register. Where no observation is read nothing is asked; where nobody has looked it is unknown; what
 * was seen counts as long as it has not been looked at again, but only a whole and fresh look shows that there is nothing.
 */
export function judgeSeen(read: Reader, asked: AskedOfSeen): Judgement {
  const observed = read.observed();
  if (observed === undefined) return { notApplicable: nothingRead };
  const looks = observed.looks.filter(({ observer }) => asked.observers.includes(observer));
  read.rest(looks);
  const found = checksOf(read.differences(asked.kinds), asked.state, { observed, asOf: read.asOf });
  const open: readonly Check[] =
    looks.length === 0 ? [{ state: 'unknown', says: nobodyLooked }] : openLooks(looks, asked.lasts, read);
  if (found.length === 0 && open.length === 0) return { checks: [{ state: 'holds', says: asked.holds }] };
  return { checks: [...found, ...open] };
}

/** What shows it: what was seen itself, by its run and its hash; it is nobody's word. */
export const seenItself = {
  wants: {
    nb: 'Det som er sett, med dag og kontrollsum',
    nn: 'Det som er sett, med dag og kontrollsum',
    en: 'What was seen, with its day and hash',
  },
  of: [],
} as const;

const everything: Text = {
  nb: 'Se alt som er sett, med veien ut for hvert av det.',
  nn: 'Sjå alt som er sett, med vegen ut for kvart av det.',
  en: 'See everything that was seen, with the way out of each.',
};

/** The way out by what web sites were seen to do. */
export const seeSites: RemedyStep = {
  say: everything,
  page: {
    href: '/nettsteder',
    text: { nb: 'Se nettstedene', nn: 'Sjå nettstadene', en: 'See the web sites' },
    act: 'observation.read',
  },
};

/** The way out by what the other observers saw. */
export const seeObserved: RemedyStep = {
  say: everything,
  page: {
    href: '/observasjoner',
    text: { nb: 'Se det som er sett', nn: 'Sjå det som er sett', en: 'See what was seen' },
    act: 'observation.read',
  },
};
