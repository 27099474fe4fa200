import { html, raw } from 'hono/html';
import type { ReportContents, ReportSection } from './report-contents.ts';

const style =
  'body{font:16px/1.5 sans-serif;max-width:80rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}dt{font-weight:bold}dd{margin:0 0 .4rem;overflow-wrap:anywhere}';

function section({ title, headers, rows, none }: ReportSection, index: number) {
  const id = `del-${index + 1}`;
  const heading = html`<h2 id="${id}">${title}</h2>`;
  if (rows.length === 0) return html`${heading}<p>${none}</p>`;
  return html`${heading}<table aria-labelledby="${id}"><thead><tr>${headers.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((one) => html`<td>${one}</td>`)}</tr>`)}</tbody></table>`;
}

/** The report of a scan as one HTML file that needs nothing beside it. */
export function reportHtml({ lang, title, notes, facts, sections, limits, check }: ReportContents): string {
  const page = html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${raw(style)}</style></head><body><main>
<h1>${title}</h1>
${notes.map((note) => html`<p>${note}</p>`)}
<dl>${facts.map(({ term, value }) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>
${sections.map(section)}
<h2>${limits.title}</h2>
${limits.rows.length === 0 ? html`<p>${limits.none}</p>` : html`<ul>${limits.rows.map((row) => html`<li>${row}</li>`)}</ul>`}
<h2>${check.title}</h2>
<p>${check.text}</p>
</main></body></html>
`;
  return String(page);
}
