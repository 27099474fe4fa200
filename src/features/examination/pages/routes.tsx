import type { Context, Hono } from 'hono';
import { sentValues } from '#src/features/register/index.ts';
import { isDate, osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Env } from '#src/platform/web/context.ts';
import type { FormError } from '#src/ui/error-summary.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { examine } from '../examine.ts';
import { inDigits, longestText, type Pasted, PasteForm } from './paste-form.tsx';
import { ResultView } from './result-view.tsx';
import { examinationTexts } from './texts.ts';

function faultsOf({ text, day }: Pasted, lang: Lang): FormError[] {
  const { errors } = examinationTexts[lang];
  const long = text.length > longestText;
  return [
    ...(text.trim() === '' ? [{ field: 'tekst', text: errors.empty }] : []),
    ...(long ? [{ field: 'tekst', text: errors.long(inDigits(text.length, lang), inDigits(longestText, lang)) }] : []),
    ...(isDate(day) ? [] : [{ field: 'dag', text: errors.day }]),
  ];
}

function formPage(c: Context<Env>, pasted: Pasted, errors: readonly FormError[]) {
  const { lang } = c.var;
  const texts = examinationTexts[lang];
  return c.render(
    <>
      <PageHeading title={texts.title} lead={texts.lead} />
      <p>{texts.private}</p>
      <PasteForm lang={lang} pasted={pasted} errors={errors} />
    </>,
    { title: texts.title },
  );
}

/** Nothing of the text is kept: it comes in the body, is answered, and is gone. */
async function sent(c: Context<Env>): Promise<Response> {
  const { lang } = c.var;
  const values = await sentValues(c);
  // Browsers send line ends as CR LF.
  const text = (values.get('tekst')?.at(-1) ?? '').replaceAll('\r\n', '\n');
  const day = values.get('dag')?.at(-1) || osloDate(c.var.clock.now());
  const faults = faultsOf({ text, day }, lang);
  if (faults.length > 0 || !isDate(day)) {
    c.status(422);
    return formPage(c, { text, day }, faults);
  }
  const findings = examine({ text, asOf: day });
  const texts = examinationTexts[lang];
  return c.render(
    <>
      <ResultView lang={lang} text={text} asOf={day} findings={findings} />
      <Section title={texts.again} id="igjen">
        <PasteForm lang={lang} pasted={{ text, day }} errors={[]} />
      </Section>
    </>,
    { title: `${texts.found(findings.length)}. ${texts.title}` },
  );
}

/** `/sjekk-erklaering`: anyone pastes somebody's statement and sees it judged. Open to all; nothing of the text is stored or logged. */
export function examinationRoutes(app: Hono<Env>): void {
  app.get('/sjekk-erklaering', (c) => formPage(c, { text: '', day: osloDate(c.var.clock.now()) }, []));
  app.post('/sjekk-erklaering', sent);
}
