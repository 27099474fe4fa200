import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { MatterRow } from '#src/features/cases/index.ts';
import { noMatter, performMatter, sentForm } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { workingDaysAfter } from '#src/kernel/working-days.ts';
import type { DocumentKind } from '#src/law/documents/laws.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Checkbox } from '#src/ui/choices.tsx';
import { DateField, SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { mustAskForDocuments } from '../answer/answer.ts';
import { forwardLetters, forwardRequest } from '../answer/forward.ts';
import { interimLetter, sendInterim } from '../answer/interim.ts';
import { reasonsLetter, reasonsWait, refusedOf, sendReasons } from '../answer/reasons.ts';
import { letterDocument } from '../letter/facts.ts';
import type { Letter } from '../letter/letter.ts';
import { letterWords } from '../letter/words.ts';
import { letterFacts } from '../store.ts';
import { type AtCase, atCase, type Back, crumbsOf, fieldFault, letterLang, nothingBack } from './at-case.ts';
import { LetterForm } from './letter-form.tsx';
import { WayField } from './letter-preview.tsx';

type Values = ReadonlyMap<string, string>;

/** A letter that has a page with one form. */
interface LetterPage {
  readonly path: string;
  /** In this kind of case alone; a party has the reasons in the letter itself. */
  readonly only?: DocumentKind;
  readonly words: (at: AtCase) => { readonly title: string; readonly lead: string; readonly done: string };
  readonly fields: (at: AtCase, back: Back) => Child;
  /** @throws Problem (bad-input) at a field */
  readonly letters: (trx: Trx, matter: MatterRow, at: AtCase, values: Values) => Promise<readonly Letter[]>;
  readonly send: (at: AtCase, values: Values) => Promise<void>;
}

const get = (values: Values, name: string) => values.get(name)?.trim() ?? '';
const field = ({ lang }: AtCase, { values, errors }: Back, name: string, draft?: string) => ({
  lang,
  name,
  value: values.get(name) ?? draft,
  error: errors.find((one) => one.field === name)?.text,
});
const way = (at: AtCase, back: Back) => {
  const { value, error } = field(at, back, 'way');
  return <WayField at={at} value={value} error={error} />;
};

const interimOf = (values: Values) => ({
  language: letterLang(values.get('language')),
  why: get(values, 'why'),
  promised: get(values, 'promised'),
  giveDecided: values.get('give') === 'ja',
});

const interim: LetterPage = {
  path: 'forelopig-svar',
  words: ({ texts }) => ({ ...texts.interim, done: texts.sent }),
  fields: (at, back) => {
    const texts = at.texts.interim;
    const draft = letterWords[letterLang(back.values.get('language'))].interim.why;
    return (
      <>
        <TextArea {...field(at, back, 'why', draft)} label={texts.why} />
        <DateField {...field(at, back, 'promised', workingDaysAfter(osloDate(at.now), 3))} label={texts.promised} />
        <Checkbox name="give" label={texts.give} value="ja" checked={back.values.get('give') === 'ja'} />
        {way(at, back)}
      </>
    );
  },
  letters: async (trx, matter, { now }, values) => [
    interimLetter(await letterFacts(trx, matter, now), interimOf(values)),
  ],
  send: ({ deps, actor, id }, values) =>
    sendInterim(deps, actor, { matter: id, ...interimOf(values), way: get(values, 'way') }),
};

const forwardOf = (values: Values) => ({
  language: letterLang(values.get('language')),
  body: get(values, 'body'),
  email: get(values, 'email'),
  document: get(values, 'document'),
});

const forward: LetterPage = {
  path: 'send-videre',
  words: ({ texts }) => texts.forward,
  fields: (at, back) => {
    const texts = at.texts.forward;
    const documents = at.view.documents.map(({ id, title }) => ({ value: id, label: title }));
    return (
      <>
        <SelectField
          {...field(at, back, 'document')}
          label={texts.document}
          options={documents}
          emptyLabel={texts.whole}
          required={false}
        />
        <TextField {...field(at, back, 'body')} label={texts.body} />
        <TextField
          {...field(at, back, 'email')}
          type="email"
          label={texts.email}
          description={texts.emailHelp}
          required={false}
        />
      </>
    );
  },
  letters: async (trx, matter, { now }, values) => {
    const { to, told } = await forwardLetters(trx, matter, forwardOf(values), now);
    return [to, told];
  },
  send: ({ deps, actor, id }, values) => forwardRequest(deps, actor, { matter: id, ...forwardOf(values) }),
};

const refusedIn = ({ view, kind }: AtCase) => refusedOf(view.documents.map((row) => letterDocument(row, kind)));
const reasonsIn = (at: AtCase, values: Values) =>
  new Map(refusedIn(at).map(({ id }) => [id, get(values, `why.${id}`)] as const));

const reasons: LetterPage = {
  path: 'begrunnelse',
  only: 'foi',
  words: ({ texts: { reasons: texts, sent }, view }) => ({
    ...texts,
    lead: reasonsWait(view.events) ? texts.lead : texts.none,
    done: sent,
  }),
  fields: (at, back) => (
    <>
      {refusedIn(at).map(({ id, title, wider, restReason, explanation }) => {
        const draft = [wider, restReason, explanation].filter((one) => one !== undefined).join(' ');
        return <TextArea key={id} {...field(at, back, `why.${id}`, draft)} label={at.texts.reasons.why(title)} />;
      })}
      {way(at, back)}
    </>
  ),
  letters: async (trx, matter, at, values) => [
    reasonsLetter(await letterFacts(trx, matter, at.now), letterLang(values.get('language')), reasonsIn(at, values)),
  ],
  send: (at, values) =>
    sendReasons(at.deps, at.actor, {
      matter: at.id,
      language: letterLang(values.get('language')),
      reasons: reasonsIn(at, values),
      way: get(values, 'way'),
    }),
};

/** @throws Problem (not-found) in a kind of case that has no such letter */
async function atPage(c: Context<Env>, { only }: LetterPage): Promise<AtCase> {
  const at = await atCase(c);
  if (only !== undefined && at.kind !== only) throw noMatter();
  return at;
}

async function showPage(c: Context<Env>, page: LetterPage, back: Back = nothingBack, shown: readonly Letter[] = []) {
  const at = await atPage(c, page);
  const { title, lead } = page.words(at);
  return c.render(
    <LetterForm at={at} title={title} lead={lead} action={`/saker/${at.id}/${page.path}`} back={back} shown={shown}>
      {page.fields(at, back)}
    </LetterForm>,
    { title, breadcrumbs: crumbsOf(at, title) },
  );
}

async function formSent(c: Context<Env>, page: LetterPage): Promise<Response> {
  const at = await atPage(c, page);
  const { texts } = await sentForm(c);
  try {
    if (texts.get('gjor') !== 'send') {
      // To draft is to write, so whoever only reads the case does not.
      const letters = await performMatter(
        at.deps,
        at.actor,
        { step: 'message-out', matter: at.id },
        (trx, { matter }) => {
          mustAskForDocuments(matter);
          return page.letters(trx, matter, at, texts);
        },
      );
      return showPage(c, page, { values: texts, errors: [] }, letters);
    }
    await page.send(at, texts);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const errors = [fieldFault(error, at.lang)];
    c.status(422);
    return showPage(c, page, { values: texts, errors });
  }
  setFlash(c, { tone: 'success', text: page.words(at).done });
  return c.redirect(`/saker/${at.id}`, 303);
}

/** Letters beside the answer: interim, to the right body, closer reasons. */
export function letterRoutes(app: Hono<Env>): void {
  for (const page of [interim, forward, reasons]) {
    app.get(`/saker/:id/${page.path}`, (c) => showPage(c, page));
    app.post(`/saker/:id/${page.path}`, (c) => formSent(c, page));
  }
}
