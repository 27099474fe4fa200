import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Facts } from '#src/ui/facts.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import {
  type CertifiedPreview,
  discardCertifiedReading,
  keepCertifiedReading,
  viewCertifiedReading,
} from '../bring-certified.ts';
import { transferTexts } from '../texts.ts';
import { askedBy, sitesCrumb } from './certified-page.tsx';
import { certifiedPlace } from './places.ts';

const Preview: FC<{ lang: Lang; view: CertifiedPreview }> = ({ lang, view: { reading, before, seen } }) => {
  const { preview: texts, lists: words } = transferTexts[lang];
  const since =
    before === undefined ? texts.first : texts.before(shortDate(before.on, lang), before.added, before.gone);
  const at = `${certifiedPlace}/${reading.id}`;
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead(reading.lines, reading.active.length)} />
      {reading.active.length === 0 && (
        <Alert tone="warning">
          <p>{texts.nobody}</p>
        </Alert>
      )}
      <p>{since}</p>
      <Facts
        lang={lang}
        items={[
          { term: words.framework, value: reading.framework },
          { term: words.fetched, value: shortDate(reading.fetched_on, lang) },
          { term: words.source, value: <span class="sv-hash">{reading.source}</span> },
          { term: texts.file, value: <code class="sv-hash">{reading.file_hash}</code> },
        ]}
      />
      <Section title={texts.seen} id="sett">
        <Table
          caption={texts.seen}
          captionHidden
          rows={seen}
          rowKey={({ organisation }) => organisation}
          empty={<p>{texts.noneSeen}</p>}
          columns={[
            {
              key: 'organisation',
              header: texts.organisation,
              rowHeader: true,
              cell: ({ organisation }) => organisation,
            },
            { key: 'active', header: texts.onList, cell: ({ active }) => (active ? texts.yes : texts.no) },
          ]}
        />
      </Section>
      <form method="post" action={at}>
        <div class="sv-actions">
          <Button>{texts.keep}</Button>
        </div>
      </form>
      <form method="post" action={`${at}/forkast`}>
        <div class="sv-actions">
          <Button variant="tertiary">{texts.discard}</Button>
        </div>
      </form>
    </>
  );
};

const idOf = (c: Context<Env>) => c.req.param('id') ?? '';

/** `GET /nettsteder/sertifiserte/:id`: what was read, in words; nothing is kept yet. */
export async function certifiedPreviewPage(c: Context<Env>): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const view = await viewCertifiedReading(deps, actor, idOf(c));
  return c.render(<Preview lang={lang} view={view} />, {
    title: texts.preview.title,
    breadcrumbs: [sitesCrumb(lang), { text: texts.lists.title, href: certifiedPlace }, { text: texts.preview.title }],
  });
}

/** `POST /nettsteder/sertifiserte/:id`: keeps it as a version. */
export async function certifiedKept(c: Context<Env>): Promise<Response> {
  const { actor, deps, texts } = askedBy(c);
  await keepCertifiedReading(deps, actor, idOf(c));
  setFlash(c, { tone: 'success', text: texts.preview.kept });
  return c.redirect(certifiedPlace, 303);
}

/** `POST /nettsteder/sertifiserte/:id/forkast`: throws it away. */
export async function certifiedDiscarded(c: Context<Env>): Promise<Response> {
  const { actor, deps, texts } = askedBy(c);
  await discardCertifiedReading(deps, actor, idOf(c));
  setFlash(c, { tone: 'success', text: texts.preview.discarded });
  return c.redirect(certifiedPlace, 303);
}
