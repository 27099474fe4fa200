import { type Entry, notStated, valueAt } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { inForce } from '#src/law/acts.ts';
import { actOf } from '../kinds/act-slot.ts';
import type { FactRef, Telling } from '../telling.ts';
import { tell } from './teller.ts';

interface Basis {
  readonly article: string;
  readonly national?: { readonly act: string; readonly section: string } | undefined;
  readonly necessity?: string;
}

/** The bases of an entry in the law of the day, each with its place; none where nobody has said. */
function basesOf(entry: Entry, day: IsoDate): [number, Basis][] {
  const bases = valueAt(entry.body, 'bases');
  if (!Array.isArray(bases)) return [];
  return [...(bases as readonly Basis[]).entries()].filter(([, { article, national }]) => {
    if (article === notStated) return national !== undefined;
    return article.startsWith('pol-') !== inForce('gdpr', day);
  });
}

/** Every article of the bases that entries have on a day. */
export function articlesOf(entries: readonly Entry[], day: IsoDate): Set<string> {
  return new Set(entries.flatMap((entry) => basesOf(entry, day).map(([, { article }]) => article)));
}

const said = (value: string | undefined) => (value === undefined || value === notStated ? undefined : value);

/** Which sentence a basis is told in. */
function sentenceFor({ article, national }: Basis): string {
  const act = said(national?.act);
  const section = said(national?.section);
  if (said(article) === undefined) return act === undefined ? 'some-law' : section === undefined ? 'act' : 'law';
  if (act === undefined) return 'basis';
  return section === undefined ? 'basis-act' : 'basis-law';
}

function basis(entry: Entry, prefix: string, at: number, one: Basis): Telling[] {
  const { article, national, necessity } = one;
  const sentence = sentenceFor(one);
  const fact = (path: string, value: string | undefined): FactRef => ({
    entry: entry.ref,
    path: `bases.${at}.${path}`,
    value: said(value) ?? null,
  });
  const act = said(national?.act);
  const section = said(national?.section);
  const facts = [
    fact('article', article),
    ...(sentence === 'basis' ? [] : [fact('national.act', act), fact('national.section', section)]),
  ];
  const values = {
    ...(said(article) !== undefined && { ground: article }),
    ...(act !== undefined && { act: actOf(act) }),
    ...(section !== undefined && { section }),
  };
  const why = said(necessity);
  return [
    tell(`${prefix}${sentence}`, values, facts),
    ...(why === undefined ? [] : [tell(`${prefix}necessity`, { necessity: why }, [fact('necessity', why)])]),
  ];
}

/** The grounds in law of a purpose or a disclosure; that none is decided, where none is. @param prefix of the sentences: nothing, or `given-` */
export function tellBases(entry: Entry, prefix: string, day: IsoDate): Telling[] {
  const bases = basesOf(entry, day);
  if (bases.length === 0) return [tell(`${prefix}basis-open`, {}, [{ entry: entry.ref, path: 'bases', value: null }])];
  return bases.flatMap(([at, one]) => basis(entry, prefix, at, one));
}

/** The grounds that one kind of data has of its own. @param data what it is called */
export function tellOwnBases(entry: Entry<'dataUses'>, data: string, day: IsoDate): Telling[] {
  return basesOf(entry, day).flatMap(([at, { article, national }]) => {
    if (said(article) === undefined) return [];
    const fact = (path: string, value: string): FactRef => ({ entry: entry.ref, path: `bases.${at}.${path}`, value });
    const section = said(national?.section);
    if (national === undefined || section === undefined)
      return [tell('data-basis', { data, ground: article }, [fact('article', article)])];
    return [
      tell('data-basis-law', { data, ground: article, act: actOf(national.act), section }, [
        fact('article', article),
        fact('national.act', national.act),
        fact('national.section', section),
      ]),
    ];
  });
}
