import { expect, test } from 'vitest';
import { isInside, networkOf, readNetwork, requestAddress } from './network.ts';

test.each([
  ['10.20.0.0/16', '10.20.0.0/16'],
  [' 192.0.2.7 ', '192.0.2.7'],
  ['2001:db8::/32', '2001:db8::/32'],
  ['10.20.0.0/33', undefined],
  ['10.20.0/16', undefined],
  ['10.20.0.0/', undefined],
  ['10.20.0.0/1/2', undefined],
  ['skolen.example', undefined],
  ['', undefined],
])('"%s" is read as %s', (text, network) => {
  expect(readNetwork(text)).toBe(network);
});

test.each([
  ['10.20.255.1', true],
  ['::ffff:10.20.1.1', true],
  ['10.21.0.1', false],
  ['192.0.2.7', true],
  ['192.0.2.8', false],
  ['2001:db8:1::5', true],
  ['2001:db9::5', false],
  ['not an address', false],
  [undefined, false],
])('%s lies in the networks: %s', (address, inside) => {
  expect(isInside(address, ['10.20.0.0/16', '192.0.2.7', '2001:db8::/32', 'nonsense'])).toBe(inside);
});

test('no network holds everybody out', () => {
  expect(isInside('10.20.0.1', [])).toBe(false);
});

test.each([
  ['nobody is trusted: what the visitor writes is nothing', '203.0.113.5', '10.0.0.1', [], '203.0.113.5'],
  [
    'a proxy that is named: its own word, the last one',
    '127.0.0.1',
    '10.9.9.9, 203.0.113.5',
    ['127.0.0.1'],
    '203.0.113.5',
  ],
  ['a proxy that is not named', '127.0.0.2', '203.0.113.5', ['127.0.0.1'], '127.0.0.2'],
  ['a proxy that says nothing', '127.0.0.1', undefined, ['127.0.0.1'], '127.0.0.1'],
  ['a proxy that says nonsense', '127.0.0.1', 'unknown', ['127.0.0.1'], '127.0.0.1'],
  ['no connection', undefined, '203.0.113.5', ['127.0.0.1'], undefined],
] as const)('where a request comes from, %s', (_, connection, forwarded, proxies, address) => {
  expect(requestAddress(connection, forwarded, proxies)).toBe(address);
});

test.each([
  ['203.0.113.5', '203.0.113.5'],
  ['::ffff:203.0.113.5', '203.0.113.5'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
