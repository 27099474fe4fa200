import type { IsoDate } from '#src/kernel/date.ts';
import { type ActId, inForce } from '#src/law/acts.ts';
import { resolveReference } from '#src/law/resolve.ts';
import type { Requirement } from '../requirement.ts';
import { gdpr } from './gdpr.ts';
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
  gdpr: { id: 'gdpr', act: 'gdpr', requirements: gdpr, lawDate: 'today' },
};

/** The pack of the law that was in force on the day whose facts are judged. */
export function usualPack(asOf: IsoDate): string {
  return inForce('gdpr', asOf) ? 'gdpr' : 'pol-2000';
}

/**
 * What a pack asks by the law of one day: each requirement with those of its references that are in force then, without those that
 * have none. A pack whose own act is not in force on the day is asked whole: somebody wants to know what it would have said.
 */
export function requirementsOn(pack: Pack, lawDate: IsoDate): readonly Requirement[] {
  if (!inForce(pack.act, lawDate)) return pack.requirements;
  const days = narrowed.get(pack) ?? new Map<IsoDate, readonly Requirement[]>();
  narrowed.set(pack, days);
  const asked = days.get(lawDate) ?? narrow(pack, lawDate);
  // Days come from addresses too: only so many are worth remembering.
  if (days.size >= 100) days.clear();
  days.set(lawDate, asked);
  return asked;
}

/** What packs ask on days, once worked out: every page asks for the same. */
const narrowed = new WeakMap<Pack, Map<IsoDate, readonly Requirement[]>>();

function narrow(pack: Pack, lawDate: IsoDate): readonly Requirement[] {
  return pack.requirements.flatMap((requirement) => {
    const law = requirement.law.filter((reference) => resolveReference(reference, lawDate).state === 'in-force');
    if (law.length === requirement.law.length) return [requirement];
    return law.length === 0 ? [] : [{ ...requirement, law }];
  });
}

/** The law date of a run: what was given, else as the pack says. */
export function lawDateOf(pack: Pack, asOf: IsoDate, today: IsoDate, given?: IsoDate): IsoDate {
  return given ?? (pack.lawDate === 'as-of' ? asOf : today);
}
