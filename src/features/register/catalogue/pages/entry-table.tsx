import type { FC } from 'hono/jsx';
import { shortDate } from '#src/ui/dates.ts';
import { Table } from '#src/ui/table.tsx';
import { kindName } from '../../labels/kind-names.ts';
import type { OpenRegister } from '../../pages/open-register.ts';
import { capital } from '../../pages/phrases.ts';
import { type CatalogueEntry, latestOf } from '../catalogue.ts';
import { calledTheSame, type Used } from './here.ts';
import { catalogueHref, catalogueName, catalogueSentences } from './look.ts';
import { catalogueTexts } from './texts.ts';

/** The form that the boxes belong to, which stands after the tables. */
export const chooseForm = 'velg';

/** An entry in a few words: what it is for, or the first thing that is told of it. */
function inShort(entry: CatalogueEntry, register: OpenRegister): string {
  const edition = latestOf(entry);
  const { description } = edition.facts;
  if (typeof description === 'string') return description;
  const sentences = catalogueSentences(entry, edition, register.lang).flat();
  // The first says what it is called, which stands beside it.
  const told = (entry.kind === 'parties' ? sentences : sentences.slice(1)).join(' ');
  return told.length > 160 ? `${told.slice(0, 157)}…` : told;
}

interface Props {
  readonly register: OpenRegister;
  readonly caption: string;
  readonly entries: readonly CatalogueEntry[];
  readonly used: ReadonlyMap<string, readonly Used[]>;
  /** Each has a box to choose it by, for a form around the table. */
  readonly choosable?: boolean;
}

/** Entries of the catalogue with what they say, of when, and whether the register has them. */
export const EntryTable: FC<Props> = ({ register, caption, entries, used, choosable = false }) => {
  const { lang } = register;
  const texts = catalogueTexts[lang];
  const isHere = ({ ref }: CatalogueEntry) => used.has(ref);
  const name = (entry: CatalogueEntry) => <a href={catalogueHref(entry)}>{catalogueName(entry.ref, lang)}</a>;
  const box = (entry: CatalogueEntry) => (
    <span class="sv-choose">
      {!isHere(entry) && (
        <label class="sv-choose-box">
          <input
            type="checkbox"
            form={chooseForm}
            class="ds-input"
            name="valg"
            value={entry.ref}
            aria-label={texts.choose(catalogueName(entry.ref, lang))}
          />
        </label>
      )}{' '}
      {name(entry)}
    </span>
  );
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'name', header: texts.name, rowHeader: true, cell: choosable ? box : name },
        ...(choosable
          ? []
          : [{ key: 'kind', header: texts.kind, cell: ({ kind }: CatalogueEntry) => capital(kindName(kind, lang)) }]),
        { key: 'says', header: texts.says, cell: (entry) => inShort(entry, register) },
        { key: 'edition', header: texts.edition, cell: (entry) => shortDate(latestOf(entry).edition, lang) },
        {
          key: 'here',
          header: texts.here,
          cell: (entry) =>
            isHere(entry) ? texts.usedHere : calledTheSame(register, entry) ? texts.sameName : texts.notHere,
        },
      ]}
      rows={entries}
      rowKey={({ ref }) => ref}
    />
  );
};
