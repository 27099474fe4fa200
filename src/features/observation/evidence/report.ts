import { html, raw } from 'hono/html';
import type { Lang, Text } from '#src/kernel/language.ts';
import type { RunResult } from '../table.ts';
import { evidenceTexts, gotWords, outcomeTexts, passTexts } from './texts.ts';

const style =
  'body{font:16px/1.5 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}caption{text-align:left;font-weight:bold;padding:.5rem 0}';

type Row = readonly string[];

function table(caption: string, headers: Row, rows: readonly Row[]) {
  return html`<table><caption>${caption}</caption><thead><tr>${headers.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((one) => html`<td>${one}</td>`)}</tr>`)}</tbody></table>`;
}

/**
 * The readable report of a scan: one HTML file that needs nothing beside it.
 * @param result for the public version as `publicScan` made it
 */
export function reportHtml(result: RunResult, version: 'full' | 'public', lang: Lang): string {
  const { site, browser } = result;
  const t = (key: keyof typeof evidenceTexts) => evidenceTexts[key][lang];
  const each = (keys: readonly string[], texts: Readonly<Record<string, Text>>) =>
    keys.map((key) => texts[key]?.[lang] ?? key).join(', ');
  const recipients = site.recipients.map((one) => [
    one.cname === undefined ? one.host : `${one.host} → ${one.cname.join(' → ')}`,
    one.organisation,
    one.country,
    each(one.passes, passTexts),
    gotWords(one.sent, lang),
    one.first,
    String(one.contacts),
  ]);
  const page = html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${t('title')} ${site.url}</title><style>${raw(style)}</style></head><body>
<h1>${t('title')} ${site.url}</h1>
<p>${t('begun')}: ${site.begun} · ${t('ended')}: ${site.ended} · ${t('browser')}: ${browser}</p>
${version === 'public' ? html`<p>${t('publicVersion')}</p>` : ''}
<p>${t('honest')}</p>
${
  recipients.length === 0
    ? html`<p>${t('noRecipients')}</p>`
    : table(
        t('recipients'),
        [t('host'), t('organisation'), t('country'), t('when'), t('sent'), t('first'), t('contacts')],
        recipients,
      )
}
${table(
  t('stored'),
  ['', t('host'), t('page'), t('pass')],
  site.stored.map(({ name, how, host, page: where, pass }) => [
    `${name} (${how})`,
    host,
    where,
    each([pass], passTexts),
  ]),
)}
${table(
  t('visits'),
  [t('page'), t('pass'), t('begun'), t('outcome')],
  site.visits.map(({ page: where, pass, begun, outcome, why }) => [
    where,
    each([pass], passTexts),
    begun,
    `${outcomeTexts[outcome][lang]}${why === undefined ? '' : `: ${why}`}`,
  ]),
)}
<h2>${t('limits')}</h2><ul>${site.limits.map(({ code, detail }) => html`<li>${code}${detail === undefined ? '' : `: ${detail}`}</li>`)}</ul>
</body></html>
`;
  return String(page);
}
