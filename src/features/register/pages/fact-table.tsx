import type { FC } from 'hono/jsx';
import { shortDate } from '#src/ui/dates.ts';
import { NotStated } from '#src/ui/facts.tsx';
import { Known } from '#src/ui/known.tsx';
import { Table } from '#src/ui/table.tsx';
import { type Entry, type Fact, factsOf, groundingOf } from '../entry.ts';
import { labelOf } from '../labels/label.ts';
import { wordsOf } from '../labels/words.ts';
import { inOrder } from '../prose/prose.ts';
import { notStated } from '../schema/facts.ts';
import { entryHref, formHref } from './kind-slugs.ts';
import { keepTime, type OpenRegister } from './open-register.ts';
import { capital } from './phrases.ts';
import { factId } from './prose-view.tsx';

const HowKnown: FC<{ register: OpenRegister; entry: Entry; path: string }> = ({ register, entry, path }) => {
  const { lang, texts } = register;
  const { how, source, evidence, on } = groundingOf(entry.body.known, path);
  return (
    <>
      <Known how={how} lang={lang} /> <span>{source === notStated ? texts.noSource : source}</span>
      {evidence && (
        <>
          {', '}
          <a href={keepTime(register, entryHref('evidence', evidence))}>{register.name(`evidence/${evidence}`)}</a>
        </>
      )}
      {on && `, ${shortDate(on, lang)}`}
    </>
  );
};

/** Every fact of an entry with its form, what it says, how that is known and from where. */
export const FactTable: FC<{ register: OpenRegister; entry: Entry }> = ({ register, entry }) => {
  const { texts, lang } = register;
  const { kind, key, body } = entry;
  const may = register.mayChange(kind, key, body);
  const label = (path: string) => capital(labelOf(kind, path, lang, register.name));
  return (
    <details class="sv-more" id="kilder">
      <summary>{texts.sources}</summary>
      <Table
        caption={texts.sources}
        captionHidden
        columns={[
          {
            key: 'fact',
            header: texts.fact,
            rowHeader: true,
            cell: ({ path }: Fact) => (
              <span id={factId(path)}>
                {may ? (
                  <a href={keepTime(register, formHref({ kind, key, field: path }))}>{label(path)}</a>
                ) : (
                  label(path)
                )}
              </span>
            ),
          },
          {
            key: 'value',
            header: texts.value,
            cell: ({ path, value }) =>
              value === notStated ? <NotStated lang={lang} /> : wordsOf(kind, path, value, lang, register.name),
          },
          {
            key: 'how',
            header: texts.how,
            cell: ({ path }) => <HowKnown register={register} entry={entry} path={path} />,
          },
        ]}
        rows={inOrder(kind, factsOf(body as Record<string, unknown>))}
        rowKey={({ path }) => path}
      />
    </details>
  );
};
