import { collectionKinds, importLandscape, type Landscape, readRegister } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Founding } from './founding.ts';
import type { Mapping } from './mapping/mapping.ts';
import { planInTurns, type Tried } from './plan.ts';
import { dropUpload, keepMapping, keepUpload, listUploads, type Upload, uploadOf } from './store.ts';
import { readSpreadsheet } from './workbook/read-file.ts';

/** Reading and keeping a spreadsheet is a part of importing: who may not import may not upload. The log gets ids, no file names. */
const deed = (id: string, purpose: string) =>
  ({ act: 'register.import', subject: `spreadsheet/${id}`, scope: { units: [] }, purpose }) as const;

/** The register as it is, and how far it has come. */
export interface Standing {
  readonly register: Landscape;
  readonly change: number;
}

async function standing(trx: Trx, actor: Actor): Promise<Standing> {
  const { landscape, change } = await readRegister(trx, actor.tenant);
  return { register: landscape, change };
}

/** A file's name as it may stand in sources: no folders, no signs that steer, not too long. */
export function plainFileName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const plain = base
    .replaceAll(/[\p{C}]/gu, '')
    .trim()
    .slice(0, 100);
  return plain === '' ? 'regneark' : plain;
}

/** What the page for uploading needs: whether the register is empty, and what the actor has begun on. */
export function beginUpload(deps: Deps, actor: Actor) {
  return perform(deps, actor, deed('new', 'look'), async (trx) => ({
    ...(await standing(trx, actor)),
    waiting: await listUploads(trx, actor, deps.clock.now()),
  }));
}

interface Uploading {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly founding: Founding | undefined;
}

/**
 * Reads a spreadsheet and keeps it for a day, for the actor alone.
 * @returns its id
 * @throws Problem (refused; bad-input for what is no spreadsheet)
 */
export async function uploadSpreadsheet(
  deps: Deps,
  actor: Actor,
  { name, bytes, founding }: Uploading,
): Promise<string> {
  const id = newId();
  return perform(deps, actor, deed(id, 'upload'), async (trx) => {
    const fileName = plainFileName(name);
    const sheets = await readSpreadsheet(bytes, fileName);
    await keepUpload(trx, actor, { id, fileName, sheets, mapping: undefined, founding }, deps.clock.now());
    return id;
  });
}

async function found(trx: Trx, deps: Deps, actor: Actor, id: string): Promise<Upload> {
  const upload = await uploadOf(trx, actor, id, deps.clock.now());
  if (upload === undefined) throw new Problem('there is no such spreadsheet', { code: 'not-found' });
  return upload;
}

/** An upload of the actor, and the register that it is to come into. @throws Problem (refused, not-found) */
export function openUpload(deps: Deps, actor: Actor, id: string): Promise<Standing & { readonly upload: Upload }> {
  return perform(deps, actor, deed(id, 'look'), async (trx) => ({
    upload: await found(trx, deps, actor, id),
    ...(await standing(trx, actor)),
  }));
}

/** Says what the columns are. @throws Problem (refused, not-found) */
export function chooseMapping(deps: Deps, actor: Actor, id: string, mapping: Mapping): Promise<void> {
  return perform(deps, actor, deed(id, 'mapping'), async (trx) => {
    await found(trx, deps, actor, id);
    await keepMapping(trx, actor, id, mapping);
  });
}

/** Throws an upload away. @throws Problem (refused) */
export function discardUpload(deps: Deps, actor: Actor, id: string): Promise<void> {
  return perform(deps, actor, deed(id, 'discard'), (trx) => dropUpload(trx, actor, id));
}

/** A trial, with what the page tells it by. */
export interface TriedUpload extends Tried {
  readonly upload: Upload;
  /** The register with what would be brought in, so that entries are told by name. */
  readonly whole: Landscape;
}

/** The register with the entries of a file in the place of its own. */
function overlaid(register: Landscape, file: Landscape | undefined): Landscape {
  if (file === undefined) return register;
  const entries = collectionKinds.map((kind) => [kind, { ...register.entries[kind], ...file.entries[kind] }]);
  const owner = file.owner.length > 0 ? file.owner : register.owner;
  return { origin: register.origin, owner, entries: Object.fromEntries(entries) as Landscape['entries'] };
}

const whyOf = (fileName: string) => `Regneark: ${fileName}`;

/**
 * What an upload would bring in, by its mapping, and what the register says to it. Nothing is written.
 * @throws Problem (refused, not-found; conflict when a file of ours is from another register)
 */
export async function tryUpload(deps: Deps, actor: Actor, id: string): Promise<TriedUpload> {
  const { upload, register, change } = await openUpload(deps, actor, id);
  const plan = await planInTurns({ ...upload, register, today: osloDate(deps.clock.now()) });
  const options = { why: whyOf(upload.fileName), dryRun: true };
  const outcome =
    plan.landscape === undefined ? undefined : await importLandscape(deps, actor, plan.landscape, options);
  return { ...plan, outcome, seen: change, upload, whole: overlaid(register, plan.landscape) };
}

/**
 * Brings an upload into the register, in one transaction, and deletes it.
 * @param seen the change after which the actor saw what would happen
 * @returns undefined when the register has changed since then, or the file must be mended: look again
 * @throws Problem (refused, not-found, conflict)
 */
export async function bringInUpload(deps: Deps, actor: Actor, id: string, seen: number): Promise<Tried | undefined> {
  const { upload, register, change } = await openUpload(deps, actor, id);
  const plan = await planInTurns({ ...upload, register, today: osloDate(deps.clock.now()) });
  if (change !== seen || plan.landscape === undefined) return undefined;
  const outcome = await importLandscape(deps, actor, plan.landscape, { why: whyOf(upload.fileName), seen });
  await discardUpload(deps, actor, id);
  return { ...plan, outcome, seen };
}
