import './tables.ts';
import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { anyOf } from '#src/platform/holdings/any-of.ts';
import { countOf, type Erasing, type ErasingPart, kept, rowsOf } from '#src/platform/holdings/erasing.ts';

/** What an emptied account is called: the log still shows that there was one. */
const nameless = '–';

const accountsOf = (trx: Trx, { accounts }: Erasing) =>
  trx
    .selectFrom('account')
    .select(['id', 'role', 'ended_at', 'person'])
    .where('id', '=', (eb) => anyOf(eb, accounts))
    .where('name', '<>', nameless)
    .execute();
type Account = Awaited<ReturnType<typeof accountsOf>>[number];

/** Pupils and guardians have an account as long as they are there; those at work as long as it is not ended. */
const isOver = ({ role, ended_at }: Account, { isThere }: Erasing) =>
  ended_at !== null || ((role === 'pupil' || role === 'guardian') && !isThere);

const ways = (trx: Trx, { tenant }: Erasing, ids: readonly string[]) =>
  [
    trx
      .selectFrom('login_identity')
      .select('account')
      .where('account', '=', (eb) => anyOf(eb, ids)),
    trx
      .selectFrom('session')
      .select('account')
      .where('tenant', '=', tenant)
      .where('account', '=', (eb) => anyOf(eb, ids)),
  ] as const;

async function split(trx: Trx, whom: Erasing) {
  const all = await accountsOf(trx, whom);
  const over = all.filter((one) => isOver(one, whom)).map(({ id }) => id);
  return { over, rest: all.filter(({ id }) => !over.includes(id)) };
}

/** What signing in lets go of a person: the account that they no longer need, what opens it, and the sign-ins. */
export const identityErasing: readonly ErasingPart[] = [
  {
    id: 'account',
    title: say(
      'Kontoen, hva den åpnes med, og innloggingene',
      'Kontoen, kva han blir opna med, og innloggingane',
      'The account, what opens it, and the sign-ins',
    ),
    tables: ['account', 'login_identity', 'session'],
    does: say(
      'Kontoen stenges og mister navnet. Kjennetegn hos Feide og ID-porten, og innlogginger, slettes.',
      'Kontoen blir stengd og mistar namnet. Kjenneteikn hos Feide og ID-porten, og innloggingar, blir sletta.',
      'The account is closed and loses its name. Marks at Feide and ID-porten, and sign-ins, are deleted.',
    ),
    look: async (trx, whom) => {
      const { over, rest } = await split(trx, whom);
      const [identities, sessions] = ways(trx, whom, over);
      const inUse = rest.filter(({ role }) => role === 'pupil' || role === 'guardian').length;
      return {
        erasable: over.length + (await countOf(identities)) + (await countOf(sessions)),
        kept: [...kept('task', inUse), ...kept('role', rest.length - inUse)],
      };
    },
    erase: async (trx, whom) => {
      const { over } = await split(trx, whom);
      const of = (eb: Parameters<typeof anyOf<'login_identity'>>[0]) => anyOf(eb, over);
      return rowsOf([
        ...(await trx.deleteFrom('login_identity').where('account', '=', of).execute()),
        ...(await trx
          .deleteFrom('session')
          .where('tenant', '=', whom.tenant)
          .where('account', '=', (eb) => anyOf(eb, over))
          .execute()),
        ...(await trx
          .updateTable('account')
          .set(({ fn, val }) => ({
            name: nameless,
            person: null,
            units: [],
            ended_at: fn.coalesce('ended_at', val(whom.asOf)),
          }))
          .where('id', '=', (eb) => anyOf(eb, over))
          .execute()),
      ]);
    },
  },
];
