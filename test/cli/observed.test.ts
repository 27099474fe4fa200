import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt, expectRefused, skolevern } from './skolevern.ts';

const oslo = 'landscapes/oslo-utdanningsetaten-2019.yaml';
const shield = '(EU) 2016/1250';
const ended = '2019-05-08T10:00:00.000Z';
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'skolevern-observed-'));
  await ensureBuilt();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What a scan of the two school sites of May 2019 gives. */
function scan(): string {
  const facebook = {
    host: 'connect.facebook.com',
    organisation: 'Meta',
    country: 'US',
    service: 'social',
    techniques: ['script'],
    passes: ['no-choice'],
    sent: ['address', 'page', 'referrer'],
    pages: [],
    first: ended,
    last: ended,
    contacts: 1,
  };
  const sites = ['majorstuen', 'kampen'].map((school) => ({
    url: `https://${school}.osloskolen.no/`,
    ended,
    recipients: [facebook],
    stored: [],
    visits: [{ outcome: 'whole' }],
  }));
  return written('funn.json', JSON.stringify({ sites }));
}

interface Finding {
  readonly requirement: string;
  readonly verdict: string;
  readonly because: readonly { readonly says: string }[];
  readonly seen?: readonly { readonly hash: string; readonly on: string }[];
}

async function seen(...options: readonly string[]): Promise<ReadonlyMap<string, Finding>> {
  const { out } = await skolevern(['control', oslo, '--observed', scan(), ...options, '--json']);
  const { findings } = JSON.parse(out) as { findings: readonly Finding[] };
  return new Map(findings.map((one) => [one.requirement, one]));
}

describe('skolevern control --observed', () => {
  test('says of the two school sites that the agreement on Workplace is about something else', async () => {
    const found = await seen();
    expect(found.get('recipients-covered')).toMatchObject({ verdict: 'deviation' });
    expect(found.get('recipients-covered')?.because[0]?.says).toMatch(
      /^Avtalen med Meta .* gjelder noe annet enn kampen\.osloskolen\.no\.$/,
    );
    expect(found.get('recipients-covered')?.seen?.[0]).toMatchObject({ on: '2019-05-08' });
    expect(found.get('nothing-before-choice')?.verdict).toBe('deviation');
    expect(found.get('recipients-transfer-ground')?.verdict).toBe('unknown');
    expect(found.get('systems-in-use-registered')?.verdict).toBe('unknown');
  });

  test('judges transfers as if a ground had fallen, and refuses what is no scan', async () => {
    const list = written('liste.csv', 'Organization,Status\n"Meta Platforms, Inc.",Active\n');
    const fallen = await seen('--without', shield);
    expect(fallen.get('recipients-transfer-ground')?.verdict).toBe('deviation');
    expectRefused(await skolevern(['control', oslo, '--without', shield]), /only where a scan is given/);
    expectRefused(await skolevern(['control', oslo, '--observed', list]), /no result of a scan/);
  });
});
