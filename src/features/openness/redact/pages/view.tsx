import type { FC } from 'hono/jsx';
import { numberOf } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { languages } from '#src/kernel/language.ts';
import { acts } from '#src/law/acts.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { SelectField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { KeptMark } from '../table.ts';
import { FindView } from './find-view.tsx';
import { PageView } from './page-view.tsx';
import { hrefOf, type RedactProps } from './redact-props.tsx';
import { redactTexts } from './texts.ts';

function leadOf({ lang, at, looked }: RedactProps): string {
  const texts = redactTexts[lang];
  const pages = new Set(at.marks.map(({ page }) => page)).size;
  const state = !at.isDraft ? texts.madeLead : at.made === undefined ? texts.draftLead : texts.changedLead;
  return `${texts.lead(at.marks.length, pages, looked.pages)} ${state}`;
}

const Marks: FC<RedactProps> = ({ lang, at }) => {
  const texts = redactTexts[lang];
  const href = hrefOf(at);
  const rows = at.marks.toSorted((a, b) => a.page - b.page || a.area[1] - b.area[1] || a.area[0] - b.area[0]);
  const remove = (mark: KeptMark) => (
    <form method="post" action={`${href}#merker`}>
      <input type="hidden" name="gjor" value="fjern" />
      <button class="ds-button" type="submit" data-variant="tertiary" name="merke" value={mark.id}>
        {texts.unmark}
        <span class="ds-sr-only"> {texts.unmarkOf(mark.page + 1, mark.code)}</span>
      </button>
    </form>
  );
  return (
    <Section title={texts.marks} id="merker">
      <Table
        caption={texts.marks}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p>{texts.noMarks}</p>}
        columns={[
          {
            key: 'page',
            header: texts.columns.page,
            rowHeader: true,
            cell: ({ page }) => (
              <a class="ds-link" href={`${href}?side=${page + 1}#side`}>
                {page + 1}
              </a>
            ),
          },
          {
            key: 'ground',
            header: texts.columns.ground,
            cell: ({ act, section }) => `${acts[act].name[lang]} ${section}`,
          },
          {
            key: 'by',
            header: texts.columns.by,
            cell: ({ by, at: when }) => `${at.names.get(by) ?? '–'}, ${shortDate(osloDate(new Date(when)), lang)}`,
          },
          ...(at.mayRedact ? [{ key: 'undo', header: texts.columns.undo, cell: remove }] : []),
        ]}
      />
      {at.mayRedact && rows.length > 0 && (
        <form method="post" action={`${href}#merker`} class="sv-actions">
          <Button variant="secondary" name="gjor" value="angre">
            {texts.undo}
          </Button>
          <Button variant="tertiary" name="gjor" value="tom">
            {texts.removeAll}
          </Button>
        </form>
      )}
    </Section>
  );
};

const Copy: FC<RedactProps> = ({ lang, at, standing }) => {
  const texts = redactTexts[lang];
  const file = at.made?.copy;
  const words = standing.map(({ word, pages }) => texts.standingWord(word, pages.map((page) => page + 1).join(', ')));
  return (
    <Section title={texts.copy} id="kopi" intro={texts.copyIntro}>
      {words.length > 0 && <Alert tone="warning">{texts.standing(words.join(', '))}</Alert>}
      {at.mayRedact && (
        <form method="post" action={`${hrefOf(at)}#kopi`} class="sv-form" novalidate>
          <SelectField
            lang={lang}
            name="sprak"
            label={texts.copyLanguage}
            value="nb"
            options={languages.map((one) => ({ value: one, label: texts.languages[one] }))}
          />
          <div class="sv-actions">
            <Button name="gjor" value="kopi">
              {texts.make}
            </Button>
          </div>
        </form>
      )}
      {file !== undefined && file !== null && (
        <p>
          <a class="ds-link" href={`/saker/${at.matter.id}/fil/${file}`}>
            {texts.download}
          </a>
        </p>
      )}
      <p>
        <a class="ds-link" href={`/saker/${at.matter.id}/fil/${at.original.id}`}>
          {texts.original}
        </a>
      </p>
    </Section>
  );
};

/** `/saker/:id/dokument/:doc/sladding`: what is marked in a document, finding more, and the copy without it. */
export const RedactView: FC<RedactProps> = (props) => {
  const { lang, at, looked, errors } = props;
  const texts = redactTexts[lang];
  const href = hrefOf(at);
  return (
    <>
      <PageHeading
        kicker={texts.caseNumber(numberOf(at.matter))}
        title={texts.titleOf(at.document.title)}
        lead={leadOf(props)}
      />
      <ErrorSummary lang={lang} errors={errors} />
      <p>{at.mayRedact ? texts.intro : texts.onlyLook}</p>
      {at.mayRedact && <FindView {...props} />}
      <PageView {...props} />
      <Pagination
        lang={lang}
        page={looked.number + 1}
        pages={looked.pages}
        href={(page) => `${href}?side=${page}${props.asCopy ? '&vis=kopi' : ''}#side`}
      />
      <Marks {...props} />
      <Copy {...props} />
    </>
  );
};
