import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { countOf, keeping } from '#src/platform/holdings/erasing.ts';
import { type Holds, type Section, sectionOf, value, type Whom } from '#src/platform/holdings/holdings.ts';
import { labels } from '#src/platform/holdings/labels.ts';

const words = {
  title: say('Erklæringer du har publisert', 'Erklæringar du har publisert', 'Statements that were published'),
  approved: say('Godkjent av', 'Godkjend av', 'Approved by'),
  version: say('Utgave', 'Utgåve', 'Version'),
} as const;

async function collect(trx: Trx, { accounts }: Whom): Promise<readonly Section[]> {
  const rows = await trx
    .selectFrom('published_notice')
    .select(['id', 'at', 'version', 'approved_by'])
    .where('by', '=', (eb) => eb.fn.any(eb.val([...accounts])))
    .orderBy('id')
    .execute();
  const items = rows.map((row) => ({
    id: row.id,
    values: [value(labels.at, row.at), value(words.version, row.version), value(words.approved, row.approved_by)],
  }));
  return sectionOf('published', words.title, items);
}

/** What published statements hold on whoever published them. */
export const noticeHolds: Holds = {
  name: say('Personvernerklæringer', 'Personvernerklæringar', 'Privacy statements'),
  tables: {
    published_notice: {
      finds: ['by'],
      tells: ['at', 'version', 'approved_by'],
      leaves: { statements: 'what the statement says to everybody: of processing, not of persons' },
    },
  },
  categories: say('Hvem som publiserte, og når', 'Kven som publiserte, og når', 'Who published, and when'),
  purpose: say(
    'Kunne vise hvem som sto for det som ble sagt til alle.',
    'Kunne vise kven som stod for det som blei sagt til alle.',
    'To be able to show who answered for what was said to all.',
  ),
  source: say('Den som publiserte.', 'Den som publiserte.', 'Whoever published.'),
  recipients: say(
    'Hvem som godkjente, står for alle som leser erklæringen.',
    'Kven som godkjende, står for alle som les erklæringa.',
    'Who approved stands for all who read the statement.',
  ),
  kept: say(
    'Så lenge erklæringen kan leses: tidligere utgaver blir stående.',
    'Så lenge erklæringa kan lesast: tidlegare utgåver blir ståande.',
    'As long as the statement can be read: earlier versions stay.',
  ),
  collect,
  erasing: [
    keeping({ id: 'published', title: words.title, tables: ['published_notice'] }, 'role', async (trx, { accounts }) =>
      countOf(
        trx
          .selectFrom('published_notice')
          .select('id')
          .where('by', '=', (eb) => eb.fn.any(eb.val([...accounts]))),
      ),
    ),
  ],
};
