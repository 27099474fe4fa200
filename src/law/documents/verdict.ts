import type { IsoDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import type { ActId } from '../acts.ts';
import type { FoiDecided, FoiDecision, FoiVerdict } from '../foi/decision.ts';
import type { FoiGround, Rest } from '../foi/grounds.ts';
import type { PartyGround } from '../party/grounds.ts';
import type { FactsWay, MunicipalSortName } from '../party/municipal.ts';

/** A ground of either law. Those of party access say more. */
export type DocumentGround = FoiGround & Partial<Omit<PartyGround, keyof FoiGround>>;

/** What is decided of one document that somebody asks for, as somebody wrote it, by whichever law; an empty text is none. */
export interface DocumentVerdict extends FoiVerdict {
  /** What sort of document of a municipality it is (forvaltningsloven § 18 d). */
  readonly sort?: string | undefined;
  /** What becomes of the facts in it (§ 18 c), and why. */
  readonly facts?: string | undefined;
  readonly factsReason?: string | undefined;
  /** Why the ground is met here. */
  readonly why?: string | undefined;
  /** "ja" when the letter cannot say why without telling what is kept. */
  readonly keepWhy?: string | undefined;
}

/** A verdict that holds, by whichever law. */
export interface DocumentDecided extends Omit<FoiDecided, 'ground'> {
  readonly ground: DocumentGround | undefined;
  readonly act: ActId | undefined;
  readonly sort?: MunicipalSortName | undefined;
  readonly facts?: FactsWay | undefined;
  readonly factsReason?: string | undefined;
  readonly why?: string | undefined;
  readonly keepWhy?: boolean;
}

export type DocumentPlace = keyof DocumentVerdict;
export interface DocumentFault {
  readonly place: DocumentPlace;
  readonly text: Text;
}

/** What is known of the one who asks, where a ground turns on it. */
export interface Asker {
  /** They are no child, or act for one. */
  readonly isGrown: boolean;
}

/** Why the rest of a document may be kept when part of it is. */
export interface RestGround {
  readonly id: Rest;
  readonly section: string | undefined;
  readonly says: Text;
}

/** What a law lets one decide of a document: by which decisions and grounds, what each asks for, and whether a verdict holds. Pure. */
export interface DocumentLaw {
  /** The act, as it is on a day. */
  readonly act: (day: IsoDate) => ActId;
  readonly decisions: readonly FoiDecision[];
  /** Every ground of a day, in the order of the act. */
  readonly grounds: (day: IsoDate) => readonly DocumentGround[];
  /** The ground of a citation as it was written down, of an act that may have been replaced since. */
  readonly groundOf: (section: string, act: string | null) => DocumentGround | undefined;
  readonly rests: (day: IsoDate) => readonly RestGround[];
  readonly judge: (
    verdict: DocumentVerdict,
    day: IsoDate,
    asker?: Asker,
  ) => { readonly faults: readonly DocumentFault[]; readonly decided: DocumentDecided };
}
