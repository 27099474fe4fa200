import { say, type Text } from '#src/kernel/language.ts';
import { type AboutDecision, type AboutRequest, decideAbout } from '#src/platform/access/decide-about.ts';
import { type DataRule, type PersonField, type Policy, personFields } from '#src/platform/access/policy.ts';

/** What a person's page is made of; the last two the register tells by `identityNumber` and `sensitivity`. */
export type Piece = PersonField | 'identity-number' | 'protected-address';
export const pieces: readonly Piece[] = [...personFields, 'identity-number', 'protected-address'];

/** What is asked, but for the kind of data. */
export type Asked = Omit<AboutRequest, 'category' | 'act'>;

/** Whether one piece of a person may be shown, under which kind of data of the register, and why or why not. */
export interface Judged {
  readonly piece: Piece;
  /**
   * `open`: shown. `on-request`: may be shown, but is guarded so well that it is fetched only when somebody asks for it.
   * `step-up`: the same, once the sign-in has two factors. `undeclared`: the register says of no kind of data that it is this.
   */
  readonly state: 'open' | 'on-request' | 'step-up' | 'undeclared' | 'refused';
  /** Key of the data type. */
  readonly category: string | undefined;
  readonly because: Text;
  readonly decision: AboutDecision | undefined;
}

/** A purpose that gives a viewer at least the name. */
export interface OfferedPurpose {
  readonly key: string;
  readonly name: string;
  readonly because: Text;
  /** How many pieces it gives: more is first. */
  readonly gives: number;
}

function isPiece(piece: Piece, data: DataRule): boolean {
  if (piece === 'identity-number') return data.identityNumber;
  if (piece === 'protected-address') return data.protectedAddress;
  return data.holds.includes(piece);
}

/** Keys of the kinds of data that the register says a piece is. */
export function categoriesOf(policy: Policy, piece: Piece): readonly string[] {
  return [...policy.data].filter(([, data]) => isPiece(piece, data)).map(([key]) => key);
}

const undeclared = say(
  'registeret sier ikke hvilken type opplysning dette er',
  'registeret seier ikkje kva type opplysning dette er',
  'the register does not say which kind of data this is',
);

/** May one piece be shown, and under which kind of data? The first kind that gives it; else the first that nearly does. Pure. */
export function judgePiece(policy: Policy, asked: Asked, piece: Piece): Judged {
  const all = categoriesOf(policy, piece).map((category) => ({
    category,
    decision: decideAbout(policy, { ...asked, act: 'see', category, field: piece }),
  }));
  const best = all.find(({ decision }) => decision.allowed) ?? all.find(({ decision }) => decision.stepUp) ?? all[0];
  if (best === undefined) {
    return { piece, state: 'undeclared', category: undefined, because: undeclared, decision: undefined };
  }
  const { category, decision } = best;
  const given = policy.data.get(category)?.twoFactors === true ? 'on-request' : 'open';
  const state = decision.allowed ? given : decision.stepUp ? 'step-up' : 'refused';
  return { piece, state, category, because: decision.because, decision };
}

/** Every piece of a person, in the order of the page. Pure. */
export function judgePieces(policy: Policy, asked: Asked): readonly Judged[] {
  return pieces.map((piece) => judgePiece(policy, asked, piece));
}

/** The purposes for which the viewer may see at least the name, those that give most first. Pure. */
export function purposesFor(policy: Policy, asked: Omit<Asked, 'purpose'>): readonly OfferedPurpose[] {
  const offered = [...policy.purposes].flatMap(([key, name]): OfferedPurpose[] => {
    const judged = judgePieces(policy, { ...asked, purpose: key });
    const named = judged.find(({ piece }) => piece === 'name');
    if (named === undefined || !isGiven(named)) return [];
    const gives = judged.filter(isGiven).length;
    return [{ key, name, because: named.because, gives }];
  });
  return offered.sort((a, b) => b.gives - a.gives);
}

/** Whether a piece is given, at once or when it is asked for. */
export const isGiven = ({ state }: Judged): boolean => state !== 'undeclared' && state !== 'refused';
