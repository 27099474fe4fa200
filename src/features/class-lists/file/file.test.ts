import { describe, expect, it } from 'vitest';
import { markOf, readMark } from '../mark.ts';
import { csvOf, guarded } from './csv.ts';
import { pdfOf } from './pdf.ts';
import { sheetOf } from './sheet.ts';

const frame = {
  lang: 'nb',
  groupTitle: '9B',
  schoolName: 'Solvik ungdomsskole',
  recipient: 'foresatte i klassen',
  day: '22. november 2026',
  mark: 'AB12-CD34',
} as const;
const list = {
  columns: ['name', 'address', 'phone'] as const,
  rows: [
    ['Berg, Alva', 'Nygata 3; "bakgården"', '+47 900 00 000'],
    ['=HYPERLINK("x"), Even', '', '-1+1'],
  ],
};
const at = new Date('2026-11-22T09:00:00Z');
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('the copy as CSV', () => {
  const csv = Buffer.from(csvOf(sheetOf(list, frame))).toString('utf8');

  it('is UTF-8 with its mark, semicolons, and the copy’s mark on every line', () => {
    expect(csv).toBe(
      '\ufeffNavn;Adresse;Telefon;Merke\r\n' +
        'Berg, Alva;"Nygata 3; ""bakgården""";+47 900 00 000;AB12-CD34\r\n' +
        '"\'=HYPERLINK(""x""), Even";;\'-1+1;AB12-CD34\r\n',
    );
  });

  it.each(['=1', '+1+1', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', '  =1', '|calc', '%0A'])('guards %j', (cell) => {
    expect(guarded(cell)).toMatch(/^'/);
  });

  it.each(['Berg, Alva', '900 00 000', '+47 900 00 000', ''])('leaves %j as it is', (cell) => {
    expect(guarded(cell)).toBe(cell);
  });
});

describe('the copy as PDF', () => {
  it('is tagged, names nobody outside the pages, and is the same when made again', async () => {
    const sheet = sheetOf(list, frame);
    const pdf = await pdfOf(sheet, at);
    expect(text(pdf).startsWith('%PDF-')).toBe(true);
    expect(text(pdf)).toContain('Klasseliste 9B');
    expect(text(pdf)).not.toMatch(/Alva|Berg/);
    expect(Buffer.from(await pdfOf(sheet, at)).equals(Buffer.from(pdf))).toBe(true);
  });

  it('says that a list is empty', async () => {
    expect((await pdfOf(sheetOf({ columns: ['name'], rows: [] }, frame), at)).length).toBeGreaterThan(1000);
  });
});

describe('a mark', () => {
  it('is read however it is typed', () => {
    const mark = markOf('0190d4a0-0000-7000-8000-000000000000');
    expect(mark).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(readMark(` ${mark.toLowerCase().replace('-', ' ')} `)).toBe(mark);
    expect(readMark('oIl0-0000')).toBe('0110-0000');
    expect(readMark('nothing')).toBeUndefined();
  });

  it('is another for another hand-out', () => {
    expect(markOf('a')).not.toBe(markOf('b'));
  });
});
