import './table.ts';
import type { Selectable } from 'kysely';
import { documentsOf, eventsOf, filesOf, type MatterRow, messagesOf, partiesOf } from '#src/features/cases/index.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { WholeCase } from './public-view.ts';
import type { MatterPublicationTable } from './table.ts';

/** What an owner has chosen of its requests for documents. */
export interface OpennessSetting {
  readonly showsRequests: boolean;
  readonly namesHandlers: boolean;
}

/** Shown unless the owner says no (offentleglova § 1); those who answer are not named unless it says so. */
const usual: OpennessSetting = { showsRequests: true, namesHandlers: false };

/** The choice of the transaction's owner. */
export async function settingOf(trx: Trx): Promise<OpennessSetting> {
  const row = await trx.selectFrom('openness_setting').selectAll().executeTakeFirst();
  return row === undefined ? usual : { showsRequests: row.shows_requests, namesHandlers: row.names_handlers };
}

/** A case with all that its public page is chosen from. */
export async function wholeCase(trx: Trx, row: MatterRow, { namesHandlers }: OpennessSetting): Promise<WholeCase> {
  const { id } = row;
  const events = await eventsOf(trx, id);
  const messages = await messagesOf(trx, id);
  const accounts = [
    row.handler,
    row.opened_by,
    ...events.map(({ author }) => author),
    ...messages.map(({ author }) => author),
  ];
  const ids = [...new Set(accounts.filter((one): one is string => one !== null && isUuid(one)))];
  const people =
    ids.length === 0 ? [] : await trx.selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute();
  return {
    row,
    events,
    messages,
    parties: await partiesOf(trx, id),
    documents: await documentsOf(trx, id),
    files: await filesOf(trx, id),
    publications: await publicationsOf(trx, id),
    staff: people.map(({ name }) => name),
    handler: people.find((one) => one.id === row.handler)?.name ?? null,
    namesHandlers,
  };
}

/** What has been said of the parts of a case, in the order of time. */
export function publicationsOf(trx: Trx, matter: string): Promise<Selectable<MatterPublicationTable>[]> {
  return trx.selectFrom('matter_publication').selectAll().where('matter', '=', matter).orderBy('id').execute();
}

/** A public page's case by the word of its address. */
export function caseBySlug(trx: Trx, slug: string): Promise<MatterRow | undefined> {
  return trx
    .selectFrom('matter')
    .selectAll()
    .where('public_slug', '=', slug)
    .where('kind', '=', 'foi')
    .where('confidential', '=', false)
    .executeTakeFirst();
}
