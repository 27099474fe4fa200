import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox, RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { SelectField, TextArea } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { dutyDeps } from '../duty/deps.ts';
import { dutySent, fieldsOf, type Tried } from '../duty/form.ts';
import { NoPerson } from '../duty/no-person.tsx';
import { allowedOf, dutyCrumbs } from '../duty/page.ts';
import { Stray } from '../duty/stray.tsx';
import { commonTexts, inLang } from '../duty/words.ts';
import { lift, restrict, tellLift, useRestricted } from './restrict.ts';
import { type RestrictionGround, restrictionGrounds, type UseGround, useGrounds } from './rules.ts';
import { restrictTexts } from './texts.ts';
import { type RestrictionsView, type ShownRestriction, viewRestrictions } from './view.ts';

interface Props {
  readonly lang: Lang;
  readonly view: RestrictionsView;
  readonly may: ReadonlySet<string>;
  readonly tried: Tried | undefined;
}

const nameIn = (choices: readonly { readonly key: string; readonly name: string }[], key: string) =>
  choices.find((one) => one.key === key)?.name ?? key;

function whatWords({ category, purpose }: ShownRestriction, { lang, view }: Props): string {
  const what = category === null ? commonTexts.everything[lang] : nameIn(view.categories, category);
  return purpose === null ? what : `${what}: ${nameIn(view.purposes, purpose)}`;
}

function stateWords(row: ShownRestriction, lang: Lang): string {
  const on = (text: string, at: Date) => text.replace('{dag}', shortDate(osloDate(at), lang));
  if (row.liftedAt !== null) return on(restrictTexts.liftedOn[lang], row.liftedAt);
  return row.told === undefined ? restrictTexts.holds[lang] : on(restrictTexts.toldOn[lang], row.told.at);
}

const List: FC<Props> = (props) => {
  const { lang, view } = props;
  const t = inLang(restrictTexts, lang);
  return (
    <Section title={t.now} id="begrenset">
      <Table
        caption={t.now}
        captionHidden
        rows={view.restrictions}
        rowKey={({ id }) => id}
        empty={<p>{t.none}</p>}
        columns={[
          { key: 'what', header: t.what, rowHeader: true, cell: (row) => whatWords(row, props) },
          {
            key: 'why',
            header: t.why,
            cell: ({ ground, guardiansToo }) => (
              <>
                {restrictionGrounds[ground].text[lang]} ({restrictionGrounds[ground].section})
                {guardiansToo && <div class="sv-note">{t.guardiansToo}</div>}
              </>
            ),
          },
          { key: 'from', header: t.from, cell: ({ beganAt }) => shortDate(osloDate(beganAt), lang) },
          {
            key: 'state',
            header: t.state,
            cell: (row) => (
              <>
                {stateWords(row, lang)}
                {row.uses.map(({ by, at, ground, reason }) => (
                  <div class="sv-note" key={at.toISOString()}>
                    {`${t.used}: ${by}, ${shortDate(osloDate(at), lang)}. ${useGrounds[ground][lang]}. ${reason}`}
                  </div>
                ))}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
};

const NewForm: FC<Props> = ({ lang, view, tried }) => {
  const t = inLang(restrictTexts, lang);
  const form = fieldsOf('ny', tried);
  const kind = view.at.matter.kind;
  const grounds = (Object.keys(restrictionGrounds) as RestrictionGround[]).filter((one) =>
    kind === 'objection' ? one.startsWith('objection') : !one.startsWith('objection'),
  );
  const first = kind === 'erasure' ? 'kept' : grounds[0];
  const purposes = kind === 'objection' ? view.purposes.filter(({ object }) => object.may) : view.purposes;
  return (
    <Section title={t.newTitle} intro={t.newIntro} id="ny">
      <form class="sv-form" method="post" action={`/saker/${view.at.matter.id}/begrensning`} novalidate>
        <input type="hidden" name="skjema" value="ny" />
        <ErrorSummary lang={lang} errors={form.errors} />
        <SelectField
          lang={lang}
          {...form.of('person', view.subjects[0]?.id)}
          label={commonTexts.whom[lang]}
          options={view.subjects.map(({ id, givenName, familyName }) => ({
            value: id,
            label: `${givenName} ${familyName}`,
          }))}
        />
        <SelectField
          lang={lang}
          {...form.of('category')}
          label={t.category}
          options={[
            ...view.categories.map(({ key, name }) => ({ value: key, label: name })),
            { value: '*', label: commonTexts.everything[lang] },
          ]}
        />
        <SelectField
          lang={lang}
          {...form.of('purpose')}
          label={t.purposeLabel}
          description={t.purposeHelp}
          required={false}
          emptyLabel={commonTexts.anyPurpose[lang]}
          options={purposes.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <RadioGroup
          lang={lang}
          {...form.of('ground', first)}
          legend={t.ground}
          options={grounds.map((one) => ({
            value: one,
            label: restrictionGrounds[one].text[lang],
            description: `GDPR ${restrictionGrounds[one].section}`,
          }))}
        />
        <Checkbox
          name={form.of('guardians').name}
          value="ja"
          checked={form.of('guardians').value === 'ja'}
          label={t.alsoGuardians}
          description={t.alsoGuardiansHelp}
        />
        <div class="sv-actions">
          <Button>{t.save}</Button>
        </div>
      </form>
    </Section>
  );
};

type Going = 'varsle' | 'opphev' | 'bruk';

const GoOn: FC<Props & { which: Going; rows: readonly ShownRestriction[] }> = ({ which, rows, ...props }) => {
  const { lang, tried, view } = props;
  const t = inLang(restrictTexts, lang);
  const form = fieldsOf(which, tried);
  const words = { varsle: t.tellHow, opphev: t.liftWhy, bruk: t.useWhy }[which];
  const button = { varsle: t.tell, opphev: t.lift, bruk: t.use }[which];
  const title = { varsle: t.tellTitle, opphev: t.liftTitle, bruk: t.useTitle }[which];
  return (
    <details class="sv-more" open={form.errors.length > 0}>
      <summary>{title}</summary>
      <form class="sv-form" method="post" action={`/saker/${view.at.matter.id}/begrensning`} novalidate>
        <input type="hidden" name="skjema" value={which} />
        <ErrorSummary lang={lang} errors={form.errors} />
        {which === 'bruk' && <p>{t.useIntro}</p>}
        <SelectField
          lang={lang}
          {...form.of('restriction', rows[0]?.id)}
          label={t.which}
          options={rows.map((row) => ({ value: row.id, label: whatWords(row, props) }))}
        />
        {which === 'bruk' && (
          <RadioGroup
            lang={lang}
            {...form.of('ground')}
            legend={t.useGround}
            options={(Object.keys(useGrounds) as UseGround[]).map((one) => ({
              value: one,
              label: useGrounds[one][lang],
            }))}
          />
        )}
        <TextArea lang={lang} {...form.of('words')} label={words} rows={3} />
        <div class="sv-actions">
          <Button variant="secondary">{button}</Button>
        </div>
      </form>
    </details>
  );
};

const RestrictionPage: FC<Props> = (props) => {
  const { lang, view, may, tried } = props;
  const t = inLang(restrictTexts, lang);
  const open = view.restrictions.filter(({ liftedAt }) => liftedAt === null);
  const steps: readonly [Going, string, readonly ShownRestriction[]][] = [
    ['varsle', 'tell-lift', open.filter(({ told }) => told === undefined)],
    ['opphev', 'lift', open],
    ['bruk', 'use-restricted', open],
  ];
  const going = steps.filter(([, step, rows]) => may.has(step) && rows.length > 0);
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Stray
        tried={tried}
        shown={[view.subjects.length > 0 && may.has('restrict') && 'ny', ...going.map(([which]) => which)]}
      />
      <List {...props} />
      {view.subjects.length === 0 && (
        <NoPerson lang={lang} matter={view.at.matter.id} mayFind={may.has('find-person')} />
      )}
      {view.subjects.length > 0 && may.has('restrict') && <NewForm {...props} />}
      {going.length > 0 && (
        <Section title={t.goOn} id="videre">
          {going.map(([which, , rows]) => (
            <GoOn key={which} which={which} rows={rows} {...props} />
          ))}
        </Section>
      )}
      {!may.has('restrict') && going.length === 0 && <p class="sv-note">{commonTexts.mayNot[lang]}</p>}
    </>
  );
};

const steps = ['find-person', 'restrict', 'tell-lift', 'lift', 'use-restricted'] as const;

async function restrictionPage(c: Context<Env>, tried?: Tried): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const id = c.req.param('id') ?? '';
  const view = await viewRestrictions(dutyDeps(c), actor, id);
  const may = allowedOf(actor, steps, view.at);
  const title = restrictTexts.title[lang];
  return c.render(<RestrictionPage lang={lang} view={view} may={may} tried={tried} />, {
    title,
    width: 'wide',
    breadcrumbs: dutyCrumbs(lang, { number: view.number, id }, title),
  });
}

function restrictionSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const deps = dutyDeps(c);
  const again = (tried: Tried) => restrictionPage(c, tried);
  return dutySent(c, 'begrensning', again, async ({ text }, form, matter) => {
    const of = { matter, restriction: text('restriction'), words: text('words') };
    if (form === 'varsle') {
      await tellLift(deps, actor, of);
      return restrictTexts.told;
    }
    if (form === 'opphev') {
      await lift(deps, actor, of);
      return restrictTexts.lifted;
    }
    if (form === 'bruk') {
      await useRestricted(deps, actor, { ...of, ground: text('ground') });
      return restrictTexts.opened;
    }
    const guardiansToo = text('guardians') === 'ja';
    const [person, category, purpose] = [text('person'), text('category'), text('purpose')];
    await restrict(deps, actor, { matter, person, category, purpose, ground: text('ground'), guardiansToo });
    return restrictTexts.saved;
  });
}

/** `/saker/:id/begrensning`: what of a person is stored and not used. */
export function restrictionRoutes(app: Hono<Env>): void {
  app.get('/saker/:id/begrensning', (c) => restrictionPage(c));
  app.post('/saker/:id/begrensning', restrictionSent);
}
