import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Lang, languages } from '#src/kernel/language.ts';
import { type Entry, factsOf } from '../entry.ts';
import { parseLandscape } from '../landscape/parse.ts';
import { allKinds, schemaOf } from '../schema/kinds.ts';
import { entryAt, snapshotOf } from '../snapshot.ts';
import { plain } from './pieces.ts';
import { proseOf } from './prose.ts';

// The two that tests name come first; every other landscape that comes with Skolevern must be told whole too.
const named = ['bergen-mohlenpris-2013', 'perfect-owner'];
const others = readdirSync('landscapes')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))
  .filter((name) => !named.includes(name));
const files = [...named, ...others];
const snapshots = files.map((name) => {
  const landscape = parseLandscape(readFileSync(`landscapes/${name}.yaml`, 'utf8'), name);
  return snapshotOf(landscape, landscape.origin.date);
});
const [bergen, perfect] = snapshots as [(typeof snapshots)[0], (typeof snapshots)[0]];
const entries = snapshots.flatMap((snapshot) =>
  [...snapshot.entries.values()].flatMap((byKey) => [...byKey.values()].map((entry) => ({ snapshot, entry }))),
);

function told(snapshot: (typeof snapshots)[0], ref: string, lang: Lang): string {
  const entry = entryAt(snapshot, ref);
  if (entry === undefined) throw new Error(`no ${ref}`);
  return proseOf(entry, snapshot, lang)
    .paragraphs.map((sentences) => sentences.map(plain).join(' '))
    .join('\n');
}

/** The entry's body with "–" at one path. */
function unanswered({ body }: Entry, path: string): Record<string, unknown> {
  const copy = structuredClone(body) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let at = copy;
  for (const step of steps) {
    at[step] ??= {};
    at = at[step] as Record<string, unknown>;
  }
  at[last] = '–';
  return copy;
}

describe('prose', () => {
  test('tells of every kind', () => {
    const kinds = new Set(entries.map(({ entry }) => entry.kind));
    const silent = allKinds.filter((kind) => kind !== 'breaches' && !kinds.has(kind));
    expect(silent).toEqual([]);
    const untold = entries.filter(({ snapshot, entry }) => proseOf(entry, snapshot, 'nb').paragraphs.length === 0);
    expect(untold.map(({ entry }) => entry.ref)).toEqual([]);
  });

  test.each(languages)('loses no fact of any entry, in %s', (lang) => {
    for (const { snapshot, entry } of entries) {
      const { paragraphs, rest } = proseOf(entry, snapshot, lang);
      const pieces = [...paragraphs.flat(2).filter((piece) => typeof piece !== 'string'), ...rest];
      const shown = new Map(
        pieces.filter((piece) => piece.entry === entry.ref).map((piece) => [piece.path, piece.value]),
      );
      const facts = new Map(factsOf(entry.body as Record<string, unknown>).map(({ path, value }) => [path, value]));
      for (const [path, value] of facts) expect([entry.ref, path, shown.get(path)]).toEqual([entry.ref, path, value]);
    }
  });

  test.each(languages)('tells nearly everything in sentences, in %s', (lang) => {
    const rest = new Set(
      entries.flatMap(({ snapshot, entry }) => proseOf(entry, snapshot, lang).rest.map(({ path }) => path)),
    );
    expect([...rest].sort()).toEqual(['by', 'hash', 'id', 'name', 'on', 'systemOwner.role']);
  });

  test.each(languages)('leaves no template mark, no double stop and no small first letter, in %s', (lang) => {
    const sentences = entries.flatMap(({ snapshot, entry }) =>
      proseOf(entry, snapshot, lang).paragraphs.flat().map(plain),
    );
    expect(sentences.length).toBeGreaterThan(1000);
    expect(sentences.filter((sentence) => /[{}[\]*]|\.\.|undefined|\s{2}/.test(sentence))).toEqual([]);
    expect(sentences.filter((sentence) => /^\p{Ll}/u.test(sentence))).toEqual([]);
    expect(sentences.filter((sentence) => !/[.?]$|\? –$|[»”]$/.test(sentence))).toEqual([]);
  });

  test('says nothing of an entry twice', () => {
    const twice = entries.flatMap(({ snapshot, entry }) => {
      const own = proseOf(entry, snapshot, 'nb')
        .paragraphs.flat()
        .map((sentence) =>
          sentence.flatMap((piece) => (typeof piece !== 'string' && piece.entry === entry.ref ? [piece.path] : [])),
        );
      const asked = own.filter((paths) => paths.length === 1).flat();
      return asked.filter((path, index) => asked.indexOf(path) !== index).map((path) => `${entry.ref} ${path}`);
    });
    expect(twice).toEqual([]);
  });

  test('says the same thing in each language, and not in another', () => {
    expect(told(bergen, 'systems/swis', 'nb')).toContain('Alle som logger inn, bruker samme brukernavn.');
    expect(told(bergen, 'systems/swis', 'nn')).toContain('Alle som loggar inn, bruker same brukarnamn.');
    expect(told(bergen, 'systems/swis', 'en')).toContain('Everybody who logs in uses the same user name.');
  });

  test('puts a dash where nobody has said, and asks', () => {
    expect(told(bergen, 'systems/swis', 'nb')).toContain('Møhlenpris skole bruker SWIS siden –');
    expect(told(bergen, 'systems/swis', 'nb')).toContain('Kjenner leverandøren passordene? –');
    expect(told(bergen, 'records/ikt-oversikt', 'nb')).toContain('Den mangler SWIS. Står Extens i oversikten? –');
  });

  test('tells what neighbours say: one by one when they are few, together when they are many', () => {
    expect(told(bergen, 'systems/swis', 'nb')).toContain('Skoleeieren vet ikke om det.');
    expect(told(perfect, 'systems/blaklokke', 'nb')).toContain(
      'Det brukes av Bakkeløkka skole, Nesset oppvekstsenter og Solvik ungdomsskole.',
    );
  });

  test('has a question for every fact that may be unanswered', () => {
    const silent = new Set<string>();
    const asked = new Set<string>();
    for (const lang of languages) {
      for (const entry of [...perfect.entries.values()].flatMap((byKey) => [...byKey.values()])) {
        const { kind, ref } = entry;
        const all = [
          ...factsOf(entry.body as Record<string, unknown>).map(({ path }) => path),
          ...proseOf(entry, perfect, lang).unasked,
        ];
        for (const path of all) {
          if (asked.has(`${lang} ${kind} ${path}`)) continue;
          const body = unanswered(entry, path);
          if (!schemaOf(kind).safeParse(body).success) continue;
          const sentences = proseOf({ ...entry, body: body as never }, perfect, lang).paragraphs.flat();
          const question = sentences.find(([words, dash, ...more]) => {
            const asks = typeof words === 'string' && words.endsWith('? ') && more.length === 0;
            return asks && typeof dash === 'object' && dash.entry === ref && dash.path === path;
          });
          if (question === undefined) silent.add(`${kind} ${path}`);
          else asked.add(`${lang} ${kind} ${path}`);
        }
      }
    }
    // What an entry or a line of it is at all is never asked for: without it there is none.
    expect([...silent].filter((each) => !/[ .](id|name|title|what|hash|role|obligation)$/.test(each))).toEqual([]);
  });

  test('names the fields that nobody has been asked about', () => {
    const swis = entryAt(bergen, 'systems/swis');
    if (swis === undefined) throw new Error('no SWIS');
    const { login: _login, ...body } = swis.body as Record<string, unknown>;
    const { unasked } = proseOf({ ...swis, body: body as never }, bergen, 'nb');
    expect(unasked).toEqual(expect.arrayContaining(['login.accounts', 'login.factors']));
    expect(unasked).not.toContain('personalData');
  });

  test('names laws, not their codes', () => {
    expect(told(bergen, 'purposes/skolemiljo', 'nb')).toContain('opplæringslova (1998) kapittel 9a');
  });
});
