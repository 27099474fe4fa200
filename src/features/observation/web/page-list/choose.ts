import type { Robots } from './robots.ts';

/** What the pages of a site are chosen by. */
export interface PageRules {
  /** Where the site begins; its pages lie on the same host, under its folder. */
  readonly start: URL;
  /** Hosts that are the site's too: where its own address leads on to. */
  readonly hosts: ReadonlySet<string>;
  readonly robots: Robots;
  /** Whether robots.txt is obeyed. */
  readonly obey: boolean;
}

/** Files that open no page. */
const noPage =
  /\.(?:7z|avi|bmp|csv|docx?|eot|epub|exe|gif|gz|ics|ico|jpe?g|js|json|mp3|mp4|odp|ods|odt|ogg|pdf|png|pptx?|rar|rss|rtf|svg|tar|tiff?|txt|wav|webm|webp|woff2?|xlsx?|xml|zip)$/i;

/** Addresses that do something when they are opened. */
const acts =
  /(?:^|[/?&=_-])(?:log-?(?:in|out|ut|inn)|sign-?(?:in|out)|logg-?(?:inn|ut)|slett|delete|unsubscribe|avmeld)(?:[/?&=_.-]|$)/i;

const tidy = (url: URL): string => {
  const plain = new URL(url.href);
  plain.hash = '';
  return plain.href;
};

/** The folder that the site's pages lie under, with a slash at the end. */
const folderOf = (start: URL): string => start.pathname.replace(/[^/]*$/, '');

/** Whether an address is a page of this site that may be visited, and why not. Pure. */
export function judgePage(address: string, rules: PageRules): 'page' | 'elsewhere' | 'no-page' | 'robots' {
  if (!URL.canParse(address)) return 'elsewhere';
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'elsewhere';
  if (!rules.hosts.has(url.host)) return 'elsewhere';
  if (!url.pathname.startsWith(folderOf(rules.start))) return 'elsewhere';
  if (url.username !== '' || noPage.test(url.pathname) || acts.test(`${url.pathname}${url.search}`)) return 'no-page';
  return rules.obey && !rules.robots.allows(`${url.pathname}${url.search}`) ? 'robots' : 'page';
}

/** The pages of a site, found one after the other: the same site gives the same pages in the same order. */
export interface PageList {
  /** The next page to visit, or undefined when there is none. */
  next(): string | undefined;
  /** Puts pages at the end, in the order given. @param wish visited whatever else is found */
  add(addresses: readonly string[], wish?: 'wish'): void;
  /** Pages that robots.txt asks to leave alone. */
  readonly leftAlone: ReadonlySet<string>;
  /** Pages known and not visited. */
  readonly left: number;
}

/** Keeps a list of pages; each is there once, however it is written with `#`. */
export function pageList(rules: () => PageRules): PageList {
  const known = new Set<string>();
  const wished: string[] = [];
  const found: string[] = [];
  const leftAlone = new Set<string>();
  return {
    next: () => wished.shift() ?? found.shift(),
    add(addresses, wish) {
      for (const address of addresses) {
        const judged = judgePage(address, rules());
        if (judged === 'robots') leftAlone.add(address);
        if (judged !== 'page') continue;
        const page = tidy(new URL(address));
        if (known.has(page)) continue;
        known.add(page);
        (wish === 'wish' ? wished : found).push(page);
      }
    },
    leftAlone,
    get left() {
      return wished.length + found.length;
    },
  };
}
