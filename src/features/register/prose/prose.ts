import type * as z from 'zod';
import type { Lang } from '#src/kernel/language.ts';
import { type Entry, factsOf, valueAt } from '../entry.ts';
import { alternatives, defOf } from '../landscape/describe.ts';
import { frameFields } from '../schema/frame.ts';
import { type Kind, schemaOf } from '../schema/kinds.ts';
import type { Snapshot } from '../snapshot.ts';
import { agreementProse } from './agreements.ts';
import { assessmentProse } from './assessments.ts';
import { dataTypeProse, dataUseProse } from './data.ts';
import { auditProse, breachProse } from './follow-up.ts';
import { measureProse, recordProse, routineProse, useProse } from './in-use.ts';
import { disclosureProse, flowProse, transferProse } from './moving.ts';
import { ownerProse, unitProse } from './organisation.ts';
import { partyProse } from './parties.ts';
import type { Pattern } from './patterns.ts';
import type { Prose } from './pieces.ts';
import { activityProse } from './processing.ts';
import { purposeProse } from './purposes.ts';
import { retentionProse } from './retention.ts';
import { systemProse } from './systems.ts';
import { pieceOf, type Teller } from './teller.ts';
import { evidenceProse, noticeProse } from './told.ts';

/** How each kind of entry is told, paragraph by paragraph. */
const patterns: Readonly<Record<Kind, readonly (readonly Pattern[])[]>> = {
  owner: ownerProse,
  units: unitProse,
  parties: partyProse,
  systems: systemProse,
  uses: useProse,
  records: recordProse,
  activities: activityProse,
  purposes: purposeProse,
  dataTypes: dataTypeProse,
  dataUses: dataUseProse,
  flows: flowProse,
  disclosures: disclosureProse,
  transfers: transferProse,
  retention: retentionProse,
  agreements: agreementProse,
  routines: routineProse,
  measures: measureProse,
  assessments: assessmentProse,
  audits: auditProse,
  breaches: breachProse,
  notices: noticeProse,
  evidence: evidenceProse,
};

/** The fields of a schema down to what is a fact of its own; lists and maps are one field. */
function* fieldsOf(schema: z.ZodType, path: string): Generator<string> {
  const shape = alternatives(schema)
    .map(defOf)
    .find((def) => def.shape !== undefined)?.shape;
  if (shape === undefined) yield path;
  else
    for (const [name, inner] of Object.entries(shape)) yield* fieldsOf(inner, path === '' ? name : `${path}.${name}`);
}

/** The fields of a kind in the order of its schema; a database keeps facts in an order of its own. */
function fieldOrder(kind: Kind): readonly string[] {
  const frame: readonly string[] = frameFields;
  return [...fieldsOf(schemaOf(kind), '')].filter((path) => !frame.includes(path.split('.')[0] ?? ''));
}

/** Facts in the order of their fields. */
export function inOrder<F extends { readonly path: string }>(kind: Kind, facts: readonly F[]): F[] {
  const order = fieldOrder(kind);
  const place = ({ path }: F) => order.findIndex((field) => path === field || path.startsWith(`${field}.`));
  return facts.toSorted((a, b) => place(a) - place(b));
}

/** Other names are an offer, not a question. */
const notAsked = ['aliases'];

/** The fields of an entry that nobody has been asked about: neither a value nor "–" stands there. */
function unaskedOf({ kind, body }: Entry): string[] {
  return fieldOrder(kind).filter((path) => !notAsked.includes(path) && valueAt(body, path) === undefined);
}

/**
 * An entry in sentences, with what its neighbours say of it, each fact linked to where it stands; what no sentence tells is listed
 * after them, so that nothing is lost.
 * @param snapshot the neighbours that may be told of
 * @param names where names are found, when more may be named than told of
 */
export function proseOf(entry: Entry, snapshot: Snapshot, lang: Lang, names: Snapshot = snapshot): Prose {
  const teller: Teller = { entry, snapshot, names, lang, prefix: '' };
  const paragraphs = patterns[entry.kind]
    .map((paragraph) => paragraph.flatMap((pattern) => pattern(teller)))
    .filter((sentences) => sentences.length > 0);
  const told = new Set(
    paragraphs.flat(2).flatMap((piece) => (typeof piece !== 'string' && piece.entry === entry.ref ? [piece.path] : [])),
  );
  const facts = inOrder(entry.kind, factsOf(entry.body as Record<string, unknown>));
  const rest = facts.filter(({ path }) => !told.has(path)).map(({ path }) => pieceOf(teller, path));
  return { paragraphs, rest, unasked: unaskedOf(entry) };
}
