import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Env } from '#src/platform/web/context.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { FileField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { peopleTexts } from '../texts.ts';
import { uploadPeople, waitingUploads } from '../upload.ts';
import { askedBy, formIn, importPlace, place } from './common.ts';

const largest = 4_500_000;

interface UploadProps {
  readonly lang: Lang;
  readonly waiting: readonly { readonly id: string; readonly uploadedAt: Date }[];
  readonly errors: readonly FormError[];
}

function when(lang: Lang, at: Date): string {
  const locale = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }[lang];
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Oslo' }).format(at);
}

const UploadView: FC<UploadProps> = ({ lang, waiting, errors }) => {
  const { pages } = peopleTexts[lang];
  return (
    <>
      <PageHeading title={pages.importTitle} lead={pages.importLead} />
      {waiting.length > 0 && (
        <Section title={pages.waitingTitle}>
          <ul>
            {waiting.map(({ id, uploadedAt }) => (
              <li key={id}>
                <a class="ds-link" href={`${importPlace}/${id}`}>
                  {pages.waiting(when(lang, uploadedAt))}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <form class="sv-form" method="post" enctype="multipart/form-data" action={importPlace} novalidate>
        <ErrorSummary lang={lang} errors={errors} />
        <p>{pages.takes}</p>
        <FileField
          lang={lang}
          name="fil"
          label={peopleTexts[lang].pages.file}
          description={peopleTexts[lang].pages.fileHelp}
          accept=".zip,.json,.xlsx,.csv,.txt"
          error={errors.find(({ field }) => field === 'fil')?.text}
        />
        <div class="sv-actions">
          <Button>{pages.send}</Button>
        </div>
      </form>
    </>
  );
};

async function render(c: Context<Env>, errors: readonly FormError[]): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const waiting = await waitingUploads(deps, actor);
  return c.render(<UploadView lang={lang} waiting={waiting} errors={errors} />, {
    title: texts.pages.importTitle,
    breadcrumbs: [{ text: texts.pages.title, href: place }, { text: texts.pages.importTitle }],
  });
}

/** `GET /personer/import`: choose a file. */
export function uploadPage(c: Context<Env>): Promise<Response> {
  return render(c, []);
}

/** `POST /personer/import`: reads it and goes on to its columns, or straight to the difference. */
export async function uploadSent(c: Context<Env>): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const file = (await formIn(c)).get('fil');
  const sentBack = (text: string) => {
    c.status(422);
    return render(c, [{ field: 'fil', text }]);
  };
  if (!(file instanceof File) || file.size === 0) return sentBack(texts.pages.noFile);
  if (file.size > largest) return sentBack(texts.pages.fileHelp);
  try {
    const { id, isSheet } = await uploadPeople(deps, actor, new Uint8Array(await file.arrayBuffer()));
    return c.redirect(`${importPlace}/${id}${isSheet ? '/kolonner' : ''}`, 303);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    const { message, remedy } = error.say(lang);
    return sentBack([error.place, message, remedy].filter(Boolean).join(' '));
  }
}
