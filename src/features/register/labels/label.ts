import type { Lang } from '#src/kernel/language.ts';
import { alternatives, defOf } from '../landscape/describe.ts';
import { type Kind, schemaOf } from '../schema/kinds.ts';
import type { FieldLabel, KindLabels } from './field.ts';
import {
  agreementLabels,
  assessmentLabels,
  auditLabels,
  breachLabels,
  evidenceLabels,
  noticeLabels,
} from './follow-up.ts';
import { frameLabels } from './frame.ts';
import { ownerLabels, partyLabels, unitLabels } from './organisation.ts';
import {
  activityLabels,
  dataTypeLabels,
  dataUseLabels,
  disclosureLabels,
  flowLabels,
  purposeLabels,
  retentionLabels,
  transferLabels,
} from './processing.ts';
import { measureLabels, recordLabels, routineLabels, systemLabels, useLabels } from './systems.ts';

/** The labels of every kind. */
export const labels: Readonly<Record<Kind, KindLabels>> = {
  owner: ownerLabels,
  units: unitLabels,
  parties: partyLabels,
  systems: systemLabels,
  uses: useLabels,
  records: recordLabels,
  activities: activityLabels,
  purposes: purposeLabels,
  dataTypes: dataTypeLabels,
  dataUses: dataUseLabels,
  flows: flowLabels,
  disclosures: disclosureLabels,
  transfers: transferLabels,
  retention: retentionLabels,
  agreements: agreementLabels,
  routines: routineLabels,
  measures: measureLabels,
  assessments: assessmentLabels,
  audits: auditLabels,
  breaches: breachLabels,
  notices: noticeLabels,
  evidence: evidenceLabels,
};

/** Gives the name of an entry (`systems/swis`) in words; undefined when it has none. */
export type NameOf = (ref: string) => string | undefined;

/** The label of a field by its path without list positions and keys, or undefined. */
export function fieldLabel(kind: Kind, fieldPath: string): FieldLabel | undefined {
  const own = labels[kind];
  return Object.hasOwn(own, fieldPath) ? own[fieldPath] : frameLabels[fieldPath];
}

/** One step of a path: a field, a position in a list, or a key of a collection. */
export type Step =
  | { readonly is: 'field'; readonly fieldPath: string }
  | { readonly is: 'position'; readonly position: number }
  | { readonly is: 'key'; readonly key: string; readonly kind: string | undefined };

function stepsFrom(
  schema: ReturnType<typeof schemaOf>,
  path: readonly string[],
  fieldPath: string,
): Step[] | undefined {
  const [head, ...rest] = path;
  if (head === undefined) return [];
  for (const option of alternatives(schema)) {
    const { shape, element, valueType, keyType } = defOf(option);
    const named = fieldPath === '' ? head : `${fieldPath}.${head}`;
    const inner = shape === undefined ? (element ?? valueType) : shape[head];
    const after = inner === undefined ? undefined : stepsFrom(inner, rest, shape === undefined ? fieldPath : named);
    if (after === undefined) continue;
    if (shape !== undefined) return [{ is: 'field', fieldPath: named }, ...after];
    if (element !== undefined) return [{ is: 'position', position: Number(head) }, ...after];
    const kind = keyType?.meta()?.ref;
    return [{ is: 'key', key: head, kind: typeof kind === 'string' ? kind : undefined }, ...after];
  }
  return undefined;
}

/** A path of a kind of entry, step by step; undefined when the schema has no such path. */
export function stepsOf(kind: Kind, path: string): readonly Step[] | undefined {
  return stepsFrom(schemaOf(kind), path.split('.'), '');
}

/**
 * A fact's path in words: "innlogging: kontoer", "er kjent ved «Solbakken skole»", "rettslig grunnlag 1: bestemmelse".
 * A path that the schema does not know comes back as it is.
 * @param nameOf names the entries that keys in the path stand for; without it the key itself stands there
 */
export function labelOf(kind: Kind, path: string, lang: Lang, nameOf?: NameOf): string {
  const parts: string[] = [];
  for (const step of stepsOf(kind, path) ?? []) {
    if (step.is === 'field') parts.push(fieldLabel(kind, step.fieldPath)?.name[lang] ?? step.fieldPath);
    else {
      const shown = step.is === 'position' ? `${step.position + 1}` : quoted(keyName(step, nameOf), lang);
      parts.push(`${parts.pop() ?? ''} ${shown}`.trim());
    }
  }
  return parts.length === 0 ? path : parts.join(': ');
}

function quoted(name: string, lang: Lang): string {
  return lang === 'en' ? `“${name}”` : `«${name}»`;
}

function keyName(step: Extract<Step, { is: 'key' }>, nameOf: NameOf | undefined): string {
  const name = step.kind === undefined ? undefined : nameOf?.(`${step.kind}/${step.key}`);
  return name ?? step.key;
}
