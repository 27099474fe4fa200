import { randomBytes } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  browserSettings,
  faultWords,
  gotWords,
  identify,
  type KeepEvidence,
  limitLine,
  lists,
  type ScanRun,
  type SiteScan,
  scanSites,
  techniqueWords,
  whenGroups,
} from '#src/features/observation/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Command, type CommandIo, langOption, textOption } from './command.ts';
import { scanOptionsOf } from './scan-options.ts';
import { scanWords } from './scan-words.ts';

/** The folder that evidence goes to: new or empty, since evidence is written once. @throws Problem (bad-input) */
async function evidenceFolder(folder: string): Promise<string> {
  const there = await mkdir(folder, { recursive: true, mode: 0o700 })
    .then(() => readdir(folder))
    .catch(() => undefined);
  if (there?.length === 0) return folder;
  throw new Problem(there === undefined ? 'no folder can be made there' : 'there is something in it already', {
    code: 'bad-input',
    place: folder,
    remedy: 'name a new or an empty folder: evidence is written once and never changed',
  });
}

const keepIn =
  (folder: string): KeepEvidence =>
  async ({ name, bytes }) => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
  };

function recipientLines(one: SiteScan['recipients'][number], lang: Lang): readonly string[] {
  const words = scanWords[lang];
  const country = one.country === 'unknown' ? '' : ` (${one.country})`;
  const who = one.organisation === 'unknown' ? words.unknown : `${one.organisation}${country}`;
  const alias = one.cname === undefined ? '' : ` → ${one.cname.join(' → ')}`;
  const how = one.techniques.map((technique) => techniqueWords[technique][lang]).join(', ');
  return [`    ${one.host}${alias}: ${who}`, `        ${words.how} ${how}; ${words.gets} ${gotWords(one.sent, lang)}`];
}

/** The recipients, those first that nobody has said yes to; last those who could be contacted, and were not. */
function groupLines({ recipients }: SiteScan, lang: Lang): readonly string[] {
  let rest = recipients;
  const group = (title: string, here: SiteScan['recipients']) =>
    here.length === 0 ? [] : [`  ${title} (${here.length}):`, ...here.flatMap((one) => recipientLines(one, lang))];
  const contacted = whenGroups.flatMap(({ pass, words }) => {
    const here = rest.filter((one) => (one.contactedIn ?? one.passes).includes(pass));
    rest = rest.filter((one) => !here.includes(one));
    return group(words[lang], here);
  });
  return [...contacted, ...group(scanWords[lang].could, rest)];
}

/** How far each journey came, in the choice in which it came least far. */
function journeyLines({ visits }: SiteScan, lang: Lang): readonly string[] {
  const all = visits.flatMap(({ journey }) => journey ?? []);
  return [...Map.groupBy(all, ({ name }) => name)].map(([name, each]) =>
    scanWords[lang].journey(name, Math.min(...each.map(({ done }) => done)), each[0]?.steps ?? 0),
  );
}

function printSite(site: SiteScan, lang: Lang, io: CommandIo): void {
  const words = scanWords[lang];
  const limits = site.limits.map((one) => `  ${limitLine(one, lang)}`);
  const faults = site.faults.map(({ kind, page, detail }) => `  ${faultWords[kind][lang]}: ${page} → ${detail}`);
  const count = site.recipients.length;
  const nobody = site.visits.length === 0 ? words.nothing : words.none;
  const lines = [
    site.url,
    words.seen(site.pages.length, site.visits.length),
    ...journeyLines(site, lang),
    ...(count === 0 ? [nobody] : [`${words.recipients(count)}:`, ...groupLines(site, lang)]),
    ...(site.stored.length > 0
      ? [words.stored(new Set(site.stored.map(({ how, host, name }) => `${how} ${host} ${name}`)).size)]
      : []),
    ...(faults.length > 0 ? [words.faults, ...faults] : []),
    ...(limits.length > 0 ? [words.unseen, ...limits] : []),
  ];
  io.out(`${lines.join('\n')}\n\n`);
}

function printRun(run: ScanRun, lang: Lang, io: CommandIo): void {
  for (const site of run.sites) printSite(site, lang, io);
  io.out(`${scanWords[lang].honest}\n`);
}

/** Ends the scan when somebody presses Ctrl-C: what was seen until then is told. */
function untilInterrupted(io: CommandIo): { readonly signal: AbortSignal; done(): void } {
  const controller = new AbortController();
  const stop = () => {
    io.note('stopping; what was seen is told\n');
    controller.abort();
  };
  process.once('SIGINT', stop);
  return { signal: controller.signal, done: () => process.off('SIGINT', stop) };
}

/** `skolevern scan`: visits web sites and tells whom they make their visitors contact; opens no database. */
export const scanCommand: Command = {
  usage:
    'skolevern scan URL… [--sites FILE] [--journeys FILE] [--pages N] [--passes no-choice,accept,reject] [--engine headless-shell|chromium] [--own HOST]… [--robots obey|ignore] [--contexts N] [--pause SECONDS] [--settle SECONDS] [--page-limit SECONDS] [--answer-limit MB] [--visit-limit MB] [--evidence DIR] [--lang nb|nn|en] [--json] [--resolve-to HOST:PORT] [--dns HOST:PORT] [--ca FILE]',
  about: 'visit web sites and tell whom they make their visitors contact',
  options: {
    sites: { type: 'string' },
    journeys: { type: 'string' },
    pages: { type: 'string' },
    passes: { type: 'string' },
    engine: { type: 'string' },
    own: { type: 'string', multiple: true },
    robots: { type: 'string' },
    contexts: { type: 'string' },
    pause: { type: 'string' },
    settle: { type: 'string' },
    'page-limit': { type: 'string' },
    'answer-limit': { type: 'string' },
    'visit-limit': { type: 'string' },
    evidence: { type: 'string' },
    lang: { type: 'string' },
    json: { type: 'boolean' },
    'resolve-to': { type: 'string' },
    dns: { type: 'string' },
    ca: { type: 'string' },
  },
  async run(args, io) {
    const lang = langOption(args);
    const options = await scanOptionsOf(args, io, scanCommand);
    const folder = textOption(args, 'evidence');
    const keep = folder === undefined ? undefined : keepIn(await evidenceFolder(folder));
    const interrupted = untilInterrupted(io);
    const run = await scanSites(options, {
      now: () => new Date(),
      random: (bytes) => randomBytes(bytes),
      identify,
      lists,
      browser: browserSettings(io.env),
      signal: interrupted.signal,
      progress: ({ site, done, of }) => io.note(`${site}: ${done}/${of}\n`),
      ...(keep !== undefined && { keep }),
    }).finally(interrupted.done);
    const json = `${JSON.stringify(run, null, 2)}\n`;
    await keep?.({ name: 'scan.json', mediaType: 'application/json', bytes: new TextEncoder().encode(json) });
    if (args.values.json === true) io.out(json);
    else printRun(run, lang, io);
    return 0;
  },
};
