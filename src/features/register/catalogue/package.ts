import type { IsoDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import type { CollectionKind } from '../schema/kinds.ts';

/** Facts as a package tells them: some of what a kind's schema knows, none of the frame. */
export type CatalogueFacts = Readonly<Record<string, unknown>>;

/** What the catalogue says of an entry from a day on, until its next edition. */
export interface Edition {
  /** The day from which it is told so; the name of the edition. Editions are never taken away. */
  readonly edition: IsoDate;
  /** Where it is told: a public text and its line, an act and its section. */
  readonly source: string;
  /** Other sources for some facts, by path: `storage.within`. */
  readonly sources?: Readonly<Record<string, string>>;
  readonly facts: CatalogueFacts;
}

/** A package as its file in `catalogue/` has it. */
export interface PackageFile {
  readonly package: string;
  readonly title: Text;
  readonly about: Text;
  readonly entries: { readonly [K in CollectionKind]?: Readonly<Record<string, readonly Edition[]>> };
}
