import { changeEntry } from '#src/features/register/index.ts';
import { knownNamesOf, proposeSheet } from '#src/features/spreadsheet/index.ts';
import { chooseMapping, openUpload, uploadSpreadsheet } from '#src/features/spreadsheet/work.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { clock, type HouseOwner, type Person } from './house.ts';
import { type Mark, markSource } from './marks.ts';

/** The one who did not propose what waits. */
export function secondCoordinator({ people, name }: HouseOwner): Person {
  const found = people.filter(({ role }) => role === 'coordinator')[1];
  if (found === undefined) throw new Error(`${name} has no second coordinator`);
  return found;
}

/** A purpose from the catalogue, in an edition that another has taken the place of. */
async function addOutdated(db: Db, { people, landscape }: HouseOwner, next: (place: string) => Mark): Promise<Mark[]> {
  const [first] = people;
  const activity = Object.keys(landscape.entries.activities ?? {})[0];
  if (first === undefined || activity === undefined) throw new Error('nobody to do it, or nothing to do it for');
  const [name, why] = [next('purposes/fra-katalogen'), next('purposes/fra-katalogen')];
  const pin = { entry: 'purposes/skolemiljo', edition: '2021-08-01' };
  const wish = {
    kind: 'purposes',
    key: 'fra-katalogen',
    from: null,
    to: null,
    body: { name: `Formål ${name.token}`, activity, catalogue: pin },
  } as const;
  await changeEntry({ db, clock }, first.actor, wish, `fordi ${why.token}`, 1_000_000);
  return [name, why];
}

/** A list of one system that somebody has begun to bring in, its columns said or not. */
async function addUpload(db: Db, { actor }: Person, mark: Mark, isMapped: boolean): Promise<string> {
  const deps = { db, clock };
  const text = `System;Leverandør;Merknad\r\nSystem ${mark.token};Firma ${mark.token};${mark.token}\r\n`;
  const file = { name: `liste-${mark.token}.csv`, bytes: new TextEncoder().encode(text), founding: undefined };
  const id = await uploadSpreadsheet(deps, actor, file);
  if (!isMapped) return id;
  const { upload, register } = await openUpload(deps, actor, id);
  const { sheet, headerRow, columns } = proposeSheet(upload.sheets, knownNamesOf(register));
  const targets = Object.fromEntries(columns.map(({ column, target }) => [column, target]));
  await chooseMapping(deps, actor, id, { sheet, headerRow, columns: targets });
  return id;
}

/** What people have begun and not ended, so that pages that only then have something have it, with marks in it. */
export async function addWaitingWork(db: Db, owner: HouseOwner): Promise<HouseOwner> {
  const next = markSource(`${owner.name.toUpperCase()}W`);
  const second = secondCoordinator(owner);
  const [plain, mapped] = [next('upload'), next('upload')];
  const uploads = [await addUpload(db, second, plain, false), await addUpload(db, second, mapped, true)];
  const outdated = await addOutdated(db, owner, next);
  return { ...owner, uploads, marks: [...owner.marks, plain, mapped, ...outdated] };
}
