import { crc32, deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { limits } from './limits.ts';
import { readSpreadsheet } from './read-file.ts';
import { columnLetters } from './sheet.ts';
import { withinLimits } from './unpack.ts';
import { writeWorkbook } from './write-xlsx.ts';

const write = (rows: readonly (readonly (string | number)[])[]) => writeWorkbook([{ name: 'A', headings: 1, rows }]);
const rowsOf = async (bytes: Uint8Array) => (await readSpreadsheet(bytes, 'x.xlsx'))[0]?.rows;
const text = (content: string) => new TextEncoder().encode(content);

/** A zip with parts whose headers say whatever one likes. */
function zip(
  parts: readonly { readonly name: string; readonly content: Buffer; readonly says?: number }[],
): Uint8Array {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content, says = content.length } of parts) {
    const packed = deflateRawSync(content, { level: 9 });
    const head = (size: number, shift: number, signature: number) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUInt32LE(signature, 0);
      bytes.writeUInt16LE(20, 4 + shift);
      bytes.writeUInt16LE(8, 8 + shift);
      bytes.writeUInt32LE(crc32(content), 14 + shift);
      bytes.writeUInt32LE(packed.length, 18 + shift);
      bytes.writeUInt32LE(says, 22 + shift);
      bytes.writeUInt16LE(name.length, 26 + shift);
      return bytes;
    };
    const central = head(46, 2, 0x02014b50);
    central.writeUInt32LE(offset, 42);
    centrals.push(central, Buffer.from(name));
    locals.push(head(30, 0, 0x04034b50), Buffer.from(name), packed);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

describe('a workbook that is written', () => {
  it('keeps what looks like a formula, a number or an escape as the text that it is', async () => {
    const traps = [
      '=1+1',
      '+47',
      '-1',
      '@SUM(A1)',
      '\t=x',
      '007',
      '1e3',
      'TRUE',
      '2024-01-01',
      '_x0007_',
      '_x005F_',
      ' x ',
      'x\r\ny',
      '\u0007',
    ];
    const bytes = await write([['a'], ...traps.map((trap) => [trap])]);
    expect((await rowsOf(bytes))?.slice(1).map(([cell]) => cell)).toEqual(traps);
    const parts = Buffer.from(bytes).toString('latin1');
    expect(parts).not.toContain('<f>');
  });

  it('is the same, byte for byte, whenever it is written', async () => {
    vi.useFakeTimers({ now: new Date('2026-01-01'), toFake: ['Date'] });
    const first = await write([['a'], ['b']]);
    vi.setSystemTime(new Date('2027-05-05'));
    expect(await write([['a'], ['b']])).toEqual(first);
    vi.useRealTimers();
  });

  it('refuses a text that no cell holds, and says where', async () => {
    await expect(write([['a', 'y'.repeat(limits.cellText + 1)]])).rejects.toMatchObject({ place: 'A!B1' });
  });
});

describe('a workbook that is read', () => {
  it('has days of both calendars, yes and no, and numbers as they are shown', async () => {
    for (const dateSystem of ['1900', '1904'] as const) {
      const rows = [[new Date('2024-10-03T00:00:00Z'), true, 1200, 1.5, null]];
      const bytes = await writeXlsx({ dateSystem, sheets: [{ name: 'A', rows }] });
      expect((await rowsOf(bytes))?.[0]?.slice(0, 4)).toEqual(['2024-10-03', 'TRUE', '1200', '1.5']);
    }
  });

  it('says in every row what is merged over them, and a title only where it stands', async () => {
    const rows = [
      ['Tittel', null],
      ['Læring', 'A'],
      [null, 'B'],
      [null, 'C'],
    ];
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
      { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
    ];
    const read = await rowsOf(await writeXlsx({ sheets: [{ name: 'A', rows, merges }] }));
    expect(read?.map((row) => row[0] ?? '')).toEqual(['Tittel', 'Læring', 'Læring', '']);
    expect(read?.[0]?.[1] ?? '').toBe('');
  });

  it('reads a sheet of many rows', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [`system ${row}`, 'ja']);
    expect(await rowsOf(await writeXlsx({ sheets: [{ name: 'A', rows }] }))).toHaveLength(20_000);
  });

  const most = 100_000;
  const part = { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(most + 1, 32) };
  it.each([
    ['one part that grows', [part]],
    ['one that lies about its size', [{ ...part, says: 10 }]],
    [
      'many that grow together',
      [1, 2, 3].map((n) => ({ name: `xl/worksheets/sheet${n}.xml`, content: Buffer.alloc(40_000, 32) })),
    ],
  ])('is stopped before it fills the memory: %s', (_, parts) => {
    const bomb = zip(parts);
    expect(bomb.length).toBeLessThan(2_000);
    expect(() => withinLimits(bomb, most)).toThrow('The spreadsheet is too large.');
  });

  it('is never unpacked where it holds no cells, nor where two parts have one name', () => {
    const picture = { name: 'xl/media/image1.png', content: Buffer.alloc(most + 1) };
    expect(withinLimits(zip([picture]), most).length).toBe(22);
    const small = { ...part, content: Buffer.from('<a/>') };
    expect(() => withinLimits(zip([small, small]), most)).toThrow('not a spreadsheet');
  });

  it('is refused in words when it is something else, cut off, old or empty', async () => {
    const good = await write([['a', 'b']]);
    await expect(readSpreadsheet(good.slice(0, good.length / 2), 'x.xlsx')).rejects.toThrow('not a spreadsheet');
    await expect(readSpreadsheet(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2]), 'x.pdf')).rejects.toThrow(
      'not a spreadsheet',
    );
    await expect(readSpreadsheet(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'x.xls')).rejects.toThrow(
      'old Excel format',
    );
    await expect(readSpreadsheet(text(' ;\n;;\n'), 'x.csv')).rejects.toThrow('nothing in the spreadsheet');
    await expect(readSpreadsheet(new Uint8Array(limits.bytes + 1).fill(65), 'x.csv')).rejects.toThrow('too large');
  });
});

describe('a CSV file', () => {
  it.each([
    ['semicolons, UTF-8', text('System;Mål\n"a;b";"sagt ""ja"""\n')],
    ['commas', text('System,Mål\n"a;b","sagt ""ja"""\n')],
    ['tabs, UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from('System\tMål\na;b\tsagt "ja"\n', 'utf16le')])],
    ['Windows-1252', new Uint8Array(Buffer.from('System;Mål\r\n"a;b";"sagt ""ja"""\r\n', 'latin1'))],
    ['its separator told', text('sep=;\r\nSystem;Mål\r\n"a;b";"sagt ""ja"""\r\n')],
    ['a byte order mark', text('\uFEFFSystem;Mål\n"a;b";"sagt ""ja"""\n')],
  ])('is read with %s', async (_, bytes) => {
    const [sheet] = await readSpreadsheet(bytes, 'liste.csv');
    expect(sheet?.name).toBe('liste');
    expect(sheet?.rows.slice(0, 2)).toEqual([
      ['System', 'Mål'],
      ['a;b', 'sagt "ja"'],
    ]);
  });
});

it('letters are those that a spreadsheet shows', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
