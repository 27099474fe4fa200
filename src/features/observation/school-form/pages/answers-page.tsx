import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { entryHref, formHref } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import type { Env } from '#src/platform/web/context.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Table } from '#src/ui/table.tsx';
import { type FormView, viewAnswers, viewForms } from '../answer-form.ts';
import { type FormItem, standingOf } from '../items.ts';
import { schoolFormTexts } from '../texts.ts';
import { askedBy, formHrefOf, formPlace } from './common.ts';

const openIn = (form: FormView) => form.items.filter((item) => standingOf(item) !== 'agrees').length;

/** Where what a school uses is entered, for who may; else its entry. */
function wayOf({ system, registered, name }: FormItem, unit: string, actor: Actor): string | undefined {
  if (system !== undefined && registered) return entryHref('systems', system);
  const may = decide(actor, 'register.change', { units: system === undefined ? [] : [unit] }).allowed;
  if (!may) return system === undefined ? undefined : entryHref('systems', system);
  return system === undefined
    ? formHref({ kind: 'systems', fill: { name } })
    : formHref({ kind: 'uses', fill: { system, unit } });
}

const AnswersPage: FC<{ lang: Lang; form: FormView; actor: Actor }> = ({ lang, form, actor }) => {
  const texts = schoolFormTexts[lang];
  const mayAnswer = decide(actor, 'observation.bring-in', { units: [form.unit] }).allowed;
  const day = form.answeredAt === undefined ? undefined : shortDate(osloDate(form.answeredAt), lang);
  const told = day === undefined ? texts.never : texts.answered(day);
  return (
    <>
      <PageHeading title={texts.answersTitle(form.name)} lead={`${told} ${texts.answersLead(openIn(form))}`}>
        {mayAnswer && (
          <ButtonLink href={formHrefOf(form.unit)} variant="secondary">
            {day === undefined ? texts.toForm : texts.again}
          </ButtonLink>
        )}
      </PageHeading>
      <Table
        // Hidden captions do not break; a long one would make a phone scroll sideways.
        caption={texts.system}
        captionHidden
        rows={form.items}
        rowKey={({ id }) => id}
        empty={<p>{texts.leadEmpty}</p>}
        columns={[
          {
            key: 'name',
            header: texts.system,
            rowHeader: true,
            cell: (item) => {
              const href = wayOf(item, form.unit, actor);
              return href === undefined ? (
                item.name
              ) : (
                <a class="ds-link" href={href}>
                  {item.name}
                </a>
              );
            },
          },
          {
            key: 'register',
            header: texts.inRegister,
            cell: ({ registered }) => (registered ? texts.registered : texts.notRegistered),
          },
          {
            key: 'says',
            header: texts.says,
            cell: ({ said }) => (said === undefined ? texts.saidNothing : texts.said[said]),
          },
          {
            key: 'observed',
            header: texts.observed,
            cell: ({ lastSeen, seenForAll }) => {
              const at = lastSeen ?? seenForAll?.at;
              if (at === undefined) return texts.notSeen;
              const day = shortDate(osloDate(new Date(at)), lang);
              return lastSeen === undefined ? texts.seenForAll(day) : texts.seen(day);
            },
          },
          { key: 'concludes', header: texts.concludes, cell: (item) => texts.standing[standingOf(item)] },
        ]}
      />
    </>
  );
};

/** `GET /skjema/systemer/:unit/svar`: registered for the school, said by it, and observed. */
export async function answersPage(c: Context<Env>, unit: string): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const form = await viewAnswers(deps, actor, unit);
  return c.render(<AnswersPage lang={lang} form={form} actor={actor} />, {
    title: texts.answersTitle(form.name),
    breadcrumbs: [{ text: texts.overviewTitle, href: formPlace }, { text: form.name }],
    width: 'wide',
  });
}

const Overview: FC<{ lang: Lang; forms: readonly FormView[]; actor: Actor }> = ({ lang, forms, actor }) => {
  const texts = schoolFormTexts[lang];
  const answered = forms.filter(({ state }) => state === 'answered').length;
  const may = (unit: string) => decide(actor, 'observation.bring-in', { units: [unit] }).allowed;
  return (
    <>
      <PageHeading
        title={texts.overviewTitle}
        lead={forms.length === 0 ? texts.noSchools : texts.overviewLead(answered, forms.length)}
      />
      <Table
        caption={texts.overviewTitle}
        captionHidden
        rows={forms}
        rowKey={({ unit }) => unit}
        empty={<p>{texts.noSchools}</p>}
        columns={[
          {
            key: 'school',
            header: texts.school,
            rowHeader: true,
            cell: ({ unit, name }) => (
              <a class="ds-link" href={`${formHrefOf(unit)}/svar`}>
                {name}
              </a>
            ),
          },
          {
            key: 'state',
            header: texts.state,
            cell: ({ state, dueOn, opensOn }) => texts.states[state](shortDate(dueOn, lang), shortDate(opensOn, lang)),
          },
          { key: 'open', header: texts.open, numeric: true, cell: (form) => String(openIn(form)) },
          {
            key: 'form',
            header: texts.toForm,
            cell: ({ unit, name }) =>
              may(unit) ? (
                <a class="ds-link" href={formHrefOf(unit)}>
                  {texts.toForm}
                  <span class="ds-sr-only">: {name}</span>
                </a>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </>
  );
};

/** `GET /skjema/systemer`: the schools and their forms; who leads one school goes straight to its form. */
export async function formsPage(c: Context<Env>): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const [only, ...others] = actor.units;
  if (actor.role === 'leader' && only !== undefined && others.length === 0) return c.redirect(formHrefOf(only), 303);
  const forms = await viewForms(deps, actor);
  return c.render(<Overview lang={lang} forms={forms} actor={actor} />, { title: texts.overviewTitle, width: 'wide' });
}
