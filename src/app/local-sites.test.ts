import { expect, test } from 'vitest';
import { localSitesOf } from './local-sites.ts';

test('the application scans the net unless it is told of test sites', async () => {
  expect(await localSitesOf({ NODE_ENV: 'production', SKOLEVERN_SCAN_DNS: ' ' })).toBeUndefined();
  expect(
    await localSitesOf({ SKOLEVERN_SCAN_RESOLVE_TO: 'localhost:8443', SKOLEVERN_SCAN_DNS: '127.0.0.1:5353' }),
  ).toEqual({ resolveTo: '127.0.0.1:8443', dns: '127.0.0.1:5353' });
});

test.each([
  ['SKOLEVERN_SCAN_RESOLVE_TO', '127.0.0.1:8443'],
  ['SKOLEVERN_SCAN_DNS', '127.0.0.1:53'],
  ['SKOLEVERN_SCAN_CA', '/x.pem'],
])('%s is refused in production, by its name', async (name, value) => {
  await expect(localSitesOf({ [name]: value, NODE_ENV: 'production' })).rejects.toMatchObject({
    code: 'refused',
    place: name,
  });
});

test.each([
  ['SKOLEVERN_SCAN_RESOLVE_TO', 'ingen port', 'SKOLEVERN_SCAN_RESOLVE_TO'],
  ['SKOLEVERN_SCAN_DNS', '127.0.0.1:99999', 'SKOLEVERN_SCAN_DNS'],
  ['SKOLEVERN_SCAN_CA', '/finnes/ikke.pem', '/finnes/ikke.pem'],
])('%s that makes no sense is named', async (name, value, place) => {
  await expect(localSitesOf({ [name]: value })).rejects.toMatchObject({ code: 'bad-input', place });
});
