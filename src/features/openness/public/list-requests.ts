import { type MatterRow, readNumber } from '#src/features/cases/index.ts';
import { inPublished } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { type PublicStatus, type PublicView, publicStatus, publicView } from './public-view.ts';
import { caseBySlug, settingOf, wholeCase } from './store.ts';

/** Requests on a page of the list. */
export const onPage = 20;

/** An owner whose requests everybody may read. */
export interface ShownOwner {
  readonly slug: string;
  readonly name: string;
}

/** A page of an owner's requests. */
export interface RequestList {
  readonly owner: ShownOwner;
  readonly total: number;
  readonly page: number;
  readonly requests: readonly PublicStatus[];
}

/**
 * Does something for an owner that shows its requests.
 * @returns undefined when it does not, as when there is no such owner: nobody can tell the difference
 */
function inOpen<T>(db: Db, slug: string, work: (trx: Trx, owner: ShownOwner) => Promise<T | undefined>) {
  return inPublished(db, slug, async (trx, { slug: found, name }) => {
    const { showsRequests } = await settingOf(trx);
    return showsRequests ? work(trx, { slug: found, name }) : undefined;
  });
}

/** Whether an owner shows its requests. */
export async function showsRequests(db: Db, slug: string): Promise<boolean> {
  return (await inOpen(db, slug, async () => true)) === true;
}

/** The requests that are asked for: those of a number, or whose subject is shown and holds the words. */
function matching(trx: Trx, words: string) {
  const all = trx
    .selectFrom('matter')
    .where('kind', '=', 'foi')
    .where('confidential', '=', false)
    .where('public_slug', 'is not', null);
  const asked = words.trim();
  if (asked === '') return all;
  const number = readNumber(asked);
  if (number !== undefined) return all.where('year', '=', number.year).where('sequence', '=', number.sequence);
  const like = `%${asked.replaceAll(/[\\%_]/g, '\\$&')}%`;
  // What has not been shown cannot be found by guessing its words: which of these subjects are shown is asked of each below.
  return all
    .where('subject', 'ilike', like)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('matter_publication')
          .select('matter_publication.id')
          .whereRef('matter_publication.matter', '=', 'matter.id')
          .where('matter_publication.part', '=', 'subject'),
      ),
    );
}

const mostSearched = 500;

/** The requests of an owner, the newest first. @returns undefined when the owner shows none */
export function listRequests(
  { db, clock }: Deps,
  slug: string,
  { words, page, lang }: { readonly words: string; readonly page: number; readonly lang: Lang },
): Promise<RequestList | undefined> {
  return inOpen(db, slug, async (trx, owner) => {
    const setting = await settingOf(trx);
    const isSearch = words.trim() !== '' && readNumber(words.trim()) === undefined;
    const query = matching(trx, words);
    const { count } = await query.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow();
    const rows = await query
      .selectAll()
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(isSearch ? mostSearched : onPage)
      .offset(isSearch ? 0 : (page - 1) * onPage)
      .execute();
    const found = await statuses(trx, rows, setting, clock.now(), lang);
    const needle = words.trim().toLowerCase();
    const shown = isSearch ? found.filter(({ title }) => title?.toLowerCase().includes(needle) === true) : found;
    const requests = isSearch ? shown.slice((page - 1) * onPage, page * onPage) : shown;
    return { owner, total: isSearch ? shown.length : Number(count), page, requests };
  });
}

async function statuses(
  trx: Trx,
  rows: readonly MatterRow[],
  setting: Awaited<ReturnType<typeof settingOf>>,
  now: Date,
  lang: Lang,
): Promise<readonly PublicStatus[]> {
  const found: PublicStatus[] = [];
  for (const row of rows) {
    const status = publicStatus(await wholeCase(trx, row, setting), now, lang);
    if (status !== undefined) found.push(status);
  }
  return found;
}

/** A request as everybody may read it. @returns undefined when there is none that is shown */
export function readRequest(
  { db, clock }: Deps,
  slug: string,
  word: string,
  lang: Lang,
): Promise<{ readonly owner: ShownOwner; readonly view: PublicView } | undefined> {
  return inOpen(db, slug, async (trx, owner) => {
    const row = await caseBySlug(trx, word);
    if (row === undefined) return undefined;
    const view = publicView(await wholeCase(trx, row, await settingOf(trx)), clock.now(), lang);
    return view === undefined ? undefined : { owner, view };
  });
}

/** A file that everybody may have. */
export interface OpenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
};

/** The file of a document that is shown, called by its case and place: names of files are people's own words. */
export function openFile(deps: Deps, slug: string, word: string, document: string): Promise<OpenFile | undefined> {
  return inOpen(deps.db, slug, async (trx) => {
    const row = await caseBySlug(trx, word);
    if (row === undefined) return undefined;
    const of = await wholeCase(trx, row, await settingOf(trx));
    const entry = publicView(of, deps.clock.now(), 'nb')?.entries.find(
      ({ part, id }) => part === 'document' && id === document,
    );
    if (entry?.part !== 'document' || entry.file === null) return undefined;
    const file = await trx
      .selectFrom('matter_file')
      .select(['media_type', 'bytes'])
      .where('id', '=', entry.file)
      .where('matter', '=', row.id)
      .executeTakeFirst();
    if (file === undefined) return undefined;
    const place = of.documents.findIndex(({ id }) => id === document) + 1;
    const ending = endings[file.media_type] ?? 'bin';
    return {
      name: `sak-${row.year}-${row.sequence}-dokument-${place}.${ending}`,
      mediaType: Object.hasOwn(endings, file.media_type) ? file.media_type : 'application/octet-stream',
      bytes: file.bytes,
    };
  });
}
