import type { IsoDate } from '#src/kernel/date.ts';
import { actsNamed, shareName } from '#src/law/act-names.ts';
import { type ActId, acts } from '#src/law/acts.ts';
import { parseCitation } from '#src/law/citation/parse.ts';
import { printProvision } from '#src/law/citation/print.ts';
import { chapterOf, type Provision } from '#src/law/citation/provision.ts';
import { neverHad, olderMayHave } from '#src/law/extent.ts';
import type { Reference } from '#src/law/reading/attach.ts';
import { type Resolution, resolveReference } from '#src/law/resolve.ts';
import type { SectionReference } from '#src/law/sections/section-fact.ts';
import { sectionTable } from '#src/law/sections/table.ts';
import type { Clause } from './clause.ts';
import { type Matter, type MattersOf, matters, rights } from './matters.ts';

/** What is wrong with a reference. */
export type Fault =
  | {
      readonly is: 'repealed';
      readonly act: ActId;
      readonly to: IsoDate;
      /** The sections that are gone; empty when it is all that was cited. */
      readonly sections: readonly string[];
      /** Where their matters stand now. */
      readonly now: readonly SectionReference[];
      /** The act that took over has the same name: only the number is another. */
      readonly renumbered: boolean;
    }
  /** An older act of the name, which the table does not have, may have had it. */
  | { readonly is: 'older'; readonly act: ActId; readonly from: IsoDate }
  | { readonly is: 'never'; readonly act: ActId; readonly sections: readonly string[]; readonly perhaps?: string }
  | { readonly is: 'other-matter'; readonly act: ActId; readonly right: string };

/** What a citation of an act is worth on the day of the examination. */
export type Resolver = (act: string, section: string) => Resolution;

/** What a judgement needs beside the reference. */
export interface Judging {
  readonly day: IsoDate;
  readonly resolve: Resolver;
}

function covers(citation: string, { kind, number }: Provision): boolean {
  const within = parseCitation(citation) ?? [];
  const chapter = kind === 'section' ? chapterOf(number) : undefined;
  return within.some((one) =>
    one.kind === kind ? one.number === number : one.kind === 'chapter' && one.number === chapter,
  );
}

function repealed(act: ActId, { sections }: Resolution, whole: boolean): Fault | undefined {
  // Where the same number stands for the same in the act that took over, nothing needs to be mended.
  const same = ({ section, replacedBy }: (typeof sections)[number]) =>
    replacedBy.some((one) => one.section === section && shareName(one.act, act));
  const gone = sections.filter((one) => one.state === 'repealed' && !same(one));
  const to = gone.map((one) => one.to ?? acts[act].to ?? '').toSorted()[0] ?? '';
  if (gone.length === 0 || to === '') return undefined;
  const now = gone.flatMap(({ replacedBy }) => replacedBy);
  // What went first and foremost to another act is not renumbered.
  const renumbered = gone.every(({ replacedBy: [first] }) => first?.section !== undefined && shareName(first.act, act));
  return {
    is: 'repealed',
    act,
    to,
    sections: whole && gone.length === sections.length ? [] : gone.map(({ section }) => section),
    now,
    renumbered,
  };
}

/** "§ 3-31" of an act without chapters in its numbers: § 31 is likely meant. */
function likelyMeant(id: ActId, { kind, number }: Provision): string | undefined {
  const [, first = '', last] = /^(\d+)-(\d{2,}(?: \p{L})?)$/u.exec(number) ?? [];
  if (kind !== 'section' || last === undefined || Number.parseInt(last, 10) <= Number(first)) return undefined;
  return sectionTable(id).find({ kind, number: last, parts: [] }) === undefined ? undefined : `§ ${last}`;
}

/** "§§ 13-13 e", "art. 13-14": from one to another, in an act whose numbers have no hyphen. */
function mayBeStretch(id: ActId, { kind, number }: Provision, several: boolean): boolean {
  const [, first = '', last] = /^(\d+(?: \p{L})?)-(\d+(?: \p{L})?)$/u.exec(number) ?? [];
  if (kind === 'article') return number.includes('-');
  if (last === undefined || [first, last].some((end) => neverHad(id, { kind, number: end, parts: [] }))) return false;
  const length = Number.parseInt(last, 10) - Number.parseInt(first, 10);
  return length >= 0 && (several || length <= longestStretch);
}

/** Longer ones are written with two signs. */
const longestStretch = 6;

/** The act before numbered its sections by chapter and the one in force does not: a number with a hyphen can only be of the first. */
function onlyBefore(before: ActId, inForce: ActId, provision: Provision): boolean {
  const first = { kind: 'section' as const, number: '1-1', parts: [] };
  return provision.number.includes('-') && neverHad(inForce, first) && !neverHad(before, provision);
}

/** What the table does not know: never there, there in an act that is gone, or not to be known. */
function unknown(
  ids: readonly ActId[],
  cited: readonly Provision[],
  day: IsoDate,
  several: boolean,
): Fault | undefined {
  const inForce = ids.find(
    (id) => acts[id].pending !== true && acts[id].to === undefined && (acts[id].from ?? '') <= day,
  );
  const act = inForce ?? ids.at(-1);
  if (act === undefined) return undefined;
  if (cited.some((provision) => mayBeStretch(act, provision, several))) return undefined;
  // Chapters are written in Roman numerals and others alike.
  const lost = cited.filter((provision) => provision.kind !== 'chapter' && ids.every((id) => neverHad(id, provision)));
  if (lost.length > 0) {
    const old = lost.some((provision) => ids.some((id) => olderMayHave(id, provision)));
    const from = acts[act].from;
    if (old) return lost.length === cited.length && from !== undefined ? { is: 'older', act, from } : undefined;
    const perhaps = lost.length === 1 && lost[0] !== undefined ? likelyMeant(act, lost[0]) : undefined;
    return { is: 'never', act, sections: lost.map(printProvision), ...(perhaps !== undefined && { perhaps }) };
  }
  // Nothing of an act that is gone is left, whether the table knows the number or not.
  const [first] = ids;
  const end = first === undefined ? undefined : acts[first].to;
  if (ids.length === 1 && first !== undefined && end !== undefined && end <= day)
    return { is: 'repealed', act: first, to: end, sections: [], now: [], renumbered: false };
  // The act in force does not have it, and the chapter is one of the act that went before.
  const before = ids.find((id) => (acts[id].to ?? '9') <= day);
  const to = before === undefined ? undefined : acts[before].to;
  if (inForce === undefined || before === undefined || to === undefined) return undefined;
  const gone = cited.filter((provision) => {
    const chapter = provision.kind === 'section' ? chapterOf(provision.number) : undefined;
    const known = chapter !== undefined && sectionTable(before).find({ kind: 'chapter', number: chapter, parts: [] });
    if (onlyBefore(before, inForce, provision)) return true;
    return neverHad(inForce, provision) && known !== undefined && known !== false;
  });
  if (gone.length !== cited.length) return undefined;
  return { is: 'repealed', act: before, to, sections: [], now: [], renumbered: false };
}

const spoken = (matter: Matter, clause: string) => matter.words.test(clause) && matter.unless?.test(clause) !== true;

/** A number that is law today, but beside words that tell of what it stood for in the act before. */
function byMatter(
  pair: MattersOf,
  { citation }: Reference,
  clause: string,
  { day, resolve }: Judging,
): Fault | undefined {
  const { provisions } = citation;
  const told = pair.matters.filter((matter) => spoken(matter, clause));
  const since = acts[pair.before].to ?? '';
  const today = day >= since;
  const right = (matter: Matter) => (today ? matter.now : matter.before);
  const isRight = (matter: Matter) => provisions.some((one) => covers(right(matter) ?? '', one));
  if (told.length === 0 || told.some(isRight)) return undefined;
  const stood = provisions.map((one) => told.find((matter) => covers(matter.before, one)));
  if (today && stood.every((matter) => matter !== undefined)) {
    const step = stood.length === 1 ? stood[0]?.step : undefined;
    return repealed(pair.before, resolve(pair.before, step ?? citation.text), step === undefined);
  }
  const [only] = told.filter((matter) => matter.near !== undefined);
  const section = only === undefined ? undefined : right(only);
  const near = provisions.some((one) => covers(only?.near ?? '', one));
  const sure = provisions.length === 1 && provisions[0]?.kind === 'section' && !near;
  if (section === undefined || told.some((matter) => right(matter) !== section) || !sure) return undefined;
  return { is: 'other-matter', act: today ? pair.now : pair.before, right: section };
}

const functionWords =
  /^(?:[\s(,:–-]|er|følger|følgjer|står|fremgår|framgår|går|fram|frem|regulert|gitt|av|i|etter|jf\.?|jfr\.?|se|sjå|kan|kreves|krevjast|du|har|rett|retten|personopplysninger|opplysninger|behandling|personvernforordningen|personvernforordninga|gdpr)*$/iu;

/** "Rett til sletting (artikkel 15)": the article of another right. */
function byRight({ citation }: Reference, clause: string): Fault | undefined {
  const [provision, ...more] = citation.provisions;
  const article = Number(provision?.number);
  if (more.length > 0 || provision?.kind !== 'article' || !rights.some((right) => right.article === article))
    return undefined;
  const before = clause.slice(-90);
  const named = rights.filter(({ words }) => words.test(before));
  const [right] = named;
  if (named.length !== 1 || right === undefined || right.article === article) return undefined;
  const word = right.words.exec(before);
  const gap = word === null ? '' : before.slice(word.index + word[0].length);
  if (!functionWords.test(gap)) return undefined;
  return { is: 'other-matter', act: 'gdpr', right: `art. ${right.article}` };
}

/** "§ 23" is read as chapter 23 where numbers begin with their chapter; an older act of the name had sections so numbered. */
function older({ act, sections }: Resolution, { citation }: Reference): Fault | undefined {
  const from = act === undefined ? undefined : acts[act].from;
  const asChapter = sections.every(({ section }) => section.startsWith('kap.'));
  if (act === undefined || from === undefined || !asChapter) return undefined;
  const had = citation.provisions.every((one) => one.kind === 'section' && olderMayHave(act, one));
  return had ? { is: 'older', act, from } : undefined;
}

function resolvedFault(resolution: Resolution, reference: Reference, { day, resolve }: Judging): Fault | undefined {
  const { act } = resolution;
  if (act !== undefined && resolution.state === 'repealed') {
    return repealed(
      act,
      resolution,
      resolution.sections.every(({ state }) => state === 'repealed'),
    );
  }
  if (resolution.state === 'in-force') return older(resolution, reference);
  if (resolution.state !== 'unknown-section') return undefined;
  const { provisions } = reference.citation;
  const each = provisions.map((one) => resolve(reference.act, printProvision(one)));
  const lost = provisions.filter((_, index) => each[index]?.state === 'unknown-section');
  const fault =
    lost.length === 0
      ? undefined
      : unknown(actsNamed(reference.act), lost, day, reference.citation.text.includes('§§'));
  if (fault !== undefined) return fault;
  const gone = each.find(({ state }) => state === 'repealed');
  return gone?.act === undefined ? undefined : repealed(gone.act, gone, provisions.length === 1);
}

/** Looks references up, each once a text: a long text cites the same few again and again. */
export function resolver(day: IsoDate): Resolver {
  const resolved = new Map<string, Resolution>();
  return (act, section) => {
    const key = `${act} ${section}`;
    const known = resolved.get(key) ?? resolveReference({ act, section }, day);
    resolved.set(key, known);
    return known;
  };
}

/**
 * What is wrong with a reference on a day; undefined when it is right, or when nobody can know.
 */
export function faultOf(reference: Reference, clause: Clause, judging: Judging): Fault | undefined {
  const ids = actsNamed(reference.act);
  const resolution = judging.resolve(reference.act, reference.citation.text);
  if (resolution.state === 'in-force' || resolution.state === 'repealed') {
    const pair = matters.find(({ before, now }) => ids.includes(before) && ids.includes(now));
    const fault = pair && byMatter(pair, reference, `${clause.before} ${clause.after}`, judging);
    if (fault !== undefined) return fault;
    if (resolution.act === 'gdpr' && resolution.state === 'in-force') return byRight(reference, clause.before);
  }
  return resolvedFault(resolution, reference, judging);
}
