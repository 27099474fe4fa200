import type { FC } from 'hono/jsx';
import { NotStated } from '#src/ui/facts.tsx';
import { Table } from '#src/ui/table.tsx';
import { labelOf } from '../labels/label.ts';
import { wordsOf } from '../labels/words.ts';
import { inOrder } from '../prose/prose.ts';
import { notStated } from '../schema/facts.ts';
import type { Kind } from '../schema/kinds.ts';
import type { FactChange } from './entry-history.ts';
import type { OpenRegister } from './open-register.ts';
import { capital } from './phrases.ts';

interface Props {
  readonly register: OpenRegister;
  readonly kind: Kind;
  readonly caption: string;
  readonly facts: readonly FactChange[];
}

/** Facts before and after, one a row. */
export const FactChanges: FC<Props> = ({ register, kind, caption, facts }) => {
  const { lang, texts } = register;
  const words = (path: string, value: unknown) =>
    value === undefined || value === notStated ? (
      <NotStated lang={lang} />
    ) : (
      wordsOf(kind, path, value, lang, register.name)
    );
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        {
          key: 'fact',
          header: texts.fact,
          rowHeader: true,
          cell: ({ path }: FactChange) => capital(labelOf(kind, path, lang, register.name)),
        },
        { key: 'before', header: texts.was, cell: ({ path, before }) => words(path, before) },
        { key: 'after', header: texts.became, cell: ({ path, after }) => words(path, after) },
      ]}
      rows={inOrder(kind, facts)}
      rowKey={({ path }) => path}
      empty={<p>{texts.sameFacts}</p>}
    />
  );
};
