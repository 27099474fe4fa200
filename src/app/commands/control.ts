import {
  control,
  defaultAsOf,
  type Finding,
  failsFirst,
  findingsJson,
  lawDateOf,
  type Pack,
  packOf,
  requirementsOn,
  type SeenLater,
  seenLater,
  usualPack,
  type Verdict,
  verdicts,
} from '#src/features/control/index.ts';
import { type PublishedStatement, publishedFromJson } from '#src/features/notices/index.ts';
import { readCertified, readScan } from '#src/features/observation/index.ts';
import { type Landscape, snapshotOf } from '#src/features/register/index.ts';
import { type IsoDate, parseDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { acts, inForce } from '#src/law/acts.ts';
import { verdictWord } from '#src/ui/verdict.tsx';
import { type Command, type CommandIo, langOption, type ParsedArgs, textOption } from './command.ts';
import { readBytes, readLandscape, readText } from './read-file.ts';

interface Run {
  readonly pack: Pack;
  readonly asOf: IsoDate;
  readonly lawDate: IsoDate;
  readonly lang: Lang;
  readonly landscapes: readonly Landscape[];
  readonly findings: readonly Finding[];
  readonly later: SeenLater | undefined;
}

/** The one day that all landscapes are judged on. @throws Problem (bad-input) when they speak of different days */
function asOfOption(args: ParsedArgs, landscapes: readonly Landscape[], today: IsoDate): IsoDate {
  const given = textOption(args, 'as-of');
  if (given !== undefined) return parseDate(given, '--as-of');
  const days = [...new Set(landscapes.map(({ origin }) => defaultAsOf(origin, today)))];
  if (days.length === 1 && days[0] !== undefined) return days[0];
  throw new Problem(`the landscapes speak of different days (${days.join(', ')})`, {
    code: 'bad-input',
    place: '--as-of',
    remedy: 'say which day to judge them on',
  });
}

/** The statements that were given as published, by the owner whose they are. @throws Problem (bad-input) */
async function publishedOption(
  args: ParsedArgs,
  landscapes: readonly Landscape[],
): Promise<ReadonlyMap<string, readonly PublishedStatement[]>> {
  const given = [args.values.published ?? []].flat().map(String);
  const byOwner = new Map<string, readonly PublishedStatement[]>();
  for (const file of given) {
    const { owner, statement } = publishedFromJson(await readText(file), file);
    if (!landscapes.some((landscape) => ownerOf(landscape) === owner))
      throw new Problem(`it is the statement of "${owner}", and no landscape is of that owner`, {
        code: 'bad-input',
        place: file,
        remedy: `give a statement of ${landscapes.map(ownerOf).join(' or ')}`,
      });
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), statement]);
  }
  return byOwner;
}

/** What a scan saw, where one was given. @throws Problem (bad-input) beside several landscapes: it is of one owner's sites */
async function observedOption(args: ParsedArgs, landscapes: readonly Landscape[], today: IsoDate) {
  const file = textOption(args, 'observed');
  const [certified, without] = [textOption(args, 'certified'), [args.values.without ?? []].flat().map(String)];
  if (file === undefined) {
    if (certified === undefined && without.length === 0) return {};
    throw new Problem('transfers to those who were seen are judged only where a scan is given', {
      code: 'bad-input',
      place: '--observed',
      remedy: 'give the scan too',
    });
  }
  if (landscapes.length > 1)
    throw new Problem('a scan is of the sites of one owner', {
      code: 'bad-input',
      place: '--observed',
      remedy: 'give one landscape',
    });
  const list = { name: 'Data Privacy Framework', on: today, source: certified ?? '' };
  return {
    observed: {
      ...readScan(await readText(file), file),
      ...(certified === undefined ? {} : { certified: [await readCertified(await readBytes(certified), list)] }),
      fallen: new Set(without),
    },
  };
}

const ownerOf = ({ owner }: Landscape) => owner[0]?.id ?? '';

async function runControl(args: ParsedArgs, io: CommandIo, command: Command): Promise<Run> {
  if (args.positionals.length === 0) {
    throw new Problem('no landscape file was given', {
      code: 'bad-input',
      place: 'skolevern control',
      remedy: `usage: ${command.usage}`,
    });
  }
  const lang = langOption(args);
  const given = textOption(args, 'law-date');
  const landscapes = await Promise.all(args.positionals.map(readLandscape));
  const asOf = asOfOption(args, landscapes, io.today);
  const pack = packOf(textOption(args, 'law') ?? usualPack(asOf));
  const lawDate = lawDateOf(pack, asOf, io.today, given === undefined ? undefined : parseDate(given, '--law-date'));
  const requirements = requirementsOn(pack, lawDate);
  const published = await publishedOption(args, landscapes);
  const beside = await observedOption(args, landscapes, asOf);
  const findings = landscapes.flatMap((landscape) =>
    control(requirements, {
      ...snapshotOf(landscape, asOf),
      published: published.get(ownerOf(landscape)) ?? [],
      ...beside,
    }),
  );
  return { pack, asOf, lawDate, lang, landscapes, findings, later: seenLater(beside.observed, asOf) };
}

/** That a part of the scan is not judged: it was seen after the day. */
function laterNote({ observations, looks, from, to }: SeenLater, asOf: IsoDate): string {
  const days = from === to ? `on ${from}` : `from ${from} to ${to}`;
  return `left out, since it was seen after ${asOf}: ${observations} observations of ${looks} sites, ${days}; judge a later day with --as-of ${to}\n`;
}

function printRun(run: Run, io: CommandIo): void {
  const { pack, asOf, lawDate, lang } = run;
  const stale = inForce(pack.act, lawDate) ? '' : ' – not in force on that day';
  io.out(`as of ${asOf}, ${acts[pack.act].name[lang]} (${pack.id}) on ${lawDate}${stale}\n`);
  let theme = '';
  for (const finding of run.findings) {
    if (finding.theme !== theme) io.out(`\n${finding.theme}\n`);
    theme = finding.theme;
    const where = finding.subject === 'owner' ? finding.owner : finding.subject;
    io.out(`  ${verdictWord(finding.verdict, lang).padEnd(16)} ${finding.requirement.padEnd(27)} ${where}\n`);
    const deciding = failsFirst(finding.reasons).filter((reason) => reason.state !== 'holds');
    for (const reason of deciding) io.out(`${' '.repeat(19)}${reason.says[lang]}\n`);
  }
  const counts = verdicts.flatMap((verdict) => {
    const count = run.findings.filter((finding) => finding.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${verdictWord(verdict, lang).toLowerCase()}`];
  });
  io.out(`\n${counts.join(' · ')}\n`);
}

function failOn(args: ParsedArgs, findings: readonly Finding[]): 0 | 1 {
  const verdict = textOption(args, 'fail-on');
  if (verdict === undefined) return 0;
  if (!(verdicts as readonly string[]).includes(verdict)) {
    throw new Problem(`"${verdict}" is not a verdict`, {
      code: 'bad-input',
      place: '--fail-on',
      remedy: `use one of: ${verdicts.join(', ')}`,
    });
  }
  return findings.some((finding) => finding.verdict === (verdict as Verdict)) ? 1 : 0;
}

/** `skolevern control`: judges landscape files; opens no database. */
export const controlCommand: Command = {
  usage:
    'skolevern control LANDSCAPE… [--law pol-2000|gdpr] [--as-of DATE] [--law-date DATE] [--lang nb|nn|en] [--published STATEMENT]… [--observed SCAN [--certified LIST] [--without GROUND]…] [--fail-on VERDICT] [--json]',
  about: 'run the legal requirements over landscape files',
  options: {
    law: { type: 'string' },
    'as-of': { type: 'string' },
    'law-date': { type: 'string' },
    lang: { type: 'string' },
    published: { type: 'string', multiple: true },
    observed: { type: 'string' },
    certified: { type: 'string' },
    without: { type: 'string', multiple: true },
    'fail-on': { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(args, io) {
    const run = await runControl(args, io, controlCommand);
    const exit = failOn(args, run.findings);
    for (const { origin } of run.landscapes) {
      if (origin.kind === 'public-text') {
        io.note(`from a public text of ${origin.date} (${origin.title}); says nothing of the owner today\n`);
      }
    }
    if (run.later !== undefined) io.note(laterNote(run.later, run.asOf));
    if (args.values.json === true) {
      const origins = run.landscapes.map((landscape) => landscape.origin);
      io.out(`${JSON.stringify(findingsJson(run.pack, run, run.findings, run.lang, origins, run.later), null, 2)}\n`);
    } else printRun(run, io);
    return exit;
  },
};
