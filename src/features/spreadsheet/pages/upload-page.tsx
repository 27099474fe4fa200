import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { decide } from '#src/platform/access/decide.ts';
import type { Env } from '#src/platform/web/context.ts';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { FileField, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import type { Founding } from '../founding.ts';
import { spreadsheetTexts } from '../texts.ts';
import { beginUpload, uploadSpreadsheet } from '../work.ts';
import { limits } from '../workbook/limits.ts';
import { askedBy, formIn, place, textIn } from './form.ts';

interface Typed {
  readonly name: string;
  readonly kind: string;
}

interface UploadProps {
  readonly lang: Lang;
  /** The register is empty: who the owner is has to be told. */
  readonly asksOwner: boolean;
  readonly typed: Typed;
  readonly waiting: readonly { readonly id: string; readonly fileName: string }[];
  readonly errors: readonly FormError[];
  readonly mayExport: boolean;
}

const OwnerFields: FC<Pick<UploadProps, 'lang' | 'typed' | 'errors'>> = ({ lang, typed, errors }) => {
  const texts = spreadsheetTexts[lang].upload;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text;
  const options = Object.entries(texts.kinds).map(([value, label]) => ({ value, label }));
  return (
    <>
      <TextField
        lang={lang}
        name="virksomhet"
        label={texts.ownerName}
        value={typed.name}
        error={errorOf('virksomhet')}
      />
      <RadioGroup
        lang={lang}
        name="slag"
        legend={texts.ownerKind}
        value={typed.kind}
        options={options}
        error={errorOf('slag')}
      />
    </>
  );
};

const UploadView: FC<UploadProps> = ({ lang, asksOwner, typed, waiting, errors, mayExport }) => {
  const texts = spreadsheetTexts[lang].upload;
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} />
      {waiting.length > 0 && (
        <Section title={texts.waitingTitle}>
          <ul>
            {waiting.map(({ id, fileName }) => (
              <li key={id}>
                <a class="ds-link" href={`${place}/${id}`}>
                  {texts.waiting(fileName)}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <form class="sv-form" method="post" enctype="multipart/form-data" action={place} novalidate>
        <ErrorSummary lang={lang} errors={errors} />
        <p>{texts.takes}</p>
        <FileField
          lang={lang}
          name="fil"
          label={spreadsheetTexts[lang].upload.file}
          description={spreadsheetTexts[lang].upload.fileHelp}
          accept=".xlsx,.csv,.txt"
          error={errors.find(({ field }) => field === 'fil')?.text}
        />
        {asksOwner && <OwnerFields lang={lang} typed={typed} errors={errors} />}
        <div class="sv-actions">
          <Button>{texts.send}</Button>
        </div>
      </form>
      {mayExport && (
        <Section title={texts.exportTitle} intro={texts.exportText}>
          <ButtonLink href="/register/eksport.xlsx" variant="secondary">
            {texts.export}
          </ButtonLink>
        </Section>
      )}
    </>
  );
};

async function render(c: Context<Env>, typed: Typed | undefined, errors: readonly FormError[]): Promise<Response> {
  const { actor, owner, lang, deps } = askedBy(c);
  const { register, waiting } = await beginUpload(deps, actor);
  const asksOwner = register.owner.length === 0;
  const mayExport = !asksOwner && decide(actor, 'register.export', { units: [] }).allowed;
  const known = { name: owner.name, kind: '' };
  return c.render(
    <UploadView
      lang={lang}
      asksOwner={asksOwner}
      typed={typed ?? known}
      waiting={waiting}
      errors={errors}
      mayExport={mayExport}
    />,
    { title: spreadsheetTexts[lang].upload.title },
  );
}

/** `GET /register/regneark`: choose a spreadsheet. */
export function uploadPage(c: Context<Env>): Promise<Response> {
  return render(c, undefined, []);
}

function isOwnerKind(value: string): value is Founding['kind'] {
  return Object.hasOwn(spreadsheetTexts.nb.upload.kinds, value);
}

/** `POST /register/regneark`: reads it and goes on to its columns. */
export async function uploadSent(c: Context<Env>): Promise<Response> {
  const { actor, owner, lang, deps } = askedBy(c);
  const texts = spreadsheetTexts[lang].upload;
  const { register } = await beginUpload(deps, actor);
  const form = await formIn(c);
  const file = form.get('fil');
  const [name, kind] = [textIn(form, 'virksomhet'), textIn(form, 'slag')];
  const asksOwner = register.owner.length === 0;
  const errors: FormError[] = [];
  if (!(file instanceof File) || file.size === 0) errors.push({ field: 'fil', text: texts.noFile });
  if (asksOwner && !/\p{L}/u.test(name)) errors.push({ field: 'virksomhet', text: texts.noName });
  if (asksOwner && !isOwnerKind(kind)) errors.push({ field: 'slag', text: texts.noKind });
  const sentBack = (found: readonly FormError[]) => {
    c.status(422);
    return render(c, { name, kind }, found);
  };
  if (errors.length > 0 || !(file instanceof File)) return sentBack(errors);
  const founding = asksOwner && isOwnerKind(kind) ? { id: owner.slug, name, kind } : undefined;
  try {
    const bytes =
      file.size > limits.bytes ? new Uint8Array(limits.bytes + 1) : new Uint8Array(await file.arrayBuffer());
    const id = await uploadSpreadsheet(deps, actor, { name: file.name, bytes, founding });
    return c.redirect(`${place}/${id}`, 303);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    const { message, remedy } = error.say(lang);
    return sentBack([{ field: 'fil', text: [message, remedy].filter(Boolean).join(' ') }]);
  }
}
