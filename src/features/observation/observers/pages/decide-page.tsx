import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { sentForm } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { DateField, SelectField, TextArea } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { usualDays } from '../../against/usage.ts';
import { decisionNames, standsWords, unseenWords } from '../../decided/words.ts';
import { decisions } from '../../table.ts';
import { decideGap, mayDecideGap, viewGap } from '../decide-gap.ts';
import type { GapRow } from '../gap.ts';
import { observersTexts } from '../texts.ts';
import { viewGaps } from '../view-gaps.ts';
import { askedBy, decideHref, decidePlace, numberIn, place } from './common.ts';

interface Props {
  readonly lang: Lang;
  readonly row: GapRow;
  readonly unitName: string | undefined;
  readonly days: number;
  readonly may: boolean;
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly FormError[];
}

const Seen: FC<Props> = ({ lang, row, unitName }) => {
  const { page, observers, gaps } = observersTexts[lang];
  const { kind, fields, lastSeen, unseen, observers: by } = row;
  const last = lastSeen === undefined ? page.never : shortDate(osloDate(new Date(lastSeen)), lang);
  return (
    <Facts
      lang={lang}
      items={[
        { term: page.difference, value: gaps[kind] },
        { term: page.where, value: unitName ?? page.everywhere },
        ...(fields === undefined ? [] : [{ term: page.fields, value: fields.join(', ') }]),
        { term: page.last, value: unseen?.last === undefined ? last : unseenWords(unseen)[lang] },
        {
          term: kind === 'not-observed' ? page.lookedBy : page.seenBy,
          value: by.length === 0 ? '–' : by.map((observer) => observers[observer]).join(', '),
        },
      ]}
    />
  );
};

type FormProps = Pick<Props, 'lang' | 'values' | 'errors'> & {
  readonly action: string;
  /** The differences to choose among, where none is given. */
  readonly rows?: readonly GapRow[];
};

const Decide: FC<FormProps> = ({ lang, action, rows, values, errors }) => {
  const { page, gaps } = observersTexts[lang];
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.text;
  return (
    <form class="sv-form" method="post" action={action} novalidate>
      <ErrorSummary lang={lang} errors={errors} />
      {rows !== undefined && (
        <SelectField
          lang={lang}
          name="avvik"
          label={page.which}
          value={values.get('avvik')}
          options={rows.map(({ key = '', name, kind }) => ({ value: key, label: `${name}: ${gaps[kind]}` }))}
        />
      )}
      <RadioGroup
        lang={lang}
        name="decision"
        legend={page.decision}
        value={values.get('decision')}
        error={errorOf('decision')}
        options={decisions.map((value) => ({ value, label: decisionNames[lang][value] }))}
      />
      <TextArea
        lang={lang}
        name="reason"
        label={page.reason}
        required={false}
        rows={3}
        value={values.get('reason') ?? ''}
        error={errorOf('reason')}
      />
      <DateField
        lang={lang}
        name="until"
        label={page.until}
        description={page.untilHelp}
        required={false}
        value={values.get('until') ?? ''}
        error={errorOf('until')}
      />
      <div class="sv-actions">
        <Button>{page.save}</Button>
      </div>
    </form>
  );
};

const DecidePage: FC<Props> = (props) => {
  const { lang, row, may, values, errors, days } = props;
  const { page } = observersTexts[lang];
  const stands = row.stands ?? [];
  return (
    <>
      <PageHeading title={row.name} lead={page.intro[row.kind]} />
      <Section title={page.title} id="sett">
        <Seen {...props} />
      </Section>
      <Section title={page.decide} id="avgjor" intro={page.decideIntro}>
        {stands.length === 0 ? <p>{page.undecided}</p> : stands.map((one) => <p>{standsWords(one)[lang]}</p>)}
        {may && <Decide {...{ lang, values, errors }} action={decideHref(row, days)} />}
      </Section>
    </>
  );
};

const ChoosePage: FC<Pick<Props, 'lang' | 'values' | 'errors'> & { readonly rows: readonly GapRow[] }> = (props) => {
  const { page } = observersTexts[props.lang];
  return (
    <>
      <PageHeading title={page.decide} lead={page.decideIntro} />
      {props.rows.length === 0 ? <p>{page.none}</p> : <Decide {...props} action={decidePlace} />}
    </>
  );
};

/** One of the differences that the actor may decide of, for who comes without one. */
async function choose(c: Context<Env>, values: Props['values'], errors: Props['errors']): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const { rows } = await viewGaps(deps, actor, { days: usualDays });
  const mine = rows.filter((row) => mayDecideGap(actor, row));
  return c.render(<ChoosePage {...{ lang, values, errors }} rows={mine} />, {
    title: texts.page.decide,
    breadcrumbs: [{ text: texts.page.title, href: place }, { text: texts.page.decide }],
  });
}

const askedGap = (c: Context<Env>) => ({
  key: c.req.query('avvik') ?? '',
  days: numberIn(c.req.query('dager'), usualDays, 3650),
});

async function render(
  c: Context<Env>,
  values: ReadonlyMap<string, string> = new Map(),
  errors: readonly FormError[] = [],
): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const asked = askedGap(c);
  if (asked.key === '') return choose(c, values, errors);
  const { row, unitName } = await viewGap(deps, actor, asked);
  const may = mayDecideGap(actor, row);
  return c.render(<DecidePage {...{ lang, row, unitName, may, values, errors, days: asked.days }} />, {
    title: row.name,
    breadcrumbs: [{ text: texts.page.title, href: place }, { text: row.name }],
  });
}

/** `GET /observasjoner/avgjor?avvik=KEY`: one difference, what was decided of it, and the form; without a key one chooses. */
export function decidePage(c: Context<Env>): Promise<Response> {
  return render(c);
}

/** `POST /observasjoner/avgjor?avvik=KEY`: keeps what somebody says of it. */
export async function decideSent(c: Context<Env>): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const { texts: values } = await sentForm(c);
  const sent = (name: string) => values.get(name) ?? '';
  try {
    const wish = { decision: sent('decision'), reason: sent('reason'), until: sent('until') };
    const asked = askedGap(c);
    const key = asked.key === '' ? sent('avvik') : asked.key;
    const { kind } = await decideGap(deps, actor, { ...wish, ...asked, key });
    setFlash(c, { tone: 'success', text: texts.page.saved });
    return c.redirect(`${place}#${kind}`, 303);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input' || error.place === undefined) throw error;
    c.status(422);
    return render(c, values, [{ field: error.place, text: error.say(lang).message }]);
  }
}
