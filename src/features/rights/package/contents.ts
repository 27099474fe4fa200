import { osloDate } from '#src/kernel/date.ts';
import { type Lang, say, type Text } from '#src/kernel/language.ts';
import { momentAt, osloClock } from '#src/kernel/oslo-time.ts';
import { acts } from '#src/law/acts.ts';
import {
  type Guard,
  type Holding,
  type Item,
  isHolding,
  type Section,
  type Told,
} from '#src/platform/holdings/holdings.ts';
import { shortDate } from '#src/ui/dates.ts';
import { isGround, proposalFor, type WithholdGround, withholdGrounds } from './grounds.ts';
import { type CollectedRoom, pathOf } from './parts.ts';
import { packageTexts } from './texts.ts';

/** A labelled value as the copy says it; what is kept back has its ground in place of it. */
export interface Line {
  readonly label: string;
  readonly text: string;
  readonly withheld?: WithholdGround;
}

/** Lines that belong together. */
export interface Block {
  readonly lines: readonly Line[];
}

export interface Part {
  readonly title: string;
  readonly note?: string;
  readonly blocks: readonly Block[];
}

/** One room, or what the register says, or what came from outside. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  /** What it is for, from where, to whom and how long; or why there is nothing. */
  readonly facts: readonly Line[];
  readonly parts: readonly Part[];
}

/** The copy that somebody is given: the same in every form of it. */
export interface PackageContents {
  readonly lang: Lang;
  readonly title: string;
  readonly owner: string;
  readonly caseNumber: string;
  /** The instant that every room was read as of. */
  readonly asOf: string;
  readonly lead: string;
  /** The last day that it can be read, as a day. */
  readonly expiresOn: string;
  /** What stands on paper in place of how long the copy can be read. */
  readonly closing?: string;
  readonly chapters: readonly Chapter[];
  /** How many parts are kept back on each ground. */
  readonly withheld: readonly { readonly ground: WithholdGround; readonly text: string; readonly count: number }[];
  /** Where one goes on who does not agree that something is kept back (GDPR art. 12(4)). */
  readonly onwards?: string;
}

/** The chapter in which the rooms are told that hold nothing, with why. */
export const emptyChapter = 'empty';

/** What became of a system outside Skolevern. */
export interface OutsideAnswer {
  readonly system: string;
  readonly state: 'done' | 'nothing-held' | 'refused' | 'open';
  readonly answer: string | null;
  readonly fields: readonly string[];
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** What was decided of the parts: by path, given or kept back with its ground. */
export type Decisions = ReadonlyMap<
  string,
  { readonly decision: 'given' | 'withheld' | 'undecided'; readonly ground: string | null }
>;

/** Everything that a copy is made of. */
export interface Material {
  readonly lang: Lang;
  readonly owner: string;
  readonly caseNumber: string;
  readonly asOf: Date;
  readonly expiresOn: string;
  readonly about: readonly Section[];
  readonly rooms: readonly CollectedRoom[];
  readonly declared: ReadonlyMap<string, Holding>;
  readonly decisions: Decisions;
  readonly towards: 'self' | 'guardian';
  readonly outside: readonly OutsideAnswer[];
  /** Where one goes on who does not agree. */
  readonly onwards: Text;
}

/** The ground of what is kept back, as the requester reads it: why, and the provision. */
export function groundWords(ground: WithholdGround, lang: Lang): string {
  const { law, says } = withholdGrounds[ground];
  return `${says[lang]} (${acts[law.act].name[lang]} ${law.section.replaceAll('§ ', '§\u00a0')}).`;
}

function toldIn(told: Told, lang: Lang): string {
  if (told === null) return packageTexts.notHeld[lang];
  if (typeof told === 'string') return told;
  if ('day' in told) return shortDate(told.day, lang);
  if (!('at' in told)) return told[lang];
  const { day, instant } = momentAt(Date.parse(told.at));
  return instant === undefined ? shortDate(day, lang) : `${shortDate(day, lang)} ${osloClock(instant)}`;
}

const undecided: WithholdGround = 'others-rights';

/** Labelled values in a language, for whoever decides of them. */
export const linesOf = (values: Item['values'], lang: Lang): readonly Line[] =>
  values.map(({ label, value }) => ({ label: label[lang], text: toldIn(value, lang) }));

/** The ground on which something is kept back; undefined when it is given. What nobody has decided is not given. */
function keptBack(
  path: string,
  guard: Guard | undefined,
  { decisions, towards }: Material,
): WithholdGround | undefined {
  const found = decisions.get(path);
  if (found?.decision === 'given') return undefined;
  // A part that nobody was asked about, since what it stands in was to be kept back, is kept back as it would be proposed.
  if (found === undefined) return guard === undefined ? undefined : proposalFor(guard, towards)?.ground;
  return found.ground !== null && isGround(found.ground) ? found.ground : undecided;
}

function blockOf(room: string, section: Section, item: Item, material: Material): Block {
  const { lang } = material;
  const whole = keptBack(pathOf(room, section, item), item.guard, material);
  const label = packageTexts.withheld[lang];
  // Of an item that is kept back as a whole not even its fields are told.
  if (whole !== undefined) return { lines: [{ label, text: groundWords(whole, lang), withheld: whole }] };
  const kept = (field: string, ground: WithholdGround): Line => ({
    label: field,
    text: `${label}. ${groundWords(ground, lang)}`,
    withheld: ground,
  });
  return {
    lines: item.values.map(({ label, value, guard }, n): Line => {
      const ground = keptBack(pathOf(room, section, item, n), value === null ? undefined : guard, material);
      return ground === undefined ? { label: label[lang], text: toldIn(value, lang) } : kept(label[lang], ground);
    }),
  };
}

function partOf(room: string, section: Section, material: Material): Part {
  const { lang } = material;
  return {
    title: section.title[lang],
    ...(section.note !== undefined && { note: section.note[lang] }),
    blocks: section.items.map((item) => blockOf(room, section, item, material)),
  };
}

const sectionsOf = (room: string, { rooms }: Material): readonly Section[] =>
  rooms.find((one) => one.room === room)?.sections ?? [];

/** A room that holds something on whom the copy is about; undefined for one that does not. */
function roomChapter(room: string, holding: Holding, material: Material): Chapter | undefined {
  const { lang } = material;
  const fact = (label: Text, text: Text): Line => ({ label: label[lang], text: text[lang] });
  const sections = sectionsOf(room, material);
  if (!isHolding(holding) || sections.length === 0) return undefined;
  return {
    id: room,
    title: holding.name[lang],
    facts: [
      fact(packageTexts.purpose, holding.purpose),
      fact(packageTexts.categories, holding.categories),
      fact(packageTexts.source, holding.source),
      fact(packageTexts.recipients, holding.recipients),
      fact(packageTexts.kept, holding.kept),
    ],
    parts: sections.map((section) => partOf(room, section, material)),
  };
}

/** Why a room holds nothing: it never holds anything on persons, or it does and not on this one. */
function whyNothing(holding: Holding, lang: Lang): string {
  if (!isHolding(holding)) return holding.nothing[lang];
  return `${packageTexts.noneOfYou[lang]} ${packageTexts.purpose[lang]}: ${holding.purpose[lang]}`;
}

/** The rooms that hold nothing, in one chapter: each is named, so that nobody need wonder whether it was looked in. */
function nothingChapter(material: Material): Chapter {
  const { lang, declared } = material;
  const rooms = [...declared].filter(
    ([room, holding]) => !isHolding(holding) || sectionsOf(room, material).length === 0,
  );
  return {
    id: emptyChapter,
    title: packageTexts.empty[lang],
    facts: rooms.map(([, holding]) => ({ label: holding.name[lang], text: whyNothing(holding, lang) })),
    parts: [],
  };
}

function outsideChapter({ lang, outside }: Material): Chapter {
  const line = (label: Text, text: string): Line => ({ label: label[lang], text });
  return {
    id: 'outside',
    title: packageTexts.outside[lang],
    facts: [{ label: packageTexts.nothing[lang], text: packageTexts.noOutside[lang] }].filter(
      () => outside.length === 0,
    ),
    parts: outside.map(({ system, state, answer, fields, files }) => ({
      title: system,
      blocks: [
        {
          lines: [
            line(packageTexts.asked, fields.join(', ')),
            line(packageTexts.answered, packageTexts.outsideStates[state][lang]),
            ...(answer === null ? [] : [line(packageTexts.says, answer)]),
            ...files.map(({ name, sha256 }) => line(packageTexts.file, `${name} (SHA-256 ${sha256})`)),
          ],
        },
      ],
    })),
  };
}

/** The ground of each part that is kept back in what is shown; a value within an item that is kept back is not counted twice. */
function groundsIn(chapters: readonly Chapter[]): ReadonlyMap<WithholdGround, number> {
  const counted = new Map<WithholdGround, number>();
  for (const { parts } of chapters)
    for (const { blocks } of parts)
      for (const { lines } of blocks)
        for (const { withheld } of lines)
          if (withheld !== undefined) counted.set(withheld, (counted.get(withheld) ?? 0) + 1);
  return counted;
}

/**
 * Puts a copy together in one language: what the register says first, then room by room, then what came from outside. Every room is
 * there, those that hold nothing in a chapter of their own at the end, with why. Pure; every form of the copy is made from it.
 */
export function contentsOf(material: Material): PackageContents {
  const { lang, owner, caseNumber, about, asOf, expiresOn, declared } = material;
  const chapters: readonly Chapter[] = [
    {
      id: 'about',
      title: packageTexts.about[lang],
      facts: [],
      parts: about.map((one) => partOf('about', one, material)),
    },
    ...[...declared].flatMap(([room, holding]) => roomChapter(room, holding, material) ?? []),
    outsideChapter(material),
    ...[nothingChapter(material)].filter(({ facts }) => facts.length > 0),
  ];
  const grounds = [...groundsIn(chapters)];
  const day = shortDate(osloDate(asOf), lang);
  return {
    lang,
    title: packageTexts.title[lang],
    owner,
    caseNumber,
    asOf: asOf.toISOString(),
    lead: packageTexts.lead[lang]
      .replace('{eier}', owner)
      .replace('{dag}', day)
      .replace('{klokken}', osloClock(asOf.getTime())),
    expiresOn,
    chapters,
    withheld: grounds.map(([ground, count]) => ({ ground, count, text: groundWords(ground, lang) })),
    ...(grounds.length > 0 && { onwards: material.onwards[lang] }),
  };
}

/** A copy as rows, in its order: what the table of it says, and what tests compare its forms by. */
export function rowsOf({
  lang,
  chapters,
  withheld,
  onwards: goOn,
}: PackageContents): readonly (readonly [string, string, string, string, string, string])[] {
  const title = packageTexts.withheld[lang];
  const summary = withheld.map(({ text, count }) => [title, '', '', String(count), text, ''] as const);
  const end = goOn === undefined ? [] : ([[title, '', '', packageTexts.complaint[lang], goOn, '']] as const);
  const said = chapters.flatMap(({ title: chapter, facts, parts }) => [
    ...facts.map(({ label, text }) => [chapter, '', '', label, text, ''] as const),
    ...parts.flatMap((part) =>
      part.blocks.flatMap(({ lines }, n) =>
        lines.map(
          ({ label, text, withheld: ground }) =>
            [chapter, part.title, String(n + 1), label, text, ground ?? ''] as const,
        ),
      ),
    ),
  ]);
  return [...summary, ...end, ...said];
}

/** The headings of the table, in a language. */
export const columnsIn = (lang: Lang): readonly string[] => packageTexts.columns[lang].split('|');

/** What a table's heading is in the JSON's description. */
export const columnKeys = ['chapter', 'section', 'item', 'label', 'text', 'withheld'] as const;

export const expiryWords = (day: string): Text =>
  say(
    `Kopien kan leses til og med ${shortDate(day, 'nb')}. Da slettes den.`,
    `Kopien kan lesast til og med ${shortDate(day, 'nn')}. Då blir han sletta.`,
    `The copy can be read until ${shortDate(day, 'en')}. Then it is erased.`,
  );
