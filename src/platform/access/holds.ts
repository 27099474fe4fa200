import './table.ts';
import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { anyOf } from '#src/platform/holdings/any-of.ts';
import { countOf, keeping } from '#src/platform/holdings/erasing.ts';
import { type Holds, type Section, sectionOf, value, type Whom } from '#src/platform/holdings/holdings.ts';
import { labels } from '#src/platform/holdings/labels.ts';

const words = {
  title: say('Hjelp som er sluppet inn', 'Hjelp som er sleppt inn', 'Help that was let in'),
  vendor: say('Leverandør', 'Leverandør', 'Vendor'),
  reference: say('Sak hos leverandøren', 'Sak hos leverandøren', 'Case at the vendor'),
} as const;

async function collect(trx: Trx, { accounts }: Whom): Promise<readonly Section[]> {
  const rows = await trx
    .selectFrom('support_access')
    .select(['id', 'reference', 'vendor', 'data', 'opened_at', 'until', 'closed_at'])
    .where('account', '=', (eb) => anyOf(eb, accounts))
    .orderBy('id')
    .execute();
  const items = rows.map((row) => ({
    id: row.id,
    values: [
      value(words.reference, row.reference),
      value(words.vendor, row.vendor),
      value(labels.fields, row.data),
      value(labels.from, row.opened_at),
      value(labels.to, row.until),
      value(labels.ended, row.closed_at),
    ],
  }));
  return sectionOf('support', words.title, items);
}

/** What letting a vendor's helper in holds on the helper. */
export const accessHolds: Holds = {
  name: say('Brukerstøtte som er sluppet inn', 'Brukarstøtte som er sleppt inn', 'Support that was let in'),
  tables: {
    support_access: {
      finds: ['account'],
      tells: ['reference', 'vendor', 'data', 'opened_at', 'until', 'closed_at'],
      leaves: {
        schools: 'at which schools, which the case at the vendor tells',
        opened_by: 'who did it stands in the log, which is collected by account',
        closed_by: 'who did it stands in the log, which is collected by account',
      },
    },
    access_setting: { nobody: 'numbers of hours and months' },
  },
  categories: say(
    'Hvilken konto fikk slippe inn, til hva og hvor lenge',
    'Kva konto fekk sleppe inn, til kva og kor lenge',
    'Which account was let in, to what and for how long',
  ),
  purpose: say(
    'Få hjelp av leverandøren uten at den ser mer enn saken trenger.',
    'Få hjelp av leverandøren utan at han ser meir enn saka treng.',
    'To get the vendor’s help without it seeing more than the case needs.',
  ),
  source: say('Koordinatoren hos skoleeieren.', 'Koordinatoren hos skuleeigaren.', 'The coordinator of the owner.'),
  recipients: say('Ingen.', 'Ingen.', 'Nobody.'),
  kept: say(
    'Så lenge skoleeieren må kunne vise hvem som var inne. Ingen tid er bestemt.',
    'Så lenge skuleeigaren må kunne vise kven som var inne. Inga tid er bestemt.',
    'As long as the owner must be able to show who was let in. No time is decided.',
  ),
  collect,
  erasing: [
    keeping({ id: 'support', title: words.title, tables: ['support_access'] }, 'log', async (trx, { accounts }) =>
      countOf(
        trx
          .selectFrom('support_access')
          .select('id')
          .where('account', '=', (eb) => anyOf(eb, accounts)),
      ),
    ),
  ],
};
