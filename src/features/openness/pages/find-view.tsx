import type { FC } from 'hono/jsx';
import { Button } from '#src/ui/button.tsx';
import { CheckboxGroup } from '#src/ui/choices.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { DateField, SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import { Section } from '#src/ui/section.tsx';
import { sourceWords } from '../held/add-held.ts';
import type { Held } from '../held/held.ts';
import { opennessTexts } from '../texts.ts';
import type { AtCase, Back } from './at-case.ts';
import { findTexts } from './find-texts.ts';
import { type Found as Hits, hitsOnPage, type Looked } from './narrow-held.ts';

interface Props {
  readonly at: AtCase;
  readonly looked: Looked;
  readonly found: Hits;
  readonly units: readonly { readonly key: string; readonly name: string }[];
  readonly usualDue: string;
  readonly back: Back;
}

/** What is looked for as the fields of the address have it. */
const lookedFields = ({ query, sort, unit, page }: Looked) =>
  [
    ['q', query],
    ['slag', sort],
    ['skole', unit],
    ['side', String(page)],
  ] as const;

/** The address of a search: words, sort and school, never of whom. */
export const findHref = (id: string, looked: Looked): string =>
  `/saker/${id}/finn?${new URLSearchParams(lookedFields(looked).map(([name, value]) => [name, value]))}`;

const Found: FC<Props & { one: Held }> = ({ at, one, looked }) => {
  const { lang, id, view } = at;
  const texts = opennessTexts[lang].find;
  const isThere = view.documents.some(({ source }) => source?.endsWith(`(${one.ref})`));
  return (
    <li>
      <p>
        <strong>{one.title}</strong>
      </p>
      <p class="sv-note">
        {sourceWords(one, lang)}.{' '}
        {one.lacksFile ? texts.noFile : 'parts' in one.content && one.kind !== 'statement' ? texts.rendered : ''}
      </p>
      {isThere ? (
        <p>{texts.inCase}</p>
      ) : (
        <form method="post" action={`/saker/${id}/finn`}>
          <input type="hidden" name="ref" value={one.ref} />
          {lookedFields(looked).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button variant="secondary">
            {texts.add}
            <span class="ds-sr-only"> {one.title}</span>
          </Button>
        </form>
      )}
    </li>
  );
};

const Ask: FC<Props> = ({ at, units, usualDue, back }) => {
  const { lang, id, view } = at;
  const texts = opennessTexts[lang].find;
  const errorOf = (name: string) => back.errors.find(({ field }) => field === name)?.text;
  return (
    <Section title={texts.tasks} id="oppgaver" intro={texts.tasksText}>
      <form class="sv-form" method="post" action={`/saker/${id}/finn/oppgaver`} novalidate>
        <ErrorSummary lang={lang} errors={back.errors} />
        <TextArea
          lang={lang}
          name="wants"
          label={texts.wants}
          value={back.values.get('wants') ?? texts.wantsDraft(view.row.subject)}
          error={errorOf('wants')}
        />
        <CheckboxGroup
          lang={lang}
          name="to"
          legend={texts.to}
          values={[]}
          options={units.map(({ key, name }) => ({ value: key, label: name }))}
          error={errorOf('to')}
        />
        <DateField
          lang={lang}
          name="dueOn"
          label={texts.dueOn}
          value={back.values.get('dueOn') ?? usualDue}
          error={errorOf('dueOn')}
        />
        <div class="sv-actions">
          <Button variant="secondary">{texts.ask}</Button>
        </div>
      </form>
    </Section>
  );
};

/** The search: words, sort and school. Those sorts are offered that the words find, and the one that is chosen. */
const Search: FC<Props> = ({ at, looked, found, units }) => {
  const { lang, id } = at;
  const texts = opennessTexts[lang].find;
  const t = findTexts;
  const sorts = found.sorts.map(({ sort, example, count }) => ({
    value: sort,
    label: `${example.kind === 'released' ? t.released[lang] : sourceWords(example, lang)} (${count})`,
  }));
  return (
    <form class="sv-form" method="get" action={`/saker/${id}/finn`}>
      <TextField lang={lang} name="q" type="search" label={texts.query} value={looked.query} required={false} />
      <SelectField
        lang={lang}
        name="slag"
        label={t.sort[lang]}
        value={looked.sort}
        required={false}
        emptyLabel={t.allSorts[lang]}
        options={sorts}
      />
      <SelectField
        lang={lang}
        name="skole"
        label={t.unit[lang]}
        value={looked.unit}
        required={false}
        emptyLabel={t.allUnits[lang]}
        options={units.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <div class="sv-actions">
        <Button>{texts.search}</Button>
      </div>
    </form>
  );
};

const Hitlist: FC<Props> = (props) => {
  const { at, looked, found } = props;
  const { lang, id } = at;
  const texts = opennessTexts[lang].find;
  if (!found.isAsked) return <p>{findTexts.look[lang]}</p>;
  const first = (found.page - 1) * hitsOnPage;
  const shown = { fra: first + 1, til: first + found.hits.length, antall: found.count };
  return (
    <Section title={texts.count(found.count)} id="treff">
      {found.pages > 1 && (
        <p class="sv-note">
          {findTexts.shown[lang].replaceAll(/\{(fra|til|antall)\}/g, (_, name: keyof typeof shown) =>
            String(shown[name]),
          )}
        </p>
      )}
      <ul class="sv-held">
        {found.hits.map((one) => (
          <Found key={one.ref} {...props} one={one} />
        ))}
      </ul>
      <Pagination
        lang={lang}
        page={found.page}
        pages={found.pages}
        href={(page) => findHref(id, { ...looked, page })}
      />
    </Section>
  );
};

/** `/saker/:id/finn`: what the system holds that may be asked for, and asking the schools for the rest. */
export const FindView: FC<Props> = (props) => {
  const { at } = props;
  const { lang, view } = at;
  const { find: texts, back } = opennessTexts[lang];
  return (
    <>
      <PageHeading kicker={back(view.number)} title={texts.title} lead={texts.lead} />
      <Search {...props} />
      <Hitlist {...props} />
      {view.may.has('give-task') && <Ask {...props} />}
    </>
  );
};
