import type { FC } from 'hono/jsx';
import { formHref } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { accessHolders, accessRelations, personActs } from '#src/platform/access/policy.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { CheckboxGroup } from '#src/ui/choices.tsx';
import { SelectField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { Reached } from '../reached.ts';
import type { AccessLine } from '../view-access.ts';
import type { WhatIf, Wished } from '../what-if.ts';
import { actsInWords, sentence, valueName } from './phrases.ts';
import { accessTexts } from './texts.ts';

/** Under this a number is not told exactly: with the name of a school it could be known who is meant. */
const fewest = 5;

/** A number of pupils in words, small ones not exactly. */
function pupils(count: number, lang: Lang): string {
  const texts = accessTexts[lang].whatIf;
  return count > 0 && count < fewest ? texts.few : texts.pupils(count);
}

function number(count: number, lang: Lang): string {
  if (count > 0 && count < fewest) return accessTexts[lang].whatIf.fewNumber;
  return new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'nb-NO').format(count);
}

/** The role in the select box: "faglærer (Føre fravær og vurdering)". */
const lineName = ({ role, activity }: AccessLine) => `${sentence(role)} (${activity.body.name})`;

interface ResultProps {
  readonly lang: Lang;
  readonly line: AccessLine;
  readonly wished: Wished;
  readonly found: WhatIf;
  readonly mayChange: boolean;
}

const Result: FC<ResultProps> = ({ lang, line, wished, found, mayChange }) => {
  const texts = accessTexts[lang].whatIf;
  const { gained, lost, mayMore, mayLess } = found;
  const opens = gained > 0 || mayMore.length > 0;
  const rows: readonly (readonly [string, (one: Reached) => number])[] = [
    [texts.holders, ({ holders }) => holders],
    [texts.persons, ({ persons }) => persons],
    [texts.most, ({ most }) => most],
  ];
  const needsWho = wished.reaching !== undefined && ['own-school', 'owner'].includes(wished.reaching.relation);
  return (
    <Section title={texts.result} id="svar">
      {needsWho && wished.reaching?.holders.length === 0 && <Alert tone="warning">{texts.unsaid}</Alert>}
      <p>
        {gained === 0 && lost === 0 && texts.same} {gained > 0 && texts.gained(pupils(gained, lang))}{' '}
        {lost > 0 && texts.lost(pupils(lost, lang))} {mayMore.length > 0 && texts.mayMore(actsInWords(mayMore, lang))}{' '}
        {mayLess.length > 0 && texts.mayLess(actsInWords(mayLess, lang))}
      </p>
      <Table
        caption={texts.result}
        captionHidden
        columns={[
          { key: 'what', header: texts.what, rowHeader: true, cell: ([name]: (typeof rows)[number]) => name },
          { key: 'now', header: texts.now, numeric: true, cell: ([, of]) => number(of(found.before), lang) },
          { key: 'then', header: texts.then, numeric: true, cell: ([, of]) => number(of(found.after), lang) },
        ]}
        rows={rows}
        rowKey={([name]) => name}
      />
      <p>
        {texts.counted} {opens && texts.waits}
      </p>
      {mayChange && (
        <p>
          <ButtonLink href={formHref({ kind: 'activities', key: line.activity.key })} variant="secondary">
            {texts.open}
          </ButtonLink>
        </p>
      )}
    </Section>
  );
};

interface Props {
  readonly lang: Lang;
  readonly lines: readonly AccessLine[];
  readonly line: AccessLine | undefined;
  readonly wished: Wished;
  readonly found: WhatIf | undefined;
  /** Whether the register may be changed from here. */
  readonly mayChange: boolean;
}

/** `/tilgang/hva-om`: what a changed role would open and close, without saving. */
export const WhatIfPage: FC<Props> = ({ lang, lines, line, wished, found, mayChange }) => {
  const texts = accessTexts[lang].whatIf;
  const options = (field: 'relation' | 'who' | 'may', values: readonly string[]) =>
    values.map((value) => ({ value, label: sentence(valueName(field, value, lang)) }));
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} />
      <form class="sv-form" method="get" action="/tilgang/hva-om">
        <SelectField
          lang={lang}
          name="rolle"
          label={texts.line}
          value={line?.id}
          options={lines.map((one) => ({ value: one.id, label: lineName(one) }))}
        />
        {line && (
          <>
            <input type="hidden" name="endret" value="ja" />
            <SelectField
              lang={lang}
              name="om"
              label={texts.relation}
              value={wished.reaching?.relation}
              emptyLabel={texts.noRelation}
              required={false}
              options={options('relation', accessRelations)}
            />
            <CheckboxGroup
              lang={lang}
              name="hvem"
              legend={texts.who}
              description={texts.whoHelp}
              values={wished.reaching?.holders ?? []}
              required={false}
              options={options('who', accessHolders)}
            />
            <CheckboxGroup
              lang={lang}
              name="kan"
              legend={texts.may}
              values={wished.may}
              required={false}
              options={options('may', personActs)}
            />
          </>
        )}
        <div class="sv-actions">
          <Button>{texts.submit}</Button>
        </div>
      </form>
      {line && found && <Result lang={lang} line={line} wished={wished} found={found} mayChange={mayChange} />}
    </>
  );
};
