import type * as z from 'zod';
import { agreement, assessment, audit, breach, evidence, notice } from './follow-up.ts';
import { owner, party, unit } from './organisation.ts';
import { activity, dataType, dataUse, disclosure, flow, purpose, retention, transfer } from './processing.ts';
import { measure, record, routine, system, use } from './systems.ts';

/** Every kind of entry in the register and its schema, in the order a landscape file has them. */
export const kinds = {
  units: unit,
  parties: party,
  systems: system,
  uses: use,
  records: record,
  activities: activity,
  purposes: purpose,
  dataTypes: dataType,
  dataUses: dataUse,
  flows: flow,
  disclosures: disclosure,
  transfers: transfer,
  retention,
  agreements: agreement,
  routines: routine,
  measures: measure,
  assessments: assessment,
  audits: audit,
  breaches: breach,
  notices: notice,
  evidence,
} as const;

/** The owner is one entry, not a collection; it is a kind all the same, with the key `owner`. */
export const ownerSchema = owner;

export type CollectionKind = keyof typeof kinds;
export type Kind = CollectionKind | 'owner';

export type Body<K extends Kind> = K extends CollectionKind ? z.infer<(typeof kinds)[K]> : z.infer<typeof ownerSchema>;

export const collectionKinds = Object.keys(kinds) as readonly CollectionKind[];
export const allKinds: readonly Kind[] = ['owner', ...collectionKinds];

export function isKind(value: string): value is Kind {
  return (allKinds as readonly string[]).includes(value);
}

export function schemaOf(kind: Kind): z.ZodType {
  return kind === 'owner' ? ownerSchema : kinds[kind];
}
