import {
  type Difference,
  type DifferenceKind,
  describe,
  type Look,
  type Observer,
} from '#src/features/observation/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang, Text } from '#src/kernel/language.ts';
import { within } from '#src/kernel/period.ts';
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

function longAgo(days: readonly string[]): Text {
  const [oldest = ''] = days.toSorted();
  return {
    nb: `Sist noen så etter overalt, var ${oldest}. Det er for lenge siden til å si at det fortsatt er slik.`,
    nn: `Sist nokon såg etter overalt, var ${oldest}. Det er for lenge sidan til å seie at det framleis er slik.`,
    en: `The last time that somebody looked everywhere was ${oldest}. That is too long ago to say that it is still so.`,
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

function checkOf(difference: Difference, state: Check['state']): Check {
  const { title } = describe(difference);
  const says = { nb: sentence(title.nb), nn: sentence(title.nn), en: sentence(title.en) };
  return { state, says, ...(difference.unit === undefined ? {} : { unit: difference.unit }) };
}

const more: Readonly<Record<Lang, (count: number) => string>> = {
  nb: (count) => `Og ${count} til.`,
  nn: (count) => `Og ${count} til.`,
  en: (count) => `And ${count} more.`,
};

/** The worst first, and no more than one reads. */
function checksOf(differences: readonly Difference[], state: AskedOfSeen['state']): readonly Check[] {
  const byState = Map.groupBy(differences, state);
  return [...byState].flatMap(([each, those]) => {
    const rank = { high: 0, medium: 1, low: 2 };
    const shown = those.toSorted((a, b) => rank[a.severity] - rank[b.severity]).slice(0, mostNamed);
    const rest = those.length - shown.length;
    const counted = { nb: more.nb(rest), nn: more.nn(rest), en: more.en(rest) };
    return [...shown.map((one) => checkOf(one, each)), ...(rest === 0 ? [] : [{ state: each, says: counted }])];
  });
}

/** The looks that count, and what they leave open: those that are too old, and those that did not see all. */
function openLooks(looks: readonly Look[], lasts: string, read: Reader): readonly Check[] {
  const old = looks.map(({ at }) => osloDate(new Date(at))).filter((day) => !within(lasts, day, read.asOf));
  return [
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
  const found = checksOf(read.differences(asked.kinds), asked.state);
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
