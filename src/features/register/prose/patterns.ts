import type { Lang, Text } from '#src/kernel/language.ts';
import type { Entry } from '../entry.ts';
import { entryName } from '../labels/entry-name.ts';
import { labelOf, labels } from '../labels/label.ts';
import { notStated } from '../schema/facts.ts';
import type { Body, Kind } from '../schema/kinds.ts';
import { entriesOf } from '../snapshot.ts';
import type { FactPiece, Piece, Sentence } from './pieces.ts';
import { factAt, pieceOf, type Teller } from './teller.ts';
import { sentenceFrom, tidy } from './template.ts';

/** Tells something of an entry: no sentence, one or several. */
export type Pattern = (teller: Teller) => readonly Sentence[];

const only = (sentence: Sentence): readonly Sentence[] => (sentence.length === 0 ? [] : [sentence]);

/** The question that nobody has answered, and the dash that says so. */
function askedOf(teller: Teller, path: string, question: string): Sentence {
  return tidy([`${question} `, pieceOf(teller, path)], teller.lang);
}

function unanswered(teller: Teller, path: string, question: Text): readonly Sentence[] {
  return [askedOf(teller, path, question[teller.lang])];
}

/** A sentence that is told when anything has been said of the facts in it. */
export function line(says: Text): Pattern {
  return (teller) => only(sentenceFrom(teller, says[teller.lang]));
}

/**
 * The question of a fact that stands in a sentence of its own only while nobody has said; else the sentence before tells it.
 * @param given a yes or no that must not be a no: nobody asks when something was done that was not
 */
export function asked(path: string, asks: Text, given?: string): Pattern {
  return (teller) => {
    const holds = given === undefined || ![false, notStated].includes(factAt(teller, given) as never);
    return holds && factAt(teller, path) === notStated ? unanswered(teller, path, asks) : [];
  };
}

interface Said {
  readonly some: Text;
  /** For an empty list: somebody has said that there is none. */
  readonly none?: Text;
  readonly asks: Text;
}

/** A fact that has a value, is an empty list, or was asked for and not stated; a question that was never asked is not told. */
export function said(path: string, { some, none, asks }: Said): Pattern {
  return (teller) => {
    const value = factAt(teller, path);
    if (value === undefined) return [];
    if (value === notStated) return unanswered(teller, path, asks);
    const empty = Array.isArray(value) && value.length === 0;
    return only(sentenceFrom(teller, (empty ? (none ?? some) : some)[teller.lang]));
  };
}

interface Choice {
  readonly of: Readonly<Record<string, Text>>;
  /** For any other value. */
  readonly other?: Text;
  readonly asks: Text;
}

/** A sentence for each value that a fact may have. */
export function choice(path: string, { of, other, asks }: Choice): Pattern {
  return (teller) => {
    const value = factAt(teller, path);
    if (value === undefined) return [];
    if (value === notStated) return unanswered(teller, path, asks);
    const says = Object.hasOwn(of, String(value)) ? of[String(value)] : other;
    return says === undefined ? [] : only(sentenceFrom(teller, says[teller.lang]));
  };
}

/** A yes or a no. */
export function either(path: string, yes: Text, no: Text, asks: Text): Pattern {
  return choice(path, { of: { true: yes, false: no }, asks });
}

function namesIn(teller: Teller, path: string, mapOf: Kind | undefined): readonly (readonly [string, string])[] {
  const value = factAt(teller, path);
  if (typeof value !== 'object' || value === null) return [];
  const { entry, names, lang } = teller;
  const known =
    mapOf === undefined ? Object.keys(labels[entry.kind]).map((field) => field.split('.').at(-1) ?? '') : [];
  // A database keeps keys in an order of its own: fields go in that of their labels, entries by key.
  const place = (a: string, b: string) => (mapOf === undefined ? known.indexOf(a) - known.indexOf(b) : a < b ? -1 : 1);
  return Object.keys(value)
    .toSorted(place)
    .map((name) => {
      const label = labelOf(entry.kind, `${path}.${name}`, lang).split(': ').at(-1) ?? name;
      return [`${path}.${name}`, mapOf === undefined ? label : entryName(names, `${mapOf}/${name}`, lang)] as const;
    });
}

const and: Readonly<Record<Lang, string>> = { nb: ' og ', nn: ' og ', en: ' and ' };

/** "a, b og c", each a fact of its own. */
function listed(pieces: readonly FactPiece[], lang: Lang): Piece[] {
  return pieces.flatMap((piece, index) => {
    if (index === 0) return [piece];
    return [index === pieces.length - 1 ? and[lang] : ', ', piece];
  });
}

interface Grouped {
  /** The kind of the entries that the map is about, when it is a map. */
  readonly mapOf?: Kind;
  /** The question of each field or key, with `*` where its name stands. */
  readonly asks: (field: string) => Text | undefined;
}

/**
 * Many facts of one sort in one sentence for each value: "Avtalen har med a og b. Den har ikke med c."
 * Those that nobody has said are asked one by one: "Står Extens i oversikten? –"
 * @param says the template for each value, with `*` where the list stands
 */
export function grouped(path: string, says: Readonly<Record<string, Text>>, { mapOf, asks }: Grouped): Pattern {
  return (teller) => {
    const { lang } = teller;
    const names = namesIn(teller, path, mapOf);
    const withValue = (value: string) => names.filter(([each]) => String(factAt(teller, each)) === value);
    const told = Object.entries(says).flatMap(([value, text]) => {
      const those = withValue(value);
      if (those.length === 0) return [];
      const [before = '', after = ''] = text[lang].split('*');
      const pieces = listed(
        those.map(([each, name]) => pieceOf(teller, each, name)),
        lang,
      );
      return [
        tidy(
          [before, ...pieces, after].filter((piece) => piece !== ''),
          lang,
        ),
      ];
    });
    const questions = withValue(notStated).flatMap(([each, name]) => {
      const question = asks(each.slice(path.length + 1))?.[lang].replace('*', name);
      return question === undefined ? [] : [askedOf(teller, each, question)];
    });
    return [...told, ...questions];
  };
}

/** The patterns for each item of a list or a map, with paths inside the item. */
export function each(
  path: string,
  patterns: readonly Pattern[],
  otherwise: { readonly none: Text; readonly asks: Text },
): Pattern {
  return (teller) => {
    const value = factAt(teller, path);
    if (value === notStated) return unanswered(teller, path, otherwise.asks);
    if (typeof value !== 'object' || value === null) return [];
    if (Array.isArray(value) && value.length === 0) return only(sentenceFrom(teller, otherwise.none[teller.lang]));
    return Object.keys(value).flatMap((name) => {
      const inside = { ...teller, prefix: `${teller.prefix}${path}.${name}.` };
      return patterns.flatMap((pattern) => pattern(inside));
    });
  };
}

/** More neighbours than the first are named together in one sentence, more than the second only counted. */
const few = 2;
const several = 12;

interface Many {
  /** The fact of each neighbour that names it. */
  readonly path: string;
  /** Names them all, where `*` stands. */
  readonly named: Text;
  /** Counts them, where `*` stands. */
  readonly counted: Text;
}

/** What other entries say of this one: each in the patterns' words, several together in one sentence. */
export function about<K extends Kind>(
  kind: K,
  speaksOf: (body: Body<K>, key: string) => boolean,
  patterns: readonly Pattern[],
  many: Many,
): Pattern {
  return (teller) => {
    const { lang } = teller;
    const others = [...entriesOf(teller.snapshot, kind).values()].filter(({ body }) =>
      speaksOf(body, teller.entry.key),
    );
    const inside = others.map((entry) => ({ ...teller, entry: entry as Entry, prefix: '' }));
    if (others.length > several) return [[many.counted[lang].replace('*', String(others.length))]];
    if (others.length > few) {
      const [before = '', after = ''] = many.named[lang].split('*');
      const pieces = listed(
        inside.map((each) => pieceOf(each, many.path)),
        lang,
      );
      return [
        tidy(
          [before, ...pieces, after].filter((piece) => piece !== ''),
          lang,
        ),
      ];
    }
    return inside.flatMap((each) => patterns.flatMap((pattern) => pattern(each)));
  };
}
