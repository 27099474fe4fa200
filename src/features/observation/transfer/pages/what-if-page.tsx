import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { countryName, entriesOf, formHref } from '#src/features/register/index.ts';
import { isDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import type { Env } from '#src/platform/web/context.ts';
import { Button } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { DateField, SelectField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { isWorse, type Leaving } from '../../against/what-if.ts';
import { countryWords, recipientHref } from '../../sites/pages/drawing.tsx';
import { transferTexts } from '../texts.ts';
import { type Fallible, viewWhatIf, type WhatIfView } from '../view-what-if.ts';
import { bySchool, type SchoolRow } from '../what-if-drawing.ts';
import { askedBy, sitesCrumb } from './certified-page.tsx';
import { certifiedPlace, whatIfPlace } from './places.ts';
import { countWords, WhatIfDrawing } from './what-if-drawing.tsx';

interface Asked {
  /** One of the options. */
  readonly ground: string | undefined;
  readonly day: string;
  readonly errors: { readonly ground: string | undefined; readonly day: string | undefined };
}

interface Props {
  readonly lang: Lang;
  readonly actor: Actor;
  readonly view: WhatIfView;
  readonly asked: Asked;
}

/** What a ground is called: “(EU) 2023/1795 (USA, Data Privacy Framework)”. */
function groundWords({ name, country, framework }: Fallible, lang: Lang): string {
  const safeguards: Readonly<Record<string, string>> = transferTexts[lang].whatIf.safeguards;
  if (country === undefined) return safeguards[name] ?? name;
  const about = [countryName(country, lang), ...(framework === undefined ? [] : [framework])].join(', ');
  return `${name} (${about})`;
}

const Choose: FC<Props> = ({ lang, view: { options }, asked }) => {
  const texts = transferTexts[lang].whatIf;
  return (
    <form class="sv-form" method="get" action={whatIfPlace}>
      <SelectField
        lang={lang}
        name="grunnlag"
        label={texts.ground}
        value={asked.ground}
        error={asked.errors.ground}
        options={options.map((one) => ({ value: one.name, label: texts.option(groundWords(one, lang), one.resting) }))}
      />
      <DateField lang={lang} name="dag" label={texts.day} value={asked.day} error={asked.errors.day} />
      <div class="sv-actions">
        <Button>{texts.show}</Button>
      </div>
    </form>
  );
};

/** What closes it, each with the page that it is done on. */
function waysOf(one: Leaving, { lang, actor, view: { sites } }: Props) {
  const texts = transferTexts[lang].whatIf.ways;
  const site = sites.get(one.site ?? '');
  const [host] = one.hosts;
  const [transfer] = one.transfers;
  const mayWrite = decide(actor, 'register.change', { units: [] }).allowed;
  const fill = { ...(one.party === undefined ? {} : { recipient: one.party }), country: one.country };
  return [
    ...(site === undefined || host === undefined ? [] : [{ text: texts.recipient, href: recipientHref(site, host) }]),
    ...(mayWrite && one.site !== undefined
      ? [
          {
            text: texts.agreement,
            href: formHref({ kind: 'transfers', fill: { ...fill, mechanism: 'standard-clauses' } }),
          },
        ]
      : []),
    ...(mayWrite && transfer !== undefined
      ? [{ text: texts.entry, href: formHref({ kind: 'transfers', key: transfer }) }]
      : []),
  ];
}

const From: FC<{ one: Leaving; props: Props }> = ({ one, props: { lang, view } }) => {
  const texts = transferTexts[lang].whatIf;
  if (one.system === undefined) return <>{texts.site(one.site ?? '')}</>;
  const name = entriesOf(view.snapshot, 'systems').get(one.system)?.body.name ?? one.system;
  const used = view.activities.get(one.system) ?? [];
  return (
    <>
      {texts.system(name)}
      {used.length > 0 && (
        <>
          <br />
          <span class="sv-note">{texts.usedFor(used.join(', '))}</span>
        </>
      )}
    </>
  );
};

const keyOf = ({ site, system, organisation, country }: Leaving) => [site, system, organisation, country].join(' ');

const Affected: FC<Props & { readonly nameOf: (unit: string | undefined) => string }> = (props) => {
  const { lang, view, nameOf } = props;
  const texts = transferTexts[lang].whatIf;
  const rows = view.leaving
    .filter(isWorse)
    .toSorted((a, b) => a.organisation.localeCompare(b.organisation, 'nb') || (keyOf(a) < keyOf(b) ? -1 : 1));
  return (
    <Section title={texts.table} id="uten-grunnlag">
      <Table
        caption={texts.table}
        captionHidden
        rows={rows}
        rowKey={keyOf}
        columns={[
          {
            key: 'recipient',
            header: texts.recipient,
            rowHeader: true,
            cell: ({ organisation, country }) => (
              <>
                {organisation}
                <br />
                <span class="sv-note">{countryWords(country, lang)}</span>
              </>
            ),
          },
          { key: 'from', header: texts.from, cell: (one) => <From one={one} props={props} /> },
          {
            key: 'units',
            header: texts.units,
            cell: ({ units }) => (units.length === 0 ? texts.owner : units.map(nameOf).join(', ')),
          },
          {
            key: 'change',
            header: texts.change,
            cell: ({ before, after }) => `${texts.states[before.state]} → ${texts.states[after.state].toLowerCase()}`,
          },
          {
            key: 'way',
            header: texts.wayOut,
            cell: (one) => (
              <ul class="sv-plain-list">
                {waysOf(one, props).map(({ text, href }) => (
                  <li key={href}>
                    <a class="ds-link" href={href}>
                      {text}
                      <span class="ds-sr-only">: {one.organisation}</span>
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  );
};

const Schools: FC<{ lang: Lang; rows: readonly SchoolRow[]; nameOf: (unit: string | undefined) => string }> = ({
  lang,
  rows,
  nameOf,
}) => {
  const texts = transferTexts[lang].whatIf;
  return (
    <Section title={texts.picture} id="tegning" intro={texts.pictureHelp}>
      <WhatIfDrawing lang={lang} rows={rows} nameOf={nameOf} />
      <Table
        caption={texts.schools}
        rows={rows}
        rowKey={({ unit }) => unit ?? ''}
        columns={[
          { key: 'unit', header: texts.unit, rowHeader: true, cell: ({ unit }) => nameOf(unit) },
          { key: 'before', header: texts.before, cell: ({ before }) => countWords(before, lang) },
          { key: 'after', header: texts.after, cell: ({ after }) => countWords(after, lang) },
        ]}
      />
    </Section>
  );
};

function leadOf({ lang, view, asked }: Props): string {
  const texts = transferTexts[lang].whatIf;
  const chosen = view.options.find(({ name }) => name === asked.ground);
  if (chosen === undefined) return texts.choose;
  const [ground, day] = [groundWords(chosen, lang), shortDate(asked.day, lang)];
  const worse = view.leaving.filter(isWorse);
  const stands = view.leaving.length - worse.length;
  if (view.leaving.length === 0) return texts.nothing;
  const unsure = worse.filter(({ before }) => before.state === 'unknown').length;
  return [
    worse.length === 0 ? texts.nobody(ground, day) : texts.lead(worse.length, ground, day),
    ...(unsure === 0 ? [] : [texts.unsure(unsure)]),
    ...(stands === 0 ? [] : [texts.stands(stands)]),
  ].join(' ');
}

const WhatIf: FC<Props> = (props) => {
  const { lang, view, asked } = props;
  const { whatIf: texts, lists } = transferTexts[lang];
  const units = entriesOf(view.snapshot, 'units');
  const nameOf = (unit: string | undefined) =>
    unit === undefined ? texts.owner : (units.get(unit)?.body.name ?? unit);
  const isShown = asked.ground !== undefined && view.leaving.length > 0;
  return (
    <>
      <PageHeading title={texts.title} lead={leadOf(props)} />
      <Choose {...props} />
      {isShown && <Schools lang={lang} rows={bySchool(view.leaving)} nameOf={nameOf} />}
      {isShown && view.leaving.some(isWorse) && <Affected {...props} nameOf={nameOf} />}
      <p class="sv-note">{texts.honest}</p>
      <p>
        <a class="ds-link" href={certifiedPlace}>
          {lists.menu}
        </a>
      </p>
    </>
  );
};

/** `GET /nettsteder/hvis-grunnlaget-faller?grunnlag=&dag=`: who is left without a ground if one falls. */
export async function whatIfPage(c: Context<Env>): Promise<Response> {
  const { actor, lang, deps, today, texts } = askedBy(c);
  const [given, day = ''] = [c.req.query('grunnlag'), c.req.query('dag')?.trim()];
  const isDay = day === '' || isDate(day);
  const on = isDay && day !== '' ? day : today;
  const view = await viewWhatIf(deps, actor, { ground: given || undefined, day: on });
  const isKnown = view.options.some(({ name }) => name === given);
  const asked = {
    ground: isKnown && isDay ? given : undefined,
    day: on,
    errors: {
      ground: given !== undefined && !isKnown ? texts.whatIf.noGround : undefined,
      day: isDay ? undefined : texts.whatIf.noDay,
    },
  };
  if (!isDay || asked.errors.ground !== undefined) c.status(422);
  const { title } = texts.whatIf;
  return c.render(<WhatIf lang={lang} actor={actor} view={view} asked={asked} />, {
    title,
    breadcrumbs: [sitesCrumb(lang), { text: title }],
    width: 'wide',
  });
}
