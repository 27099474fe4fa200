import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { entriesOf, type Snapshot } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Button } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { type Column, Table } from '#src/ui/table.tsx';
import { fieldName } from '../../against/field-names.ts';
import type { Observation } from '../../observation.ts';
import { discardReading, keepReading, viewReading } from '../bring-in.ts';
import { leftOutLines } from '../left-out-lines.ts';
import type { WaitingReading } from '../reading-store.ts';
import { registeredSystem } from '../registered-names.ts';
import { observersTexts } from '../texts.ts';
import { methodName } from '../words.ts';
import { askedBy, place, readInPlace } from './common.ts';

/** Rows that are shown; all of them are kept. */
const longest = 100;

/** What a file says of one system. */
interface Told {
  readonly name: string;
  /** What the register calls it, where it is registered. */
  readonly registered: string | undefined;
  fields: string[];
  ways: string[];
  last: string;
  times: number;
}

interface Props {
  readonly lang: Lang;
  readonly reading: WaitingReading;
  readonly snapshot: Snapshot;
}

function wayIn(seen: Observation['seen'], lang: Lang): string | undefined {
  if (seen.kind !== 'sign-in') return undefined;
  const { preview } = observersTexts[lang];
  const factors = seen.factors === undefined ? preview.factorsUnknown : preview.factors(seen.factors);
  return `${methodName(seen.method, lang)} (${factors})`;
}

function bySystem({ reading: { observations }, snapshot, lang }: Props): readonly Told[] {
  const systems = entriesOf(snapshot, 'systems');
  const told = new Map<string, Told>();
  for (const { seen, at, count } of observations) {
    if (!('name' in seen)) continue;
    const registered = systems.get(registeredSystem(snapshot, seen) ?? '')?.body.name;
    const one = told.get(seen.name) ?? { name: seen.name, registered, fields: [], ways: [], last: at, times: 0 };
    const way = wayIn(seen, lang);
    if (seen.kind === 'receives') one.fields.push(seen.field);
    if (way !== undefined) one.ways.push(way);
    one.times += count ?? 0;
    if (one.last < at) one.last = at;
    told.set(seen.name, one);
  }
  return [...told.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}

const Kept: FC<Props> = (props) => {
  const { lang } = props;
  const { preview } = observersTexts[lang];
  const rows = bySystem(props);
  const some = (has: (row: Told) => boolean, column: Column<Told>) => (rows.some(has) ? [column] : []);
  const columns: readonly Column<Told>[] = [
    { key: 'name', header: preview.name, rowHeader: true, cell: ({ name }) => name },
    {
      key: 'registered',
      header: preview.registered,
      cell: ({ name, registered }) => (registered === name ? preview.yes : (registered ?? preview.no)),
    },
    ...some(({ fields }) => fields.length > 0, {
      key: 'fields',
      header: preview.fields,
      cell: ({ fields }) => fields.map((one) => fieldName(one, lang)).join(', ') || '–',
    }),
    ...some(({ ways }) => ways.length > 0, {
      key: 'ways',
      header: preview.ways,
      cell: ({ ways }) => ways.join(', ') || '–',
    }),
    { key: 'when', header: preview.when, cell: ({ last }) => shortDate(osloDate(new Date(last)), lang) },
    ...some(({ times }) => times > 0, {
      key: 'times',
      header: preview.times,
      numeric: true,
      cell: ({ times }) => String(times),
    }),
  ];
  return (
    <Section title={preview.keptTitle}>
      {rows.length > longest && <p>{preview.shown(longest, rows.length)}</p>}
      <Table
        caption={preview.keptTitle}
        captionHidden
        rows={rows.slice(0, longest)}
        rowKey={({ name }) => name}
        columns={columns}
      />
    </Section>
  );
};

const Left: FC<Props> = ({ lang, reading }) => {
  const { preview } = observersTexts[lang];
  return (
    <Section title={preview.leftTitle}>
      <ul class="ds-list">
        <li>
          {preview.file} <code class="sv-hash">{reading.source}</code>
        </li>
        <li>{preview.people}</li>
        {leftOutLines(reading, lang).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
};

const PreviewView: FC<Props> = (props) => {
  const { lang, reading } = props;
  const { preview, observers: names } = observersTexts[lang];
  const isEmpty = reading.observations.length === 0;
  const at = `${readInPlace}/${reading.id}`;
  return (
    <>
      <PageHeading
        kicker={names[reading.observer]}
        title={preview.title}
        lead={isEmpty ? preview.nothing : preview.lead(reading.read, reading.observations.length)}
      />
      {!isEmpty && <Kept {...props} />}
      <Left {...props} />
      {!isEmpty && (
        <form method="post" action={at}>
          <div class="sv-actions">
            <Button>{preview.keep}</Button>
          </div>
        </form>
      )}
      <form method="post" action={`${at}/forkast`}>
        <div class="sv-actions">
          <Button variant="tertiary">{preview.discard}</Button>
        </div>
      </form>
    </>
  );
};

/** `GET /observasjoner/les-inn/:id`: what was read, in words; nothing is kept yet. */
export async function previewPage(c: Context<Env>, id: string): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const { reading, snapshot } = await viewReading(deps, actor, id);
  return c.render(<PreviewView lang={lang} reading={reading} snapshot={snapshot} />, {
    title: texts.preview.title,
    breadcrumbs: [
      { text: texts.page.title, href: place },
      { text: texts.readIn.title, href: readInPlace },
      { text: texts.preview.title },
    ],
    width: 'wide',
  });
}

/** `POST /observasjoner/les-inn/:id`: keeps it. */
export async function previewKept(c: Context<Env>, id: string): Promise<Response> {
  const { actor, deps, texts } = askedBy(c);
  setFlash(c, { tone: 'success', text: texts.preview.kept(await keepReading(deps, actor, id)) });
  return c.redirect(place, 303);
}

/** `POST /observasjoner/les-inn/:id/forkast`: throws it away. */
export async function previewDiscarded(c: Context<Env>, id: string): Promise<Response> {
  const { actor, deps, texts } = askedBy(c);
  await discardReading(deps, actor, id);
  setFlash(c, { tone: 'success', text: texts.preview.discarded });
  return c.redirect(readInPlace, 303);
}
