import type { FC } from 'hono/jsx';
import { Button } from '#src/ui/button.tsx';
import { CheckboxGroup } from '#src/ui/choices.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { DateField, TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { sourceWords } from '../held/add-held.ts';
import type { Held } from '../held/held.ts';
import { opennessTexts } from '../texts.ts';
import type { AtCase, Back } from './at-case.ts';

interface Props {
  readonly at: AtCase;
  readonly query: string;
  readonly found: readonly Held[];
  readonly units: readonly { readonly key: string; readonly name: string }[];
  readonly usualDue: string;
  readonly back: Back;
}

const Found: FC<Props & { one: Held }> = ({ at, one, query }) => {
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
          <input type="hidden" name="q" value={query} />
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

/** `/saker/:id/finn`: what the system holds that may be asked for, and asking the schools for the rest. */
export const FindView: FC<Props> = (props) => {
  const { at, query, found } = props;
  const { lang, id, view } = at;
  const { find: texts, back } = opennessTexts[lang];
  return (
    <>
      <PageHeading kicker={back(view.number)} title={texts.title} lead={texts.lead} />
      <form class="sv-form" method="get" action={`/saker/${id}/finn`}>
        <TextField lang={lang} name="q" type="search" label={texts.query} value={query} />
        <div class="sv-actions">
          <Button>{texts.search}</Button>
        </div>
      </form>
      <Section title={texts.count(found.length)} id="treff">
        <ul class="sv-held">
          {found.slice(0, 40).map((one) => (
            <Found key={one.ref} {...props} one={one} />
          ))}
        </ul>
      </Section>
      {view.may.has('give-task') && <Ask {...props} />}
    </>
  );
};
