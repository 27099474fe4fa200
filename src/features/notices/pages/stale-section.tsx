import type { FC } from 'hono/jsx';
import { countryName, kindName } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { Publication } from '../publish/publication.ts';
import { fieldInWords, kindOfEntry, type Naming, valueInWords } from './basis.ts';
import type { Stale } from './state.ts';
import { Words } from './statement-view.tsx';
import { pageTexts } from './texts.ts';

/** What stands where a sentence said that nobody had decided: entries by name, places by their words. */
function gathered(path: string, value: unknown, naming: Naming): string | undefined {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) return undefined;
  if (path === 'purposes' || path === 'data' || path === 'retention')
    return value.map((ref) => naming.name(ref) ?? ref).join(', ');
  if (path !== 'storage') return undefined;
  return value
    .map((one) => {
      if (/^[A-Z]{2}$/.test(one)) return countryName(one, naming.lang);
      return valueInWords('systems', 'storage.within', one, naming).words;
    })
    .join(', ');
}

function nowInWords(entry: string, path: string, value: unknown, naming: Naming): string {
  if (value === undefined) return pageTexts[naming.lang].own.gone;
  return gathered(path, value, naming) ?? valueInWords(kindOfEntry(entry), path, value, naming).words;
}

interface StaleProps {
  readonly lang: Lang;
  readonly publication: Publication;
  readonly stale: readonly Stale[];
  readonly naming: Naming;
}

/** The sentences of what is published that the register no longer agrees with: what it was, and what it is. */
export const StaleSection: FC<StaleProps> = ({ lang, publication, stale, naming }) => {
  const texts = pageTexts[lang].own;
  if (stale.length === 0) return null;
  const { paragraphs } = publication.statements[lang];
  const rows = stale.flatMap((one) => {
    const sentence = paragraphs[one.paragraph]?.[one.sentence];
    return one.was.map((fact, index) => ({
      id: `${one.paragraph}-${one.sentence}-${index}`,
      sentence,
      fact,
      now: one.now[index],
    }));
  });
  return (
    <Section title={texts.staleTitle} id="stemmer-ikke" intro={texts.staleIntro}>
      <Table
        caption={texts.staleTitle}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'sentence',
            header: texts.sentence,
            rowHeader: true,
            cell: ({ sentence }) => sentence && <Words sentence={sentence} lang={lang} />,
          },
          {
            key: 'fact',
            header: texts.fact,
            cell: ({ fact: { entry, path } }) => {
              const href = naming.href?.(entry);
              const of = naming.name(entry) ?? kindName(kindOfEntry(entry), lang);
              return (
                <>
                  {href === undefined ? of : <a href={href}>{of}</a>}: {fieldInWords(kindOfEntry(entry), path, naming)}
                </>
              );
            },
          },
          {
            key: 'was',
            header: texts.was,
            cell: ({ fact: { entry, path, value } }) => (
              <del>{valueInWords(kindOfEntry(entry), path, value, naming).words}</del>
            ),
          },
          {
            key: 'is',
            header: texts.is,
            cell: ({ fact: { entry, path }, now }) => <ins>{nowInWords(entry, path, now, naming)}</ins>,
          },
        ]}
      />
    </Section>
  );
};
