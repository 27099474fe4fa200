import type { IsoDate } from '#src/kernel/date.ts';
import type { ActId } from '#src/law/acts.ts';
import type { Requirement } from '../requirement.ts';
import { pol2000 } from './pol-2000.ts';

/** A set of requirements that belong to one era of the law. */
export interface Pack {
  readonly id: string;
  /** The act that says whether the pack is in force. */
  readonly act: ActId;
  readonly requirements: readonly Requirement[];
  /** The day whose law applies unless another is given: of the facts, or today's. */
  readonly lawDate: 'as-of' | 'today';
}

export const packs: Readonly<Record<string, Pack>> = {
  'pol-2000': { id: 'pol-2000', act: 'pol-2000', requirements: pol2000, lawDate: 'as-of' },
};

/** The law date of a run: what was given, else as the pack says. */
export function lawDateOf(pack: Pack, asOf: IsoDate, today: IsoDate, given?: IsoDate): IsoDate {
  return given ?? (pack.lawDate === 'as-of' ? asOf : today);
}
