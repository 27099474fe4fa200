import type { Body, Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';

type Basis = NonNullable<Body<'dataUses'>['bases']>[number];

/** One basis that somebody claims or has decided, as it was read. */
export interface ClaimedBasis {
  readonly article: Basis['article'];
  readonly national: { readonly act: string; readonly section: string } | undefined;
  /** The owner has said why it is necessary, and who decided so. */
  readonly decided: boolean;
  readonly decidedBy: string | undefined;
}

type Fact = (path: string) => string | undefined;

function eachBasis<T>(
  read: Reader,
  purpose: Entry<'purposes'>,
  make: (basis: Basis, fact: Fact) => T,
): readonly T[] | undefined {
  const said = purpose.body.bases;
  if (!Array.isArray(said) || said.length === 0) return read.fact(purpose, 'bases') === undefined ? undefined : [];
  return said.map((basis: Basis, index) =>
    make(basis, (path) => read.fact(purpose, `bases.${index}.${path}`) as string | undefined),
  );
}

/** The provisions claimed for a purpose; undefined where nobody has said, empty where it is said that there is none. */
export function claimedArticles(read: Reader, purpose: Entry<'purposes'>): readonly (string | undefined)[] | undefined {
  return eachBasis(read, purpose, (_, fact) => fact('article'));
}

/** The bases of a purpose and what is decided of each; undefined and empty as for the provisions alone. */
export function claimedBases(read: Reader, purpose: Entry<'purposes'>): readonly ClaimedBasis[] | undefined {
  return eachBasis(read, purpose, ({ article, national }, fact) => {
    fact('article');
    if (national !== undefined) {
      fact('national.act');
      fact('national.section');
    }
    const [necessity, decidedBy] = [fact('necessity'), fact('decidedBy')];
    return { article, national, decidedBy, decided: necessity !== undefined && decidedBy !== undefined };
  });
}
