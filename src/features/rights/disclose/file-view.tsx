import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { CheckboxGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { TextField } from '#src/ui/field.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { fieldsOf, type Tried } from '../duty/form.ts';
import { inLang } from '../duty/words.ts';
import { choiceOptions } from './choice-options.ts';
import type { Says } from './says.ts';
import { discloseTexts } from './texts.ts';
import type { DisclosuresView, OpenDisclosure } from './view.ts';

interface Props {
  readonly lang: Lang;
  readonly view: DisclosuresView;
  readonly may: ReadonlySet<string>;
  readonly tried: Tried | undefined;
  readonly one: OpenDisclosure;
}

interface Place {
  readonly name: string;
  readonly from: string;
}

/** Of each thing chosen, where it comes from or why it does not go along. */
function placesOf({ given, byHand, withheld }: Says, lang: Lang): readonly Place[] {
  const t = inLang(discloseTexts, lang);
  const isEmpty = (items: Says['given'][number]['items']) =>
    items.every((lines) => lines.every(({ text }) => text === null));
  return [
    ...given.map(({ name, items }) => ({ name, from: isEmpty(items) ? t.inFileEmpty : t.inFile })),
    ...byHand.map(({ name, systems }) => ({
      name,
      from: systems.length === 0 ? t.byHand : t.byHandFrom.replace('{system}', () => systems.join(', ')),
    })),
    ...withheld.map(({ name, text }) => ({ name, from: `${t.withheld}: ${text}` })),
  ];
}

const MakeForm: FC<Props> = ({ lang, view, one: { row, file, isTrue }, tried }) => {
  const t = inLang(discloseTexts, lang);
  const form = fieldsOf(`fil-${row.id}`, tried);
  const action = `/saker/${view.at.matter.id}/utlevering`;
  return (
    <>
      {file !== undefined && !isTrue && <Alert tone="warning">{t.stale}</Alert>}
      {file !== undefined && isTrue && (
        <p>
          {t.ready
            .replace('{dag}', shortDate(osloDate(file.made_at), lang))
            .replace('{ut}', shortDate(file.expires_on, lang))
            .replace('{sum}', file.sha256)}
        </p>
      )}
      <form class="sv-form" method="post" action={action} novalidate>
        <input type="hidden" name="skjema" value={`fil-${row.id}`} />
        <ErrorSummary lang={lang} errors={form.errors} />
        <div class="sv-actions">
          {file !== undefined && isTrue && (
            <ButtonLink href={`${action}/${file.id}/utlevering.zip`}>{t.download}</ButtonLink>
          )}
          <Button variant={file !== undefined && isTrue ? 'secondary' : 'primary'}>
            {file === undefined ? t.make : t.makeAgain}
          </Button>
        </div>
      </form>
    </>
  );
};

const ChangeForm: FC<Props> = ({ lang, view, one: { row }, tried }) => {
  const t = inLang(discloseTexts, lang);
  const key = `endre-${row.id}`;
  const form = fieldsOf(key, tried);
  return (
    <details class="sv-more" open={form.errors.length > 0}>
      <summary>{t.change}</summary>
      <form class="sv-form" method="post" action={`/saker/${view.at.matter.id}/utlevering`} novalidate>
        <input type="hidden" name="skjema" value={key} />
        <ErrorSummary lang={lang} errors={form.errors} />
        <CheckboxGroup
          lang={lang}
          {...form.chosen('fields', row.chosen ?? [])}
          legend={t.fields}
          description={t.fieldsHelp}
          options={choiceOptions(view, lang)}
        />
        <TextField lang={lang} {...form.of('other', row.other ?? '')} label={t.other} required={false} />
        <div class="sv-actions">
          <Button variant="secondary">{t.changeDo}</Button>
        </div>
      </form>
    </details>
  );
};

/** What is to be given of one disclosure: what was chosen and where it comes from, the file, and another choice. */
export const FileSection: FC<Props> = (props) => {
  const { lang, may, one } = props;
  const { row, says, chosen } = one;
  const t = inLang(discloseTexts, lang);
  const title = t.fileTitle.replace('{mottaker}', () => row.recipient);
  return (
    <Section title={title} intro={t.fileIntro} id={`fil-${row.id}`}>
      {says === undefined ? (
        <Alert tone="info">{t.noFile}</Alert>
      ) : (
        <>
          <Table
            caption={title}
            captionHidden
            rows={placesOf(says, lang)}
            rowKey={({ name, from }) => `${name} ${from}`}
            columns={[
              { key: 'name', header: t.what, rowHeader: true, cell: ({ name }: Place) => name },
              { key: 'from', header: t.from, cell: ({ from }) => from },
            ]}
          />
          {chosen?.every(({ field }) => field !== 'name') === true && says.given.length > 0 && <p>{t.noName}</p>}
          {says.given.length > 0 && <MakeForm {...props} />}
        </>
      )}
      {may.has('disclose') && <ChangeForm {...props} />}
    </Section>
  );
};
