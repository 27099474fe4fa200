import type { Kind } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Context, Shape, TellingKind } from '../kind.ts';
import type { Slot, Voice } from '../slots.ts';
import type { ToldFact } from '../telling.ts';

/** Which entry a sentence speaks of where it stands. */
export type Of = (context: Context) => { readonly kind: Kind; readonly names: readonly string[] };

const name = (value: string | undefined) => value ?? '?';

export const ofOwner: Of = ({ owner }) => ({ kind: 'owner', names: [name(owner)] });
export const ofActivity: Of = ({ activity }) => ({ kind: 'activities', names: [name(activity)] });
export const ofPurpose: Of = ({ activity, purpose }) => ({ kind: 'purposes', names: [name(activity), name(purpose)] });
export const ofRetention: Of = ({ activity }) => ({ kind: 'retention', names: [name(activity)] });
export const ofSystem: Of = ({ system }) => ({ kind: 'systems', names: [name(system)] });
export const ofDisclosure: Of = ({ activity, recipient }) => ({
  kind: 'disclosures',
  names: [name(activity), name(recipient)],
});
export const ofTransfer: Of = ({ system, recipient }) => ({
  kind: 'transfers',
  names: [name(system), name(recipient)],
});
export const ofFlow: Of = ({ flow }) => ({ kind: 'flows', names: [name(flow?.[0]), name(flow?.[1])] });
export const ofRoutine: Of = ({ routine }) => ({ kind: 'routines', names: [name(routine)] });
export const ofUnit: Of = ({ unit }) => ({ kind: 'units', names: [name(unit)] });
export const ofMeasure: Of = ({ system }) => ({ kind: 'measures', names: [name(system)] });
export const ofUse: Of = ({ system, unit }) => ({ kind: 'uses', names: [name(system), name(unit)] });
export const ofAgreement: Of = ({ party }) => ({ kind: 'agreements', names: [name(party)] });

type Says = Text | ((voice: Voice) => string);

/** A sentence about one fact, with its value in it. */
export function fact(id: string, of: Of, path: string, slot: Slot, says: Says, shape: Shape = 'sentence'): TellingKind {
  return {
    id,
    shape,
    says,
    slots: { value: slot },
    facts: ({ value }, context) => [{ ...of(context), path, value }],
  };
}

/** A sentence about one fact that has just this value. */
export function fixed(id: string, of: Of, path: string, value: unknown, says: Says): TellingKind {
  return { id, shape: 'sentence', says, slots: {}, facts: (_values, context) => [{ ...of(context), path, value }] };
}

/** A sentence for yes and one for no. */
export function yesOrNo(id: string, of: Of, path: string, yes: Says, no: Says): readonly TellingKind[] {
  return [fixed(`${id}-yes`, of, path, true, yes), fixed(`${id}-no`, of, path, false, no)];
}

/** A sentence that stands on the law, and on no fact of the register. */
export function byLaw(id: string, says: Says, shape: Shape = 'sentence'): TellingKind {
  return { id, shape, says, slots: {}, facts: () => [] };
}

/** A sentence that says what the register does not know. */
export function open(id: string, facts: (context: Context) => readonly ToldFact[], says: Says): TellingKind {
  return { id, shape: 'sentence', says, slots: {}, facts: (_values, context) => facts(context) };
}
