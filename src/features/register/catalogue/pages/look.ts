import type { Lang } from '#src/kernel/language.ts';
import { type Entry, entryRef } from '../../entry.ts';
import { entryName } from '../../labels/entry-name.ts';
import { slugOf } from '../../pages/kind-slugs.ts';
import { capital } from '../../pages/phrases.ts';
import { proseOf } from '../../prose/prose.ts';
import { allKinds, type Body, type CollectionKind, type Kind } from '../../schema/kinds.ts';
import type { Snapshot } from '../../snapshot.ts';
import { type CatalogueEntry, latestOf, shippedCatalogue } from '../catalogue.ts';
import type { Edition } from '../package.ts';

function entryOf(entry: CatalogueEntry, { facts }: Edition): Entry {
  // In which systems something is done each owner says; the rest of what a kind must have is there (catalogue.test.ts).
  const body = facts as unknown as Body<Kind>;
  return { kind: entry.kind, key: entry.key, ref: entryRef(entry.kind, entry.key), body };
}

function snapshotOfCatalogue(): Snapshot {
  const all = [...shippedCatalogue.entries.values()];
  const byKind = allKinds.map((kind): [Kind, ReadonlyMap<string, Entry>] => [
    kind,
    new Map(all.filter((one) => one.kind === kind).map((one) => [one.key, entryOf(one, latestOf(one))])),
  ]);
  const origin = { kind: 'public-text', title: 'Katalogen', date: '2026-01-01' } as const;
  return { asOf: origin.date, owner: '', origin, entries: new Map(byKind) };
}

let made: Snapshot | undefined;

/** The newest editions as if they were a register, so that entries are named and told as everywhere else. */
export function catalogueSnapshot(): Snapshot {
  made ??= snapshotOfCatalogue();
  return made;
}

/** What an entry of the catalogue is called. */
export function catalogueName(ref: string, lang: Lang): string {
  return capital(entryName(catalogueSnapshot(), ref, lang));
}

/** An edition in sentences, by paragraph. */
export function catalogueSentences(entry: CatalogueEntry, edition: Edition, lang: Lang): string[][] {
  const { paragraphs } = proseOf(entryOf(entry, edition), catalogueSnapshot(), lang);
  return paragraphs.map((paragraph) =>
    paragraph.map((sentence) => sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')),
  );
}

/** An edition as running text, a paragraph each. */
export function catalogueProse(entry: CatalogueEntry, edition: Edition, lang: Lang): string[] {
  return catalogueSentences(entry, edition, lang).map((sentences) => withNoBreaks(sentences.join(' ')));
}

/** Keeps a section sign and its number on one line. */
export function withNoBreaks(source: string): string {
  return source.replaceAll(/(§§?|art\.|linje|side) /g, '$1\u00a0');
}

/** The page of an entry of the catalogue. */
export function catalogueHref(entry: Pick<CatalogueEntry, 'package' | 'kind' | 'key'>): string {
  return `/katalog/${entry.package}/${slugOf(entry.kind)}/${entry.key}`;
}

/** What people come to choose; the rest comes along with it. */
export const chosenKinds: readonly CollectionKind[] = ['systems', 'activities', 'routines', 'parties'];

/** The page on which chosen entries are looked over before they are taken. */
export function adoptHref(...refs: readonly string[]): string {
  return `/katalog/hent?${new URLSearchParams(refs.map((ref) => ['valg', ref])).toString()}`;
}
