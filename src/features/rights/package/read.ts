import './table.ts';
import type { Selectable } from 'kysely';
import { eventsOf, type MatterRow, numberOf, requirementsOf } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { shift } from '#src/kernel/period.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Rooms } from '../collect/collect.ts';
import { onwardsIn } from '../duty/onwards.ts';
import { contentsOf, type Decisions, type OutsideAnswer, type PackageContents } from './contents.ts';
import type { PackageFile } from './forms.ts';
import type { DataPackagePartTable, DataPackageRoomTable, DataPackageTable } from './table.ts';

export type PackageRow = Selectable<DataPackageTable>;
export type PartRow = Selectable<DataPackagePartTable>;
export type RoomRow = Omit<Selectable<DataPackageRoomTable>, 'sections'>;

/** How long a copy can be read unless somebody decides otherwise. */
export const usualDays = 30;

/** The last day of a copy that is made available today. */
export const usualExpiry = (now: Date): string => shift(osloDate(now), `P${usualDays}D`);

/** The package of a case that is worked with or can be read; the latest where all have ended. */
export async function packageOf(trx: Trx, matter: string): Promise<PackageRow | undefined> {
  const rows = await trx
    .selectFrom('data_package')
    .selectAll()
    .where('matter', '=', matter)
    .orderBy('id', 'desc')
    .execute();
  return rows.find(({ state }) => !['replaced', 'gone'].includes(state)) ?? rows[0];
}

export function partsOf(trx: Trx, id: string): Promise<PartRow[]> {
  return trx.selectFrom('data_package_part').selectAll().where('package', '=', id).orderBy('path').execute();
}

/** How far each room has come, without what it gave. */
export function roomsOf(trx: Trx, id: string): Promise<RoomRow[]> {
  return trx
    .selectFrom('data_package_room')
    .select(['tenant', 'package', 'room', 'state', 'items', 'took_ms', 'collected_at'])
    .where('package', '=', id)
    .execute();
}

/** Files that came with answers of systems outside, with what they are called in the copy. */
async function attachedOf(trx: Trx, matter: string, tasks: ReadonlySet<string>) {
  const ended = (await eventsOf(trx, matter)).filter(
    ({ name, data }) => name === 'task-ended' && typeof data.task === 'string' && tasks.has(data.task),
  );
  const files: { task: string; file: PackageFile; sha256: string }[] = [];
  for (const { data } of ended) {
    if (typeof data.file !== 'string' || typeof data.task !== 'string') continue;
    const row = await trx.selectFrom('matter_file').selectAll().where('id', '=', data.file).executeTakeFirst();
    if (row === undefined) continue;
    const ending =
      /\.([a-z0-9]{1,8})$/i
        .exec(row.name)?.[1]
        ?.toLowerCase()
        .replaceAll(/[^a-z]/g, '') || 'fil';
    const file = {
      name: `vedlegg-${files.length + 1}.${ending}`,
      mediaType: row.media_type,
      bytes: new Uint8Array(row.bytes),
    };
    files.push({ task: data.task, file, sha256: row.sha256 });
  }
  return files;
}

/** What the systems outside answered, and the files that came. */
export async function outsideOf(trx: Trx, matter: string) {
  const asked = (await requirementsOf(trx, matter)).filter(({ key }) => key.startsWith('outside:'));
  const tasks = new Set(asked.flatMap(({ task }) => (task === null ? [] : [task])));
  const attached = await attachedOf(trx, matter, tasks);
  const answers =
    tasks.size === 0
      ? []
      : await trx
          .selectFrom('matter_task')
          .select(['id', 'state', 'answer'])
          .where('id', 'in', [...tasks])
          .execute();
  const outside = asked.map((one): OutsideAnswer => {
    const task = answers.find(({ id }) => id === one.task);
    const state = task === undefined || task.state === 'cancelled' ? 'open' : task.state;
    const files = attached.filter((file) => file.task === one.task);
    return {
      system: one.name,
      fields: one.fields,
      state: one.met_at === null ? state : 'done',
      answer: one.met_reason ?? (state === 'open' ? null : (task?.answer ?? null)),
      files: files.map(({ file, sha256 }) => ({ name: file.name, sha256 })),
    };
  });
  return { outside, attached: attached.map(({ file }) => file) };
}

/** A copy put together from what was collected and decided, in a language. @returns undefined while nothing is collected */
export async function contentsFrom(
  trx: Trx,
  rooms: Rooms,
  {
    matter,
    pack,
    owner,
    lang,
    expiresOn,
  }: { matter: MatterRow; pack: PackageRow; owner: string; lang: Lang; expiresOn: string },
): Promise<PackageContents | undefined> {
  if (pack.as_of === null || pack.about === null) return undefined;
  const rows = await trx
    .selectFrom('data_package_room')
    .select(['room', 'sections'])
    .where('package', '=', pack.id)
    .where('sections', 'is not', null)
    .execute();
  const decisions: Decisions = new Map((await partsOf(trx, pack.id)).map((part) => [part.path, part]));
  return contentsOf({
    lang,
    owner,
    caseNumber: numberOf(matter),
    asOf: pack.as_of,
    expiresOn,
    about: pack.about,
    rooms: rows.map(({ room, sections }) => ({ room, sections: sections ?? [] })),
    declared: rooms,
    decisions,
    towards: pack.towards,
    outside: (await outsideOf(trx, matter.id)).outside,
    onwards: onwardsIn(matter),
  });
}
