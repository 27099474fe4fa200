import type { Body, Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';

export type Basis = NonNullable<Body<'dataUses'>['bases']>[number];

/** One basis that somebody claims or has decided, as it was read. */
export interface ClaimedBasis {
  readonly article: Basis['article'];
  readonly national: { readonly act: string; readonly section: string } | undefined;
  /** The owner has said why it is necessary, and who decided so. */
  readonly decided: boolean;
  readonly decidedBy: string | undefined;
}

/** The bases of a purpose; undefined where nobody has said, empty where it is said that there is none. */
export function claimedBases(read: Reader, purpose: Entry<'purposes'>): readonly ClaimedBasis[] | undefined {
  const said = purpose.body.bases;
  if (!Array.isArray(said) || said.length === 0) return read.fact(purpose, 'bases') === undefined ? undefined : [];
  return said.map(({ article, national }: Basis, index) => {
    const fact = (path: string) => read.fact(purpose, `bases.${index}.${path}`) as string | undefined;
    fact('article');
    if (national !== undefined) {
      fact('national.act');
      fact('national.section');
    }
    const [necessity, decidedBy] = [fact('necessity'), fact('decidedBy')];
    return { article, national, decidedBy, decided: necessity !== undefined && decidedBy !== undefined };
  });
}
