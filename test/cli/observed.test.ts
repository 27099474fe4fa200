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
  readonly because: readonly { readonly state: string; readonly says: string }[];
  readonly facts: readonly { readonly known: string }[];
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

  test('gives what was seen as facts, and says first what fails', async () => {
    const found = await seen();
    const facts = found.get('nothing-before-choice')?.facts.filter(({ known }) => known === 'observed');
    expect(facts).toContainEqual({
      entry: 'sites/kampen.osloskolen.no',
      path: 'recipients.connect.facebook.com',
      value: expect.objectContaining({ organisation: 'Meta', passes: ['no-choice'], at: ended }),
      known: 'observed',
      source: found.get('nothing-before-choice')?.seen?.[0]?.hash,
    });
    expect(facts).toContainEqual(
      expect.objectContaining({
        entry: 'sites/majorstuen.osloskolen.no',
        path: 'looked',
        value: { at: ended, whole: true },
      }),
    );
    for (const { because } of found.values()) {
      const states = because.map(({ state }) => state === 'fails');
      expect(states).toEqual(states.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  test('says that what was seen after the day is left out, and judges it on its own day', async () => {
    const of = ['control', oslo, '--observed', scan()];
    const { out, err } = await skolevern([...of, '--as-of', '2019-05-07', '--json']);
    expect(err).toMatch(/left out, since it was seen after 2019-05-07: 2 observations of 2 sites, on 2019-05-08/);
    expect(JSON.parse(out)).toMatchObject({
      observedLater: { observations: 2, looks: 2, from: '2019-05-08', to: '2019-05-08' },
    });
    const then = await skolevern([...of, '--json']);
    expect(then.err).not.toContain('left out');
    expect(JSON.parse(then.out)).not.toHaveProperty('observedLater');
  });

  test('judges transfers as if a ground had fallen, and refuses what is no scan', async () => {
    const list = written('liste.csv', 'Organization,Status\n"Meta Platforms, Inc.",Active\n');
    const fallen = await seen('--without', shield);
    expect(fallen.get('recipients-transfer-ground')?.verdict).toBe('deviation');
    expectRefused(await skolevern(['control', oslo, '--without', shield]), /only where a scan is given/);
    expectRefused(await skolevern(['control', oslo, '--observed', list]), /no result of a scan/);
  });
});
