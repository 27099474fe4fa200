import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { csvOf } from '#src/kernel/csv.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { Button } from '#src/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { type Column, Table } from '#src/ui/table.tsx';
import type { Rooms } from '../collect/collect.ts';
import { dutyDeps } from '../duty/deps.ts';
import { dutySent, fieldsOf, type Tried } from '../duty/form.ts';
import { allowedOf, dutyCrumbs } from '../duty/page.ts';
import { Stray } from '../duty/stray.tsx';
import { handedHows } from '../duty/table.ts';
import { commonTexts, inLang } from '../duty/words.ts';
import { choiceOptions } from './choice-options.ts';
import { assessDisclosure, changeChoice, handOver } from './disclose.ts';
import { FileSection } from './file-view.tsx';
import { downloadDisclosure, makeFile } from './make-file.ts';
import { type DisclosureGround, disclosureGroundKeys, disclosureGrounds, isDisclosureGround } from './rules.ts';
import type { DisclosureRow, RegisterLine } from './store.ts';
import { discloseTexts } from './texts.ts';
import { type DisclosuresView, viewDisclosureRegister, viewDisclosures } from './view.ts';

interface Props {
  readonly lang: Lang;
  readonly view: DisclosuresView;
  readonly may: ReadonlySet<string>;
  readonly tried: Tried | undefined;
}

const groundOf = (key: string): DisclosureGround | undefined =>
  isDisclosureGround(key) ? disclosureGrounds[key] : undefined;

/** A ground in a sentence; one that this version does not know by its key. */
export const groundWords = (key: string, lang: Lang): string => groundOf(key)?.text[lang] ?? key;

function stateWords({ decided_at, handed_at, how }: DisclosureRow, lang: Lang): string {
  const t = inLang(discloseTexts, lang);
  if (handed_at === null) return t.assessed.replace('{dag}', shortDate(osloDate(decided_at), lang));
  return `${t.handed.replace('{dag}', shortDate(osloDate(handed_at), lang))}${how === null ? '' : ` (${t[how].toLowerCase()})`}`;
}

/** What tells of a disclosure wherever it is listed. */
export function disclosureColumns(lang: Lang): Column<DisclosureRow>[] {
  const t = inLang(discloseTexts, lang);
  return [
    { key: 'recipient', header: t.recipient, rowHeader: true, cell: ({ recipient }) => recipient },
    {
      key: 'ground',
      header: t.ground,
      cell: ({ ground, lifts }) => (
        <>
          {groundWords(ground, lang)}
          {lifts !== null && <div class="sv-note">{groundOf(ground)?.lifts?.[lang] ?? lifts}</div>}
        </>
      ),
    },
    { key: 'fields', header: t.given, cell: ({ fields }) => fields.join(', ') },
    { key: 'state', header: t.state, cell: (row) => stateWords(row, lang) },
  ];
}

const List: FC<Props> = ({ lang, view }) => {
  const t = inLang(discloseTexts, lang);
  return (
    <Section title={t.list} id="vurdert">
      <Table
        caption={t.list}
        captionHidden
        rows={view.disclosures}
        rowKey={({ id }) => id}
        empty={<p>{t.none}</p>}
        columns={[
          ...disclosureColumns(lang).slice(0, 3),
          {
            key: 'state',
            header: t.state,
            cell: (row) => (
              <>
                {stateWords(row, lang)}
                {row.file_sha256 !== null && <div class="sv-note">{t.fileGiven.replace('{sum}', row.file_sha256)}</div>}
                <div class="sv-note">{row.assessment}</div>
                {row.quiet !== null && <div class="sv-note">{`${t.quietNow}: ${row.quiet}`}</div>}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
};

const NewForm: FC<Props> = ({ lang, view, tried }) => {
  const t = inLang(discloseTexts, lang);
  const form = fieldsOf('ny', tried);
  return (
    <Section title={t.newTitle} id="ny">
      <form class="sv-form" method="post" action={`/saker/${view.at.matter.id}/utlevering`} novalidate>
        <input type="hidden" name="skjema" value="ny" />
        <ErrorSummary lang={lang} errors={form.errors} />
        <TextField lang={lang} {...form.of('recipient')} label={t.who} description={t.whoHelp} />
        {view.subjects.length > 0 ? (
          <SelectField
            lang={lang}
            {...form.of('person', view.subjects[0]?.id)}
            label={t.about}
            options={view.subjects.map(({ id, givenName, familyName }) => ({
              value: id,
              label: `${givenName} ${familyName}`,
            }))}
          />
        ) : (
          <TextField lang={lang} {...form.of('personName')} label={t.about} description={t.aboutHelp} />
        )}
        <RadioGroup
          lang={lang}
          {...form.of('ground')}
          legend={t.ground}
          options={disclosureGroundKeys.map((key) => {
            const { text, lifts, asks, law } = disclosureGrounds[key] as DisclosureGround;
            const provision = lifts?.[lang] ?? law.map(({ section }) => `GDPR ${section}`).join('; ');
            return { value: key, label: text[lang], description: `${provision}. ${asks[lang]}` };
          })}
        />
        <TextArea lang={lang} {...form.of('assessment')} label={t.assessment} rows={3} />
        <CheckboxGroup
          lang={lang}
          {...form.chosen('fields')}
          legend={t.fields}
          description={t.fieldsHelp}
          options={choiceOptions(view, lang)}
        />
        <TextField lang={lang} {...form.of('other')} label={t.other} required={false} />
        <TextArea lang={lang} {...form.of('whyNeeded')} label={t.whyNeeded} rows={2} />
        <TextField lang={lang} {...form.of('lifts')} label={t.lifts} description={t.liftsHelp} required={false} />
        <RadioGroup
          lang={lang}
          {...form.of('telling')}
          legend={t.telling}
          options={[
            { value: 'yes', label: t.tellYes },
            { value: 'no', label: t.tellNo },
          ]}
        />
        <TextField lang={lang} {...form.of('quiet')} label={t.quiet} required={false} />
        <div class="sv-actions">
          <Button variant={view.disclosures.length === 0 ? 'primary' : 'secondary'}>{t.save}</Button>
        </div>
      </form>
    </Section>
  );
};

const HandForm: FC<Props> = ({ lang, view: { at, open }, tried }) => {
  const t = inLang(discloseTexts, lang);
  const form = fieldsOf('utlever', tried);
  const byHand = [...new Set(open.flatMap(({ says }) => says?.byHand.map(({ name }) => name) ?? []))];
  return (
    <Section title={t.handTitle} id="utlever">
      <form class="sv-form" method="post" action={`/saker/${at.matter.id}/utlevering`} novalidate>
        <input type="hidden" name="skjema" value="utlever" />
        <ErrorSummary lang={lang} errors={form.errors} />
        <SelectField
          lang={lang}
          {...form.of('disclosure', open[0]?.row.id)}
          label={t.which}
          options={open.map(({ row: { id, recipient, fields } }) => ({
            value: id,
            label: `${recipient}: ${fields.join(', ')}`,
          }))}
        />
        <RadioGroup
          lang={lang}
          {...form.of('how')}
          legend={t.how}
          options={handedHows.map((how) => ({ value: how, label: t[how] }))}
        />
        {byHand.length > 0 && (
          <RadioGroup
            lang={lang}
            {...form.of('added')}
            legend={t.added}
            description={t.addedHelp.replace('{hva}', () => byHand.join(', '))}
            options={[
              { value: 'added', label: t.addedYes },
              { value: 'left-out', label: t.addedNo },
            ]}
          />
        )}
        <div class="sv-actions">
          <Button>{t.hand}</Button>
        </div>
      </form>
    </Section>
  );
};

const DisclosurePage: FC<Props> = (props) => {
  const { lang, view, may, tried } = props;
  const t = inLang(discloseTexts, lang);
  const hands = view.open.length > 0;
  const files = view.open.flatMap(({ row: { id } }) => [`fil-${id}`, `endre-${id}`]);
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Stray tried={tried} shown={[...(hands ? ['utlever', ...files] : []), may.has('disclose') && 'ny']} />
      <List {...props} />
      {view.open.map((one) => (
        <FileSection {...props} one={one} />
      ))}
      {hands && <HandForm {...props} />}
      {may.has('disclose') && <NewForm {...props} />}
      {!hands && !may.has('disclose') && <p class="sv-note">{commonTexts.mayNot[lang]}</p>}
    </>
  );
};

const depsOf = (c: Context<Env>, rooms: Rooms) => ({ ...dutyDeps(c), rooms });

async function disclosurePage(c: Context<Env>, rooms: Rooms, tried?: Tried): Promise<Response> {
  const { actor, owner } = signedIn(c);
  const { lang } = c.var;
  const id = c.req.param('id') ?? '';
  const view = await viewDisclosures(depsOf(c, rooms), actor, id, owner.name);
  const steps = ['disclose', 'hand-over'] as const;
  const may = allowedOf(actor, steps, view.at);
  const title = discloseTexts.title[lang];
  return c.render(<DisclosurePage lang={lang} view={view} may={may} tried={tried} />, {
    title,
    width: 'wide',
    breadcrumbs: dutyCrumbs(lang, { number: view.number, id }, title),
  });
}

function disclosureSent(c: Context<Env>, rooms: Rooms): Promise<Response> {
  const { actor, owner } = signedIn(c);
  const deps = depsOf(c, rooms);
  const again = (tried: Tried) => disclosurePage(c, rooms, tried);
  return dutySent(c, 'utlevering', again, async ({ text, many }, form, matter) => {
    const about = { matter, owner: owner.name };
    if (form === 'utlever') {
      const sent = { disclosure: text('disclosure'), how: text('how'), added: text('added') };
      await handOver(deps, actor, { ...about, ...sent });
      return discloseTexts.handedDone;
    }
    if (form.startsWith('fil-')) {
      await makeFile(deps, actor, { ...about, disclosure: form.slice('fil-'.length) });
      return discloseTexts.made;
    }
    if (form.startsWith('endre-')) {
      const disclosure = form.slice('endre-'.length);
      await changeChoice(deps, actor, { matter, disclosure, fields: many('fields'), other: text('other') });
      return discloseTexts.changed;
    }
    const telling = text('telling');
    await assessDisclosure(deps, actor, {
      ...{ matter, person: text('person'), personName: text('personName'), recipient: text('recipient') },
      ...{ ground: text('ground'), assessment: text('assessment'), fields: many('fields'), other: text('other') },
      ...{ whyNeeded: text('whyNeeded'), lifts: text('lifts'), quiet: text('quiet') },
      telling: telling === 'yes' || telling === 'no' ? telling : '',
    });
    return discloseTexts.saved;
  });
}

async function filePage(c: Context<Env>, rooms: Rooms): Promise<Response> {
  const { actor } = signedIn(c);
  const wish = { matter: c.req.param('id') ?? '', file: c.req.param('file') ?? '' };
  const { name, mediaType, bytes } = await downloadDisclosure(depsOf(c, rooms), actor, wish);
  c.header('content-type', mediaType);
  c.header('content-disposition', `attachment; filename="${name}"`);
  c.header('cache-control', 'no-store');
  return c.body(new Uint8Array(bytes));
}

async function registerPage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, db, clock } = c.var;
  const lines = await viewDisclosureRegister({ db, clock }, actor);
  const t = inLang(discloseTexts, lang);
  return c.render(
    <>
      <PageHeading title={t.registerTitle} lead={t.registerLead} />
      <Table
        caption={t.registerTitle}
        captionHidden
        rows={lines}
        rowKey={({ id }) => id}
        empty={<p>{t.registerNone}</p>}
        columns={[
          ...(disclosureColumns(lang) as Column<RegisterLine>[]),
          {
            key: 'number',
            header: t.number,
            cell: ({ matter, number }) => (
              <a class="ds-link" href={`/saker/${matter}`}>
                {number}
              </a>
            ),
          },
        ]}
      />
      {lines.length > 0 && (
        <p>
          <a class="ds-link" href="/utleveringer.csv">
            {t.csv}
          </a>
        </p>
      )}
    </>,
    { title: t.registerTitle, width: 'wide' },
  );
}

async function registerFile(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, db, clock } = c.var;
  const lines = await viewDisclosureRegister({ db, clock }, actor);
  const t = inLang(discloseTexts, lang);
  const head = [t.day, t.number, t.recipient, t.ground, t.liftedBy, t.given, t.state];
  const rows = lines.map((row) => [
    osloDate(row.decided_at),
    row.number,
    row.recipient,
    groundWords(row.ground, lang),
    row.lifts ?? '',
    row.fields.join(', '),
    stateWords(row, lang),
  ]);
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', 'attachment; filename="utleveringer.csv"');
  c.header('cache-control', 'no-store');
  return c.body(csvOf([head, ...rows]));
}

/** `/saker/:id/utlevering`: one case; `/utleveringer`: the register of disclosures. */
export function disclosureRoutes(app: Hono<Env>, rooms: Rooms): void {
  app.get('/saker/:id/utlevering', (c) => disclosurePage(c, rooms));
  app.post('/saker/:id/utlevering', (c) => disclosureSent(c, rooms));
  app.get('/saker/:id/utlevering/:file/utlevering.zip', (c) => filePage(c, rooms));
  app.get('/utleveringer', registerPage);
  app.get('/utleveringer.csv', registerFile);
}
