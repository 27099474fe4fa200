import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import type { Env } from '#src/platform/web/context.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/choices.tsx';
import { fieldId, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Table } from '#src/ui/table.tsx';
import { isPeopleTarget, type PeopleTarget, targets } from '../import/spreadsheet/targets.ts';
import { peopleTexts } from '../texts.ts';
import { answerSheet, type OpenedSheet, openPeopleSheet } from '../upload.ts';
import { askedBy, formIn, importPlace, place, textIn } from './common.ts';

interface ColumnsProps {
  readonly lang: Lang;
  readonly id: string;
  readonly sheet: OpenedSheet;
}

interface ColumnRow {
  readonly index: number;
  readonly heading: string;
  readonly target: PeopleTarget | null;
  /** Share of the rows in which it is filled in; what stands there is about people, and is not shown. */
  readonly filled: number;
}

function columnRows({ answers: { mapping }, rows }: OpenedSheet): readonly ColumnRow[] {
  const heading = rows[mapping.headerRow] ?? [];
  const below = rows.slice(mapping.headerRow + 1).filter((row) => row.some((cell) => cell.trim() !== ''));
  return heading.map((text, index) => ({
    index,
    heading: text.trim() === '' ? `${index + 1}` : text,
    target: mapping.columns[index] ?? null,
    filled: below.length === 0 ? 0 : below.filter((row) => (row[index] ?? '').trim() !== '').length / below.length,
  }));
}

const TargetChoice: FC<{ lang: Lang; row: ColumnRow }> = ({ lang, row }) => {
  const { pages, targets: names } = peopleTexts[lang];
  const name = `kolonne-${row.index}`;
  return (
    <select class="ds-input" id={fieldId(name)} name={name} aria-label={`${pages.meaning}: ${row.heading}`}>
      <option value="" selected={row.target === null}>
        {pages.ignore}
      </option>
      {targets.map((target) => (
        <option key={target} value={target} selected={target === row.target}>
          {names[target]}
        </option>
      ))}
    </select>
  );
};

const ColumnsView: FC<ColumnsProps> = ({ lang, id, sheet }) => {
  const { pages } = peopleTexts[lang];
  return (
    <>
      <PageHeading title={pages.mappingTitle} lead={pages.mappingLead} />
      <form class="sv-form" method="post" action={`${importPlace}/${id}/kolonner`}>
        <Table
          caption={pages.mappingTitle}
          captionHidden
          rows={columnRows(sheet)}
          rowKey={({ index }) => String(index)}
          columns={[
            { key: 'column', header: pages.column, rowHeader: true, cell: ({ heading }) => heading },
            {
              key: 'filled',
              header: pages.filled,
              cell: ({ filled }) => `${Math.round(filled * 100)} %`,
            },
            { key: 'meaning', header: pages.meaning, cell: (row) => <TargetChoice lang={lang} row={row} /> },
          ]}
        />
        <TextField lang={lang} name="skole" label={pages.schoolOfRows} value={sheet.answers.school} required={false} />
        <Checkbox name="hele" value="ja" label={pages.whole} checked={sheet.answers.whole} />
        <div class="sv-actions">
          <Button>{pages.showDifference}</Button>
        </div>
      </form>
    </>
  );
};

/** `GET /personer/import/:id/kolonner`: what the columns of a spreadsheet are taken for. */
export async function columnsPage(c: Context<Env>, id: string): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const sheet = await openPeopleSheet(deps, actor, id);
  if (sheet === undefined) return c.redirect(`${importPlace}/${id}`, 303);
  const { pages } = texts;
  return c.render(<ColumnsView lang={lang} id={id} sheet={sheet} />, {
    title: pages.mappingTitle,
    breadcrumbs: [
      { text: pages.title, href: place },
      { text: pages.importTitle, href: importPlace },
      { text: pages.mappingTitle },
    ],
  });
}

/** `POST /personer/import/:id/kolonner`: keeps the answers and goes on to the difference. */
export async function columnsSent(c: Context<Env>, id: string): Promise<Response> {
  const { actor, deps } = askedBy(c);
  const sheet = await openPeopleSheet(deps, actor, id);
  if (sheet === undefined) return c.redirect(`${importPlace}/${id}`, 303);
  const form = await formIn(c);
  const taken = new Set<PeopleTarget>();
  const columns = columnRows(sheet).map(({ index }) => {
    const target = textIn(form, `kolonne-${index}`);
    // One column a meaning: the first that is said to be it.
    if (!isPeopleTarget(target) || taken.has(target)) return null;
    taken.add(target);
    return target;
  });
  const mapping = { ...sheet.answers.mapping, columns };
  await answerSheet(deps, actor, id, { mapping, school: textIn(form, 'skole'), whole: textIn(form, 'hele') === 'ja' });
  return c.redirect(`${importPlace}/${id}`, 303);
}
