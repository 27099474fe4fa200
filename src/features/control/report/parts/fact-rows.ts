import {
  entryAt,
  entryName,
  isKind,
  type Kind,
  kindName,
  labelOf,
  notStated,
  type Snapshot,
  wordsOf,
} from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { uiTexts } from '#src/ui/texts.ts';
import type { FactRead, Finding } from '../../verdict.ts';
import type { FactRow, ReportModel } from '../shape.ts';
import { reportTexts } from '../texts.ts';
import { capital } from './capital.ts';

function kindOf(ref: string): Kind {
  const kind = ref.split('/')[0] ?? '';
  return isKind(kind) ? kind : 'owner';
}

function sourceOf(fact: FactRead, snapshot: Snapshot): string {
  const evidence = fact.evidence === undefined ? undefined : entryAt(snapshot, `evidence/${fact.evidence}`);
  const title = evidence !== undefined && 'title' in evidence.body ? evidence.body.title : undefined;
  const place = fact.source === notStated ? undefined : fact.source;
  // A line must not break between "s." and the page.
  return [title, place]
    .filter((part) => part !== undefined)
    .join(', ')
    .replace(/\b(s\.|p\.|§) (?=\d)/g, '$1\u00a0');
}

/** One fact in words, with how and from where it is known. */
export function factRow(fact: FactRead, snapshot: Snapshot, lang: Lang): FactRow {
  const kind = kindOf(fact.entry);
  const nameOf = (ref: string) => entryName(snapshot, ref, lang);
  const said = fact.value !== null && fact.value !== undefined;
  const silent = fact.value === notStated;
  const { nobodyHasSaid, sourceIsSilent } = reportTexts[lang].fixed;
  const word = silent ? sourceIsSilent : said ? uiTexts[lang].known[fact.known] : nobodyHasSaid;
  return {
    ref: fact.entry,
    about: capital(nameOf(fact.entry)),
    label: labelOf(kind, fact.path, lang, nameOf),
    value: wordsOf(kind, fact.path, fact.value, lang, nameOf),
    known: said && !silent ? fact.known : 'unsaid',
    knownWord: word,
    source: said ? sourceOf(fact, snapshot) : '',
  };
}

/** Every fact that some finding read, each once, by the entry that it stands in, in the order of first reading. */
export function factRows(findings: readonly Finding[], snapshot: Snapshot, lang: Lang): ReportModel['facts'] {
  const facts = new Map(
    findings.flatMap((finding) => finding.facts).map((fact) => [`${fact.entry}#${fact.path}`, fact] as const),
  );
  const byEntry = Map.groupBy(facts.values(), (fact) => fact.entry);
  return [...byEntry].map(([ref, read]) => ({
    about: capital(entryName(snapshot, ref, lang)),
    kind: kindName(kindOf(ref), lang),
    rows: read.map((fact) => factRow(fact, snapshot, lang)),
  }));
}
