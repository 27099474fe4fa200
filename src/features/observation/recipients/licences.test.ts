import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly license?: string;
  readonly dev?: true;
}

const root = join(import.meta.dirname, '../../../..');
const data = join(import.meta.dirname, 'data');
const locked: Readonly<Record<string, Locked>> = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
).packages;

/** Licences that forbid commercial use, however they are written. */
const nonCommercial = /(^|[^a-z])NC([^a-z]|$)|non-?\s?commercial|polyform|fair-source|busl/i;

describe('what is shipped', () => {
  it('has no package under a licence that forbids commercial use', () => {
    const shipped = Object.entries(locked).filter(([path]) => path !== '');
    expect(shipped.length).toBeGreaterThan(50);
    expect(shipped.filter(([, { license = '' }]) => nonCommercial.test(license)).map(([path]) => path)).toEqual([]);
    for (const licence of ['CC-BY-NC-SA-4.0', 'CC BY-NC 4.0', 'Non-Commercial']) expect(licence).toMatch(nonCommercial);
    for (const licence of ['MIT', 'MPL-2.0', 'AGPL-3.0-only', 'ENCODED']) expect(licence).not.toMatch(nonCommercial);
  });

  it('has none of the lists of trackers that are known to forbid it', () => {
    const forbidden = /trackerdb|tracker-radar|disconnect-tracking|disconnectme|whotracksme/;
    expect(Object.keys(locked).filter((path) => forbidden.test(path))).toEqual([]);
  });

  it('tells the licence of every list, which lets it be shipped', () => {
    const lists = readdirSync(data).filter((file) => file.endsWith('.json'));
    expect(lists.sort()).toEqual(['cname-trackers.json', 'norwegian-schools.json']);
    const licences = lists.map((file) => JSON.parse(readFileSync(join(data, file), 'utf8')).licence);
    expect(licences).toEqual(['MIT', 'CC0-1.0']);
    expect(readFileSync(join(data, 'cname-trackers.LICENSE'), 'utf8')).toContain('Permission is hereby granted');
  });
});
