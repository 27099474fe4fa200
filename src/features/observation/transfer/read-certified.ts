import { readSpreadsheet } from '#src/features/spreadsheet/index.ts';
import { certifiedFrom, type GivenWith, hasCertified, type ReadList } from './certified.ts';

/**
 * Reads the operator's own export of a list of certified organisations (CSV or a spreadsheet). Skolevern ships no such list: who is on it
 * changes from day to day.
 * @throws Problem (bad-input), as `certifiedFrom`, and for what is no spreadsheet
 */
export async function readCertified(bytes: Uint8Array, given: GivenWith): Promise<ReadList> {
  const sheets = await readSpreadsheet(bytes, given.source);
  const sheet = sheets.find(({ rows }) => hasCertified(rows)) ?? sheets[0];
  return certifiedFrom(sheet?.rows ?? [], given);
}
