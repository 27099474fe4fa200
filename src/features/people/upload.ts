import { readSpreadsheet, type Sheet } from '#src/features/spreadsheet/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant, tenantIds } from '#src/platform/db/tenant.ts';
import { filesInZip, isZip } from './import/archive.ts';
import { type ImportOptions, type ImportOutcome, importPeople } from './import/import-people.ts';
import { formatOf, readSource, type SourceFormat } from './import/read-source.ts';
import type { Roster } from './import/roster.ts';
import type { SheetAnswers } from './import/spreadsheet/answers.ts';
import { readSheet } from './import/spreadsheet/read.ts';
import { proposeColumns } from './import/spreadsheet/targets.ts';
import { peopleTexts } from './texts.ts';
import {
  dropExpiredPeople,
  dropPeopleUpload,
  keepAnswers,
  keepPeopleUpload,
  listPeopleUploads,
  type PeopleUpload,
  peopleUploadOf,
} from './upload-store.ts';
import { usesIdentityNumbers } from './uses-identity-numbers.ts';

/** Who may not import may not upload. The log gets ids, no file names: a file may be called by who is in it. */
const deed = (id: string, purpose: string) =>
  ({ act: 'people.import', subject: `people-upload/${id}`, scope: { units: [] }, purpose }) as const;

const gone = {
  nb: peopleTexts.nb.pages.gone,
  nn: peopleTexts.nn.pages.gone,
  en: peopleTexts.en.pages.gone,
};
const remedy = {
  nb: peopleTexts.nb.pages.goneRemedy,
  nn: peopleTexts.nn.pages.goneRemedy,
  en: peopleTexts.en.pages.goneRemedy,
};

/** What rows are called in messages: never the file's own name. */
const sheetName = { spreadsheet: 'regneark', json: 'fil.json' } as const;

interface Opened {
  readonly format: SourceFormat;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly sheets: readonly Sheet[];
}

/** What an uploaded file is, and what is in it. @throws Problem (bad-input) */
async function open(bytes: Uint8Array): Promise<Opened> {
  if (isZip(bytes)) {
    const files = filesInZip(bytes);
    const format = formatOf(files);
    // A workbook is a zip too, with neither CSV nor JSON in it.
    if (format !== undefined) return { format, files, sheets: [] };
  } else if (/^\s*(?:\uFEFF)?[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 100)))) {
    const files = new Map([[sheetName.json, bytes]]);
    return { format: formatOf(files) ?? 'ss12000', files, sheets: [] };
  }
  return { format: 'spreadsheet', files: new Map(), sheets: await readSpreadsheet(bytes, sheetName.spreadsheet) };
}

const uses = (deps: Deps, actor: Actor) =>
  inTenant(deps.db, actor.tenant, (trx) => usesIdentityNumbers(trx, actor.tenant, osloDate(deps.clock.now())));

/** The actor's uploads that wait. @throws Problem (refused) */
export function waitingUploads(deps: Deps, actor: Actor) {
  return perform(deps, actor, deed('new', 'look'), (trx) => listPeopleUploads(trx, actor, deps.clock.now()));
}

/**
 * Reads a file and keeps it for a day, for the actor alone.
 * @returns its id, and whether it has columns to be told about
 * @throws Problem (refused; bad-input for what cannot be read)
 */
export async function uploadPeople(
  deps: Deps,
  actor: Actor,
  bytes: Uint8Array,
): Promise<{ id: string; isSheet: boolean }> {
  const id = newId();
  return perform(deps, actor, deed(id, 'upload'), async (trx) => {
    const { format, files, sheets } = await open(bytes);
    const isSheet = format === 'spreadsheet';
    // Read once here, so that what cannot be read is told where the file is chosen.
    if (!isSheet) readSource(files, { identityNumbers: false }, format);
    const mapping = isSheet ? proposeColumns(sheets) : undefined;
    const first = sheets[0];
    const columns = first?.rows[0]?.map(() => null) ?? [];
    const answers = isSheet
      ? { mapping: mapping ?? { sheet: first?.name ?? '', headerRow: 0, columns }, school: '', whole: false }
      : undefined;
    await keepPeopleUpload(trx, actor, { id, format, content: bytes, answers }, deps.clock.now());
    return { id, isSheet };
  });
}

async function found(deps: Deps, actor: Actor, id: string, purpose: string): Promise<PeopleUpload> {
  return perform(deps, actor, deed(id, purpose), async (trx) => {
    const upload = await peopleUploadOf(trx, actor, id, deps.clock.now());
    if (upload === undefined) throw new Problem(gone, { code: 'not-found', remedy });
    return upload;
  });
}

/** A spreadsheet on its way in: its rows, and what its columns are taken for. */
export interface OpenedSheet {
  readonly answers: SheetAnswers;
  readonly rows: Sheet['rows'];
}

/** @returns undefined for what is no spreadsheet @throws Problem (refused, not-found) */
export async function openPeopleSheet(deps: Deps, actor: Actor, id: string): Promise<OpenedSheet | undefined> {
  const { answers, content } = await found(deps, actor, id, 'look');
  if (answers === undefined) return undefined;
  const { sheets } = await open(content);
  return { answers, rows: sheets.find(({ name }) => name === answers.mapping.sheet)?.rows ?? [] };
}

/** Keeps what the columns have been said to be. @throws Problem (refused, not-found) */
export function answerSheet(deps: Deps, actor: Actor, id: string, answers: SheetAnswers): Promise<void> {
  return perform(deps, actor, deed(id, 'mapping'), (trx) => keepAnswers(trx, actor, id, answers));
}

/** @throws Problem (refused) */
export function discardPeople(deps: Deps, actor: Actor, id: string): Promise<void> {
  return perform(deps, actor, deed(id, 'discard'), (trx) => dropPeopleUpload(trx, actor, id));
}

async function rosterOf(deps: Deps, actor: Actor, { content, answers, format }: PeopleUpload): Promise<Roster> {
  const identityNumbers = await uses(deps, actor);
  const { files, sheets } = await open(content);
  if (answers === undefined) return readSource(files, { identityNumbers }, format);
  const rows = sheets.find(({ name }) => name === answers.mapping.sheet)?.rows ?? [];
  const { school, whole } = answers;
  const fileName = sheetName.spreadsheet;
  return readSheet(rows, answers.mapping, { fileName, whole, identityNumbers, ...(school === '' ? {} : { school }) });
}

/** What an upload would change; nothing is written. @throws Problem (refused, not-found) */
export async function tryPeople(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<ImportOutcome & { readonly isSheet: boolean }> {
  const upload = await found(deps, actor, id, 'trial');
  const roster = await rosterOf(deps, actor, upload);
  const outcome = await importPeople(deps, actor, roster, { mode: 'trial', newId });
  return { ...outcome, isSheet: upload.answers !== undefined };
}

/** Brings an upload in as it was shown, and deletes the file. @throws Problem (refused, not-found) */
export async function bringInPeople(
  deps: Deps,
  actor: Actor,
  id: string,
  options: Pick<ImportOptions, 'mode' | 'acceptWeaker' | 'agreed'>,
): Promise<ImportOutcome> {
  const roster = await rosterOf(deps, actor, await found(deps, actor, id, 'import'));
  const outcome = await importPeople(deps, actor, roster, { ...options, newId });
  if (outcome.written) await discardPeople(deps, actor, id);
  return outcome;
}

/** Deletes uploads whose day has passed, owner by owner (GDPR art. 5(1)(e)). @returns how many */
export async function forgetExpiredPeople(db: Db, now: Date): Promise<number> {
  let forgotten = 0;
  for (const id of await tenantIds(db)) forgotten += await inTenant(db, id, (trx) => dropExpiredPeople(trx, now));
  return forgotten;
}
