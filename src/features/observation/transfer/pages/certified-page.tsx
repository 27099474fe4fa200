import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { sentForm } from '#src/features/cases/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { decide } from '#src/platform/access/decide.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { DateField, FileField, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { siteTexts } from '../../sites/pages/texts.ts';
import { readCertifiedIn, viewCertified } from '../bring-certified.ts';
import { frameworks, isOld, listDays } from '../certified.ts';
import type { KeptList } from '../certified-store.ts';
import { transferTexts } from '../texts.ts';
import { certifiedPlace, whatIfPlace } from './places.ts';

const largest = 4_500_000;

/** What every page here begins with. @throws SignInNeeded */
export function askedBy(c: Context<Env>) {
  const { actor } = signedIn(c);
  const { lang, db, clock } = c.var;
  return { actor, lang, deps: { db, clock }, today: osloDate(clock.now()), texts: transferTexts[lang] };
}

/** The way back to the sites. */
export const sitesCrumb = (lang: Lang) => ({ text: siteTexts[lang].list.title, href: '/nettsteder' });

/** How a version stands today: the first of its framework is the newest. */
function stateOf(list: KeptList, lists: readonly KeptList[], today: IsoDate): 'in-force' | 'old' | 'replaced' {
  if (lists.find(({ framework }) => framework === list.framework) !== list) return 'replaced';
  return isOld({ on: list.fetchedOn }, today) ? 'old' : 'in-force';
}

function leadOf(lists: readonly KeptList[], today: IsoDate, lang: Lang): string {
  const texts = transferTexts[lang].lists;
  const newest = lists.find(({ framework }) => framework === frameworks[0]);
  if (newest === undefined) return texts.none;
  const day = shortDate(newest.fetchedOn, lang);
  return isOld({ on: newest.fetchedOn }, today) ? texts.old(day, listDays) : texts.inForce(day, newest.active);
}

const Versions: FC<{ lang: Lang; lists: readonly KeptList[]; today: IsoDate }> = ({ lang, lists, today }) => {
  const texts = transferTexts[lang].lists;
  return (
    <Section title={texts.versions} id="versjoner">
      <Table
        caption={texts.versions}
        captionHidden
        rows={lists}
        rowKey={({ id }) => id}
        empty={<p>{texts.noVersions}</p>}
        columns={[
          {
            key: 'fetched',
            header: texts.fetched,
            rowHeader: true,
            cell: ({ fetchedOn }) => shortDate(fetchedOn, lang),
          },
          { key: 'framework', header: texts.framework, cell: ({ framework }) => framework },
          { key: 'state', header: texts.state, cell: (list) => texts.states[stateOf(list, lists, today)] },
          { key: 'active', header: texts.active, numeric: true, cell: ({ active }) => String(active) },
          { key: 'lines', header: texts.lines, numeric: true, cell: ({ lines }) => String(lines) },
          { key: 'source', header: texts.source, cell: ({ source }) => <span class="sv-hash">{source}</span> },
          {
            key: 'kept',
            header: texts.kept,
            cell: ({ keptAt, keptBy }) => texts.keptBy(shortDate(osloDate(keptAt), lang), keptBy),
          },
        ]}
      />
    </Section>
  );
};

interface FormProps {
  readonly lang: Lang;
  readonly today: IsoDate;
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly FormError[];
}

const BringIn: FC<FormProps> = ({ lang, today, values, errors }) => {
  const texts = transferTexts[lang].bringIn;
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.text;
  return (
    <Section title={texts.title} id="legg-inn" intro={texts.lead}>
      <form class="sv-form" method="post" enctype="multipart/form-data" action={certifiedPlace} novalidate>
        <ErrorSummary lang={lang} errors={errors} />
        <RadioGroup
          lang={lang}
          name="framework"
          legend={texts.framework}
          value={values.get('framework') ?? frameworks[0]}
          error={errorAt('framework')}
          options={frameworks.map((value) => ({ value, label: value }))}
        />
        <FileField lang={lang} name="file" label={texts.file} description={texts.fileHelp} error={errorAt('file')} />
        <DateField lang={lang} name="on" label={texts.on} value={values.get('on') ?? today} error={errorAt('on')} />
        <TextField
          lang={lang}
          name="source"
          label={texts.source}
          description={texts.sourceHelp}
          value={values.get('source')}
          error={errorAt('source')}
        />
        <div class="sv-actions">
          <Button>{texts.send}</Button>
        </div>
      </form>
    </Section>
  );
};

async function render(
  c: Context<Env>,
  values: ReadonlyMap<string, string> = new Map(),
  errors: readonly FormError[] = [],
): Promise<Response> {
  const { actor, lang, deps, today, texts } = askedBy(c);
  const lists = await viewCertified(deps, actor);
  const may = decide(actor, 'observation.bring-in', { units: [] }).allowed;
  const { title, why } = texts.lists;
  return c.render(
    <>
      <PageHeading title={title} lead={leadOf(lists, today, lang)} />
      <p>{why}</p>
      {may && <BringIn lang={lang} today={today} values={values} errors={errors} />}
      <Versions lang={lang} lists={lists} today={today} />
      <p>
        <a class="ds-link" href={whatIfPlace}>
          {texts.whatIf.menu}
        </a>
      </p>
    </>,
    { title, breadcrumbs: [sitesCrumb(lang), { text: title }], width: 'wide' },
  );
}

/** `GET /nettsteder/sertifiserte`: the lists of certified recipients, and the form for one more. */
export const certifiedPage = (c: Context<Env>): Promise<Response> => render(c);

/** `POST /nettsteder/sertifiserte`: reads a list, and goes on to what was read. */
export async function certifiedSent(c: Context<Env>): Promise<Response> {
  const { actor, lang, deps } = askedBy(c);
  const { texts: values, files } = await sentForm(c);
  const sentBack = (field: string, text: string) => {
    c.status(422);
    return render(c, values, [{ field, text }]);
  };
  const file = files.get('file');
  const isRead = file !== undefined && file.size <= largest;
  const value = (name: string) => values.get(name) ?? '';
  try {
    const id = await readCertifiedIn(deps, actor, {
      framework: value('framework'),
      on: value('on'),
      source: value('source'),
      bytes: isRead ? new Uint8Array(await file.arrayBuffer()) : undefined,
    });
    return c.redirect(`${certifiedPlace}/${id}`, 303);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    const { message, remedy } = error.say(lang);
    const field = ['framework', 'on', 'source'].find((name) => name === error.place) ?? 'file';
    return sentBack(field, [message, remedy].filter(Boolean).join(' '));
  }
}
