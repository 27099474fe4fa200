import { expect, it } from 'vitest';
import { newId, uuidv7 } from './uuid.ts';

const zero = new Uint8Array(10);
const ones = new Uint8Array(10).fill(0xff);

it('has the version and the variant of RFC 9562, whatever the random bytes are', () => {
  expect(uuidv7(0, zero)).toBe('00000000-0000-7000-8000-000000000000');
  expect(uuidv7(2 ** 48 - 1, ones)).toBe('ffffffff-ffff-7fff-bfff-ffffffffffff');
});

it('holds the milliseconds, as in the example of RFC 9562 A.6', () => {
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

it('sorts by time, and takes no more than ten random bytes', () => {
  expect(uuidv7(1000, ones) < uuidv7(1001, zero)).toBe(true);
  expect(uuidv7(1000, new Uint8Array(20))).toBe(uuidv7(1000, zero));
});

it('is new each time', () => {
  expect(new Set(Array.from({ length: 100 }, newId)).size).toBe(100);
});
