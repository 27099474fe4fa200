import { expect, test } from 'vitest';
import { identityFrom, issuerHash } from './identity.ts';
import { levelFor, profiles, reaches } from './profiles.ts';

const { feide, idporten } = profiles;
const two = 'urn:mace:feide.no:auth:level:fad08:3';

test.each([
  ['idporten-loa-low', false],
  ['idporten-loa-substantial', true],
  ['idporten-loa-high', true],
  ['Level4', false],
  ['', false],
  [undefined, false],
  [['idporten-loa-high', 'x'], false],
])('ID-porten: %s reaches what is asked for at an ordinary sign-in: %s', (level, enough) => {
  expect(reaches(idporten, level, levelFor(idporten, 'ordinary'))).toBe(enough);
});

test('Feide: nothing is asked for at an ordinary sign-in, and two factors are one level only', () => {
  expect(levelFor(feide, 'ordinary')).toBeUndefined();
  expect(reaches(feide, undefined, undefined)).toBe(true);
  expect(reaches(feide, two, levelFor(feide, 'two-factors'))).toBe(true);
  expect(reaches(feide, `${two}0`, levelFor(feide, 'two-factors'))).toBe(false);
});

test('a level that is on no list is reached by nobody', () => {
  expect(reaches(idporten, 'idporten-loa-higher', 'idporten-loa-higher')).toBe(false);
});

const read = (provider: 'feide' | 'idporten', claims: object) =>
  identityFrom(provider, profiles[provider], 'https://issuer.example', { sub: 's', ...claims }, 'token');

test('names at Feide are read from both claims, in small letters, and only those that are from Feide', () => {
  const claims = {
    'https://n.feide.no/claims/eduPersonPrincipalName': 'Kari@Nord.example',
    'https://n.feide.no/claims/userid_sec': ['feide:kari@nord.example', 'feide:kn@nord.example', 'nin:05817799845', 7],
  };
  expect(read('feide', claims).names).toEqual(['kari@nord.example', 'kn@nord.example']);
});

test('an identity number is eleven digits, and comes from the claim of its own provider', () => {
  expect(read('idporten', { pid: '05817799845' }).identityNumber).toBe('05817799845');
  expect(read('feide', { 'https://n.feide.no/claims/nin': '05817799845' }).identityNumber).toBe('05817799845');
  for (const pid of ['0581779984', "' or 1=1", 5_817_799_845, null]) {
    expect(read('idporten', { pid }).identityNumber).toBeUndefined();
  }
  expect(read('feide', { pid: '05817799845' }).identityNumber).toBeUndefined();
});

test('a subject is one of its issuer: the same words from another are another', () => {
  expect(read('feide', {}).subject).toBe(issuerHash('https://issuer.example', 's'));
  expect(issuerHash('https://a.example', 's')).not.toBe(issuerHash('https://b.example', 's'));
});

test('two factors are what the token says, nothing less', () => {
  expect(read('feide', { acr: two }).secondFactor).toBe(true);
  expect(read('feide', { acr: 'idporten-loa-high' }).secondFactor).toBe(false);
  expect(read('feide', {}).secondFactor).toBe(false);
  expect(read('idporten', { acr: 'idporten-loa-low' }).secondFactor).toBe(false);
});
