import { readSpreadsheet } from '#src/features/spreadsheet/index.ts';
import type { Text } from '#src/kernel/language.ts';
import { unreadable } from './reading.ts';

/** Which words stand over a column, in small letters; a heading counts when it is one of them. */
export type Headings<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** The rows below the headings, each by the name of its column, with the number that the reader of the file sees. */
export interface Rows<Name extends string> {
  readonly has: ReadonlySet<Name>;
  readonly rows: readonly { readonly number: number; readonly cells: Readonly<Partial<Record<Name, string>>> }[];
}

/** A heading as it is compared: small letters, no marks. */
const plain = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function placesIn<Name extends string>(row: readonly string[], headings: Headings<Name>): Map<Name, number> {
  const cells = row.map(plain);
  const places = new Map<Name, number>();
  for (const name of Object.keys(headings) as Name[]) {
    // The words stand in the order of trust: "app name" before "name".
    for (const word of headings[name]) {
      const place = cells.indexOf(plain(word));
      if (place < 0 || [...places.values()].includes(place)) continue;
      places.set(name, place);
      break;
    }
  }
  return places;
}

/** Headings stand among the first rows: exports begin with a title or a date. */
const headingRows = 15;

/**
 * Reads a spreadsheet or CSV by its headings; the first sheet that has the needed ones counts.
 * @param needs columns without which there is nothing to read
 * @param lacking what is said when no sheet has them
 * @throws Problem (bad-input)
 */
export async function readColumns<Name extends string>(
  bytes: Uint8Array,
  headings: Headings<Name>,
  needs: readonly (readonly NoInfer<Name>[])[],
  lacking: { readonly message: Text; readonly remedy: Text },
): Promise<Rows<Name>> {
  for (const { rows } of await readSpreadsheet(bytes, 'fil')) {
    for (const [index, row] of rows.slice(0, headingRows).entries()) {
      const places = placesIn(row, headings);
      if (!needs.every((anyOf) => anyOf.some((name) => places.has(name)))) continue;
      const below = rows.slice(index + 1).map((cells, offset) => ({
        number: index + offset + 2,
        cells: Object.fromEntries([...places].map(([name, place]) => [name, (cells[place] ?? '').trim()])) as Partial<
          Record<Name, string>
        >,
      }));
      return { has: new Set(places.keys()), rows: below };
    }
  }
  throw unreadable(lacking.message, lacking.remedy);
}
