import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Landscape, parseLandscape, printLandscape } from '#src/features/register/index.ts';
import { languages } from '#src/kernel/language.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { randomLandscape } from '#test/random-landscape.ts';
import { readSpreadsheet } from '../workbook/read-file.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { readBack } from './read-back.ts';
import { workbookOf } from './workbook-of.ts';

const file = (name: string): Landscape =>
  parseLandscape(readFileSync(join(projectRoot(), 'landscapes', name), 'utf8'), name);

const sheetsOf = async (landscape: Landscape, lang: 'nb' | 'nn' | 'en' = 'nb'): Promise<readonly Sheet[]> =>
  readSpreadsheet(await workbookOf(landscape, '2024-01-01', lang), 'x.xlsx');

/** The sheets with one cell written over, as somebody would in Excel. */
function edited(sheets: readonly Sheet[], name: string, row: number, column: number, text: string): readonly Sheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = sheet.rows.map((cells) => [...cells]);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push('');
    cells[column] = text;
    return { name, rows };
  });
}

const sheetNamed = (sheets: readonly Sheet[], name: string): Sheet => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name} among ${sheets.map((each) => each.name).join(', ')}`);
  return found;
};

describe('a workbook of a register', () => {
  it('gives back exactly what was in it, whatever it holds', async () => {
    // A sample rather than a search: shrinking a register of twenty-one kinds takes longer than reading what it prints.
    for (const [index, landscape] of fc.sample(randomLandscape(), { numRuns: 8, seed: 2018 }).entries()) {
      const { landscape: back, faults } = readBack(await sheetsOf(landscape, languages[index % languages.length]));
      expect(faults).toEqual([]);
      expect(back === undefined ? undefined : printLandscape(back)).toBe(printLandscape(landscape));
      expect(back?.owner).toEqual(landscape.owner);
      for (const [kind, entries] of Object.entries(landscape.entries)) {
        expect(back?.entries[kind as 'units'] ?? {}).toEqual(entries);
      }
    }
  });

  it.each(['bergen-mohlenpris-2013.yaml', 'perfect-owner.yaml', 'skien.yaml'])('gives back %s', async (name) => {
    const landscape = file(name);
    const { landscape: back, faults, unread } = readBack(await sheetsOf(landscape));
    expect([faults, unread]).toEqual([[], []]);
    expect(back === undefined ? undefined : printLandscape(back)).toBe(printLandscape(landscape));
  });
});

describe('the first sheet', () => {
  it('has art. 30(1)(a) to (g) first, in that order, and the second (a) to (d) of art. 30(2)', async () => {
    const [first, second] = await sheetsOf(file('perfect-owner.yaml'));
    const letters = (sheet: Sheet | undefined, count: number) =>
      sheet?.rows[0]?.slice(0, count).map((cell) => cell.slice(0, 2));
    expect(letters(first, 8)).toEqual(['a)', 'b)', 'c)', 'c)', 'd)', 'e)', 'f)', 'g)']);
    expect(letters(second, 4)).toEqual(['a)', 'b)', 'c)', 'd)']);
    const record = first?.rows.slice(2) ?? [];
    expect(record.length).toBeGreaterThan(0);
    for (const row of record) expect(row.slice(0, 4).every((cell) => cell !== '')).toBe(true);
  });
});

describe('an edited workbook', () => {
  const landscape = file('perfect-owner.yaml');
  const nameColumn = async (sheets: readonly Sheet[]) => sheetNamed(sheets, 'Systemer').rows[1]?.indexOf('name') ?? -1;

  it('brings back the cell that was changed, and nothing else', async () => {
    const sheets = await sheetsOf(landscape);
    const key = sheetNamed(sheets, 'Systemer').rows[2]?.[0] ?? '';
    const { landscape: back } = readBack(edited(sheets, 'Systemer', 2, await nameColumn(sheets), 'Nytt navn'));
    const expected = structuredClone(landscape) as unknown as {
      entries: { systems: Record<string, { name: string }[]> };
    };
    const first = expected.entries.systems[key]?.[0];
    if (first === undefined) throw new Error('no system');
    first.name = 'Nytt navn';
    expect(back === undefined ? undefined : printLandscape(back)).toBe(
      printLandscape(expected as unknown as Landscape),
    );
  });

  it('reads words in any of the languages, and yes and no as Excel has them', async () => {
    const sheets = await sheetsOf(landscape);
    const marks = sheetNamed(sheets, 'Systemer').rows[1] ?? [];
    const [accounts, personal] = [marks.indexOf('login.accounts'), marks.indexOf('personalData')];
    const typed = edited(edited(sheets, 'Systemer', 2, accounts, 'shared account'), 'Systemer', 2, personal, 'FALSE');
    const key = sheetNamed(sheets, 'Systemer').rows[2]?.[0] ?? '';
    const system = readBack(typed).landscape?.entries.systems?.[key]?.[0];
    expect([system?.login?.accounts, system?.personalData]).toEqual(['shared-account', false]);
  });

  it('is refused with sheet, row and column when something cannot stand there', async () => {
    const sheets = await sheetsOf(landscape);
    const column = sheetNamed(sheets, 'Systemer').rows[1]?.indexOf('personalData') ?? -1;
    const { landscape: back, faults } = readBack(edited(sheets, 'Systemer', 2, column, 'kanskje'));
    expect(back).toBeUndefined();
    expect(faults).toMatchObject([{ sheet: 'Systemer', row: 3, why: 'value' }]);
  });

  it('says where a change belongs that was typed into the record', async () => {
    const sheets = await sheetsOf(landscape);
    const { landscape: back, faults } = readBack(edited(sheets, 'Protokoll art. 30 nr. 1', 2, 1, 'Et annet formål'));
    expect(back).toBeUndefined();
    expect(faults).toEqual([
      { sheet: 'Protokoll art. 30 nr. 1', row: 3, column: 'B', why: 'made-from-others', detail: 'Formål' },
    ]);
  });

  it('ignores nothing: a column without a name, a row without a key, a reference to nothing', async () => {
    const sheets = await sheetsOf(landscape);
    const { rows } = sheetNamed(sheets, 'Systemer');
    const beside = readBack(edited(sheets, 'Systemer', 2, rows[1]?.length ?? 0, 'husk dette'));
    expect(beside.faults).toMatchObject([{ why: 'unknown-column', row: 3 }]);
    const keyless = readBack(edited(sheets, 'Systemer', rows.length, 3, 'Uten nøkkel'));
    expect(keyless.faults).toMatchObject([{ why: 'no-key', row: rows.length + 1 }]);
    const vendor = rows[1]?.indexOf('vendor') ?? -1;
    const loose = readBack(edited(sheets, 'Systemer', 2, vendor, 'finnes-ikke'));
    expect(loose.faults).toMatchObject([{ sheet: 'Systemer', row: 3, why: 'does-not-fit' }]);
    expect(loose.landscape).toBeUndefined();
  });

  it('tells of sheets that it does not read', async () => {
    const sheets = [...(await sheetsOf(landscape)), { name: 'Mine notater', rows: [['husk']] }];
    expect(readBack(sheets).unread).toEqual(['Mine notater']);
  });
});
