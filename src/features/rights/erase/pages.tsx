import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { outcomeRules } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { workingDaysAfter } from '#src/kernel/working-days.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { SelectField, TextArea } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { CollectDeps, Rooms } from '../collect/collect.ts';
import { dutyDeps, unitsToday } from '../duty/deps.ts';
import { dutySent, fieldsOf, type SentFields, type Tried } from '../duty/form.ts';
import { NoPerson } from '../duty/no-person.tsx';
import { dutyCrumbs } from '../duty/page.ts';
import { Stray } from '../duty/stray.tsx';
import { commonTexts, inLang } from '../duty/words.ts';
import { askOutside, meetOtherwise } from '../outside/ask.ts';
import { Outside, type OutsideProps } from '../outside/view.tsx';
import { put } from '../pages/props.ts';
import { type Decision, decideErasure, runErasing } from './erase.ts';
import { choiceGrounds, choiceRules, isChoice, keepRules } from './grounds.ts';
import { keyOf } from './plan.ts';
import { eraseTexts } from './texts.ts';
import { decideByErasure, type ErasureView, type ShownErasure, viewErasure } from './view.ts';

interface Props extends Pick<OutsideProps, 'units' | 'dueOn' | 'tried'> {
  readonly lang: Lang;
  readonly view: ErasureView;
}

const actionOf = ({ at }: ErasureView) => `/saker/${at.matter.id}/sletting`;
const entries = (count: number, lang: Lang) =>
  count === 1 ? eraseTexts.oneEntry[lang] : put(eraseTexts.entries[lang], { antall: count });

/** What can be erased, with a choice for each part. Kept is chosen for what somebody must be sure of first. */
const PlanForm: FC<Props> = ({ lang, view, tried }) => {
  const t = inLang(eraseTexts, lang);
  const plan = view.plan ?? [];
  const form = fieldsOf('avgjor', tried);
  const choices = plan.filter(({ outlook }) => outlook.erasable > 0);
  return (
    <Section title={t.plan} id="plan">
      {plan.length === 0 ? (
        <Empty title={t.nothing} />
      ) : (
        <form class="sv-form" method="post" action={actionOf(view)} novalidate>
          <input type="hidden" name="skjema" value="avgjor" />
          <ErrorSummary lang={lang} errors={form.errors} />
          {choices.map((one) => {
            const key = keyOf(one);
            const { name, part, outlook } = one;
            return (
              <div key={key}>
                <RadioGroup
                  lang={lang}
                  {...form.of(`valg_${key}`, part.caution === undefined ? 'erase' : 'keep')}
                  legend={`${name[lang]}: ${part.title[lang]} (${entries(outlook.erasable, lang)})`}
                  description={`${part.does?.[lang] ?? ''} ${part.caution?.[lang] ?? ''}`.trim()}
                  options={[
                    { value: 'erase', label: t.erase },
                    { value: 'keep', label: t.keep },
                  ]}
                />
                <SelectField
                  lang={lang}
                  {...form.of(`grunn_${key}`, part.caution === undefined ? '' : 'archive')}
                  label={`${t.ground}: ${part.title[lang]}`}
                  description={t.groundHelp}
                  required={false}
                  emptyLabel={t.noGround}
                  options={choiceGrounds.map((ground) => ({ value: ground, label: choiceRules[ground].text[lang] }))}
                />
              </div>
            );
          })}
          <p class={choices.length > 0 ? 'sv-note' : undefined}>{choices.length > 0 ? t.sure : t.onlyKept}</p>
          <div class="sv-actions">
            <Button>{choices.length > 0 ? t.decide : t.decideKeep}</Button>
          </div>
        </form>
      )}
    </Section>
  );
};

const Cannot: FC<Props> = ({ lang, view }) => {
  const t = inLang(eraseTexts, lang);
  const rows = (view.plan ?? []).flatMap((one) => one.outlook.kept.map((kept) => ({ ...one, ...kept })));
  if (rows.length === 0) return null;
  return (
    <Section title={t.cannot} intro={t.cannotIntro} id="kan-ikke">
      <Table
        caption={t.cannot}
        captionHidden
        rows={rows}
        rowKey={(row) => `${keyOf(row)}|${row.ground}`}
        columns={[
          {
            key: 'what',
            header: t.what,
            rowHeader: true,
            cell: ({ name, part }) => (
              <>
                {name[lang]}
                <div class="sv-note">{part.title[lang]}</div>
              </>
            ),
          },
          { key: 'count', header: t.count, cell: ({ count }) => count },
          { key: 'why', header: t.why, cell: ({ ground }) => keepRules[ground].says[lang] },
          { key: 'instead', header: t.instead, cell: ({ ground }) => keepRules[ground].instead[lang] },
        ]}
      />
    </Section>
  );
};

const Done: FC<{ lang: Lang; shown: ShownErasure; view: ErasureView }> = ({ lang, shown, view }) => {
  const t = inLang(eraseTexts, lang);
  const { row, parts } = shown;
  const words = parts.some(({ erased }) => (erased ?? 0) > 0) ? t.doneOn : t.decidedOn;
  const title = row.done_at === null ? t.done : put(words, { dag: shortDate(osloDate(row.done_at), lang) });
  return (
    <Section title={title} id={`gjort-${row.id}`}>
      {row.state === 'running' && <Alert tone="info">{t.underWay}</Alert>}
      {row.state === 'failed' && <Alert tone="warning">{t.failed}</Alert>}
      {row.state !== 'done' && view.mayWork && (
        <form method="post" action={actionOf(view)} class="sv-actions">
          <input type="hidden" name="skjema" value="igjen" />
          <Button variant="secondary">{t.retry}</Button>
        </form>
      )}
      <Table
        caption={title}
        captionHidden
        rows={parts}
        rowKey={({ row: one }) => `${one.room}|${one.part}`}
        columns={[
          {
            key: 'what',
            header: t.what,
            rowHeader: true,
            cell: ({ name, title: part }) => (
              <>
                {name[lang]}
                <div class="sv-note">{part[lang]}</div>
              </>
            ),
          },
          {
            key: 'done',
            header: t.done,
            cell: ({ decision, erased, ground, kept }) => (
              <>
                {decision === 'erase' && (erased === null ? t.waits : put(t.rowsGone, { antall: erased }))}
                {decision === 'keep' && t.chosenKeep}
                {ground !== null && isChoice(ground) && <div class="sv-note">{choiceRules[ground].text[lang]}</div>}
                {kept.map(({ ground: one }) => (
                  <div class="sv-note" key={one}>
                    {keepRules[one].says[lang]}
                  </div>
                ))}
              </>
            ),
          },
          {
            key: 'proof',
            header: t.proof,
            cell: ({ row: one }) => (one.log_line === null ? '–' : <code>{one.log_line.slice(0, 13)}</code>),
          },
        ]}
      />
    </Section>
  );
};

const Answer: FC<Props> = ({ lang, view, tried }) => {
  const t = inLang(eraseTexts, lang);
  const form = fieldsOf('svar', tried);
  if (!view.done.some(({ row }) => row.state === 'done')) return null;
  const silent = view.requirements.some(({ key, isMet }) => key.startsWith('outside:') && !isMet);
  return (
    <Section title={t.answer} id="svar" intro={t.answerIntro}>
      <p>{put(t.outcome, { utfall: outcomeRules[view.outcome].name[lang].toLowerCase() })}</p>
      {silent && <Alert tone="info">{t.waitsOutside}</Alert>}
      {view.mayDecide && view.at.matter.state === 'active' ? (
        <form class="sv-form" method="post" action={actionOf(view)} novalidate>
          <input type="hidden" name="skjema" value="svar" />
          <ErrorSummary lang={lang} errors={form.errors} />
          <TextArea lang={lang} {...form.of('text', view.letter)} label={t.letter} rows={16} />
          <div class="sv-actions">
            <Button>{t.decideCase}</Button>
          </div>
        </form>
      ) : (
        <p class="sv-said">{view.letter}</p>
      )}
    </Section>
  );
};

const ErasurePage: FC<Props> = (props) => {
  const { lang, view, tried } = props;
  const t = inLang(eraseTexts, lang);
  const { id } = view.at.matter;
  // What was decided to stay needs no second word while nothing new can go.
  const canErase = (view.plan ?? []).some(({ outlook }) => outlook.erasable > 0);
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Stray tried={tried} shown={['avgjor', 'svar', 'spor', 'annet']} />
      {!view.isKnown ? (
        <NoPerson lang={lang} matter={id} />
      ) : (
        <p>
          {view.about === undefined ? '' : `${t.about}: ${view.about}. `}
          {view.isThere ? t.isThere : t.isGone}
        </p>
      )}
      {view.done.map((shown) => (
        <Done key={shown.row.id} lang={lang} shown={shown} view={view} />
      ))}
      {view.plan !== undefined && view.mayWork && (canErase || view.done.length === 0) && <PlanForm {...props} />}
      {view.plan !== undefined && <Cannot {...props} />}
      {view.isKnown && view.mayWork && (
        <p class="sv-actions">
          <ButtonLink href={`/saker/${id}/begrensning`} variant="secondary">
            {t.restrict}
          </ButtonLink>
        </p>
      )}
      {view.isKnown && <p class="sv-note">{t.correct}</p>}
      <Outside {...props} action={actionOf(view)} intro={t.outsideIntro} before={t.beforeOutside} />
      <Answer {...props} />
      {!view.mayWork && <p class="sv-note">{commonTexts.mayNot[lang]}</p>}
    </>
  );
};

const depsOf = (c: Context<Env>, rooms: Rooms): CollectDeps => ({ ...dutyDeps(c), rooms });

async function erasurePage(c: Context<Env>, rooms: Rooms, tried?: Tried): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, clock } = c.var;
  const id = c.req.param('id') ?? '';
  const view = await viewErasure(depsOf(c, rooms), actor, id);
  const title = eraseTexts.title[lang];
  const dueOn = workingDaysAfter(osloDate(clock.now()), 5);
  return c.render(<ErasurePage lang={lang} view={view} units={await unitsToday(c)} tried={tried} dueOn={dueOn} />, {
    title,
    width: 'wide',
    breadcrumbs: dutyCrumbs(lang, { number: view.number, id }, title),
  });
}

/** The choices of the form, by the part that each is of. */
async function decisionsIn(c: Context<Env>): Promise<ReadonlyMap<string, Decision>> {
  // Hono keeps what was read of a body: this is the form that was sent.
  const sent = await c.req.formData();
  const word = (name: string) => {
    const value = sent.get(name);
    return typeof value === 'string' ? value : '';
  };
  const prefix = 'avgjor.valg_';
  return new Map(
    [...sent.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => {
        const key = name.slice(prefix.length);
        return [key, { decision: word(name), ground: word(`avgjor.grunn_${key}`) }];
      }),
  );
}

/** So long whoever decided waits for it; a longer one goes on by itself. */
const patience = 3_000;

async function run(deps: CollectDeps, tenant: string, id: string): Promise<void> {
  const work = runErasing(deps, tenant, id);
  work.catch(() => {});
  await Promise.race([work, new Promise((resolve) => setTimeout(resolve, patience).unref())]);
}

type Form = (c: Context<Env>, deps: CollectDeps, matter: string, sent: SentFields) => Promise<void>;

const forms: Readonly<Record<string, Form>> = {
  avgjor: async (c, deps, matter) => {
    const { actor } = signedIn(c);
    await run(deps, actor.tenant, await decideErasure(deps, actor, { matter, decisions: await decisionsIn(c) }));
  },
  igjen: async (c, deps, matter) => {
    const { actor } = signedIn(c);
    const view = await viewErasure(deps, actor, matter);
    const open = view.mayWork ? view.done.find(({ row }) => row.state !== 'done') : undefined;
    if (open !== undefined) await run(deps, actor.tenant, open.row.id);
  },
  spor: async (c, deps, matter, sent) => {
    const units = (await unitsToday(c)).map(({ key }) => key);
    const wish = { matter, requirement: sent.text('system'), to: sent.text('to'), dueOn: sent.text('dueOn') };
    await askOutside(deps, signedIn(c).actor, wish, units);
  },
  annet: (c, deps, matter, sent) =>
    meetOtherwise(
      deps,
      signedIn(c).actor,
      { matter, requirement: sent.text('system'), reason: sent.text('reason') },
      'erase-data',
    ),
  svar: (c, deps, matter, sent) => decideByErasure(deps, signedIn(c).actor, matter, sent.text('text')),
};

const said = { avgjor: eraseTexts.started, svar: eraseTexts.decided } as const;

function erasureSent(c: Context<Env>, rooms: Rooms): Promise<Response> {
  signedIn(c);
  return dutySent(
    c,
    'sletting',
    (tried) => erasurePage(c, rooms, tried),
    async (sent, form, matter) => {
      const work = Object.hasOwn(forms, form) ? forms[form] : undefined;
      await work?.(c, depsOf(c, rooms), matter, sent);
      return Object.hasOwn(said, form) ? said[form as keyof typeof said] : eraseTexts.saved;
    },
  );
}

/** `/saker/:id/sletting`: what of somebody is erased, what is not and why. @param rooms every room there is */
export function erasureRoutes(app: Hono<Env>, rooms: Rooms): void {
  app.get('/saker/:id/sletting', (c) => erasurePage(c, rooms));
  app.post('/saker/:id/sletting', (c) => erasureSent(c, rooms));
}
