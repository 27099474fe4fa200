import './tables.ts';
import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { anyOf } from '#src/platform/holdings/any-of.ts';
import { countOf, keeping } from '#src/platform/holdings/erasing.ts';
import { type Holds, type Section, sectionOf, value, type Whom } from '#src/platform/holdings/holdings.ts';
import { labels } from '#src/platform/holdings/labels.ts';

const words = {
  title: say(
    'Det du selv har gjort i Skolevern',
    'Det du sjølv har gjort i Skolevern',
    'What the account has done in Skolevern',
  ),
  with: say('Med hva', 'Med kva', 'With what'),
  allowed: say('Sluppet til', 'Sleppt til', 'Allowed'),
  because: say('Fordi', 'Fordi', 'Because'),
  data: say('Slag opplysninger', 'Slag opplysningar', 'Kind of data'),
} as const;

/** What was acted upon, without the id: of a person that is somebody else's, of a key of the register it says enough. */
const sortOf = (subject: string) => subject.replace(/:.*$/s, '');

async function collect(trx: Trx, { accounts }: Whom): Promise<readonly Section[]> {
  const rows = await trx
    .selectFrom('log_line')
    .select(['id', 'at', 'act', 'subject', 'allowed', 'because', 'purpose', 'category', 'origin'])
    .where('actor', '=', (eb) => anyOf(eb, accounts))
    .orderBy('id')
    .execute();
  const items = rows.map((row) => ({
    id: row.id,
    guard: 'child-own' as const,
    values: [
      value(labels.at, row.at),
      value(labels.act, row.act),
      value(words.with, sortOf(row.subject)),
      value(words.allowed, row.allowed),
      value(words.because, row.because),
      value(labels.purpose, row.purpose),
      value(words.data, row.category),
      value(labels.network, row.origin),
    ],
  }));
  return sectionOf('acts', words.title, items);
}

/** What the log holds on whoever acts. What others have done with a person's data stands in the room of `looked`. */
export const logHolds: Holds = {
  name: say('Loggen over det som er gjort', 'Loggen over det som er gjort', 'The log of what was done'),
  tables: {
    log_line: {
      finds: ['actor'],
      tells: ['at', 'act', 'subject', 'allowed', 'because', 'purpose', 'category', 'origin'],
      leaves: { about: 'commitments that nobody can read a person out of; whom a line is about is told by log_person' },
    },
    log_key: { nobody: 'public keys of the installation' },
    log_leaf: { nobody: 'the tree over the lines: hashes' },
    log_node: { nobody: 'the tree over the lines: hashes' },
    log_head: { nobody: 'signed hashes' },
  },
  categories: say(
    'Hva kontoen har gjort, når, med hva slags opplysninger, og fra hvilken nettadresse',
    'Kva kontoen har gjort, når, med kva slags opplysningar, og frå kva nettadresse',
    'What the account has done, when, with which kind of data, and from which network address',
  ),
  purpose: say(
    'Kunne vise hvem som har gjort hva, så ingen kan se på andres opplysninger uten at det syns.',
    'Kunne vise kven som har gjort kva, så ingen kan sjå på opplysningane til andre utan at det syner.',
    'To be able to show who did what, so that nobody looks at others’ data unseen.',
  ),
  source: say('Laget når noe gjøres.', 'Laga når noko blir gjort.', 'Made when something is done.'),
  recipients: say(
    'Den opplysningene gjelder. Andre bare når loggen er åpnet med en grunn.',
    'Den opplysningane gjeld. Andre berre når loggen er opna med ein grunn.',
    'Whom the data are about. Others only when the log has been opened with a reason.',
  ),
  kept: say(
    'Linjene blir stående. Hvem de handler om, slettes etter den tiden skoleeieren har bestemt.',
    'Linjene blir ståande. Kven dei handlar om, blir sletta etter den tida skuleeigaren har bestemt.',
    'The lines stay. Whom they are about is erased after the time that the owner has decided.',
  ),
  collect,
  erasing: [
    keeping({ id: 'acts', title: words.title, tables: ['log_line'] }, 'log', async (trx, { accounts }) =>
      countOf(
        trx
          .selectFrom('log_line')
          .select('id')
          .where('actor', '=', (eb) => anyOf(eb, accounts)),
      ),
    ),
  ],
};
