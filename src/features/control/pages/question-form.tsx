import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { acts } from '#src/law/acts.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { DateField, SelectField, TextField } from '#src/ui/field.tsx';
import { verdicts, verdictWord } from '#src/ui/verdict.tsx';
import { packs } from '../packs/packs.ts';
import { type QueryFault, type QueryName, selectionPart, type Typed } from './query.ts';
import { pageTexts } from './texts.ts';

interface QuestionFormProps {
  readonly lang: Lang;
  /** The page that is asked again. */
  readonly action: string;
  readonly typed: Typed;
  readonly faults: readonly QueryFault[];
  /** What stands in the fields when nothing was typed. */
  readonly asOf?: string | undefined;
  readonly latest?: number | undefined;
}

interface DayProps {
  readonly lang: Lang;
  readonly name: QueryName;
  readonly label: string;
  readonly help: string;
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly required?: boolean;
}

/** A browser empties a date field that holds no date; as text, what was typed is kept. */
const Day: FC<DayProps> = ({ error, help, ...field }) =>
  error === undefined ? (
    <DateField {...field} description={help} />
  ) : (
    <TextField {...field} description={help} error={error} size={14} />
  );

/** Which day, by which law, known when: asks the page again. What narrows the list is kept. */
export const QuestionForm: FC<QuestionFormProps> = ({ lang, action, typed, faults, asOf, latest }) => {
  const texts = pageTexts[lang].question;
  const errorOf = (name: QueryName) => faults.find(({ field }) => field === name)?.text;
  // What is asked about in the form must not be sent beside it as well.
  const kept = Object.fromEntries(
    Object.entries(selectionPart(typed)).filter(([name]) => errorOf(name as QueryName) === undefined),
  );
  return (
    <form class="sv-form" method="get" action={action}>
      <ErrorSummary lang={lang} errors={faults} />
      <Day
        lang={lang}
        name="dato"
        label={texts.day}
        help={texts.dayHelp}
        value={typed.dato ?? asOf}
        error={errorOf('dato')}
        required={false}
      />
      <TextField
        lang={lang}
        name="kjent"
        label={texts.change}
        description={latest === undefined ? undefined : texts.changeHelp(latest)}
        value={typed.kjent}
        error={errorOf('kjent')}
        size={6}
        required={false}
      />
      <WhenNeeded lang={lang} typed={typed} errorOf={errorOf} />
      <Kept typed={kept} />
      <div class="sv-actions">
        <Button variant="secondary">{texts.send}</Button>
      </div>
    </form>
  );
};

interface WhenNeededProps {
  readonly lang: Lang;
  readonly typed: Typed;
  readonly errorOf: (name: QueryName) => string | undefined;
}

/** Fields for what was given in the address, or where there is something to choose: most people need none of them. */
const WhenNeeded: FC<WhenNeededProps> = ({ lang, typed, errorOf }) => {
  const texts = pageTexts[lang].question;
  const laws = Object.values(packs).map(({ id, act }) => ({ value: id, label: acts[act].name[lang] }));
  return (
    <>
      {(laws.length > 1 || typed.lov) && (
        <SelectField
          lang={lang}
          name="lov"
          label={texts.law}
          value={typed.lov}
          error={errorOf('lov')}
          options={laws}
          required={false}
        />
      )}
      {typed.lovdato && (
        <Day
          lang={lang}
          name="lovdato"
          label={texts.lawDate}
          help={texts.lawDateHelp}
          value={typed.lovdato}
          error={errorOf('lovdato')}
          required={false}
        />
      )}
      {errorOf('vurdering') && (
        <SelectField
          lang={lang}
          name="vurdering"
          label={pageTexts[lang].filter.verdict}
          error={errorOf('vurdering')}
          emptyLabel={pageTexts[lang].filter.all}
          options={verdicts.map((verdict) => ({ value: verdict, label: verdictWord(verdict, lang) }))}
          required={false}
        />
      )}
    </>
  );
};

/** What a form does not ask for, but must not lose. */
export const Kept: FC<{ typed: Typed }> = ({ typed }) => (
  <>
    {Object.entries(typed).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
);
