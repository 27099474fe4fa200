import type { IsoDate } from '#src/kernel/date.ts';
import type { Act } from './act.ts';
import { actsNamed } from './act-names.ts';
import { type ActId, acts } from './acts.ts';
import { parseCitation } from './citation/parse.ts';
import { printProvision } from './citation/print.ts';
import type { Provision } from './citation/provision.ts';
import { provisionsBetween } from './citation/spread.ts';
import type { SectionFact, SectionReference } from './sections/section-fact.ts';
import { type SectionTable, sectionTable } from './sections/table.ts';

export type ReferenceState = 'in-force' | 'not-yet' | 'repealed' | 'unknown-section' | 'unknown-act';

/** One provision of a reference, as the table knows it on a day. */
export interface ResolvedSection {
  /** Spelt as the law spells it: "§ 9 A-4", "art. 6 nr. 1 bokstav e". */
  readonly section: string;
  readonly state: Exclude<ReferenceState, 'unknown-act'>;
  /** What it is about, in the language of the act. */
  readonly title?: string;
  readonly from?: IsoDate;
  /** The first day without it. */
  readonly to?: IsoDate;
  /** Where its matter stands now, when it is repealed and that is known. */
  readonly replacedBy: readonly SectionReference[];
}

export interface Resolution {
  /** The act that is meant; absent when none by that id or name is known. */
  readonly act?: ActId;
  /** The worst of its sections: a reference is in force when all of it is. */
  readonly state: ReferenceState;
  /** None when the act is unknown, when no provision is cited, or when the citation cannot be read. */
  readonly sections: readonly ResolvedSection[];
  /** The act's sections are all known, so that an unknown one does not exist; else the table may only lack it. */
  readonly complete: boolean;
}

const worstFirst: readonly ReferenceState[] = ['unknown-act', 'unknown-section', 'not-yet', 'repealed', 'in-force'];

/** Articles have numbers where sections have paragraphs; "§ 6" of a regulation of the Union is its article 6. */
function inStyle(act: Act, provision: Provision): Provision {
  if (act.style !== 'article' || provision.kind !== 'section') return provision;
  const parts = provision.parts.map((part) =>
    part.unit === 'paragraph' ? { ...part, unit: 'number' as const } : part,
  );
  return { kind: 'article', number: provision.number, parts };
}

/**
 * What a provision may mean when it is not in the table as it stands: "§ 8 f" is § 8 letter f where there is no § 8 f,
 * "§ 9A" is chapter 9 A where numbers begin with their chapter, and "§§ 14-15" is §§ 14 to 15 where they do not.
 * @param several the citation says with its sign that it names more than one
 */
function otherwise(table: SectionTable, provision: Provision, several: boolean): readonly Provision[] {
  const { kind, number, parts } = provision;
  const [, base, letter] = /^(.*\d) (\p{L})$/u.exec(number) ?? [];
  if (base !== undefined && letter !== undefined) {
    const read = { kind, number: base, parts: [{ unit: 'letter' as const, value: letter.toLowerCase() }, ...parts] };
    if (table.find(read) !== undefined) return [read];
  }
  const chapter = { kind: 'chapter' as const, number: number.toUpperCase(), parts };
  if (kind === 'section' && !number.includes('-') && table.find(chapter) !== undefined) return [chapter];
  const [, first, last] = /^(\d+)-(\d+)$/.exec(number) ?? [];
  if (several && first !== undefined && last !== undefined && parts.length === 0) {
    const ends = [first, last].map((end) => ({ kind, number: end, parts })) as [Provision, Provision];
    if (ends.every((end) => table.find(end) !== undefined)) return provisionsBetween(...ends) ?? [provision];
  }
  return [provision];
}

/** When a provision holds: as long as its act, unless it has days of its own. */
function validity(act: Act, fact: Partial<SectionFact>): { from?: IsoDate; to?: IsoDate } {
  const from = fact.from ?? act.from;
  const to = fact.to ?? (fact.outlives === true ? undefined : act.to);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function stateOf(act: Act, fact: Partial<SectionFact>, day: IsoDate): ResolvedSection['state'] {
  const { from, to } = validity(act, fact);
  if (act.pending === true || fact.pending === true || (from !== undefined && day < from)) return 'not-yet';
  return to !== undefined && to <= day ? 'repealed' : 'in-force';
}

function resolveProvision(act: Act, table: SectionTable, provision: Provision, day: IsoDate): ResolvedSection {
  const fact = table.find(provision);
  const section = printProvision(provision);
  if (fact === undefined) return { section, state: 'unknown-section', replacedBy: [] };
  const state = stateOf(act, fact, day);
  const taken = fact.replacedBy ?? act.replacedBy?.map((id) => ({ act: id })) ?? [];
  return {
    section,
    state,
    ...(fact.title !== undefined && { title: fact.title }),
    ...validity(act, fact),
    replacedBy: state === 'repealed' ? taken : [],
  };
}

/** How one act would have it, and how near that is to what was written. */
interface Reading {
  readonly act: Act;
  readonly resolution: Resolution;
  /** One for a section as it was written, and one more for each step below it that the table names. */
  readonly nearness: number;
}

function readIn(id: ActId, citation: string, day: IsoDate): Reading {
  const act: Act = acts[id];
  const table = sectionTable(id);
  const told = { act: id, complete: table.complete };
  // An act alone, or "–" for a provision that nobody has told, is as good as the act.
  if (/^[\s–-]*$/.test(citation)) {
    return { act, resolution: { ...told, state: stateOf(act, {}, day), sections: [] }, nearness: 0 };
  }
  const cited = (parseCitation(citation) ?? []).map((provision) => inStyle(act, provision));
  const asWritten = cited.map((provision) => table.find(provision) !== undefined);
  const meant = cited.flatMap((provision, index) =>
    asWritten[index] === true ? [provision] : otherwise(table, provision, citation.includes('§§')),
  );
  const sections = meant.map((provision) => resolveProvision(act, table, provision, day));
  const state = worstFirst.find((one) => sections.some((section) => section.state === one)) ?? 'unknown-section';
  const steps = Math.max(0, ...meant.map((provision) => table.depth(provision)));
  return { act, resolution: { ...told, state, sections }, nearness: steps + (asWritten.includes(false) ? 0 : 1) };
}

/** Which of acts that share a name is meant: one that has the provision, as it is written, and is in force. */
function likelier(a: Reading, b: Reading, day: IsoDate): number {
  const rank = ({ act, resolution, nearness }: Reading) => [
    resolution.state === 'unknown-section' ? 1 : 0,
    -nearness,
    stateOf(act, {}, day) === 'in-force' ? 0 : 1,
    // What was law is cited more often than what has yet to become it.
    resolution.state === 'not-yet' ? 1 : 0,
  ];
  const other = rank(b);
  return (
    rank(a)
      .map((value, index) => value - (other[index] ?? 0))
      .find((difference) => difference !== 0) ?? 0
  );
}

/**
 * What a reference is worth on a day. It tells whether the provision is law then, never what follows from it.
 * Steps below a section (paragraph, letter) are taken as they are cited: the table does not know the text.
 * @param reference an act by our id or by a name of its own, and a citation as people write it; neither needs to be
 * right. Of acts that share a name the one in force is meant, unless only another has the provision.
 */
export function resolveReference(
  reference: { readonly act: string; readonly section: string },
  day: IsoDate,
): Resolution {
  const readings = actsNamed(reference.act).map((id) => readIn(id, reference.section, day));
  const best = readings.toSorted((a, b) => likelier(a, b, day))[0];
  return best?.resolution ?? { state: 'unknown-act', sections: [], complete: false };
}
