import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { acts } from '#src/law/acts.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { DateField, SelectField, TextField } from '#src/ui/field.tsx';
import { packs } from '../packs/packs.ts';
import type { CompareFault, CompareField, CompareTyped } from './query.ts';
import { compareTexts } from './texts.ts';

interface FormProps {
  readonly lang: Lang;
  readonly typed: CompareTyped;
  readonly faults: readonly CompareFault[];
}

interface SideProps extends FormProps {
  readonly legend: string;
  readonly names: { readonly day: CompareField; readonly law: CompareField; readonly known: CompareField };
  readonly help: string;
}

/** One side of the comparison: which day, by which law, known when. */
const SideFields: FC<SideProps> = ({ lang, typed, faults, legend, names, help }) => {
  const texts = compareTexts[lang];
  const errorOf = (name: CompareField) => faults.find(({ field }) => field === name)?.text;
  const common = (name: CompareField) => ({ lang, name, value: typed[name], error: errorOf(name), required: false });
  const laws = Object.values(packs).map(({ id, act }) => ({ value: id, label: acts[act].name[lang] }));
  const dayError = errorOf(names.day);
  return (
    <fieldset class="ds-fieldset sv-side">
      <legend class="ds-label">{legend}</legend>
      {dayError === undefined ? (
        <DateField {...common(names.day)} label={texts.day} description={help} />
      ) : (
        <TextField {...common(names.day)} label={texts.day} description={help} size={14} />
      )}
      <SelectField {...common(names.law)} label={texts.law} options={laws} emptyLabel={texts.usual} />
      <TextField {...common(names.known)} label={texts.change} size={6} />
    </fieldset>
  );
};

/** What is to be compared with what: asks the page again. */
export const CompareForm: FC<FormProps> = ({ lang, typed, faults }) => {
  const texts = compareTexts[lang];
  return (
    <form class="sv-form sv-compare-form" method="get" action="/sammenlign">
      <ErrorSummary lang={lang} errors={faults} />
      <div class="sv-columns">
        <SideFields
          lang={lang}
          typed={typed}
          faults={faults}
          legend={texts.first}
          names={{ day: 'dato', law: 'lov', known: 'kjent' }}
          help={texts.dayHelp}
        />
        <SideFields
          lang={lang}
          typed={typed}
          faults={faults}
          legend={texts.second}
          names={{ day: 'motdato', law: 'mot', known: 'motkjent' }}
          help={texts.secondHelp}
        />
      </div>
      <div class="sv-actions">
        <Button variant="secondary">{texts.send}</Button>
      </div>
    </form>
  );
};
