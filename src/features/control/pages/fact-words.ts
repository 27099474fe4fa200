import { entryAt, labelOf, notStated, wordsOf } from '#src/features/register/index.ts';
import type { HowKnown } from '#src/ui/known.tsx';
import { capital } from '../report/parts/capital.ts';
import type { FactRead } from '../verdict.ts';
import { kindOfRef, mayRead, nameOf, type Sight } from './sight.ts';
import { pageTexts } from './texts.ts';

/** A fact that a verdict rests on, in words. */
export interface FactWords {
  readonly ref: string;
  /** What the entry that it stands in is called. */
  readonly entry: string;
  /** Which fact: "Innlogging: kontoer". */
  readonly label: string;
  /** Undefined where nobody has said. */
  readonly value: string | undefined;
  readonly known: HowKnown | undefined;
  /** From where, or that nobody or no source says. */
  readonly source: string;
  /** The evidence behind it, when the reader may open it. */
  readonly evidence: { readonly ref: string; readonly title: string } | undefined;
}

/** One fact as the page tells it. */
export function factInWords(sight: Sight, fact: FactRead): FactWords {
  const { lang, view } = sight;
  const texts = pageTexts[lang].finding;
  const kind = kindOfRef(fact.entry);
  const name = (ref: string) => nameOf(sight, ref);
  const nobody = fact.value === null || fact.value === undefined;
  const silent = fact.value === notStated;
  const said = !nobody && !silent;
  const evidence = fact.evidence === undefined ? undefined : `evidence/${fact.evidence}`;
  const shown =
    said && evidence !== undefined && entryAt(view.snapshot, evidence) !== undefined && mayRead(sight, evidence);
  return {
    ref: fact.entry,
    entry: capital(name(fact.entry)),
    label: capital(labelOf(kind, fact.path, lang, name)),
    value: said ? wordsOf(kind, fact.path, fact.value, lang, name) : undefined,
    known: said ? fact.known : undefined,
    source: nobody ? texts.nobodySaid : silent ? texts.sourceSilent : fact.source === notStated ? '' : fact.source,
    evidence: shown ? { ref: evidence, title: name(evidence) } : undefined,
  };
}
