import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayShowIdentityNumber, readIdentityNumber, syntheticNumber } from './identity-number.ts';

const days = fc
  .date({ min: new Date('1940-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** The number with its first digit raised by four: a D-number needs other check digits, which the last two are tried for. */
function dNumberOf(birthDate: string): string | undefined {
  const start = syntheticNumber(birthDate, 7);
  const nine = `${Number(start[0]) + 4}${start.slice(1, 9)}`;
  return Array.from({ length: 100 }, (_, n) => `${nine}${String(n).padStart(2, '0')}`).find(
    (one) => readIdentityNumber(one) !== undefined,
  );
}

describe('an identity number', () => {
  it('made for tests is synthetic, valid and of the day asked for', () => {
    fc.assert(
      fc.property(days, fc.nat(900), (birthDate, serial) => {
        const digits = syntheticNumber(birthDate, serial);
        expect(readIdentityNumber(digits)).toEqual({ kind: 'synthetic', digits, birthDate });
        expect(Number(digits[2])).toBeGreaterThanOrEqual(8);
      }),
    );
  });

  it('is none any more when the last digit is another', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 9 }), (birthDate, by) => {
        const good = syntheticNumber(birthDate, 3);
        expect(readIdentityNumber(`${good.slice(0, 10)}${(Number(good[10]) + by) % 10}`)).toBeUndefined();
      }),
    );
  });

  it('is read with spaces, and as a D-number of the synthetic series', () => {
    const good = syntheticNumber('2012-05-17', 1);
    expect(readIdentityNumber(` ${good.slice(0, 6)} ${good.slice(6)} `)?.digits).toBe(good);
    const dNumber = dNumberOf('2012-05-17');
    expect(readIdentityNumber(dNumber ?? '')).toMatchObject({ kind: 'synthetic', birthDate: '2012-05-17' });
  });

  it('may be a DUF number: weights over serial and year, modulo 11, two digits', () => {
    // 0·4+0·6+0·3+0·2+0·7+1·5 + 2·4+0·6+2·3+4·2 = 27, and 27 modulo 11 is 5.
    expect(readIdentityNumber('202400000105')).toEqual({ kind: 'duf', digits: '202400000105' });
    expect(readIdentityNumber('202400000106')).toBeUndefined();
    expect(readIdentityNumber('302400000105')).toBeUndefined();
  });

  it.each(['', '1', '12345678901', 'ola nordmann', '0'.repeat(11), '0'.repeat(12), '9'.repeat(13)])(
    'is not %j',
    (text) => {
      expect(readIdentityNumber(text)).toBeUndefined();
    },
  );

  it('is shown only where a kind of data with identity numbers may be seen', () => {
    expect(mayShowIdentityNumber([])).toBe(false);
    expect(mayShowIdentityNumber([{ identityNumber: false }])).toBe(false);
    expect(mayShowIdentityNumber([{ identityNumber: false }, { identityNumber: true }])).toBe(true);
  });
});
