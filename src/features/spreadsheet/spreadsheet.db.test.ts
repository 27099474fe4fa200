import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLineActor, importLandscape, readRegister } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor, Role } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import { founded, landscapeOf, parts } from '#test/small-register.ts';
import { appList, messyList, recordLayout, type SpreadsheetFile } from '#test/spreadsheets.ts';
import { exportWorkbook } from './export-workbook.ts';
import { forgetExpired } from './forget-expired.ts';
import { knownNamesOf } from './mapping/known-names.ts';
import { proposeSheet } from './mapping/propose.ts';
import {
  beginUpload,
  bringInUpload,
  chooseMapping,
  discardUpload,
  openUpload,
  tryUpload,
  uploadSpreadsheet,
} from './work.ts';

let base: TestDatabase;
let now = new Date('2026-11-22T10:00:00+01:00');
const clock = { now: () => now };
const deps = () => ({ db: base.db, clock });
const founding = { id: 'fjordvik', name: 'Fjordvik kommune', kind: 'municipality' } as const;
const person = (tenant: string, role: Role = 'coordinator', units: string[] = []): Actor => ({
  id: newId(),
  name: role,
  role,
  tenant,
  units,
});

beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());

const read = (tenant: string) => inTenant(base.db, tenant, (trx) => readRegister(trx, tenant));

/** Uploads a file and says that its columns are what is proposed. */
async function proposed(actor: Actor, file: SpreadsheetFile, isFirst: boolean): Promise<string> {
  const id = await uploadSpreadsheet(deps(), actor, { ...file, founding: isFirst ? founding : undefined });
  const { upload, register } = await openUpload(deps(), actor, id);
  const { sheet, headerRow, columns } = proposeSheet(upload.sheets, knownNamesOf(register));
  await chooseMapping(deps(), actor, id, {
    sheet,
    headerRow,
    columns: Object.fromEntries(columns.map(({ column, target }) => [column, target])),
  });
  return id;
}

async function broughtIn(actor: Actor, file: SpreadsheetFile, isFirst = false) {
  const id = await proposed(actor, file, isFirst);
  const tried = await tryUpload(deps(), actor, id);
  return { id, tried, done: await bringInUpload(deps(), actor, id, tried.seen) };
}

describe('the first spreadsheet', () => {
  it('founds the register of an owner that has nothing yet, with a source for every fact', async () => {
    const tenant = await addTenant(base.admin, `eier-${newId()}`, 'Fjordvik kommune');
    const { tried, done } = await broughtIn(person(tenant), await appList(), true);
    expect(tried.outcome?.waiting).toEqual([]);
    expect(done?.outcome?.change).toBe(1);
    const { entries, owner, origin } = (await read(tenant)).landscape;
    expect(owner[0]).toMatchObject({ name: 'Fjordvik kommune', kind: 'municipality', publicBody: true });
    expect(origin).toMatchObject({ kind: 'own-records', title: 'Fjordvik kommune' });
    expect(Object.keys(entries.uses ?? {})).toHaveLength(5);
    expect(entries.systems?.['talltarnet']?.[0]?.known).toContainEqual({
      how: 'stated',
      source: 'apper.xlsx, ark «Apper i bruk», rad 4, kolonne F',
      facts: ['storage.countries'],
    });
  });

  it('is gone when it has been brought in', async () => {
    const tenant = await addTenant(base.admin, `eier-${newId()}`);
    const actor = person(tenant);
    const { id } = await broughtIn(actor, await recordLayout(), true);
    await expect(openUpload(deps(), actor, id)).rejects.toMatchObject({ code: 'not-found' });
    const left = await base.admin.selectFrom('spreadsheet_upload').select('id').where('tenant', '=', tenant).execute();
    expect(left).toEqual([]);
  });

  it('leaves the register alone when it is only tried', async () => {
    const tenant = await addTenant(base.admin, `eier-${newId()}`);
    const actor = person(tenant);
    await tryUpload(deps(), actor, await proposed(actor, await messyList(), true));
    expect((await read(tenant)).change).toBe(0);
  });
});

describe('a later spreadsheet', () => {
  it.each([
    ['a record', recordLayout],
    ['a list of apps', appList],
    ['a messy list', messyList],
  ])('brought in again changes nothing: %s', async (_, make) => {
    const actor = person(await addTenant(base.admin, `eier-${newId()}`));
    const file = await make();
    expect((await broughtIn(actor, file, true)).tried.outcome?.plan.added.length).toBeGreaterThan(5);
    const again = await tryUpload(deps(), actor, await proposed(actor, file, false));
    expect([again.outcome?.plan.added, again.outcome?.plan.changed]).toEqual([[], []]);
  });

  it('finds what is there by name, fills in what nobody has said, and waits where it opens access', async () => {
    const tenant = await founded(deps(), landscapeOf(`eier-${newId()}`));
    const bytes = new TextEncoder().encode(
      'System;Leverandør;Skole;ROS\nALFA;Leverandør AS;Skole;ja\nBeta;;Ny skole;nei\n',
    );
    const { tried, done } = await broughtIn(person(tenant), { name: 'liste.csv', bytes });
    expect(tried.outcome?.plan.changed).toContain('systems/alfa');
    expect(tried.outcome?.plan.added).toEqual(
      expect.arrayContaining(['uses/beta-ny-skole', 'assessments/risikovurdering-alfa']),
    );
    expect(done?.outcome?.waiting).toContain('uses/beta-ny-skole');
    const { entries } = (await read(tenant)).landscape;
    expect(entries.systems?.['alfa']).toHaveLength(1);
    expect(entries.systems?.['alfa']?.[0]).toMatchObject({
      name: 'Alfa',
      vendor: 'leverandor',
      login: { accounts: 'personal' },
    });
    expect(entries.uses).not.toHaveProperty('beta-ny-skole');
  });

  it('says what has changed from today, and keeps what held before', async () => {
    const tenant = await founded(
      deps(),
      landscapeOf(`eier-${newId()}`, {
        ...parts,
        systems: { ...parts['systems'], beta: { name: 'Beta', description: 'gammel' } },
      }),
    );
    const bytes = new TextEncoder().encode('System;Beskrivelse\nBeta;ny\n');
    await broughtIn(person(tenant), { name: 'liste.csv', bytes });
    const versions = (await read(tenant)).landscape.entries.systems?.['beta'];
    expect(versions?.map(({ description, from, to }) => [description, from, to])).toEqual([
      ['gammel', undefined, '2026-11-22'],
      ['ny', '2026-11-22', undefined],
    ]);
  });

  it('is looked over again when the register has changed since it was tried', async () => {
    const owner = `eier-${newId()}`;
    const tenant = await founded(deps(), landscapeOf(owner));
    const actor = person(tenant);
    const id = await proposed(
      actor,
      { name: 'a.csv', bytes: new TextEncoder().encode('System;ROS\nBeta;ja\n') },
      false,
    );
    const { seen } = await tryUpload(deps(), actor, id);
    const other = landscapeOf(owner, { notices: { plakat: { name: 'Ny plakat', form: 'brochure' } } });
    await importLandscape(deps(), commandLineActor(tenant), other, { why: 'imens' });
    expect(await bringInUpload(deps(), actor, id, seen)).toBeUndefined();
    expect((await read(tenant)).landscape.entries.assessments).toBeUndefined();
  });
});

describe('the register as a workbook', () => {
  it('comes back as nothing new', async () => {
    const tenant = await founded(deps(), landscapeOf(`eier-${newId()}`));
    const actor = person(tenant);
    const bytes = await exportWorkbook(deps(), actor, 'nn');
    const id = await uploadSpreadsheet(deps(), actor, { name: 'eksport.xlsx', bytes, founding: undefined });
    const tried = await tryUpload(deps(), actor, id);
    expect([tried.isOurs, tried.outcome?.plan.added, tried.outcome?.plan.changed, tried.faults]).toEqual([
      true,
      [],
      [],
      [],
    ]);
  });
});

describe('an upload', () => {
  const list = { name: 'a.csv', bytes: new TextEncoder().encode('System;ROS\nHemmelig;ja\n'), founding: undefined };

  it.each([
    ['leader', ['a']],
    ['reader', []],
  ] as const)('is for coordinators: a %s is refused, and it is logged', async (role, units) => {
    const tenant = await founded(deps(), landscapeOf(`eier-${newId()}`));
    const actor = person(tenant, role, [...units]);
    await expect(uploadSpreadsheet(deps(), actor, list)).rejects.toMatchObject({ code: 'refused' });
    await expect(beginUpload(deps(), actor)).rejects.toMatchObject({ code: 'refused' });
    const lines = await base.admin
      .selectFrom('log_line')
      .select(['allowed', 'subject'])
      .where('actor', '=', actor.id)
      .execute();
    expect(lines.map(({ allowed }) => allowed)).toEqual([false, false]);
  });

  it('is seen by nobody but the one who made it, and cannot be brought in by another', async () => {
    const tenant = await founded(deps(), landscapeOf(`eier-${newId()}`));
    const elsewhere = await founded(deps(), landscapeOf(`eier-${newId()}`));
    const actor = person(tenant);
    const id = await uploadSpreadsheet(deps(), actor, list);
    for (const other of [person(tenant), person(elsewhere)]) {
      await expect(openUpload(deps(), other, id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(tryUpload(deps(), other, id)).rejects.toMatchObject({ code: 'not-found' });
      await discardUpload(deps(), other, id);
      expect((await beginUpload(deps(), other)).waiting).toEqual([]);
    }
    expect((await openUpload(deps(), actor, id)).upload.fileName).toBe('a.csv');
  });

  it.each(['finnes-ikke', '', '__proto__'])('is not found by what is no id: "%s"', async (id) => {
    const actor = person(await founded(deps(), landscapeOf(`eier-${newId()}`)));
    await discardUpload(deps(), actor, id);
    await expect(openUpload(deps(), actor, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is opened by nobody from the very moment its day has passed, and then forgotten', async () => {
    const tenant = await founded(deps(), landscapeOf(`eier-${newId()}`));
    const actor = person(tenant);
    const id = await uploadSpreadsheet(deps(), actor, list);
    now = new Date(now.getTime() + 24 * 3_600_000 - 1);
    expect((await openUpload(deps(), actor, id)).upload.fileName).toBe('a.csv');
    now = new Date(now.getTime() + 1);
    await expect(openUpload(deps(), actor, id)).rejects.toMatchObject({ code: 'not-found' });
    await forgetExpired(base.db, now);
    const left = await base.admin.selectFrom('spreadsheet_upload').select('id').where('id', '=', id).execute();
    expect(left).toEqual([]);
  });

  it('leaves no file name in the log', async () => {
    const tenant = await founded(deps(), landscapeOf(`eier-${newId()}`));
    const actor = person(tenant);
    await uploadSpreadsheet(deps(), actor, { ...list, name: 'Kari Nordmann sine apper.csv' });
    const lines = await base.admin.selectFrom('log_line').selectAll().where('tenant', '=', tenant).execute();
    expect(JSON.stringify(lines)).not.toContain('Nordmann');
  });
});
