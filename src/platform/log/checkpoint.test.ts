import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newSigner } from '#test/log-house.ts';
import { keyHashOf, parseCheckpoint, printCheckpoint, signedBy, signerOf, signHead } from './checkpoint.ts';
import { parsePublicKey, parseSigner, printPublicKey } from './signing.ts';
import { leafHash } from './tree/hash.ts';

const tenant = '01234567-89ab-4cde-8f01-23456789abcd';
const signer = newSigner();
const root = leafHash(Buffer.from('only'));
const head = signHead({ tenant, size: 1, root, at: new Date('2026-11-22T08:00:00.000Z') }, signer);
const text = printCheckpoint(head, signer);

test('a checkpoint is read as it was written', () => {
  const read = parseCheckpoint(text, 'a file');
  expect(read).toMatchObject({ tenant, size: 1, at: head.at });
  expect(Buffer.from(read.root).equals(root)).toBe(true);
  expect(signerOf(read, [newSigner(), signer])).toBe(signer);
  expect(signerOf(read, [newSigner()])).toBeUndefined();
  expect(printCheckpoint(read, signer)).toBe(text);
});

test('its lines are those of a signed note: origin, size, root, time, nothing, signature', () => {
  const [origin, size, base64, time, empty, signature, ...more] = text.split('\n');
  expect([origin, size, time, empty, more]).toEqual([
    `skolevern/${tenant}`,
    '1',
    'time 2026-11-22T08:00:00.000Z',
    '',
    [''],
  ]);
  expect(base64).toBe(Buffer.from(root).toString('base64'));
  expect(signature).toMatch(new RegExp(`^— skolevern/${tenant} [A-Za-z0-9+/]{91}=$`));
});

test('anybody with the public key can check the signature, with other tools', () => {
  const signed = text.slice(0, text.indexOf('\n\n') + 1);
  const signature = Buffer.from(text.trimEnd().split(' ').at(-1) ?? '', 'base64');
  expect(signature.subarray(0, 4)).toEqual(Buffer.from(keyHashOf(tenant, signer)));
  expect(verify(null, Buffer.from(signed), createPublicKey(printPublicKey(signer)), signature.subarray(4))).toBe(true);
});

test.each([
  ['another size', (t: string) => t.replace('\n1\n', '\n2\n')],
  ['another time', (t: string) => t.replace('08:00:00.000Z', '08:00:00.001Z')],
  [
    'another root',
    (t: string) => t.replace(/\n(.)(.{42}=)\n/, (_, first, rest) => `\n${first === 'A' ? 'B' : 'A'}${rest}\n`),
  ],
  ['another owner', (t: string) => t.replaceAll('01234567', '01234568')],
])('with %s the signature is not right', (_, change) => {
  const changed = change(text);
  expect(changed).not.toBe(text);
  const read = parseCheckpoint(changed, 'a file');
  expect(signedBy(read, signer)).toBe(false);
  expect(signerOf(read, [signer])).toBeUndefined();
});

describe('what is no checkpoint is refused with its place', () => {
  test.each([
    ['nothing', ''],
    ['a word', 'hei\n'],
    ['one without a signature', text.split('\n').slice(0, 5).join('\n')],
    ['one of nothing', text.replace('\n1\n', '\n0\n')],
    ['one with a line more', text.replace('\ntime', '\nmore\ntime')],
    ['one of two owners', text.replace('skolevern/0', 'skolevern/1')],
    ['one with a day that is not', text.replace('2026-11-22', '2026-02-31')],
    ['one with a size that no number holds', text.replace('\n1\n', '\n9999999999999999\n')],
    ['two', text + text],
  ])('%s', (_, wrong) => {
    expect(() => parseCheckpoint(wrong, 'my.txt')).toThrow(
      expect.objectContaining({ code: 'bad-input', place: 'my.txt' }),
    );
  });
});

describe('keys', () => {
  test('a public key is the same when it is read from either part', () => {
    expect(parsePublicKey(printPublicKey(signer), 'x')).toEqual({ id: signer.id, bytes: signer.bytes });
    expect(signer.id).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each(['', 'hei', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'])(
    'what is no key is refused: %s',
    (pem) => {
      expect(() => parseSigner(pem, '/keys/x.pem')).toThrow(
        expect.objectContaining({ code: 'bad-input', place: '/keys/x.pem' }),
      );
    },
  );

  test('a public key cannot sign', () => {
    expect(() => parseSigner(printPublicKey(signer), 'x')).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });
});
