import './table.ts';
import { sql } from 'kysely';
import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { keeping } from '#src/platform/holdings/erasing.ts';
import { type Holds, type Section, sectionOf, value, type Whom } from '#src/platform/holdings/holdings.ts';
import { labels } from '#src/platform/holdings/labels.ts';

const words = {
  title: say(
    'Steder i registeret der e-postadressen din står',
    'Stader i registeret der e-postadressa di står',
    'Places in the register with the mail address',
  ),
  entry: say('Oppføring', 'Oppføring', 'Entry'),
  since: say('Endring nummer', 'Endring nummer', 'Change number'),
} as const;

async function collect(trx: Trx, { addresses }: Whom): Promise<readonly Section[]> {
  if (addresses.length === 0) return [];
  const rows = await trx
    .selectFrom('register_assertion')
    .select(['change', 'seq', 'kind', 'key', 'valid_from', 'valid_to'])
    .where((where) =>
      where.or(addresses.map((address) => where(sql<number>`strpos(lower(body::text), ${address})`, '>', 0))),
    )
    .orderBy('change')
    .orderBy('seq')
    .execute();
  const items = rows.map((row) => ({
    id: `${row.change}-${row.seq}`,
    values: [
      value(words.entry, `${row.kind}/${row.key}`),
      value(words.since, row.change),
      value(labels.from, row.valid_from),
      value(labels.to, row.valid_to),
    ],
  }));
  return sectionOf('mentions', words.title, items);
}

const inLog = 'who did it stands in the log, which is collected by account';

/** What the register holds on persons: it tells of processing, and may give somebody's address as the one to ask. */
export const registerHolds: Holds = {
  name: say('Registeret over behandlinger', 'Registeret over behandlingar', 'The register of processing'),
  tables: {
    register_change: { finds: [], tells: [], leaves: { recorded_by: inLog, why: 'why the register was changed' } },
    register_assertion: {
      finds: ['body'],
      tells: ['kind', 'key', 'change', 'valid_from', 'valid_to'],
    },
    register_proposal: {
      finds: [],
      tells: [],
      leaves: {
        proposed_by: inLog,
        why: 'why the register should change',
        assertions: 'of processing',
        opens: 'of roles',
      },
    },
    register_decision: { finds: [], tells: [], leaves: { decided_by: inLog, why: 'why the register was changed' } },
    publication: { nobody: 'whether the register is shown; who decided it is in the log' },
  },
  categories: say(
    'Navn og e-post til den som er kontakt for noe',
    'Namn og e-post til den som er kontakt for noko',
    'Name and mail address of whoever is the contact for something',
  ),
  purpose: say(
    'Vise hva skoleeieren gjør med personopplysninger, og hvem en kan spørre.',
    'Vise kva skuleeigaren gjer med personopplysningar, og kven ein kan spørje.',
    'To show what the owner does with personal data, and whom to ask.',
  ),
  source: say('Skoleeieren.', 'Skuleeigaren.', 'The owner.'),
  recipients: say(
    'Alle, der skoleeieren viser registeret på en offentlig side.',
    'Alle, der skuleeigaren viser registeret på ei offentleg side.',
    'Everybody, where the owner shows the register on a public page.',
  ),
  kept: say(
    'Registeret glemmer ikke: det viser hva som gjaldt hver dag.',
    'Registeret gløymer ikkje: det viser kva som gjaldt kvar dag.',
    'The register does not forget: it shows what held on each day.',
  ),
  collect,
  erasing: [
    keeping({ id: 'mentions', title: words.title, tables: ['register_assertion'] }, 'role', async (trx, whom) =>
      (await collect(trx, whom)).reduce((sum, { items }) => sum + items.length, 0),
    ),
  ],
};
