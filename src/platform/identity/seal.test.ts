import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
const token = 'A'.repeat(43);

test('what is sealed is read by the same token for the same use', () => {
  expect(unseal(token, 'hint', seal(token, 'hint', 'blåbær', random))).toBe('blåbær');
});

test('another token, another use and a touched seal read nothing', () => {
  const sealed = seal(token, 'hint', 'blåbær', random);
  expect(unseal('B'.repeat(43), 'hint', sealed)).toBeUndefined();
  expect(unseal(token, 'asked', sealed)).toBeUndefined();
  for (let at = 0; at < sealed.length - 1; at += 1) {
    const touched = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
    expect(unseal(token, 'hint', touched)).toBeUndefined();
  }
  expect(unseal(token, 'hint', '')).toBeUndefined();
});

test('the same words are sealed differently each time, and do not show', () => {
  const [one, other] = [seal(token, 'hint', 'blåbær', random), seal(token, 'hint', 'blåbær', random)];
  expect(one).not.toBe(other);
  expect(Buffer.from(one, 'base64url').includes('blåbær')).toBe(false);
});
