import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { DateField, SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { kindRules } from '../model/kinds.ts';
import { sentForm } from '../pages/form-values.ts';
import { holdWhys } from '../table.ts';
import { caseTexts } from '../texts.ts';
import { decideKeeping, endHold, holdMatter } from './decide.ts';
import { fateTexts, holdTexts, keepIn, keepTexts } from './texts.ts';
import { type KeepingView, type MatterKeepingView, viewKeeping, viewMatterKeeping } from './view.ts';

interface Typed {
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly FormError[];
}

const depsOf = (c: Context<Env>) => ({ db: c.var.db, clock: c.var.clock });

/** A field with what was typed and what was wrong. */
const fieldOf =
  (lang: Lang, { values, errors }: Typed) =>
  (name: string, before?: string) => ({
    lang,
    name,
    value: values.get(name) ?? before,
    error: errors.find(({ field }) => field === name)?.text,
  });

interface ListProps {
  readonly lang: Lang;
  readonly view: KeepingView;
  readonly today: string;
  readonly typed: Typed;
}

const Decide: FC<ListProps> = ({ lang, typed, today }) => {
  const t = keepIn(lang);
  const field = fieldOf(lang, typed);
  return (
    <details class="sv-more" open={typed.errors.length > 0}>
      <summary>{t.decide}</summary>
      <form class="sv-form" method="post" action="/saker/bevaring" novalidate>
        <ErrorSummary lang={lang} errors={typed.errors} />
        <SelectField
          {...field('kind')}
          label={t.kind}
          options={Object.entries(kindRules).map(([kind, { name }]) => ({ value: kind, label: name[lang] }))}
        />
        <RadioGroup
          {...field('fate')}
          legend={t.then}
          options={[
            { value: 'erase', label: t.erase },
            { value: 'deposit', label: t.deposit },
          ]}
        />
        <TextArea {...field('ground')} label={t.ground} description={t.groundHelp} rows={2} />
        <TextField {...field('decidedBy')} label={t.decidedBy} />
        <DateField {...field('decidedOn', today)} label={t.decidedOn} />
        <div class="sv-actions">
          <Button>{t.save}</Button>
        </div>
      </form>
    </details>
  );
};

const KeepingPage: FC<ListProps> = (props) => {
  const { lang, view } = props;
  const t = keepIn(lang);
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Section title={t.waiting} id="venter">
        <Table
          caption={t.waiting}
          captionHidden
          rows={view.waiting}
          rowKey={({ id }) => id}
          empty={<p>{t.noneWaiting}</p>}
          columns={[
            {
              key: 'case',
              header: t.case,
              rowHeader: true,
              cell: ({ id, number, mayOpen }) =>
                mayOpen ? (
                  <a class="ds-link" href={`/saker/${id}/bevaring`}>
                    {number}
                  </a>
                ) : (
                  number
                ),
            },
            { key: 'kind', header: t.kind, cell: ({ kind }) => kindRules[kind].name[lang] },
            { key: 'until', header: t.until, cell: ({ retainUntil }) => shortDate(retainUntil, lang) },
            {
              key: 'what',
              header: t.what,
              cell: ({ fate, because }) => (
                <>
                  {fateTexts[fate][lang]}
                  <div class="sv-note">{because[lang]}</div>
                </>
              ),
            },
          ]}
        />
      </Section>
      <Section title={t.kinds} id="slag">
        <Table
          caption={t.kinds}
          captionHidden
          rows={view.kinds}
          rowKey={({ kind }) => kind}
          columns={[
            { key: 'kind', header: t.kind, rowHeader: true, cell: ({ kind }) => kindRules[kind].name[lang] },
            {
              key: 'then',
              header: t.then,
              cell: ({ decided }) => (decided === undefined ? t.undecided : t[decided.fate]),
            },
            {
              key: 'ground',
              header: t.ground,
              cell: ({ decided }) =>
                decided === undefined ? (
                  '–'
                ) : (
                  <>
                    {decided.ground}
                    <div class="sv-note">{`${decided.decided_by}, ${shortDate(decided.decided_on, lang)}`}</div>
                  </>
                ),
            },
          ]}
        />
        {view.mayDecide && <Decide {...props} />}
      </Section>
      {view.emptied.length > 0 && (
        <Section title={t.emptied} intro={t.emptiedIntro} id="tomt">
          <Table
            caption={t.emptied}
            captionHidden
            rows={view.emptied}
            rowKey={({ number }) => number}
            columns={[
              { key: 'case', header: t.case, rowHeader: true, cell: ({ number }) => number },
              { key: 'kind', header: t.kind, cell: ({ kind }) => kindRules[kind].name[lang] },
              { key: 'on', header: t.on, cell: ({ at }) => shortDate(osloDate(at), lang) },
            ]}
          />
        </Section>
      )}
    </>
  );
};

const MatterKeepingPage: FC<{ lang: Lang; view: MatterKeepingView; typed: Typed }> = ({ lang, view, typed }) => {
  const t = keepIn(lang);
  const field = fieldOf(lang, typed);
  const open = view.holds.filter(({ ended_at }) => ended_at === null);
  const action = `/saker/${view.row.id}/bevaring`;
  const until = view.row.retain_until === null ? '' : ` ${t.until} ${shortDate(view.row.retain_until, lang)}.`;
  return (
    <>
      <PageHeading title={t.one} lead={`${fateTexts[view.fate][lang]}. ${view.because[lang]}${until}`} />
      <ErrorSummary lang={lang} errors={typed.errors} />
      <Section title={t.holds} id="holdt">
        <Table
          caption={t.holds}
          captionHidden
          rows={view.holds}
          rowKey={({ id }) => id}
          empty={<p>{t.noHolds}</p>}
          columns={[
            { key: 'why', header: t.why, rowHeader: true, cell: ({ why }) => holdTexts[why][lang] },
            { key: 'reason', header: t.reason, cell: ({ reason }) => reason },
            { key: 'since', header: t.since, cell: ({ set_at }) => shortDate(osloDate(set_at), lang) },
            {
              key: 'ended',
              header: t.ended,
              cell: ({ ended_at }) => (ended_at === null ? t.holdsNow : shortDate(osloDate(ended_at), lang)),
            },
          ]}
        />
      </Section>
      {view.may.has('hold') && (
        <Section title={t.hold} id="hold">
          <form class="sv-form" method="post" action={action} novalidate>
            <input type="hidden" name="skjema" value="hold" />
            <SelectField
              {...field('why')}
              label={t.why}
              options={holdWhys.map((why) => ({ value: why, label: holdTexts[why][lang] }))}
            />
            <TextArea {...field('reason')} label={t.reason} rows={2} />
            <div class="sv-actions">
              <Button>{t.holdDo}</Button>
            </div>
          </form>
        </Section>
      )}
      {view.may.has('end-hold') && open.length > 0 && (
        <Section title={t.end} id="slipp">
          <form class="sv-form" method="post" action={action} novalidate>
            <input type="hidden" name="skjema" value="slipp" />
            <SelectField
              {...field('hold', open[0]?.id)}
              label={t.which}
              options={open.map(({ id, why, reason }) => ({
                value: id,
                label: `${holdTexts[why][lang]}: ${reason.slice(0, 60)}`,
              }))}
            />
            <TextArea {...field('endReason')} label={t.reason} rows={2} />
            <div class="sv-actions">
              <Button variant="secondary">{t.endDo}</Button>
            </div>
          </form>
        </Section>
      )}
    </>
  );
};

const nothing: Typed = { values: new Map(), errors: [] };

async function listPage(c: Context<Env>, typed: Typed = nothing): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, clock } = c.var;
  const view = await viewKeeping(depsOf(c), actor);
  const title = keepTexts.title[lang];
  return c.render(<KeepingPage lang={lang} view={view} today={osloDate(clock.now())} typed={typed} />, {
    title,
    width: 'wide',
    breadcrumbs: [
      ...(actor.role === 'archivist' ? [] : [{ text: caseTexts[lang].title, href: '/saker' }]),
      { text: title },
    ],
  });
}

async function matterPage(c: Context<Env>, typed: Typed = nothing): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const view = await viewMatterKeeping(depsOf(c), actor, c.req.param('id') ?? '');
  const title = keepTexts.one[lang];
  return c.render(<MatterKeepingPage lang={lang} view={view} typed={typed} />, {
    title,
    breadcrumbs: [
      { text: caseTexts[lang].title, href: '/saker' },
      { text: caseTexts[lang].caseNumber(view.number), href: `/saker/${view.row.id}` },
      { text: title },
    ],
  });
}

/** Does what a form asks for; what was wrong with it is shown with what was typed. */
async function trying(
  c: Context<Env>,
  work: (text: (name: string) => string, form: string) => Promise<void>,
  show: (typed: Typed) => Promise<Response>,
): Promise<Response> {
  const { texts } = await sentForm(c);
  try {
    await work((name) => texts.get(name)?.trim() ?? '', texts.get('skjema') ?? '');
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    c.status(422);
    return show({ values: texts, errors: [{ field: error.place ?? '', text: error.say(c.var.lang).message }] });
  }
  setFlash(c, { tone: 'success', text: keepTexts.saved[c.var.lang] });
  return c.redirect(c.req.path, 303);
}

/** `/saker/bevaring` and `/saker/:id/bevaring`: what becomes of cases when their time is over. Before `/saker/:id`. */
export function keepRoutes(app: Hono<Env>): void {
  app.get('/saker/bevaring', (c) => listPage(c));
  app.post('/saker/bevaring', (c) =>
    trying(
      c,
      (text) =>
        decideKeeping(depsOf(c), signedIn(c).actor, {
          ...{ kind: text('kind'), fate: text('fate'), ground: text('ground') },
          ...{ decidedBy: text('decidedBy'), decidedOn: text('decidedOn') },
        }),
      (typed) => listPage(c, typed),
    ),
  );
  app.get('/saker/:id/bevaring', (c) => matterPage(c));
  app.post('/saker/:id/bevaring', (c) =>
    trying(
      c,
      (text, form) => {
        const matter = c.req.param('id') ?? '';
        const { actor } = signedIn(c);
        return form === 'slipp'
          ? endHold(depsOf(c), actor, { matter, hold: text('hold'), reason: text('endReason') })
          : holdMatter(depsOf(c), actor, { matter, why: text('why'), reason: text('reason') });
      },
      (typed) => matterPage(c, typed),
    ),
  );
}
