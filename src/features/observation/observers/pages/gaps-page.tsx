import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import type { Env } from '#src/platform/web/context.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { SelectField, TextField } from '#src/ui/field.tsx';
import { FilterForm } from '#src/ui/filter.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { type Column, Table } from '#src/ui/table.tsx';
import { fieldName } from '../../against/field-names.ts';
import { usualDays } from '../../against/usage.ts';
import { seenAgainWords, standsWords, unseenWords } from '../../decided/words.ts';
import { observers } from '../../observation.ts';
import { mayDecideGap } from '../decide-gap.ts';
import type { GapKind, GapRow } from '../gap.ts';
import { observersTexts } from '../texts.ts';
import { type AskedGaps, type GapsView, ownUnits, viewGaps } from '../view-gaps.ts';
import { isUnlooked, type Looked } from '../who-looked.ts';
import { askedBy, decideHref, numberIn, place, readInPlace } from './common.ts';
import { waysOut } from './way-out.ts';

interface Props {
  readonly lang: Lang;
  readonly actor: Actor;
  readonly view: GapsView;
  readonly asked: AskedGaps;
}

const unitName = ({ view }: Props, key: string | undefined, everywhere: string) =>
  key === undefined ? everywhere : (view.units.find((unit) => unit.key === key)?.name ?? key);

/** What was decided of a difference, and the way to where it is. */
function saidOf(row: GapRow, { lang, actor, asked }: Props) {
  const { page } = observersTexts[lang];
  const stands = row.stands ?? [];
  const isAgain = stands.some(({ seenAgain }) => seenAgain !== undefined);
  const mayDecide = mayDecideGap(actor, row);
  if (stands.length === 0 && !mayDecide) return '–';
  return (
    <>
      {isAgain && <strong>{seenAgainWords[lang]}. </strong>}
      {stands.map((one) => `${standsWords(one)[lang]} `)}
      {mayDecide && (
        <a class="ds-link" href={decideHref(row, asked.days)}>
          {page.toDecide}
          <span class="ds-sr-only">: {row.name}</span>
        </a>
      )}
    </>
  );
}

function columnsOf(props: Props, kind: GapKind): readonly Column<GapRow>[] {
  const { lang, actor } = props;
  const { page, observers: names } = observersTexts[lang];
  return [
    { key: 'name', header: page.system, rowHeader: true, cell: ({ name }) => name },
    { key: 'where', header: page.where, cell: ({ unit }) => unitName(props, unit, page.everywhere) },
    ...(kind === 'receives-more'
      ? [
          {
            key: 'fields',
            header: page.fields,
            cell: ({ fields }: GapRow) => (fields ?? []).map((one) => fieldName(one, lang)).join(', '),
          },
        ]
      : []),
    {
      key: 'last',
      header: page.last,
      cell: ({ lastSeen, unseen }) => {
        if (unseen?.last !== undefined) return unseenWords(unseen)[lang];
        return lastSeen === undefined ? page.never : shortDate(osloDate(new Date(lastSeen)), lang);
      },
    },
    {
      key: 'by',
      header: kind === 'not-observed' ? page.lookedBy : page.seenBy,
      cell: ({ observers: by }) => (by.length === 0 ? '–' : by.map((observer) => names[observer]).join(', ')),
    },
    ...(kind === 'registered' ? [] : [{ key: 'said', header: page.said, cell: (row: GapRow) => saidOf(row, props) }]),
    {
      key: 'way',
      header: page.wayOut,
      cell: (row) => {
        const ways = waysOut(row, actor, lang);
        if (ways.length === 0) return '–';
        return (
          <ul class="sv-plain-list">
            {ways.map(({ text, href }) => (
              <li key={href}>
                <a class="ds-link" href={href}>
                  {text}
                  <span class="ds-sr-only">: {row.name}</span>
                </a>
              </li>
            ))}
          </ul>
        );
      },
    },
  ];
}

const Gaps: FC<Props & { kind: GapKind }> = ({ kind, ...props }) => {
  const { gaps, page } = observersTexts[props.lang];
  const rows = props.view.rows.filter((row) => row.kind === kind);
  return (
    <Section title={`${gaps[kind]} (${rows.length})`} id={kind} intro={page.intro[kind]}>
      <Table
        caption={gaps[kind]}
        captionHidden
        rows={rows}
        rowKey={({ name, unit }) => `${name} ${unit ?? ''}`}
        columns={columnsOf(props, kind)}
        empty={<p>{nobodyLooked(props.view) ? page.noneLooked : page.none}</p>}
      />
    </Section>
  );
};

/** Nothing is seen where nobody has looked: it is not known, and never fine. */
const nobodyLooked = ({ places, whole }: GapsView) => whole.length === 0 && places.every(isUnlooked);

const lookedWords = (looked: readonly Looked[], lang: Lang) => {
  const { observers: names } = observersTexts[lang];
  return looked.map(({ observer, at }) => `${names[observer]} (${shortDate(osloDate(new Date(at)), lang)})`).join(', ');
};

/** What of the registered is named; the rest are counted. */
const mostNamed = 8;

const NotLooked: FC<Props> = ({ lang, view, asked, actor }) => {
  const { page, observers: names } = observersTexts[lang];
  const rows = view.places.filter(isUnlooked);
  const lookedAt = view.places.filter((one) => !isUnlooked(one));
  const mayReadIn = (unit: string) => decide(actor, 'observation.bring-in', { units: [unit] }).allowed;
  return (
    <Section title={`${page.notLooked} (${rows.length})`} id="ingen-har-sett" intro={page.notLookedIntro(asked.days)}>
      <p>{view.whole.length === 0 ? page.nobodyWhole : page.lookedWhole(lookedWords(view.whole, lang))}</p>
      <Table
        caption={page.notLooked}
        captionHidden
        rows={rows}
        rowKey={({ unit }) => unit}
        empty={<p>{page.allLooked}</p>}
        columns={[
          { key: 'unit', header: page.where, rowHeader: true, cell: ({ name }) => name },
          {
            key: 'registered',
            header: page.notKnownInUse,
            cell: ({ registered }) =>
              registered.length === 0
                ? page.nothingRegistered
                : `${registered.slice(0, mostNamed).join(', ')}${registered.length > mostNamed ? ` ${page.andMore(registered.length - mostNamed)}` : ''}`,
          },
          {
            key: 'not',
            header: page.notLookedBy,
            cell: ({ notHere }) => notHere.map((observer) => names[observer]).join(', '),
          },
          {
            key: 'way',
            header: page.wayOut,
            cell: ({ unit, name, isSchool }) =>
              mayReadIn(unit) ? (
                <ul class="sv-plain-list">
                  <li>
                    <a class="ds-link" href={readInPlace}>
                      {page.readIn}
                      <span class="ds-sr-only">: {name}</span>
                    </a>
                  </li>
                  {isSchool && (
                    <li>
                      <a class="ds-link" href={`/skjema/systemer/${encodeURIComponent(unit)}`}>
                        {page.schoolForm}
                        <span class="ds-sr-only">: {name}</span>
                      </a>
                    </li>
                  )}
                </ul>
              ) : (
                '–'
              ),
          },
        ]}
      />
      {lookedAt.length > 0 && (
        <details class="ds-details">
          <summary>{page.lookedAt(lookedAt.length)}</summary>
          <Table
            caption={page.lookedAt(lookedAt.length)}
            captionHidden
            rows={lookedAt}
            rowKey={({ unit }) => unit}
            columns={[
              { key: 'unit', header: page.where, rowHeader: true, cell: ({ name }) => name },
              { key: 'here', header: page.lookedBy, cell: ({ here }) => lookedWords(here, lang) },
              {
                key: 'not',
                header: page.notLookedBy,
                cell: ({ notHere }) => notHere.map((observer) => names[observer]).join(', ') || '–',
              },
            ]}
          />
        </details>
      )}
    </Section>
  );
};

const Sources: FC<Props> = ({ lang, view }) => {
  const { page, observers: names } = observersTexts[lang];
  const rows = observers.map((observer) => ({ observer, run: view.runs.find((run) => run.observer === observer) }));
  return (
    <Section title={page.sources} id="kilder">
      <Table
        caption={page.sources}
        captionHidden
        rows={rows}
        rowKey={({ observer }) => observer}
        columns={[
          { key: 'observer', header: page.observer, rowHeader: true, cell: ({ observer }) => names[observer] },
          {
            key: 'last',
            header: page.lastRun,
            cell: ({ run }) => {
              const last = run?.last == null ? page.neverRun : shortDate(osloDate(run.last), lang);
              return run?.failed == null ? last : `${last}. ${page.failed(shortDate(osloDate(run.failed), lang))}`;
            },
          },
          { key: 'runs', header: page.runs, numeric: true, cell: ({ run }) => String(run?.runs ?? 0) },
        ]}
      />
      <p class="sv-note">{page.noPersons}</p>
    </Section>
  );
};

const Filter: FC<Props> = ({ lang, view, asked, actor }) => {
  const { page } = observersTexts[lang];
  return (
    <FilterForm lang={lang} action={place}>
      <SelectField
        lang={lang}
        name="enhet"
        label={page.unit}
        required={false}
        value={asked.unit}
        emptyLabel={ownUnits(actor) === undefined ? page.everywhere : page.ownAndWhole}
        options={view.units.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <TextField
        lang={lang}
        name="dager"
        label={page.days}
        type="number"
        size={5}
        required={false}
        value={String(asked.days)}
      />
    </FilterForm>
  );
};

/** What differs, in a sentence, and where nobody has looked: nothing that differs there says nothing. */
function leadOf(
  { lang, view, actor }: Props,
  counts: readonly [missing: number, more: number, silent: number],
): string {
  const { page } = observersTexts[lang];
  if (view.observed === 0) return page.leadNone;
  const unlooked = view.places.filter(isUnlooked).length;
  const differs = counts.some((count) => count > 0);
  const told = [
    ...(actor.role === 'leader' ? [page.leadOwn] : []),
    ...(differs || unlooked === 0 ? [page.lead(...counts)] : []),
    ...(unlooked === 0 ? [] : [page.leadNotLooked(unlooked, view.places.length)]),
  ];
  return told.join(' ');
}

const GapsPage: FC<Props> = (props) => {
  const { lang, view, actor } = props;
  const { page } = observersTexts[lang];
  const count = (kind: GapKind) => view.rows.filter((row) => row.kind === kind).length;
  const lead = leadOf(props, [count('not-registered'), count('receives-more'), count('not-observed')]);
  const mayReadIn = decide(actor, 'observation.bring-in', { units: actor.units }).allowed;
  return (
    <>
      <PageHeading title={page.title} lead={lead}>
        {mayReadIn && <ButtonLink href={readInPlace}>{page.readIn}</ButtonLink>}
        <ButtonLink href="/skjema/systemer" variant="secondary">
          {page.schoolForm}
        </ButtonLink>
        <ButtonLink href={`${place}/erklaeringer`} variant="secondary">
          {page.statements}
        </ButtonLink>
      </PageHeading>
      <Filter {...props} />
      <Gaps kind="not-registered" {...props} />
      <Gaps kind="receives-more" {...props} />
      <NotLooked {...props} />
      <Gaps kind="not-observed" {...props} />
      <Gaps kind="registered" {...props} />
      <Sources {...props} />
    </>
  );
};

/** `GET /observasjoner`: what was observed against what is registered, and who has looked. */
export async function gapsPage(c: Context<Env>): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const unit = c.req.query('enhet')?.trim() || undefined;
  const asked = { unit, days: numberIn(c.req.query('dager'), usualDays, 3650) };
  const view = await viewGaps(deps, actor, asked);
  return c.render(<GapsPage lang={lang} actor={actor} view={view} asked={asked} />, {
    title: texts.page.title,
    width: 'wide',
  });
}
