import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { own, thirdPartyRelease } from './data.ts';
import { identify, organisationOf } from './identify.ts';
import { lists } from './lists.ts';
import { services } from './services.ts';

const root = join(import.meta.dirname, '../../../..');
const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('identify', () => {
  it.each([
    ['connect.facebook.com', 'Meta', 'US', 'social'],
    ['www.google-analytics.com', 'Google', 'US', 'analytics'],
    ['region1.google-analytics.com', 'Google', 'US', 'analytics'],
    ['fonts.gstatic.com', 'Google', 'US', 'fonts'],
    ['www.youtube-nocookie.com', 'Google', 'US', 'video'],
    ['skole1.moava.no', 'Moava', 'NO', 'cms'],
    ['scratch.mit.edu', 'Massachusetts Institute of Technology', 'US', 'learning'],
    ['snap.licdn.com', 'LinkedIn', 'US', 'advertising'],
    ['sc-static.net', 'Snap', 'US', 'advertising'],
    ['s7.addthis.com', 'Oracle', 'US', 'social'],
    ['script.hotjar.com', 'Hotjar', 'MT', 'session-recording'],
    ['fpnpmcdn.net', 'FingerprintJS', 'US', 'fingerprint'],
    ['idporten.no', 'Digitaliseringsdirektoratet', 'NO', 'identity'],
    ['CDN.JsDelivr.net.', 'jsDelivr', 'unknown', 'cdn'],
  ])('knows %s as %s in %s', (host, organisation, country, service) => {
    expect(identify([host])).toMatchObject({ organisation, country, service });
  });

  it('says which list knew it and its date', () => {
    expect(identify(['moava.no']).knownBy).toEqual({ list: own.name, on: own.date });
    expect(identify(['maaling.kampen.example', 'osloskolen.eulerian.net'])).toEqual({
      organisation: 'Eulerian',
      country: 'FR',
      service: 'analytics',
      product: 'Eulerian',
      knownBy: { list: 'AdGuard CNAME original trackers', on: '2023-05-08' },
      through: 'osloskolen.eulerian.net',
    });
    expect(identify(['cdn.mxpnl.com']).knownBy?.list).toBe('third-party-web 0.30.0');
  });

  it('says unknown where no list knows, and never takes a name for another that only ends alike', () => {
    const unknown = { organisation: 'unknown', country: 'unknown', service: 'unknown' };
    expect(identify(['collect.nettprat.test'])).toEqual(unknown);
    expect(identify(['notfacebook.com'])).toEqual(unknown);
    expect(identify(['facebook.com.evil.test'])).toEqual(unknown);
    expect(identify([])).toEqual(unknown);
  });

  it('names a tracker on a rented server by itself, and the one who rents out only where nobody better is known', () => {
    expect(identify(['connect.facebook.net', 'd1.cloudfront.net']).organisation).toBe('Meta');
    expect(identify(['files.example.test', 'kunde.moava.no', 'd1.cloudfront.net'])).toMatchObject({
      organisation: 'Moava',
      through: 'kunde.moava.no',
    });
    expect(identify(['files.example.test', 'd1.cloudfront.net'])).toMatchObject({
      organisation: 'Amazon',
      through: 'd1.cloudfront.net',
    });
  });

  it('answers every sub-domain as its domain, unless a longer name says otherwise', () => {
    const all = new Set(own.hosts.flatMap(({ hosts }) => hosts));
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.stringMatching(/^[a-z][a-z0-9]{6,12}$/), (host, label) => {
        fc.pre(!all.has(`${label}.${host}`));
        expect(identify([`${label}.${host}`])).toEqual(identify([host]));
      }),
    );
  });
});

describe('our own list', () => {
  it('has at least 120 entries, each of a known organisation and service, no host twice', () => {
    expect(own.hosts.length).toBeGreaterThanOrEqual(120);
    const names = new Set(own.organisations.map(({ name }) => name));
    expect(own.hosts.filter(({ organisation }) => !names.has(organisation))).toEqual([]);
    expect(own.hosts.filter(({ service }) => !Object.hasOwn(services, service))).toEqual([]);
    const hosts = own.hosts.flatMap((entry) => entry.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(hosts.filter((host) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host))).toEqual([]);
  });

  it('gives numbers that add up, countries of two letters, and sources that it explains', () => {
    const weights = [3, 2, 7, 6, 5, 4, 3, 2];
    for (const { number } of own.organisations) {
      if (number === undefined) continue;
      const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
      expect((11 - (sum % 11)) % 11, number).toBe(Number(number[8]));
    }
    const countries = own.organisations.flatMap(({ country, contract }) => [country, contract?.country]);
    expect(countries.filter((one) => one !== undefined && !/^[A-Z]{2}$/.test(one))).toEqual([]);
    const sources = [...own.organisations, ...own.hosts].flatMap(({ source }) => source ?? []);
    expect(sources.filter((source) => own.sources[source] === undefined)).toEqual([]);
  });

  it('means one organisation by each name', () => {
    for (const one of own.organisations) {
      for (const name of [one.name, one.legal, ...(one.aliases ?? [])]) {
        if (name !== undefined) expect(organisationOf(name)?.name, name).toBe(one.name);
      }
    }
  });
});

describe('lists', () => {
  it('have a date and a hash that is true of the file', () => {
    expect(lists.map(({ name }) => name)).toHaveLength(3);
    for (const { on, sha256 } of lists) {
      expect(on).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(lists[1]?.sha256).toBe(hash(join(import.meta.dirname, 'data/cname-trackers.txt')));
    expect(thirdPartyRelease.sha256).toBe(hash(join(root, 'node_modules/third-party-web/dist/entities-nostats.json')));
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules/third-party-web/package.json'), 'utf8'));
    expect(thirdPartyRelease.name).toBe(`third-party-web ${version}`);
  });

  it('holds the same names as the published file of AdGuard', () => {
    const text = readFileSync(join(import.meta.dirname, 'data/cname-trackers.txt'), 'utf8');
    const hosts = [...text.matchAll(/^\|\|(.+)\^$/gm)].map(([, host = '']) => host);
    expect(hosts.filter((host) => identify([host]).organisation === 'unknown')).toEqual([]);
    expect(hosts).toHaveLength(57);
  });
});
