import {
  entriesOf,
  entryAt,
  entryName,
  isKind,
  type Kind,
  kindName,
  refHref,
  scopeOf,
} from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { capital } from '../report/parts/capital.ts';
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

/** The page of an entry, when it is there on the day and may be read; else its name alone. */
export function entryLink(sight: Sight, ref: string): { readonly name: string; readonly href: string | undefined } {
  const open = entryAt(sight.view.snapshot, ref) !== undefined && mayRead(sight, ref);
  return { name: nameOf(sight, ref), href: open ? registerHref(sight, ref) : undefined };
}

/** What an entry is called, for those who may read it; others are not told its name. */
export function nameOf(sight: Sight, ref: string): string {
  return mayRead(sight, ref) ? entryName(sight.view.snapshot, ref, sight.lang) : pageTexts[sight.lang].anotherUnit;
}

/** Kinds whose entries have names that one knows them by. */
const byName: readonly Kind[] = ['owner', 'units', 'systems', 'uses'];
/** Kinds whose entries are called what they are: "utlevering til kommunen". */
const byKind: readonly Kind[] = ['disclosures', 'transfers', 'retention'];

/** The kind that a reference is to. */
export function kindOfRef(ref: string): Kind {
  const kind = ref.split('/')[0] ?? '';
  return isKind(kind) ? kind : 'owner';
}

/** What a finding is about, with its kind where the name alone does not say: "Formål: Vurdere elever". */
export function subjectOf(sight: Sight, ref: string): string {
  const kind = kindOfRef(ref);
  const name = nameOf(sight, ref);
  if (byName.includes(kind)) return name;
  return byKind.includes(kind) ? capital(name) : `${capital(kindName(kind, sight.lang))}: ${name}`;
}

/** The same within a sentence. */
export function subjectInSentence(sight: Sight, ref: string): string {
  const kind = kindOfRef(ref);
  const name = nameOf(sight, ref);
  const says = [...byName, ...byKind].includes(kind);
  return says ? name : `${kindName(kind, sight.lang)} ${pageTexts[sight.lang].quoted(name)}`;
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

/** Kinds that happen at units: of others the units that use a system would only lead astray. */
const atUnits: readonly Kind[] = ['systems', 'activities', 'purposes', 'dataUses', 'disclosures'];

function atWhichUnits(sight: Sight, finding: Finding, subject: string): string {
  const units = atUnits.includes(kindOfRef(finding.subject)) ? unitsInWords(sight, finding) : undefined;
  return units === undefined ? subject : `${subject} ${pageTexts[sight.lang].at} ${units}`;
}

/** Where a finding is, in words: "SWIS ved Solbakken skole", "Formål: Vurdere elever", or the owner's name. */
export function placeOf(sight: Sight, finding: Finding): string {
  return atWhichUnits(sight, finding, subjectOf(sight, finding.subject));
}

/** The same within a sentence: "formål «Vurdere elever»". */
export function placeInSentence(sight: Sight, finding: Finding): string {
  return atWhichUnits(sight, finding, subjectInSentence(sight, finding.subject));
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
