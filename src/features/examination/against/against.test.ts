import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Body,
  entryRef,
  type Kind,
  parseLandscape,
  type Snapshot,
  snapshotOf,
} from '#src/features/register/index.ts';
import { againstRegister } from './against.ts';

const root = join(import.meta.dirname, '../../../..');
const seeds = join(root, '../shared/seeds');
const asOf = '2026-11-22';

const held = new Map<string, Snapshot>();

function registerOf(key: string): Snapshot {
  const known = held.get(key);
  if (known !== undefined) return known;
  const file = `${key}.yaml`;
  const snapshot = snapshotOf(parseLandscape(readFileSync(join(root, 'landscapes', file), 'utf8'), file), asOf);
  held.set(key, snapshot);
  return snapshot;
}

const found = (text: string, snapshot: Snapshot) =>
  againstRegister({ text, asOf }, snapshot).map(({ check, passage }) => [check, passage?.text ?? null]);

/** The same register with one entry changed; added when it was not there, taken away when nothing is given. */
function changed<K extends Kind>(
  snapshot: Snapshot,
  kind: K,
  key: string,
  change: (body: Body<K> | undefined) => Body<K> | undefined,
): Snapshot {
  const entries = new Map(snapshot.entries);
  const ofKind = new Map(entries.get(kind));
  const body = change(ofKind.get(key)?.body as Body<K> | undefined);
  if (body === undefined) ofKind.delete(key);
  else ofKind.set(key, { kind, key, ref: entryRef(kind, key), body: body as Body<Kind> });
  entries.set(kind, ofKind);
  return { ...snapshot, entries };
}

function there<T>(body: T | undefined): T {
  if (body === undefined) throw new Error('no such entry in the landscape');
  return body;
}

const solvik = `Personvern i Solvik

Ansvarlig er Solvik kommune. Personvernombudet svarer på personvernombud@solvik.example.

Granbar Skole er systemet for elevregister og fravær. Leverandør er Granbar Skolesystem AS. Opplysningene lagres i Norge.

Blåklokke er læringsplattformen. Leverandør er Blåklokke Læring AS. Skolearbeid i Blåklokke slettes ett år etter at skoleåret er slutt.

I Miljøboka følger vi opp skolemiljøet, etter artikkel 6 nr. 1 bokstav c. Kvistad Sak er saksbehandling. Tallstien er et øvingsprogram.

Karakterer sendes fylkeskommunen, og klager statsforvalteren.`;

describe('an invented statement against the register it was written from', () => {
  const register = registerOf('perfect-owner');

  it('agrees', () => {
    expect(found(solvik, register)).toEqual([]);
  });

  it.each([
    ['dpo-contact', 'personvernombud@solvik', 'ombud@gammelsolvik', 'ombud@gammelsolvik.example'],
    ['storage', 'lagres i Norge', 'lagres i Irland', 'Opplysningene lagres i Irland.'],
    ['vendor', 'Blåklokke Læring AS', 'Kornsnepe Data AS', 'Leverandør er Kornsnepe Data AS.'],
    [
      'retention',
      'slettes ett år',
      'slettes tre år',
      'Skolearbeid i Blåklokke slettes tre år etter at skoleåret er slutt.',
    ],
    ['basis', 'bokstav c', 'bokstav a', 'I Miljøboka følger vi opp skolemiljøet, etter artikkel 6 nr. 1 bokstav a.'],
    ['system-not-in-statement', 'Tallstien er et øvingsprogram.', '', null],
    ['recipient-not-in-statement', ', og klager statsforvalteren', '', null],
  ])('%s: only what was changed is found', (check, written, instead, passage) => {
    expect(solvik).toContain(written);
    expect(found(solvik.replaceAll(written, instead), register)).toEqual([[check, passage]]);
  });

  it.each([
    [
      'system-not-in-register',
      'Flisbråten er systemet for fraværsmelding.',
      'Flisbråten er systemet for fraværsmelding.',
    ],
    ['transfers', 'Ingenting overføres ut av EØS.', 'Ingenting overføres ut av EØS.'],
  ])('%s: what was added is found', (check, line, passage) => {
    expect(found(`${solvik}\n\n${line}`, register)).toEqual([[check, passage]]);
  });

  it('what it says of itself without saying otherwise is left alone', () => {
    for (const line of [
      'Granbar Skole lagres innenfor EØS.',
      'Blåklokke slettes ikke hver dag.',
      'Logg over bruk av Granbar Skole slettes etter ett år.',
      'Vi bruker ikke artikkel 6 nr. 1 bokstav f.',
      'Personvern er viktig.',
    ])
      expect(found(`${solvik}\n\n${line}`, register)).toEqual([]);
  });
});

const statements = [
  ['skien', '004'],
  ['oslo-private-gymnasium', '002'],
  ['utdanningsdirektoratet', '003'],
] as const;
const present = existsSync(seeds);

function statement(number: string): string {
  const file = readdirSync(seeds).find((name) => name.startsWith(number)) ?? '';
  return readFileSync(join(seeds, file), 'utf8');
}

describe.skipIf(!present)('the statements of the seeds', () => {
  it.each(statements)('%s agrees with the register that was written from it', (key, number) => {
    expect(found(statement(number), registerOf(key))).toEqual([]);
  });

  it('a place of storage that was moved is found where it is told', () => {
    const moved = changed(registerOf('skien'), 'systems', 'zokrates', (body) => ({
      ...there(body),
      storage: { countries: ['US'], place: '–' },
    }));
    const found004 = found(statement('004'), moved);
    expect(found004).toEqual([['storage', 'Alle opplysningene lagres innenfor EØS-området.']]);
  });

  it('a place of storage that grew wider than was told is found', () => {
    const wider = changed(registerOf('skien'), 'systems', 'ist-skole', (body) => ({
      ...there(body),
      storage: { within: 'eea' },
    }));
    expect(found(statement('004'), wider)).toEqual([['storage', 'Alle personopplysninger lagres innenfor Norden.']]);
  });

  it('a system that was taken out of the register is found once, where it is presented', () => {
    const without = changed(registerOf('skien'), 'systems', 'zokrates', () => undefined);
    const all = found(statement('004'), without);
    expect(all.map(([check]) => check)).toEqual(['system-not-in-register']);
    expect(all[0]?.[1]).toMatch(/^Zokrates er programmet/);
  });

  it('a programme of a list that was taken out of the register is found in the list', () => {
    const without = changed(registerOf('skien'), 'systems', 'kikora', () => undefined);
    expect(found(statement('004'), without)).toEqual([['system-not-in-register', 'Kikora']]);
  });

  it('another address of the data protection officer is found at the address', () => {
    const other = changed(registerOf('skien'), 'owner', 'owner', (body) => ({
      ...there(body),
      dataProtectionOfficer: { appointed: true, contact: 'ombud@skien.example' },
    }));
    expect(found(statement('004'), other)).toEqual([['dpo-contact', 'pvo@skien.kommune.no']]);
  });

  it('a recipient of data about pupils that was added is found as left out', () => {
    const party = changed(registerOf('skien'), 'parties', 'vegvesenet', () => ({
      name: 'Vegvesenet',
      kind: 'public-authority',
    }));
    const added = changed(party, 'disclosures', 'vegvesenet', () => ({
      activity: 'klasselister',
      recipient: 'vegvesenet',
    }));
    expect(found(statement('004'), added)).toEqual([['recipient-not-in-statement', null]]);
  });

  it('another vendor is found where the vendor is named', () => {
    const party = changed(registerOf('skien'), 'parties', 'tindedrift', () => ({
      name: 'Tindedrift AS',
      kind: 'vendor',
    }));
    const other = changed(party, 'systems', 'zokrates', (body) => ({ ...there(body), vendor: 'tindedrift' }));
    expect(found(statement('004'), other)).toEqual([['vendor', 'Programmet driftes av Enable AS.']]);
  });

  it('what is kept though it is told to be erased is found where that is told', () => {
    const kept = changed(registerOf('skien'), 'retention', 'zokrates', (body) => ({ ...there(body), then: 'archive' }));
    expect(found(statement('004'), kept)).toEqual([
      ['retention', 'Personopplysninger i Zokrates skal slettes etter endt skolegang.'],
    ]);
  });

  it.each([
    ['samtalelogg', 'P6M', 'Samtaleloggen til vårt hovednummer lagres i tre måneder.'],
    [
      'arkivverdig',
      'P10Y',
      'Arkivverdige personopplysninger lagret mellom 25-30 år, før de blir overført til Riksarkivet.',
    ],
  ])('another retention period for %s is found where the time is told', (key, period, sentence) => {
    const longer = changed(registerOf('utdanningsdirektoratet'), 'retention', key, (body) => ({
      ...there(body),
      period,
    }));
    expect(found(statement('003'), longer)).toEqual([['retention', sentence]]);
  });
});

it('whatever the text, nothing is thrown and every passage is what stands there', () => {
  const register = registerOf('perfect-owner');
  const words = fc.constantFrom(
    'Granbar Skole ',
    'lagres i Irland',
    '. ',
    '\n',
    'slettes etter to år',
    'Leverandør er X AS',
    '(',
    '• ',
    'pvo@x.no ',
    'personvernombud ',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 30 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { passage } of againstRegister({ text, asOf }, register))
        if (passage !== null) expect(text.slice(passage.start, passage.end)).toBe(passage.text);
    }),
    { numRuns: 60 },
  );
});
