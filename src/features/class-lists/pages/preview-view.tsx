import type { Child, FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { citation } from '../citation.ts';
import type { Field, SchoolKind } from '../field.ts';
import { isTold } from '../field.ts';
import type { Preview } from '../preview-class-list.ts';
import type { ClassList, PreviewLine } from '../rules/compose.ts';
import { type GroundId, grounds, lawOf } from '../rules/grounds.ts';
import { classListTexts } from '../texts.ts';
import { groupValue, offered } from './address.ts';

interface PreviewProps {
  readonly lang: Lang;
  readonly preview: Preview;
  /** What was typed and is wrong, when the form is sent back. */
  readonly returned?: { readonly name: string; readonly error: string } | undefined;
}

/** The list as the recipient sees it, from what the recipient gets and nothing else. */
export const ListTable: FC<{ list: ClassList; lang: Lang }> = ({ list, lang }) => {
  const texts = classListTexts[lang];
  return (
    <Table
      caption={texts.preview.list}
      captionHidden
      columns={list.columns.map((field, index) => ({
        key: field,
        header: texts.fields[field],
        rowHeader: index === 0,
        cell: (row: readonly string[]) => row[index] ?? '',
      }))}
      rows={list.rows}
      rowKey={(row) => row.join(' ')}
      empty={<p>{texts.preview.empty}</p>}
    />
  );
};

/** A ground in words with its provisions. */
export const GroundWords: FC<{ ground: GroundId; school: SchoolKind; lang: Lang }> = ({ ground, school, lang }) => (
  <>
    {grounds[ground].text[lang]} <span class="sv-note">({citation(lawOf(ground, school), lang)})</span>
  </>
);

interface Line {
  readonly key: string;
  readonly name: string;
  readonly what: string;
  readonly ground: GroundId;
}

function linesOf(preview: readonly PreviewLine[], lang: Lang): Line[] {
  const texts = classListTexts[lang];
  return preview.flatMap(({ pupil, name, left, withheld }) => {
    if (left !== undefined) return [{ key: pupil, name, what: texts.preview.wholeLine, ground: left }];
    // What has the same ground stands together.
    const together = Map.groupBy(withheld, ({ ground, of }) => `${ground} ${of}`);
    return [...together].flatMap(([key, those]): Line[] => {
      const [first] = those;
      if (first === undefined) return [];
      const what = [...new Set(those.map(({ field }) => texts.fields[field]))].join(', ');
      const { ground, of } = first;
      return [{ key: `${pupil} ${key}`, name, what: of === 'guardian' ? texts.preview.guardians(what) : what, ground }];
    });
  });
}

const WithheldSection: FC<PreviewProps> = ({ lang, preview }) => {
  const texts = classListTexts[lang].preview;
  const school = preview.prepared.schoolKind;
  return (
    <Section title={texts.withheld} intro={texts.withheldIntro}>
      <Table
        caption={texts.withheld}
        captionHidden
        columns={[
          { key: 'who', header: texts.who, rowHeader: true, cell: (line: Line) => line.name },
          { key: 'what', header: texts.what, cell: (line) => line.what },
          {
            key: 'why',
            header: texts.why,
            cell: (line) => <GroundWords ground={line.ground} school={school} lang={lang} />,
          },
        ]}
        rows={linesOf(preview.composition.preview, lang)}
        rowKey={(line) => line.key}
        empty={<p>{texts.nothing}</p>}
      />
    </Section>
  );
};

const ColumnsSection: FC<PreviewProps> = ({ lang, preview }) => {
  const texts = classListTexts[lang];
  const left = preview.composition.columns.flatMap(({ field, ground }) =>
    ground === undefined ? [] : [{ field, ground }],
  );
  const { wish, prepared, group } = preview;
  const isAlways = (field: Field) => field === 'name' || field === 'class';
  return (
    <Section title={texts.preview.columnsTitle}>
      {left.length === 0 && <p>{texts.preview.noColumns}</p>}
      {left.length > 0 && (
        <ul>
          {left.map(({ field, ground }) => (
            <li key={field}>
              <strong>{texts.fields[field]}:</strong>{' '}
              <GroundWords ground={ground} school={prepared.schoolKind} lang={lang} />
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{texts.preview.change}</summary>
        <form class="sv-form" method="get" action="/klasselister/utkast">
          <input type="hidden" name="gruppe" value={groupValue(wish.school, group.id)} />
          <input type="hidden" name="formal" value={wish.purpose} />
          <input type="hidden" name="mottaker" value={wish.recipient} />
          <CheckboxGroup
            lang={lang}
            name="felt"
            legend={texts.preview.change}
            values={wish.fields}
            options={offered
              .filter((field) => !isAlways(field))
              .map((field) => ({ value: field, label: texts.fields[field] }))}
          />
          <input type="hidden" name="felt" value="name" />
          <input type="hidden" name="felt" value="class" />
          <div class="sv-actions">
            <Button variant="secondary">{texts.preview.changeButton}</Button>
          </div>
        </form>
      </details>
    </Section>
  );
};

const Give: FC<PreviewProps> = ({ lang, preview, returned }) => {
  const texts = classListTexts[lang].preview;
  const { wish, group } = preview;
  const asksName = wish.recipient === 'photographer' || wish.recipient === 'health-service';
  return (
    <Section title={texts.give} intro={texts.giveIntro}>
      <form class="sv-form" method="post" action="/klasselister/utlever" novalidate>
        {returned && <ErrorSummary lang={lang} errors={[{ field: 'mottakernavn', text: returned.error }]} />}
        <input type="hidden" name="gruppe" value={groupValue(wish.school, group.id)} />
        <input type="hidden" name="formal" value={wish.purpose} />
        <input type="hidden" name="mottaker" value={wish.recipient} />
        {wish.fields.map((field) => (
          <input key={field} type="hidden" name="felt" value={field} />
        ))}
        {asksName && (
          <TextField
            lang={lang}
            name="mottakernavn"
            label={texts.organisation}
            value={returned?.name}
            error={returned?.error}
          />
        )}
        <RadioGroup
          lang={lang}
          name="fil"
          legend={texts.format}
          value="pdf"
          options={[
            { value: 'pdf', label: texts.pdf },
            { value: 'csv', label: texts.csv },
          ]}
        />
        <div class="sv-actions">
          <Button>{texts.get}</Button>
        </div>
      </form>
    </Section>
  );
};

const Refused: FC<PreviewProps & { ground: GroundId }> = ({ lang, preview, ground }) => {
  const texts = classListTexts[lang].preview;
  const { notice, wish, group } = preview;
  const tellHref = `/klasselister/varsle?${new URLSearchParams({
    gruppe: groupValue(wish.school, group.id),
    formal: wish.purpose,
  })}`;
  return (
    <Alert tone="warning" title={texts.refusedTitle}>
      <p>
        <GroundWords ground={ground} school={preview.prepared.schoolKind} lang={lang} />
      </p>
      {ground === 'time-to-object' && notice && (
        <p>
          {texts.told(shortDate(notice.toldOn, lang), notice.how)} {texts.until(shortDate(notice.objectUntil, lang))}
        </p>
      )}
      {ground === 'not-told' && (
        <p>
          <ButtonLink href={tellHref}>{texts.tell}</ButtonLink>
        </p>
      )}
    </Alert>
  );
};

const Missed: FC<PreviewProps> = ({ lang, preview }) => {
  const texts = classListTexts[lang].preview;
  const { missed, earlier } = preview;
  if (missed.length === 0 || earlier === undefined) return null;
  const names = missed.flatMap(({ name }) => name ?? []);
  return (
    <Alert tone="danger" title={texts.missedTitle}>
      <p>{texts.missedText(shortDate(osloDate(earlier.at), lang))}</p>
      {names.length > 0 && <p>{texts.missedWho(names.join('; '))}</p>}
      {names.length < missed.length && <p>{texts.missedHidden}</p>}
    </Alert>
  );
};

/** The draft: whether it can be given out, the list itself, what is withheld and why, and the way to give it out. */
export const PreviewView: FC<PreviewProps> = (props) => {
  const { lang, preview } = props;
  const texts = classListTexts[lang];
  const { composition, wish, refused, group, notice, schoolName } = preview;
  const kicker: Child = `${schoolName} · ${texts.purposes[wish.purpose]} · ${texts.recipients[wish.recipient]}`;
  return (
    <>
      <PageHeading
        title={texts.preview.title(group.title)}
        kicker={kicker}
        lead={texts.preview.lead(texts.preview.lines(composition.list.rows.length))}
      >
        <ButtonLink href="/klasselister" variant="tertiary">
          {texts.preview.back}
        </ButtonLink>
      </PageHeading>
      {refused && <Refused {...props} ground={refused} />}
      {!refused && <Missed {...props} />}
      {isTold(wish.purpose) && notice && !refused && (
        <p class="sv-note">{texts.preview.told(shortDate(notice.toldOn, lang), notice.how)}</p>
      )}
      <Section title={texts.preview.list} intro={texts.preview.listIntro}>
        <ListTable list={composition.list} lang={lang} />
      </Section>
      <WithheldSection {...props} />
      <ColumnsSection {...props} />
      {!refused && <Give {...props} />}
    </>
  );
};
