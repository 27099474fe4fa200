import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { caseTexts, decideMatter, instantWords } from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button } from '#src/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#src/ui/choices.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { dutyDeps } from '../duty/deps.ts';
import { dutySent, fieldsOf, type Tried } from '../duty/form.ts';
import { dutyCrumbs } from '../duty/page.ts';
import { Stray } from '../duty/stray.tsx';
import { breachAffects } from '../duty/table.ts';
import { commonTexts, inLang } from '../duty/words.ts';
import { assessBreach, type NewAssessment } from './assess.ts';
import { breachesCsv, breachesPdf, breachHeaders, breachWords, proposalOf } from './register.ts';
import { affectsTexts, likelihoodTexts, riskTexts, severityTexts } from './rules.ts';
import { breachTexts } from './texts.ts';
import { type AssessmentRow, type BreachLine, type BreachView, viewBreach, viewBreachRegister } from './view.ts';

interface Props {
  readonly lang: Lang;
  readonly view: BreachView;
  readonly may: boolean;
  readonly tried: Tried | undefined;
}

const Standing: FC<{ lang: Lang; row: AssessmentRow }> = ({ lang, row }) => {
  const t = inLang(breachTexts, lang);
  const { risk, because, notifyAuthority, notifyPersons } = proposalOf(row);
  const authority = row.notify_authority ?? undefined;
  const persons = row.notify_persons ?? undefined;
  const differs =
    (authority !== undefined && authority !== notifyAuthority) || (persons !== undefined && persons !== notifyPersons);
  const choose = (is: boolean | undefined, yes: string, no: string) => (is === undefined ? t.undecided : is ? yes : no);
  const noted = (why: string | null) => (why === null ? {} : { note: why });
  return (
    <Section title={t.proposal} id="forslag">
      <Facts
        lang={lang}
        items={[
          { term: t.risk, value: riskTexts[risk][lang], note: because.map((one) => one[lang]).join(' ') },
          {
            term: t.proposed,
            value: `${notifyAuthority ? t.authorityYes : t.authorityNo}. ${notifyPersons ? t.personsYes : t.personsNo}.`,
          },
          { term: t.notifyAuthority, value: choose(authority, t.yes, t.no), ...noted(row.authority_why) },
          { term: t.notifyPersons, value: choose(persons, t.yes, t.no), ...noted(row.persons_why) },
        ]}
      />
      {differs && (
        <Alert tone="warning">
          <p>{t.differs}</p>
        </Alert>
      )}
    </Section>
  );
};

/** What told of the breach, where it is assessed: nobody should decide from memory. */
const Told: FC<Pick<Props, 'lang' | 'view'>> = ({ lang, view }) => {
  const t = inLang(breachTexts, lang);
  return (
    <Section title={t.told} id="meldt">
      {view.told.length === 0 && <p>{t.toldNone}</p>}
      <ol class="sv-contents">
        {view.told.map(({ message, files }) => (
          <li key={message.id} class="sv-message" data-direction={message.direction}>
            <p class="sv-message-head">
              <strong>{caseTexts[lang].matter.directions[message.direction]}</strong> ·{' '}
              {caseTexts[lang].channels[message.channel]} ·{' '}
              <time datetime={message.at.toISOString()}>{instantWords(message.at, lang)}</time>
            </p>
            {message.subject !== null && <p>{message.subject}</p>}
            <p class="sv-said">{message.body}</p>
            {files.length > 0 && (
              <ul class="ds-list">
                {files.map(({ id, matter, name }) => (
                  <li key={id}>
                    <a class="ds-link" href={`/saker/${matter}/fil/${id}`}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
};

const AssessForm: FC<Props> = ({ lang, view, tried }) => {
  const t = inLang(breachTexts, lang);
  const form = fieldsOf('vurder', tried);
  const [last] = view.assessments;
  const yesNo = (name: string, legend: string, before: boolean | null | undefined) => (
    <RadioGroup
      lang={lang}
      {...form.of(name, before === true ? 'ja' : before === false ? 'nei' : 'vet-ikke')}
      legend={legend}
      options={[
        { value: 'ja', label: t.yes },
        { value: 'nei', label: t.no },
        { value: 'vet-ikke', label: t.unknown },
      ]}
    />
  );
  const levels = (name: string, legend: string, texts: typeof likelihoodTexts, before: number | null | undefined) => (
    <RadioGroup
      lang={lang}
      {...form.of(name, before == null ? '' : String(before))}
      legend={legend}
      options={[
        ...texts.map((text, index) => ({ value: String(index + 1), label: text[lang] })),
        { value: '', label: t.unknown },
      ]}
    />
  );
  return (
    <Section title={t.form} id="vurder">
      <form class="sv-form" method="post" action={`/saker/${view.at.matter.id}/brudd`} novalidate>
        <input type="hidden" name="skjema" value="vurder" />
        <ErrorSummary lang={lang} errors={form.errors} />
        <TextArea lang={lang} {...form.of('whatHappened', last?.what_happened)} label={t.whatHappened} rows={4} />
        <CheckboxGroup
          lang={lang}
          {...form.chosen('affects', last?.affects)}
          legend={t.affects}
          description={t.affectsHelp}
          required={false}
          options={breachAffects.map((one) => ({ value: one, label: affectsTexts[one][lang] }))}
        />
        <CheckboxGroup
          lang={lang}
          {...form.chosen('categories', last?.categories)}
          legend={t.categories}
          required={false}
          options={view.categories.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <TextField
          lang={lang}
          {...form.of('least', last?.persons_least?.toString())}
          label={t.least}
          required={false}
          size={8}
        />
        <TextField
          lang={lang}
          {...form.of('most', last?.persons_most?.toString())}
          label={t.most}
          required={false}
          size={8}
        />
        {yesNo('children', t.children, last?.children)}
        {yesNo('protectedAddresses', t.protected, last?.protected_addresses)}
        <TextArea lang={lang} {...form.of('effects', last?.effects)} label={t.effects} rows={3} />
        {levels('likelihood', t.likelihood, likelihoodTexts, last?.likelihood)}
        {levels('severity', t.severity, severityTexts, last?.severity)}
        <TextArea lang={lang} {...form.of('remedied', last?.remedied)} label={t.remedied} rows={3} />
        {yesNo('notifyAuthority', t.notifyAuthority, last?.notify_authority)}
        <TextArea
          lang={lang}
          {...form.of('authorityWhy', last?.authority_why ?? '')}
          label={`${t.notifyAuthority} ${t.why}`}
          required={false}
          rows={2}
        />
        {yesNo('notifyPersons', t.notifyPersons, last?.notify_persons)}
        <TextArea
          lang={lang}
          {...form.of('personsWhy', last?.persons_why ?? '')}
          label={`${t.notifyPersons} ${t.why}`}
          required={false}
          rows={2}
        />
        <div class="sv-actions">
          <Button>{t.save}</Button>
        </div>
      </form>
    </Section>
  );
};

const BreachPage: FC<Props> = (props) => {
  const { lang, view, may, tried } = props;
  const t = inLang(breachTexts, lang);
  const [last] = view.assessments;
  const due = view.clocks.filter(({ state }) => state === 'running' || state === 'overdue');
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Stray tried={tried} shown={[may && 'vurder']} />
      {due.length > 0 && (
        <Section title={t.time} id="frister">
          <ul class="ds-list">
            {due.map(({ rule, because }) => (
              <li key={rule.name}>
                <strong>{rule.title[lang]}:</strong> {because[lang]}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Told lang={lang} view={view} />
      {last !== undefined && <Standing lang={lang} row={last} />}
      {may ? <AssessForm {...props} /> : <p class="sv-note">{commonTexts.mayNot[lang]}</p>}
      <p class="sv-note">{t.later}</p>
    </>
  );
};

async function breachPage(c: Context<Env>, tried?: Tried): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const id = c.req.param('id') ?? '';
  const view = await viewBreach(dutyDeps(c), actor, id);
  const may = decideMatter(actor, 'assess-breach', view.at.standing).allowed;
  const title = breachTexts.title[lang];
  return c.render(<BreachPage lang={lang} view={view} may={may} tried={tried} />, {
    title,
    breadcrumbs: dutyCrumbs(lang, { number: view.number, id }, title),
  });
}

function breachSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const again = (tried: Tried) => breachPage(c, tried);
  return dutySent(c, 'brudd', again, async ({ text, many }, _, matter) => {
    const plain = [
      ...(['whatHappened', 'least', 'most', 'children', 'protectedAddresses', 'effects', 'likelihood'] as const),
      ...(['severity', 'remedied', 'notifyAuthority', 'authorityWhy', 'notifyPersons', 'personsWhy'] as const),
    ];
    const texts = Object.fromEntries(plain.map((name) => [name, text(name)])) as Record<(typeof plain)[number], string>;
    const wish: NewAssessment = { matter, ...texts, affects: many('affects'), categories: many('categories') };
    await assessBreach(dutyDeps(c), actor, wish);
    return breachTexts.saved;
  });
}

const registerOf = (c: Context<Env>): Promise<readonly BreachLine[]> =>
  viewBreachRegister({ db: c.var.db, clock: c.var.clock }, signedIn(c).actor);

async function registerPage(c: Context<Env>): Promise<Response> {
  const { lang } = c.var;
  const lines = await registerOf(c);
  const t = inLang(breachTexts, lang);
  const headers = breachHeaders(lang);
  const words = (line: BreachLine) => breachWords(line, lang);
  return c.render(
    <>
      <PageHeading title={t.registerTitle} lead={t.registerLead} />
      <Table
        caption={t.registerTitle}
        captionHidden
        rows={lines}
        rowKey={({ matter }) => matter}
        empty={<p>{t.registerNone}</p>}
        columns={[
          {
            key: 'number',
            header: headers.number,
            rowHeader: true,
            cell: (line) => (
              <a class="ds-link" href={`/saker/${line.matter}`}>
                {line.number}
              </a>
            ),
          },
          { key: 'aware', header: headers.aware, cell: (line) => words(line).aware },
          { key: 'facts', header: headers.facts, cell: (line) => words(line).facts },
          { key: 'effects', header: headers.effects, cell: (line) => words(line).effects },
          { key: 'done', header: headers.done, cell: (line) => words(line).done },
          { key: 'risk', header: headers.risk, cell: (line) => words(line).risk },
          { key: 'notified', header: headers.notified, cell: (line) => words(line).notified },
          { key: 'outcome', header: headers.outcome, cell: (line) => words(line).outcome },
        ]}
      />
      {lines.length > 0 && (
        <ul class="ds-list">
          <li>
            <a class="ds-link" href="/brudd.pdf">
              {t.pdf}
            </a>
          </li>
          <li>
            <a class="ds-link" href="/brudd.csv">
              {t.csv}
            </a>
          </li>
        </ul>
      )}
      <p class="sv-note">{t.later}</p>
    </>,
    { title: t.registerTitle, width: 'wide' },
  );
}

async function registerFile(c: Context<Env>, form: 'csv' | 'pdf'): Promise<Response> {
  const { owner } = signedIn(c);
  const { lang, clock } = c.var;
  const lines = await registerOf(c);
  c.header('content-disposition', `attachment; filename="brudd.${form}"`);
  c.header('cache-control', 'no-store');
  if (form === 'csv') {
    c.header('content-type', 'text/csv; charset=utf-8');
    return c.body(breachesCsv(lines, lang));
  }
  c.header('content-type', 'application/pdf');
  return c.body(await breachesPdf(lines, owner.name, lang, clock.now()));
}

/** `/saker/:id/brudd`: how a breach is assessed; `/brudd`: the register of breaches. */
export function breachRoutes(app: Hono<Env>): void {
  app.get('/saker/:id/brudd', (c) => breachPage(c));
  app.post('/saker/:id/brudd', breachSent);
  app.get('/brudd', registerPage);
  app.get('/brudd.csv', (c) => registerFile(c, 'csv'));
  app.get('/brudd.pdf', (c) => registerFile(c, 'pdf'));
}
