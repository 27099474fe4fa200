import './tables.ts';
import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { anyOf } from '#src/platform/holdings/any-of.ts';
import { type Holds, type Item, type Section, sectionOf, value, type Whom } from '#src/platform/holdings/holdings.ts';
import { labels } from '#src/platform/holdings/labels.ts';
import { identityErasing } from './erasing.ts';

const words = {
  accounts: say('Kontoer', 'Kontoar', 'Accounts'),
  sessions: say('Innlogginger som varer', 'Innloggingar som varer', 'Sign-ins that last'),
  identities: say('Hva kontoen åpnes med', 'Kva kontoen blir opna med', 'What opens the account'),
  provider: say('Logget inn med', 'Logga inn med', 'Signed in with'),
  twoFactors: say('To faktorer vist', 'To faktorar viste', 'Two factors shown'),
  counts: say('Teller til', 'Tel til', 'Counts until'),
  linked: say('Knyttet', 'Knytt', 'Linked'),
  proof: say('Kjennetegn', 'Kjenneteikn', 'Mark'),
  roles: {
    coordinator: say('koordinator', 'koordinator', 'coordinator'),
    leader: say('skoleleder', 'skuleleiar', 'school leader'),
    reader: say('leser for hele eieren', 'lesar for heile eigaren', 'reader for the owner'),
    staff: say('ansatt', 'tilsett', 'staff'),
    pupil: say('elev', 'elev', 'pupil'),
    guardian: say('foresatt', 'føresett', 'guardian'),
    archivist: say('arkivar', 'arkivar', 'archivist'),
    support: say('brukerstøtte', 'brukarstøtte', 'support'),
  },
} as const;

async function accountItems(trx: Trx, { accounts }: Whom): Promise<Item[]> {
  const rows = await trx
    .selectFrom('account')
    .select(['id', 'name', 'role', 'units', 'created_at', 'ended_at'])
    .where('id', '=', (eb) => anyOf(eb, accounts))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    values: [
      value(labels.name, row.name),
      value(labels.role, words.roles[row.role]),
      value(labels.units, row.units),
      value(labels.made, row.created_at),
      value(labels.ended, row.ended_at),
    ],
  }));
}

async function sessionItems(trx: Trx, { accounts, tenant }: Whom): Promise<Item[]> {
  const rows = await trx
    .selectFrom('session')
    .select(['handle', 'created_at', 'expires_at', 'provider', 'origin', 'second_factor_at', 'sensitive_until'])
    .where('tenant', '=', tenant)
    .where('account', '=', (eb) => anyOf(eb, accounts))
    .orderBy('created_at')
    .orderBy('handle')
    .execute();
  return rows.map((row) => ({
    id: row.handle,
    guard: 'child-own',
    values: [
      value(labels.at, row.created_at),
      value(labels.expires, row.expires_at),
      value(words.provider, row.provider),
      value(labels.network, row.origin),
      value(words.twoFactors, row.second_factor_at),
      value(words.counts, row.sensitive_until),
    ],
  }));
}

async function identityItems(trx: Trx, { accounts }: Whom): Promise<Item[]> {
  const rows = await trx
    .selectFrom('login_identity')
    .select(['account', 'provider', 'kind', 'value', 'linked_at'])
    .where('account', '=', (eb) => anyOf(eb, accounts))
    .orderBy('linked_at')
    .orderBy('value')
    .execute();
  return rows.map((row) => ({
    id: `${row.account}-${row.provider}-${row.kind}`,
    values: [value(words.provider, row.provider), value(words.proof, row.value), value(words.linked, row.linked_at)],
  }));
}

async function collect(trx: Trx, whom: Whom): Promise<readonly Section[]> {
  return [
    ...sectionOf('accounts', words.accounts, await accountItems(trx, whom)),
    ...sectionOf('identities', words.identities, await identityItems(trx, whom)),
    ...sectionOf('sessions', words.sessions, await sessionItems(trx, whom)),
  ];
}

/** What signing in holds on a person: the account, what opens it, and the sign-ins that last. */
export const identityHolds: Holds = {
  name: say('Innlogging', 'Innlogging', 'Signing in'),
  tables: {
    account: { finds: ['id', 'person'], tells: ['name', 'role', 'units', 'created_at', 'ended_at'] },
    session: {
      finds: ['tenant', 'account'],
      tells: ['created_at', 'expires_at', 'provider', 'origin', 'second_factor_at', 'sensitive_until'],
      leaves: {
        id_hash: 'proves the cookie; who reads it here could not sign in with it, and it says nothing',
        subject_hash: 'told of the account, under what opens it',
        sid_hash: 'names the sign-in at the provider, and says nothing of the person',
        hint: 'sealed with the cookie: we cannot read it',
        handle: 'names the row',
      },
    },
    login_identity: { finds: ['account'], tells: ['provider', 'value', 'linked_at'], leaves: { kind: 'sort of mark' } },
    sign_in_attempt: { nobody: 'sealed with a cookie that only the browser has, for ten minutes; nobody is known yet' },
    sign_in_refusal: { nobody: 'why and from which network, of whom it does not say; kept for some days' },
    logout_token: { nobody: 'hashes of messages from a provider' },
    sign_in_rule: { nobody: 'a rule for a role; who set it stands in the log' },
  },
  categories: say(
    'Navn, rolle, kjennetegn hos Feide eller ID-porten, tid og nettadresse for innlogginger',
    'Namn, rolle, kjenneteikn hos Feide eller ID-porten, tid og nettadresse for innloggingar',
    'Name, role, mark at Feide or ID-porten, time and network address of sign-ins',
  ),
  purpose: say(
    'Slippe inn bare den som skal inn, og kunne vise hvem som var inne.',
    'Sleppe inn berre den som skal inn, og kunne vise kven som var inne.',
    'To let in only those who should be, and to be able to show who was.',
  ),
  source: say(
    'Feide, ID-porten og skoleeieren.',
    'Feide, ID-porten og skuleeigaren.',
    'Feide, ID-porten and the owner.',
  ),
  recipients: say('Ingen utenfor skoleeieren.', 'Ingen utanfor skuleeigaren.', 'Nobody outside the owner.'),
  kept: say(
    'En innlogging slettes når den går ut. Kontoen står så lenge det vises til den i loggen.',
    'Ei innlogging blir sletta når ho går ut. Kontoen står så lenge det blir vist til han i loggen.',
    'A sign-in is erased when it expires. The account stays as long as the log refers to it.',
  ),
  collect,
  erasing: identityErasing,
};
