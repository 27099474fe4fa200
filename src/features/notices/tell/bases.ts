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

function allBases(entry: Entry): [number, Basis][] {
  const bases = valueAt(entry.body, 'bases');
  return Array.isArray(bases) ? [...(bases as readonly Basis[]).entries()] : [];
}

/** The bases of an entry in the law of the day, each with its place; none where nobody has said. */
export function basesOf(entry: Entry, day: IsoDate): [number, Basis][] {
  return allBases(entry).filter(([, { article, national, necessity }]) => {
    if (article === notStated) return national !== undefined || said(necessity) !== undefined;
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
  if (national === undefined && article === notStated) return 'some-ground';
  const act = said(national?.act);
  const section = said(national?.section);
  if (said(article) === undefined) {
    if (act === undefined) return section === undefined ? 'some-law' : 'some-law-at';
    return section === undefined ? 'act' : 'law';
  }
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
    ...(sentence === 'basis' || national === undefined
      ? []
      : [fact('national.act', act), fact('national.section', section)]),
  ];
  const values = {
    ...(said(article) !== undefined && { ground: article }),
    ...(act !== undefined && { act: actOf(act) }),
    ...(section !== undefined && { section }),
  };
  const why = said(necessity);
  return [
    tell(`${prefix}${sentence}`, values, facts),
    ...(why === undefined
      ? []
      : [
          tell(prefix === '' && article === 'gdpr-6-1-f' ? 'interest' : `${prefix}necessity`, { necessity: why }, [
            fact('necessity', why),
          ]),
        ]),
  ];
}

/** The bases in a law that is no more, which are told where there is none in today's. */
function pastBases(entry: Entry, prefix: string, day: IsoDate): Telling[] {
  const bases = allBases(entry).filter(([, { article }]) => article.startsWith('pol-') && inForce('gdpr', day));
  if (bases.length === 0) return [];
  const told = bases.map(([at, { article, national }]) => {
    const fact = (path: string, value: string): FactRef => ({ entry: entry.ref, path: `bases.${at}.${path}`, value });
    const act = said(national?.act);
    const section = said(national?.section);
    if (act === undefined || section === undefined)
      return tell(`${prefix}past-basis`, { ground: article }, [fact('article', article)]);
    return tell(`${prefix}past-basis-law`, { ground: article, act: actOf(act), section }, [
      fact('article', article),
      fact('national.act', act),
      fact('national.section', section),
    ]);
  });
  return [...told, tell('past-law', {}, [])];
}

/** The grounds in law of a purpose or a disclosure; that none is decided, where none is. @param prefix of the sentences: nothing, or `given-` */
export function tellBases(entry: Entry, prefix: string, day: IsoDate): Telling[] {
  const bases = basesOf(entry, day);
  if (bases.some(([, { article }]) => article !== notStated))
    return bases.flatMap(([at, one]) => basis(entry, prefix, at, one));
  const open = tell(`${prefix}basis-open`, {}, [{ entry: entry.ref, path: 'bases', value: null }]);
  return [
    ...(bases.length === 0 ? [open] : bases.flatMap(([at, one]) => basis(entry, prefix, at, one))),
    ...pastBases(entry, prefix, day),
  ];
}

/** The grounds that one kind of data has of its own. @param data what it is called */
export function tellOwnBases(entry: Entry<'dataUses'>, data: string, day: IsoDate): Telling[] {
  return basesOf(entry, day).flatMap(([at, { article, national, necessity }]) => {
    if (said(article) === undefined) return [];
    const fact = (path: string, value: string): FactRef => ({ entry: entry.ref, path: `bases.${at}.${path}`, value });
    const section = said(national?.section);
    const why = said(necessity);
    const first =
      national === undefined || section === undefined
        ? tell('data-basis', { data, ground: article }, [fact('article', article)])
        : tell('data-basis-law', { data, ground: article, act: actOf(national.act), section }, [
            fact('article', article),
            fact('national.act', national.act),
            fact('national.section', section),
          ]);
    if (why === undefined) return [first];
    return [first, tell('data-necessity', { data, necessity: why }, [fact('necessity', why)])];
  });
}
