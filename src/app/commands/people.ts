import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  differenceInWords,
  faultsAsCsv,
  filesInZip,
  formatOf,
  type ImportOutcome,
  importPeople,
  isZip,
  type Progress,
  peopleTexts,
  proposeColumns,
  type Roster,
  readSheet,
  readSource,
  type SourceFormat,
  sourceFormats,
  usesIdentityNumbers,
} from '#src/features/people/index.ts';
import { commandLineActor } from '#src/features/register/index.ts';
import { readSpreadsheet } from '#src/features/spreadsheet/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import { newId } from '#src/kernel/uuid.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type Command, type CommandIo, type ParsedArgs, textOption } from './command.ts';
import { ownerBySlug } from './export.ts';
import { readBytes, writePrivate } from './read-file.ts';
import { withDatabase } from './with-database.ts';

function bad(message: string, place: string, remedy: string): Problem {
  return new Problem(message, { code: 'bad-input', place, remedy });
}

function isFormat(value: string): value is SourceFormat {
  return (sourceFormats as readonly string[]).includes(value);
}

/** What is to be read: a folder's files, those of a zip, or one file. */
async function readInput(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) throw bad('there is no such file', path, 'give a file or a folder');
  if (!info.isDirectory()) {
    const bytes = await readBytes(path);
    const files = isZip(bytes) && !/\.xlsx$/i.test(path) ? filesInZip(bytes) : new Map([[basename(path), bytes]]);
    return files;
  }
  const names = (await readdir(path)).filter((name) => /\.(?:csv|json)$/i.test(name));
  const files = new Map<string, Uint8Array>();
  for (const name of names) files.set(name, await readFile(join(path, name)));
  return files;
}

async function readRows(
  files: ReadonlyMap<string, Uint8Array>,
  identityNumbers: boolean,
  args: ParsedArgs,
  io: CommandIo,
): Promise<Roster> {
  const [only, ...more] = files;
  if (only === undefined || more.length > 0)
    throw bad('a spreadsheet is one file', 'FILE', 'give one .xlsx or .csv file');
  const [fileName, bytes] = only;
  const sheets = await readSpreadsheet(bytes, fileName);
  const mapping = proposeColumns(sheets);
  if (mapping === undefined)
    throw bad('no row looks like a heading', fileName, 'name the columns: Fornavn, Etternavn, Klasse, Skole …');
  const rows = sheets.find(({ name }) => name === mapping.sheet)?.rows ?? [];
  const targets = peopleTexts.en.targets;
  mapping.columns.forEach((target, index) => {
    const heading = rows[mapping.headerRow]?.[index] ?? '';
    io.note(`  "${heading}" -> ${target === null ? 'not taken in' : targets[target]}\n`);
  });
  const options = { fileName, school: textOption(args, 'school'), whole: args.values.whole === true, identityNumbers };
  return readSheet(rows, mapping, options);
}

/** Progress on one line of a terminal; told at most ten times for each step. */
function teller(io: CommandIo): (progress: Progress) => void {
  let last = '';
  return ({ step, done, total }) => {
    const line = `${step} ${Math.floor((10 * done) / Math.max(1, total)) * 10} %\n`;
    if (line !== last) io.note(line);
    last = line;
  };
}

function modeIn(args: ParsedArgs): 'trial' | 'all-or-nothing' | 'good-rows' {
  if (args.values['dry-run'] === true) return 'trial';
  if (args.values['good-rows'] === true && args.values['all-or-nothing'] === true) {
    throw bad('both --good-rows and --all-or-nothing were given', 'skolevern people import', 'choose one');
  }
  return args.values['good-rows'] === true ? 'good-rows' : 'all-or-nothing';
}

function tell(outcome: ImportOutcome, io: CommandIo): void {
  const texts = peopleTexts.en;
  for (const { name, lines } of differenceInWords(outcome.difference, 'en')) {
    io.out(`${name}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  }
  if (outcome.difference.length === 0) io.out(`${texts.difference.none}\n`);
  for (const left of outcome.leftOut) io.out(`${texts.leftOut[left]}\n`);
  if (outcome.heldBack > 0) io.out(`${texts.heldBack(outcome.heldBack)}\n`);
  if (outcome.nothingEnds.length > 0) {
    io.out(`${texts.nothingEnds(outcome.nothingEnds.map((kind) => texts.kinds[kind]).join(', '))}\n`);
  }
  if (outcome.weaker.length > 0) {
    io.out(`${texts.held.title}: ${outcome.weaker.length}\n`);
    const { grades, line } = texts.held;
    for (const { place, from, to } of outcome.weaker)
      io.out(`  ${line(place.file, place.line, grades[from], grades[to])}\n`);
  }
  if (outcome.faults.length > 0) io.out(`${texts.faults(outcome.faults.length)}\n`);
  if (outcome.stopped !== undefined) io.out(`${texts.stopped[outcome.stopped]}\n`);
  else io.out(`${outcome.written ? texts.written(outcome.rows) : texts.wouldWrite(outcome.rows)}\n`);
}

/** 1 when something was asked for that does not hold: rows with faults, or a protection that waits for a yes. */
function exitCodeOf(outcome: ImportOutcome, accepted: boolean): number {
  return outcome.faults.length > 0 || (outcome.weaker.length > 0 && !accepted) ? 1 : 0;
}

async function importFiles(path: string, args: ParsedArgs, io: CommandIo): Promise<number> {
  const asked = textOption(args, 'format');
  if (asked !== undefined && !isFormat(asked))
    throw bad(`there is no format "${asked}"`, '--format', sourceFormats.join(', '));
  const mode = modeIn(args);
  const acceptWeaker = args.values['accept-weaker-protection'] === true;
  const files = await readInput(path);
  const format = asked ?? formatOf(files) ?? 'spreadsheet';
  return withDatabase(io, async (db) => {
    const tenant = await ownerBySlug(db, textOption(args, 'owner'));
    const deps = { db, clock: systemClock };
    const identityNumbers = await inTenant(db, tenant, (trx) => usesIdentityNumbers(trx, tenant, io.today));
    const onProgress = teller(io);
    onProgress({ step: 'reading', done: 0, total: 1 });
    const roster =
      format === 'spreadsheet'
        ? await readRows(files, identityNumbers, args, io)
        : readSource(files, { identityNumbers }, format);
    const outcome = await importPeople(deps, commandLineActor(tenant), roster, {
      mode,
      acceptWeaker,
      newId,
      onProgress,
    });
    const badRows = textOption(args, 'bad-rows');
    if (badRows !== undefined) await writePrivate(badRows, faultsAsCsv(outcome.faults));
    if (args.values.json === true) io.out(`${JSON.stringify(outcome)}\n`);
    else tell(outcome, io);
    return exitCodeOf(outcome, acceptWeaker);
  });
}

/** `skolevern people import FILE|FOLDER`: brings schools, pupils, guardians and staff in from what schools have. */
export const peopleCommand: Command = {
  usage:
    'skolevern people import FILE|FOLDER --owner SLUG [--format oneroster|ss12000|feide|spreadsheet] [--dry-run] ' +
    '[--all-or-nothing|--good-rows] [--accept-weaker-protection] [--bad-rows FILE] [--school NAME] [--whole] [--json]',
  about: 'bring in pupils, guardians, staff and groups from OneRoster, SS 12000, Feide or a spreadsheet',
  options: {
    owner: { type: 'string' },
    format: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'all-or-nothing': { type: 'boolean' },
    'good-rows': { type: 'boolean' },
    'accept-weaker-protection': { type: 'boolean' },
    'bad-rows': { type: 'string' },
    school: { type: 'string' },
    whole: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run(args, io) {
    const [verb, path, ...more] = args.positionals;
    if (verb === 'import' && path !== undefined && more.length === 0) return importFiles(path, args, io);
    throw bad('what should be done with people?', 'skolevern people', `usage: ${peopleCommand.usage}`);
  },
};
