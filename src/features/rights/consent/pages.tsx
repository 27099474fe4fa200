import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { sentForm } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Button } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { dutyDeps } from '../duty/deps.ts';
import { fieldsOf, type Tried, tryForm } from '../duty/form.ts';
import { inLang } from '../duty/words.ts';
import { put } from '../pages/props.ts';
import {
  type AskedPurpose,
  giveConsent,
  type OwnConsent,
  viewAsked,
  viewOwnConsents,
  withdrawConsent,
  writeConsentText,
} from './consent.ts';
import { consentTexts } from './texts.ts';

const One: FC<{ one: OwnConsent; lang: Lang }> = ({ one, lang }) => {
  const t = inLang(consentTexts, lang);
  const day = (at: Date) => shortDate(osloDate(at), lang);
  const { open, former } = one;
  const title = one.isSelf ? one.purposeName : `${one.purposeName}: ${one.name}`;
  return (
    <Section title={title} id={`samtykke-${one.purpose}-${one.person}`}>
      <p class="sv-said">{open?.words ?? one.text?.body ?? ''}</p>
      <p class="sv-note">
        {open !== undefined && put(one.isSelf ? t.givenOn : t.givenFor, { dag: day(open.given_at) })}
        {open === undefined &&
          (former?.withdrawn_at == null ? t.notGiven : put(t.withdrawnOn, { dag: day(former.withdrawn_at) }))}{' '}
        {open === undefined && former?.matter != null && (
          <a class="ds-link" href={`/mine-saker/${former.matter}`}>
            {t.receipt}
          </a>
        )}
      </p>
      {(one.mayGive || one.mayWithdraw) && (
        <form method="post" action="/mine-samtykker" class="sv-actions">
          <input type="hidden" name="person" value={one.person} />
          <input type="hidden" name="formal" value={one.purpose} />
          <input type="hidden" name="svar" value={one.mayGive ? 'ja' : 'nei'} />
          {one.mayGive && <input type="hidden" name="tekst" value={one.text?.id ?? ''} />}
          <Button variant={one.mayGive ? 'primary' : 'secondary'}>
            {one.mayGive ? t.give : t.withdraw}
            <span class="ds-sr-only"> {title}</span>
          </Button>
        </form>
      )}
      {open === undefined && !one.mayGive && one.text !== undefined && (
        <p class="sv-note">{put(t.notYours, { alder: one.text.alone_from })}</p>
      )}
    </Section>
  );
};

const OwnPage: FC<{ consents: readonly OwnConsent[]; lang: Lang }> = ({ consents, lang }) => {
  const t = inLang(consentTexts, lang);
  return (
    <>
      <PageHeading title={t.own} lead={t.ownLead} />
      {consents.length === 0 ? (
        <Empty title={t.ownNone} text={t.ownNoneText} />
      ) : (
        consents.map((one) => <One key={`${one.person}-${one.purpose}`} one={one} lang={lang} />)
      )}
    </>
  );
};

async function ownPage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const consents = await viewOwnConsents(dutyDeps(c), actor);
  return c.render(<OwnPage consents={consents} lang={lang} />, { title: consentTexts.own[lang] });
}

async function ownSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const { texts } = await sentForm(c);
  const deed = { person: texts.get('person') ?? '', purpose: texts.get('formal') ?? '' };
  const isYes = texts.get('svar') === 'ja';
  if (isYes) await giveConsent(dutyDeps(c), actor, { ...deed, text: texts.get('tekst') ?? '' });
  else await withdrawConsent(dutyDeps(c), actor, deed);
  setFlash(c, { tone: 'success', text: consentTexts[isYes ? 'given' : 'withdrawn'][lang] });
  return c.redirect('/mine-samtykker', 303);
}

const AskedPage: FC<{ asked: readonly AskedPurpose[]; lang: Lang; tried: Tried | undefined }> = ({
  asked,
  lang,
  tried,
}) => {
  const t = inLang(consentTexts, lang);
  const form = fieldsOf('tekst', tried);
  return (
    <>
      <PageHeading title={t.asked} lead={t.askedLead} />
      <Table
        caption={t.asked}
        captionHidden
        rows={asked}
        rowKey={({ key }) => key}
        empty={<Empty title={t.askedNone} />}
        columns={[
          { key: 'purpose', header: t.purpose, rowHeader: true, cell: ({ name }) => name },
          {
            key: 'text',
            header: t.text,
            cell: ({ text }) =>
              text === undefined ? (
                t.noText
              ) : (
                <>
                  <span class="sv-said">{text.body}</span>
                  <div class="sv-note">{put(t.version, { nummer: text.version })}</div>
                </>
              ),
          },
          { key: 'yes', header: t.yes, numeric: true, cell: ({ given }) => given },
          { key: 'no', header: t.no, numeric: true, cell: ({ withdrawn }) => withdrawn },
        ]}
      />
      {asked.length > 0 && (
        <Section title={t.write} id="tekst">
          <form class="sv-form" method="post" action="/samtykker" novalidate>
            <input type="hidden" name="skjema" value="tekst" />
            <ErrorSummary lang={lang} errors={form.errors} />
            <SelectField
              lang={lang}
              {...form.of('purpose', asked[0]?.key)}
              label={t.purpose}
              options={asked.map(({ key, name }) => ({ value: key, label: name }))}
            />
            <TextArea lang={lang} {...form.of('body')} label={t.body} description={t.bodyHelp} rows={6} />
            <TextField
              lang={lang}
              {...form.of('aloneFrom', '15')}
              label={t.aloneFrom}
              description={t.aloneHelp}
              size={4}
            />
            <div class="sv-actions">
              <Button>{t.save}</Button>
            </div>
          </form>
        </Section>
      )}
    </>
  );
};

async function askedPage(c: Context<Env>, tried?: Tried): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const asked = await viewAsked(dutyDeps(c), actor);
  return c.render(<AskedPage asked={asked} lang={lang} tried={tried} />, {
    title: consentTexts.asked[lang],
    width: 'wide',
  });
}

async function askedSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const tried = await tryForm(c, (sent) =>
    writeConsentText(dutyDeps(c), actor, {
      ...{ purpose: sent.text('purpose'), body: sent.text('body'), aloneFrom: sent.text('aloneFrom') },
    }),
  );
  if (tried !== undefined) return askedPage(c, tried);
  setFlash(c, { tone: 'success', text: consentTexts.saved[c.var.lang] });
  return c.redirect('/samtykker', 303);
}

/** `/mine-samtykker`: what one has agreed to, given and withdrawn alike; `/samtykker`: what the owner asks for. */
export function consentRoutes(app: Hono<Env>): void {
  app.get('/mine-samtykker', ownPage);
  app.post('/mine-samtykker', ownSent);
  app.get('/samtykker', (c) => askedPage(c));
  app.post('/samtykker', askedSent);
}
