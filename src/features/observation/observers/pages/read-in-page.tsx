import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { sentForm } from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Env } from '#src/platform/web/context.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox, RadioGroup } from '#src/ui/choices.tsx';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { FileField, SelectField, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { readIn } from '../bring-in.ts';
import { isFileObserver } from '../readers.ts';
import { fileObservers } from '../reading.ts';
import { observersTexts } from '../texts.ts';
import { unitsToReadInFor } from '../units-of.ts';
import { askedBy, place, readInPlace } from './common.ts';

const largest = 4_500_000;

interface Props {
  readonly lang: Lang;
  readonly units: Awaited<ReturnType<typeof unitsToReadInFor>>;
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly FormError[];
}

const ReadInView: FC<Props> = ({ lang, units, values, errors }) => {
  const { readIn: words, observers: names, page } = observersTexts[lang];
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.text;
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <form class="sv-form" method="post" enctype="multipart/form-data" action={readInPlace} novalidate>
        <ErrorSummary lang={lang} errors={errors} />
        <RadioGroup
          lang={lang}
          name="slag"
          legend={words.kind}
          value={values.get('slag')}
          error={errorAt('slag')}
          options={fileObservers.map((value) => ({ value, label: names[value], description: words.kinds[value] }))}
        />
        <FileField lang={lang} name="fil" label={words.file} description={words.fileHelp} error={errorAt('fil')} />
        <SelectField
          lang={lang}
          name="enhet"
          label={words.unit}
          required={!units.whole}
          value={values.get('enhet')}
          error={errorAt('enhet')}
          {...(units.whole ? { emptyLabel: page.everywhere } : {})}
          options={units.units.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <TextField
          lang={lang}
          name="mottaker"
          label={words.recipient}
          description={words.recipientHelp}
          required={false}
          value={values.get('mottaker')}
          error={errorAt('mottaker')}
        />
        <Checkbox
          name="katalog"
          value="ja"
          label={words.catalogue}
          description={words.catalogueHelp}
          checked={values.get('katalog') === 'ja'}
        />
        <div class="sv-actions">
          <Button>{words.send}</Button>
        </div>
      </form>
    </>
  );
};

async function render(
  c: Context<Env>,
  values: ReadonlyMap<string, string>,
  errors: readonly FormError[],
): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const units = await unitsToReadInFor(deps, actor);
  return c.render(<ReadInView lang={lang} units={units} values={values} errors={errors} />, {
    title: texts.readIn.title,
    breadcrumbs: [{ text: texts.page.title, href: place }, { text: texts.readIn.title }],
  });
}

/** `GET /observasjoner/les-inn`: which file, of what kind, from where. */
export function readInPage(c: Context<Env>): Promise<Response> {
  return render(c, new Map(), []);
}

/** Where an error of a reader belongs in the form. */
const fieldOf = (error: Problem) => (error.place === 'recipient' ? 'mottaker' : 'fil');

/** `POST /observasjoner/les-inn`: reads it, and goes on to what was read. */
export async function readInSent(c: Context<Env>): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const { texts: values, files } = await sentForm(c);
  const sentBack = (field: string, text: string) => {
    c.status(422);
    return render(c, values, [{ field, text }]);
  };
  const observer = values.get('slag') ?? '';
  const file = files.get('fil');
  if (!isFileObserver(observer)) return sentBack('slag', texts.readIn.noKind);
  if (file === undefined) return sentBack('fil', texts.readIn.noFile);
  if (file.size > largest) return sentBack('fil', texts.readIn.fileHelp);
  const unit = values.get('enhet')?.trim() || undefined;
  const recipient = values.get('mottaker')?.trim() || undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isCatalogue = observer === 'feide' && values.get('katalog') === 'ja';
  try {
    const id = await readIn(deps, actor, { observer, bytes, unit, recipient, isCatalogue });
    return c.redirect(`${readInPlace}/${id}`, 303);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    const { message, remedy } = error.say(lang);
    const where = error.place === undefined || error.place === 'recipient' ? '' : `${error.place}: `;
    return sentBack(fieldOf(error), [`${where}${message}`, remedy].filter(Boolean).join(' '));
  }
}
