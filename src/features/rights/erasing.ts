import './consent/table.ts';
import './duty/table.ts';
import './erase/table.ts';
import './package/table.ts';
import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { anyOf } from '#src/platform/holdings/any-of.ts';
import { countOf, type Erasing, type ErasingPart, keeping, kept, rowsOf } from '#src/platform/holdings/erasing.ts';
import { forgetCollected } from './package/forget.ts';

/** Cases in which the person is a party. */
export function ownMatters(trx: Trx, { person, accounts }: Pick<Erasing, 'person' | 'accounts'>) {
  return trx
    .selectFrom('matter_party')
    .select('matter')
    .where((where) => where.or([where('person', '=', person), where('account', '=', (eb) => anyOf(eb, accounts))]));
}

/** Copies about a person, by whether they hold something still. */
const copies = (trx: Trx, whom: Erasing, full: boolean) =>
  trx
    .selectFrom('data_package')
    .select(['id', 'state'])
    .where((where) => where.or([where('person', '=', whom.person), where('matter', 'in', ownMatters(trx, whom))]))
    .where('state', full ? 'in' : 'not in', ['available', 'collected', 'failed']);

/** What using one's rights lets go of a person: copies that were made. That they were made, and what was decided, follows the case. */
export const rightsErasing: readonly ErasingPart[] = [
  {
    id: 'copies',
    title: say('Kopier som er laget', 'Kopiar som er laga', 'Copies that were made'),
    tables: ['data_package', 'data_package_room', 'data_package_part', 'data_package_file'],
    does: say(
      'Kopiene slettes før tiden. At de er gitt, står i saken.',
      'Kopiane blir sletta før tida. At dei er gitt, står i saka.',
      'The copies are erased before their time. That they were given stands in the case.',
    ),
    look: async (trx, whom) => ({
      erasable: await countOf(copies(trx, whom, true)),
      kept: kept('case', await countOf(copies(trx, whom, false))),
    }),
    erase: async (trx, whom) => {
      const rows = await copies(trx, whom, true).execute();
      for (const { id, state } of rows) {
        await trx
          .updateTable('data_package')
          .set(
            state === 'available'
              ? { state: 'gone', gone_at: whom.asOf, about: null }
              : { state: 'replaced', about: null },
          )
          .where('id', '=', id)
          .execute();
        await forgetCollected(trx, id);
      }
      return rows.length;
    },
  },
  {
    id: 'consents',
    title: say('Samtykker', 'Samtykke', 'Consents'),
    tables: ['consent'],
    look: async (trx, { person }) => {
      const rows = await trx.selectFrom('consent').select('withdrawn_at').where('person', '=', person).execute();
      const open = rows.filter(({ withdrawn_at }) => withdrawn_at === null).length;
      return { erasable: 0, kept: [...kept('ongoing', open), ...kept('proof', rows.length - open)] };
    },
  },
  keeping(
    {
      id: 'decisions',
      title: say(
        'Rettinger, utleveringer, slettinger og vurderinger av brudd',
        'Rettingar, utleveringar, slettingar og vurderingar av brot',
        'Corrections, disclosures, erasures and assessments of breaches',
      ),
      tables: ['correction', 'disclosure', 'disclosure_file', 'breach_assessment', 'erasure', 'erasure_part'],
    },
    'case',
    async (trx, whom) => {
      const of = ownMatters(trx, whom);
      const either = (table: 'correction' | 'erasure') =>
        countOf(
          trx
            .selectFrom(table)
            .select('id')
            .where((where) => where.or([where('person', '=', whom.person), where('matter', 'in', of)])),
        );
      return (
        (await either('correction')) +
        // What those concerned are not told of yet is told by no letter either.
        (await countOf(
          trx.selectFrom('disclosure').select('id').where('person', '=', whom.person).where('quiet', 'is', null),
        )) +
        (await either('erasure')) +
        (await countOf(trx.selectFrom('breach_assessment').select('id').where('matter', 'in', of)))
      );
    },
  ),
];

const ofMatter = ['correction', 'disclosure', 'breach_assessment', 'log_access'] as const;

/** What was decided in a case goes with it. @returns in rows */
export async function forgetRightsOf(trx: Trx, matter: string): Promise<number> {
  const packages = trx.selectFrom('data_package').select('id').where('matter', '=', matter);
  const restrictions = trx.selectFrom('person_restriction').select('id').where('matter', '=', matter);
  const erasures = trx.selectFrom('erasure').select('id').where('matter', '=', matter);
  const disclosures = trx.selectFrom('disclosure').select('id').where('matter', '=', matter);
  const results = [
    await trx.deleteFrom('disclosure_file').where('disclosure', 'in', disclosures).execute(),
    await trx.deleteFrom('data_package_file').where('package', 'in', packages).execute(),
    await trx.deleteFrom('data_package_part').where('package', 'in', packages).execute(),
    await trx.deleteFrom('data_package_room').where('package', 'in', packages).execute(),
    await trx.deleteFrom('data_package').where('matter', '=', matter).execute(),
    await trx.deleteFrom('person_restriction_use').where('restriction', 'in', restrictions).execute(),
    await trx.deleteFrom('person_restriction').where('matter', '=', matter).execute(),
    await trx.deleteFrom('erasure_part').where('erasure', 'in', erasures).execute(),
    await trx.deleteFrom('erasure').where('matter', '=', matter).execute(),
    await trx.deleteFrom('consent').where('matter', '=', matter).execute(),
  ];
  for (const table of ofMatter) results.push(await trx.deleteFrom(table).where('matter', '=', matter).execute());
  return rowsOf(results.flat());
}
