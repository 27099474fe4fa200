import { Parser } from 'htmlparser2';

/** What a map of a site (sitemaps.org) names: pages, or other maps. */
export interface SiteMap {
  readonly pages: readonly string[];
  readonly maps: readonly string[];
}

const most = 5_000;

/** Reads a map, as XML or as plain lines. What is no address is left out. Pure. */
export function readSiteMap(text: string): SiteMap {
  if (!text.includes('<')) {
    const pages = text.split(/\s+/).filter((line) => /^https?:/.test(line) && URL.canParse(line));
    return { pages: pages.slice(0, most), maps: [] };
  }
  const found = { url: [] as string[], sitemap: [] as string[] };
  const path: string[] = [];
  let words = '';
  const parser = new Parser(
    {
      onopentag(name) {
        path.push(name.replace(/^.*:/, ''));
        words = '';
      },
      ontext(part) {
        words += part;
      },
      onclosetag() {
        const [parent, name] = path.slice(-2);
        const address = words.trim();
        // `image:loc` and the like stand deeper, and are no pages.
        const within = parent === 'url' || parent === 'sitemap' ? parent : undefined;
        if (name === 'loc' && within !== undefined && URL.canParse(address) && found[within].length < most)
          found[within].push(address);
        path.pop();
        words = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return { pages: found.url, maps: found.sitemap };
}
