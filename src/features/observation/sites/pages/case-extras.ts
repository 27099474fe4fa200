import type { MatterExtras } from '#src/features/cases/index.ts';
import { siteTexts } from './texts.ts';

const place = /\/nettsteder\/[0-9a-f-]{36}(?![0-9a-f-])/;

/** The way from a case of what was observed, or a breach that was, to the site that it is of. */
export const observedExtras: MatterExtras = {
  links: ({ row, messages }, lang) => {
    if (row.received_via !== 'observed') return [];
    const href = messages
      .filter(({ direction }) => direction === 'note')
      .flatMap(({ body }) => place.exec(body)?.[0] ?? [])[0];
    return href === undefined ? [] : [{ text: siteTexts[lang].caseLink, href, note: siteTexts[lang].caseLinkNote }];
  },
};
