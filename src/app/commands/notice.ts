import { readFile } from 'node:fs/promises';
import { defaultAsOf } from '#src/features/control/index.ts';
import {
  type Audience,
  audiences,
  isAudience,
  lixLimit,
  readStatement,
  type Sentence,
  type Statement,
  statementText,
  writeStatement,
} from '#src/features/notices/index.ts';
import { entryAt, type Snapshot, snapshotOf } from '#src/features/register/index.ts';
import { parseDate } from '#src/kernel/date.ts';
import { type Lix, lixOf } from '#src/kernel/lix.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Command, type CommandIo, langOption, onlyArgument, type ParsedArgs, textOption } from './command.ts';
import { readLandscape } from './read-file.ts';

function audienceOption(args: ParsedArgs, command: Command): Audience {
  const given = textOption(args, 'audience');
  if (given !== undefined && isAudience(given)) return given;
  throw new Problem(given === undefined ? 'no audience was given' : `"${given}" is not an audience`, {
    code: 'bad-input',
    place: '--audience',
    remedy: `use one of: ${audiences.join(', ')} (usage: ${command.usage})`,
  });
}

function unitOption(args: ParsedArgs, snapshot: Snapshot): string | undefined {
  const unit = textOption(args, 'unit');
  if (unit === undefined || entryAt(snapshot, `units/${unit}`) !== undefined) return unit;
  throw new Problem(`there is no unit "${unit}" on ${snapshot.asOf}`, {
    code: 'bad-input',
    place: '--unit',
    remedy: `use the key of a unit: ${[...(snapshot.entries.get('units')?.keys() ?? [])].join(', ')}`,
  });
}

/** The lines of a list belong to the sentence that introduces it. */
const whole = ({ text, lines }: Sentence) => [text, ...lines.map((line) => `– ${line}`)].join('\n');

function statementJson(snapshot: Snapshot, statement: Statement, lix: Lix) {
  const { audience, lang, unit } = statement;
  return {
    owner: snapshot.owner,
    ...(unit !== undefined && { unit }),
    audience,
    lang,
    asOf: snapshot.asOf,
    lix: Math.round(lix.value * 10) / 10,
    sentences: statement.paragraphs.flatMap((sentences, paragraph) =>
      sentences.map((sentence) => ({
        text: whole(sentence),
        facts: sentence.facts,
        ...(sentence.names.length > 0 && { names: sentence.names }),
        kind: sentence.id,
        paragraph,
        ...(sentence.law.length > 0 && { law: sentence.law }),
      })),
    ),
  };
}

async function write(args: ParsedArgs, io: CommandIo, command: Command): Promise<number> {
  const landscape = await readLandscape(onlyArgument(args, 'landscape file', command));
  const audience = audienceOption(args, command);
  const lang = langOption(args);
  const day = textOption(args, 'as-of');
  const asOf = day === undefined ? defaultAsOf(landscape.origin, io.today) : parseDate(day, '--as-of');
  const snapshot = snapshotOf(landscape, asOf);
  const unit = unitOption(args, snapshot);
  const statement = writeStatement(snapshot, { audience, ...(unit !== undefined && { unit }) }, lang);
  const text = statementText(statement);
  const lix = lixOf(text);
  io.note(
    `LIX ${lix.value.toFixed(1)} (at most ${lixLimit[audience]}): ${lix.words} words, ${lix.sentences} sentences\n`,
  );
  io.out(args.values.json === true ? `${JSON.stringify(statementJson(snapshot, statement, lix), null, 2)}\n` : text);
  return 0;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Problem(code === 'ENOENT' ? 'there is no such file' : 'the file cannot be read', {
      code: 'bad-input',
      place: file,
      remedy: 'give the path of a statement as plain text',
    });
  }
}

async function read(args: ParsedArgs, io: CommandIo, file: string): Promise<number> {
  const { lang, audience, sentences, strange } = readStatement(await readText(file));
  if (args.values.json === true) io.out(`${JSON.stringify({ lang, audience, sentences, strange }, null, 2)}\n`);
  else
    for (const { facts } of sentences)
      for (const { kind, names, path, value } of facts)
        io.out(`${kind} ${names.join(' / ')}: ${path} = ${JSON.stringify(value)}\n`);
  for (const { line } of strange) io.note(`line ${line} is not a sentence of ours\n`);
  return strange.length === 0 ? 0 : 1;
}

/** `skolevern notice`: writes the statement of a landscape, or reads one back; opens no database. */
export const noticeCommand: Command = {
  usage:
    'skolevern notice LANDSCAPE --audience pupils|guardians|employees|visitors [--lang nb|nn|en] [--unit KEY] [--as-of DATE] [--json]\n' +
    '       skolevern notice --read FILE [--json]',
  about: 'write a privacy statement from a landscape file, or read its facts back',
  options: {
    audience: { type: 'string' },
    lang: { type: 'string' },
    unit: { type: 'string' },
    'as-of': { type: 'string' },
    read: { type: 'string' },
    json: { type: 'boolean' },
  },
  run(args, io) {
    const file = textOption(args, 'read');
    return file === undefined ? write(args, io, noticeCommand) : read(args, io, file);
  },
};
