import { entriesOf, entryAt, entryName, refHref, scopeOf } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import type { Finding } from '../verdict.ts';
import type { FindingsView } from '../view-findings.ts';
import { addressOf, given, type Typed } from './query.ts';
import { pageTexts } from './texts.ts';

/** Findings as one person sees them. */
export interface Sight {
  readonly view: FindingsView;
  readonly actor: Actor;
  readonly lang: Lang;
  /** What the address asks: links into the register keep its day and what was known. */
  readonly asked: Typed;
}

/** The page of an entry in the register, as of the day and the knowledge that the findings are of. */
export function registerHref({ asked }: Sight, ref: string): string {
  return addressOf(refHref(ref), given({ dato: asked.dato, kjent: asked.kjent }));
}

const locales: Readonly<Record<Lang, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** "SWIS, Extens og Feide" */
export function listed(items: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(locales[lang], { type: 'conjunction' }).format(items);
}

/** May this person read an entry? One that is not there on the day hides nothing. */
export function mayRead({ view, actor }: Sight, ref: string): boolean {
  const entry = entryAt(view.snapshot, ref);
  return entry === undefined || decide(actor, 'register.read', scopeOf(entry.kind, entry.key, entry.body)).allowed;
}

/** What an entry is called, for those who may read it; others are not told its name. */
export function nameOf(sight: Sight, ref: string): string {
  return mayRead(sight, ref) ? entryName(sight.view.snapshot, ref, sight.lang) : pageTexts[sight.lang].anotherUnit;
}

/** The units that a finding concerns: those the reader may know of by name, and how many others there are. */
export function unitsOf(
  sight: Sight,
  finding: Finding,
): { readonly named: readonly string[]; readonly others: number } {
  const readable = finding.units.filter((key) => mayRead(sight, `units/${key}`));
  return {
    named: readable.map((key) => nameOf(sight, `units/${key}`)),
    others: finding.units.length - readable.length,
  };
}

const fewUnits = 3;

/** The units of a finding in words: "Solbakken skole og 2 andre enheter"; undefined for the owner as a whole. */
export function unitsInWords(sight: Sight, finding: Finding): string | undefined {
  if (finding.units.length === 0) return undefined;
  const { named, others } = unitsOf(sight, finding);
  const texts = pageTexts[sight.lang];
  if (named.length + Math.min(others, 1) > fewUnits || named.length === 0) return texts.units(finding.units.length);
  return listed(others === 0 ? named : [...named, texts.otherUnits(others)], sight.lang);
}

/** Where a finding is, in words: "SWIS ved Solbakken skole", or the owner's name. */
export function placeOf(sight: Sight, finding: Finding): string {
  const subject = nameOf(sight, finding.subject);
  const units = unitsInWords(sight, finding);
  return units === undefined ? subject : `${subject} ${pageTexts[sight.lang].at} ${units}`;
}

/** A key and what it is called. */
export interface Named {
  readonly key: string;
  readonly name: string;
}

/** The systems that the findings concern, by name. */
export function systemsIn(sight: Sight): readonly Named[] {
  const keys = new Set(sight.view.findings.flatMap(({ systems }) => systems));
  return named(sight, 'systems', keys);
}

/** The units that the findings concern and that the reader may know of, by name. */
export function unitsIn(sight: Sight): readonly Named[] {
  const known = entriesOf(sight.view.snapshot, 'units');
  const keys = sight.view.findings.flatMap(({ units }) => units);
  return named(sight, 'units', new Set(keys.filter((key) => known.has(key) && mayRead(sight, `units/${key}`))));
}

function named(sight: Sight, kind: string, keys: ReadonlySet<string>): readonly Named[] {
  const sorter = new Intl.Collator(locales[sight.lang]);
  return [...keys]
    .map((key) => ({ key, name: nameOf(sight, `${kind}/${key}`) }))
    .sort((a, b) => sorter.compare(a.name, b.name));
}
