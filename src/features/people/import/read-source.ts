import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { decode } from './csv.ts';
import { readFeide } from './feide.ts';
import { type ReadOptions, readOneRoster } from './oneroster/read.ts';
import type { Roster } from './roster.ts';
import { readSs12000 } from './ss12000.ts';

export const sourceFormats = ['oneroster', 'ss12000', 'feide', 'spreadsheet'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

const unknown = say(
  'Filene er verken OneRoster, SS 12000 eller grupper fra Feide.',
  'Filene er verken OneRoster, SS 12000 eller grupper frå Feide.',
  'The files are neither OneRoster, SS 12000 nor groups from Feide.',
);
const kinds = say(
  'OneRoster er en zip-fil med manifest.csv; SS 12000 og Feide er JSON; et regneark er én fil.',
  'OneRoster er ei zip-fil med manifest.csv; SS 12000 og Feide er JSON; eit rekneark er éi fil.',
  'OneRoster is a zip file with manifest.csv; SS 12000 and Feide are JSON; a spreadsheet is one file.',
);

/** What some files are, by what they hold; undefined for a spreadsheet or anything unknown. */
export function formatOf(files: ReadonlyMap<string, Uint8Array>): Exclude<SourceFormat, 'spreadsheet'> | undefined {
  if (files.has('manifest.csv') || (files.has('users.csv') && files.has('orgs.csv'))) return 'oneroster';
  const json = [...files].filter(([name]) => /\.json$/i.test(name));
  if (json.some(([, bytes]) => /"fc:(?:org|gogroup)"/.test(decode(bytes.subarray(0, 200_000))))) return 'feide';
  return json.length > 0 ? 'ss12000' : undefined;
}

/**
 * Reads what some files say about people.
 * @param files by their names without folders
 * @throws Problem (bad-input) for what is none of the formats, or cannot be read as the one it is
 */
export function readSource(
  files: ReadonlyMap<string, Uint8Array>,
  options: ReadOptions,
  format: SourceFormat | undefined = formatOf(files),
): Roster {
  if (format === 'oneroster') return readOneRoster(files, options);
  if (format === 'ss12000') return readSs12000(files, options);
  if (format === 'feide') return readFeide(files);
  throw new Problem(unknown, { code: 'bad-input', remedy: kinds });
}
