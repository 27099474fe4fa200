import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { sentForm } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { observersTexts } from '../../observers/texts.ts';
import { type Added, answerForm, type FormView, viewForm } from '../answer-form.ts';
import { type SaidOfUse, saidOfUse } from '../answers.ts';
import type { FormItem } from '../items.ts';
import { schoolFormTexts } from '../texts.ts';
import { askedBy, formHrefOf, formPlace } from './common.ts';

/** Lines for what nobody asked about; who has more answers again. */
const addedLines = [1, 2, 3] as const;

interface Props {
  readonly lang: Lang;
  readonly form: FormView;
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly FormError[];
}

const nameOf = ({ id }: FormItem) => `svar-${id}`;

/** When it was seen at the school; else that the owner has it, and so the question. */
function seenWords({ lastSeen, seenForAll }: FormItem, lang: Lang): string {
  const texts = schoolFormTexts[lang];
  const day = (at: string) => shortDate(osloDate(new Date(at)), lang);
  if (lastSeen !== undefined) return texts.seen(day(lastSeen));
  if (seenForAll === undefined) return texts.notSeen;
  return texts.ownerHas(seenForAll.by.map((one) => observersTexts[lang].observers[one]).join(', '), day(seenForAll.at));
}

const Item: FC<{ lang: Lang; item: FormItem; value: string | undefined }> = ({ lang, item, value }) => {
  const texts = schoolFormTexts[lang];
  const known = [
    item.registered ? texts.registered : texts.notRegistered,
    seenWords(item, lang),
    ...(item.purpose === undefined ? [] : [texts.purpose(item.purpose)]),
  ];
  return (
    <RadioGroup
      lang={lang}
      name={nameOf(item)}
      legend={item.name}
      description={known.join(' · ')}
      value={value ?? item.proposed}
      options={saidOfUse.map((said) => ({ value: said, label: texts.said[said] }))}
    />
  );
};

const Something: FC<Pick<Props, 'lang' | 'values' | 'errors'>> = ({ lang, values, errors }) => {
  const texts = schoolFormTexts[lang];
  return (
    <Section title={texts.addTitle} intro={texts.addIntro}>
      <div class="sv-form">
        {addedLines.map((line) => (
          <div key={line} class="sv-pair">
            <TextField
              lang={lang}
              name={`annet-${line}`}
              label={texts.addName(line)}
              required={false}
              value={values.get(`annet-${line}`)}
              error={errors.find(({ field }) => field === `annet-${line}`)?.text}
            />
            <TextField
              lang={lang}
              name={`til-${line}`}
              label={texts.addPurpose(line)}
              required={false}
              value={values.get(`til-${line}`)}
            />
          </div>
        ))}
      </div>
    </Section>
  );
};

const FormPage: FC<Props> = ({ lang, form, values, errors }) => {
  const texts = schoolFormTexts[lang];
  const { items } = form;
  return (
    <>
      <PageHeading
        kicker={texts.states[form.state](shortDate(form.dueOn, lang), shortDate(form.opensOn, lang))}
        title={texts.formTitle(form.name)}
        lead={items.length === 0 ? texts.leadEmpty : texts.lead(items.length)}
      />
      <form class="sv-form" method="post" action={formHrefOf(form.unit)} novalidate>
        <ErrorSummary lang={lang} errors={errors} />
        {items.length > 0 && <p class="sv-note">{texts.unanswered}</p>}
        <div class="sv-lines">
          {items.map((item) => (
            <Item key={item.id} lang={lang} item={item} value={values.get(nameOf(item))} />
          ))}
        </div>
        <Something lang={lang} values={values} errors={errors} />
        <div class="sv-actions">
          <Button>{texts.send}</Button>
        </div>
      </form>
    </>
  );
};

async function render(
  c: Context<Env>,
  unit: string,
  values: ReadonlyMap<string, string> = new Map(),
  errors: readonly FormError[] = [],
): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const form = await viewForm(deps, actor, unit);
  return c.render(<FormPage lang={lang} form={form} values={values} errors={errors} />, {
    title: texts.formTitle(form.name),
    breadcrumbs: [{ text: texts.overviewTitle, href: formPlace }, { text: form.name }],
  });
}

/** `GET /skjema/systemer/:unit`: the form, filled in with what is known. */
export function formPage(c: Context<Env>, unit: string): Promise<Response> {
  return render(c, unit);
}

const isSaid = (value: string): value is SaidOfUse => (saidOfUse as readonly string[]).includes(value);

function saidIn(values: ReadonlyMap<string, string>): ReadonlyMap<string, SaidOfUse> {
  const said = new Map<string, SaidOfUse>();
  for (const [name, value] of values) if (name.startsWith('svar-') && isSaid(value)) said.set(name.slice(5), value);
  return said;
}

const short = (text: string | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 120).toWellFormed();

/** `POST /skjema/systemer/:unit`: keeps the answer, and goes on to what it differs from. */
export async function formSent(c: Context<Env>, unit: string): Promise<Response> {
  const { actor, deps, texts } = askedBy(c);
  const { texts: values } = await sentForm(c);
  const lines = addedLines.map((line) => ({
    line,
    name: short(values.get(`annet-${line}`)),
    purpose: short(values.get(`til-${line}`)),
  }));
  const nameless = lines.filter(({ name, purpose }) => name === '' && purpose !== '');
  if (nameless.length > 0) {
    c.status(422);
    return render(
      c,
      unit,
      values,
      nameless.map(({ line }) => ({ field: `annet-${line}`, text: texts.noName })),
    );
  }
  const added: readonly Added[] = lines.filter(({ name }) => name !== '');
  await answerForm(deps, actor, { unit, said: saidIn(values), added });
  setFlash(c, { tone: 'success', text: texts.saved });
  return c.redirect(`${formHrefOf(unit)}/svar`, 303);
}
