import type { Child, FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { isInEea } from '#src/law/eea.ts';
import { shortDate } from '#src/ui/dates.ts';
import { Table } from '#src/ui/table.tsx';
import type { Recipient } from '../../web/scan-result.ts';
import { gotWords } from '../../words/sent-words.ts';
import { whoIs } from '../case-words.ts';
import { type Ground, groundOf } from '../ground.ts';
import type { RecipientRow } from '../read-sites.ts';
import type { SiteView } from '../view-sites.ts';
import { whenContacted, whens } from '../when-contacted.ts';
import { countryWords, GroundTag, rowId } from './drawing.tsx';
import { siteTexts } from './texts.ts';

const dayWords = (at: Date, lang: Lang) => shortDate(osloDate(at), lang);

/** What somebody got: who was only named got nothing yet. */
export const gotOf = (one: Recipient, lang: Lang): string =>
  gotWords(whenContacted(one) === 'could' ? [] : one.sent, lang);

/** Beside a country outside the EEA: whether something lets data go there. */
function transferWords({ transferState }: Ground, country: string, lang: Lang): Child {
  if (transferState === undefined || isInEea(country)) return null;
  return (
    <>
      <br />
      <span class="sv-note">{siteTexts[lang].site.transferStates[transferState]}</span>
    </>
  );
}

const inOrder = (recipients: readonly Recipient[]) =>
  recipients.toSorted(
    (a, b) =>
      whens.indexOf(whenContacted(a)) - whens.indexOf(whenContacted(b)) ||
      whoIs(a).localeCompare(whoIs(b), 'nb') ||
      (a.host < b.host ? -1 : 1),
  );

/** The recipients of a site in a table. @param next what may be done with each; without it nothing is */
export const RecipientTable: FC<{
  lang: Lang;
  recipients: readonly Recipient[];
  view: Pick<SiteView, 'grounds'> & { readonly recipients: ReadonlyMap<string, Pick<RecipientRow, 'first_seen'>> };
  next?: (one: Recipient) => Child;
  at?: string;
}> = ({ lang, recipients, view, next, at }) => {
  const texts = siteTexts[lang];
  const since = ({ host, first }: Recipient) =>
    dayWords(view.recipients.get(host)?.first_seen ?? new Date(first), lang);
  return (
    <Table
      caption={texts.site.table}
      captionHidden
      rows={inOrder(recipients)}
      rowKey={({ host }) => host}
      empty={<p>{texts.site.noRecipients}</p>}
      columns={[
        {
          key: 'host',
          header: texts.site.organisation,
          rowHeader: true,
          cell: ({ host, organisation }) => (
            <span id={rowId(host, at)}>
              {organisation === 'unknown' ? texts.site.unknown : organisation}
              <br />
              <span class="sv-note">{host}</span>
            </span>
          ),
        },
        {
          key: 'country',
          header: texts.site.country,
          cell: ({ host, country }) => (
            <>
              {countryWords(country, lang)}
              {transferWords(groundOf(view.grounds, host), country, lang)}
            </>
          ),
        },
        { key: 'when', header: texts.site.when, cell: (one) => texts.whens[whenContacted(one)] },
        { key: 'sent', header: texts.site.got, cell: (one) => gotOf(one, lang) },
        {
          key: 'ground',
          header: texts.site.ground,
          cell: ({ host }) => <GroundTag state={groundOf(view.grounds, host).state} lang={lang} />,
        },
        { key: 'since', header: texts.site.since, cell: since },
        ...(next === undefined ? [] : [{ key: 'next', header: texts.site.next, cell: next }]),
      ]}
    />
  );
};
