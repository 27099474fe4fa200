import type { IsoDate } from '#src/kernel/date.ts';
import { say, type Text } from '#src/kernel/language.ts';
import { dayOf, type Look } from './look.ts';

export const letters = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
export type Letter = (typeof letters)[number];

/** What the law exempts, as the owner has decided it. */
export interface Exemption {
  readonly id: string;
  /** Each of these that is given must be the line's own. */
  readonly category: string | null;
  readonly purpose: string | null;
  readonly act: string | null;
  readonly towards: 'everyone' | 'guardians';
  readonly letter: Letter;
  readonly considerations: string | null;
  readonly countShown: boolean;
  readonly countGround: string | null;
  readonly decidedBy: string;
  readonly decidedOn: IsoDate;
  /** The first day on which it no longer holds; looks of days before it are shown from then on too. */
  readonly endedOn: IsoDate | null;
}

/** Personopplysningsloven § 16, first paragraph: what access does not include, in plain words. */
export const grounds: Readonly<Record<Letter, Text>> = {
  a: say(
    'forholdet til andre land, forsvaret eller rikets sikkerhet',
    'forholdet til andre land, forsvaret eller tryggleiken til riket',
    'foreign relations, defence or national security',
  ),
  b: say(
    'det må holdes hemmelig for å forebygge, etterforske eller avsløre lovbrudd',
    'det må haldast hemmeleg for å førebyggje, etterforske eller avsløre lovbrot',
    'it must be kept secret to prevent, investigate or reveal offences',
  ),
  c: say(
    'det er utilrådelig at du får vite det, av hensyn til helsen din eller til noen som står deg nær',
    'det er utilrådeleg at du får vite det, av omsyn til helsa di eller til nokon som står deg nær',
    'knowing it would not be advisable for your health or for your relation to somebody close to you',
  ),
  d: say(
    'det er taushetsplikt om det i lov',
    'det er teieplikt om det i lov',
    'it is under a statutory duty of secrecy',
  ),
  e: say(
    'det står bare i tekst som er laget for intern saksforberedelse',
    'det står berre i tekst som er laga for intern saksførebuing',
    'it stands only in text made for preparing a case internally',
  ),
  f: say(
    'å si det ville være i strid med åpenbare og grunnleggende interesser',
    'å seie det ville vere i strid med openberre og grunnleggjande interesser',
    'telling it would be contrary to obvious and fundamental interests',
  ),
};

/** The provision as it is cited in a refusal: § 16, third paragraph, asks for a precise one. */
export function citation(letter: Letter, lang: 'nb' | 'nn' | 'en'): string {
  const section = `§\u00a016`;
  return {
    nb: `personopplysningsloven ${section} første ledd bokstav ${letter}`,
    nn: `personopplysningslova ${section} første leddet bokstav ${letter}`,
    en: `the Personal Data Act ${section} first paragraph (${letter})`,
  }[lang];
}

/** The exemption that covers a look, if any; the first that does counts. Pure. */
export function exemptionOf(
  look: Look,
  exemptions: readonly Exemption[],
  towards: 'self' | 'guardian',
  today: IsoDate,
): Exemption | undefined {
  return exemptions.find((one) => {
    if (one.towards === 'guardians' && towards !== 'guardian') return false;
    if (one.endedOn !== null && one.endedOn <= today) return false;
    const keys = [
      [one.category, look.category],
      [one.purpose, look.purpose],
      [one.act, look.act],
    ] as const;
    return keys.some(([asked]) => asked !== null) && keys.every(([asked, has]) => asked === null || asked === has);
  });
}

/** A reading of the log whose subjects are told later or not at all: its looks are not told before that. */
export interface QuietReading {
  /** As the log's lines name it. */
  readonly subject: string;
  readonly told: 'before' | 'after' | 'not';
  readonly toldGround: string | null;
  readonly notifiedOn: IsoDate | null;
}

/** True while telling of a reading of the log would take away what it is for. Pure. */
export function isQuiet(look: Look, readings: readonly QuietReading[]): QuietReading | undefined {
  return readings.find((one) => one.subject === look.subject && one.told !== 'before' && one.notifiedOn === null);
}

/** Sorts looks by the day in Oslo, the newest day first and the newest look first on each. */
export function byDay(looks: readonly Look[]): ReadonlyMap<IsoDate, readonly Look[]> {
  const sorted = [...looks].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.key < b.key ? 1 : -1));
  return Map.groupBy(sorted, dayOf);
}
