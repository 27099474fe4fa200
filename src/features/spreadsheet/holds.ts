import './table.ts';
import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { countOf, keeping } from '#src/platform/holdings/erasing.ts';
import { type Holds, type Section, sectionOf, value, type Whom } from '#src/platform/holdings/holdings.ts';
import { labels } from '#src/platform/holdings/labels.ts';

const words = {
  title: say('Regneark du har lastet opp', 'Rekneark du har lasta opp', 'Spreadsheets that were uploaded'),
} as const;

async function collect(trx: Trx, { accounts }: Whom): Promise<readonly Section[]> {
  const rows = await trx
    .selectFrom('spreadsheet_upload')
    .select(['id', 'file_name', 'uploaded_at', 'expires_at'])
    .where('actor', '=', (eb) => eb.fn.any(eb.val([...accounts])))
    .orderBy('id')
    .execute();
  const items = rows.map((row) => ({
    id: row.id,
    values: [
      value(labels.file, row.file_name),
      value(labels.at, row.uploaded_at),
      value(labels.expires, row.expires_at),
    ],
  }));
  return sectionOf('uploads', words.title, items);
}

/** What uploads of spreadsheets hold on whoever uploaded them. */
export const spreadsheetHolds: Holds = {
  name: say('Regneark på vei inn i registeret', 'Rekneark på veg inn i registeret', 'Spreadsheets on their way in'),
  tables: {
    spreadsheet_upload: {
      finds: ['actor'],
      tells: ['file_name', 'uploaded_at', 'expires_at'],
      leaves: {
        sheets: 'the owner’s record of processing; it is gone in a day',
        mapping: 'what the columns are',
        founding: 'who the owner is',
      },
    },
  },
  categories: say('Filnavn og tid', 'Filnamn og tid', 'File name and time'),
  purpose: say(
    'Hente inn protokollen fra et regneark.',
    'Hente inn protokollen frå eit rekneark.',
    'To bring in the record.',
  ),
  source: say('Den som lastet opp filen.', 'Den som lasta opp fila.', 'Whoever uploaded the file.'),
  recipients: say('Ingen.', 'Ingen.', 'Nobody.'),
  kept: say('Ett døgn.', 'Eitt døgn.', 'One day.'),
  collect,
  erasing: [
    keeping({ id: 'uploads', title: words.title, tables: ['spreadsheet_upload'] }, 'short', async (trx, { accounts }) =>
      countOf(
        trx
          .selectFrom('spreadsheet_upload')
          .select('id')
          .where('actor', '=', (eb) => eb.fn.any(eb.val([...accounts]))),
      ),
    ),
  ],
};
