/** Something new in a feed. */
export interface FeedEntry {
  /** An address that stays. */
  readonly id: string;
  readonly title: string;
  readonly updated: Date;
  readonly href: string;
  readonly text: string;
}

/** A feed of what everybody may read. */
export interface Feed {
  readonly self: string;
  readonly page: string;
  readonly title: string;
  readonly author: string;
  readonly lang: string;
  readonly entries: readonly FeedEntry[];
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as XML: without what XML 1.0 cannot hold. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[&<>"']/g, (found) => names[found] ?? '');
}

const time = (at: Date) => at.toISOString().replace(/\.\d+Z$/, 'Z');

function entryXml({ id, title, updated, href, text }: FeedEntry): string {
  return [
    '<entry>',
    `<id>${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${time(updated)}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(href)}"/>`,
    `<content type="text">${xml(text)}</content>`,
    '</entry>',
  ].join('\n');
}

/** Writes Atom 1.0 (RFC 4287). */
export function atomFeed({ self, page, title, author, lang, entries }: Feed): string {
  const updated = entries.reduce((last, one) => (one.updated > last ? one.updated : last), new Date(0));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(lang)}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${time(updated)}</updated>`,
    `<author><name>${xml(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
}
