import { describe, expect, it } from 'vitest';
import { checkLandscape, type Landscape } from '#src/features/register/index.ts';
import { everySpreadsheet, type SpreadsheetFile } from '#test/spreadsheets.ts';
import { readSpreadsheet } from '../workbook/read-file.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { buildLandscape } from './build.ts';
import { propose, proposeSheet } from './propose.ts';

const register: Landscape = { origin: { kind: 'own-records', title: 'F', date: '2026-01-01' }, owner: [], entries: {} };
const founding = { id: 'f', name: 'Fjordvik kommune', kind: 'municipality' } as const;
const nobody = { systems: new Set<string>(), units: new Set<string>() };

function build(sheet: Sheet, file = 'liste.xlsx') {
  const { headerRow, columns } = propose(sheet, nobody);
  const mapping = {
    sheet: sheet.name,
    headerRow,
    columns: Object.fromEntries(columns.map(({ column, target }) => [column, target])),
  };
  return buildLandscape({ file, sheet, mapping, register, today: '2026-11-22', founding });
}

const rows = (...those: string[][]): Sheet => ({ name: 'Ark1', rows: those });

async function built({ bytes, name }: SpreadsheetFile) {
  const sheets = await readSpreadsheet(bytes, name);
  const proposal = proposeSheet(sheets, nobody);
  const sheet = sheets.find((each) => each.name === proposal.sheet);
  if (sheet === undefined) throw new Error('no sheet');
  return { sheet, headerRow: proposal.headerRow, ...build(sheet, name) };
}

describe('rows as entries', () => {
  it('hold together, whichever spreadsheet they come from', async () => {
    for (const file of await everySpreadsheet()) {
      const { landscape } = await built(file);
      expect(checkLandscape(landscape), file.name).toEqual([]);
    }
  });

  it('lose no word: every cell is a fact, a note, a heading of somebody, or told of', async () => {
    for (const file of await everySpreadsheet()) {
      const { landscape, issues, sheet, headerRow } = await built(file);
      const said = JSON.stringify(landscape);
      const spoken = new Set(issues.map(({ row, column }) => `${row}${column}`));
      for (const [row, cells] of sheet.rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          if (row <= headerRow || cell.trim() === '') continue;
          const letters = String.fromCharCode(65 + column);
          const isKnown = said.includes(`rad ${row + 1}, kolonne ${letters}`) || spoken.has(`${row + 1}${letters}`);
          // The same word in a later row is known from the first; "–" and "?" say that nothing is known.
          const isRepeated = sheet.rows.slice(headerRow + 1, row).some((earlier) => earlier[column] === cell);
          const isKept =
            said.includes(JSON.stringify(cell.trim()).slice(1, -1)) ||
            said.includes(cell.trim().split(/[\n;,]/)[0] ?? cell);
          const saysNothing = ['-', '?', 'ukjent'].includes(cell.trim());
          expect(isKnown || isRepeated || isKept || saysNothing, `${file.name} ${letters}${row + 1}: ${cell}`).toBe(
            true,
          );
        }
      }
    }
  });

  it('tell of a system on many rows once, and of each school that uses it', () => {
    const { landscape } = build(rows(['App', 'Skole', 'ROS'], ['A', 'Nord skole', 'ja'], ['a ', 'Sør skole', 'ja']));
    expect(Object.keys(landscape.entries.systems ?? {})).toEqual(['a']);
    expect(Object.values(landscape.entries.uses ?? {}).map(([use]) => [use?.system, use?.unit])).toEqual([
      ['a', 'nord-skole'],
      ['a', 'sor-skole'],
    ]);
  });

  it('say who uses the systems when somebody tells it and no column does, and else nothing', () => {
    const sheet = rows(['App', 'ROS'], ['A', 'nei']);
    const mapping = { sheet: 'Ark1', headerRow: 0, columns: { 0: 'system', 1: 'risk' } } as const;
    const input = { file: 'x.csv', sheet, register, today: '2026-11-22', founding };
    expect(buildLandscape({ ...input, mapping }).landscape.entries.uses).toBeUndefined();
    const told = buildLandscape({ ...input, mapping: { ...mapping, unit: 'Fjordvik kommune' } }).landscape.entries;
    expect(told.uses?.['a-fjordvik-kommune']?.[0]).toMatchObject({ system: 'a', unit: 'fjordvik-kommune' });
    expect(checkLandscape({ ...register, owner: [{ id: 'f', name: 'F' }], entries: told })).toEqual([]);
  });

  it('use the first of two answers and tell of the other', () => {
    const { landscape, issues } = build(rows(['App', 'ROS'], ['A', 'ja'], ['A', 'nei']));
    expect(landscape.entries.assessments?.['risikovurdering-a']?.[0]?.done).toBe(true);
    expect(issues).toMatchObject([{ row: 3, column: 'B', reason: 'otherwise', kept: true }]);
    expect(landscape.entries.systems?.['a']?.[0]?.note).toBe('ROS: nei');
  });

  it('conclude nothing from what is neither yes nor no', () => {
    const { landscape, issues } = build(rows(['App', 'Leverandør', 'Databehandleravtale'], ['A', 'B AS', 'Delvis']));
    expect(landscape.entries.agreements).toBeUndefined();
    expect(issues).toMatchObject([{ row: 2, column: 'C', reason: 'yes-no-or-day', kept: true }]);
  });

  it('do not say whom data is about when nobody has', () => {
    const { landscape, issues } = build(rows(['Behandling', 'Personopplysninger'], ['Skyss', 'navn, adresse']));
    expect(landscape.entries.dataUses).toBeUndefined();
    expect(issues).toMatchObject([{ reason: 'needs-subjects', kept: true }]);
  });

  it('leave out a row without a name, and a footnote, and say so', () => {
    const { issues, rows: count } = build(rows(['App', 'Leverandør'], ['A', 'B'], ['', 'C'], ['* foreløpig', '']));
    expect(issues.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'no-name'],
      [4, 'footnote'],
    ]);
    expect(count).toBe(1);
  });
});
