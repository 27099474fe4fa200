import {
  allKinds,
  type Body,
  fieldLabel,
  type Kind,
  kindName,
  type Landscape,
  labelOf,
  landscapeFormat,
  schemaOf,
} from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { spreadsheetTexts } from '../texts.ts';
import type { WrittenSheet } from '../workbook/write-xlsx.ts';
import { writeCell } from './cell.ts';
import { firstRow, frameColumns, markRow, marks } from './marks.ts';
import { cellsOf, columnsFor, schemaFor } from './paths.ts';

type Facts = Readonly<Record<string, unknown>>;

interface Line {
  readonly kind: Kind;
  readonly key: string;
  /** From 1: the first version of the entry. */
  readonly version: number;
  readonly body: Facts;
}

function linesOf(landscape: Landscape, kind: Kind): Line[] {
  const all: Readonly<Record<string, readonly Body<Kind>[]>> =
    kind === 'owner' ? { owner: landscape.owner } : ((landscape.entries[kind] ?? {}) as never);
  return Object.keys(all)
    .sort()
    .flatMap((key) => (all[key] ?? []).map((body, index) => ({ kind, key, version: index + 1, body: body as Facts })));
}

/** A field's path without positions in lists: what its label goes by. */
export const fieldOf = (path: readonly string[]): string => path.filter((step) => !/^\d+$/.test(step)).join('.');

/** Groundings have a sheet of their own; an empty list of them has no rows there, so it stays. */
function ownFacts({ body }: Line): Facts {
  const { known, ...rest } = body;
  return Array.isArray(known) && known.length > 0 ? rest : body;
}

const when = ['from', 'to'];

function inReadingOrder(columns: readonly (readonly string[])[]): (readonly string[])[] {
  const rank = ([first = '']: readonly string[]) =>
    when.includes(first) ? 0 : first === 'note' || first === 'catalogue' ? 2 : 1;
  return [...columns].sort((a, b) => rank(a) - rank(b));
}

function tableOf(
  schema: ReturnType<typeof schemaOf>,
  kind: Kind,
  columns: readonly (readonly string[])[],
  facts: Facts,
  lang: Lang,
) {
  const cells = new Map([...cellsOf(facts)].map(([path, value]) => [path.join('.'), value]));
  return columns.map((path) => {
    const value = cells.get(path.join('.'));
    if (value === undefined) return '';
    return writeCell(schemaFor(schema, path) ?? schema, value, { kind, field: fieldOf(path) }, lang);
  });
}

/** Names of sheets: at most 31 letters, some signs not allowed, none twice. */
function sheetNames(kinds: readonly Kind[], lang: Lang): ReadonlyMap<Kind, string> {
  const taken = new Set<string>();
  return new Map(
    kinds.map((kind) => {
      const name = kindName(kind, lang, kind === 'owner' ? 'one' : 'many');
      const base = `${name[0]?.toUpperCase()}${name.slice(1)}`
        .replaceAll(/[:\\/?*[\]]/g, ' ')
        .slice(0, 29)
        .trim();
      const free = taken.has(base.toLowerCase()) ? `${base} 2` : base;
      taken.add(free.toLowerCase());
      return [kind, free];
    }),
  );
}

/** What the sheet of a kind of entry is called in a language. */
export function sheetNameOf(kind: Kind, lang: Lang): string {
  return sheetNames(allKinds, lang).get(kind) ?? kind;
}

function kindSheet(landscape: Landscape, kind: Kind, lang: Lang): WrittenSheet {
  const lines = linesOf(landscape, kind);
  const schema = schemaOf(kind);
  const found = [...columnsFor(schema, lines.map(ownFacts))];
  const hasEmptyKnown = lines.some(({ body }) => Array.isArray(body['known']) && body['known'].length === 0);
  const columns = inReadingOrder(found.filter(([first]) => first !== 'known'));
  if (hasEmptyKnown) columns.push(['known']);
  const texts = spreadsheetTexts[lang].file;
  return {
    name: sheetNameOf(kind, lang),
    headings: firstRow,
    hiddenRows: [markRow],
    rows: [
      [texts.key, texts.version, ...columns.map((path) => labelOf(kind, path.join('.'), lang))],
      [`${marks.entries}${kind}`, frameColumns.version, ...columns.map((path) => path.join('.'))],
      ...lines.map((line) => [line.key, line.version, ...tableOf(schema, kind, columns, ownFacts(line), lang)]),
    ],
  };
}

function knownSheet(landscape: Landscape, lang: Lang): WrittenSheet {
  const texts = spreadsheetTexts[lang].file;
  const schema = schemaFor(schemaOf('owner'), ['known', '0']) ?? schemaOf('owner');
  const lines = allKinds.flatMap((kind) => linesOf(landscape, kind));
  const known = lines.flatMap((line) =>
    ((line.body['known'] ?? []) as Facts[]).map((grounding) => ({ ...line, grounding })),
  );
  const columns = [
    ...columnsFor(
      schema,
      known.map(({ grounding }) => grounding),
    ),
  ];
  const label = (path: readonly string[]) =>
    fieldLabel('owner', `known.${path.join('.')}`)?.name[lang] ?? path.join('.');
  const cellsIn = (grounding: Facts) => {
    const cells = new Map([...cellsOf(grounding)].map(([path, value]) => [path.join('.'), value]));
    return columns.map((path) => {
      const value = cells.get(path.join('.'));
      const at = schemaFor(schema, path) ?? schema;
      return value === undefined ? '' : writeCell(at, value, { kind: 'owner', field: `known.${fieldOf(path)}` }, lang);
    });
  };
  return {
    name: texts.knownSheet,
    headings: firstRow,
    hiddenRows: [markRow],
    rows: [
      [texts.kind, texts.key, texts.version, ...columns.map(label)],
      [marks.known, frameColumns.key, frameColumns.version, ...columns.map((path) => path.join('.'))],
      ...known.map(({ kind, key, version, grounding }) => [kind, key, version, ...cellsIn(grounding)]),
    ],
  };
}

function aboutSheet({ origin }: Landscape, lang: Lang): WrittenSheet {
  const texts = spreadsheetTexts[lang].file;
  return {
    name: texts.aboutSheet,
    headings: firstRow,
    hiddenRows: [markRow],
    widths: [34, 110],
    rows: [
      [texts.aboutWhat, texts.aboutValue],
      [marks.about, '#value'],
      ['landscape', landscapeFormat],
      ['origin.kind', origin.kind],
      ['origin.title', origin.title],
      ['origin.date', origin.date],
      ...texts.guide.map(([what = '', text = '']) => [what, text]),
    ],
  };
}

/**
 * The sheets from which the whole register comes back without loss: what the file is, one sheet a kind of entry with every
 * fact of every version, and how each fact is known.
 */
export function detailSheets(landscape: Landscape, lang: Lang): WrittenSheet[] {
  return [
    aboutSheet(landscape, lang),
    ...allKinds.map((kind) => kindSheet(landscape, kind, lang)),
    knownSheet(landscape, lang),
  ];
}
