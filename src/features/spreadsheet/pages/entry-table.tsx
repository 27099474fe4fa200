import type { FC } from 'hono/jsx';
import { entryName, isKind, type Kind, kindName, type Snapshot } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Table } from '#src/ui/table.tsx';
import { spreadsheetTexts } from '../texts.ts';

/** Names of one kind that are told; of the others how many. */
const shown = 8;

const kindOf = (ref: string): Kind => {
  const kind = ref.split('/')[0] ?? '';
  return isKind(kind) ? kind : 'owner';
};

/** "3 systemer, 2 formål": how many of each kind, in the order of the register. */
export function countsInWords(refs: readonly string[], lang: Lang): string {
  // That the owner is written down goes without saying.
  const byKind = Map.groupBy(
    refs.filter((ref) => kindOf(ref) !== 'owner'),
    kindOf,
  );
  const parts = [...byKind].map(
    ([kind, those]) => `${those.length} ${kindName(kind, lang, those.length === 1 ? 'one' : 'many')}`,
  );
  if (parts.length === 0) return spreadsheetTexts[lang].trial.nothing;
  return new Intl.ListFormat(lang === 'en' ? 'en-GB' : `${lang}-NO`, { type: 'conjunction' }).format(parts);
}

/** Entries by kind, the first of each by name. */
export const EntryTable: FC<{ lang: Lang; caption: string; refs: readonly string[]; snapshot: Snapshot }> = ({
  lang,
  caption,
  refs,
  snapshot,
}) => {
  const { trial } = spreadsheetTexts[lang];
  const rows = [...Map.groupBy(refs, kindOf)].map(([kind, those]) => ({ kind, those }));
  const names = (those: readonly string[]) => {
    const told = those.slice(0, shown).map((ref) => entryName(snapshot, ref === 'owner/owner' ? 'owner' : ref, lang));
    return [...told, ...(those.length > shown ? [trial.andMore(those.length - shown)] : [])].join(' · ');
  };
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: 'kind',
          header: trial.kind,
          rowHeader: true,
          cell: ({ kind, those }) => `${kindName(kind, lang, those.length === 1 ? 'one' : 'many')} (${those.length})`,
        },
        { key: 'names', header: trial.names, cell: ({ those }) => names(those) },
      ]}
    />
  );
};
