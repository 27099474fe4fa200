import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLoopback, isPublic } from './guard.ts';

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.8.8.8',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '0:0:0:0:0:ffff:0a00:0001',
  '64:ff9b::a00:1',
  '::10.0.0.1',
  'fe80::1%eth0',
  'fd00:ec2::254',
  'fc00::1',
  'ff02::1',
  '2002:a00:1::1',
  '::ffff:0:7f00:1',
  '64:ff9b:1::5db8:d822',
  '100::1',
  '2001::1',
  '3fff::1',
  '4000::1',
  '5f00::1',
  'fec0::1',
  'localhost',
  '',
])('%s is not visited', (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each([
  '93.184.216.34',
  '172.32.0.1',
  '100.128.0.1',
  '2a00:1450:400f::1',
  '::ffff:93.184.216.34',
  '64:ff9b::5db8:d822',
])('%s may be visited', (address) => {
  expect(isPublic(address)).toBe(true);
});

test('an IPv4 address is judged the same however it is written', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const groups = address.split('.').map(Number);
      const hex = [0, 2].map((at) => ((groups[at] ?? 0) * 256 + (groups[at + 1] ?? 0)).toString(16));
      expect(isPublic(`::ffff:${address}`)).toBe(isPublic(address));
      expect(isPublic(`::ffff:${hex.join(':')}`)).toBe(isPublic(address));
      expect(isLoopback(`::ffff:${hex.join(':')}`)).toBe(isLoopback(address));
    }),
  );
});
