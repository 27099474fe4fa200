import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { NotStated } from '#src/ui/facts.tsx';
import { Table } from '#src/ui/table.tsx';
import { labelOf } from '../../labels/label.ts';
import { wordsOf } from '../../labels/words.ts';
import type { FactChange } from '../../pages/entry-history.ts';
import { capital } from '../../pages/phrases.ts';
import { inOrder } from '../../prose/prose.ts';
import { notStated } from '../../schema/facts.ts';
import type { Kind } from '../../schema/kinds.ts';
import { catalogueTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly kind: Kind;
  readonly caption: string;
  /** What the two columns are called. */
  readonly before: string;
  readonly after: string;
  readonly facts: readonly FactChange[];
  readonly name: (ref: string) => string | undefined;
}

/** What an edition changes, fact by fact, in words. */
export const ChangesTable: FC<Props> = ({ lang, kind, caption, before, after, facts, name }) => {
  const texts = catalogueTexts[lang];
  const words = (path: string, value: unknown) =>
    value === undefined || value === notStated ? <NotStated lang={lang} /> : wordsOf(kind, path, value, lang, name);
  return (
    <Table
      caption={caption}
      columns={[
        {
          key: 'fact',
          header: texts.fact,
          rowHeader: true,
          cell: ({ path }: FactChange) => capital(labelOf(kind, path, lang, name)),
        },
        { key: 'before', header: before, cell: (change) => words(change.path, change.before) },
        { key: 'after', header: after, cell: (change) => words(change.path, change.after) },
      ]}
      rows={inOrder(kind, facts)}
      rowKey={({ path }) => path}
    />
  );
};
