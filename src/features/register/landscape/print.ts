import {
  Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type * as z from 'zod';
import { frameFields } from '../schema/frame.ts';
import { type Body, collectionKinds, type Kind, schemaOf } from '../schema/kinds.ts';
import type { Landscape } from '../snapshot.ts';
import { alternatives, defOf } from './describe.ts';
import { landscapeFormat } from './file.ts';

/** Puts a value's fields in the order its schema has them, so that the same facts always give the same bytes. */
function ordered(schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined || typeof value !== 'object' || value === null) return value;
  const options = alternatives(schema).map(defOf);
  if (Array.isArray(value)) {
    const element = options.find((def) => def.element !== undefined)?.element;
    return value.map((item) => ordered(element, item));
  }
  const object = value as Record<string, unknown>;
  const shape = options.find((def) => def.shape !== undefined)?.shape;
  const valueType = options.find((def) => def.valueType !== undefined)?.valueType;
  const names = shape === undefined ? Object.keys(object).sort() : Object.keys(shape);
  return Object.fromEntries(
    names
      .filter((name) => object[name] !== undefined)
      .map((name) => [name, ordered(shape?.[name] ?? valueType, object[name])]),
  );
}

/** Facts first, then the frame: how they are known belongs after what they are. */
function facing(body: Body<Kind>, kind: Kind): Record<string, unknown> {
  const all = ordered(schemaOf(kind), body) as Record<string, unknown>;
  const frame: readonly string[] = frameFields;
  const [facts, rest] = [
    Object.entries(all).filter(([name]) => !frame.includes(name)),
    Object.entries(all).filter(([name]) => frame.includes(name)),
  ];
  return Object.fromEntries([...facts, ...rest]);
}

function versions(bodies: readonly Body<Kind>[], kind: Kind): unknown {
  const faced = bodies.map((body) => facing(body, kind));
  return faced.length === 1 ? faced[0] : faced;
}

/** Text of several lines stays outside braces: what the YAML library writes there it does not always read back. */
const fitsInLine = (node: Node | null) =>
  isScalar(node) && !(typeof node.value === 'string' && /[\n\r]/.test(node.value));

/** Small things stand on one line: groundings, lists of plain words, maps of yes and no. */
function layOut(node: Node | null | undefined): void {
  if (!isCollection(node)) return;
  const children = (isMap(node) ? node.items.map((pair) => pair.value) : node.items) as (Node | null)[];
  const plain = children.every(
    (child) => fitsInLine(child) || (isSeq(child) && (child.items as Node[]).every(fitsInLine)),
  );
  const width = plain ? String(JSON.stringify(node)).length : Number.POSITIVE_INFINITY;
  if (isSeq(node) ? plain && width < 100 : plain && width < 90) (node as YAMLMap | YAMLSeq).flow = true;
  else for (const child of children) layOut(child);
}

/** The library folds a text of several lines where one begins with a space, and reads the fold as a line break: such a text goes in quotes. */
function quoteIndented(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && /[\n\r]/.test(node.value) && /(^|[\n\r])[ \t]/.test(node.value))
        node.type = 'QUOTE_DOUBLE';
    },
  });
}

/**
 * A landscape as a file that people can read and `parseLandscape` reads back without loss.
 * The same landscape always gives the same bytes.
 */
export function printLandscape(landscape: Landscape): string {
  const { kind, title, date } = landscape.origin;
  const file: Record<string, unknown> = {
    landscape: landscapeFormat,
    origin: { kind, title, date },
    owner: versions(landscape.owner, 'owner'),
  };
  for (const collection of collectionKinds) {
    const entries = landscape.entries[collection] as Record<string, readonly Body<Kind>[]> | undefined;
    if (entries === undefined || Object.keys(entries).length === 0) continue;
    const sorted = Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
    file[collection] = Object.fromEntries(sorted.map(([key, bodies]) => [key, versions(bodies, collection)]));
  }
  const document = new Document(file);
  const top = document.contents as YAMLMap<Scalar<string>, Node>;
  for (const pair of top.items) {
    if (pair.key.value !== 'landscape') pair.key.spaceBefore = true;
    if (!isMap(pair.value)) continue;
    const entries = ['origin', 'owner'].includes(pair.key.value)
      ? [pair.value]
      : pair.value.items.map((item) => item.value);
    for (const entry of entries)
      for (const one of isSeq(entry) ? entry.items : [entry]) {
        if (isMap(one)) for (const item of one.items) layOut(item.value as Node);
      }
  }
  quoteIndented(document);
  // A text in double quotes stays on one line: the library loses a line break where it folds one, if another follows.
  const doubleQuotedMinMultiLineLength = Number.POSITIVE_INFINITY;
  return document.toString({ lineWidth: 140, flowCollectionPadding: true, doubleQuotedMinMultiLineLength });
}
