import './table.ts';
import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { anyOf } from '#src/platform/holdings/any-of.ts';
import { countOf, keeping } from '#src/platform/holdings/erasing.ts';
import { type Holds, type Section, sectionOf, value, type Whom } from '#src/platform/holdings/holdings.ts';
import { labels } from '#src/platform/holdings/labels.ts';

const words = {
  title: say('Årlig gjennomgang av kontoen', 'Årleg gjennomgang av kontoen', 'Yearly review of the account'),
  verdict: say('Avgjort', 'Avgjort', 'Decided'),
  keep: say('beholdes', 'blir verande', 'kept'),
  remove: say('fjernes', 'blir fjerna', 'removed'),
} as const;

async function collect(trx: Trx, { accounts }: Whom): Promise<readonly Section[]> {
  const rows = await trx
    .selectFrom('access_review_line')
    .select(['review', 'verdict', 'decided_at'])
    .where('account', '=', (eb) => anyOf(eb, accounts))
    .orderBy('review')
    .execute();
  const items = rows.map((row) => ({
    id: row.review,
    values: [value(labels.at, row.decided_at), value(words.verdict, words[row.verdict])],
  }));
  return sectionOf('reviews', words.title, items);
}

const inLog = 'who did it stands in the log, which is collected by account';

/** What the yearly review of accounts holds on whoever has one. */
export const accessReviewHolds: Holds = {
  name: say('Gjennomgang av tilganger', 'Gjennomgang av tilgangar', 'Review of access'),
  tables: {
    access_review: {
      finds: [],
      tells: [],
      leaves: {
        begun_by: inLog,
        closed_by: inLog,
        document: 'a list of all accounts as it was signed; what it says of one is told of its line',
        document_sha256: 'of the document',
      },
    },
    access_review_line: { finds: ['account'], tells: ['verdict', 'decided_at'], leaves: { decided_by: inLog } },
  },
  categories: say('Om kontoen ble beholdt', 'Om kontoen blei verande', 'Whether the account was kept'),
  purpose: say(
    'Fjerne kontoer som ingen trenger lenger.',
    'Fjerne kontoar som ingen treng lenger.',
    'To remove accounts that nobody needs any longer.',
  ),
  source: say('Den som gjennomgikk kontoene.', 'Den som gjekk gjennom kontoane.', 'Whoever reviewed the accounts.'),
  recipients: say('Ingen.', 'Ingen.', 'Nobody.'),
  kept: say(
    'Ingen tid er bestemt for gjennomgangene.',
    'Inga tid er bestemt for gjennomgangane.',
    'No time is decided for the reviews.',
  ),
  collect,
  erasing: [
    keeping({ id: 'reviews', title: words.title, tables: ['access_review_line'] }, 'log', async (trx, { accounts }) =>
      countOf(
        trx
          .selectFrom('access_review_line')
          .select('review')
          .where('account', '=', (eb) => anyOf(eb, accounts)),
      ),
    ),
  ],
};
