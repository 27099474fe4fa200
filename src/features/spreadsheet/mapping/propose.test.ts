import { describe, expect, it } from 'vitest';
import { appList, messyList, nynorskCsv, recordLayout, type SpreadsheetFile } from '#test/spreadsheets.ts';
import { readSpreadsheet } from '../workbook/read-file.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { KnownNames } from './known-names.ts';
import { propose, proposeSheet } from './propose.ts';

const nobody: KnownNames = { systems: new Set(), units: new Set() };
const proposalFor = async ({ bytes, name }: SpreadsheetFile) =>
  proposeSheet(await readSpreadsheet(bytes, name), nobody);
const targetsOf = (proposal: ReturnType<typeof propose>) => proposal.columns.map(({ target }) => target);
const sheet = (...rows: string[][]): Sheet => ({ name: 'Ark1', rows });

describe('a proposal', () => {
  it('understands the record as the authority lays it out', async () => {
    expect(targetsOf(await proposalFor(await recordLayout()))).toEqual([
      ...['activity', 'controller', 'purpose', 'subjects', 'data', 'recipients', 'transfer', 'retention', 'measures'],
      ...['basis', 'system', 'processor', 'agreement'],
    ]);
  });

  it('understands a plain list of apps, and keeps what it does not understand', async () => {
    const proposal = await proposalFor(await appList());
    expect(targetsOf(proposal)).toEqual([
      ...['system', 'unit', 'vendor', 'agreement', 'risk', 'storage', 'two-factor', 'responsible', 'note'],
    ]);
    expect(proposal.columns.at(-1)).toMatchObject({ heading: 'Pris', reason: 'none', samples: ['1200', '800'] });
  });

  it('finds the sheet and the headings under a title block', async () => {
    const proposal = await proposalFor(await messyList());
    expect([proposal.sheet, proposal.headerRow, proposal.rows]).toEqual(['Systemer 2025', 3, 5]);
    expect(targetsOf(proposal)).toEqual(['note', 'system', 'purpose', 'vendor', 'agreement', 'risk', 'retention']);
  });

  it('understands nynorsk', async () => {
    expect(targetsOf(await proposalFor(nynorskCsv()))).toEqual([
      ...['activity', 'purpose', 'basis', 'subjects', 'data', 'system', 'agreement', 'retention'],
    ]);
  });

  it('understands English', () => {
    const proposal = propose(
      sheet(
        ['System name', 'Vendor', 'Purpose', 'Legal basis', 'DPA', 'Risk assessment'],
        ['A', 'B', 'C', 'consent', 'yes', 'no'],
      ),
      nobody,
    );
    expect(targetsOf(proposal)).toEqual(['system', 'vendor', 'purpose', 'basis', 'agreement', 'risk']);
  });

  it('knows a column by what stands in it when its heading says nothing', () => {
    const known = { systems: new Set(['alfa', 'beta']), units: new Set<string>() };
    const proposal = propose(
      sheet(['Hva', 'X', 'Y'], ['Alfa', 'Norge', 'Elever'], ['Beta', 'Irland', 'Foresatte']),
      known,
    );
    expect(proposal.columns.map(({ target, reason }) => [target, reason])).toEqual([
      ['system', 'values'],
      ['storage', 'values'],
      ['subjects', 'values'],
    ]);
  });

  it('hears that a heading over yes and no asks whether, not which', () => {
    const rows = [
      ['System', 'Personopplysninger'],
      ['A', 'Ja'],
      ['B', 'Nei'],
      ['C', 'Ja'],
    ];
    expect(targetsOf(propose(sheet(...rows), nobody))).toEqual(['system', 'personal-data']);
  });

  it('gives no two columns what only one can say', () => {
    const proposal = propose(sheet(['System', 'Applikasjon', 'Leverandør', 'Vendor'], ['A', 'B', 'C', 'D']), nobody);
    const targets = targetsOf(proposal);
    expect(targets.filter((target) => target === 'system')).toHaveLength(1);
    expect(targets.filter((target) => target === 'vendor')).toHaveLength(1);
    expect(targets.filter((target) => target === 'note')).toHaveLength(2);
  });

  it('takes the row of headings that somebody points at', () => {
    const proposal = propose(sheet(['System', 'ROS'], ['x', 'y'], ['App', 'Dba'], ['A', 'ja']), nobody, 2);
    expect([targetsOf(proposal), proposal.rows]).toEqual([['system', 'agreement'], 1]);
  });
});
