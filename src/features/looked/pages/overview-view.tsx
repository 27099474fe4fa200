import type { FC } from 'hono/jsx';
import { entryHref, wordsOf } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { shortDate } from '#src/ui/dates.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Table } from '#src/ui/table.tsx';
import type { KeptLog, Overview } from '../view-overview.ts';
import { systemName } from '../words.ts';
import { timeOf } from './looked-view.tsx';
import { lookedTexts } from './texts.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly fields: string;
  readonly readers: string;
  readonly kept: string;
  readonly here: string;
}

const keptIn = (period: string, lang: Lang) => wordsOf('systems', 'log.keptFor', period, lang);

function ownRow({ own, head }: Overview, lang: Lang): Row {
  const texts = lookedTexts[lang].overview;
  const sealed =
    head === undefined
      ? texts.notVerified
      : texts.verifiedHead(head.size, `${shortDate(osloDate(head.at), lang)} ${timeOf(head.at, lang)}`);
  return {
    key: '',
    name: texts.ours,
    fields: texts.ourFields,
    readers: texts.ourReaders,
    kept:
      own === undefined
        ? texts.notDecided
        : own.decided === undefined || own.inRegister
          ? texts.fromRegister(keptIn(own.period, lang))
          : texts.decided(keptIn(own.period, lang), own.decided.decidedBy, shortDate(own.decided.decidedOn, lang)),
    here: `${texts.everything}. ${sealed}`,
  };
}

function rowOf(log: KeptLog, { snapshot }: Overview, lang: Lang): Row {
  const texts = lookedTexts[lang].overview;
  const { imported, records, readers, keptFor } = log;
  const day = (at: Date) => shortDate(osloDate(at), lang);
  return {
    key: log.system,
    name: systemName({ snapshot, lang }, log.system),
    fields: records === undefined ? texts.notSaid : wordsOf('systems', 'log.records', records, lang),
    readers: readers === undefined ? texts.notSaid : readers.join(', '),
    kept: keptFor === undefined ? texts.notDecided : texts.fromRegister(keptIn(keptFor, lang)),
    here:
      imported === undefined
        ? texts.notHere
        : texts.importedLines(imported.lines, day(imported.first), day(imported.last)),
  };
}

/** Every log: what it holds, who may read it, how long it is kept, and what of it is here. */
export const OverviewView: FC<{ lang: Lang; overview: Overview }> = ({ lang, overview }) => {
  const texts = lookedTexts[lang].overview;
  const rows = [ownRow(overview, lang), ...overview.logs.map((log) => rowOf(log, overview, lang))];
  const unsaid =
    overview.logs.filter(({ keptFor }) => keptFor === undefined).length + (overview.own === undefined ? 1 : 0);
  return (
    <>
      <PageHeading title={texts.title} lead={unsaid === 0 ? texts.allSaid : texts.unsaid(unsaid)} />
      <p>{texts.lead}</p>
      <Table
        caption={texts.caption}
        captionHidden
        columns={[
          {
            key: 'log',
            header: texts.log,
            rowHeader: true,
            cell: ({ key, name }: Row) =>
              key === '' ? (
                name
              ) : (
                <a class="ds-link" href={entryHref('systems', key)}>
                  {name}
                </a>
              ),
          },
          { key: 'fields', header: texts.fields, cell: ({ fields }) => fields },
          { key: 'readers', header: texts.readers, cell: ({ readers }) => readers },
          { key: 'kept', header: texts.kept, cell: ({ kept }) => kept },
          { key: 'here', header: texts.here, cell: ({ here }) => here },
        ]}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </>
  );
};
