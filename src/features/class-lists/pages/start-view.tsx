import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { SelectField, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Prose, Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { recipientsOf } from '../field.ts';
import type { DecidedRules, HandOut } from '../store.ts';
import { classListTexts } from '../texts.ts';
import type { ClassListsView } from '../view-class-lists.ts';
import { groupValue, pairs } from './address.ts';

interface StartProps {
  readonly lang: Lang;
  readonly view: ClassListsView;
  /** Whether one may also have children, or oneself, to answer for. */
  readonly isPerson: boolean;
  /** What was typed to look a copy up by; its reading is done by the route. */
  readonly mark?: string | undefined;
}

const Choose: FC<StartProps> = ({ lang, view }) => {
  const texts = classListTexts[lang];
  const several = view.schools.length > 1;
  const options = view.schools.flatMap(({ id, name, groups }) =>
    groups.map((group) => ({
      value: groupValue(id, group.id),
      label: several ? `${group.title} (${name})` : group.title,
    })),
  );
  if (options.length === 0) return <Empty title={texts.start.noGroups} text={texts.start.noGroupsText} />;
  return (
    <form class="sv-form" method="get" action="/klasselister/utkast">
      <SelectField lang={lang} name="gruppe" label={texts.start.group} options={options} value={options[0]?.value} />
      <RadioGroup
        lang={lang}
        name="liste"
        legend={texts.start.purpose}
        value={pairs[0]?.value}
        options={pairs
          .filter(({ purpose }) => purpose !== 'publication')
          .map(({ value, purpose, recipient }) => ({
            value,
            // What goes to two sorts of people is told apart where it is chosen.
            label:
              recipientsOf[purpose].length > 1
                ? `${texts.purposes[purpose]}: ${texts.recipients[recipient].toLowerCase()}`
                : texts.purposes[purpose],
            description:
              recipientsOf[purpose].length > 1
                ? undefined
                : `${texts.start.to}: ${texts.recipients[recipient].toLowerCase()}`,
          }))}
      />
      <div class="sv-actions">
        <Button>{texts.start.show}</Button>
      </div>
    </form>
  );
};

const Given: FC<StartProps> = ({ lang, view, mark }) => {
  const texts = classListTexts[lang];
  const columns = [
    {
      key: 'list',
      header: texts.start.list,
      rowHeader: true,
      cell: (one: HandOut) => `${one.groupTitle} · ${texts.purposes[one.purpose].toLowerCase()}`,
    },
    { key: 'when', header: texts.start.when, cell: (one: HandOut) => shortDate(osloDate(one.at), lang) },
    {
      key: 'to',
      header: texts.start.to,
      cell: (one: HandOut) => one.recipientName ?? texts.recipients[one.recipient],
    },
    {
      key: 'contents',
      header: texts.start.contents,
      cell: (one: HandOut) => one.fields.map((field) => texts.fields[field]).join(', '),
    },
    { key: 'by', header: texts.start.by, cell: (one: HandOut) => one.by ?? texts.start.unknownAccount },
    {
      key: 'mark',
      header: texts.start.mark,
      cell: (one: HandOut) => (
        <>
          <strong>{one.mark}</strong>
          <details>
            <summary>{texts.start.fingerprint}</summary>
            <code>{one.hash}</code>
          </details>
        </>
      ),
    },
  ];
  return (
    <Section title={texts.start.given} intro={texts.start.givenIntro}>
      <form class="sv-form" method="get" action="/klasselister">
        <TextField lang={lang} name="merke" label={texts.start.markLabel} value={mark} size={10} required={false} />
        <div class="sv-actions">
          <Button variant="secondary">{texts.start.find}</Button>
        </div>
      </form>
      <Table
        caption={texts.start.given}
        captionHidden
        columns={columns}
        rows={view.handOuts}
        rowKey={(one) => one.id}
        empty={<p>{mark === undefined || mark === '' ? texts.start.noGiven : texts.start.noMark}</p>}
      />
    </Section>
  );
};

/** Who decided the rules, and when. */
export const Decided: FC<{ decided: DecidedRules; lang: Lang }> = ({ decided, lang }) => {
  const texts = classListTexts[lang].start;
  const { decidedBy, decidedOn } = decided;
  return (
    <p class="sv-note">
      {decidedBy === undefined || decidedOn === undefined
        ? texts.usual
        : texts.decidedBy(decidedBy, shortDate(decidedOn, lang))}
    </p>
  );
};

const Practice: FC<StartProps> = ({ lang, view }) => {
  const texts = classListTexts[lang];
  return (
    <Section title={texts.start.practice}>
      {view.schools.map(({ id, name, decided }) => (
        <Prose key={id}>
          <h3 class="ds-heading">{name}</h3>
          <p>{decided.rules.practice === '' ? texts.start.noPractice : decided.rules.practice}</p>
          <Decided decided={decided} lang={lang} />
        </Prose>
      ))}
    </Section>
  );
};

/** Choose a list, see what has been given out, and how the schools do it. */
export const StartView: FC<StartProps> = (props) => {
  const { lang, view } = props;
  const texts = classListTexts[lang];
  return (
    <>
      <PageHeading title={texts.title} lead={texts.start.lead}>
        {view.mayDecide && (
          <ButtonLink href="/klasselister/regler" variant="tertiary">
            {texts.start.rules}
          </ButtonLink>
        )}
        {props.isPerson && (
          <ButtonLink href="/klasselister/mine" variant="tertiary">
            {texts.start.mine}
          </ButtonLink>
        )}
      </PageHeading>
      <Choose {...props} />
      <Given {...props} />
      {view.schools.length > 0 && <Practice {...props} />}
    </>
  );
};
