import {
  type LocalSites,
  type Pass,
  passes,
  readJourneys,
  type ScanOptions,
  type SiteToScan,
} from '#src/features/observation/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import { localSites } from '../local-sites.ts';
import { type Command, type CommandIo, type ParsedArgs, textOption } from './command.ts';
import { readText } from './read-file.ts';

const refused = (place: string, message: string, remedy: string): Problem =>
  new Problem(message, { code: 'bad-input', place, remedy });

/** An address of a site. @throws Problem (bad-input) with the place it stands at */
function siteUrl(text: string, place: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw refused(place, `"${text}" is not the address of a web site`, 'write it whole: https://www.example.no/');
  if (url.username !== '' || url.password !== '')
    throw refused(place, 'the address holds a name or a password', 'leave it out: only public pages are scanned');
  url.hash = '';
  return url.href;
}

const hostShape = /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** `https://… [own=HOST,HOST] [robots=ignore]`, one site a line; `#` begins a remark. */
function siteLine(line: string, place: string): SiteToScan {
  const [address = '', ...more] = line.split(/\s+/);
  let site: SiteToScan = { url: siteUrl(address, place) };
  for (const word of more) {
    const own = /^own=(.+)$/.exec(word)?.[1]?.toLowerCase().split(',');
    if (own?.every((host) => hostShape.test(host)) === true) site = { ...site, own };
    else if (word === 'robots=ignore' || word === 'robots=obey')
      site = { ...site, robots: word === 'robots=obey' ? 'obey' : 'ignore' };
    else
      throw refused(
        place,
        `"${word}" is not understood`,
        'after the address may stand own=HOST,HOST and robots=ignore',
      );
  }
  return site;
}

async function sitesFrom(file: string): Promise<readonly SiteToScan[]> {
  const lines = (await readText(file)).split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const words = line.replace(/(?:^|\s)#.*$/, '').trim();
    return words === '' ? [] : [siteLine(words, `${file}:${index + 1}`)];
  });
}

async function sitesOption(args: ParsedArgs, command: Command): Promise<readonly SiteToScan[]> {
  const file = textOption(args, 'sites');
  const robots = textOption(args, 'robots') ?? 'obey';
  if (robots !== 'obey' && robots !== 'ignore')
    throw refused('--robots', `"${robots}" is no choice`, 'use obey or ignore');
  const own = [args.values.own ?? []].flat().map((host) => String(host).toLowerCase());
  const strange = own.find((host) => !hostShape.test(host));
  if (strange !== undefined)
    throw refused('--own', `"${strange}" is not the name of a host`, 'write it as bilder.example.no');
  // What is the owner's own is so for all of its sites.
  const withOwn = (site: SiteToScan): SiteToScan => {
    const all = [...own, ...(site.own ?? [])];
    return { robots, ...site, ...(all.length > 0 && { own: all }) };
  };
  const listed = file === undefined ? [] : await sitesFrom(file);
  const named = args.positionals.map((text): SiteToScan => ({ url: siteUrl(text, text) }));
  const all = [...named, ...listed].map(withOwn);
  const sites = [...new Map(all.map((site) => [site.url, site])).values()];
  if (sites.length === 0)
    throw refused(
      file ?? 'skolevern scan',
      file === undefined ? 'no site was given' : 'it names no site',
      `usage: ${command.usage}`,
    );
  return sites;
}

/** The sites, with the journeys that somebody has written down for them. @throws Problem (bad-input) that names the line */
async function withJourneys(args: ParsedArgs, sites: readonly SiteToScan[]): Promise<readonly SiteToScan[]> {
  const file = textOption(args, 'journeys');
  if (file === undefined) return sites;
  const all = readJourneys(
    await readText(file),
    file,
    sites.map(({ url }) => url),
  );
  return sites.map((site) => {
    const journeys = all.filter((one) => one.site === site.url);
    return journeys.length === 0 ? site : { ...site, journeys };
  });
}

function numberOption(args: ParsedArgs, name: string, usual: number, [least, most]: readonly [number, number]): number {
  const text = textOption(args, name);
  if (text === undefined) return usual;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw refused(`--${name}`, `"${text}" is not a whole number from ${least} to ${most}`, `leave it out for ${usual}`);
}

function passesOption(args: ParsedArgs): readonly Pass[] {
  const text = textOption(args, 'passes');
  if (text === undefined) return passes;
  const named = text.split(',');
  const strange = named.find((one) => !(passes as readonly string[]).includes(one));
  if (strange !== undefined)
    throw refused('--passes', `there is no pass "${strange}"`, `use some of: ${passes.join(',')}`);
  // In the order of the house: the first pass finds the pages.
  return passes.filter((pass) => named.includes(pass));
}

function engineOption(args: ParsedArgs): ScanOptions['engine'] {
  const text = textOption(args, 'engine') ?? 'headless-shell';
  if (text === 'headless-shell' || text === 'chromium') return text;
  throw refused('--engine', `there is no engine "${text}"`, 'use headless-shell or chromium');
}

/** Milliseconds between two pages at one host or address, where somebody said. None at all is only for test sites. */
function pauseOption(args: ParsedArgs, local: LocalSites | undefined): number | undefined {
  if (textOption(args, 'pause') === undefined) return undefined;
  return numberOption(args, 'pause', 1, [local?.resolveTo === undefined ? 1 : 0, 60]) * 1_000;
}

/** Where test sites lie. @throws Problem (refused) outside development, (bad-input) for what makes no sense */
function localOption(args: ParsedArgs, io: CommandIo): Promise<LocalSites | undefined> {
  const from = (name: string) => ({ place: `--${name}`, text: textOption(args, name) });
  return localSites({ resolveTo: from('resolve-to'), dns: from('dns'), ca: from('ca') }, io.env);
}

/** What `skolevern scan` is asked to do. @throws Problem (bad-input, refused) that names the argument or the line */
export async function scanOptionsOf(args: ParsedArgs, io: CommandIo, command: Command): Promise<ScanOptions> {
  const local = await localOption(args, io);
  const pause = pauseOption(args, local);
  return {
    sites: await withJourneys(args, await sitesOption(args, command)),
    pages: numberOption(args, 'pages', 10, [1, 500]),
    passes: passesOption(args),
    contexts: numberOption(args, 'contexts', 4, [1, 16]),
    engine: engineOption(args),
    settle: numberOption(args, 'settle', 10, [1, 60]) * 1_000,
    pageLimit: numberOption(args, 'page-limit', 45, [10, 300]) * 1_000,
    answerBytes: numberOption(args, 'answer-limit', 20, [1, 1_000]) * 1_000_000,
    visitBytes: numberOption(args, 'visit-limit', 100, [1, 10_000]) * 1_000_000,
    ...(pause !== undefined && { pause }),
    ...(local !== undefined && { local }),
  };
}
