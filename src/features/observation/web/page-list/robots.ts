/** What a site's robots.txt asks of us. */
export interface Robots {
  /** Whether a page may be visited. @param path path and query */
  allows(path: string): boolean;
  /** Seconds that are to lie between two pages: `Crawl-delay`, which no standard has and many sites write. */
  readonly delay?: number;
  readonly sitemaps: readonly string[];
}

interface Rule {
  readonly allow: boolean;
  readonly path: string;
}

const ours = 'skolevern';
/** More than this is not read (RFC 9309, 2.5 asks for 500 KiB at least). */
const longest = 512_000;

function pattern(path: string): RegExp {
  const ends = path.endsWith('$');
  const body = (ends ? path.slice(0, -1) : path).replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*');
  return new RegExp(`^${body}${ends ? '$' : ''}`);
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  readonly delays: number[];
}

function groupsOf(lines: readonly (readonly [string, string])[]): readonly Group[] {
  const groups: Group[] = [];
  let naming = false;
  for (const [field, value] of lines) {
    if (field === 'user-agent') {
      if (!naming) groups.push({ agents: [], rules: [], delays: [] });
      groups.at(-1)?.agents.push(value.toLowerCase());
      naming = true;
    } else if (field === 'allow' || field === 'disallow') {
      naming = false;
      if (value !== '') groups.at(-1)?.rules.push({ allow: field === 'allow', path: value });
    } else if (field === 'crawl-delay' && /^\d{1,9}(?:\.\d{1,9})?$/.test(value)) {
      // No rule of the standard, and so no end of the names before it (RFC 9309, 2.2.4).
      groups.at(-1)?.delays.push(Number(value));
    }
  }
  return groups;
}

function linesOf(text: string): readonly (readonly [string, string])[] {
  return text
    .slice(0, longest)
    .split(/\r\n|\r|\n/)
    .flatMap((line): readonly (readonly [string, string])[] => {
      const match = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line);
      return match === null ? [] : [[(match[1] ?? '').toLowerCase(), (match[2] ?? '').trim()]];
    });
}

/**
 * Reads robots.txt (RFC 9309): the groups that name us, else those for everybody; the longest rule that fits decides, and of two as long
 * the one that allows. Of several delays the longest. Pure; nothing in it is an error.
 */
export function readRobots(text: string): Robots {
  const lines = linesOf(text);
  const groups = groupsOf(lines);
  const named = groups.filter(({ agents }) => agents.some((agent) => agent !== '' && ours.startsWith(agent)));
  const chosen = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'));
  const rules = chosen
    .flatMap((group) => group.rules)
    .toSorted((a, b) => b.path.length - a.path.length || Number(b.allow) - Number(a.allow))
    .map((rule) => ({ allow: rule.allow, fits: pattern(rule.path) }));
  const delay = Math.max(0, ...chosen.flatMap(({ delays }) => delays));
  return {
    ...(delay > 0 && { delay }),
    allows: (path) => rules.find(({ fits }) => fits.test(path))?.allow ?? true,
    sitemaps: lines.flatMap(([field, value]) => (field === 'sitemap' && URL.canParse(value) ? [value] : [])),
  };
}

/** A site that asks nothing of anybody. */
export const noRobots: Robots = readRobots('');

/** A site that nobody knows the wishes of: as if it had forbidden everything (RFC 9309, 2.3.1.4). */
export const closedRobots: Robots = { allows: () => false, sitemaps: [] };
