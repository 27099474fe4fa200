import type { MatterExtras } from '#src/features/cases/index.ts';
import { siteTexts } from './texts.ts';

const site = '/nettsteder/[0-9a-f-]{36}';
const place = new RegExp(`${site}(?![0-9a-f-])`);
const recipient = new RegExp(`${site}/mottaker/([a-z0-9.%-]+)`, 'gi');

/** How many recipients of one case have their own way; of more the site's page tells. */
const mostWays = 8;

/**
 * The way from a case of what was observed, or a breach that was, to the site that it is of; and from what was observed to where a breach of
 * it is begun.
 */
export const observedExtras: MatterExtras = {
  links: ({ row, messages, relations }, lang) => {
    if (row.received_via !== 'observed') return [];
    const notes = messages.filter(({ direction }) => direction === 'note').map(({ body }) => body);
    const href = notes.flatMap((body) => place.exec(body)?.[0] ?? [])[0];
    const { caseLink, caseLinkNote, caseBreach } = siteTexts[lang];
    const ofSite = href === undefined ? [] : [{ text: caseLink, href, note: caseLinkNote }];
    const mayBegin = relations.some((one) => one === 'coordinator' || one === 'leader');
    if (row.kind !== 'observed' || row.state === 'closed' || !mayBegin) return ofSite;
    const told = new Map(notes.flatMap((body) => [...body.matchAll(recipient)].map(([way, host = '']) => [way, host])));
    const ways = [...told].slice(0, mostWays).map(([way, host]) => ({ text: caseBreach(host), href: `${way}#brudd` }));
    return [...ofSite, ...ways];
  },
};
