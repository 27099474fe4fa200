import { refHref } from '#src/features/register/index.ts';
import { type IsoDate, isDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { packs } from '../packs/packs.ts';
import { type Finding, type Verdict, verdicts } from '../verdict.ts';
import type { ControlQuestion } from '../view-findings.ts';
import { pageTexts } from './texts.ts';

/** What the address of a findings page may hold, in the order it is written there. */
const names = ['dato', 'lov', 'lovdato', 'kjent', 'vurdering', 'tema', 'krav', 'system', 'skole', 'side'] as const;
export type QueryName = (typeof names)[number];

/** What stands in the address, as it was typed; an empty field is as if it were not there. */
export type Typed = Readonly<Partial<Record<QueryName, string>>>;

/** Which findings are shown; a part that is left out leaves all of them in. */
export interface Selection {
  readonly verdict?: Verdict;
  readonly theme?: string;
  readonly requirement?: string;
  readonly system?: string;
  readonly unit?: string;
}

/** Something in the address that cannot be answered, at its field, in the reader's language. */
export interface QueryFault {
  readonly field: QueryName;
  readonly text: string;
}

export interface Query {
  readonly typed: Typed;
  readonly question: ControlQuestion;
  readonly selection: Selection;
  readonly faults: readonly QueryFault[];
}

function isVerdict(value: string): value is Verdict {
  return (verdicts as readonly string[]).includes(value);
}

type Check = (value: string, lang: Lang) => string | undefined;
const day: Check = (value, lang) => (isDate(value) ? undefined : pageTexts[lang].faults.day(value));

/** What is wrong with a value, by field; fields that are not here take anything, and find nothing when it is not there. */
const checks: Partial<Record<QueryName, Check>> = {
  dato: day,
  lovdato: day,
  lov: (value, lang) =>
    Object.hasOwn(packs, value) ? undefined : pageTexts[lang].faults.law(value, Object.keys(packs).join(', ')),
  kjent: (value, lang) => (/^[1-9]\d{0,8}$/.test(value) ? undefined : pageTexts[lang].faults.change(value)),
  vurdering: (value, lang) => (isVerdict(value) ? undefined : pageTexts[lang].faults.verdict(value)),
};

/** Reads the address of a findings page. What cannot be understood is told of and left out of the question. */
export function readQuery(query: Readonly<Record<string, string>>, lang: Lang): Query {
  const typed: Partial<Record<QueryName, string>> = {};
  const faults: QueryFault[] = [];
  const good: Partial<Record<QueryName, string>> = {};
  for (const name of names) {
    const value = query[name]?.trim();
    if (value === undefined || value === '') continue;
    typed[name] = value;
    const text = checks[name]?.(value, lang);
    if (text === undefined) good[name] = value;
    else faults.push({ field: name, text });
  }
  return { typed, question: questionOf(good), selection: selectionOf(good), faults };
}

function questionOf({ dato, lov, lovdato, kjent }: Typed): ControlQuestion {
  return {
    ...(dato === undefined ? {} : { asOf: dato as IsoDate }),
    ...(lov === undefined ? {} : { law: lov }),
    ...(lovdato === undefined ? {} : { lawDate: lovdato as IsoDate }),
    ...(kjent === undefined ? {} : { known: Number(kjent) }),
  };
}

function selectionOf({ vurdering, tema, krav, system, skole }: Typed): Selection {
  return {
    ...(vurdering === undefined ? {} : { verdict: vurdering as Verdict }),
    ...(tema === undefined ? {} : { theme: tema }),
    ...(krav === undefined ? {} : { requirement: krav }),
    ...(system === undefined ? {} : { system }),
    ...(skole === undefined ? {} : { unit: skole }),
  };
}

/** The fields of the address that say what is asked, without those that choose among the answers. */
export function questionPart({ dato, lov, lovdato, kjent }: Typed): Typed {
  return given({ dato, lov, lovdato, kjent });
}

/** The fields that choose among the answers. */
export function selectionPart({ vurdering, tema, krav, system, skole }: Typed): Typed {
  return given({ vurdering, tema, krav, system, skole });
}

/** Which page of a long list is asked for; the first when it is not the number of one. */
export function pageOf({ side }: Typed): number {
  return side !== undefined && /^[1-9]\d{0,4}$/.test(side) ? Number(side) : 1;
}

/** Fields without those that nothing was given for. */
export function given(fields: Readonly<Record<string, string | undefined>>): Typed {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A path with what stands in the address, always in the same order. */
export function addressOf(path: string, typed: Typed): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = typed[name];
    if (value !== undefined) query.set(name, value);
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The page of one finding, which keeps the question and the selection that it was found in. */
export function findingHref({ requirement, subject }: Pick<Finding, 'requirement' | 'subject'>, typed: Typed): string {
  const place = subject === 'owner' ? `/${ownerPlace}` : refHref(subject).slice('/register'.length);
  return addressOf(`/funn/${requirement}${place}`, typed);
}

/** What stands in an address where a finding concerns the owner as a whole. */
export const ownerPlace = 'eier';
