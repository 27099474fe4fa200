import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { Selectable } from 'kysely';
import { decideMatter, fileFrom, numberOf, performMatter } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { type Lang, say } from '#src/kernel/language.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { DateField, FieldError, fieldId, SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { type DutyDeps, dutyDeps } from '../duty/deps.ts';
import { dutySent, fieldsOf, type Tried } from '../duty/form.ts';
import { dutyCrumbs } from '../duty/page.ts';
import { Stray } from '../duty/stray.tsx';
import { type LogAccessTable, logAskers, logWhats } from '../duty/table.ts';
import { commonTexts, inLang } from '../duty/words.ts';
import { endLogs, openLogs, tellOfLogs } from './open.ts';
import { type OwnLog, type OwnLogReading, OwnLogSection } from './own-log.tsx';
import { askerTexts, whatTexts } from './rules.ts';

const texts = {
  title: say('Innsyn i logger og postkasser', 'Innsyn i loggar og postkasser', 'Access to logs and mailboxes'),
  lead: say(
    'Ingenting åpnes uten en dokumentert mistanke mot noen bestemte. Bare det som står her, åpnes: ett system, de dagene, for én navngitt person, til en dag.',
    'Ingenting blir opna utan ein dokumentert mistanke mot nokon bestemte. Berre det som står her, blir opna: eitt system, dei dagane, for éin namngitt person, til ein dag.',
    'Nothing is opened without a documented suspicion of somebody in particular. Only what stands here is opened: one system, those days, to one named person, until a day.',
  ),
  list: say('Åpnet i saken', 'Opna i saka', 'Opened in the case'),
  none: say('Ingenting er åpnet.', 'Ingenting er opna.', 'Nothing is opened.'),
  scope: say('Hva', 'Kva', 'What'),
  why: say('Hvorfor', 'Kvifor', 'Why'),
  seer: say('Ser det', 'Ser det', 'Sees it'),
  telling: say('Varsel', 'Varsel', 'Told'),
  state: say('Status', 'Status', 'State'),
  openUntil: say('Åpent til {dag}', 'Ope til {dag}', 'Open until {dag}'),
  over: say(
    'Tiden var ute {dag}. Før det avsluttet.',
    'Tida var ute {dag}. Før det avslutta.',
    'The time was out on {dag}. Note that it has ended.',
  ),
  ended: say('Avsluttet {dag}', 'Avslutta {dag}', 'Ended {dag}'),
  toldOnDay: say('Varslet {dag}', 'Varsla {dag}', 'Told {dag}'),
  toldBy: say('Varsles senest {dag}', 'Blir varsla seinast {dag}', 'To be told by {dag}'),
  court: say('Kjennelse lagt ved', 'Kjenning lagd ved', 'Order of the court attached'),
  form: say('Åpne noe', 'Opne noko', 'Open something'),
  askedBy: say('Hvem ber om det?', 'Kven ber om det?', 'Who asks?'),
  what: say('Hva skal åpnes?', 'Kva skal opnast?', 'What is to be opened?'),
  system: say('I hvilket system?', 'I kva system?', 'In which system?'),
  whose: say('Hvem gjelder det?', 'Kven gjeld det?', 'Whom is it about?'),
  whoseHelp: say(
    'Navn eller bruker. En logg åpnes aldri om alle.',
    'Namn eller brukar. Ein logg blir aldri opna om alle.',
    'Name or account. A log is never opened about everybody.',
  ),
  from: say('Fra og med', 'Frå og med', 'From'),
  to: say('Til og med (høyst 31 dager)', 'Til og med (høgst 31 dagar)', 'To (at most 31 days)'),
  suspicion: say('Den dokumenterte mistanken', 'Den dokumenterte mistanken', 'The documented suspicion'),
  proportionality: say(
    'Hvorfor er ikke noe mindre nok?',
    'Kvifor er ikkje noko mindre nok?',
    'Why is less than this not enough?',
  ),
  order: say('Kjennelsen fra retten', 'Kjenninga frå retten', 'The order of the court'),
  orderHelp: say(
    'Må lastes opp når politiet ber om det.',
    'Må lastast opp når politiet ber om det.',
    'Must be uploaded when the police ask.',
  ),
  told: say('Når varsles den det gjelder?', 'Når blir den det gjeld varsla?', 'When are they told?'),
  before: say('Før det åpnes', 'Før det blir opna', 'Before it is opened'),
  after: say('Etterpå', 'Etterpå', 'Afterwards'),
  toldOn: say(
    'Dagen de ble varslet, hvis det er gjort',
    'Dagen dei blei varsla, om det er gjort',
    'The day they were told, if it is done',
  ),
  toldDue: say('Senest varslet, hvis etterpå', 'Seinast varsla, om etterpå', 'Told by, if afterwards'),
  toldWhy: say('Hvorfor ikke før, hvis etterpå', 'Kvifor ikkje før, om etterpå', 'Why not before, if afterwards'),
  seenBy: say('Hvem skal se det?', 'Kven skal sjå det?', 'Who is to see it?'),
  until: say('Åpent til og med (høyst 14 dager)', 'Ope til og med (høgst 14 dagar)', 'Open until (at most 14 days)'),
  open: say('Åpne', 'Opne', 'Open'),
  opened: say(
    'Åpnet, med oppgaver om å gi det og ta det bort.',
    'Opna, med oppgåver om å gi det og ta det bort.',
    'Opened, with tasks to give it and take it away.',
  ),
  which: say('Hvilket', 'Kva for eit', 'Which one'),
  tellTitle: say(
    'Før at den det gjelder, er varslet',
    'Før at den det gjeld, er varsla',
    'Note that they have been told',
  ),
  on: say('Dagen de ble varslet', 'Dagen dei blei varsla', 'The day they were told'),
  tell: say('Før varselet', 'Før varselet', 'Note it'),
  toldDone: say('Varselet er ført.', 'Varselet er ført.', 'It is noted.'),
  endTitle: say('Avslutt innsynet', 'Avslutt innsynet', 'End the access'),
  found: say('Hva ble funnet?', 'Kva blei funne?', 'What was found?'),
  end: say('Avslutt', 'Avslutt', 'End'),
  endDone: say('Innsynet er avsluttet.', 'Innsynet er avslutta.', 'The access is ended.'),
} as const;

type Row = Selectable<LogAccessTable> & { readonly seer: string };

interface View {
  readonly id: string;
  readonly number: string;
  readonly rows: readonly Row[];
  readonly seers: readonly { readonly id: string; readonly name: string }[];
  readonly may: ReadonlySet<string>;
  readonly readings: readonly OwnLogReading[];
  /** The reader is one of those who open our own log. */
  readonly readsLog: boolean;
  readonly sees: (openedBy: string) => boolean;
}

function view(deps: DutyDeps, actor: Actor, id: string, ownLog: OwnLog): Promise<View> {
  return performMatter(deps, actor, { step: 'see', matter: id }, async (trx, { matter, standing }) => {
    const rows = await trx
      .selectFrom('log_access as l')
      .innerJoin('account as a', (join) => join.onRef('a.tenant', '=', 'l.tenant').onRef('a.id', '=', 'l.seen_by'))
      .selectAll('l')
      .select('a.name as seer')
      .where('l.matter', '=', matter.id)
      .orderBy('l.id')
      .execute();
    const seers = await trx
      .selectFrom('account')
      .select(['id', 'name'])
      .where('ended_at', 'is', null)
      .where('role', 'in', ['coordinator', 'leader', 'staff', 'archivist'])
      .orderBy('name')
      .limit(500)
      .execute();
    const steps = ['open-logs', 'tell-of-logs', 'end-logs'] as const;
    const may = new Set<string>(steps.filter((step) => decideMatter(actor, step, standing).allowed));
    const readings = await ownLog(trx, matter.id, osloDate(deps.clock.now()));
    const readsLog = decide(actor, 'log.read', { units: [...actor.units] }).allowed;
    const sees = (openedBy: string) => readsLog && (actor.role === 'coordinator' || openedBy === actor.id);
    return { id: matter.id, number: numberOf(matter), rows, seers, may, readings, readsLog, sees };
  });
}

interface Props {
  readonly lang: Lang;
  readonly view: View;
  readonly today: string;
  readonly tried: Tried | undefined;
}

const scopeWords = ({ what, system, whose, from_day, to_day }: Row, lang: Lang) =>
  `${whatTexts[what][lang]}: ${system}, ${whose}, ${shortDate(from_day, lang)} – ${shortDate(to_day, lang)}`;

const List: FC<Props> = ({ lang, view: { rows }, today }) => {
  const t = inLang(texts, lang);
  const on = (text: string, day: string) => text.replace('{dag}', shortDate(day, lang));
  return (
    <Section title={t.list} id="apnet">
      <Table
        caption={t.list}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p>{t.none}</p>}
        columns={[
          { key: 'scope', header: t.scope, rowHeader: true, cell: (row) => scopeWords(row, lang) },
          {
            key: 'why',
            header: t.why,
            cell: ({ asked_by, suspicion, proportionality, order_file }) => (
              <>
                {askerTexts[asked_by].name[lang]}: {suspicion}
                <div class="sv-note">{proportionality}</div>
                {order_file !== null && <div class="sv-note">{t.court}</div>}
              </>
            ),
          },
          { key: 'seer', header: t.seer, cell: ({ seer }) => seer },
          {
            key: 'telling',
            header: t.telling,
            cell: ({ told_on, told_due, told_why }) => (
              <>
                {told_on === null ? on(t.toldBy, told_due ?? today) : on(t.toldOnDay, told_on)}
                {told_why !== null && <div class="sv-note">{told_why}</div>}
              </>
            ),
          },
          {
            key: 'state',
            header: t.state,
            cell: ({ ended_at, until_day, found }) => (
              <>
                {ended_at === null
                  ? on(until_day < today ? t.over : t.openUntil, until_day)
                  : on(t.ended, osloDate(ended_at))}
                {found !== null && <div class="sv-note">{found}</div>}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
};

const OpenForm: FC<Props> = ({ lang, view, tried }) => {
  const { rows, seers } = view;
  const t = inLang(texts, lang);
  const form = fieldsOf('apne', tried);
  const order = form.of('order');
  return (
    <Section title={t.form} id="apne">
      <form class="sv-form" method="post" action={`/saker/${view.id}/logger`} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="skjema" value="apne" />
        <ErrorSummary lang={lang} errors={form.errors} />
        <RadioGroup
          lang={lang}
          {...form.of('askedBy')}
          legend={t.askedBy}
          options={logAskers.map((one) => ({
            value: one,
            label: askerTexts[one].name[lang],
            description: askerTexts[one].needs[lang],
          }))}
        />
        <RadioGroup
          lang={lang}
          {...form.of('what')}
          legend={t.what}
          options={logWhats.map((one) => ({ value: one, label: whatTexts[one][lang] }))}
        />
        <TextField lang={lang} {...form.of('system')} label={t.system} />
        <TextField lang={lang} {...form.of('whose')} label={t.whose} description={t.whoseHelp} />
        <DateField lang={lang} {...form.of('from')} label={t.from} />
        <DateField lang={lang} {...form.of('to')} label={t.to} />
        <TextArea lang={lang} {...form.of('suspicion')} label={t.suspicion} rows={3} />
        <TextArea lang={lang} {...form.of('proportionality')} label={t.proportionality} rows={2} />
        <div class="ds-field sv-field">
          <label class="ds-label" for={fieldId(order.name)}>
            {t.order}
          </label>
          <div id={`${fieldId(order.name)}-hjelp`} data-field="description">
            {t.orderHelp}
          </div>
          <input
            class="ds-input"
            type="file"
            id={fieldId(order.name)}
            name={order.name}
            aria-describedby={`${fieldId(order.name)}-hjelp`}
          />
          <FieldError id={fieldId(order.name)} error={order.error} />
        </div>
        <RadioGroup
          lang={lang}
          {...form.of('told')}
          legend={t.told}
          options={[
            { value: 'before', label: t.before },
            { value: 'after', label: t.after },
          ]}
        />
        <DateField lang={lang} {...form.of('toldOn')} label={t.toldOn} required={false} />
        <DateField lang={lang} {...form.of('toldDue')} label={t.toldDue} required={false} />
        <TextField lang={lang} {...form.of('toldWhy')} label={t.toldWhy} required={false} />
        <SelectField
          lang={lang}
          {...form.of('seenBy')}
          label={t.seenBy}
          options={seers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField lang={lang} {...form.of('until')} label={t.until} />
        <div class="sv-actions">
          <Button variant={rows.length === 0 ? 'primary' : 'secondary'}>{t.open}</Button>
        </div>
      </form>
    </Section>
  );
};

const AfterForm: FC<Props & { which: 'varsle' | 'slutt'; rows: readonly Row[] }> = ({
  lang,
  view,
  tried,
  which,
  rows,
}) => {
  const t = inLang(texts, lang);
  const form = fieldsOf(which, tried);
  return (
    <Section title={which === 'varsle' ? t.tellTitle : t.endTitle} id={which}>
      <form class="sv-form" method="post" action={`/saker/${view.id}/logger`} novalidate>
        <input type="hidden" name="skjema" value={which} />
        <ErrorSummary lang={lang} errors={form.errors} />
        <SelectField
          lang={lang}
          {...form.of('access', rows[0]?.id)}
          label={t.which}
          options={rows.map((row) => ({ value: row.id, label: scopeWords(row, lang) }))}
        />
        {which === 'varsle' ? (
          <DateField lang={lang} {...form.of('on')} label={t.on} />
        ) : (
          <TextArea lang={lang} {...form.of('found')} label={t.found} rows={3} />
        )}
        <div class="sv-actions">
          <Button variant="secondary">{which === 'varsle' ? t.tell : t.end}</Button>
        </div>
      </form>
    </Section>
  );
};

const LogPage: FC<Props> = (props) => {
  const { lang, view: shown, tried } = props;
  const t = inLang(texts, lang);
  const untold = shown.may.has('tell-of-logs') ? shown.rows.filter(({ told_on }) => told_on === null) : [];
  const open = shown.may.has('end-logs') ? shown.rows.filter(({ ended_at }) => ended_at === null) : [];
  const opens = shown.may.has('open-logs');
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Stray tried={tried} shown={[opens && 'apne', untold.length > 0 && 'varsle', open.length > 0 && 'slutt']} />
      <List {...props} />
      <OwnLogSection
        lang={lang}
        matter={shown.id}
        readings={shown.readings}
        opens={opens && shown.readsLog}
        sees={shown.sees}
      />
      {open.length > 0 && <AfterForm {...props} which="slutt" rows={open} />}
      {untold.length > 0 && <AfterForm {...props} which="varsle" rows={untold} />}
      {opens ? <OpenForm {...props} /> : <p class="sv-note">{commonTexts.mayNot[lang]}</p>}
    </>
  );
};

async function logPage(c: Context<Env>, ownLog: OwnLog, tried?: Tried): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, clock } = c.var;
  const shown = await view(dutyDeps(c), actor, c.req.param('id') ?? '', ownLog);
  const title = texts.title[lang];
  return c.render(<LogPage lang={lang} view={shown} today={osloDate(clock.now())} tried={tried} />, {
    title,
    width: 'wide',
    breadcrumbs: dutyCrumbs(lang, shown, title),
  });
}

function logSent(c: Context<Env>, ownLog: OwnLog): Promise<Response> {
  const { actor } = signedIn(c);
  const deps = dutyDeps(c);
  const again = (tried: Tried) => logPage(c, ownLog, tried);
  return dutySent(c, 'logger', again, async ({ text, file }, form, matter) => {
    if (form === 'varsle') {
      await tellOfLogs(deps, actor, { matter, access: text('access'), on: text('on') });
      return texts.toldDone;
    }
    if (form === 'slutt') {
      await endLogs(deps, actor, { matter, access: text('access'), found: text('found') });
      return texts.endDone;
    }
    const sent = file('order');
    const files = new Map(sent === undefined ? [] : [['order', sent]]);
    await openLogs(deps, actor, {
      ...{ matter, askedBy: text('askedBy'), what: text('what'), system: text('system'), whose: text('whose') },
      ...{ from: text('from'), to: text('to'), suspicion: text('suspicion') },
      ...{ proportionality: text('proportionality'), told: text('told'), toldOn: text('toldOn') },
      ...{ toldDue: text('toldDue'), toldWhy: text('toldWhy'), seenBy: text('seenBy'), until: text('until') },
      order: await fileFrom({ texts: new Map(), files }, 'order', 'order'),
    });
    return texts.opened;
  });
}

/** `/saker/:id/logger`: what of logs, a network or a mailbox is opened, to whom, because of whom, and until when. */
export function logAccessRoutes(app: Hono<Env>, ownLog: OwnLog): void {
  app.get('/saker/:id/logger', (c) => logPage(c, ownLog));
  app.post('/saker/:id/logger', (c) => logSent(c, ownLog));
}
