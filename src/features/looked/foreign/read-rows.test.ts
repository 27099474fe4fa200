import { describe, expect, test } from 'vitest';
import { Problem } from '#src/kernel/problem.ts';
import { proposeMapping } from './mapping.ts';
import { type ForeignRow, readLogFile, readRow } from './read-rows.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const now = new Date('2026-11-22T08:00:00Z');
const csv =
  'Tidspunkt;Bruker;Navn;Fødselsnummer;Handling;Begrunnelse\n2026-11-20 10:15:00;kl01;Kim Lærer;01815012345;åpnet innlevering;vurdering\n';

function rowOf(changed: Readonly<Record<string, string>> = {}): ForeignRow | string {
  const { columns, rows } = readLogFile(bytes(csv));
  return readRow({ ...rows[0], ...changed }, proposeMapping(columns), 'alfa', now);
}

describe('the access log of another system', () => {
  test('columns are understood by their headings, each meaning once', () => {
    expect(
      proposeMapping(['Tidspunkt', 'Bruker', 'Navn', 'Fødselsnummer', 'Handling', 'Begrunnelse', 'Farge']),
    ).toEqual({
      Tidspunkt: 'at',
      Bruker: 'receiver-id',
      Navn: 'receiver-name',
      Fødselsnummer: 'about-number',
      Handling: 'action',
      Begrunnelse: 'reason',
    });
    expect(proposeMapping(['Dato', 'Tid'])).toEqual({ Dato: 'at' });
    expect(proposeMapping(['constructor', '__proto__'])).toEqual({});
  });

  test('a row is a look with the time in Oslo', () => {
    expect(rowOf()).toMatchObject({
      at: new Date('2026-11-20T09:15:00Z'),
      action: 'åpnet innlevering',
      reason: 'vurdering',
      receiver: { id: 'kl01', name: 'Kim Lærer', role: null },
      about: { number: '01815012345', feide: null, source: null },
    });
  });

  test.each([
    ['2026-07-01 10:15', '2026-07-01T08:15:00.000Z'],
    ['01.07.2026 10:15', '2026-07-01T08:15:00.000Z'],
    ['2026-07-01T10:15:00Z', '2026-07-01T10:15:00.000Z'],
    ['2026-07-01T10:15:00+02:00', '2026-07-01T08:15:00.000Z'],
  ])('%s is %s', (text, at) => {
    const read = rowOf({ Tidspunkt: text });
    expect(typeof read === 'string' ? read : read.at.toISOString()).toBe(at);
  });

  test.each([
    ['no-time', { Tidspunkt: 'i går' }],
    ['no-time', { Tidspunkt: '2026-03-29 02:30' }],
    ['future', { Tidspunkt: '2026-11-22 09:30' }],
    ['no-receiver', { Bruker: '', Navn: '' }],
    ['no-action', { Handling: ' ' }],
    ['no-person', { Fødselsnummer: '' }],
    ['too-long', { Handling: 'x'.repeat(301) }],
  ])('a row comes back: %s', (why, changed) => {
    expect(rowOf(changed)).toBe(why);
  });

  test('the same row has the same hash, and another system or another time has not', () => {
    const hash = (changed = {}) => (rowOf(changed) as ForeignRow).hash;
    expect(hash()).toBe(hash());
    expect(hash({ Tidspunkt: '2026-11-20 10:15:01' })).not.toBe(hash());
    const { columns, rows } = readLogFile(bytes(csv));
    expect(readRow(rows[0] ?? {}, proposeMapping(columns), 'beta', now)).not.toMatchObject({ hash: hash() });
  });

  test('JSON, Windows-1252 and commas are read too', () => {
    expect(readLogFile(bytes('[{"logtime":"2026-11-20T10:00:00Z","action":"read"}]')).columns).toEqual([
      'logtime',
      'action',
    ]);
    expect(readLogFile(Uint8Array.from([0x6e, 0xe5, 0x72, 0x0a, 0x31, 0x0a])).columns).toEqual(['når']);
    expect(readLogFile(bytes('tid,bruker\n1,2\n')).rows).toEqual([{ tid: '1', bruker: '2' }]);
  });

  test.each(['', '[', '"a', '[1]', '[]', 'bare overskrifter\n'])('%j is no log', (text) => {
    expect(() => readLogFile(bytes(text))).toThrow(Problem);
  });
});
